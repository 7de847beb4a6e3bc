"""The coordinates of an area as rings of numbers; what is no ring is told. Nothing here knows shapes."""

from typing import Any

from planner.imports.geojson_problems import AreaRefused, MapProblemKind

Position = tuple[float, float]
Ring = list[Position]
#: An outer ring, and after it its holes.
Rings = list[Ring]

_NUMBERS = (float, int)
#: Metres of any system stay far below this, and what is no number is neither above nor below.
_FURTHEST = 1e9
_FEWEST = 4


def polygons_of(geometry: Any) -> tuple[list[Rings], int]:
    """The polygons of a geometry, and how many of their rings had to be closed.

    Raises AreaRefused for what has no surface, for coordinates that are no numbers and for rings with too few points.
    """
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        raise AreaRefused(MapProblemKind.NO_SURFACE)
    given = geometry.get("coordinates")
    if not isinstance(given, list):
        raise AreaRefused(MapProblemKind.BAD_COORDINATES if given is not None else MapProblemKind.NO_SURFACE)
    several = given if geometry["type"] == "MultiPolygon" else [given]
    if not any(several):
        raise AreaRefused(MapProblemKind.NO_SURFACE)
    found, closed = [], 0
    for polygon in several:
        rings = [_ring(ring) for ring in _list(polygon)]
        if rings:
            closed += sum(was_open for _, was_open in rings)
            found.append([ring for ring, _ in rings])
    return found, closed


def _ring(given: Any) -> tuple[Ring, bool]:
    """A ring that ends where it begins, and whether it had to be closed."""
    ring = [_position(one) for one in _list(given)]
    was_open = bool(ring) and ring[0] != ring[-1]
    if was_open:
        ring.append(ring[0])
    if len(ring) < _FEWEST:
        raise AreaRefused(MapProblemKind.FEW_POINTS)
    return ring, was_open


def _position(given: Any) -> Position:
    """Two numbers; a height behind them is left out. True and "5.1" are no numbers, and neither is what is endless."""
    if type(given) is not list or len(given) < 2:
        raise AreaRefused(MapProblemKind.BAD_COORDINATES)
    x, y = given[0], given[1]
    if type(x) not in _NUMBERS or type(y) not in _NUMBERS:
        raise AreaRefused(MapProblemKind.BAD_COORDINATES)
    if not (-_FURTHEST < x < _FURTHEST and -_FURTHEST < y < _FURTHEST):
        raise AreaRefused(MapProblemKind.BAD_COORDINATES)
    return float(x), float(y)


def _list(given: Any) -> list[Any]:
    if not isinstance(given, list):
        raise AreaRefused(MapProblemKind.BAD_COORDINATES)
    return given
