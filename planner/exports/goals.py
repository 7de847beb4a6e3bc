"""The table in the shape of the agreement's own Tabel 1: goal, interventions, programmes, target groups."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from planner.domain.mix import Mix, goal_mixes
from planner.domain.plan import Intervention, Theme
from planner.domain.words import Basis, InterventionKind
from planner.exports.handover import Handover
from planner.language.documents import WITHOUT_GOAL
from planner.language.sentences import source_in_words

KNOWN = (Basis.STATED, Basis.CONFIRMED)


@dataclass(frozen=True)
class Entry:
    """A name in the table. `inferred`: that it belongs here does not stand in the source (†)."""

    name: str
    inferred: bool


@dataclass(frozen=True)
class GoalRow:
    """One goal with its pillar mix. A goal without interventions has empty columns; a row without a goal has no mix."""

    title: str
    mix: Mix | None
    interventions: tuple[Entry, ...]
    campaigns: tuple[Entry, ...]
    programmes: tuple[Entry, ...]
    groups: tuple[Entry, ...]
    #: Where the goal stands: "Lokaal Preventieakkoord …, 1.3".
    source: str = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything in the row."""
        return (*self.interventions, *self.campaigns, *self.programmes, *self.groups)


@dataclass(frozen=True)
class GoalTable:
    """The goals of a theme. Left out: what never counts in the matrix, and what is outside this question."""

    rows: tuple[GoalRow, ...]
    not_counting: int
    outside: int

    @property
    def has_inferred(self) -> bool:
        """Whether a dagger stands anywhere."""
        return any(entry.inferred for row in self.rows for entry in row.entries)


def goal_table(handover: Handover, theme: Theme) -> GoalTable:
    """Goals in their order; what belongs to the theme and to none of its goals stands in a last row."""
    goals = [goal for goal in handover.plan.goals if goal.subject == theme.code]
    of_theme = [one for one in handover.plan.interventions if _belongs(one, theme, {goal.code for goal in goals})]
    shown = [one for one in of_theme if one.code in handover.shown[theme.code]]
    mixes = goal_mixes(handover.analysis)
    rows = [
        replace(
            _row(handover, theme, goal.title, [one for one in shown if goal.code in one.goals]),
            mix=mixes[goal.code],
            source=source_in_words(handover.plan, goal.source, goal.section) if goal.source else "",
        )
        for goal in goals
    ]
    rest = [one for one in shown if not any(goal.code in one.goals for goal in goals)]
    if rest:
        rows.append(_row(handover, theme, WITHOUT_GOAL, rest))
    left_out = [one for one in of_theme if one.code not in handover.shown[theme.code]]
    outside = sum(one.counts for one in left_out)
    return GoalTable(tuple(rows), len(left_out) - outside, outside)


def _belongs(one: Intervention, theme: Theme, goals: set[str]) -> bool:
    placed = any(placement.theme == theme.code for placement in one.placements)
    return placed or bool(goals & set(one.goals))


def _row(handover: Handover, theme: Theme, title: str, members: list[Intervention]) -> GoalRow:
    plan = handover.plan
    campaigns = [one for one in members if one.kind is InterventionKind.CAMPAIGN]
    others = [one for one in members if one.kind is not InterventionKind.CAMPAIGN]
    placed = [placement for one in members for placement in one.placements if placement.theme == theme.code]
    return GoalRow(
        title,
        mix=None,
        interventions=tuple(Entry(one.name, one.theme_basis not in KNOWN) for one in others),
        campaigns=tuple(Entry(one.name, one.theme_basis not in KNOWN) for one in campaigns),
        programmes=_known_by(
            ((programme.code, programme.name) for programme in plan.programmes),
            [(code, one.programme_basis) for one in members for code in one.programmes],
        ),
        groups=_known_by(
            ((group.code, group.name) for group in plan.groups),
            [(placement.group, placement.group_basis) for placement in placed],
        ),
    )


def _known_by(names: Iterable[tuple[str, str]], found: list[tuple[str, Basis]]) -> tuple[Entry, ...]:
    """The named codes that were found; inferred when every one that brought it in was."""
    return tuple(
        Entry(name, all(basis not in KNOWN for other, basis in found if other == code))
        for code, name in names
        if any(other == code for other, _ in found)
    )
