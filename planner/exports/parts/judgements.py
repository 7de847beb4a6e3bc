"""The judgements on cells with their reasons."""

from planner.exports.document import Block, Heading, Table, head_row, text_row
from planner.exports.handover import Handover
from planner.exports.judgements import Judgement, joined_judgements
from planner.exports.parts.resting import resting
from planner.language.documents import JOINED_HEADS, JUDGEMENTS, judgements_caption

_WIDTHS = (2.8, 2.5, 3.1, 2.4, 2, 4.6)
_HARD_HYPHEN = "\u2011"


def blocks(handover: Handover) -> tuple[Block, ...]:
    """The table of judgements; nothing where there are none."""
    lines = joined_judgements(handover)
    if not lines:
        return ()
    rows = (head_row(JOINED_HEADS), *(text_row(_judgement(one)) for one in lines))
    description = "Per oordeel de cellen, waar het geldt en de reden."
    caption = judgements_caption(handover.area)
    return Heading(JUDGEMENTS), Table(JUDGEMENTS, caption, description, _WIDTHS, rows, notes=resting(handover))


def _judgement(one: Judgement) -> tuple[str, ...]:
    # A day that breaks over two lines reads badly.
    dated = f"{one.reason} ({one.on.replace('-', _HARD_HYPHEN)})" if one.on else one.reason
    return one.theme, one.pillar, one.group, one.kind, one.area, dated
