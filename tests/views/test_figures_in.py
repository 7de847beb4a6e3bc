"""Reading figures on the page: a file comes in, is looked at, and is stored only when somebody says so."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from planner.domain.plan import Plan
from planner.views.figures_in import callbacks, uploads
from planner.views.figures_in.actions import TAKE
from tests.imports.shapes import KREEK, LINDENHOF, csv_of, districts, health, odata, plain
from tests.views.writing import Office, office
from tests.world import town

OWN = {"Sec-Fetch-Site": "same-origin"}
MIME = "application/octet-stream"
TITLE = "Kerncijfers wijken en buurten 2024"
OPEN = csv_of(districts(KREEK, AantalInwoners_5=4000, PercentageJongerenMetJeugdzorg_88=9.5), title=TITLE)


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


def send(desk: Office, content: bytes, **changes: Any) -> TestResponse:
    given = {"content_type": MIME, "headers": OWN, "query_string": {"gemeente": "GM0001", "naam": "cijfers.csv"}}
    return desk.client.post("/_import/bestand", data=content, **(given | changes))


def read(desk: Office, content: bytes) -> dict[str, Any]:
    """What the page gets of a file, once it was read."""
    answer = send(desk, content)
    assert answer.status_code == 200 and answer.json is not None
    found: dict[str, Any] = answer.json
    until = time.monotonic() + 20
    while not found["klaar"] and time.monotonic() < until:
        found = desk.client.get(f"/_import/{found['sleutel']}").json or {}
    return found


def take(desk: Office, found: dict[str, Any], **more: Any) -> TestResponse:
    given = {"sleutel": found["sleutel"], "jaar": 0, "antwoorden": {}, "revisie": found["revisie"]}
    return desk.post(TAKE, given | more)


def figures(plan: Plan) -> dict[tuple[str, str], float | None]:
    return {(one.indicator, one.area): one.value for one in plan.observations if one.code.startswith("ingelezen-")}


def test_a_file_is_shown_and_nothing_is_stored(desk: Office) -> None:
    found = read(desk, odata(health(KREEK)))
    assert found["soort"] == "Gezondheid per wijk en buurt, tabel 50120NED (RIVM)"
    assert found["telling"] == "2 nieuwe cijfers."
    assert desk.plan().observations == town().observations


def test_each_figure_is_shown_with_value_year_margin_and_state(desk: Office) -> None:
    rows = (
        health(KREEK, side, Roker_11=value) for side, value in (("MW00000", 20.5), ("MOG0095", 18), ("MBG0095", 23))
    )
    (measure,) = read(desk, odata(*rows))["cijfers"]
    assert measure["naam"] == "Rookt"
    assert measure["klein"] == "18 jaar en ouder · modelschatting"
    assert measure["rijen"] == [
        {
            **{"gebied": "De Kreek", "waarde": "20,5%", "jaar": "2022", "marge": "± 2,5"},
            **{"staat": "nieuw", "woord": "nieuw", "waarom": ""},
        }
    ]


def test_taking_over_is_one_change_with_a_headline(desk: Office) -> None:
    answer = take(desk, read(desk, odata(health(KREEK), health(LINDENHOF))))
    assert answer.status_code == 200 and answer.json is not None
    assert answer.json["gezegd"].endswith("4 cijfers overgenomen.")
    assert answer.json["ongedaan"] is True
    assert figures(desk.plan())[("rivm_roker", "kreek")] == 20.5


def test_it_can_be_undone_in_one_go(desk: Office) -> None:
    before = desk.plan()
    take(desk, read(desk, odata(health(KREEK))))
    assert desk.post("ongedaan", {}).status_code == 200
    assert desk.plan() == before


def test_answers_alone_are_said_to_be_kept(desk: Office) -> None:
    answers = {"cbs_jeugdzorg": {"richting": "niet", "thema": ""}}
    take(desk, read(desk, OPEN), antwoorden=answers)
    answers["cbs_jeugdzorg"]["richting"] = "slechter"
    answer = take(desk, read(desk, OPEN), antwoorden=answers)
    assert answer.json is not None
    assert answer.json["gezegd"].endswith("De antwoorden zijn bewaard.")


def test_no_theme_is_an_answer(desk: Office) -> None:
    take(desk, read(desk, OPEN), antwoorden={"cbs_jeugdzorg": {"richting": "niet", "thema": "roken"}})
    take(desk, read(desk, OPEN), antwoorden={"cbs_jeugdzorg": {"richting": "niet", "thema": ""}})
    (one,) = (one for one in desk.plan().indicators if one.code == "cbs_jeugdzorg")
    assert one.subject == ""


def test_a_figure_of_our_own_is_stored_under_who_made_it(desk: Office) -> None:
    take(desk, read(desk, plain(f"{KREEK};Overgewicht;40;2024;GGD-monitor")))
    (one,) = (one for one in desk.plan().observations if one.indicator == "rivm_overgewicht")
    assert (one.modelled, one.source, one.publisher) == (False, "", "GGD-monitor")
    assert [each.code for each in desk.plan().sources] == [each.code for each in town().sources]


def test_what_a_figure_replaces_is_shown(desk: Office) -> None:
    take(desk, read(desk, odata(health(KREEK, Roker_11=20.5))))
    (measure,) = read(desk, odata(health(KREEK, Roker_11=19.0)))["cijfers"]
    (row,) = measure["rijen"]
    assert (row["staat"], row["waarom"]) == ("gewijzigd", "Was 20,5%")


def test_what_the_plan_says_itself_stays_and_is_told(desk: Office) -> None:
    (measure,) = read(desk, plain(f"{KREEK};rokers_18;31;2024;Peiling"))["cijfers"]
    (row,) = measure["rijen"]
    assert (row["staat"], row["waarom"]) == ("nieuw", "Uw plan zegt zelf 28%; dat blijft staan")


def test_a_question_has_to_be_answered_first(desk: Office) -> None:
    found = read(desk, OPEN)
    assert [one["naam"] for one in found["vragen"]] == ["Jongeren met jeugdzorg"]
    refused = take(desk, found)
    assert refused.status_code == 422 and refused.json is not None
    assert [one["zin"] for one in refused.json["fouten"]] == ["Kies bij elke vraag of meer slechter of beter is."]
    assert figures(desk.plan()) == {}


@pytest.mark.parametrize(("way", "worse"), [("slechter", True), ("beter", False), ("niet", None)])
def test_an_answer_decides_whether_it_counts_for_need(desk: Office, way: str, worse: bool | None) -> None:
    answers = {"cbs_jeugdzorg": {"richting": way, "thema": "roken"}}
    assert take(desk, read(desk, OPEN), antwoorden=answers).status_code == 200
    (one,) = (one for one in desk.plan().indicators if one.code == "cbs_jeugdzorg")
    assert (one.more_is_worse, one.subject) == (worse, "roken")


def test_a_table_without_a_year_asks_for_it(desk: Office) -> None:
    found = read(desk, odata(districts(KREEK)))
    assert found["jaar"] == {"vraag": True, "gekozen": None}
    assert take(desk, found).status_code == 422
    assert take(desk, found, jaar=2024).status_code == 200
    assert {one.year for one in desk.plan().observations if one.indicator == "cbs_inwoners"} == {2024}


def test_a_year_that_was_given_shows_what_it_replaces(desk: Office) -> None:
    take(desk, read(desk, odata(districts(KREEK))), jaar=2024)
    found = read(desk, odata(districts(KREEK)))
    assert (desk.client.get(f"/_import/{found['sleutel']}?jaar=2024").json or {})[
        "telling"
    ] == "Alles staat er al: 1 cijfer."


def test_what_does_not_fit_is_shown_by_line_and_column_and_the_rest_can_be_taken(desk: Office) -> None:
    found = read(desk, csv_of(health(KREEK, Roker_11=120.0), health(LINDENHOF, Roker_11=19.0)))
    assert [(one["regel"], one["kolom"]) for one in found["problemen"]] == [(2, "Roker_11")]
    assert found["fouten"] == "1 regel klopt niet en doet niet mee."
    take(desk, found)
    assert figures(desk.plan()) == {("rivm_roker", "lindenhof"): 19.0}


def test_a_file_that_is_no_table_says_why_and_offers_nothing(desk: Office) -> None:
    found = read(desk, b"<html>fout</html>")
    assert found["soort"] == ""
    assert found["problemen"][0]["zin"].startswith("Dit is een webpagina, geen tabel.")


def test_a_file_that_is_no_table_cannot_be_taken_over(desk: Office) -> None:
    found = read(desk, b"<html>fout</html>")
    assert take(desk, found | {"revisie": 0}).status_code == 422


def test_a_file_that_the_planner_does_not_know_any_more_is_chosen_again(desk: Office) -> None:
    assert desk.client.get("/_import/onbekend").status_code == 404
    answer = desk.post(TAKE, {"sleutel": "onbekend", "jaar": 0, "antwoorden": {}})
    assert answer.status_code == 422 and answer.json is not None
    assert answer.json["fouten"][0]["zin"] == "De planner kent dit bestand niet meer. Kies het opnieuw."


@pytest.mark.parametrize(
    "answers",
    ["x", {"cbs_jeugdzorg": "slechter"}, {"cbs_jeugdzorg": {"richting": "erg"}}, {"cbs_jeugdzorg": {"richting": 1}}],
)
def test_answers_that_our_page_never_sends_are_nonsense(desk: Office, answers: object) -> None:
    assert take(desk, read(desk, OPEN), antwoorden=answers).status_code == 400


def test_an_answer_to_what_was_not_asked_changes_nothing(desk: Office) -> None:
    answers = {"rivm_roker": {"richting": "beter", "thema": ""}}
    take(desk, read(desk, odata(health(KREEK))), antwoorden=answers)
    (one,) = (one for one in desk.plan().indicators if one.code == "rivm_roker")
    assert one.more_is_worse is True


@pytest.mark.parametrize("mime", ["text/csv", "multipart/form-data", "text/plain", "application/json"])
def test_only_our_own_way_of_sending_is_read(desk: Office, mime: str) -> None:
    assert send(desk, b"x", content_type=mime).status_code == 415


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elders.example"}])
def test_another_site_sends_nothing(desk: Office, headers: dict[str, str]) -> None:
    assert send(desk, b"x", headers=headers).status_code == 403


def test_a_municipality_that_is_not_there_is_refused(desk: Office) -> None:
    assert send(desk, b"x", query_string={"gemeente": "GM9876"}).status_code == 400


def test_a_file_that_is_too_large_is_refused(desk: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(callbacks, "MOST_BYTES", 1_000_000)
    answer = send(desk, b"x" * 1_000_001)
    assert answer.status_code == 413 and answer.json is not None
    assert answer.json["gezegd"] == "Dit bestand is te groot. Neem hoogstens 1 MB. Er is niets opgeslagen."


def test_a_file_may_be_larger_than_other_requests(desk: Office) -> None:
    many = odata(*(health(f"BU9999{number:04}") for number in range(9000)), health(KREEK))
    assert len(many) > 2_000_000
    assert read(desk, many)["telling"] == "2 nieuwe cijfers."


def test_nothing_is_left_of_a_file_that_was_read(desk: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "tijdelijk"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    read(desk, odata(health(KREEK)))
    until = time.monotonic() + 10
    while list(place.iterdir()) and time.monotonic() < until:
        pass
    assert list(place.iterdir()) == []


def test_of_many_files_the_oldest_goes(desk: Office) -> None:
    first = read(desk, odata(health(KREEK)))
    for _ in range(8):
        read(desk, odata(health(KREEK)))
    assert desk.client.get(f"/_import/{first['sleutel']}").status_code == 404


def test_a_file_of_one_municipality_is_not_taken_over_in_another(tmp_path: Path) -> None:
    other = replace(town(), municipality=replace(town().municipality, code="GM0002", name="Heuvelstad"))
    desk = office(tmp_path, town(), other)
    found = read(desk, odata(health(KREEK)))
    assert take(desk, found, gemeente="GM0002").status_code == 400
    assert (desk.plan(), desk.plan("GM0002")) == (town(), other)


def test_while_as_many_files_are_read_as_may_be_the_next_waits(desk: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "_AT_ONCE", 0)
    answer = send(desk, odata(health(KREEK)))
    assert answer.status_code == 429 and answer.json is not None
    assert answer.json["gezegd"].startswith("De planner leest al andere bestanden.")


def test_what_was_changed_after_the_look_is_not_overwritten(desk: Office) -> None:
    first = read(desk, odata(health(KREEK, Roker_11=20.5)))
    take(desk, read(desk, odata(health(KREEK, Roker_11=19.0))))
    assert take(desk, first).status_code == 409
    assert figures(desk.plan()) == {("rivm_roker", "kreek"): 19.0}


def test_the_name_of_a_file_is_only_shown(desk: Office) -> None:
    answer = send(desk, odata(health(KREEK)), query_string={"gemeente": "GM0001", "naam": "../../etc/<b>.zip"})
    assert answer.json is not None
    assert answer.json["naam"] == "../../etc/<b>.zip"
