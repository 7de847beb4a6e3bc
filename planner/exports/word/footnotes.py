"""The part of a Word file that holds its footnotes: python-docx writes none."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

from planner.exports.word.text import NOTE_STYLE, SPACES, paragraph, plain_run

_NAME = PackURI("/word/footnotes.xml")
#: Word draws the line above footnotes with these two, and asks for them by these numbers.
_LINES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
)
_MARK = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'


def add_footnotes(document: Document, said: list[str]) -> None:
    """Put the footnotes in; their marks stand in the text already. Nothing where there are none.

    A house style may have footnotes of its own: their text is gone, so they go too.
    """
    rels = document.part.rels
    for old in [key for key, rel in rels.items() if rel.reltype == RELATIONSHIP_TYPE.FOOTNOTES]:
        rels.pop(old)
    if not said and not _asked_for(document):
        return
    notes = [
        f'<w:footnote w:id="{number}">{paragraph(_MARK + plain_run(f" {one}"), NOTE_STYLE)}</w:footnote>'
        for number, one in enumerate(said, start=1)
    ]
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {SPACES}>{"".join((*_LINES, *notes))}'
    blob = f"{xml}</w:footnotes>".encode()
    part = Part(_NAME, CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _asked_for(document: Document) -> bool:
    """Whether the settings name footnotes, which must then be there."""
    return next(document.settings.element.iter(qn("w:footnotePr")), None) is not None
