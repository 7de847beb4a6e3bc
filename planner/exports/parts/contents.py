"""The table of contents."""

from planner.exports.document import Block, Contents
from planner.exports.handover import Handover


def blocks(_handover: Handover) -> tuple[Block, ...]:
    """Where everything stands; the format makes it of the headings."""
    return (Contents(),)
