"""What shapely does for a map: is this a surface, its union, and fewer points without gaps between neighbours.

Loaded when a map comes: the module is no part of the start of the planner.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from planner.imports.geojson_problems import AreaRefused, MapProblemKind
from planner.imports.geojson_rd import to_wgs84
from planner.imports.geojson_rings import Rings
from planner.imports.geojson_systems import Box, System

Points = NDArray[np.float64]
#: As a Shape has it: polygons of rings of (longitude, latitude).
Outline = tuple[tuple[tuple[tuple[float, float], ...], ...], ...]

#: About a hundred kilobytes for a town, whatever the number of its wijken.
MOST_KEPT = 5_000
#: How far a line may move, in metres: each is tried when the one before leaves too many points.
_STEPS = (3.0, 6.0, 12.0, 25.0, 50.0, 100.0, 200.0)
#: Five decimals of a degree are about a metre.
_DECIMALS = 5
#: Metres in a degree of latitude, and of longitude in the middle of the country.
_METRES = np.array([111_320.0 * 0.613, 111_320.0])
_REASONS = (
    ("Hole lies outside", MapProblemKind.HOLE_OUTSIDE),
    ("Holes are nested", MapProblemKind.HOLE_OUTSIDE),
    ("Too few points", MapProblemKind.FEW_POINTS),
)


def surface(polygons: Sequence[Rings]) -> Any:
    """The surface of an area, in the coordinates of the file. Raises AreaRefused for what is none."""
    made = [shapely.Polygon(rings[0], rings[1:]) for rings in polygons]
    whole = made[0] if len(made) == 1 else shapely.MultiPolygon(made)
    # A border that crosses itself may enclose as much on either side: that is not flat.
    if whole.convex_hull.area == 0:
        raise AreaRefused(MapProblemKind.FLAT)
    if not whole.is_valid:
        said = shapely.is_valid_reason(whole)
        raise AreaRefused(next((kind for text, kind in _REASONS if said.startswith(text)), MapProblemKind.CROSSES))
    return whole


def box_of(area: Any) -> Box:
    """Left, bottom, right, top."""
    left, bottom, right, top = area.bounds
    return left, bottom, right, top


def points_of(areas: Sequence[Any]) -> int:
    """The number of points of all of them together."""
    return int(shapely.get_num_coordinates(list(areas)).sum()) if areas else 0


def middles(areas: Sequence[Any], system: System) -> list[tuple[float, float]]:
    """The middle of each area in WGS84."""
    points = np.array([((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for box in map(box_of, areas)])
    return [(float(x), float(y)) for x, y in _degrees(_metres(points, system), system)] if len(points) else []


def outlines(groups: Sequence[Sequence[Any]], system: System) -> tuple[tuple[Outline, ...], int]:
    """One outline in WGS84 for each group of areas, and the number of points that they had before."""
    flat = [_moved(area, lambda points: _metres(points, system)) for group in groups for area in group]
    whole, at = [], 0
    for group in groups:
        whole.append(_union(flat[at : at + len(group)]))
        at += len(group)
    before = points_of(whole)
    return tuple(_outline(one, system) for one in _simplified(whole)), before


def _union(areas: Sequence[Any]) -> Any:
    """One surface. Where neighbours overlap by less than a millimetre, a coarser look makes them one."""
    if len(areas) == 1:
        return areas[0]
    try:
        return shapely.union_all(areas)
    except shapely.errors.GEOSException:
        return shapely.union_all(areas, grid_size=0.01)


def _simplified(areas: list[Any]) -> list[Any]:
    """Fewer points, the same ones on both sides of a border."""
    made = areas
    for step in _STEPS:
        if points_of(made) <= MOST_KEPT:
            return made
        made = [
            one if one.is_valid and not one.is_empty else shapely.simplify(area, step)
            for one, area in zip(shapely.coverage_simplify(areas, step), areas, strict=True)
        ]
    return made


def _outline(area: Any, system: System) -> Outline:
    there = _moved(area, lambda points: np.round(_degrees(points, system), _DECIMALS))
    if not there.is_valid:
        # Rounding laid two lines on each other, or on the other side of each other.
        there = shapely.set_precision(shapely.make_valid(there), 10**-_DECIMALS)
    polygons = [one for one in shapely.get_parts(shapely.orient_polygons(there)) if one.geom_type == "Polygon"]
    found = (tuple(_ring(ring) for ring in (one.exterior, *one.interiors)) for one in polygons if not one.is_empty)
    return tuple(tuple(ring for ring in rings if len(ring) > 3) for rings in found if len(rings[0]) > 3)


def _ring(ring: Any) -> tuple[tuple[float, float], ...]:
    """The points of a ring; what rounding put on one place is one point."""
    points = [(round(float(x), _DECIMALS), round(float(y), _DECIMALS)) for x, y in shapely.get_coordinates(ring)]
    return (points[0], *(after for before, after in pairwise(points) if after != before))


# ── coordinates ────────────────────────────────────────────────────────────────────────


def _moved(area: Any, move: Callable[[Points], Points]) -> Any:
    return shapely.transform(area, move)


def _metres(points: Points, system: System) -> Points:
    """Points of the file in metres, so that a distance is the same in every direction."""
    if system is System.RD:
        return points
    metres: Points = (points[:, ::-1] if system is System.SWAPPED else points) * _METRES
    return metres


def _degrees(points: Points, system: System) -> Points:
    return to_wgs84(points) if system is System.RD else points / _METRES
