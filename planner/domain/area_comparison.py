"""Two to four areas beside each other: where their coverage and figures differ, what runs in only one, which are alike.

Every difference is told against the first area, so that swapping two areas turns the sign and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.domain.analysis import Cell, Survey, Tally
from planner.domain.coverage import best
from planner.domain.grid import CellKey
from planner.domain.need import Comparator, Need, needs, newest_figures, overlap
from planner.domain.plan import Indicator, Intervention, Observation, Plan
from planner.domain.words import Level

#: How many areas can be compared.
FEWEST, MOST = 2, 4
#: Levels in their order. Cells on another level (n.v.t., blank) cannot be compared.
_STEPS = {
    level: step for step, level in enumerate((Level.EMPTY, Level.PLANNED, Level.THIN, Level.COVERED, Level.STRONG))
}
_ROUNDING = 9


@dataclass(frozen=True)
class ColumnDifference:
    """One theme x pillar: how many groups are covered in each area."""

    theme: str
    pillar: str
    tallies: tuple[Tally, ...]

    @property
    def differences(self) -> tuple[int, ...]:
        """Covered groups more than in the first area; that of the first itself is zero."""
        return tuple(tally.filled - self.tallies[0].filled for tally in self.tallies)

    @property
    def spread(self) -> int:
        """Covered groups in the area with the most, less those in the area with the fewest."""
        filled = [tally.filled for tally in self.tallies]
        return max(filled) - min(filled)


@dataclass(frozen=True)
class CellDifference:
    """One cell as it stands in each area."""

    cells: tuple[Cell, ...]

    @property
    def key(self) -> CellKey:
        """Theme, pillar and group."""
        return self.cells[0].key

    @property
    def steps(self) -> tuple[int | None, ...]:
        """Levels higher than in the first area; None where either of the two has no level to compare."""
        first = _STEPS.get(self.cells[0].level)
        found = [_STEPS.get(cell.level) for cell in self.cells]
        return tuple(None if first is None or step is None else step - first for step in found)

    @property
    def spread(self) -> int:
        """Highest level less the lowest."""
        found = [_STEPS[cell.level] for cell in self.cells if cell.level in _STEPS]
        return max(found, default=0) - min(found, default=0)


@dataclass(frozen=True)
class AreaFigures:
    """The newest figure of each area by one indicator; None where there is none."""

    indicator: Indicator
    found: tuple[Observation | None, ...]

    @property
    def differences(self) -> tuple[float | None, ...]:
        """How much higher than in the first area; None where either of the two has no number."""
        first = self.found[0]
        return tuple(_less(one, first) for one in self.found)

    @property
    def indistinct(self) -> tuple[bool, ...]:
        """Whether the margins of a figure and of that of the first area overlap, so that they cannot be told apart."""
        first = self.found[0]
        return tuple(one is not first and bool(one and first and overlap(one, first)) for one in self.found)


@dataclass(frozen=True)
class AreaNeeds:
    """The need of each area for one theme; None where no figure of the area is known, and for the municipality."""

    theme: str
    needs: tuple[Need | None, ...]


@dataclass(frozen=True)
class AreaComparison:
    """Areas (None: the municipality) beside each other. `cells` are those on different levels.

    `columns` and `cells` begin with the largest difference; equals stay in grid order, vulnerable groups first. `only`
    holds, per area, the interventions that count there and in none of the others.
    """

    areas: tuple[str | None, ...]
    totals: tuple[Tally, ...]
    columns: tuple[ColumnDifference, ...]
    cells: tuple[CellDifference, ...]
    needs: tuple[AreaNeeds, ...]
    figures: tuple[AreaFigures, ...]
    only: tuple[tuple[Intervention, ...], ...]

    @property
    def same(self) -> bool:
        """Whether no cell stands on another level in one of the areas."""
        return not self.cells


@dataclass(frozen=True)
class Likeness:
    """Another wijk, how far its need lies from that of a wijk (0: the same), and on how many figures that rests."""

    neighbourhood: str
    distance: float
    figures: int


def compare(
    found: Survey, areas: Sequence[str | None], comparator: Comparator = Comparator.MUNICIPALITY
) -> AreaComparison:
    """Compare two to four areas of a survey, within what its question asks."""
    if not FEWEST <= len(areas) <= MOST:
        raise ValueError(f"{len(areas)} areas cannot be compared")
    return AreaComparison(
        tuple(areas),
        tuple(found.analysis(area).tally for area in areas),
        tuple(sorted(_columns(found, areas), key=lambda one: -one.spread)),
        _cells(found, areas),
        _needs(found, areas, comparator),
        _figures(found, areas),
        _only(found, areas),
    )


def similar(
    plan: Plan, wijk: str, themes: Sequence[str] = (), comparator: Comparator = Comparator.MUNICIPALITY
) -> tuple[Likeness, ...]:
    """The other wijken, those with the most similar need first, by the figures that both have; without any: not there.

    Need of two wijken by one figure is held beside each other; the distance is the mean over the figures. `themes` ()
    means all.
    """
    by_figure: dict[str, dict[str, float]] = {}
    for (theme, area), need in needs(plan, comparator).items():
        if not themes or theme in themes:
            by_figure.setdefault(area, {}).update({one.indicator.code: one.need for one in need.comparisons})
    mine = by_figure.get(wijk, {})
    alike = []
    for other in plan.neighbourhoods:
        theirs = by_figure.get(other.code, {})
        both = [code for code in mine if code in theirs]
        if other.code != wijk and both:
            distance = sum(abs(mine[code] - theirs[code]) for code in both) / len(both)
            alike.append(Likeness(other.code, round(distance, _ROUNDING), len(both)))
    return tuple(sorted(alike, key=lambda one: (one.distance, -one.figures)))


def _columns(found: Survey, areas: Sequence[str | None]) -> list[ColumnDifference]:
    question, grid = found.question, found.grid
    analyses = [found.analysis(area) for area in areas]
    return [
        ColumnDifference(theme, pillar, tuple(one.tally_of(theme=theme, pillar=pillar) for one in analyses))
        for theme in grid.themes
        for pillar in grid.pillars
        if (not question.themes or theme in question.themes) and (not question.pillars or pillar in question.pillars)
    ]


def _cells(found: Survey, areas: Sequence[str | None]) -> tuple[CellDifference, ...]:
    """Cells on different levels."""
    every = zip(*(found.analysis(area).cells for area in areas), strict=True)
    differing = [one for one in map(CellDifference, every) if one.spread]
    vulnerable = {group.code for group in found.plan.groups if group.vulnerable}
    order = found.grid.reading_order
    return tuple(sorted(differing, key=lambda one: (-one.spread, one.key[2] not in vulnerable, order[one.key])))


def _needs(found: Survey, areas: Sequence[str | None], comparator: Comparator) -> tuple[AreaNeeds, ...]:
    """Themes of which at least one of the areas has a need that is known."""
    known = needs(found.plan, comparator)
    rows = [
        AreaNeeds(theme, tuple(known.get((theme, area)) if area else None for area in areas))
        for theme in _themes(found)
    ]
    return tuple(row for row in rows if any(row.needs))


def _figures(found: Survey, areas: Sequence[str | None]) -> tuple[AreaFigures, ...]:
    """Indicators of the themes that are asked of which at least one of the wijken has a figure."""
    newest, town = newest_figures(found.plan), found.plan.municipality.code
    themes = _themes(found)
    rows = [
        AreaFigures(indicator, tuple(newest.get((indicator.code, area or town)) for area in areas))
        for theme in themes
        for indicator in found.plan.indicators
        if indicator.subject == theme
    ]
    return tuple(row for row in rows if any(one and area for one, area in zip(row.found, areas, strict=True)))


def _themes(found: Survey) -> list[str]:
    asked = found.question.themes
    return [theme for theme in found.grid.themes if not asked or theme in asked]


def _only(found: Survey, areas: Sequence[str | None]) -> tuple[tuple[Intervention, ...], ...]:
    rows, places = found.rows, [_place(found, area) for area in areas]
    counted: list[set[int]] = [set() for _ in areas]
    pairs = zip(
        rows.pair_intervention.tolist(), rows.pair_cell.tolist(), best(found.weights.weight, rows.starts), strict=True
    )
    for intervention, cell, weights in pairs:
        if found.question.asks(*found.grid.keys[cell]):
            for number, place in enumerate(places):
                if weights[place] > 0:
                    counted[number].add(intervention)
    return tuple(
        tuple(rows.interventions[one] for one in sorted(here - set().union(*_others(counted, number))))
        for number, here in enumerate(counted)
    )


def _others(counted: list[set[int]], number: int) -> list[set[int]]:
    return [one for place, one in enumerate(counted) if place != number]


def _place(found: Survey, area: str | None) -> int:
    return next(number for number, one in enumerate(found.areas) if (one.code if one else None) == area)


def _less(one: Observation | None, first: Observation | None) -> float | None:
    if one is None or first is None or one.value is None or first.value is None:
        return None
    return round(one.value - first.value, _ROUNDING)
