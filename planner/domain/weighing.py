"""Figures of CBS areas as figures of wijken: weighed by the people who live there.

A figure of a wijk of several buurten is the mean of theirs, in which each buurt counts by its number of people. Where
such a number is not known there is no figure: it is said, and nothing is guessed.
"""

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from planner.domain.plan import Neighbourhood, Plan

#: The indicator that holds numbers of people, of CBS areas too: they are what a later table is weighed by.
PEOPLE = "cbs_inwoners"
NETHERLANDS, PROVINCE = "nederland", "provincie"

#: Readings of one indicator in one year, by area.
Found = Mapping[str, "Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure as a table has it. `area` is a CBS code, a wijk of the plan, "nederland" or "provincie".

    `year` None: the table does not say. `margin` is half the width of the interval that the table gives, the larger
    half when it is not even.
    """

    indicator: str
    area: str
    value: float
    year: int | None = None
    margin: float | None = None
    publisher: str = ""


@dataclass(frozen=True)
class Weighed:
    """A figure of an area of the plan, or why there is none (`value` None).

    `parts` are the CBS areas that it was made of, `missing` those of the wijk without a figure, `uncounted` those
    whose number of people is not known. `share` is the part of the people that the figure is about.
    """

    indicator: str
    area: str
    year: int | None
    value: float | None
    margin: float | None = None
    share: float = 1.0
    parts: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()
    publisher: str = ""


def weighed_mean(values: Sequence[tuple[float, float]]) -> float | None:
    """The mean of values, each with its weight; None when nothing weighs anything.

    Two buurten, 4.000 people of whom 20 % smoke and 1.000 of whom 30 %: of all 5.000 that is 22 %.

    >>> weighed_mean([(20.0, 4000), (30.0, 1000)])
    22.0
    >>> weighed_mean([(20.0, 0)]) is None
    True
    """
    weight = math.fsum(one for _, one in values)
    if weight <= 0:
        return None
    # The sum is exact, so that the order of rows makes no difference; its rounding may not pass the outermost values.
    mean = math.fsum(value * one for value, one in values) / weight
    counted = [value for value, one in values if one > 0]
    return min(max(counted), max(min(counted), mean))


def weigh(
    plan: Plan, readings: Iterable[Reading], people: Mapping[str, int], adding: Set[str] = frozenset()
) -> tuple[Weighed, ...]:
    """The figures of all areas of a plan. Indicators in `adding` are counts: of these a wijk has the sum.

    Wijken come in the order of the plan, then the municipality and what it is compared with. A wijk of which the
    table has nothing is left out.
    """
    groups: dict[tuple[str, int | None], dict[str, Reading]] = {}
    for one in readings:
        groups.setdefault((one.indicator, one.year), {})[one.area] = one
    weighed: list[Weighed] = []
    for (indicator, _), found in sorted(groups.items(), key=lambda pair: (pair[0][0], pair[0][1] or 0)):
        wijken = [_wijk(one, found, people, adds=indicator in adding) for one in plan.neighbourhoods]
        weighed += [one for one in wijken if one is not None]
        if indicator == PEOPLE:
            weighed += _counts(plan, found)
        whole = (plan.municipality.code, PROVINCE, NETHERLANDS)
        weighed += [_as_it_is(found[area], area) for area in whole if area in found]
    return tuple(weighed)


def people_of(plan: Plan, readings: Iterable[Reading] = ()) -> dict[str, int]:
    """Numbers of people by CBS code: what the plan keeps, and newer what a table brings along."""
    newest: dict[str, tuple[int, int]] = {}
    kept = ((one.area, one.year, one.value) for one in plan.observations if one.indicator == PEOPLE)
    read = ((one.area, one.year, one.value) for one in readings if one.indicator == PEOPLE)
    for area, year, value in (*kept, *read):
        if value is not None and (area not in newest or (year or 0) >= newest[area][0]):
            newest[area] = (year or 0, round(value))
    return {area: count for area, (_, count) in newest.items()}


def parts_of(area: Neighbourhood, found: Iterable[str], people: Iterable[str] = ()) -> tuple[str, ...]:
    """The CBS areas of a wijk: of a CBS wijk without a figure of its own, the buurten that are known to be in it.

    >>> parts_of(Neighbourhood("a", "A", cbs_codes=("WK001410",)), ("BU00141001", "BU00141100"))
    ('BU00141001',)
    """
    here, parts = frozenset(found), []
    for code in area.cbs_codes:
        buurten = f"BU{code[2:]}"
        inside = sorted(one for one in {*here, *people} if code.startswith("WK") and one.startswith(buurten))
        parts += [code] if code in here or not inside else inside
    return tuple(dict.fromkeys(parts))


def _wijk(area: Neighbourhood, found: Found, people: Mapping[str, int], *, adds: bool) -> Weighed | None:
    """The figure of one wijk; None when the table has nothing of it."""
    if area.code in found:
        return _as_it_is(found[area.code], area.code)
    parts = parts_of(area, found, people)
    have = [found[part] for part in parts if part in found]
    if not have:
        return None
    if len(parts) == 1:
        return _as_it_is(have[0], area.code)
    return _sum(area, parts, have) if adds else _mean(area, parts, have, people)


def _sum(area: Neighbourhood, parts: tuple[str, ...], have: list[Reading]) -> Weighed:
    """A count of the whole wijk; a sum of some of its parts would say something else."""
    there = tuple(one.area for one in have)
    missing = tuple(part for part in parts if part not in there)
    value = None if missing else math.fsum(one.value for one in have)
    first = have[0]
    return Weighed(
        *(first.indicator, area.code, first.year, value), parts=there, missing=missing, publisher=first.publisher
    )


def _mean(area: Neighbourhood, parts: tuple[str, ...], have: list[Reading], people: Mapping[str, int]) -> Weighed:
    there = tuple(one.area for one in have)
    missing = tuple(part for part in parts if part not in there)
    uncounted = tuple(part for part in parts if part not in people)
    every = math.fsum(people.get(part, 0) for part in parts)
    share = math.fsum(people.get(part, 0) for part in there) / every if every and not uncounted else 0.0
    value = None if uncounted else weighed_mean([(one.value, people[one.area]) for one in have])
    first = have[0]
    return Weighed(
        *(first.indicator, area.code, first.year, value, _margin(have, people) if value is not None else None),
        share=share,
        parts=there,
        missing=missing,
        uncounted=uncounted,
        publisher=first.publisher,
    )


def _margin(have: list[Reading], people: Mapping[str, int]) -> float | None:
    """The weighed mean of the margins: as wide as it can be, because estimates of buurten err the same way."""
    if any(one.margin is None for one in have):
        return None
    return weighed_mean([(one.margin or 0.0, people[one.area]) for one in have])


def _counts(plan: Plan, found: Found) -> list[Weighed]:
    """Numbers of people of the CBS areas of wijken that have several: what figures are weighed by, now and later."""
    codes = [parts_of(area, found) for area in plan.neighbourhoods]
    several = dict.fromkeys(code for parts in codes if len(parts) > 1 for code in parts)
    return [_as_it_is(found[code], code) for code in several if code in found]


def _as_it_is(one: Reading, area: str) -> Weighed:
    parts = (one.area,) if one.area != area else ()
    return Weighed(one.indicator, area, one.year, one.value, one.margin, parts=parts, publisher=one.publisher)
