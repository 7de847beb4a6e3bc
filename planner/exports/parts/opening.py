"""What was found, in a line, and how it is divided over the pillars."""

from planner.domain.mix import mix_of
from planner.domain.plan import Theme
from planner.exports.document import Block, Table, head_row, paragraph, text_row
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.language import documents
from planner.language.documents import MIX_HEADS, mix_parts, mix_remark, pillars_used


def blocks(handover: Handover) -> tuple[Block, ...]:
    """The outcome and the mix of every theme."""
    found: list[Block] = [paragraph(handover.outcome)]
    if handover.themes:
        rows = (head_row(MIX_HEADS), *(text_row(_mix(handover, theme)) for theme in handover.themes))
        caption = documents.mix_caption(handover.area)
        description = "Per thema het aantal interventies per pijler."
        widths = (2.6, 2.8, 6.6, 5)
        found.append(Table("Verdeling over de pijlers", caption, description, widths, rows, notes=resting(handover)))
    else:
        found += [paragraph(one.said, small=True) for one in resting(handover)]
    return tuple(found)


def _mix(handover: Handover, theme: Theme) -> tuple[str, ...]:
    mix = mix_of(handover.analysis, theme.code)
    return theme.name, pillars_used(mix), mix_parts(handover.names, mix), mix_remark(mix)
