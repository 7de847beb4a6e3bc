"""Gaps (kansen): which there are, and the score that ranks them.

Where the gaps are follows from a survey alone and is found once; scoring and ranking under a weighting is array work on
what was found, so that a list follows a slider.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from planner.domain.analysis import Cell, Survey, survey
from planner.domain.coverage import Bools, Floats, Ints
from planner.domain.gap_kinds import GAP_KINDS, SHALLOW, Conditions
from planner.domain.grid import CellKey
from planner.domain.need import Comparator, Need, needs
from planner.domain.plan import Plan, TargetGroup
from planner.domain.question import Question
from planner.domain.weighting import Weighting
from planner.domain.words import GapKind, GroupKind, MarkKind

__all__ = ["GAP_KINDS", "SHALLOW", "Gap", "Score", "Weighting", "how_many", "rank", "rank_whole", "ranked"]

_UNKNOWN = Need()


@dataclass(frozen=True, slots=True)
class Score:
    """Need x importance x emptiness, each between 0 and 1; always shown with its parts."""

    need: float
    importance: float
    emptiness: float

    @property
    def value(self) -> float:
        """The product."""
        return self.need * self.importance * self.emptiness


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of gap in one cell of one wijk (None: the whole municipality). `rank` counts from 1 in its list."""

    kind: GapKind
    neighbourhood: str | None
    cell: Cell
    score: Score
    need_known: bool
    rank: int = 0

    @property
    def key(self) -> CellKey:
        """Theme, pillar and group."""
        return self.cell.key


def ranked(
    plan: Plan,
    question: Question,
    weighting: Weighting | None = None,
    comparator: Comparator = Comparator.MUNICIPALITY,
) -> tuple[Gap, ...]:
    """All gaps of the question, best first: of its wijk, or of every wijk when it names none.

    Equal scores: vulnerable groups first, then grid order (row by row), then wijk and kind in their own order.
    """
    return rank(survey(plan, question), question.neighbourhood, weighting, comparator)


def rank(
    found: Survey,
    neighbourhood: str | None,
    weighting: Weighting | None = None,
    comparator: Comparator = Comparator.MUNICIPALITY,
) -> tuple[Gap, ...]:
    """`ranked` for a survey that is at hand already. A plan without wijken is ranked as a whole."""
    if neighbourhood is not None or not found.plan.neighbourhoods:
        areas = [place for place, area in enumerate(found.areas) if (area.code if area else None) == neighbourhood]
    else:
        areas = list(range(1, len(found.areas)))
    return _ranked(found, areas, weighting or Weighting(), comparator)


def rank_whole(
    found: Survey, weighting: Weighting | None = None, comparator: Comparator = Comparator.MUNICIPALITY
) -> tuple[Gap, ...]:
    """Gaps of the municipality as a whole: what its own matrix shows when no wijk is asked."""
    return _ranked(found, [0], weighting or Weighting(), comparator)


def how_many(found: Survey) -> dict[str | None, int]:
    """The number of gaps of every area of a survey, whatever their weight. None: the municipality as a whole."""
    places = found.remember("places of gaps", lambda: _find(found))
    counts = np.bincount(places.area, minlength=len(found.areas)).tolist()
    return {area.code if area else None: count for area, count in zip(found.areas, counts, strict=True)}


@dataclass(frozen=True, eq=False)
class _Places:
    """Every gap of a survey, and what its importance and its place among equals follow from. Shape: [gap]."""

    area: Ints
    cell: Ints
    kind: Ints
    theme: Ints
    sturdy: Bools
    intermediary: Bools
    in_programme: Bools
    priority: Bools
    in_grid: Ints

    def of(self, areas: list[int]) -> Ints:
        """The gaps of these areas, as places in these arrays."""
        return np.flatnonzero(np.isin(self.area, areas))


def _find(found: Survey) -> _Places:
    """Where the gaps of a survey are."""
    here = Conditions(found)
    kind, area, cell = np.nonzero(np.stack([rule(here) for _, rule in GAP_KINDS]) & here.inside)
    grid, plan = found.grid, found.plan
    by_code: dict[str, TargetGroup] = {group.code: group for group in plan.groups}
    groups = [by_code[group] for _, _, group in grid.keys]
    in_programme = {code for programme in plan.area_programmes for code in programme.neighbourhoods}
    themes = {code: place for place, code in enumerate(grid.themes)}
    return _Places(
        area,
        cell,
        kind,
        theme=np.array([themes[theme] for theme, _, _ in grid.keys], dtype=np.intp)[cell],
        sturdy=np.array([not group.vulnerable for group in groups], dtype=np.bool_)[cell],
        intermediary=np.array([group.kind is GroupKind.INTERMEDIARY for group in groups], dtype=np.bool_)[cell],
        in_programme=np.array([one is None or one.code in in_programme for one in found.areas], dtype=np.bool_)[area],
        priority=_priorities(found)[area, cell],
        in_grid=np.array([grid.reading_order[key] for key in grid.keys], dtype=np.intp)[cell],
    )


def _priorities(found: Survey) -> Bools:
    """Cells that are marked as a priority. Shape [area, cell]."""
    marked = [
        [cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY for cell in cells] for cells in found.cells
    ]
    return np.array(marked, dtype=np.bool_).reshape(len(found.areas), len(found.grid))


@dataclass(frozen=True, eq=False)
class _NeedIn:
    """Need by area and theme, and whether it is known. Shape [area, theme]."""

    value: Floats
    known: Bools

    @classmethod
    def of(cls, found: Survey, comparator: Comparator) -> "_NeedIn":
        known = needs(found.plan, comparator)
        rows = [
            [known.get((theme, area.code if area else ""), _UNKNOWN) for theme in found.grid.themes]
            for area in found.areas
        ]
        shape = len(found.areas), len(found.grid.themes)
        return cls(
            np.array([[one.value for one in row] for row in rows], dtype=np.float64).reshape(shape),
            np.array([[one.known for one in row] for row in rows], dtype=np.bool_).reshape(shape),
        )


def _ranked(found: Survey, areas: list[int], weighting: Weighting, comparator: Comparator) -> tuple[Gap, ...]:
    places = found.remember("places of gaps", lambda: _find(found))
    need_in = found.remember(("need", comparator), lambda: _NeedIn.of(found, comparator))
    chosen = places.of(areas)
    area, kind = places.area[chosen], places.kind[chosen]
    need = need_in.value[area, places.theme[chosen]]
    importance = _importance(places, weighting)[chosen]
    emptiness = np.array([weighting.emptiness(one) for one, _ in GAP_KINDS])[kind]
    # The last key is the first that is sorted by.
    order = np.lexsort(
        (
            kind,
            area,
            places.in_grid[chosen],
            places.sturdy[chosen],
            -_rounded(need * importance * emptiness),
        )
    )
    parts = zip(need[order].tolist(), importance[order].tolist(), emptiness[order].tolist(), strict=True)
    where = zip(kind[order].tolist(), area[order].tolist(), places.cell[chosen][order].tolist(), strict=True)
    is_known = need_in.known[area, places.theme[chosen]][order].tolist()
    return _told(found, where, parts, is_known)


def _told(found: Survey, where: Any, parts: Any, is_known: list[bool]) -> tuple[Gap, ...]:
    codes = [area.code if area else None for area in found.areas]
    kinds = [kind for kind, _ in GAP_KINDS]
    scores: dict[tuple[float, float, float], Score] = {}
    gaps = []
    for place, ((kind, area, cell), three, known) in enumerate(zip(where, parts, is_known, strict=True), start=1):
        score = scores.get(three) or scores.setdefault(three, Score(*three))
        gaps.append(Gap(kinds[kind], codes[area], found.cells[area][cell], score, known, place))
    return tuple(gaps)


def _rounded(values: Floats) -> Floats:
    """Rounded, so that a last bit never decides which of two equal gaps comes first."""
    different, place = np.unique(values, return_inverse=True)
    return np.array([round(value, 9) for value in different.tolist()], dtype=np.float64)[place]


def _importance(places: _Places, weights: Weighting) -> Floats:
    """Product of the weights of theme, group and wijk; the municipality as a whole has no wijk weight."""
    of_group = np.where(places.sturdy, weights.end_group, weights.vulnerable)
    of_group = np.where(places.intermediary, weights.intermediary, of_group)
    of_area = np.where(places.in_programme, weights.area_programme, weights.other_area)
    return np.where(places.priority, 1.0, weights.theme * of_group * of_area)
