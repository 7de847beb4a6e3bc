"""The cliff (afloop): which cells fall in the coming months when nobody does anything, and what ends there.

A month is looked at on its first day: what ends on the 31st of December still counts that day, and no more on the first
of January. What starts in between counts from its start. A recognition that lapses takes nothing away from coverage; it
is told apart. An end that nobody knows is no end: such a delivery counts on for ever, and how many do is told too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from planner.domain.analysis import Cell, Survey, level_of, survey
from planner.domain.coverage import Bools, Floats, best, counted_statuses, reached_by, totals
from planner.domain.facts import is_recognised, months_later
from planner.domain.grid import CellKey
from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.domain.words import Level

#: How far a look ahead goes.
MONTHS = 24
_COUNTS = (Level.THIN, Level.COVERED, Level.STRONG)
_FILLED = (Level.COVERED, Level.STRONG)
_RISING = (Level.BLANK, Level.EMPTY, Level.PLANNED, *_COUNTS)


@dataclass(frozen=True)
class Loss:
    """An intervention that counts less in a cell than a month before, with the last days of what ended."""

    intervention: Intervention
    ends: tuple[date, ...]


@dataclass(frozen=True)
class Fall:
    """A cell in which nothing counts any more (`after` is then empty, planned or blank), or that is only thin now."""

    key: CellKey
    before: Level
    after: Level
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True)
class Step:
    """The first day of a month, and what has fallen since the step before it."""

    on: date
    falls: tuple[Fall, ...]


@dataclass(frozen=True, eq=False)
class Cliff:
    """The months ahead of one area. `levels` holds the level of every asked cell on every day: [day, cell].

    `days` begins with the day of the question. `counting` are the interventions that count on that day, `endless` those
    of them of which something that counts has no end, `lapsing` those whose recognition lapses before the last day.
    """

    question: Question
    days: tuple[date, ...]
    keys: tuple[CellKey, ...]
    levels: tuple[tuple[Level, ...], ...]
    steps: tuple[Step, ...]
    counting: tuple[Intervention, ...]
    endless: tuple[Intervention, ...]
    lapsing: tuple[Intervention, ...]

    @cached_property
    def fallen(self) -> int:
        """How many cells fall in all months together; one that falls twice counts twice."""
        return sum(len(step.falls) for step in self.steps)

    def levels_on(self, day: date) -> dict[CellKey, Level]:
        """The levels of the cells on one of the days."""
        return dict(zip(self.keys, self.levels[self.days.index(day)], strict=True))


def cliff(plan: Plan, question: Question, months: int = MONTHS) -> Cliff:
    """What falls in the wijk (or municipality) of a question in the months after its day."""
    return look_ahead(survey(plan, question), question.neighbourhood, months)


def look_ahead(found: Survey, neighbourhood: str | None, months: int = MONTHS) -> Cliff:
    """`cliff` for a survey that is at hand already."""
    cells = found.analysis(neighbourhood).cells
    ahead = _Ahead(found, neighbourhood, days_ahead(found.question.on, months))
    asked = [found.grid.index[cell.key] for cell in cells]
    levels = tuple(
        tuple(cell.level if _is_out(cell) else levels[at] for cell, at in zip(cells, asked, strict=True))
        for levels in ahead.levels()
    )
    counting = ahead.counting(asked)
    return Cliff(
        question=found.analysis(neighbourhood).question,
        days=ahead.days,
        keys=tuple(cell.key for cell in cells),
        levels=levels,
        steps=tuple(ahead.steps([(cell.key, at) for cell, at in zip(cells, asked, strict=True)], levels)),
        counting=counting,
        endless=ahead.endless(asked),
        lapsing=tuple(one for one in counting if _lapses(one, ahead.days)),
    )


def days_ahead(on: date, months: int = MONTHS) -> tuple[date, ...]:
    """A day, and the first day of each of the months after it.

    >>> [str(day) for day in days_ahead(date(2026, 11, 23), 2)]
    ['2026-11-23', '2026-12-01', '2027-01-01']
    """
    first = on.replace(day=1)
    return (on, *(months_later(first, count) for count in range(1, months + 1)))


def falls(before: Level, after: Level) -> bool:
    """Whether a cell falls: empty, or from covered to thin."""
    if after in _COUNTS:
        return before in _FILLED and after is Level.THIN
    return before in _COUNTS and after is not Level.NOT_APPLICABLE


def rises(before: Level, after: Level) -> bool:
    """Whether a cell stands higher than before."""
    known = Level.NOT_APPLICABLE not in (before, after)
    return known and _RISING.index(after) > _RISING.index(before)


def compare(before: Iterable[Cell], after: Iterable[Cell]) -> tuple[tuple[Fall, ...], tuple[CellKey, ...]]:
    """The cells that fall between two answers about the same cells, and those that rise."""
    pairs = [(old, new) for old, new in zip(before, after, strict=True)]
    fallen = tuple(Fall(new.key, old.level, new.level) for old, new in pairs if falls(old.level, new.level))
    return fallen, tuple(new.key for old, new in pairs if rises(old.level, new.level))


def _is_out(cell: Cell) -> bool:
    return cell.level is Level.NOT_APPLICABLE


def _lapses(one: Intervention, days: tuple[date, ...]) -> bool:
    return is_recognised(one, days[0]) and not is_recognised(one, days[-1])


class _Ahead:
    """The weights of one area on every day. Only the status of a delivery changes with the day."""

    def __init__(self, found: Survey, neighbourhood: str | None, days: tuple[date, ...]) -> None:
        area = next((one for one in found.plan.neighbourhoods if one.code == neighbourhood), None)
        self.found, self.days, self.rows = found, days, found.rows
        self.reached = reached_by(found.rows, found.plan, found.question, (area,))
        self.reach = self.reached.reach[:, 0]
        self.moving = [
            place
            for place, one in enumerate(self.reached.deliveries)
            if any(day is not None and days[0] <= day <= days[-1] for day in (one.starts, one.ends))
        ]
        self.weights, self.coming = self._on_every_day()
        self.pairs = [best(weight, self.rows.starts) for weight in self.weights]

    def _on_every_day(self) -> tuple[list[Floats], list[Bools]]:
        """Weights of rows per day, and which rows are only coming. Most deliveries stay as they are all the time."""
        plan, question = self.found.plan, self.found.question
        deliveries = self.reached.deliveries
        counted, coming = counted_statuses(deliveries, plan, question, self.days[0])
        moving = [deliveries[place] for place in self.moving]
        weights, comings = [], []
        for day in self.days:
            if moving:
                counted[self.moving], coming[self.moving] = counted_statuses(moving, plan, question, day)
            weights.append(self.reach * counted[self.reached.at])
            comings.append((self.reach > 0) & coming[self.reached.at])
        return weights, comings

    def levels(self) -> Iterator[list[Level]]:
        """The level of every cell of the grid per day, without the judgements on cells."""
        size, town = len(self.found.grid), self.found.plan.municipality
        for pair, coming in zip(self.pairs, self.coming, strict=True):
            total = totals(self.rows.pair_cell, pair, size)
            only = best(coming, self.rows.starts).astype(np.bool_) & ~(pair > 0)
            waiting = totals(self.rows.pair_cell, only, size)
            both = zip(total.tolist(), waiting.tolist(), strict=True)
            yield [level_of(one, int(other), town.rules, town.filled) for one, other in both]

    def steps(self, cells: Sequence[tuple[CellKey, int]], levels: Sequence[Sequence[Level]]) -> Iterator[Step]:
        """What falls from each day to the next."""
        for day in range(1, len(self.days)):
            both = zip(cells, levels[day - 1], levels[day], strict=True)
            fallen = (
                Fall(key, before, after, self._losses(at, day))
                for (key, at), before, after in both
                if falls(before, after)
            )
            yield Step(self.days[day], tuple(fallen))

    def _losses(self, cell: int, day: int) -> tuple[Loss, ...]:
        """What counts less in a cell than it did the day before."""
        here = np.flatnonzero((self.rows.pair_cell == cell) & (self.pairs[day] < self.pairs[day - 1]))
        bounds = [*self.rows.starts.tolist(), len(self.rows.rows)]
        found = []
        for pair in here.tolist():
            rows = range(bounds[pair], bounds[pair + 1])
            lost = [self.rows.rows[row] for row in rows if self.weights[day][row] < self.weights[day - 1][row]]
            ends = sorted({row.delivery.ends for row in lost if row.delivery.ends is not None})
            found.append(Loss(self.rows.interventions[int(self.rows.pair_intervention[pair])], tuple(ends)))
        return tuple(found)

    def counting(self, cells: Sequence[int]) -> tuple[Intervention, ...]:
        """The interventions that count today in one of these cells."""
        return self._of(np.isin(self.rows.pair_cell, cells) & (self.pairs[0] > 0), self.rows.pair_intervention)

    def endless(self, cells: Sequence[int]) -> tuple[Intervention, ...]:
        """Those of which something that counts today has no end."""
        at = np.array([row.cell for row in self.rows.rows], dtype=np.intp)
        unknown = np.array([one.ends is None for one in self.reached.deliveries], dtype=np.bool_)[self.reached.at]
        return self._of(np.isin(at, cells) & (self.weights[0] > 0) & unknown, self.rows.intervention)

    def _of(self, chosen: Bools, owner: np.ndarray) -> tuple[Intervention, ...]:
        return tuple(self.rows.interventions[place] for place in np.unique(owner[chosen]).tolist())
