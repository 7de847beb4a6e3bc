"""The matrix of one theme: groups under each other in three parts, pillars beside each other, margins."""

from docx.document import Document
from docx.table import Table

from planner.domain.plan import TargetGroup, Theme
from planner.exports.handover import Handover
from planner.exports.signs import sign_of
from planner.exports.word.page import text_width
from planner.exports.word.tables import ROW_HEIGHT, add_row, add_table, in_parts, keep_together, write
from planner.figures.theme import ACCENT, INK_2, LEVELS, PAPER, Tint
from planner.language.documents import COVERED_HEAD, margin
from planner.language.words import PARTS

_HEAD = Tint(ACCENT, PAPER)
_PART = Tint(PAPER, INK_2)


def add_matrix(document: Document, handover: Handover, theme: Theme) -> None:
    """Draw the table."""
    widths = in_parts(text_width(document), 7, *(4 for _ in handover.pillars), 3)
    description = f"Rijen: doelgroepen. Kolommen: pijlers. In elke cel het aantal interventies. Thema {theme.name}."
    table = add_table(document, widths, f"Dekking van {theme.name}", description)
    _, head = add_row(table, head=True, height=ROW_HEIGHT)
    write(head[0], "Doelgroep", bold=True, tint=_HEAD)
    for cell, pillar in zip(head[1:], handover.pillars, strict=False):
        write(cell, pillar.name, bold=True, centre=True, tint=_HEAD)
    write(head[-1], COVERED_HEAD, bold=True, centre=True, tint=_HEAD)
    for part, groups in handover.parts:
        _, cells = add_row(table)
        write(cells[0].merge(cells[-1]), PARTS[part], tint=_PART)
        for group in groups:
            _group_row(table, handover, theme, group)
    _total_row(table, handover, theme)
    keep_together(table)


def _group_row(table: Table, handover: Handover, theme: Theme, group: TargetGroup) -> None:
    _, cells = add_row(table, height=ROW_HEIGHT)
    write(cells[0], group.name)
    for place, pillar in zip(cells[1:], handover.pillars, strict=False):
        cell = handover.analysis.by_key[theme.code, pillar.code, group.code]
        sign = sign_of(handover, cell)
        write(place, sign.whole, bold=sign.count is not None, centre=True, tint=LEVELS[cell.level])
    tally = handover.analysis.tally_of(theme=theme.code, group=group.code)
    write(cells[-1], margin(tally), centre=True)


def _total_row(table: Table, handover: Handover, theme: Theme) -> None:
    _, cells = add_row(table, height=ROW_HEIGHT)
    write(cells[0], COVERED_HEAD, bold=True)
    for place, pillar in zip(cells[1:], handover.pillars, strict=False):
        tally = handover.analysis.tally_of(theme=theme.code, pillar=pillar.code)
        write(place, margin(tally), centre=True)
    tally = handover.analysis.tally_of(theme=theme.code)
    write(cells[-1], margin(tally), bold=True, centre=True)
