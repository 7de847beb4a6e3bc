"""The answer to the search box: what it says, where it leads, and what it makes of strange questions."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from planner.app import create_app
from planner.domain.plan import Goal, Neighbourhood, Partner, PartnerRole, Plan, Programme
from planner.settings import Settings
from planner.store import plans, versions
from planner.store.database import open_engine
from planner.views import PAGES
from planner.views.finding import Finder, found
from planner.views.page import Page
from tests.views.asking import an_asked
from tests.world import TODAY, YESTERDAY, an_intervention, in_wijken, plan_with

_FIETSLES = an_intervention(
    "F01",
    name="Fietsles",
    deliveries=(in_wijken("kreek"),),
    goals=("gezond_gewicht",),
    programmes=("gezonde_school",),
    partners=(PartnerRole("ggd"),),
)
TOWN = plan_with((_FIETSLES,))


def answered(text: str, plan: Plan = TOWN, search: str = "") -> dict[str, Any]:
    return found(an_asked(plan, search), Finder(PAGES).of(plan), text)


def groups(text: str, plan: Plan = TOWN, search: str = "") -> dict[str, list[dict[str, Any]]]:
    return {group["kind"]: group["hits"] for group in answered(text, plan, search)["groups"]}


def first(text: str, plan: Plan = TOWN, search: str = "") -> dict[str, Any]:
    hit: dict[str, Any] = answered(text, plan, search)["groups"][0]["hits"][0]
    return hit


def said(parts: list[list[Any]]) -> str:
    return "".join(text for text, _ in parts)


# Where it leads


@pytest.mark.parametrize(
    ("text", "kind", "href"),
    [
        ("fietsles", "interventie", "/interventies/F01"),
        ("lindenhof", "wijk", "/?wijk=lindenhof"),
        ("roken", "thema", "/?thema=roken"),
        ("docenten", "doelgroep", "/?doelgroep=onderwijs"),
        ("gezonde school", "programma", "/interventies?programma=gezonde_school&alle=ja"),
        ("vv veldstad", "partner", "/interventies?zoek=VV+Veldstad&alle=ja"),
        ("gezond gewicht", "doel", "/interventies?zoek=Meer+kinderen+op+gezond+gewicht&alle=ja"),
        ("kansen", "pagina", "/kansen"),
        ("rekenregels", "pagina", "/bronnen"),
    ],
)
def test_every_kind_leads_to_its_own_place(text: str, kind: str, href: str) -> None:
    assert (first(text)["kind"], first(text)["href"]) == (kind, href)


def test_the_question_goes_along() -> None:
    asked = "?wijk=kreek&thema=overgewicht&peildatum=2026-12-01"
    assert first("fietsles", search=asked)["href"] == f"/interventies/F01{asked}"
    assert first("lindenhof", search=asked)["href"] == "/?wijk=lindenhof&thema=overgewicht&peildatum=2026-12-01"
    assert first("gezonde school", search=asked)["href"] == (
        "/interventies?wijk=kreek&thema=overgewicht&peildatum=2026-12-01&programma=gezonde_school&alle=ja"
    )


@pytest.mark.parametrize("page", [page for page in PAGES if "<" not in page.path], ids=lambda page: page.path)
def test_every_page_is_found_by_its_name(page: Page) -> None:
    assert page.path in [hit["href"] for hit in groups(page.menu or page.title)["Pagina’s"]]


# What is said


def test_an_alias_is_named_with_the_part_that_was_asked_for() -> None:
    hit = first("eila")
    assert (said(hit["name"]), hit["before"], hit["alias"]) == (
        "De Kreek",
        "ook bekend als",
        [["Het ", False], ["Eila", True], ["nd", False]],
    )


def test_an_alias_that_stands_in_the_name_is_not_named_again() -> None:
    hit = first("ggd")
    assert (hit["name"], hit["before"], hit["alias"]) == ([["GGD", True], [" Veldstad", False]], "", [])


def test_a_code_is_called_a_code() -> None:
    assert (first("F01")["before"], said(first("F01")["alias"])) == ("code", "F01")
    assert (first("BU00010002")["before"], said(first("BU00010002")["alias"])) == ("CBS-code", "BU00010002")


def test_a_page_says_what_it_is_about() -> None:
    hit = first("witte vlekken")
    assert (said(hit["name"]), hit["before"], said(hit["alias"])) == ("Kansen", "over", "witte vlekken")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("ggd", "bij 1 interventie"),
        ("gezonde school", "bij 1 interventie"),
        ("gezond gewicht", "bij 1 interventie"),
        ("kansrijke start", "nog bij geen interventie"),
        ("lindenhof", ""),
    ],
)
def test_it_is_said_how_many_interventions_a_programme_goal_or_partner_has(text: str, note: str) -> None:
    assert first(text)["note"] == note


def test_a_name_is_given_in_parts_that_are_never_taken_for_html() -> None:
    plan = plan_with((an_intervention("x", name="<b>Fiets</b>"),))
    assert first("fiets", plan)["name"] == [["<b>", False], ["Fiets", True], ["</b>", False]]


# How much is shown


def many(number: int) -> Plan:
    return plan_with(
        tuple(an_intervention(f"i{place}", name=f"Fietsles {place}") for place in range(number)),
        neighbourhoods=tuple(Neighbourhood(f"w{place}", f"Fietswijk {place}") for place in range(9)),
        programmes=tuple(Programme(f"p{place}", f"Fietsplan {place}") for place in range(9)),
        goals=tuple(Goal(f"g{place}", "roken", 1, f"Fietsen {place}") for place in range(9)),
        partners=tuple(Partner(f"b{place}", f"Fietsbond {place}") for place in range(9)),
    )


def test_at_most_four_of_a_kind_and_twelve_in_all_are_shown() -> None:
    shown = groups("fiets", many(3))
    assert [len(hits) for hits in shown.values()] == [4, 3, 4, 1]
    assert list(shown) == ["Wijken", "Interventies", "Programma’s", "Doelen"]


def test_interventions_that_do_not_fit_are_a_link_to_the_list() -> None:
    hits = groups("fiets", many(9), "?wijk=w1")["Interventies"]
    assert len(hits) == 5
    assert said(hits[-1]["name"]) == "Alle interventies met “fiets”"
    assert hits[-1]["href"] == "/interventies?wijk=w1&zoek=fiets&alle=ja"


def test_the_list_is_not_offered_for_a_misspelt_word_that_it_would_not_find() -> None:
    assert len(groups("feitsles", many(9))["Interventies"]) == 4


# The address


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    url = f"sqlite:///{tmp_path / 'planner.db'}"
    engine = open_engine(url)
    versions.create(engine)
    plans.write(engine, TOWN)
    elsewhere = plan_with((an_intervention("z", name="Zwemles"),))
    plans.write(engine, replace_town(elsewhere, "GM0002", "Elders"))
    engine.dispose()
    server: Flask = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url}), TODAY).server
    return server.test_client()


def replace_town(plan: Plan, code: str, name: str) -> Plan:
    return replace(plan, municipality=replace(plan.municipality, code=code, name=name))


def groups_at(client: FlaskClient, query: str) -> Any:
    response = client.get(f"/_zoek?{query}")
    assert response.status_code == 200
    return response.get_json()["groups"]


def test_the_address_answers_with_what_was_found(client: FlaskClient) -> None:
    response = client.get("/_zoek?q=fietsels&wijk=kreek")
    assert response.headers["Cache-Control"] == "no-store"
    (group,) = response.get_json()["groups"]
    assert [hit["href"] for hit in group["hits"]] == ["/interventies/F01?wijk=kreek"]


def test_only_the_municipality_that_is_asked_about_is_searched(client: FlaskClient) -> None:
    assert groups_at(client, "q=zwemles") == []
    (group,) = groups_at(client, "q=zwemles&gemeente=GM0002")
    assert group["hits"][0]["href"] == "/interventies/z?gemeente=GM0002"


@pytest.mark.parametrize("query", ["", "q=", "q=+++", "q=%00", "q=%F0%9F", "x=fietsles", "q=!%3F&q=fietsles"])
def test_no_words_find_nothing(client: FlaskClient, query: str) -> None:
    assert groups_at(client, query) == []


def test_a_long_text_is_cut_off(client: FlaskClient) -> None:
    assert len(client.get(f"/_zoek?q=fietsles{'x' * 5000}").get_json()["text"]) == 100
    assert groups_at(client, f"q=fietsles{'+' * 92}xyz")[0]["kind"] == "Interventies"


@pytest.mark.parametrize("query", ["q=fiets&wijk=nergens", "q=fiets&gemeente=GM9", "q=fiets&peildatum=gisteren"])
def test_a_wrong_question_does_not_keep_things_from_being_found(client: FlaskClient, query: str) -> None:
    assert groups_at(client, query)[0]["hits"][0]["code"] == "F01"


def test_a_plan_of_the_past_is_searched_apart_from_that_of_now() -> None:
    finder = Finder(PAGES)
    past = replace(plan_with((replace(_FIETSLES, name="Touwtrekken"),)), as_of=YESTERDAY)
    for plan, many in ((TOWN, 0), (past, 1), (TOWN, 0)):
        assert len(finder.of(plan).index.search("touwtrekken")) == many


def test_a_changed_plan_is_searched_anew(client: FlaskClient, tmp_path: Path) -> None:
    assert groups_at(client, "q=touwtrekken") == []
    with closing(sqlite3.connect(tmp_path / "planner.db")) as connection, connection:
        connection.execute("UPDATE intervention SET name = 'Touwtrekken' WHERE code = 'F01'")
        connection.execute("UPDATE municipality SET revision = revision + 1")
    assert groups_at(client, "q=touwtrekken")[0]["hits"][0]["code"] == "F01"
