"""What fits in a cell (domain rules, section 6): four kinds, at most five in all, each with the reasons why it fits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from typing import NamedTuple

from planner.domain.analysis import Survey
from planner.domain.coverage import status_on
from planner.domain.grid import CellKey
from planner.domain.plan import CatalogueEntry
from planner.domain.reaching import Known, Reaching, reaching
from planner.domain.suggested import Reason, ReasonKind, Suggestion, SuggestionKind, parse
from planner.domain.texts import plain_name
from planner.domain.words import Level, Recognition, Status

__all__ = ["MOST", "RECOGNITION", "Reason", "ReasonKind", "Suggestion", "SuggestionKind", "parse", "suggest"]

MOST = 5
_CLOSED = (Level.NOT_APPLICABLE, Level.BLANK)
_FILLED = (Level.COVERED, Level.STRONG)
#: How much a recognition counts for a suggestion.
RECOGNITION = {
    Recognition.STRONG: 1.0,
    Recognition.GOOD: 0.9,
    Recognition.FIRST: 0.8,
    Recognition.SUBSTANTIATED: 0.7,
    Recognition.DESCRIBED: 0.6,
}
#: How well the groups of a catalogue entry fit.
_FIT = {ReasonKind.SAME_GROUP: 1.0, ReasonKind.RELATED_GROUP: 0.8, ReasonKind.OPEN_GROUP: 0.5}
_VERIFIED = {"ja": (), "deels": (Reason(ReasonKind.PARTLY_VERIFIED),)}
_UNVERIFIED = (Reason(ReasonKind.UNVERIFIED),)


def suggest(
    found: Survey, key: CellKey, neighbourhood: str | None, lenders: Sequence[Survey] = ()
) -> tuple[Suggestion, ...]:
    """At most five: the best of each kind, in the order of the kinds, then the rest in that order.

    Nothing that is in the cell already, under whatever name, and nothing for a cell that is not applicable.
    """
    place = _place_of(found, key, neighbourhood)
    if place is None:
        return ()
    closest = _closest(place)
    known = _names_of(place.reach, {*place.present, *closest})
    added = sorted(_added(place, known))
    borrowed = sorted(_borrowed(place, known | {plain_name(draft.name) for draft in added}, lenders))
    kinds = (_extended(place), _widened(place, closest), added, borrowed)
    chosen = [kind[0] for kind in kinds if kind] + [draft for kind in kinds for draft in kind[1:]]
    return tuple(draft.make() for draft in chosen[:MOST])


class _Draft(NamedTuple):
    """A suggestion that is not made yet, and what orders it within its kind: no two have the same number."""

    weakness: float
    distance: int
    number: int
    name: str
    make: Callable[[], Suggestion]


@dataclass(frozen=True, eq=False)
class _Place:
    """One cell in one area. `present` are the interventions that were placed in the cell, counted or not."""

    found: Survey
    reach: Reaching
    key: CellKey
    neighbourhood: str | None
    cell: int
    area: int
    present: frozenset[int]

    def of_plan(self, kind: SuggestionKind, number: int, strength: float, reasons: tuple[Reason, ...]) -> Suggestion:
        """A suggestion of an intervention of the plan, with its recognition."""
        one = self.reach.interventions[number]
        known = (Reason(ReasonKind.RECOGNISED, (one.recognition.value,)),) if self.reach.recognised[number] else ()
        return Suggestion(
            kind, self.key, self.neighbourhood, one.name, one.code, strength=strength, reasons=(*reasons, *known)
        )


def _place_of(found: Survey, key: CellKey, neighbourhood: str | None) -> _Place | None:
    cell = found.grid.index.get(key)
    codes = [area.code if area else None for area in found.areas]
    if cell is None or neighbourhood not in codes:
        return None
    area = codes.index(neighbourhood)
    if found.cells[area][cell].level in _CLOSED:
        return None
    reach = reaching(found)
    present = frozenset(reach.intervention[pair] for pair in reach.in_cell.get(cell, ()))
    return _Place(found, reach, key, neighbourhood, cell, area, present)


def _names_of(reach: Reaching, numbers: set[int]) -> set[str]:
    """All names of some interventions: what has one of them is there already."""
    return set().union(*(reach.names[number] for number in numbers))


def _extended(place: _Place) -> list[_Draft]:
    """What has this very cell elsewhere in the municipality, and neither counts nor is planned here."""
    reach, here = place.reach, place.reach.columns[place.area]
    coming = reach.coming_in(place.area)
    found = nsmallest(
        MOST,
        (
            (-round(reach.strongest[pair], 9), reach.intervention[pair], pair)
            for pair in reach.in_cell.get(place.cell, ())
            if here[pair] == 0 < reach.strongest[pair] and not coming[pair]
        ),
    )
    return [
        _Draft(weakness, 0, number, reach.interventions[number].name, partial(_extension, place, pair))
        for weakness, number, pair in found
    ]


def _extension(place: _Place, pair: int) -> Suggestion:
    reach = place.reach
    where = [area for area in reach.areas_of(pair) if area != place.area]
    wijken = tuple(one.code for area in where if (one := place.found.areas[area]) is not None)
    runs = any(_runs(place.found, pair, area) for area in where)
    if wijken:
        why = Reason(ReasonKind.RUNS_IN if runs else ReasonKind.MAY_RUN_IN, wijken)
    else:
        why = Reason(ReasonKind.RUNS_ELSEWHERE if runs else ReasonKind.MAY_RUN_ELSEWHERE)
    broader = () if reach.exact[pair] else (Reason(ReasonKind.VIA_BROADER),)
    return place.of_plan(SuggestionKind.REACH, reach.intervention[pair], reach.strongest[pair], reasons=(why, *broader))


def _widened(place: _Place, closest: dict[int, tuple[float, int]]) -> list[_Draft]:
    """What counts here for the same theme and pillar, for a group that is near, and not in this very cell in any way.

    Lessons at a primary school are no suggestion for the elderly: `Reaching.near` says which groups are near.
    """
    ranked = ((-round(strength, 9), -distance, number) for number, (strength, distance) in closest.items())
    return [
        _Draft(
            *(weakness, distance, number, place.reach.interventions[number].name),
            partial(_widening, place, number, closest[number][0]),
        )
        for weakness, distance, number in nsmallest(MOST, ranked)
    ]


def _closest(place: _Place) -> dict[int, tuple[float, int]]:
    """What counts for a group that is near and is not in the cell itself: how much, and how far off, at its best.

    What has a name of something in the cell is there already: it was widened before, under a name of its own.
    """
    reach, here, near = place.reach, place.reach.columns[place.area], place.reach.near[place.key[2]]
    closest: dict[int, tuple[float, int]] = {}
    for cell in reach.beside(place.cell):
        if reach.groups[cell % len(reach.groups)] in near:
            distance = -abs(cell - place.cell)
            for pair in reach.counting(cell, place.area):
                number = reach.intervention[pair]
                if number not in place.present:
                    closest[number] = max((here[pair], distance), closest.get(number, (0.0, 0)))
    told = _names_of(reach, set(place.present))
    return {number: best for number, best in closest.items() if told.isdisjoint(reach.names[number])}


def _widening(place: _Place, number: int, strength: float) -> Suggestion:
    reach, here, beside = place.reach, place.reach.columns[place.area], place.reach.beside(place.cell)
    pairs = [pair for pair in reach.pairs_of(number) if here[pair] > 0 and reach.cell[pair] in beside]
    groups = tuple(reach.groups[reach.cell[pair] % len(reach.groups)] for pair in pairs)
    runs = any(_runs(place.found, pair, place.area) for pair in pairs)
    why = Reason(ReasonKind.RUNS_FOR if runs else ReasonKind.MAY_RUN_FOR, groups)
    return place.of_plan(SuggestionKind.WIDEN, number, strength, reasons=(why,))


def _runs(found: Survey, pair: int, area: int) -> bool:
    """Whether something of a pair runs for certain in an area, and not only may run."""
    bounds = [*found.rows.starts[pair : pair + 2].tolist(), len(found.rows.rows)]
    return any(
        found.weights.weight[number, area] > 0
        and status_on(found.rows.rows[number].delivery, found.question.on) is Status.RUNNING
        for number in range(bounds[0], bounds[1])
    )


def _added(place: _Place, known: set[str]) -> Iterator[_Draft]:
    """What the catalogue knows for this theme and pillar, recognised on the day that is asked about."""
    told = set(known)
    for number, one in enumerate(place.reach.known.get(place.key[:2], ())):
        fit, name = _fit(place, one.entry), plain_name(one.entry.name)
        there = {plain_name(other) for other in (one.taken.name, *one.taken.aliases)} if one.taken else {name}
        if fit is not None and not there & told:
            told.add(name)
            strength = _FIT[fit.kind] * RECOGNITION[one.entry.recognition]
            make = partial(_addition, place, one, fit, strength)
            yield _Draft(-round(strength, 9), 0, number, one.entry.name, make)


def _fit(place: _Place, entry: CatalogueEntry) -> Reason | None:
    """How the groups of an entry fit the group of the cell; None when they do not."""
    group, above = place.key[2], place.reach.above
    if not entry.groups:
        return Reason(ReasonKind.OPEN_GROUP)
    if group in entry.groups:
        return Reason(ReasonKind.SAME_GROUP)
    related = tuple(one for one in entry.groups if one in above[group] or group in above.get(one, ()))
    return Reason(ReasonKind.RELATED_GROUP, related) if related else None


def _addition(place: _Place, one: Known, fit: Reason, strength: float) -> Suggestion:
    entry = one.entry
    meant = (Reason(ReasonKind.MEANT_FOR, (entry.audience,)),) if entry.audience else ()
    taken = (Reason(ReasonKind.IN_PLAN, (one.taken.name,)),) if one.taken else ()
    level = Reason(ReasonKind.RECOGNISED, (entry.recognition.value,))
    reasons = (level, fit, *meant, *_VERIFIED.get(entry.verified, _UNVERIFIED), *taken)
    return Suggestion(
        SuggestionKind.ADD,
        *(place.key, place.neighbourhood, entry.name),
        entry=entry.code,
        strength=strength,
        reasons=reasons,
    )


def _borrowed(place: _Place, known: set[str], lenders: Sequence[Survey]) -> Iterator[_Draft]:
    """What counts in this cell of a neighbouring municipality that shares its plan and has it covered."""
    told, number = set(known), 0
    for lender in lenders:
        cell = lender.grid.index.get(place.key)
        own = lender.plan.municipality.code == place.found.plan.municipality.code
        if own or cell is None or lender.cells[0][cell].level not in _FILLED:
            continue
        reach = reaching(lender)
        for pair in reach.in_cell.get(cell, ()):
            weight, one = reach.columns[0][pair], reach.intervention[pair]
            if weight > 0 and told.isdisjoint(names := reach.names[one]):
                told |= names
                number += 1
                yield _Draft(-weight, 0, number, reach.interventions[one].name, partial(_loan, place, lender, pair))


def _loan(place: _Place, lender: Survey, pair: int) -> Suggestion:
    reach, town = reaching(lender), lender.plan.municipality
    one, number = reach.interventions[reach.intervention[pair]], reach.intervention[pair]
    known = (Reason(ReasonKind.RECOGNISED, (one.recognition.value,)),) if reach.recognised[number] else ()
    return Suggestion(
        SuggestionKind.BORROW,
        *(place.key, place.neighbourhood, one.name, one.code),
        lender=town.code,
        strength=reach.columns[0][pair],
        reasons=(Reason(ReasonKind.COVERED_THERE, (town.name,)), *known),
    )
