"""Text as Word writes it: paragraphs of runs, captions with a number that Word keeps up to date, footnotes."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls

from planner.exports.clean import cleaned
from planner.exports.document import Line, Run

#: Names of our own styles; without spaces, so that they are their own ids.
CELL_STYLE, LIST_STYLE, NOTE_STYLE = "Tabeltekst", "Tabellijst", "Noot"
TABLE_LABEL, FIGURE_LABEL = "Tabel", "Figuur"
SPACES = nsdecls("w", "r", "wp", "a", "pic")
#: Half points: what is fine print inside a cell.
_SMALL = 14


class Footnotes:
    """The footnotes of a document, in their order."""

    def __init__(self) -> None:
        """None yet."""
        self.said: list[str] = []

    def mark(self, said: str) -> str:
        """The run that points at a footnote, counted from 1."""
        self.said.append(said)
        number = len(self.said)
        style = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        return f'<w:r>{style}<w:footnoteReference w:id="{number}"/></w:r>'


def plain_run(said: str, properties: str = "") -> str:
    """A run; a line end inside it is one in Word too."""
    if not said:
        return ""
    parts = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(one)}</w:t>' for one in cleaned(said).split("\n"))
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{parts}</w:r>"


def runs(pieces: Iterable[Run], notes: Footnotes, properties: str = "", bold: bool = False) -> str:
    """Runs one after another. The order of properties is part of the file format."""
    made = []
    for one in pieces:
        own = ("<w:b/>" if one.bold or bold else "") + ("<w:i/>" if one.italic else "") + properties
        made.append(plain_run(one.said, own))
        if one.footnote:
            made.append(notes.mark(one.footnote))
    return "".join(made)


def paragraph(inside: str, style: str = "", properties: str = "") -> str:
    """A paragraph; `style` is the id of a style."""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    head = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{head}{inside}</w:p>"


def cell_line(one: Line, notes: Footnotes, look: tuple[str, int] = ("", 0), properties: str = "") -> str:
    """A line in a cell; `look` is how its runs look, and their size in half points (0: that of the style)."""
    own, size = look
    size = min(size or _SMALL, _SMALL) if one.small else size
    own += f'<w:sz w:val="{size}"/>' if size else ""
    return paragraph(runs(one.runs, notes, own), LIST_STYLE if one.hanging else CELL_STYLE, properties)


def caption(named: tuple[str, int], said: str, style: str, properties: str = "") -> str:
    """ "Tabel 1. …" above what it names; it never stands alone at the foot of a page."""
    label, number = named
    numbered = field(f"SEQ {label} \\* ARABIC", str(number), "<w:b/>")
    words = plain_run(f"{label} ", "<w:b/>") + numbered + plain_run(f". {said.rstrip('.')}.")
    return paragraph(words, style, f"<w:keepNext/>{properties}")


def contents(said: list[str]) -> str:
    """A table of contents: the headings, inside a field that Word works out anew."""
    begin = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    room = '<w:spacing w:before="0" w:after="40"/>'
    lines = [paragraph(plain_run(one), "", room) for one in said[1:]]
    first = begin + code + separate + plain_run(said[0] if said else "")
    return "".join((paragraph(first, "", room), *lines, paragraph(end)))


def field(code: str, shown: str, properties: str = "") -> str:
    """A field with the value that it has now; Word works it out again when it prints."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    told = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {escape(code)} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{escape(shown)}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{head}{one}</w:r>" for one in told)
