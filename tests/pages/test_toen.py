"""The plan of a day in the past, in a real browser: it says so everywhere, and one click ends it."""

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.domain import editing
from tests.pages.conftest import Visitor
from tests.pages.editor import an_editor
from tests.pages.test_access import settle
from tests.pages.test_shell import answer
from tests.pages.week import NAME, ROW, a_served_week
from tests.views.history import BAS


@pytest.fixture(scope="module")
def told(seeded: Path, tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Visitor]:
    """A visitor to a plan that was changed; these tests only look."""
    with a_served_week(seeded, tmp_path_factory.mktemp("told"), browser) as (visitor, _made):
        yield visitor


@pytest.mark.parametrize("path", ["/", "/wijken", "/kansen", "/interventies", "/interventies/R05", "/bronnen"])
def test_every_page_of_a_past_day_says_so_and_hides_what_changes(told: Visitor, path: str) -> None:
    told.go(f"{path}?stand=2026-11-20", "#pagina h1")
    told.see(".then", "U ziet het plan zoals het was op 20 november 2026. Wijzigen kan niet.")
    settle(told)
    assert [one for one in told.all("[data-wijzig]") if one.is_displayed()] == []
    assert told.complaints() == []


def test_the_past_goes_along_and_ends_with_one_click(told: Visitor) -> None:
    told.go("/interventies/R05?stand=2026-11-20", ".then")
    told.wait(lambda: "speeltuinen</b>" not in told.see("h1").text, "de naam van toen")
    told.see(".nav a", "Kansen").click()
    told.see("h1", "Kansen")
    assert told.search == "?stand=2026-11-20"
    assert told.see(".then").is_displayed()
    told.driver.back()
    told.wait(lambda: "/interventies/R05" in told.driver.current_url, "terug bij de interventie")
    told.see(".then a", "Terug naar nu").click()
    told.see("h1", NAME)
    assert told.search == ""
    assert not told.all(".then")


def test_a_day_is_chosen_on_the_page_or_under_its_own_heading(told: Visitor) -> None:
    told.go("/geschiedenis", ROW)
    told.see(".gs-head a", "Bekijk het plan van deze dag").click()
    told.see("h1", "Interventiemix")
    assert told.search == "?stand=2026-11-22"
    told.go("/geschiedenis", ROW)
    told.script("document.getElementById('toen').value = '2026-11-18'")
    told.see(".gs-then button", "Bekijk het plan").click()
    told.see(".then", "18 november 2026")
    assert told.search == "?stand=2026-11-18"


def test_a_day_that_is_still_to_come_is_told_and_shows_now(told: Visitor) -> None:
    told.go("/?stand=2027-01-01", "button[data-niveau]")
    told.see(".note", "1 januari 2027 moet nog komen. U ziet het plan van nu.")
    assert not told.all(".then")


def test_the_downloads_of_a_past_day_carry_that_day(told: Visitor) -> None:
    told.go("/?stand=2026-11-20", ".then")
    told.see(".end summary", "Exporteren").click()
    links = [urlsplit(one.get_attribute("href")) for one in told.all(".end .pop a:not([data-delen-van])")]
    assert {link.query for link in links} == {"stand=2026-11-20"}


def test_many_readers_of_a_past_day_get_the_same_plan(told: Visitor) -> None:
    found: list[str] = []

    def read() -> None:
        found.append(answer(told.address, "/download/json?stand=2026-11-19")[2])

    threads = [threading.Thread(target=read) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(found) == 6
    assert len(set(found)) == 1


def test_an_archived_intervention_is_there_in_the_plan_of_before(
    seeded: Path, tmp_path: Path, browser: Browser
) -> None:
    with a_served_week(seeded, tmp_path, browser) as (visitor, made):
        made.do("2026-11-23 10:00", "record_archived", lambda plan: editing.archive(plan, "interventions", "R05"), BAS)
        visitor.go("/interventies?alle=ja&zoek=r05", ".empty h2")
        visitor.go("/interventies?alle=ja&zoek=r05&stand=2026-11-22", ".ivs tbody tr")
        assert visitor.see(".then").is_displayed()


def test_the_keyboard_undoes_nothing_in_a_plan_of_the_past(seeded: Path, tmp_path: Path, browser: Browser) -> None:
    with an_editor(seeded, tmp_path, browser) as desk:
        desk.come("/interventies/R05?bewerken=ja")
        desk.fill("setting", "speelplek")
        desk.submit()
        desk.told("Opgeslagen")
        desk.go("/?stand=2026-11-20", ".then")
        desk.script("document.activeElement.blur()")
        desk.keys(Keys.CONTROL, "z")
        desk.told("Daar kunt u niets wijzigen.")
        assert desk.find("R05").setting == "speelplek"
        assert desk.plan().revision == 2
