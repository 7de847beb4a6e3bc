"""The line to the planner is gone and comes back: the page is the one that was asked for, and nothing typed is lost."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from dash.testing.browser import Browser

from tests.pages.conftest import Visitor, serving
from tests.pages.editor import Editor, an_editor
from tests.pages.form_page import FormPage, form_page

NEW = "/interventies/nieuw"


@pytest.fixture
def desk(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Editor]:
    """Somebody at a copy of the database."""
    with an_editor(seeded, tmp_path, browser) as made:
        yield made


@pytest.fixture
def page(browser: Browser) -> Iterator[FormPage]:
    """A form page of one's own."""
    with form_page(browser) as made:
        yield made


def test_the_page_that_was_asked_for_without_a_line_comes_when_the_line_is_back(desk: Editor) -> None:
    desk.come("/", "button[data-niveau]")
    with desk.without_a_line():
        desk.see(".nav a", "Kansen").click()
        desk.see(".banner.aan", "Geen verbinding", seconds=6)
        assert desk.see("h1").text == "Interventiemix Gemeente Groningen"
    desk.see("h1", "Kansen", seconds=8)
    assert desk.script("return location.pathname") == "/kansen"


@pytest.mark.parametrize("wijk", ["", "?wijk=selwerd"])
def test_the_page_that_was_asked_of_a_dead_planner_comes_when_it_runs_again(
    seeded: Path, tmp_path: Path, browser: Browser, wijk: str
) -> None:
    database = Path(shutil.copy(seeded, tmp_path / "planner.db"))
    with serving(database) as address:
        visitor = Visitor(browser, address).go(f"/{wijk}", "button[data-niveau]")
    visitor.see(".nav a", "Kansen").click()
    visitor.see(".banner.aan", "Geen verbinding", seconds=6)
    with serving(database, port=urlsplit(address).port or 0):
        visitor.wait(lambda: not visitor.all(".banner.aan"), "de melding is weg", seconds=8)
        visitor.see("h1", "Kansen", seconds=8)
        visitor.see(".nav a", "Bronnen").click()
        visitor.see("h1", "Bronnen")


def test_a_gateway_that_cannot_reach_the_planner_is_no_answer_either(desk: Editor) -> None:
    desk.come("/", "button[data-niveau]")
    desk.script(
        "const plain = window.fetch; window.broken = true; window.fetch = (to, how) => plain(to, how);"
        "const real = Response.prototype; const status = Object.getOwnPropertyDescriptor(real, 'status');"
        "Object.defineProperty(real, 'status', {get() { return window.broken ? 502 : status.get.call(this); }});"
    )
    desk.see(".nav a", "Kansen").click()
    desk.see(".banner.aan", seconds=6)
    assert desk.see("h1").text == "Interventiemix Gemeente Groningen"
    desk.script("window.broken = false")
    desk.see("h1", "Kansen", seconds=8)


def leave_without_a_line(desk: Editor) -> None:
    """Type a name, lose the line, and go to another page with the draft kept; the page cannot come."""
    desk.come(NEW)
    desk.fill("name", "Rookvrije speeltuin")
    with desk.without_a_line():
        desk.script("LPA.navigate('/kansen')")
        desk.click("dialog button", "Ga verder, concept blijft bewaard")
        desk.see(".banner.aan", "Geen verbinding", seconds=6)
        desk.fill("summary", "Samen met ouders.")


def test_who_is_filling_in_a_form_is_asked_before_the_page_goes_and_may_stay(desk: Editor) -> None:
    leave_without_a_line(desk)
    desk.see("dialog[open] h2", "U hebt nog niet opgeslagen", seconds=8)
    desk.click("dialog button", "Blijf hier")
    desk.wait(lambda: desk.script("return location.pathname") == NEW, "terug bij het formulier")
    desk.wait(lambda: desk.value("summary") == "Samen met ouders.", "wat er stond")
    assert desk.value("name") == "Rookvrije speeltuin"
    desk.submit()
    desk.told("Opgeslagen")
    assert desk.find("rookvrije_speeltuin").summary == "Samen met ouders."


def test_who_goes_after_all_finds_the_draft_on_coming_back(desk: Editor) -> None:
    leave_without_a_line(desk)
    desk.see("dialog[open] h2", "U hebt nog niet opgeslagen", seconds=8)
    desk.click("dialog button", "Ga verder, concept blijft bewaard")
    desk.see("h1", "Kansen")
    desk.script(f"LPA.navigate('{NEW}')")
    desk.see("form.form")
    desk.wait(lambda: desk.value("summary") == "Samen met ouders.", "het concept")


def test_a_lost_line_is_told_no_longer_than_it_is_so(page: FormPage) -> None:
    page.open()
    with page.without_a_line():
        page.click("button", "Klopt")
        page.told("Geen verbinding met de planner.")
    page.told("De verbinding is terug. Dit is nog niet opgeslagen.")
    assert len(page.all(".toast")) == 1


def test_asking_again_after_a_lost_line_is_the_same_operation(page: FormPage) -> None:
    page.open()
    page.server.answers = [(503, "Even niet.")]
    page.click("button", "Klopt")
    page.told("Even niet.")
    with page.without_a_line():
        page.click(".toast button", "Probeer opnieuw")
        page.told("Geen verbinding met de planner.")
    page.told("De verbinding is terug.")
    page.click(".toast button", "Probeer opnieuw")
    page.told("Opgeslagen")
    assert page.sent(2)["operatie"] == page.sent(1)["operatie"]


def test_a_form_is_stored_where_it_was_opened_whatever_the_address_says(page: FormPage) -> None:
    page.open()
    page.go("/?gemeente=GM0014", "form.form")
    page.fill("name", "Nieuwe naam")
    page.script("history.replaceState(null, '', '/?gemeente=GM9999')")
    page.save()
    assert page.sent(1)["gemeente"] == "GM0014"
