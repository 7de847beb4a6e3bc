"""Putting an intervention away, bringing it back, and ending it, in a real browser."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.domain.words import Status
from tests.pages.editor import BAS, Editor, an_editor


@pytest.fixture(scope="module")
def desk(browser: Browser, seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One database for all tests: each is about an intervention of its own."""
    with an_editor(seeded, tmp_path_factory.mktemp("archive"), browser) as made:
        yield made


def test_who_edits_what_another_puts_away_keeps_what_was_typed(desk: Editor) -> None:
    desk.come("/interventies/R12?bewerken=ja")
    desk.fill("setting", "mijn werk")
    body = {"gemeente": "GM0014", "wie": BAS, "operatie": "bas-archief-1", "code": "R12"}
    desk.script(
        "fetch('/wijzig/intervention-archive', {method: 'POST', headers: {'Content-Type': 'application/json'},"
        " body: JSON.stringify(arguments[0])})",
        body,
    )
    desk.see(".note.archived", "door Bas Smit")
    assert desk.value("setting") == "mijn werk"
    desk.save()
    desk.see(".toast.e", "Uw tekst staat er nog.")
    desk.click(
        ".note.archived button", "Terugzetten: Rookvrije Generatie materialen plaatsen (borden, posters, tegels etc.)"
    )
    desk.wait(lambda: not desk.all(".note.archived"), "teruggezet")
    desk.save()
    desk.wait(lambda: desk.find("R12").setting == "mijn werk", "opgeslagen")


def test_what_is_archived_is_found_in_the_archive_and_put_back(desk: Editor) -> None:
    before = desk.find("R11")
    desk.come("/interventies/R11", ".im")
    desk.click("button", "Archiveren")
    desk.see("dialog", "u kunt haar altijd terugzetten")
    desk.click("dialog button", "Archiveren")
    desk.see(".note.archived", "door Anna de Boer. Telt niet mee.")
    desk.go("/interventies", ".ivs")
    desk.click("a.btn", "Archief (1)")
    desk.see(".arch th a", before.name)
    desk.click(".arch button", f"Terugzetten: {before.name}")
    desk.see(".empty h2", "Het archief is leeg")
    assert desk.find("R11") == before


def test_ending_asks_for_a_day_and_keeps_what_was_typed(desk: Editor) -> None:
    desk.come("/interventies/K08", ".im")
    assert desk.find("K08").deliveries[0].status is Status.RUNNING
    desk.click("button", "Beëindigen")
    desk.press(Keys.CONTROL, "a")
    desk.press("morgen", Keys.ENTER)
    desk.see("dialog .msg", "“morgen” is geen datum.")
    box = desk.see_any("#einddatum")
    assert box.get_attribute("value") == "morgen"
    box.clear()
    box.send_keys("31-12-2026", Keys.ENTER)
    desk.told("loopt tot en met 31 december 2026.")
    assert desk.find("K08").deliveries[0].ends == date(2026, 12, 31)
