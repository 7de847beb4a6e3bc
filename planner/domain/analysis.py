"""The heart: `analyse(plan, question)` gives the one analysis that every screen, file and command shows."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product
from typing import Any, TypeVar

from planner.domain.coverage import Rows, Weights, area_factor, spell_out, status_factor, status_on, weigh
from planner.domain.facts import Facts, gather
from planner.domain.grid import CellKey, Grid
from planner.domain.plan import CellMark, Delivery, Intervention, Neighbourhood, Placement, Plan, Rules
from planner.domain.question import Question, in_area
from planner.domain.words import Level, MarkKind, Status

#: Sums of weights are floats: three times a third must still be one.
_ROUNDING = 1e-9
_T = TypeVar("_T")
_OUT = (MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY)


@dataclass(frozen=True)
class Cell:
    """One cell under one question.

    `total` is the dekking, `count` the number of counted interventions, `coming` those only planned or explored.
    `broad`: all its weight is broader than what was asked. `ending`: everything counted ends, or loses its
    recognition, within 12 months. `mark` is the judgement that holds here, if any.
    """

    theme: str
    pillar: str
    group: str
    level: Level
    total: float
    count: int
    coming: int
    broad: bool = False
    ending: bool = False
    mark: CellMark | None = None

    @property
    def key(self) -> CellKey:
        """Theme, pillar and group."""
        return self.theme, self.pillar, self.group

    @property
    def number(self) -> int:
        """The number that people see, everywhere: what counts; where nothing counts, what is planned; 0 when n.v.t."""
        if self.level is Level.NOT_APPLICABLE:
            return 0
        return self.coming if self.level is Level.PLANNED else self.count


@dataclass(frozen=True)
class Tally:
    """How many cells stand on which level. applicable = empty + planned + thin + covered + strong + blank."""

    empty: int = 0
    planned: int = 0
    thin: int = 0
    covered: int = 0
    strong: int = 0
    not_applicable: int = 0
    blank: int = 0

    @classmethod
    def of(cls, cells: Iterable[Cell]) -> "Tally":
        """Count cells by level."""
        found = dict.fromkeys((level.value for level in Level), 0)
        for cell in cells:
            found[cell.level.value] += 1
        return cls(**found)

    @property
    def applicable(self) -> int:
        """n of "k van n"."""
        return self.empty + self.planned + self.thin + self.covered + self.strong + self.blank

    @property
    def filled(self) -> int:
        """k of "k van n": covered and strong cells."""
        return self.covered + self.strong

    @property
    def share(self) -> float | None:
        """k / n between 0 and 1; None when no cell is applicable."""
        return self.filled / self.applicable if self.applicable else None


@dataclass(frozen=True)
class Contribution:
    """One intervention in one cell, with the factors of its weight. `weight` 0 means: only planned or explored.

    The area and group factor then say what it would be aimed at.
    """

    intervention: Intervention
    placement: Placement
    delivery: Delivery
    status: Status
    status_factor: float
    area_factor: float
    group_factor: float

    @property
    def weight(self) -> float:
        """status x area x group."""
        return self.status_factor * self.area_factor * self.group_factor


@dataclass(frozen=True, eq=False)
class Analysis:
    """The answer to a question about one area. `cells` holds the cells inside the question, in grid order."""

    plan: Plan
    question: Question
    survey: "Survey"
    cells: tuple[Cell, ...]

    @cached_property
    def by_key(self) -> dict[CellKey, Cell]:
        """Cells by theme, pillar and group."""
        return {cell.key: cell for cell in self.cells}

    @cached_property
    def tally(self) -> Tally:
        """All cells of the question."""
        return Tally.of(self.cells)

    def tally_of(self, theme: str | None = None, pillar: str | None = None, group: str | None = None) -> Tally:
        """A margin: the cells with this theme, pillar and group (None: any)."""
        return self._margins.get((theme, pillar, group), Tally())

    def explain(self, key: CellKey) -> tuple[Contribution, ...]:
        """The interventions in a cell, heaviest first, with what is only planned or explored last."""
        return self.survey.explain(key, self.question.neighbourhood)

    @cached_property
    def _margins(self) -> dict[tuple[str | None, str | None, str | None], Tally]:
        members: dict[tuple[str | None, str | None, str | None], list[Cell]] = {}
        for cell in self.cells:
            for margin in product((cell.theme, None), (cell.pillar, None), (cell.group, None)):
                members.setdefault(margin, []).append(cell)
        return {margin: Tally.of(cells) for margin, cells in members.items()}


def analyse(plan: Plan, question: Question) -> Analysis:
    """Answer a question about the wijk (or the whole municipality) that it names."""
    return survey(plan, question).analysis(question.neighbourhood)


def survey(plan: Plan, question: Question) -> "Survey":
    """All areas of a plan under one question; which wijk the question names does not matter."""
    grid = Grid.of(plan)
    rows = _spelled_out(plan, grid)
    weights = weigh(rows, plan, question)
    return Survey(plan, question, grid, rows, weights, gather(rows, weights, question.on, len(grid)))


@dataclass(frozen=True, eq=False)
class Survey:
    """The whole municipality and all its wijken under one question, worked out together."""

    plan: Plan
    question: Question
    grid: Grid
    rows: Rows
    weights: Weights
    facts: Facts

    @cached_property
    def areas(self) -> tuple[Neighbourhood | None, ...]:
        """None (the whole municipality), then the wijken."""
        return (None, *self.plan.neighbourhoods)

    @cached_property
    def _kept(self) -> dict[Hashable, Any]:
        return {}

    def remember(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` gives, worked out once and kept as long as the survey is. `key` begins with who remembers."""
        if key not in self._kept:
            self._kept[key] = make()
        found: _T = self._kept[key]
        return found

    @cached_property
    def _place(self) -> dict[str | None, int]:
        return {area.code if area else None: number for number, area in enumerate(self.areas)}

    @cached_property
    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """Every cell of the grid, per area."""
        return tuple(tuple(self._cells_of(number)) for number in range(len(self.areas)))

    def cells_in(self, neighbourhood: str | None) -> tuple[Cell, ...]:
        """Every cell of one area, whatever themes, pillars and groups the question names."""
        return self.cells[self._place[neighbourhood]]

    def cell(self, neighbourhood: str | None, key: CellKey) -> Cell:
        """One cell of one area."""
        return self.cells_in(neighbourhood)[self.grid.index[key]]

    def analysis(self, neighbourhood: str | None) -> Analysis:
        """The analysis of one area, within the themes, pillars and groups of the question."""

        def made() -> Analysis:
            asked = tuple(cell for cell in self.cells_in(neighbourhood) if self.question.asks(*cell.key))
            return Analysis(self.plan, in_area(self.question, neighbourhood), self, asked)

        return self.remember(("analysis", neighbourhood), made)

    def explain(self, key: CellKey, neighbourhood: str | None) -> tuple[Contribution, ...]:
        """The best contribution of each intervention in one cell of one area."""
        area = self._place[neighbourhood]
        found = [self._contribution(row, area) for row, _ in self._rows_in(key, area)]
        return tuple(sorted(found, key=lambda part: -part.weight))

    def foremost(self, key: CellKey, neighbourhood: str | None) -> tuple[Contribution | None, int]:
        """The first that `explain` gives, and how many that are."""
        found = list(self._rows_in(key, area := self._place[neighbourhood]))
        first = max(found, key=lambda one: one[1], default=None)
        return (self._contribution(first[0], area) if first else None), len(found)

    def _rows_in(self, key: CellKey, area: int) -> Iterator[tuple[int, float]]:
        """Of each intervention that counts or is coming in a cell the row that explains it, and what it weighs."""
        weight, coming = self.remember(("columns", area), lambda: self._columns(area))
        for span in self._spans.get(self.grid.index[key], ()):
            row = span[0]
            if len(span) > 1:
                row = max(span, key=lambda one: self._strength(one, weight[one], coming[one]))
            if weight[row] > 0 or coming[row]:
                yield row, weight[row]

    @cached_property
    def _spans(self) -> dict[int, list[range]]:
        """The rows of each intervention in a cell, by the index of the cell."""
        bounds = pairwise([*self.rows.starts.tolist(), len(self.rows.rows)])
        found: dict[int, list[range]] = {}
        for cell, (start, end) in zip(self.rows.pair_cell.tolist(), bounds, strict=True):
            found.setdefault(cell, []).append(range(start, end))
        return found

    def _columns(self, area: int) -> tuple[list[float], list[bool]]:
        """Of every row what it weighs in an area and whether it is coming there, as plain values: read one by one."""
        return self.weights.weight[:, area].tolist(), self.weights.coming[:, area].tolist()

    def _strength(self, number: int, weight: float, coming: bool) -> tuple[float, bool, bool, bool, int]:
        """Of rows that weigh the same, the one that fits the cell best explains it: primary, then the very group."""
        row = self.rows.rows[number]
        return weight, coming, row.placement.primary, row.exact, -number

    def _contribution(self, number: int, area: int) -> Contribution:
        row, half = self.rows.rows[number], self.plan.municipality.rules.half
        status = status_on(row.delivery, self.question.on)
        return Contribution(
            intervention=self.rows.interventions[row.intervention],
            placement=row.placement,
            delivery=row.delivery,
            status=status,
            status_factor=status_factor(status, half),
            area_factor=area_factor(row.delivery, self.areas[area], half),
            group_factor=1.0 if row.exact else half,
        )

    def _cells_of(self, number: int) -> Iterator[Cell]:
        marks = _marks_in(self.plan, self.areas[number])
        town, facts = self.plan.municipality, self.facts
        columns = (facts.total, facts.count, facts.coming, facts.aimed, facts.lasting)
        per_cell = zip(self.grid.keys, *(column[number].tolist() for column in columns), strict=True)
        for (theme, pillar, group), total, count, coming, aimed, lasting in per_cell:
            mark = marks.get((theme, pillar, group))
            level = level_of(total, coming, town.rules, town.filled)
            if mark is not None and mark.kind in _OUT:
                level = Level.NOT_APPLICABLE
            shown = count > 0 and level is not Level.NOT_APPLICABLE
            broad, ending = shown and not aimed, shown and not lasting
            yield Cell(theme, pillar, group, level, total, count, coming, broad, ending, mark)


def level_of(total: float, coming: int, rules: Rules, filled: bool = True) -> Level:
    """Level of a cell by its dekking. `filled` False: an empty cell is blank, not a gap.

    >>> [str(level_of(total, 0, Rules())) for total in (0, 0.5, 1, 2.5, 3)]
    ['empty', 'thin', 'covered', 'covered', 'strong']
    """
    if total >= rules.strong_from - _ROUNDING:
        return Level.STRONG
    if total >= rules.covered_from - _ROUNDING:
        return Level.COVERED
    if total > 0:
        return Level.THIN
    if coming:
        return Level.PLANNED
    return Level.EMPTY if filled else Level.BLANK


def _marks_in(plan: Plan, area: Neighbourhood | None) -> dict[CellKey, CellMark]:
    """Marks that hold in an area: those of the whole municipality, and over them those of the wijk itself.

    Where a cell has marks of several kinds, one that takes it out of the count holds over a priority.
    """
    strength = {MarkKind.PRIORITY: 0, MarkKind.DELIBERATELY_EMPTY: 1, MarkKind.NOT_APPLICABLE: 2}
    here = [mark for mark in plan.marks if mark.neighbourhood in (None, area and area.code)]
    here.sort(key=lambda mark: (mark.neighbourhood is not None, strength[mark.kind]))
    return {(mark.theme, mark.pillar, mark.group): mark for mark in here}


_REMEMBERED: list[tuple[Plan, Rows]] = []


def _spelled_out(plan: Plan, grid: Grid) -> Rows:
    """The rows of a plan, kept for the last few plans: plans are frozen, so the same plan has the same rows."""
    for known, rows in _REMEMBERED:
        if known is plan:
            return rows
    rows = spell_out(plan, grid)
    _REMEMBERED[:] = [(plan, rows), *_REMEMBERED[:3]]
    return rows
