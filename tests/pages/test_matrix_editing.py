"""Working in the matrix in a browser: with the mouse, with the keyboard, and several cells at once."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dash.testing.browser import Browser

from planner.domain.plan import Plan
from planner.domain.words import Basis, MarkKind
from planner.store import plans
from planner.store.database import open_engine
from tests.pages.conftest import Keys, Visitor, serving

CELL = "overgewicht.beleid.ouderen"
FILLED = "roken.voorlichting.jonge_gezinnen"


class Coordinator(Visitor):
    """A person who changes the plan, at a database of their own."""

    def __init__(self, browser: Browser, address: str, database: Path) -> None:
        super().__init__(browser, address)
        self.engine = open_engine(f"sqlite:///{database}")

    def plan(self) -> Plan:
        return plans.read(self.engine, "GM0014")

    def at(self, path: str, wait_for: str = "table.mx .c", width: int = 1440) -> "Coordinator":
        self.go("/", "table.mx, details.acc", width)
        self.script('localStorage.setItem(\'lpa-wie\', \'{"naam":"Anna de Boer","sleutel":"anna-browser-1"}\')')
        self.go(path, wait_for, width)
        return self

    def click(self, selector: str) -> None:
        """Click what is there, wherever it stands in the window."""
        element = self.see_any(selector)
        self.script("arguments[0].scrollIntoView({block: 'center'})", element)
        self.wait(lambda: (element.click(), True)[1], f"klik op {selector}")

    def see_any(self, selector: str) -> Any:
        return self.wait(lambda: next(iter(self.all(selector)), None), selector)

    def level(self, cell: str) -> str:
        return str(self.all(f"button[data-cel='{cell}']")[0].get_attribute("data-niveau"))

    def until(self, revision: int) -> Plan:
        """The plan, once it has come to a revision."""
        self.wait(lambda: self.plan().revision >= revision, f"revisie {revision}")
        return self.plan()


@pytest.fixture
def anna(browser: Browser, seeded: Path, tmp_path: Path) -> Iterator[Coordinator]:
    database = tmp_path / "planner.db"
    shutil.copy(seeded, database)
    with serving(database) as address:
        yield Coordinator(browser, address, database)


def test_an_intervention_is_added_to_an_empty_cell_and_the_cell_changes_at_once(anna: Coordinator) -> None:
    anna.at(f"/?cel={CELL}")
    assert anna.level(CELL) == "leeg"
    anna.click("[data-cel-doe=toevoegen]")
    anna.see("dialog.ask h2", "Interventie toevoegen")
    anna.press("schoolplei")
    anna.see("dialog.ask [role=option]", "Rookvrije schoolpleinen")
    anna.press(Keys.ARROW_DOWN, Keys.ENTER)
    anna.click("dialog.ask .btn.p")
    anna.see(".toast", "staat nu in deze cel")
    (one,) = [each for each in anna.until(2).interventions if ("overgewicht", "beleid", "ouderen") in _cells(each)]
    (part,) = [each for each in one.placements if (each.theme, each.pillar, each.group) == tuple(CELL.split("."))]
    assert part.basis is Basis.CONFIRMED
    assert part.confirmed_by == "Anna de Boer"
    anna.see(".panel .iv", one.name)


def test_adding_without_a_choice_says_what_to_do_and_stores_nothing(anna: Coordinator) -> None:
    anna.at(f"/?cel={CELL}")
    anna.click("[data-cel-doe=toevoegen]")
    anna.see("dialog.ask h2")
    anna.click("dialog.ask .btn.p")
    anna.see("dialog.ask .msg", "Kies een interventie uit de lijst.")
    assert anna.plan().revision == 1


def test_a_new_intervention_begins_with_the_cell_filled_in(anna: Coordinator) -> None:
    anna.at(f"/?wijk=selwerd&cel={CELL}")
    anna.click("[data-cel-doe=toevoegen]")
    anna.see("dialog.ask h2")
    anna.click("[data-nieuw-hier]")
    anna.wait(lambda: "/interventies/nieuw" in anna.driver.current_url, "het formulier")
    assert "wijk=selwerd" in anna.driver.current_url
    assert f"cel={CELL}" in anna.driver.current_url


def test_a_placement_moves_to_another_cell_and_undo_brings_it_back(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    before = anna.plan()
    anna.click(".iv-acts summary")
    anna.click(".iv-acts details[open] [data-cel-doe=verplaatsen]")
    anna.see("dialog.ask h2", "verplaatsen")
    anna.script("document.querySelector('#cd-groep').value = 'ouderen'")
    anna.click("dialog.ask .btn.p")
    anna.see(".toast", "staat nu bij")
    moved = anna.until(2)
    assert moved != before
    anna.see(".toast .btn", "Ongedaan maken").click()
    assert anna.until(3).interventions == before.interventions


def test_an_intervention_is_taken_out_of_a_cell(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    anna.click(".iv-acts summary")
    anna.click(".iv-acts details[open] [data-wijzig=placement-remove]")
    anna.see(".toast", "staat niet meer in deze cel")
    key = tuple(FILLED.split("."))
    assert sum(key in _cells(one) for one in anna.until(2).interventions) == 0


def test_one_click_confirms_and_says_by_whom(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    anna.click(".iv-acts [data-wijzig=confirm-cell]")
    anna.see(".iv-acts", "Indeling bevestigd door Anna de Boer")
    assert anna.plan().revision == 2


def test_a_judgement_needs_a_reason_and_takes_the_cell_out_of_the_count(anna: Coordinator) -> None:
    anna.at(f"/?cel={CELL}")
    anna.click("[data-cel-doe=oordeel]")
    anna.see("dialog.ask h2", "Oordeel over deze cel")
    anna.click("dialog.ask .btn.p")
    anna.see("dialog.ask .msg", "Vul een reden in.")
    anna.press("Hier niet nodig")
    anna.click("dialog.ask .btn.p")
    anna.see(".panel", "Hier niet nodig")
    assert anna.level(CELL) == "nvt"
    (mark,) = [one for one in anna.plan().marks if one.reason == "Hier niet nodig"]
    assert (mark.kind, mark.marked_by) == (MarkKind.NOT_APPLICABLE, "Anna de Boer")
    anna.see(".panel .btn", "Toch van toepassing").click()
    anna.wait(lambda: anna.level(CELL) == "leeg", "weer een kans")


def test_a_judgement_on_a_wijk_is_for_that_wijk_only_unless_asked(anna: Coordinator) -> None:
    anna.at(f"/?wijk=selwerd&cel={CELL}")
    anna.click("[data-cel-doe=oordeel]")
    anna.click("#cd-reden")
    anna.press("Elders geregeld")
    anna.click("dialog.ask .btn.p")
    anna.see(".panel", "Elders geregeld")
    (mark,) = [one for one in anna.until(2).marks if one.reason == "Elders geregeld"]
    assert mark.neighbourhood == "selwerd"


def test_a_block_of_cells_gets_one_judgement_and_one_undo(anna: Coordinator) -> None:
    anna.at("/")
    before = anna.plan()
    anna.click("[data-meer-cellen]")
    anna.see("#matrix-keuze", "Kies de cellen.")
    anna.click("button[data-cel='weerbaarheid.beleid.zwangeren']")
    anna.script(
        "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, shiftKey: true}))",
        anna.all("button[data-cel='weerbaarheid.beleid.kinderen']")[0],
    )
    anna.see("#matrix-keuze b", "3 cellen gekozen")
    anna.click("[data-met-keuze=priority]")
    anna.see("dialog.ask h2", "Oordeel over 3 cellen")
    anna.click("#cd-reden")
    anna.press("Motie van de raad")
    anna.click("dialog.ask .btn.p")
    anna.see(".toast", "3 cellen: prioriteit")
    assert len(anna.until(2).marks) == len(before.marks) + 3
    anna.script("document.activeElement.blur()")
    anna.press(Keys.CONTROL, "z")
    assert anna.until(3).marks == before.marks


def test_cells_are_chosen_with_the_keyboard_alone(anna: Coordinator) -> None:
    anna.at("/")
    anna.script("document.querySelector(\"button[data-cel='roken.beleid.ouderen']\").focus()")
    anna.script("document.activeElement.tabIndex = 0")
    anna.press(Keys.SHIFT, Keys.ARROW_DOWN)
    anna.press(Keys.NULL)
    anna.see("#matrix-keuze b", "2 cellen gekozen")
    assert anna.focused().get_attribute("data-cel") == "roken.beleid.ouders"
    assert len(anna.all("td[aria-selected=true]")) == 2
    anna.press(Keys.ESCAPE)
    anna.wait(lambda: not anna.all("[data-gekozen]"), "niets gekozen")


def test_a_row_heading_chooses_its_row_in_that_mode(anna: Coordinator) -> None:
    anna.at("/")
    anna.click("[data-meer-cellen]")
    anna.see("#matrix-keuze", "Kies de cellen.")
    anna.all("table.mx th.rl[scope=row]")[0].click()
    anna.see("#matrix-keuze b", "12 cellen gekozen")


def test_the_focus_stays_on_the_cell_while_the_page_draws_itself_again(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    anna.script("document.querySelector(\"button[data-cel='roken.beleid.ouderen']\").focus()")
    anna.script("LPA.change('mark-set', {cellen: ['roken.beleid.rokers'], soort: 'priority', reden: 'Raad'})")
    anna.wait(lambda: anna.all("button.prio[data-cel='roken.beleid.rokers']"), "de prioriteit")
    assert anna.focused().get_attribute("data-cel") == "roken.beleid.ouderen"


def test_a_plan_of_the_past_offers_no_change(anna: Coordinator) -> None:
    anna.at(f"/?stand=2026-11-01&cel={CELL}")
    anna.see(".panel h2")
    assert not anna.all(".panel [data-wijzig], .panel [data-cel-doe]")
    assert not anna.all("[data-meer-cellen]")[0].is_displayed()


def test_on_a_phone_a_cell_gets_an_intervention_too(anna: Coordinator) -> None:
    anna.at(f"/?cel={CELL}", "details.acc", width=390)
    anna.click("[data-cel-doe=toevoegen]")
    anna.see("dialog.ask h2")
    box = anna.script("return document.querySelector('dialog.ask').getBoundingClientRect().width")
    assert box <= 390
    assert anna.script("return document.documentElement.scrollWidth") <= 390


def _cells(one: object) -> set[tuple[str, str, str]]:
    return {(part.theme, part.pillar, part.group) for part in getattr(one, "placements")}  # noqa: B009
