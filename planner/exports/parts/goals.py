"""Tabel 1 of the agreement for every theme, in its own shape: goal, interventions, programmes, target groups."""

from planner.domain.plan import Theme
from planner.exports.document import Block, Box, Heading, Line, Row, Run, Table, head_row, line
from planner.exports.goals import Entry, GoalRow, GoalTable, goal_table
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.figures.theme import LABEL
from planner.language.documents import (
    CAMPAIGNS,
    DAGGER_IN_GOALS,
    GOAL_HEADS,
    NO_DATA,
    NONE_YET,
    goals_caption,
    mix_in_words,
)
from planner.language.words import DAGGER

_WIDTHS = (3, 6.4, 3.4, 4.2)


def blocks(handover: Handover) -> tuple[Block, ...]:
    """One table per theme."""
    found: list[Block] = [Heading("Doelen en interventies per thema")] if handover.themes else []
    for theme in handover.themes:
        found += [Heading(f"{theme.name}: doelen en interventies", 2), _table(handover, theme)]
    return tuple(found)


def _table(handover: Handover, theme: Theme) -> Table:
    goals: GoalTable = goal_table(handover, theme)
    empty = Row((Box((line(NO_DATA),), span=len(GOAL_HEADS)),))
    rows = [_row(one) for one in goals.rows] or [empty]
    dagger = [line(DAGGER_IN_GOALS, small=True)] if goals.has_inferred else []
    return Table(
        f"Doelen en interventies, thema {theme.name}",
        goals_caption(theme.name, goals.not_counting, goals.outside),
        "Per doel de interventies, de programma’s en de doelgroepen.",
        _WIDTHS,
        (head_row(GOAL_HEADS), *rows),
        notes=(*dagger, *resting(handover, handover.shown[theme.code])),
    )


def _row(row: GoalRow) -> Row:
    title = Box((Line((Run(row.title, bold=True, footnote=row.source),)),), LABEL, head=True)
    return Row((title, Box(_interventions(row)), Box(_names(row.programmes)), Box(_names(row.groups))))


def _interventions(row: GoalRow) -> tuple[Line, ...]:
    lines = [*_names(row.interventions)]
    if row.campaigns:
        # The agreement has them under a heading of their own, in italics.
        lines += [Line((Run(f"{CAMPAIGNS}:", italic=True),), hanging=True), *_names(row.campaigns)]
    if not lines:
        lines.append(line(NONE_YET, italic=True))
    if row.mix is not None:
        lines.append(Line((Run(mix_in_words(row.mix)),), small=True, hanging=True))
    return tuple(lines)


def _names(entries: tuple[Entry, ...]) -> tuple[Line, ...]:
    return tuple(Line((Run(_said(entry)),), hanging=True) for entry in entries)


def _said(entry: Entry) -> str:
    return f"{entry.name}\u00a0{DAGGER}" if entry.inferred else entry.name
