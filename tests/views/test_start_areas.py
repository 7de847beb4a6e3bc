"""Wijken of a new municipality, typed or out of a file: shown first, stored when somebody says so, as one change."""

from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from planner.domain.plan import Plan
from planner.imports.area_list import MOST_BYTES
from planner.views.start.callbacks import READ
from tests.views.starting import a_begun_office, a_file, ask, stored, typed, wrong
from tests.views.writing import Office
from tests.world import town


@pytest.fixture
def begun(tmp_path: Path) -> Office:
    return a_begun_office(tmp_path)


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office in which nothing is ever stored: for what is refused."""
    return a_begun_office(tmp_path_factory.mktemp("still"))


def names(plan: Plan) -> list[str]:
    return [one.name for one in plan.neighbourhoods]


def test_typed_wijken_are_one_change_and_one_undo(begun: Office) -> None:
    answer = ask(begun, "areas-add", typed("Noord; Het Eiland; aandachtswijk\nZuid"))
    assert answer.json is not None
    assert "2 wijken overgenomen." in answer.json["gezegd"]
    plan = stored(begun)
    assert names(plan) == ["Noord", "Zuid"]
    assert (plan.neighbourhoods[0].aliases, plan.neighbourhoods[0].attention) == (("Het Eiland",), True)
    assert ask(begun, "ongedaan", {}).status_code == 200
    assert names(stored(begun)) == []


def test_typed_lines_that_are_wrong_come_back_and_the_others_are_stored(begun: Office) -> None:
    answer = ask(begun, "areas-add", typed("Noord\nOost; WK001401\nNoord\nZuid"))
    assert answer.json is not None
    assert answer.json["rest"] == "Oost; WK001401\nNoord"
    assert names(stored(begun)) == ["Noord", "Zuid"]


@pytest.mark.parametrize("text", ["", " \n ", "Oost; WK001401", "w" * 201, "Noord; WK12", "Noord\x00"])
def test_typed_lines_of_which_none_fits_store_nothing(still: Office, text: str) -> None:
    assert wrong(ask(still, "areas-add", typed(text))) == ["list"]
    assert stored(still).revision == 1


def test_wijken_that_are_there_already_are_no_change(begun: Office) -> None:
    ask(begun, "areas-add", typed("Noord"))
    answer = ask(begun, "areas-add", typed("noord"))
    assert answer.json is not None
    assert (answer.json["wijziging"], answer.json["gezegd"]) == (None, "Er was niets veranderd.")


def test_a_file_is_stored_but_for_what_was_left_out_and_what_is_wrong(begun: Office) -> None:
    text = "Wijk;CBS-code;Inwoners\nNoord;WK123401;1.200\nZuid;WK123402;10\nCafé;WK123403;\nFout;XX;3"
    answer = ask(begun, "areas-add", {**a_file(text.encode("cp1252")), "zonder": [3]})
    assert answer.json is not None
    assert "2 wijken overgenomen. 1 regel klopt niet." in answer.json["gezegd"]
    plan = stored(begun)
    assert names(plan) == ["Noord", "Café"]
    assert (plan.neighbourhoods[0].population, plan.neighbourhoods[0].population_source) == (1200, "Bestand wijken.csv")
    assert plan.neighbourhoods[1].population_source == ""
    ask(begun, "ongedaan", {})
    assert names(stored(begun)) == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"a\x00b", b"naam;code\n", b"x" * (MOST_BYTES + 1)])
def test_a_file_that_is_no_list_stores_nothing(still: Office, content: bytes) -> None:
    assert wrong(ask(still, "areas-add", a_file(content))) == ["list"]
    assert stored(still).revision == 1


TAMPERED: list[dict[str, Any]] = [
    {"bestand": "x"},
    {"bestand": []},
    {"bestand": {"naam": "a.csv"}},
    {"bestand": {"naam": 3, "inhoud": ""}},
    {"bestand": {"naam": "a.csv", "inhoud": "geen base64"}},
    {"bestand": {"naam": "a.csv", "inhoud": "TmFhbQ==", "meer": 1}, "zonder": "1"},
    {"bestand": {"naam": "a.csv", "inhoud": "TmFhbQ=="}, "zonder": [True]},
    {"bestand": {"naam": "a.csv", "inhoud": "A" * (MOST_BYTES * 4 // 3 + 200)}},
]


@pytest.mark.parametrize("body", [*TAMPERED, {}, {"velden": "Noord"}, {"velden": {"list": 3}}], ids=str)
def test_a_tampered_list_is_refused(still: Office, body: dict[str, Any]) -> None:
    assert ask(still, "areas-add", body).status_code == 400
    assert stored(still).revision == 1


def look(desk: Office, body: Any, code: str = "GM1234") -> TestResponse:
    """Ask what a list holds."""
    return desk.client.post(READ, json={"gemeente": code, **body} if isinstance(body, dict) else body)


def test_a_list_is_shown_line_by_line_and_nothing_is_stored(begun: Office) -> None:
    ask(begun, "areas-add", typed("Noord; Het Eiland"))
    answer = look(begun, {"tekst": "Zuid; aandachtswijk\nhet eiland\nOost; WK001401\nZuid"})
    assert answer.json is not None
    assert answer.status_code == 200
    assert [(row["line"], row["name"], row["state"]) for row in answer.json["rows"]] == [
        (1, "Zuid", "nieuw"),
        (2, "het eiland", "bekend"),
        (3, "Oost", "fout"),
        (4, "Zuid", "fout"),
    ]
    assert answer.json["rows"][0]["more"] == "aandachtswijk"
    assert answer.json["rows"][1]["why"] == "Heet in uw lijst Noord."
    assert "hoort bij een andere gemeente" in answer.json["rows"][2]["why"]
    assert answer.json["rows"][3]["why"] == '"Zuid" staat al op regel 1.'
    assert answer.json["said"] == "1 nieuwe wijk. 1 staat er al. 2 regels kloppen niet."
    assert stored(begun).revision == 2


def test_a_file_that_is_no_list_is_told_with_its_name(still: Office) -> None:
    answer = look(still, a_file(b"PK\x03\x04", "wijken.xlsx"))
    assert answer.status_code == 422
    assert answer.json is not None
    assert answer.json["problem"].startswith("Wijken.xlsx: dit is geen tekstbestand.")


@pytest.mark.parametrize("body", [*TAMPERED[:5], TAMPERED[7], {"tekst": 3}, [], "x"], ids=str)
def test_looking_at_nonsense_is_refused(still: Office, body: Any) -> None:
    answer = look(still, body)
    assert answer.status_code == 400
    assert answer.text.startswith("Deze lijst kan de planner niet lezen.")


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elders.example"}])
def test_another_site_has_no_list_read_here(still: Office, headers: dict[str, str]) -> None:
    body = {"gemeente": "GM1234", "tekst": "Zuid"}
    assert still.client.post(READ, json=body, headers=headers).status_code == 403
    assert still.client.post(READ, json=body, headers={"Origin": "http://localhost"}).status_code == 200


def test_a_list_for_a_municipality_that_is_not_there_is_refused(still: Office) -> None:
    assert look(still, {"tekst": "Noord"}, code="GM4321").status_code == 400


def test_a_list_can_only_be_sent_to_be_read(still: Office) -> None:
    assert still.client.get("/beginnen/lijst").status_code in (404, 405)


def test_a_wijk_becomes_one_of_attention_and_goes_again(begun: Office) -> None:
    ask(begun, "areas-add", typed("Noord"))
    ask(begun, "area-attention", {"wijk": "noord", "aan": True})
    assert stored(begun).neighbourhoods[0].attention
    assert ask(begun, "area-attention", {"wijk": "noord", "aan": "ja"}).status_code == 400
    ask(begun, "area-remove", {"wijk": "noord"})
    assert names(stored(begun)) == []
    assert ask(begun, "area-remove", {"wijk": "noord"}).status_code == 409


def test_a_wijk_that_is_used_stays(still: Office) -> None:
    assert still.post("area-remove", {"wijk": "kreek"}).status_code == 409
    assert still.plan() == town()
