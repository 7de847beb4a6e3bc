"""A map of areas out of a file (GeoJSON), and the outlines of wijken that it gives.

The file is read area by area, and only what is about one municipality is kept. Nothing is converted and no key is
guessed without a yes: `look` says what has to be asked. shapely and pyproj are loaded when a map comes.
"""

import io
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from planner.domain.evidence import Shape
from planner.domain.plan import Plan
from planner.domain.shapes import ShapeReview, cbs_code, outside, review
from planner.domain.texts import keepable
from planner.imports.geojson_keys import KeyField, Keys, keys_of
from planner.imports.geojson_kinds import GEOJSON, map_format
from planner.imports.geojson_problems import MapProblem, MapProblemKind, MapRefused, refused
from planner.imports.geojson_reading import Area, Gathered, gather, map_refusal
from planner.imports.geojson_systems import Box, System, system_of, within
from planner.imports.geojson_text import JsonText, points_in
from planner.imports.statistics_files import MOST_BYTES, Tell, coding_of

__all__ = ["MOST_SOURCE", "MapAnswers", "MapFile", "MapLook", "System", "look", "read_map"]

#: The longest text that says where outlines come from.
MOST_SOURCE = 200
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d{1,3}(?!\d))")
_CBS_MAP = "CBS/Kadaster, Wijk- en buurtkaart"


@dataclass(frozen=True)
class MapFile:
    """What a map holds of one municipality. `system` None: it cannot be used, and `problems` say why.

    `read` areas stand in the file: `elsewhere` of them are about other municipalities and `water` is water. `closed`
    rings were closed. `partial`: the source gave only a part of the map. `source` is what the file says of itself.
    """

    system: System | None
    areas: tuple[Area, ...] = ()
    problems: tuple[MapProblem, ...] = ()
    unsaid: int = 0
    read: int = 0
    points: int = 0
    elsewhere: int = 0
    water: int = 0
    closed: int = 0
    partial: bool = False
    source: str = ""
    made: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class MapAnswers:
    """What somebody says of a map: whether it may be converted, which property is the key, and whose map it is."""

    convert: bool = False
    key: str | None = None
    source: str = ""


@dataclass(frozen=True)
class MapLook:
    """A map beside a plan. `review` None: first has to be said which property is the key.

    `system` is what has to be converted, None when nothing has; `far` areas lie outside the municipality. `before` and
    `after` count the points of the outlines that were made.
    """

    keys: Keys
    key: str | None
    system: System | None
    far: int = 0
    review: ShapeReview | None = None
    before: int = 0
    after: int = 0

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The outlines that would be stored."""
        return tuple(one.shape for one in self.review.outlined) if self.review else ()


def read_map(place: Path | BinaryIO, plan: Plan, name: str = "", tell: Tell = lambda _bytes: None) -> MapFile:
    """Read a map for the municipality of a plan. Never raises for what stands in the file.

    A file that is open already is closed in the end; `tell` hears how many bytes were read.
    """
    found = Gathered(plan.municipality.code, 0)
    with place.open("rb") if isinstance(place, Path) else place as raw:
        try:
            _gather(raw, found, tell)
        except MapRefused as problem:
            return MapFile(None, problems=(map_refusal(problem, found),))
    return _settled(found, plan, name)


def _gather(raw: BinaryIO, found: Gathered, tell: Tell) -> None:
    size = os.fstat(raw.fileno()).st_size
    if size > MOST_BYTES:
        raise refused(MapProblemKind.TOO_LARGE)
    if not size:
        raise refused(MapProblemKind.EMPTY_FILE)
    kind = map_format(raw)
    if kind != GEOJSON:
        raise refused(MapProblemKind.OTHER_FORMAT, kind) if kind else refused(MapProblemKind.NO_AREAS)
    coding = coding_of(raw, raw.read(4))
    # Once to look and once to read: both are half of the way.
    with _text(raw, coding) as text:
        found.points = points_in(text, lambda: tell(raw.tell() // 2))
    with _text(raw, coding) as text:
        gather(JsonText(text, lambda: tell((size + raw.tell()) // 2)), found)


@contextmanager
def _text(raw: BinaryIO, coding: str) -> Iterator[TextIO]:
    """The text from its beginning; the file stays open."""
    raw.seek(0)
    text = io.TextIOWrapper(raw, encoding=coding, errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()


def _settled(found: Gathered, plan: Plan, name: str) -> MapFile:
    """Find out in which system the areas are; those that lie elsewhere in it are told."""
    geometry = _geometry() if found.areas else None
    boxes = [geometry.box_of(one.surface) for one in found.areas] if geometry else []
    system = system_of(boxes)
    if system is None:
        found.problems.insert(0, _nothing_here(found, plan, boxes))
        return MapFile(None, problems=tuple(found.problems), unsaid=found.unsaid, read=found.read)
    kept = []
    for area, box in zip(found.areas, boxes, strict=True):
        if within(box, system):
            kept.append(area)
        else:
            found.wrong(MapProblem(MapProblemKind.OUTSIDE_COUNTRY, area.number, area.name))
    return MapFile(
        system=system,
        areas=tuple(kept),
        problems=tuple(found.problems),
        unsaid=found.unsaid,
        read=found.read,
        points=found.kept,
        elsewhere=found.elsewhere,
        water=found.water,
        closed=found.closed,
        partial=_partial(found.told),
        source=_source(found, name),
    )


def _nothing_here(found: Gathered, plan: Plan, boxes: Sequence[Box]) -> MapProblem:
    """Why nothing of a map can be used."""
    if boxes:
        left, bottom = boxes[0][:2]
        return MapProblem(MapProblemKind.ELSEWHERE, value=f"{left:.10g}, {bottom:.10g}")
    kind = MapProblemKind.OTHER_TOWN if found.elsewhere else MapProblemKind.NO_AREAS
    return MapProblem(kind, value=plan.municipality.name)


def _partial(told: Mapping[str, Any]) -> bool:
    """Whether the source says that there is more: a service gives a large map in pieces."""
    matched, returned = told.get("numberMatched"), told.get("numberReturned")
    return isinstance(matched, int) and isinstance(returned, int) and matched > returned


def _source(found: Gathered, name: str) -> str:
    """Whose map it is: as it says itself, or as its codes show, with a year that stands in it."""
    for member in ("source", "bron", "attribution"):
        said = found.told.get(member)
        if isinstance(said, str) and said.strip() and keepable(said):
            return " ".join(said.split())[:MOST_SOURCE]
    first = found.areas[0].texts if found.areas else {}
    if not any(cbs_code(said) for said in first.values()):
        return ""
    titles = [found.told.get(member) for member in ("name", "title")]
    dated = [said for key, said in first.items() if "jaar" in key.casefold() or key.casefold().startswith("jr")]
    for text in (*dated, *titles, name):
        year = _YEAR.search(text) if isinstance(text, str) else None
        if year:
            return f"{_CBS_MAP} {year[0]}"
    return _CBS_MAP


# ── beside a plan ──────────────────────────────────────────────────────────────────────


def look(found: MapFile, plan: Plan, answers: MapAnswers) -> MapLook:
    """A map that can be used, beside a plan: the outlines that it gives, or what has to be asked first."""
    assert found.system is not None
    keys = keys_of(found.areas, plan)
    key = keys.named(answers.key)
    asked = None if found.system is System.WGS84 else found.system
    middles = _geometry().middles([one.surface for one in found.areas], found.system)
    seen = MapLook(keys, key.name if key else None, asked, far=outside(plan, middles))
    if key is None:
        return seen
    shapes, before, after = _shapes(found, key, answers.source)
    return replace(seen, review=review(plan, key.pairing, shapes), before=before, after=after)


def _shapes(found: MapFile, key: KeyField, source: str) -> tuple[tuple[Shape, ...], int, int]:
    """The outline of every wijk that has areas, with the points that they had and have.

    What was made is kept with the file: it is asked for again at every answer and at every change of the plan.
    """
    wanted = (key.name, tuple(key.pairing.parts.items()))
    if wanted not in found.made:
        by_key: dict[str, list[Any]] = {}
        for area in found.areas:
            if key.name in area.texts:
                by_key.setdefault(area.texts[key.name], []).append(area.surface)
        groups = [[one for part in parts for one in by_key[part]] for parts in key.pairing.parts.values()]
        found.made.clear()
        found.made[wanted] = _geometry().outlines(groups, found.system)
    outlines, before = found.made[wanted]
    shapes = (Shape(wijk, one, source) for wijk, one in zip(key.pairing.parts, outlines, strict=True) if one)
    after = sum(len(ring) for one in outlines for polygon in one for ring in polygon)
    return tuple(shapes), before, after


def _geometry() -> Any:
    """What shapely does; it takes a tenth of a second to load."""
    return import_module("planner.imports.geojson_geometry")
