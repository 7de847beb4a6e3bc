"""The table of goals: the shape of the agreement's own Tabel 1."""

from collections.abc import Iterable

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Pt
from docx.table import _Cell

from planner.domain.mix import Mix
from planner.domain.plan import Theme
from planner.exports.clean import cleaned
from planner.exports.goals import Entry, GoalRow, GoalTable
from planner.exports.word.page import text_width
from planner.exports.word.tables import add_row, add_table, in_parts, write
from planner.exports.word.text import LIST_STYLE, set_style
from planner.figures.theme import ACCENT, PAPER, Tint
from planner.language.documents import CAMPAIGNS, GOAL_HEADS, NO_DATA, NONE_YET, mix_in_words
from planner.language.words import DAGGER

_HEAD = Tint(ACCENT, PAPER)
_SMALL = Pt(7)


def add_goals(document: Document, theme: Theme, goals: GoalTable) -> None:
    """Draw the table, one row per goal."""
    widths = in_parts(text_width(document), 3, 6.4, 3.4, 4.2)
    description = "Per doel de interventies, de programma’s en de doelgroepen."
    table = add_table(document, widths, f"Doelen en interventies, thema {theme.name}", description)
    _, head = add_row(table, head=True)
    for cell, text in zip(head, GOAL_HEADS, strict=True):
        write(cell, text, bold=True, tint=_HEAD)
    for row in goals.rows:
        _, cells = add_row(table)
        write(cells[0], row.title, bold=True)
        _interventions(cells[1], row)
        if row.mix is not None:
            _mix(cells[1], row.mix)
        _names(cells[2], row.programmes)
        _names(cells[3], row.groups)
        for cell in cells:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.TOP
    if not goals.rows:
        _, cells = add_row(table)
        write(cells[0].merge(cells[-1]), NO_DATA)


def _mix(cell: _Cell, mix: Mix) -> None:
    """How many pillars a goal uses, and what is one-sided about that, small under what is done for it."""
    line = cell.add_paragraph()
    set_style(line, LIST_STYLE)
    line.add_run(mix_in_words(mix)).font.size = _SMALL


def _interventions(cell: _Cell, row: GoalRow) -> None:
    if not row.interventions and not row.campaigns:
        write(cell, NONE_YET).runs[0].italic = True
        return
    _names(cell, row.interventions)
    if row.campaigns:
        _line(cell, f"{CAMPAIGNS}:", italic=True)
        for entry in row.campaigns:
            _line(cell, _said(entry))


def _names(cell: _Cell, entries: Iterable[Entry]) -> None:
    set_style(cell.paragraphs[0], LIST_STYLE)
    for entry in entries:
        _line(cell, _said(entry))


def _line(cell: _Cell, text: str, italic: bool = False) -> None:
    first = cell.paragraphs[0]
    line = cell.add_paragraph() if first.text else first
    set_style(line, LIST_STYLE)
    line.add_run(cleaned(text)).italic = italic or None


def _said(entry: Entry) -> str:
    return f"{entry.name}\u00a0{DAGGER}" if entry.inferred else entry.name
