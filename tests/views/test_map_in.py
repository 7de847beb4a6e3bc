"""A map on the page where things are read in: shown first, questions, stored as one change, and taken away."""

import json
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from planner.views.figures_in.maps import AWAY, TAKE
from planner.views.parts.history_card import HISTORY
from tests.imports.test_geojson import RD_RING, RING, THREE, area, collection, moved
from tests.views.test_figures_in import read
from tests.views.writing import Office, office
from tests.world import KREEK, LINDENHOF, POLDERRAND, town


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


SOURCE = "Gemeente Veldstad, 2026"


def sent(desk: Office, content: Any) -> dict[str, Any]:
    """What the page gets of a map, once it was read."""
    return read(desk, content if isinstance(content, bytes) else json.dumps(content).encode())


def look(desk: Office, found: dict[str, Any], **said: str) -> dict[str, Any]:
    answer = desk.client.get(f"/_import/{found['sleutel']}", query_string=said).json
    assert answer is not None
    return dict(answer)


def take(desk: Office, found: dict[str, Any], **said: str) -> TestResponse:
    fields = {"sleutel": found["sleutel"], "omzetten": "", "veld": "", "bron": SOURCE, "revisie": found["revisie"]}
    return desk.post(TAKE, fields | said)


def test_a_map_is_shown_wijk_by_wijk_and_nothing_is_stored(desk: Office) -> None:
    found = sent(desk, THREE)
    assert found["kaart"] and found["telling"] == "3 nieuwe omtrekken." and found["overnemen"] == 3
    assert [one[:2] for one in found["wijken"]] == [
        ["De Kreek", "nieuw"],
        ["Lindenhof", "nieuw"],
        ["Polderrand", "nieuw"],
    ]
    assert found["tekening"].count("<path") == 3
    assert desk.plan().shapes == ()


def test_a_yes_stores_the_outlines_with_their_source_as_one_change(desk: Office) -> None:
    answer = take(desk, sent(desk, THREE))
    assert answer.status_code == 200 and "3 omtrekken overgenomen." in answer.get_json()["gezegd"]
    assert {one.neighbourhood: one.source for one in desk.plan().shapes} == dict.fromkeys(
        (KREEK, LINDENHOF, POLDERRAND), SOURCE
    )
    desk.post("ongedaan", {"nummer": answer.get_json()["wijziging"]})
    assert desk.plan().shapes == ()


def test_without_a_source_nothing_is_stored(desk: Office) -> None:
    answer = take(desk, sent(desk, THREE), bron="  ")
    assert answer.status_code == 422 and desk.plan().shapes == ()


def test_rd_is_asked_and_converted_only_with_a_yes(desk: Office) -> None:
    found = sent(desk, collection(area("De Kreek", RD_RING)))
    assert found["omzetten"][0] == "Dit zijn RD-coördinaten. Omzetten naar WGS84?"
    assert take(desk, found).status_code == 422 and desk.plan().shapes == ()
    assert take(desk, found, omzetten="ja").status_code == 200
    ((x, y), *_) = desk.plan().shapes[0].outline[0][0]
    assert 3 < x < 8 and 50 < y < 54


def test_a_key_that_is_not_clear_is_asked(desk: Office) -> None:
    other = collection(area("De Kreek", plek="Lindenhof"), area("Lindenhof", moved(RING, 0.02), plek="De Kreek"))
    found = sent(desk, other)
    assert found["veld"]["gekozen"] is None and found["wijken"] == []
    assert {one[0] for one in found["veld"]["velden"]} == {"naam", "plek"}
    assert take(desk, found).status_code == 422
    chosen = look(desk, found, veld="plek")
    assert [one[0] for one in chosen["wijken"]] == ["De Kreek", "Lindenhof"]
    assert take(desk, found, veld="plek").status_code == 200


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"type": "FeatureCollection", "features": [', "geen geldige JSON"),
        (b'{"type": "FeatureCollection", "features": []}', "geen gebieden"),
        (b"<kml></kml>", "KML"),
        (json.dumps(collection(area("De Kreek", [[0, 0], [1, 0], [1, 1], [0, 0]]))).encode(), "niet in Nederland"),
    ],
    ids=["broken", "empty", "kml", "elsewhere"],
)
def test_a_map_that_cannot_be_used_says_why(desk: Office, content: bytes, said: str) -> None:
    found = sent(desk, content)
    assert found["kaart"] and found["soort"] == "" and said in " ".join(found["problemen"])
    assert take(desk, found).status_code == 422 and desk.plan().shapes == ()


def test_one_bad_area_keeps_no_other_out(desk: Office) -> None:
    bow = [[6.5, 53.2], [6.52, 53.22], [6.52, 53.2], [6.5, 53.22], [6.5, 53.2]]
    found = sent(desk, collection(area("De Kreek"), area("Lindenhof", bow)))
    assert len(found["wijken"]) == 1 and "kruist zichzelf" in found["problemen"][0]
    assert "1 gebied klopt niet" in found["fouten"]


def test_the_same_map_again_changes_nothing(desk: Office) -> None:
    take(desk, sent(desk, THREE))
    again = look(desk, sent(desk, THREE), bron=SOURCE)
    assert again["overnemen"] == 0 and {one[3] for one in again["wijken"]} == {"gelijk"}
    assert "Er is niets veranderd." in take(desk, again).get_json()["gezegd"]


def test_all_outlines_can_be_taken_away_and_come_back(desk: Office) -> None:
    take(desk, sent(desk, THREE))
    answer = desk.post(AWAY, {}).get_json()
    assert desk.plan().shapes == () and "3 omtrekken weggehaald." in answer["gezegd"]
    desk.post("ongedaan", {"nummer": answer["wijziging"]})
    assert len(desk.plan().shapes) == 3
    assert desk.client.get(HISTORY).status_code == 200


def test_a_map_that_is_read_again_by_nobody_is_asked_for_again(desk: Office) -> None:
    assert take(desk, {"sleutel": "weg", "revisie": 1}).status_code == 422
