"""The legend under a matrix: sample cells with their words."""

from docx.document import Document
from docx.shared import Mm, Pt

from planner.domain.plan import Theme
from planner.exports.handover import Handover
from planner.exports.signs import legend
from planner.exports.word.page import text_width
from planner.exports.word.tables import add_row, add_table, write
from planner.exports.word.text import note
from planner.figures.theme import INK_2, LEVELS, PAPER, Tint

_PER_ROW = 5
_SAMPLE = Mm(11)
_WORDS = Tint(PAPER, INK_2)


def add_legend(document: Document, handover: Handover, theme: Theme) -> None:
    """Draw the samples for the matrix of a theme, so many beside each other."""
    _gap(document)
    samples = legend(handover, theme.code)
    words = text_width(document) // _PER_ROW - _SAMPLE
    table = add_table(document, [_SAMPLE, words] * _PER_ROW, "Legenda", "Voorbeelden van cellen", lines=False)
    for start in range(0, len(samples), _PER_ROW):
        _, cells = add_row(table)
        for place, (sign, said) in enumerate(samples[start : start + _PER_ROW]):
            write(cells[2 * place], sign.whole, bold=sign.count is not None, centre=True, tint=LEVELS[sign.level])
            write(cells[2 * place + 1], said, tint=_WORDS)


def _gap(document: Document) -> None:
    """Two tables that touch would become one table."""
    line = note(document, "")
    line.paragraph_format.line_spacing = Pt(5)
    line.paragraph_format.keep_with_next = True
