"""Whether a file is a map, by what stands in it, and which map it is when it is no GeoJSON."""

import codecs
import os
import re
from typing import Any, BinaryIO

#: So much of the beginning and of the end says what a file is. Packed files are not opened.
_LOOKED = 1 << 16
_JSON_MAP = re.compile(
    rb'"type"\s*:\s*"(?:FeatureCollection|Feature|Topology|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))"'
    rb'|"(?:features|arcs)"\s*:\s*\[|"geometryType"\s*:\s*"esri|"rings"\s*:\s*\['
)
_PACKED = b"PK\x03\x04"
#: What a packed file holds, by the ends of its names.
_INSIDE = ((b".shp", "een shapefile"), (b".kml", "KMZ"), (b".gpkg", "een GeoPackage"), (b".gml", "GML"))
_MARKS = (
    (re.compile(rb"^SQLite format 3\x00"), "een GeoPackage"),
    (re.compile(rb"^\x00\x00\x27\x0a"), "een shapefile"),
    (re.compile(rb"<(?:\w+:)?kml\b"), "KML"),
    (re.compile(rb"<(?:gml|wfs):|xmlns:gml="), "GML"),
)
GEOJSON = "GeoJSON"
_GEOMETRIES = ("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection")


def map_format(file: BinaryIO) -> str | None:
    """GEOJSON for anything that may be JSON of a map, the name of another format of maps, None for what is no map."""
    size = os.fstat(file.fileno()).st_size
    file.seek(0)
    start = file.read(_LOOKED)
    file.seek(max(0, size - _LOOKED))
    end = file.read(_LOOKED)
    file.seek(0)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        start = start.decode("utf-16", "ignore").encode()
    bare = start.removeprefix(codecs.BOM_UTF8).lstrip(b"\x1e \t\r\n")
    if bare.startswith(b"{"):
        return GEOJSON if _JSON_MAP.search(bare) or _JSON_MAP.search(end) else None
    if start.startswith(_PACKED):
        names = (start + end).lower()
        return next((said for ending, said in _INSIDE if ending in names), None)
    return next((said for mark, said in _MARKS if mark.search(bare)), None)


def other_json(name: str, value: Any) -> str | None:
    """The format that a member of the whole gives away; None when it may be GeoJSON."""
    if name == "type" and value == "Topology":
        return "TopoJSON"
    if name == "geometryType" and isinstance(value, str) and value.startswith("esri"):
        return "Esri JSON"
    return None


def one_thing(kind: Any) -> bool:
    """Whether this is one area or one geometry, and no collection of areas."""
    return kind == "Feature" or kind in _GEOMETRIES
