"""Tabel 2 of the agreement: every programme with its aim and what is done in it."""

from planner.domain.plan import Intervention, Programme
from planner.exports.document import Block, Box, Heading, Line, Row, Run, Table, head_row, line, paragraph
from planner.exports.goals import KNOWN
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.figures.theme import LABEL
from planner.language import part_words as said
from planner.language.sentences import source_in_words
from planner.language.words import DAGGER

_WIDTHS = (4, 5, 8)


def blocks(handover: Handover) -> tuple[Block, ...]:
    """One row per programme in which something of this question is done, or that has an aim."""
    shown = frozenset().union(*handover.shown.values())
    rows = [row for one in handover.plan.programmes if (row := _row(handover, one, shown))]
    title = Heading(said.PROGRAMMES)
    if not rows:
        return title, paragraph(said.NO_PROGRAMMES)
    return (
        title,
        Table(
            said.PROGRAMMES,
            said.programmes_caption(handover.area),
            "Per programma het doel en de interventies.",
            _WIDTHS,
            (head_row(said.PROGRAMME_HEADS), *rows),
            notes=resting(handover, shown),
        ),
    )


def _row(handover: Handover, programme: Programme, shown: frozenset[str]) -> Row | None:
    asked = {theme.code for theme in handover.themes}
    if programme.themes and not asked & set(programme.themes):
        return None
    done = [one for one in handover.plan.interventions if programme.code in one.programmes and one.code in shown]
    if not done and not programme.aim:
        return None
    names = [Line((Run(_named(one)),), hanging=True) for one in done]
    source = source_in_words(handover.plan, programme.source, programme.section) if programme.source else ""
    name = Run(programme.name, bold=True, footnote=source)
    kind = [line(programme.kind, small=True)] if programme.kind else []
    return Row(
        (
            Box((Line((name,)), *kind), LABEL, head=True),
            Box((line(programme.aim or said.NO_AIM, italic=not programme.aim),)),
            Box(tuple(names) or (line(said.NOTHING_HERE, italic=True),)),
        )
    )


def _named(one: Intervention) -> str:
    """The name; with a dagger where it is inferred that it belongs to its programmes."""
    return one.name if one.programme_basis in KNOWN else f"{one.name}\u00a0{DAGGER}"
