"""Paragraphs: headings, captions with a number that Word keeps up to date, notes."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from planner.exports.clean import cleaned

#: Names of our own styles, and their ids.
CELL_STYLE, LIST_STYLE, NOTE_STYLE = "Tabeltekst", "Tabellijst", "Noot"
_LABEL, _SEQUENCE = "Tabel", "SEQ Tabel \\* ARABIC"


def heading(document: Document, text: str, level: int) -> Paragraph:
    """A heading; level 0 is the title."""
    line: Paragraph = document.add_heading(cleaned(text), level)
    return line


def paragraph(document: Document, text: str) -> Paragraph:
    """Running text."""
    return document.add_paragraph(cleaned(text))


def note(document: Document, text: str) -> Paragraph:
    """Small print under a table."""
    line = document.add_paragraph(cleaned(text))
    set_style(line, NOTE_STYLE)
    return line


def caption(document: Document, text: str) -> Paragraph:
    """ "Tabel 1. ..." above a table; it never stands alone at the foot of a page."""
    line = document.add_paragraph(style="Caption")
    line.paragraph_format.keep_with_next = True
    line.add_run(f"{_LABEL} ").bold = True
    earlier = sum(_SEQUENCE in (code.text or "") for code in document.element.body.iter(qn("w:instrText")))
    add_field(line, _SEQUENCE, str(earlier + 1), bold=True)
    line.add_run(cleaned(f". {text}."))
    return line


def set_style(line: Paragraph, style: str) -> None:
    """Give a paragraph one of our own styles by its id: a search by name for every cell takes seconds."""
    line._p.style = style


def add_field(line: Paragraph, code: str, shown: str, bold: bool = False) -> None:
    """A field with the value that it has now; Word works it out again when it prints."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = line.add_run(shown if kind == "shown" else "")
        run.bold = bold or None
        if kind == "code":
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run._r.append(instruction)
        elif kind != "shown":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
