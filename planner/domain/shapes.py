"""Outlines of wijken out of a map: which area of the map belongs to which wijk, and the edits that take them over.

A map knows its areas by a key: a CBS code, the code of a wijk, or a name. A wijk of several CBS areas is their union.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.changes import Edit, changed, created, removed
from planner.domain.editing import Draft
from planner.domain.evidence import Shape
from planner.domain.plan import Neighbourhood, Plan
from planner.domain.spelling import fold
from planner.domain.texts import plain_name
from planner.domain.weighing import parts_of

#: How far outside the circle round its wijken something is outside the municipality, in kilometres.
_AROUND = 20.0
_CBS = re.compile(r"(?:(?:19|20)\d{2})?(GM\d{4}|WK\d{6}|BU\d{8})", re.ASCII)
_KM_PER_DEGREE = 111.32


class ShapeState(StrEnum):
    """An outline of a map beside what the wijk has now."""

    NEW = "nieuw"
    CHANGED = "vervangen"
    SAME = "gelijk"


@dataclass(frozen=True)
class Pairing:
    """Which areas of a map, by their keys, make which wijk.

    `missing` are CBS areas of a wijk that the map has not, though it has others of it. `strangers` belong to no wijk.
    """

    parts: Mapping[str, tuple[str, ...]]
    missing: Mapping[str, tuple[str, ...]]
    strangers: tuple[str, ...]


@dataclass(frozen=True)
class Outlined:
    """A wijk with the outline that it would get, and the areas that it is made of."""

    shape: Shape
    state: ShapeState
    parts: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShapeReview:
    """A map beside a plan: which wijken get an outline, which keep the one they have, and which have none."""

    outlined: tuple[Outlined, ...]
    staying: tuple[Neighbourhood, ...]
    without: tuple[Neighbourhood, ...]
    strangers: tuple[str, ...]

    def in_state(self, state: ShapeState) -> tuple[Outlined, ...]:
        """The outlines that are new, that replace one, or that are there already."""
        return tuple(one for one in self.outlined if one.state is state)


def cbs_code(text: str) -> str | None:
    """The CBS code in a text, with or without the year before it; None when it holds something else.

    >>> cbs_code(" 2024BU00141000 "), cbs_code("Selwerd")
    ('BU00141000', None)
    """
    found = _CBS.fullmatch(text.strip().upper())
    return found[1] if found else None


def pair(plan: Plan, keys: Iterable[str]) -> Pairing:
    """Find the areas of every wijk: by its code, its CBS codes, its name, or another name that is only its own."""
    seen = _Seen(plan, tuple(dict.fromkeys(keys)))
    parts: dict[str, tuple[str, ...]] = {}
    missing: dict[str, tuple[str, ...]] = {}
    for area in plan.neighbourhoods:
        found, lacking = seen.of(area)
        if found:
            parts[area.code] = found
            if lacking:
                missing[area.code] = lacking
    used = {key for found in parts.values() for key in found}
    return Pairing(parts, missing, tuple(key for key in seen.keys if key not in used))


class _Seen:
    """The keys of a map, as they can be found."""

    def __init__(self, plan: Plan, keys: tuple[str, ...]) -> None:
        self.keys = keys
        self._plain = {plain_name(key): key for key in reversed(keys)}
        self._folded = {fold(key): key for key in reversed(keys)}
        self._codes = {code: key for key in reversed(keys) if (code := _code(plan, key))}
        self._under: dict[str, list[str]] = {}
        for code in self._codes:
            self._under.setdefault(code[2:8], []).append(code)
        self._known = _names(plan)

    def of(self, area: Neighbourhood) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The keys of one wijk, and the CBS areas that are missing when it is known by others."""
        own = self._plain.get(plain_name(area.code))
        if own is not None:
            return (own,), ()
        near = [code for cbs in area.cbs_codes for code in self._under.get(cbs[2:8], ())]
        wanted = parts_of(area, near)
        found = tuple(self._codes[code] for code in wanted if code in self._codes)
        if found:
            return found, tuple(code for code in wanted if code not in self._codes)
        for name in (area.name, *area.aliases):
            key = self._folded.get(fold(name))
            if key is not None and self._known.get(fold(name)) == area.code:
                return (key,), ()
        return (), ()


def _names(plan: Plan) -> dict[str, str]:
    """Which wijk a name means: its own name goes before another name of it, and what two wijken share means none."""
    names = {fold(area.name): area.code for area in plan.neighbourhoods}
    others: dict[str, set[str]] = {}
    for area in plan.neighbourhoods:
        for alias in area.aliases:
            others.setdefault(fold(alias), set()).add(area.code)
    return {alias: next(iter(codes)) for alias, codes in others.items() if len(codes) == 1} | names


def _code(plan: Plan, key: str) -> str | None:
    """A key as a CBS code. Without its letters, or as a number without its zeros, only one of this municipality is."""
    said = cbs_code(key)
    if said or not (key.isascii() and key.isdecimal() and len(key) <= 8):
        return said
    town = plan.municipality.code[2:]
    for kind, length in (("BU", 8), ("WK", 6)):
        digits = key.zfill(length)
        if len(digits) == length and digits.startswith(town) and len(key.lstrip("0")) >= length - 3:
            return kind + digits
    return None


def outside(plan: Plan, places: Iterable[tuple[float, float]]) -> int:
    """How many places (longitude, latitude) lie outside the municipality; none when nobody knows where it lies."""
    known = [(one.longitude, one.latitude) for one in plan.neighbourhoods if one.longitude and one.latitude]
    at = [(x, y) for x, y in known if x is not None and y is not None]
    if not at:
        return 0
    middle = math.fsum(x for x, _ in at) / len(at), math.fsum(y for _, y in at) / len(at)
    reach = max(_kilometres(middle, place) for place in at) + _AROUND
    return sum(_kilometres(middle, place) > reach for place in places)


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Near enough for a town: a degree of longitude is narrower than one of latitude."""
    narrow = math.cos(math.radians(one[1]))
    return math.hypot((one[0] - other[0]) * narrow, one[1] - other[1]) * _KM_PER_DEGREE


def review(plan: Plan, pairing: Pairing, shapes: Sequence[Shape]) -> ShapeReview:
    """Look at outlines beside a plan; they come in the order of its wijken."""
    there = {one.neighbourhood: one for one in plan.shapes}
    made = {one.neighbourhood: one for one in shapes}
    outlined, rest = [], []
    for area in plan.neighbourhoods:
        shape = made.get(area.code)
        if shape is None:
            rest.append(area)
        else:
            state = _state(shape, there.get(area.code))
            parts, missing = pairing.parts[area.code], pairing.missing.get(area.code, ())
            outlined.append(Outlined(shape, state, parts, missing))
    staying = tuple(area for area in rest if area.code in there)
    without = tuple(area for area in rest if area.code not in there)
    return ShapeReview(tuple(outlined), staying, without, pairing.strangers)


def _state(made: Shape, before: Shape | None) -> ShapeState:
    if before is None:
        return ShapeState.NEW
    return ShapeState.SAME if before == made else ShapeState.CHANGED


def edits(plan: Plan, shapes: Iterable[Shape]) -> tuple[Edit, ...]:
    """What is stored: outlines that are new or differ, each with the name of its wijk for the history."""
    draft, names = Draft(plan), {one.code: one.name for one in plan.neighbourhoods}
    there = {one.neighbourhood for one in plan.shapes}
    for shape in shapes:
        known = shape.neighbourhood in there
        edit = changed(draft.plan, "shapes", shape) if known else created(draft.plan, "shapes", shape)
        draft.add(replace(edit, name=names.get(shape.neighbourhood, "")) if edit else None)
    return tuple(draft.edits)


def edits_away(plan: Plan) -> tuple[Edit, ...]:
    """What takes all outlines away again."""
    draft, names = Draft(plan), {one.code: one.name for one in plan.neighbourhoods}
    for shape in plan.shapes:
        edit = removed(draft.plan, "shapes", shape.neighbourhood)
        draft.add(replace(edit, name=names.get(shape.neighbourhood, "")))
    return tuple(draft.edits)
