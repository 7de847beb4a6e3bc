"""The areas of a map, one by one: those of other municipalities are only counted, what does not fit is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from planner.domain.shapes import cbs_code
from planner.domain.texts import keepable
from planner.imports.geojson_kinds import one_thing, other_json
from planner.imports.geojson_problems import AreaRefused, MapProblem, MapProblemKind, MapRefused, refused
from planner.imports.geojson_rings import polygons_of
from planner.imports.geojson_systems import refuse_other
from planner.imports.geojson_text import JsonText

MOST_PROBLEMS = 200
#: A town in full detail has a tenth of these.
MOST_POINTS, MOST_AREAS = 1_000_000, 5_000
#: The name of the id that stands with an area and not among its properties.
ID = "@id"
_MOST_PROPERTIES, _LONGEST = 80, 200
_NAMES = ("naam", "name", "buurtnaam", "wijknaam", "statnaam", "bu_naam", "wk_naam")
#: Members of the whole that say something: where it comes from, and whether it is all.
_TOLD = ("name", "source", "bron", "attribution", "title", "numberMatched", "numberReturned")


@dataclass(frozen=True)
class Area:
    """One area of a map. `number` is its place in the file, from 1; `surface` is in the coordinates of the file.

    `texts` are its properties as texts, and its id under ID: one of them is the key by which a wijk finds it.
    """

    number: int
    name: str
    texts: Mapping[str, str]
    surface: Any


@dataclass
class Gathered:
    """What was found in a map. `town` is the code of the municipality that it is for, `points` those of all areas."""

    town: str
    points: int
    areas: list[Area] = field(default_factory=list)
    problems: list[MapProblem] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)
    unsaid: int = 0
    read: int = 0
    kept: int = 0
    elsewhere: int = 0
    water: int = 0
    closed: int = 0

    def wrong(self, problem: MapProblem) -> None:
        """Keep a problem; of very many only the first are told."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        else:
            self.unsaid += 1


def gather(text: JsonText, found: Gathered) -> None:
    """Read the whole map. Raises MapRefused for what is no map of areas, and where it is no JSON."""
    text.take("{")
    seen: dict[str, Any] = {}
    while text.peek() != "}" or seen:
        name = text.text()
        text.take(":")
        if name in seen:
            raise refused(MapProblemKind.DOUBLE_MEMBER, name[:_LONGEST])
        if name == "arcs":
            raise refused(MapProblemKind.OTHER_FORMAT, "TopoJSON")
        seen[name] = _member(text, found, name)
        if text.take(",", "}") == "}":
            break
    else:
        text.take("}")
    _whole(text, found, seen)


def _member(text: JsonText, found: Gathered, name: str) -> Any:
    """A member of the whole: its areas are read one by one."""
    if name == "features" and text.peek() == "[":
        text.take("[")
        _each(text, found)
        return True
    value = text.value()
    other = other_json(name, value)
    if other:
        raise refused(MapProblemKind.OTHER_FORMAT, other)
    if name == "crs":
        refuse_other(value)
    return value


def _whole(text: JsonText, found: Gathered, seen: Mapping[str, Any]) -> None:
    kind = seen.get("type")
    if one_thing(kind):
        lines = kind == "Feature" and text.peek() in ("{", "\x1e")
        raise refused(MapProblemKind.IN_LINES if lines else MapProblemKind.ONE_AREA, str(kind))
    if text.peek():
        raise text.broken()
    if kind != "FeatureCollection" or seen.get("features") is not True or not found.read:
        raise refused(MapProblemKind.NO_AREAS)
    found.told = {name: seen[name] for name in _TOLD if name in seen}


def _each(text: JsonText, found: Gathered) -> None:
    if text.peek() == "]":
        text.take("]")
        return
    while True:
        given = text.value()
        found.read += 1
        notes = text.notes
        taker = _Taker(found, found.read)
        try:
            taker.take(given, notes[0] if notes else None)
        except AreaRefused as wrong:
            found.wrong(MapProblem(wrong.kind, found.read, taker.name, value=wrong.value[:_LONGEST]))
        if text.take(",", "]") == "]":
            return


class _Taker:
    """One area that is being looked at."""

    def __init__(self, found: Gathered, number: int) -> None:
        self.found, self.number, self.name = found, number, ""

    def take(self, given: Any, note: Any) -> None:
        """Keep an area of this municipality. Raises AreaRefused for one that cannot be used."""
        if isinstance(given, dict) and "attributes" in given and "type" not in given:
            raise refused(MapProblemKind.OTHER_FORMAT, "Esri JSON")
        if not isinstance(given, dict) or given.get("type") != "Feature":
            raise AreaRefused(MapProblemKind.NOT_AN_AREA)
        texts = _texts(given)
        plain = {name.casefold(): said for name, said in reversed(texts.items())}
        self.name = next((plain[name] for name in _NAMES if name in plain), "")
        if _of_another(texts, self.found.town):
            self.found.elsewhere += 1
        elif plain.get("water", "").upper() == "JA":
            self.found.water += 1
        elif note:
            raise AreaRefused(note.kind, note.value)
        else:
            self._keep(given.get("geometry"), texts)

    def _keep(self, geometry: Any, texts: Mapping[str, str]) -> None:
        found = self.found
        polygons, closed = polygons_of(geometry)
        found.kept += sum(len(ring) for rings in polygons for ring in rings)
        if found.kept > MOST_POINTS:
            raise refused(MapProblemKind.TOO_MANY_POINTS, str(max(found.points, found.kept)))
        surface = import_module("planner.imports.geojson_geometry").surface(polygons)
        found.closed += closed
        found.areas.append(Area(self.number, self.name, texts, surface))
        if len(found.areas) > MOST_AREAS:
            raise refused(MapProblemKind.TOO_MANY_AREAS, str(MOST_AREAS))


def _texts(given: Mapping[str, Any]) -> dict[str, str]:
    """The properties of an area that can be read as a short text; an id that is a number is the same as its text."""
    properties = given.get("properties")
    pairs = list(properties.items())[:_MOST_PROPERTIES] if isinstance(properties, dict) else []
    found = {}
    for name, value in [(ID, given.get("id")), *pairs]:
        said = _text(value)
        if said and len(name) <= _LONGEST and keepable(name):
            found[name] = said
    return found


def _text(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    if isinstance(value, float):
        if not value.is_integer():
            return ""
        value = int(value)
    said = " ".join(str(value).split())
    return said if len(said) <= _LONGEST and keepable(said) else ""


def _of_another(texts: Mapping[str, str], town: str) -> bool:
    """Whether the codes of an area name other municipalities only."""
    towns = {code[2:6] for said in texts.values() if (code := cbs_code(said))}
    return bool(towns) and town[2:] not in towns


def map_refusal(problem: MapRefused, found: Gathered | None) -> MapProblem:
    """Why a map was refused; a part that is too large has too many points, when it is points that it has."""
    said = problem.problem
    if said.kind is MapProblemKind.TOO_LARGE and found and found.points > MOST_POINTS:
        return MapProblem(MapProblemKind.TOO_MANY_POINTS, value=str(found.points))
    return said
