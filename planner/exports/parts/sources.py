"""The sources, with who published them, when, and where they can be read."""

from planner.exports.document import Block, Heading, paragraph
from planner.exports.handover import Handover
from planner.language.documents import NO_DATA


def blocks(handover: Handover) -> tuple[Block, ...]:
    """One line per source."""
    found: list[Block] = [Heading("Bronnen")]
    if not handover.plan.sources:
        found.append(paragraph(NO_DATA))
    for source in handover.plan.sources:
        parts = (source.title, source.publisher, source.published, source.url)
        found.append(paragraph(". ".join(part for part in parts if part) + ".", small=True))
    return tuple(found)
