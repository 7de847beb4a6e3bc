"""Goals and figures: what was measured last of every indicator, and how that stands beside what is wanted.

What counts of an area is its newest year; a figure of which the year is not known is older than every other. Two
figures of one indicator, area and year are *double*: both stay and are shown, and where they come to another standing
that is what is said. A figure in words only ("bijna 1 op 10") stays words and is never made a number.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.plan import Goal, Indicator, Observation, Plan
from planner.domain.targets import Progress, Target, bound_to
from planner.domain.weighing import NETHERLANDS, PROVINCE
from planner.domain.words import Heading

#: How the area of a figure begins that is of some wijk without saying which ("wijk met het laagste cijfer").
_SOME_WIJK = "wijk "


@dataclass(frozen=True)
class Measured:
    """The newest figures of one area; more than one is double."""

    area: str
    found: tuple[Observation, ...]

    @property
    def double(self) -> bool:
        """Whether there are more of the same year."""
        return len(self.found) > 1

    @property
    def year(self) -> int | None:
        """The year they are all of."""
        return self.found[0].year

    @property
    def values(self) -> tuple[float, ...]:
        """Those that are numbers."""
        return tuple(one.value for one in self.found if one.value is not None)


@dataclass(frozen=True)
class Monitored:
    """One indicator: its newest figures, its target and its goals.

    `wijk` holds the figures of the wijk that was asked. `wijken` are the lowest and the highest figure of a wijk, where
    there are two or more. `every` are all its figures and targets, newest first.
    """

    indicator: Indicator
    here: Measured | None = None
    wijk: Measured | None = None
    province: Measured | None = None
    country: Measured | None = None
    wijken: tuple[Observation, ...] = ()
    target: Target | None = None
    goals: tuple[Goal, ...] = ()
    every: tuple[Observation, ...] = ()

    @cached_property
    def progress(self) -> Progress:
        """How the municipality stands."""
        if self.here is None:
            return Progress.NOT_MEASURED
        if self.target is None:
            return Progress.NO_NUMBER if self.goals else Progress.NO_TARGET
        found = {self.target.progress(value) for value in self.here.values}
        if not found:
            return Progress.IN_WORDS
        return found.pop() if len(found) == 1 else Progress.DOUBLE

    @property
    def heading(self) -> Heading:
        """Which way its goals want it to go."""
        return next((goal.heading for goal in self.goals if goal.heading is not Heading.UNSAID), Heading.UNSAID)

    @property
    def distance(self) -> float:
        """How far the worst of its newest figures is from the target; 0 without either."""
        if self.target is None or self.here is None:
            return 0.0
        return max((self.target.distance(value) for value in self.here.values), default=0.0)

    @property
    def other_years(self) -> bool:
        """Whether the figures of the municipality and the country are not of one and the same known year."""
        if self.here is None or self.country is None:
            return False
        return self.here.year is None or self.here.year != self.country.year

    @property
    def doubles(self) -> frozenset[str]:
        """The codes of its figures that are not the only one of their area and year."""
        count = Counter(_place(one) for one in self.every)
        return frozenset(one.code for one in self.every if count[_place(one)] > 1)

    def series(self, area: str) -> tuple[Observation, ...]:
        """The figures of an area that are numbers and of which the year is known, oldest first."""
        found = [one for one in self.every if one.area == area and not one.is_target]
        return tuple(
            sorted((one for one in found if one.value is not None and one.year), key=lambda one: one.year or 0)
        )

    @property
    def through_time(self) -> bool:
        """Whether there is a line to draw: figures of one area in two years or more."""
        years: dict[str, set[int]] = {}
        for one in self.every:
            if one.value is not None and one.year and not one.is_target:
                years.setdefault(one.area, set()).add(one.year)
        return any(len(found) > 1 for found in years.values())


@dataclass(frozen=True)
class Subject:
    """A theme, or what else figures are about. `bare` are the goals that no figure stands behind."""

    code: str
    rows: tuple[Monitored, ...]
    bare: tuple[Goal, ...]


@dataclass(frozen=True)
class Monitor:
    """Everything that is watched, theme by theme."""

    subjects: tuple[Subject, ...]

    @cached_property
    def rows(self) -> tuple[Monitored, ...]:
        """All indicators."""
        return tuple(row for subject in self.subjects for row in subject.rows)

    @property
    def numbered(self) -> tuple[Monitored, ...]:
        """Those with a number to reach."""
        return tuple(row for row in self.rows if row.target is not None)

    @property
    def near(self) -> tuple[Monitored, ...]:
        """Those of which the number is reached or close."""
        return tuple(row for row in self.numbered if row.progress in (Progress.REACHED, Progress.CLOSE))

    @property
    def unmeasured(self) -> tuple[Monitored, ...]:
        """Those with a number to reach and nothing to hold against it."""
        return tuple(row for row in self.numbered if row.progress in (Progress.NOT_MEASURED, Progress.IN_WORDS))

    @property
    def furthest(self) -> Monitored | None:
        """The one that is farthest from its target; of equals the first. None when all are reached or close."""
        off = [row for row in self.numbered if row.progress in (Progress.FAR, Progress.DOUBLE)]
        return max(off, key=lambda row: row.distance, default=None)


def monitor(plan: Plan, year: int, wijk: str | None = None, themes: Sequence[str] = ()) -> Monitor:
    """What is watched, in the order of the themes and then of what else figures and goals are about.

    `year` is the one that the question is about: of several targets the one that comes next counts. `themes`: only
    these.
    """
    by_indicator: dict[str, list[Observation]] = {}
    for one in plan.observations:
        by_indicator.setdefault(one.indicator, []).append(one)
    subjects = []
    for code in _subjects(plan):
        if themes and code not in themes:
            continue
        rows = [_row(plan, one, by_indicator.get(one.code, []), wijk) for one in plan.indicators if one.subject == code]
        rows = [_aimed(plan, row, year) for row in rows]
        known = {row.indicator.code for row in rows} | {one.code for one in plan.indicators}
        bare = tuple(goal for goal in plan.goals if goal.subject == code and not known & set(goal.indicators))
        if rows or bare:
            subjects.append(Subject(code, tuple(sorted(rows, key=_weight)), bare))
    return Monitor(tuple(subjects))


def newest(found: Iterable[Observation], area: str) -> Measured | None:
    """The newest figures of an area."""
    here = [one for one in found if one.area == area and not one.is_target]
    if not here:
        return None
    last = max(one.year or 0 for one in here)
    return Measured(area, tuple(one for one in here if (one.year or 0) == last))


def _subjects(plan: Plan) -> tuple[str, ...]:
    themes = [one.code for one in plan.themes]
    return tuple(
        dict.fromkeys((*themes, *(one.subject for one in plan.indicators), *(one.subject for one in plan.goals)))
    )


def _row(plan: Plan, indicator: Indicator, found: Sequence[Observation], wijk: str | None) -> Monitored:
    by_area: dict[str, list[Observation]] = {}
    for one in found:
        by_area.setdefault(one.area, []).append(one)
    last = {area: measured for area, each in by_area.items() if (measured := newest(each, area)) is not None}
    return Monitored(
        indicator,
        last.get(plan.municipality.code),
        last.get(wijk) if wijk else None,
        last.get(PROVINCE),
        last.get(NETHERLANDS),
        _spread(plan, last.values()),
        goals=tuple(goal for goal in plan.goals if indicator.code in goal.indicators),
        every=tuple(sorted(found, key=lambda one: -(one.year or 0))),
    )


def _aimed(plan: Plan, row: Monitored, year: int) -> Monitored:
    """With its target: of several the one that comes next, else the last that there was."""
    here = plan.municipality.code
    wanted = [one for one in row.every if one.is_target and one.value is not None and one.area == here]
    if not wanted:
        return row
    coming = [one for one in wanted if one.year is None or one.year >= year]
    chosen = min(coming, key=lambda one: one.year or 9999) if coming else wanted[0]
    whole = frozenset(one.out_of for one in (row.here.found if row.here else ()))
    return replace(row, target=Target(chosen, bound_to(row.indicator, row.heading, chosen, whole)))


def _spread(plan: Plan, last: Iterable[Measured]) -> tuple[Observation, ...]:
    """The lowest and the highest newest figure of a wijk, named or not."""
    known = {one.code for one in plan.neighbourhoods}
    wijken = [each for each in last if each.area in known or each.area.startswith(_SOME_WIJK)]
    found = [one for each in wijken for one in each.found if one.value is not None]
    if len(found) < 2:
        return ()
    return min(found, key=lambda one: one.value or 0), max(found, key=lambda one: one.value or 0)


def _weight(row: Monitored) -> int:
    """What has a number to reach first, then what has a goal, what is measured here, and the rest."""
    return next(
        place for place, holds in enumerate((row.target is not None, row.goals, row.here is not None, True)) if holds
    )


def _place(one: Observation) -> tuple[str, int | None, bool]:
    return one.area, one.year, one.is_target
