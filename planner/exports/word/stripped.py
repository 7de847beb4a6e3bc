"""A house style without the rest of the file it comes from.

Somebody chooses a letter or a report of his own. Of that file only what dresses a page may go along: styles, theme,
numbering, letters, headers and footers. Its text, comments, people, pictures of the body and properties stay behind,
and so does every field that would fetch something when the made document is opened.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

_OF_DOCUMENT = (RT.STYLES, RT.THEME, RT.NUMBERING, RT.SETTINGS, RT.FONT_TABLE)
_OF_PAGE_EDGE = (RT.HEADER, RT.FOOTER)
#: What a part that goes along may hold itself; a letter that is packed in the file goes along with its table.
_INSIDE = (RT.IMAGE, RT.HYPERLINK, RT.FONT)
#: What a setting would ask of another file, of another program, or of who writes on in the document.
_SETTINGS = ("attachedTemplate", "mailMerge", "docVars", "documentProtection", "writeProtection", "trackRevisions")
_FOREIGN = ("object", "altChunk", "subDoc", "control", "commentReference", "commentRangeStart", "commentRangeEnd")
#: The fields that tell something of the document itself. Any other keeps the words that it showed last.
_FIELDS = (
    *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "TITLE", "SUBJECT", "AUTHOR"),
    *("DATE", "TIME", "CREATEDATE", "SAVEDATE", "STYLEREF", "SYMBOL"),
)


def strip(document: Document) -> None:
    """Leave nothing in a document but what dresses its pages; the last section has the edges of all before it."""
    body = document.element.body
    edges = _edges(body)
    for part in list(body):
        if part.tag != qn("w:sectPr"):
            body.remove(part)
    section = body.sectPr
    if section is not None:
        _complete(section, edges)
    for background in document.element.findall(qn("w:background")):
        document.element.remove(background)
    _keep(document.part.package.rels, lambda key, kind: kind == RT.OFFICE_DOCUMENT)
    used = {one.get(qn("r:id")) for one in _references(section)} if section is not None else set()
    _keep(document.part.rels, lambda key, kind: kind in _OF_DOCUMENT or (kind in _OF_PAGE_EDGE and key in used))
    for part in _parts(document.part.rels):
        _keep(part.rels, lambda key, kind: kind in _INSIDE)
        root = getattr(part, "element", None)
        if root is not None:
            _still(root)


def _edges(body: Element) -> list[Element]:
    """Headers and footers of every section before the last, the nearest first."""
    last = body.find(qn("w:sectPr"))
    before = [one for one in body.iter(qn("w:sectPr")) if one is not last]
    return [edge for one in reversed(before) for edge in _references(one)]


def _references(section: Element) -> list[Element]:
    return [one for one in section if one.tag in (qn("w:headerReference"), qn("w:footerReference"))]


def _complete(section: Element, edges: list[Element]) -> None:
    """A section without a header has that of the section before it: once alone, it needs it itself."""
    has = {(one.tag, one.get(qn("w:type"))) for one in _references(section)}
    for edge in edges:
        kind = edge.tag, edge.get(qn("w:type"))
        if kind not in has:
            has.add(kind)
            section.insert(len(has) - 1, deepcopy(edge))


def _keep(rels: Relationships, wanted: Callable[[str, str], bool]) -> None:
    for key in [key for key, rel in rels.items() if not wanted(key, rel.reltype)]:
        rels.pop(key)


def _parts(rels: Relationships) -> Iterator[Part]:
    return (rel.target_part for rel in rels.values() if not rel.is_external)


def _still(root: Element) -> None:
    """Take out what would fetch, run or ask something when the document is opened."""
    for name in (*_SETTINGS, *_FOREIGN, *(("endnotePr",) if root.tag == qn("w:settings") else ())):
        _take_out(list(root.iter(qn(f"w:{name}"))))
    for picture in root.iter(qn("a:blip")):
        picture.attrib.pop(qn("r:link"), None)
    for simple in list(root.iter(qn("w:fldSimple"))):
        if not _of_itself(simple.get(qn("w:instr"), "")):
            _unwrap(simple)
    _take_out(_field_marks(root))


def _field_marks(root: Element) -> list[Element]:
    """The marks and the instruction of every field that is not of the document itself; what it shows is no mark."""
    found: list[Element] = []
    open_fields: list[tuple[list[Element], list[str]]] = []
    for one in root.iter(qn("w:fldChar"), qn("w:instrText")):
        kind = one.get(qn("w:fldCharType"))
        if kind == "begin":
            open_fields.append(([], []))
        if not open_fields:
            found.append(one)
            continue
        marks, said = open_fields[-1]
        marks.append(one)
        said.append(one.text or "" if kind is None else "")
        if kind == "end":
            open_fields.pop()
            found += [] if _of_itself("".join(said)) else marks
    return found + [mark for marks, _ in open_fields for mark in marks]


def _of_itself(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and words[0].upper() in _FIELDS


def _take_out(elements: list[Element]) -> None:
    for one in elements:
        above = one.getparent()
        if above is not None:
            above.remove(one)


def _unwrap(field: Element) -> None:
    above = field.getparent()
    assert above is not None
    place = above.index(field)
    above.remove(field)
    for number, inside in enumerate(list(field)):
        above.insert(place + number, inside)
