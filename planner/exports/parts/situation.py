"""The situation of every theme in words, what does not agree in it, and the figures behind it."""

from planner.exports.document import Block, Heading, paragraph
from planner.exports.handover import Handover
from planner.exports.situations import told_of
from planner.language.documents import figures_behind, situation_title


def blocks(handover: Handover) -> tuple[Block, ...]:
    """A text for every theme of which one was written; nothing where none was."""
    found: list[Block] = []
    for theme in handover.themes:
        told = told_of(handover, theme)
        if told is None:
            continue
        found.append(Heading(situation_title(theme.name), 2))
        found += [paragraph(one) for one in told.paragraphs]
        found += [paragraph(one, bold=True, small=True) for one in told.warnings]
        if told.behind:
            found.append(paragraph(figures_behind(told.behind), small=True))
    return (Heading("Situatie per thema"), *found) if found else ()
