"""Gaps (kansen): nine kinds, each with its rule, and the score that ranks them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from planner.domain.analysis import Cell, Survey, survey
from planner.domain.coverage import Bools
from planner.domain.grid import CellKey
from planner.domain.need import Need, needs
from planner.domain.plan import Plan, TargetGroup
from planner.domain.question import Question
from planner.domain.words import GapKind, GroupKind, Level, MarkKind

_FILLED = (Level.COVERED, Level.STRONG)
_COUNTED = (Level.THIN, *_FILLED)
_UNKNOWN = Need()
#: Reach below this share is shallow (24 of 77 is 31 %).
SHALLOW = 0.5


@dataclass(frozen=True)
class Weighting:
    """Weights of importance (belang) and emptiness (leegte)."""

    theme: float = 1.0
    vulnerable: float = 1.0
    end_group: float = 0.8
    intermediary: float = 0.6
    area_programme: float = 1.0
    other_area: float = 0.8
    empty: float = 1.0
    planned_only: float = 0.5
    thin: float = 0.5
    other_kinds: float = 0.25

    def emptiness(self, kind: GapKind) -> float:
        """Emptiness (leegte) of a kind of gap."""
        own = {GapKind.EMPTY: self.empty, GapKind.PLANNED_ONLY: self.planned_only, GapKind.THIN: self.thin}
        return own.get(kind, self.other_kinds)


@dataclass(frozen=True)
class Score:
    """Need x importance x emptiness, each between 0 and 1; always shown with its parts."""

    need: float
    importance: float
    emptiness: float

    @property
    def value(self) -> float:
        """The product."""
        return self.need * self.importance * self.emptiness


@dataclass(frozen=True)
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


@dataclass(slots=True, eq=False)
class _Place:
    """One cell in one area of a survey: what the rules look at."""

    survey: Survey
    area: int
    index: int
    cell: Cell
    behind: bool
    missed: bool

    def holds(self, values: Bools) -> bool:
        return bool(values[self.area, self.index])


Rule = Callable[[_Place], bool]


def _shallow(place: _Place) -> bool:
    reached = place.survey.facts.best_reach[place.area, place.index]
    return place.cell.level in _COUNTED and 0 <= reached < SHALLOW


def _unrecognised(place: _Place) -> bool:
    # An unknown recognition is not a missing one: while one is unknown nothing is claimed.
    facts = place.survey.facts
    if place.cell.level not in _COUNTED or place.holds(facts.recognised) or place.holds(facts.recognition_unknown):
        return False
    return place.holds(facts.assessable)


def _unconfirmed(place: _Place) -> bool:
    return place.cell.level in _COUNTED and not place.holds(place.survey.facts.firm)


#: The nine kinds, in the order in which they are shown.
GAP_KINDS: tuple[tuple[GapKind, Rule], ...] = (
    (GapKind.EMPTY, lambda place: place.cell.level is Level.EMPTY),
    (GapKind.PLANNED_ONLY, lambda place: place.cell.level is Level.PLANNED),
    (GapKind.THIN, lambda place: place.cell.level is Level.THIN),
    (GapKind.SHALLOW, _shallow),
    (GapKind.UNRECOGNISED, _unrecognised),
    (GapKind.VULNERABLE_MISSED, lambda place: place.missed),
    (GapKind.AREA_BEHIND, lambda place: place.behind),
    (GapKind.ENDING, lambda place: place.cell.ending),
    (GapKind.UNCONFIRMED, _unconfirmed),
)


def ranked(plan: Plan, question: Question, weighting: Weighting | None = None) -> tuple[Gap, ...]:
    """All gaps of the question, best first: of its wijk, or of every wijk when it names none.

    Equal scores: vulnerable groups first, then grid order (row by row), then wijk and kind in their own order.
    """
    return rank(survey(plan, question), question.neighbourhood, weighting)


def rank(found: Survey, neighbourhood: str | None, weighting: Weighting | None = None) -> tuple[Gap, ...]:
    """`ranked` for a survey that is at hand already. A plan without wijken is ranked as a whole."""
    if neighbourhood is not None or not found.plan.neighbourhoods:
        areas = [place for place, area in enumerate(found.areas) if (area.code if area else None) == neighbourhood]
    else:
        areas = list(range(1, len(found.areas)))
    return _ranked(found, areas, weighting)


def rank_whole(found: Survey, weighting: Weighting | None = None) -> tuple[Gap, ...]:
    """Gaps of the municipality as a whole: what its own matrix shows when no wijk is asked."""
    return _ranked(found, [0], weighting)


def _ranked(found: Survey, areas: list[int], weighting: Weighting | None) -> tuple[Gap, ...]:
    drafts = sorted(_drafts(found, areas, _Scoring(found, weighting or Weighting())), key=itemgetter(0))
    codes = [area.code if area else None for area in found.areas]
    return tuple(
        Gap(draft.kind, codes[draft.place.area], draft.place.cell, draft.score, draft.need_known, rank)
        for rank, draft in enumerate(drafts, start=1)
    )


class _Draft(NamedTuple):
    """A gap that has no rank yet, and what it is ranked by: score, vulnerable, place in the grid, wijk, kind."""

    order: tuple[float, bool, int, int, int]
    kind: GapKind
    place: _Place
    score: Score
    need_known: bool


def _drafts(found: Survey, areas: list[int], scoring: "_Scoring") -> Iterator[_Draft]:
    in_grid = [found.grid.reading_order[key] for key in found.grid.keys]
    for place in _places(found, areas):
        kinds = [(number, kind) for number, (kind, rule) in enumerate(GAP_KINDS) if rule(place)]
        if kinds:
            need_known, scores = scoring.scores(place)
            sturdy = not scoring.groups[place.cell.group].vulnerable
            for number, kind in kinds:
                score, first = scores[number]
                order = first, sturdy, in_grid[place.index], place.area, number
                yield _Draft(order, kind, place, score, need_known)


def _places(found: Survey, areas: list[int]) -> Iterator[_Place]:
    """The applicable cells of these areas that are inside the question."""
    behind, missed = _behind(found), _missed(found)
    asked = [index for index, key in enumerate(found.grid.keys) if found.question.asks(*key)]
    for area in areas:
        cells = found.cells[area]
        for index in asked:
            if cells[index].level not in (Level.NOT_APPLICABLE, Level.BLANK):
                yield _Place(found, area, index, cells[index], index in behind[area], index in missed[area])


def _missed(found: Survey) -> list[set[int]]:
    """Cells of vulnerable groups, per area, where theme x pillar is covered for some group but no vulnerable one."""
    vulnerable = {group.code for group in found.plan.groups if group.vulnerable}
    missed: list[set[int]] = []
    for cells in found.cells:
        reached = {(cell.theme, cell.pillar) for cell in cells if cell.level in _FILLED}
        served = {(c.theme, c.pillar) for c in cells if c.level in _FILLED and c.group in vulnerable}
        wanting = reached - served
        missed.append({n for n, c in enumerate(cells) if c.group in vulnerable and (c.theme, c.pillar) in wanting})
    return missed


def _behind(found: Survey) -> list[set[int]]:
    """Cells, per area, that are not covered while at least half of the other programme wijken cover them themselves.

    A wijk covers a cell itself when it is covered and something that counts there is delivered in that very wijk.
    """
    in_programme = {code for programme in found.plan.area_programmes for code in programme.neighbourhoods}
    places = [place for place, area in enumerate(found.areas) if area is not None and area.code in in_programme]
    own = [
        {
            index
            for index, cell in enumerate(found.cells[place])
            if cell.level in _FILLED and found.facts.specific[place, index]
        }
        for place in range(len(found.areas))
    ]
    behind: list[set[int]] = []
    for place in range(len(found.areas)):
        others = [other for other in places if other != place]
        if place == 0 or not others:
            behind.append(set())
            continue
        common = {
            i for i in set().union(*(own[o] for o in others)) if 2 * sum(i in own[o] for o in others) >= len(others)
        }
        behind.append({i for i in common if found.cells[place][i].level not in _FILLED})
    return behind


_Scores = tuple[tuple[Score, float], ...]


class _Scoring:
    """What the score of a gap needs from the plan, looked up once."""

    def __init__(self, found: Survey, weighting: Weighting) -> None:
        self.weighting = weighting
        self.groups: dict[str, TargetGroup] = {group.code: group for group in found.plan.groups}
        self.needs = needs(found.plan)
        self.areas = [area.code if area else None for area in found.areas]
        self.programme_areas = {code for programme in found.plan.area_programmes for code in programme.neighbourhoods}
        self._made: dict[tuple[float, float], _Scores] = {}

    def scores(self, place: _Place) -> tuple[bool, _Scores]:
        """Whether the need of a place is known, and for every kind its score and what that is sorted by."""
        area = self.areas[place.area]
        need = self.needs.get((place.cell.theme, area or ""), _UNKNOWN)
        key = need.value, self.importance(place.cell, area)
        if key not in self._made:
            scores = [Score(*key, self.weighting.emptiness(kind)) for kind, _ in GAP_KINDS]
            # Rounded, so that a last bit never decides which of two equal gaps comes first.
            self._made[key] = tuple((score, -round(score.value, 9)) for score in scores)
        return need.known, self._made[key]

    def importance(self, cell: Cell, area: str | None) -> float:
        """Product of the weights of theme, group and wijk; the municipality as a whole has no wijk weight."""
        if cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY:
            return 1.0
        weights = self.weighting
        group = self.groups[cell.group]
        of_group = weights.vulnerable if group.vulnerable else weights.end_group
        if group.kind is GroupKind.INTERMEDIARY:
            of_group = weights.intermediary
        of_area = weights.area_programme if area is None or area in self.programme_areas else weights.other_area
        return weights.theme * of_group * of_area
