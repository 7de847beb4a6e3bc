"""The frame round the pages: the menu, honest answers, and no silent failure."""

import http.client
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.app import create_app
from planner.exports import EXPORTS
from planner.language.numbers import listed
from planner.settings import Settings
from planner.views import PAGES
from planner.views.page import Page
from tests.pages.conftest import Visitor, serving

MENU = [page for page in PAGES if page.menu]


@pytest.fixture
def database(seeded: Path, tmp_path: Path) -> Path:
    """A database of one's own, to break or to change."""
    return Path(shutil.copy(seeded, tmp_path / "planner.db"))


def answer(address: str, path: str, method: str = "GET") -> tuple[int, str, str]:
    """Status, type and body of one plain request."""
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)) as connection:
        connection.request(method, path)
        response = connection.getresponse()
        return response.status, response.headers.get("Content-Type", ""), response.read().decode("utf-8", "replace")


@pytest.mark.parametrize("page", MENU, ids=lambda page: page.path)
def test_every_page_in_the_menu_has_one_heading_landmarks_and_a_title(visitor: Visitor, page: Page) -> None:
    visitor.go(page.path, "#pagina h1")
    heads = visitor.script("return [...document.querySelectorAll('h1')].map(h => h.textContent)")
    assert len(heads) == 1
    visitor.wait(lambda: visitor.driver.title == f"{visitor.see('h1').text} · LPA-planner", "titel van de pagina")
    assert visitor.script("return document.documentElement.lang") == "nl"
    for landmark in ("header.top", "main", "nav[aria-label=Hoofdmenu]"):
        assert len(visitor.all(landmark)) == 1
    current = visitor.all(".nav a[aria-current=page]")
    assert [one.text for one in current] == [page.menu]
    assert visitor.complaints() == []


def test_the_question_goes_along_to_other_pages(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&thema=roken&cel=roken.beleid.ouders", "button[data-niveau]")
    visitor.see(".nav a", "Kansen").click()
    visitor.see("h1", "Kansen")
    assert visitor.search == "?wijk=selwerd&thema=roken"
    visitor.wait(lambda: visitor.focused().tag_name == "h1", "focus op de kop van de nieuwe pagina")


def test_the_first_tab_leads_to_the_content(visitor: Visitor) -> None:
    visitor.go("/", "button[data-niveau]")
    visitor.press(Keys.TAB)
    assert visitor.focused().text == "Direct naar de inhoud"
    visitor.press(Keys.ENTER)
    assert visitor.focused().get_attribute("id") == "inhoud"


@pytest.mark.parametrize(
    "path", ["/bestaat-niet", "/interventies/nergens", "/kansen/extra", "/.git/config", "/robots.txt"]
)
def test_a_path_that_leads_nowhere_is_a_real_404_with_a_way_back(visitor: Visitor, path: str) -> None:
    status, _, _ = answer(visitor.address, path)
    assert status == 404
    visitor.go(path, "h1")
    visitor.see("h1", "Deze pagina bestaat niet")
    visitor.see("a.btn", "Naar de matrix").click()
    visitor.see("h1", "Interventiemix")


@pytest.mark.parametrize(
    "path", ["/", "/wijken", "/kansen", "/interventies", "/interventies/R01", "/bronnen", "/healthz"]
)
def test_what_exists_answers_200(address: str, path: str) -> None:
    assert answer(address, path)[0] == 200


def test_a_format_that_is_not_made_is_named_with_the_choices(address: str) -> None:
    status, kind, body = answer(address, "/download/doc?wijk=selwerd")
    assert status == 404
    assert kind.startswith("text/plain")
    assert "“doc”" in body
    assert listed([one.code for one in EXPORTS], "of") in body


def test_a_download_with_a_wrong_question_makes_no_file(address: str) -> None:
    status, _, body = answer(address, "/download/csv?wijk=nergenshuizen")
    assert status == 400
    assert "nergenshuizen" in body
    assert "Er is geen bestand gemaakt." in body


def test_every_download_answers_with_its_file(address: str) -> None:
    for code, start in (("word", "PK"), ("excel", "PK"), ("json", "{")):
        status, _, body = answer(address, f"/download/{code}?wijk=selwerd")
        assert status == 200
        assert body.startswith(start)


def test_the_export_menu_carries_the_question(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", "button[data-niveau]")
    visitor.see(".end summary", "Exporteren").click()
    links = [one.get_attribute("href") for one in visitor.all(".end .pop a:not([data-delen-van])")]
    assert [urlsplit(link).path for link in links] == ["/export", *(f"/download/{one.code}" for one in EXPORTS)]
    assert all(urlsplit(link).query == "wijk=selwerd" for link in links)
    visitor.press(Keys.ESCAPE)
    visitor.wait(lambda: not visitor.all(".end details[open]"), "het menu is dicht")


def test_the_export_menu_says_that_what_is_tried_is_in_no_file(visitor: Visitor) -> None:
    for search, said in (("", False), ("&voorstellen=ja", True)):
        visitor.go(f"/?wijk=selwerd{search}", "button[data-niveau]")
        visitor.see(".end summary", "Exporteren").click()
        visitor.see(".end .pop a[href^='/download/word']", "Word")
        assert ("Zonder wat u op proef bekijkt" in visitor.see(".end .pop").text) is said


def test_on_a_phone_the_menu_folds(visitor: Visitor) -> None:
    visitor.go("/", "button[data-niveau]", width=390)
    visitor.see("#menu-knop", "Menu").click()
    visitor.see(".nav-smal a", "Kansen").click()
    visitor.see("h1", "Kansen")
    visitor.wait(lambda: not visitor.all(".offcanvas.show"), "het menu is dicht")


def test_on_a_phone_the_municipality_can_be_chosen(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", "button[data-niveau]", width=390)
    visitor.see("#menu-knop", "Menu").click()
    visitor.wait(lambda: visitor.all('.offcanvas.show #gemeente-smal option[value="GM9999"]'), "de keuze")[0].click()
    visitor.see("h1", "Interventiemix Gemeente Voorbeeld")
    visitor.wait(lambda: not visitor.all(".offcanvas.show"), "het menu is dicht")


def test_a_dead_server_shows_a_banner_at_once_and_recovery_takes_it_away(
    browser: Browser, database: Path, tmp_path: Path
) -> None:
    with serving(database) as address:
        visitor = Visitor(browser, address).go("/", "button[data-niveau]")
        assert not visitor.all(".banner.aan")
    visitor.see(".banner.aan", "Geen verbinding", seconds=6)
    port = urlsplit(address).port
    with serving(database, port=port or 0):
        visitor.wait(lambda: not visitor.all(".banner.aan"), "de melding is weg", seconds=8)


def test_what_was_asked_without_a_connection_is_asked_again(visitor: Visitor) -> None:
    visitor.go("/", "button[data-niveau]")
    offline = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    visitor.driver.execute_cdp_cmd("Network.enable", {})
    visitor.driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    try:
        visitor.script("LPA.go({wijk: 'beijum'})")
        visitor.see(".banner.aan", "Geen verbinding", seconds=6)
        assert visitor.see("h1").text == "Interventiemix Gemeente Groningen"
    finally:
        visitor.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {**offline, "offline": False})
    visitor.see("h1", "Interventiemix Beijum", seconds=8)
    assert not visitor.all(".banner.aan")


def test_a_slow_answer_is_said_while_it_is_waited_for(visitor: Visitor) -> None:
    visitor.go("/", "button[data-niveau]")
    slow = {"offline": False, "latency": 1800, "downloadThroughput": -1, "uploadThroughput": -1}
    visitor.driver.execute_cdp_cmd("Network.enable", {})
    visitor.driver.execute_cdp_cmd("Network.emulateNetworkConditions", slow)
    try:
        visitor.script("LPA.go({wijk: 'tuinwijk'})")
        visitor.see(".bezig.aan", "Even geduld")
    finally:
        visitor.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {**slow, "latency": 0})
    visitor.see("h1", "Interventiemix Tuinwijk")
    visitor.wait(lambda: not visitor.all(".bezig.aan"), "het bericht is weg")


def test_ten_quick_choices_end_with_the_last(visitor: Visitor) -> None:
    visitor.go("/", "button[data-niveau]")
    visitor.script(
        "['selwerd','beijum','de_hoogte','indische_buurt','de_wijert','vinkhuizen','tuinwijk','paddepoel',"
        "'oosterparkwijk','lewenborg'].forEach((wijk, n) => setTimeout(() => LPA.go({wijk: wijk}), n * 30))"
    )
    visitor.see("h1", "Interventiemix Lewenborg")
    visitor.script("return new Promise(done => setTimeout(done, 600))")
    assert visitor.see("h1").text == "Interventiemix Lewenborg"
    assert visitor.all("table.mx")[0].get_attribute("aria-label") == "Dekkingsmatrix Lewenborg"


def test_a_store_that_breaks_under_an_open_page_is_told_without_a_click(
    browser: Browser, database: Path, tmp_path: Path
) -> None:
    with serving(database) as address:
        visitor = Visitor(browser, address).go("/", "button[data-niveau]")
        database.rename(tmp_path / "weg.db")
        said = visitor.see(".banner.aan", seconds=6).text
        assert "Traceback" not in said
        assert answer(address, "/interventies/R01")[0] == 503
        (tmp_path / "weg.db").rename(database)
        visitor.wait(lambda: not visitor.all(".banner.aan"), "de melding is weg", seconds=8)


@pytest.mark.parametrize(
    ("path", "method", "status"), [("/healthz", "POST", 405), ("/_dash-update-component", "POST", 415)]
)
def test_a_request_that_cannot_be_answered_gets_a_dutch_sentence(
    address: str, path: str, method: str, status: int
) -> None:
    found, kind, body = answer(address, path, method)
    assert (found, kind) == (status, "text/plain; charset=utf-8")
    assert body.endswith(".")
    assert "<" not in body


def test_a_callback_that_fails_shows_a_banner(browser: Browser, database: Path) -> None:
    with serving(database) as address:
        visitor = Visitor(browser, address).go("/", "button[data-niveau]")
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("ALTER TABLE municipality RENAME TO weggehaald")
        visitor.script("LPA.go({wijk: 'beijum'})")
        said = visitor.see(".banner.aan").text
        assert "Traceback" not in said
        assert "municipality" not in said


def test_a_change_of_the_plan_reaches_an_open_page(browser: Browser, database: Path) -> None:
    with serving(database) as address:
        visitor = Visitor(browser, address).go("/", "button[data-niveau]")
        visitor.see("h1", "Interventiemix Gemeente Groningen")
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute(
                "UPDATE municipality SET name = 'Gemeente Hernoemd', revision = revision + 1 WHERE code = 'GM0014'"
            )
        visitor.see("h1", "Interventiemix Gemeente Hernoemd", seconds=6)


def test_two_applications_in_one_process_keep_their_own_plan(database: Path, visitor: Visitor) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE municipality SET name = 'Gemeente Elders' WHERE code = 'GM0014'")
    with serving(database) as address:
        there = Visitor(visitor.browser, address).go("/?wijk=selwerd", "button[data-niveau]")
        there.see('[data-filter="wijk"] summary', "Selwerd")
        there.go("/", "button[data-niveau]").see("h1", "Interventiemix Gemeente Elders")
        visitor.go("/", "button[data-niveau]").see("h1", "Interventiemix Gemeente Groningen")


def test_every_id_in_a_callback_stands_in_a_layout(seeded: Path) -> None:
    app = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": f"sqlite:///{seeded}"}))
    known = {
        one.id for layout in app.validation_layout for one in [layout, *layout._traverse()] if getattr(one, "id", None)
    }
    used = {
        part["id"] for callback in app.callback_map.values() for part in (*callback["inputs"], *callback["state"])
    } | {name.rsplit(".", 1)[0] for key in app.callback_map for name in key.strip(".").split("...") if "." in name}
    assert {one for one in used if not one.startswith("_")} <= known


def test_no_page_hands_out_data_in_its_layout(address: str) -> None:
    layout = json.loads(answer(address, "/_dash-layout")[2])
    assert "Selwerd" not in json.dumps(layout)
