"""The pillar mix of every theme."""

from docx.document import Document

from planner.domain.mix import mix_of
from planner.exports.handover import Handover
from planner.exports.word.page import text_width
from planner.exports.word.tables import add_row, add_table, in_parts, write
from planner.figures.theme import ACCENT, PAPER, Tint
from planner.language.documents import MIX_HEADS, mix_parts, mix_remark, pillars_used

_HEAD = Tint(ACCENT, PAPER)


def add_mix(document: Document, handover: Handover) -> None:
    """Draw the table, one row per theme."""
    widths = in_parts(text_width(document), 2.6, 2.8, 6.6, 5)
    table = add_table(document, widths, "Verdeling over de pijlers", "Per thema het aantal interventies per pijler.")
    _, head = add_row(table, head=True)
    for cell, text in zip(head, MIX_HEADS, strict=True):
        write(cell, text, bold=True, tint=_HEAD)
    for theme in handover.themes:
        mix = mix_of(handover.analysis, theme.code)
        _, cells = add_row(table)
        write(cells[0], theme.name, bold=True)
        write(cells[1], pillars_used(mix))
        write(cells[2], mix_parts(handover.names, mix))
        write(cells[3], mix_remark(mix))
