"""The house style of a municipality: a Word file of its own, of which styles, logo, header and footer are used.

The file comes from outside, so it is looked at before it is opened: no macros, no bombs, and nothing that Word would
fetch from elsewhere. What it lacks is taken from our own style, and said.
"""

from collections.abc import Iterable
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx import Document as open_document
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Mm
from lxml import etree

from planner.domain.errors import StyleFault, StyleRefused
from planner.exports.word.stripped import strip

#: What a style file may hold, in bytes: as it comes, and unpacked.
MOST_BYTES, MOST_UNPACKED = 10_000_000, 60_000_000
#: The styles that a document uses, by the names that Word has for them in every language.
NEEDED = ("Title", "Heading 1", "Heading 2", "Heading 3", "Caption")
_MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS = ".rels"


def open_style(content: bytes) -> Document:
    """The style as a document without its text; what stood above and below its pages is kept. Raises StyleRefused."""
    document = _opened(_as_document(content))
    body = document.element.body
    strip(document)
    if not len(body):
        body.append(open_document().element.body.sectPr)
    for section in document.sections:
        # A section may leave its margins out; Word then takes its own.
        section.left_margin = Mm(25) if section.left_margin is None else section.left_margin
        section.right_margin = Mm(25) if section.right_margin is None else section.right_margin
        section.page_width = Mm(210) if section.page_width is None else section.page_width
        section.page_height = Mm(297) if section.page_height is None else section.page_height
    return document


def missing(document: Document) -> tuple[str, ...]:
    """The styles that a house style lacks, in their order."""
    names = {style.name for style in document.styles if style.type == WD_STYLE_TYPE.PARAGRAPH}
    return tuple(name for name in NEEDED if name not in names)


def style_id(document: Document, name: str) -> str:
    """The id of a paragraph style: a style of another kind may have the same name."""
    found = next(one for one in document.styles if one.type == WD_STYLE_TYPE.PARAGRAPH and one.name == name)
    return str(found.style_id)


def check(content: bytes) -> tuple[str, ...]:
    """Look at a style before it is kept: the styles that it lacks. Raises StyleRefused."""
    try:
        return missing(open_style(content))
    except StyleRefused:
        raise
    except Exception as error:
        # Whatever a damaged file breaks on, it is no document that we can use.
        raise StyleRefused(StyleFault.NO_DOCUMENT) from error


def _opened(content: bytes) -> Document:
    try:
        document: Document = open_document(BytesIO(content))
    except (KeyError, ValueError, PackageNotFoundError, BadZipFile, etree.XMLSyntaxError) as error:
        raise StyleRefused(StyleFault.NO_DOCUMENT) from error
    return document


def _as_document(content: bytes) -> bytes:
    """The same file as a document: a template (.dotx) differs in one word, and nothing is fetched from elsewhere."""
    if len(content) > MOST_BYTES:
        raise StyleRefused(StyleFault.TOO_LARGE)
    try:
        with ZipFile(BytesIO(content)) as packed:
            _look(packed)
            made = BytesIO()
            with ZipFile(made, "w") as out:
                for one in packed.infolist():
                    out.writestr(one, _part(one.filename, packed.read(one)))
    # A way of packing that zipfile does not know is a NotImplementedError, a password a RuntimeError.
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise StyleRefused(StyleFault.NO_DOCUMENT) from error
    return made.getvalue()


def _look(packed: ZipFile) -> None:
    names = packed.namelist()
    if _MAIN not in names or _TYPES not in names:
        raise StyleRefused(StyleFault.NO_DOCUMENT)
    if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
        raise StyleRefused(StyleFault.TOO_LARGE)
    types = packed.read(_TYPES)
    if _has_macros(names) or b"macroEnabled" in types:
        raise StyleRefused(StyleFault.MACROS)


def _has_macros(names: Iterable[str]) -> bool:
    return any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in names)


def _part(name: str, content: bytes) -> bytes:
    if name == _TYPES:
        return content.replace(_TEMPLATE.encode(), _DOCUMENT.encode())
    return _without_outside(content) if name.endswith(_RELATIONS) else content


def _without_outside(content: bytes) -> bytes:
    """Relations without those that lead out of the file, other than a link that somebody may follow."""
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        top = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise StyleRefused(StyleFault.NO_DOCUMENT) from error
    for one in list(top):
        if one.get("TargetMode") == "External" and not str(one.get("Type", "")).endswith("/hyperlink"):
            one.set("TargetMode", "Internal")
            top.remove(one)
    return bytes(etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True))
