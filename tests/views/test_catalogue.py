"""The catalogue of interventions that are known elsewhere: what is shown, and how it is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.domain.evidence import CatalogueEntry
from planner.domain.plan import Plan
from planner.domain.words import Recognition
from planner.imports.catalogue import read_catalogue
from planner.views.interventions.catalogue_choice import OWN, catalogue_bar, choose
from planner.views.interventions.catalogue_page import catalogue_page, is_catalogue, not_understood, sentence
from planner.views.interventions.catalogue_rows import rows
from planner.views.reader import Asked
from tests.views.asking import an_asked
from tests.views.writing import office
from tests.world import an_intervention, plan_with, town

STOP = CatalogueEntry(
    *("S1", "Stop samen", ("roken",), ("signalering",), ("rokers",)),
    audience="rokers",
    owner="Bureau Één",
    recognition=Recognition.GOOD,
    recognised_on=date(2024, 5, 1),
    verified="ja",
    url="https://www.voorbeeld.nl/stop",
)
LESS = replace(STOP, code="S2", name="Minder", recognition=Recognition.DESCRIBED, recognised_on=date(2020, 1, 1))
LES = CatalogueEntry("S3", "Les over alcohol", ("alcohol_middelen",), ("voorlichting",), ("jeugd",), verified="deels")
BARE = CatalogueEntry("S4", "Zonder iets", note="Nog uitzoeken", url="javascript:alert(1)")


@pytest.fixture
def plan() -> Plan:
    return plan_with((an_intervention("stop", name="STOP samen"),), catalogue=(BARE, LES, LESS, STOP))


def codes(plan: Plan, search: str = "") -> list[str]:
    return [one.code for one in choose(an_asked(plan, search)).shown]


def said(asked: Asked) -> str:
    return "".join(str(getattr(part, "children", part)) for part in sentence(asked, choose(asked)))


def test_the_best_recognised_stand_first_and_then_by_name(plan: Plan) -> None:
    assert codes(plan) == ["S1", "S3", "S2", "S4"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("?thema=roken", ["S1", "S2"]),
        ("?ander=alcohol_middelen", ["S3"]),
        ("?thema=roken&ander=alcohol_middelen", ["S1", "S3", "S2"]),
        ("?pijler=voorlichting", ["S3"]),
        ("?doelgroep=kinderen", ["S3"]),
        ("?erkenning=goede,beschreven", ["S1", "S2"]),
        ("?geldig=ja", ["S1"]),
        ("?geldig=verlopen", ["S2"]),
        ("?geldig=geen", ["S3", "S4"]),
        ("?nagekeken=nee", ["S4"]),
        ("?nagekeken=deels,nee", ["S3", "S4"]),
        ("?in_plan=ja", ["S1"]),
        ("?in_plan=nee", ["S3", "S2", "S4"]),
        ("?in_plan=ja,nee", ["S1", "S3", "S2", "S4"]),
        ("?zoek=bureau%20een", ["S1", "S2"]),
        ("?zoek=uitzoeken", ["S4"]),
        ("?zoek=niets", []),
    ],
)
def test_every_filter_leaves_what_fits(plan: Plan, search: str, found: list[str]) -> None:
    assert codes(plan, search) == found


def test_a_value_that_no_filter_has_is_told_and_left_out(plan: Plan) -> None:
    choice = choose(an_asked(plan, "?erkenning=super&nagekeken=ja"))
    assert [one.code for one in choice.shown] == ["S1", "S2"]
    assert choice.problems[0].startswith("“super” past niet bij “erkenning”. Kies uit: sterke, goede,")


def test_the_bar_has_the_filters_of_this_page_and_no_question_about_a_wijk(plan: Plan) -> None:
    bar = catalogue_bar(an_asked(plan), choose(an_asked(plan, "?geldig=verlopen")))
    assert [one["name"] for one in bar] == ["thema", "doelgroep", "pijler", *OWN]
    assert next(one["shown"] for one in bar if one["name"] == "geldig") == "verlopen"


def test_a_municipality_with_all_themes_of_the_catalogue_has_no_filter_for_others(plan: Plan) -> None:
    alone = replace(plan, catalogue=(STOP,))
    assert "ander" not in [one["name"] for one in catalogue_bar(an_asked(alone), choose(an_asked(alone)))]


def test_the_sentence_counts_what_is_shown(plan: Plan) -> None:
    whole = "4 interventies van elders: 1 erkend, 1 met een verlopen erkenning, 1 niet nagekeken, 1 in ons plan."
    assert said(an_asked(plan)) == whole
    some = "1 van 4 interventies past bij deze vraag"
    assert said(an_asked(plan, "?geldig=ja")) == f"{some}: 1 erkend, 1 in ons plan."
    assert said(an_asked(plan, "?nagekeken=deels")) == f"{some}: geen daarvan is erkend."
    assert said(an_asked(plan, "?zoek=niets")) == "Geen van de 4 interventies van elders past bij deze vraag."
    assert said(an_asked(replace(plan, catalogue=()))) == "Er zijn nog geen interventies van elders bekend."


def test_a_row_says_what_is_known_of_a_recognition(plan: Plan) -> None:
    stop, less, les, bare = rows(an_asked(plan), (STOP, LESS, LES, BARE))
    assert (stop["diamonds"], stop["since"], stop["ends"], stop["lapsed"]) == (
        *(3, "erkend op 01-05-2024", "geldig tot 01-05-2029", False),
    )
    assert (less["diamonds"], less["ends"], less["lapsed"]) == (0, "verlopen op 01-01-2023", True)
    assert (bare["diamonds"], bare["recognition"], bare["verified"]) == (None, "niet bekend", "niet nagekeken")
    assert (les["themes"], les["groups"], les["verified"]) == ("Alcohol middelen", "Jeugd (0–18)", "deels nagekeken")


def test_a_recognition_without_a_day_says_that_it_has_none(plan: Plan) -> None:
    undated = replace(STOP, recognised_on=None)
    assert [rows(an_asked(plan), (one,))[0]["since"] for one in (undated, replace(undated, recognised_in="2021"))] == [
        "datum niet bekend",
        "erkend in 2021",
    ]


def test_only_an_address_on_the_web_is_a_link(plan: Plan) -> None:
    stop, bare = rows(an_asked(plan), (STOP, BARE))
    assert (stop["url"], stop["site"], bare["url"]) == ("https://www.voorbeeld.nl/stop", "voorbeeld.nl", "")


def test_what_is_in_the_plan_leads_there_and_the_rest_can_be_taken_over(plan: Plan) -> None:
    stop, les = rows(an_asked(plan), (STOP, LES))
    assert (stop["taken"], stop["href"], stop["start"]) == ("STOP samen", "/interventies/stop", "")
    assert (les["href"], les["start"]) == ("", "/interventies/nieuw?uit=S3")


def test_from_a_plan_of_the_past_nothing_is_taken_over(plan: Plan) -> None:
    asked = an_asked(replace(plan, as_of=date(2026, 5, 1)))
    assert rows(asked, (LES,))[0]["start"] == ""
    assert "Bijwerken" not in str(catalogue_page(asked)[5])


@pytest.mark.parametrize(
    ("search", "asked_for"),
    [
        ("?catalogus=ja", True),
        ("?catalogus", True),
        ("?catalogus=", True),
        ("?wijk=kreek&catalogus&zoek=x", True),
        ("?catalogus=nee", False),
        ("?mijncatalogus", False),
        ("", False),
        (None, False),
    ],
)
def test_the_address_asks_for_the_catalogue_with_yes_or_with_the_word_alone(
    search: str | None, asked_for: bool
) -> None:
    assert is_catalogue(an_asked(town(), search or ""), search) is asked_for


def test_another_value_is_told() -> None:
    assert not_understood(an_asked(town(), "?catalogus=misschien")) == (
        "“misschien” past niet bij “catalogus”. Kies ja of nee.",
    )


def test_an_empty_catalogue_offers_to_read_a_list(plan: Plan) -> None:
    data = catalogue_page(an_asked(replace(plan, catalogue=())))[3]
    assert isinstance(data, dict)
    assert data["empty"]["links"] == [["Lees een lijst", "/interventies?catalogus=ja&bijwerken=ja"]]


def test_nothing_found_offers_to_clear_what_was_asked(plan: Plan) -> None:
    data = catalogue_page(an_asked(plan, "?catalogus=ja&zoek=niets&geldig=ja"))[3]
    assert isinstance(data, dict)
    assert data["empty"]["links"] == [
        ["Wis zoekwoord", "/interventies?catalogus=ja&geldig=ja"],
        ["Wis alle filters", "/interventies?catalogus=ja&zoek=niets"],
    ]


def test_the_file_of_the_catalogue_can_be_read_in_again(tmp_path: Path, plan: Plan) -> None:
    shielded = replace(BARE, name="=1+1", url="", note="Een; twee")
    desk = office(tmp_path, replace(plan, catalogue=(STOP, LES, shielded)))
    answer = desk.client.get("/download/catalogus?gemeente=GM0001")
    assert answer.mimetype == "text/csv"
    assert b"'=1+1" in answer.data
    found = read_catalogue(answer.data, "lijst.csv", plan)
    assert tuple(CatalogueEntry(**line) for line in found.lines) == (STOP, LES, shielded)


def test_the_file_of_an_unknown_municipality_is_not_made(tmp_path: Path, plan: Plan) -> None:
    answer = office(tmp_path, plan).client.get("/download/catalogus?gemeente=GM7777")
    assert (answer.status_code, "Er is geen bestand gemaakt." in answer.text) == (400, True)
