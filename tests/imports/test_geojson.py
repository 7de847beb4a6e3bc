"""Maps with outlines of wijken: what is read, what is asked first, and every bad file with its sentence."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import apply
from planner.domain.plan import Plan
from planner.domain.shapes import edits, edits_away
from planner.imports.geojson import MapAnswers, MapFile, System, look, read_map
from planner.language.map_problems import map_problem
from tests.world import KREEK, LINDENHOF, POLDERRAND, town

RING = [[6.50, 53.20], [6.52, 53.20], [6.52, 53.22], [6.50, 53.22], [6.50, 53.20]]
#: About the same place in RD New: near Groningen.
RD_RING = [[230000, 580000], [231000, 580000], [231000, 581000], [230000, 581000], [230000, 580000]]


def area(name: str, *rings: list[Any], kind: str = "Polygon", **properties: Any) -> dict[str, Any]:
    coordinates: Any = list(rings) or [RING]
    return {
        "type": "Feature",
        "properties": {"naam": name, **properties},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def moved(ring: list[Any], east: float) -> list[Any]:
    return [[x + east, y] for x, y in ring]


def collection(*areas: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", **more, "features": list(areas)}


def read(content: Any, tmp_path: Path, name: str = "kaart.geojson") -> MapFile:
    path = tmp_path / name
    text = content if isinstance(content, bytes | str) else json.dumps(content)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_map(path, town(), name)


def said(found: MapFile) -> list[str]:
    return [map_problem(one) for one in found.problems]


def outlined(found: MapFile, plan: Plan | None = None, **answers: Any) -> dict[str, Any]:
    seen = look(found, plan or town(), MapAnswers(**answers))
    return {one.neighbourhood: one.outline for one in seen.shapes}


THREE = collection(area("De Kreek"), area("Lindenhof", moved(RING, 0.02)), area("Polderrand", moved(RING, 0.04)))


def test_every_wijk_gets_the_area_of_its_name(tmp_path: Path) -> None:
    found = read(THREE, tmp_path)
    assert (found.system, found.problems, found.read) == (System.WGS84, (), 3)
    shapes = outlined(found)
    assert list(shapes) == [KREEK, LINDENHOF, POLDERRAND]
    corners = {tuple(point) for point in shapes[KREEK][0][0]}
    assert corners == {(6.5, 53.2), (6.52, 53.2), (6.52, 53.22), (6.5, 53.22)}


def test_a_wijk_in_two_pieces_and_a_hole_stay_so(tmp_path: Path) -> None:
    hole = [[6.505, 53.205], [6.505, 53.21], [6.51, 53.21], [6.51, 53.205], [6.505, 53.205]]
    both = area("De Kreek", [RING, hole], [moved(RING, 0.1)], kind="MultiPolygon")
    ((first, second),) = [sorted(outlined(read(collection(both), tmp_path))[KREEK], key=len, reverse=True)]
    assert (len(first), len(second)) == (2, 1)


def test_what_a_map_has_of_other_places_belongs_to_no_wijk(tmp_path: Path) -> None:
    found = read(collection(area("De Kreek"), area("Elders", moved(RING, 0.3))), tmp_path)
    seen = look(found, town(), MapAnswers())
    assert seen.review is not None
    assert seen.review.strangers == ("Elders",)
    assert [one.code for one in seen.review.without] == [LINDENHOF, POLDERRAND]


def test_rd_coordinates_are_seen_and_asked_about_and_become_degrees(tmp_path: Path) -> None:
    found = read(collection(area("De Kreek", RD_RING)), tmp_path)
    assert found.system is System.RD
    seen = look(found, town(), MapAnswers())
    assert seen.system is System.RD
    points = outlined(found, convert=True)[KREEK][0][0]
    assert all(6.4 < x < 6.7 and 53.1 < y < 53.4 for x, y in points)
    assert all(round(x, 5) == x and round(y, 5) == y for x, y in points)


def test_latitude_and_longitude_the_wrong_way_round_are_seen(tmp_path: Path) -> None:
    swapped = [[y, x] for x, y in RING]
    found = read(collection(area("De Kreek", swapped)), tmp_path)
    assert found.system is System.SWAPPED
    assert {tuple(one) for one in outlined(found, convert=True)[KREEK][0][0]} == {tuple(one) for one in RING}


def test_an_old_crs_member_that_can_be_read_is_read_and_another_is_refused_by_name(tmp_path: Path) -> None:
    def crs(name: str) -> dict[str, Any]:
        return {"type": "name", "properties": {"name": name}}

    assert read(collection(area("De Kreek"), crs=crs("urn:ogc:def:crs:OGC:1.3:CRS84")), tmp_path).system
    assert said(read(collection(area("De Kreek"), crs=crs("EPSG:3857")), tmp_path)) == [
        "De coördinaten staan in EPSG:3857. Zet de kaart om naar WGS84 of RD (EPSG:28992)."
    ]


def test_a_ring_that_is_not_closed_is_closed(tmp_path: Path) -> None:
    found = read(collection(area("De Kreek", RING[:-1])), tmp_path)
    assert (found.closed, said(found)) == (1, [])
    assert KREEK in outlined(found)


def test_which_property_is_the_key_is_asked_when_two_say_otherwise(tmp_path: Path) -> None:
    one, other = area("De Kreek", wijk="Lindenhof"), area("Lindenhof", moved(RING, 0.02), wijk="De Kreek")
    found = read(collection(one, other), tmp_path)
    seen = look(found, town(), MapAnswers())
    assert seen.key is None and seen.shapes == ()
    assert {field.name for field in seen.keys.fields} == {"naam", "wijk"}
    by_name, by_other = outlined(found, key="naam"), outlined(found, key="wijk")
    assert by_name[KREEK] == by_other[LINDENHOF] != by_other[KREEK]


@pytest.mark.parametrize("name", ["__proto__", "constructor", "<b>naam</b>", "javascript:alert(1)"])
def test_a_property_is_data_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    strange = area("De Kreek")
    strange["properties"] = {name: "De Kreek"}
    assert list(outlined(read(collection(strange), tmp_path))) == [KREEK]


def raw(inner: str) -> str:
    """A map with one area of which the coordinates are written by hand."""
    return (
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"naam":"De Kreek"},'
        f'"geometry":{{"type":"Polygon","coordinates":{inner}}}}}]}}'
    )


BOW = [[6.50, 53.20], [6.52, 53.22], [6.52, 53.20], [6.50, 53.22], [6.50, 53.20]]
LINE = [[6.50, 53.20], [6.52, 53.20], [6.54, 53.20], [6.50, 53.20]]
FAR_HOLE = [[7.0, 53.0], [7.01, 53.0], [7.01, 53.01], [7.0, 53.0]]

#: What stands in the file, and the first sentence of what is said of it.
BAD: list[tuple[str, Any, str]] = [
    ("empty", b"", "Dit bestand is leeg."),
    ("comma", '{"type":"FeatureCollection",\n"features":[],}', "Regel 2, teken 15: geen geldige JSON."),
    ("cut", json.dumps(THREE)[:-40], "geen geldige JSON."),
    ("deep", '{"type":"FeatureCollection","features":' + "[" * 100_000, "Dit bestand is te diep genest."),
    ("topojson", {"type": "Topology", "objects": {}, "arcs": []}, "Dit is TopoJSON. Zet het om naar GeoJSON."),
    ("esri", {"geometryType": "esriGeometryPolygon", "features": []}, "Dit is Esri JSON. Zet het om naar GeoJSON."),
    ("shapefile", b"\x00\x00\x27\x0a" + bytes(100), "Dit is een shapefile. Zet het om naar GeoJSON."),
    ("one", area("De Kreek"), "Dit is één vorm (Feature) en geen verzameling van gebieden"),
    ("none", collection(), "In dit bestand staan geen gebieden."),
    ("abroad", collection(area("De Kreek", [[40, 3], [41, 3], [41, 4], [40, 3]])), "liggen niet in Nederland"),
    ("nan", raw("[[[NaN,53.2],[6.52,53.2],[6.52,53.22],[NaN,53.2]]]"), "heeft ongeldige coördinaten."),
    ("infinite", raw("[[[1e999,53.2],[6.52,53.2],[6.52,53.22],[1e999,53.2]]]"), "heeft ongeldige coördinaten."),
    ("null", raw("[[[null,53.2],[6.52,53.2],[6.52,53.22],[null,53.2]]]"), "heeft ongeldige coördinaten."),
    ("text", raw('[[["6",53.2],[6.52,53.2],[6.52,53.22],["6",53.2]]]'), "heeft ongeldige coördinaten."),
    ("huge number", raw(f"[[[{'9' * 5000},53.2],[6.52,53.2],[6.5,53.2]]]"), "heeft een ongeldig getal."),
    ("crossing", collection(area("De Kreek", BOW)), "Gebied 1 (De Kreek) kruist zichzelf."),
    ("flat", collection(area("De Kreek", LINE)), "Gebied 1 (De Kreek) heeft geen oppervlakte."),
    ("short", collection(area("De Kreek", RING[:2])), "Gebied 1 (De Kreek) heeft een rand met te weinig punten."),
    ("hole", collection(area("De Kreek", RING, FAR_HOLE)), "Gebied 1 (De Kreek) heeft een gat dat er niet in ligt."),
    ("point", collection(area("De Kreek", kind="Point")), "Gebied 1 (De Kreek) heeft geen vlak."),
    ("nothing", collection({**area("De Kreek"), "geometry": None}), "Gebied 1 (De Kreek) heeft geen vlak."),
    ("no feature", collection({"type": "Polygon"}), "Gebied 1 is geen gebied (Feature)."),
    (
        "twice in an area",
        json.dumps(collection(area("De Kreek"))).replace('"naam"', '"naam":"x","naam"'),
        "Het veld “naam” komt dubbel voor in gebied 1",
    ),
    ("twice", '{"type":"FeatureCollection","type":"x","features":[]}', "Het veld “type” komt dubbel voor"),
]


@pytest.mark.parametrize(("content", "sentence"), [one[1:] for one in BAD], ids=[one[0] for one in BAD])
def test_every_bad_map_is_told_in_a_sentence_and_gives_nothing(tmp_path: Path, content: Any, sentence: str) -> None:
    found = read(content, tmp_path)
    assert sentence in said(found)[-1] or sentence in said(found)[0]
    assert found.areas == ()


def test_one_bad_area_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    found = read(collection(area("De Kreek", BOW), area("Lindenhof", moved(RING, 0.02))), tmp_path)
    assert said(found) == ["Gebied 1 (De Kreek) kruist zichzelf."]
    assert list(outlined(found)) == [LINDENHOF]


def test_a_map_of_too_many_points_is_refused_with_their_number(tmp_path: Path) -> None:
    ring = ",".join("[6.5,53.2]" for _ in range(2_100_000))
    (sentence,) = said(read(raw(f"[[{ring}]]"), tmp_path))
    assert sentence.startswith("Het kaartbestand heeft te veel punten (2.100.000).")


def test_taking_outlines_over_twice_changes_nothing_the_second_time_and_they_can_be_taken_away(tmp_path: Path) -> None:
    found, plan = read(THREE, tmp_path), town()
    shapes = look(found, plan, MapAnswers(source="Kaart 2024")).shapes
    after = apply(plan, edits(plan, shapes))
    assert after.shapes == shapes and shapes[0].source == "Kaart 2024"
    assert edits(after, shapes) == ()
    assert apply(after, edits_away(after)).shapes == ()


@given(content=st.binary(max_size=300))
def test_no_bytes_make_it_fail(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "wat_dan_ook.geojson"
    path.write_bytes(content)
    assert read_map(path, town()).problems
