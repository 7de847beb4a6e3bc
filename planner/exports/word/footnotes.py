"""The part of a Word file that holds its footnotes: python-docx writes none."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from planner.exports.word.text import NOTE_STYLE, SPACES, paragraph, plain_run

_NAME = PackURI("/word/footnotes.xml")
#: Word draws the line above footnotes with these two, and asks for them.
_LINES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
)
_MARK = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'


def add_footnotes(document: Document, said: list[str]) -> None:
    """Put the footnotes in; their marks stand in the text already. Nothing where there are none."""
    if not said:
        return
    notes = [
        f'<w:footnote w:id="{number}">{paragraph(_MARK + plain_run(f" {one}"), NOTE_STYLE)}</w:footnote>'
        for number, one in enumerate(said, start=2)
    ]
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {SPACES}>{"".join((*_LINES, *notes))}'
    blob = f"{xml}</w:footnotes>".encode()
    part = Part(_NAME, CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
