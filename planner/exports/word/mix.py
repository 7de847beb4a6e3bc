"""The pillar mix of every theme."""

from docx.document import Document

from planner.domain.mix import mix_of
from planner.domain.plan import Theme
from planner.exports.handover import Handover
from planner.exports.word.page import text_width
from planner.exports.word.tables import add_table, fill_table, in_parts
from planner.language.documents import MIX_HEADS, mix_parts, mix_remark, pillars_used


def add_mix(document: Document, handover: Handover) -> None:
    """Draw the table, one row per theme."""
    widths = in_parts(text_width(document), 2.6, 2.8, 6.6, 5)
    table = add_table(document, widths, "Verdeling over de pijlers", "Per thema het aantal interventies per pijler.")
    fill_table(table, MIX_HEADS, (_mix(handover, theme) for theme in handover.themes))


def _mix(handover: Handover, theme: Theme) -> tuple[str, ...]:
    mix = mix_of(handover.analysis, theme.code)
    return theme.name, pillars_used(mix), mix_parts(handover.names, mix), mix_remark(mix)
