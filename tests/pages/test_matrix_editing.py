"""Working in the panel of a cell in a browser: with the mouse, with the keyboard, and on a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser

from planner.domain.words import Basis, MarkKind
from tests.pages.conftest import Keys
from tests.pages.coordinator import Coordinator, a_coordinator, cells_of
from tests.pages.test_access import settle, violations

CELL = "overgewicht.beleid.ouderen"
KEY = ("overgewicht", "beleid", "ouderen")
FILLED = "roken.voorlichting.jonge_gezinnen"


@pytest.fixture
def anna(browser: Browser, seeded: Path, tmp_path: Path) -> Iterator[Coordinator]:
    with a_coordinator(seeded, tmp_path, browser) as made:
        yield made


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
    (one,) = [each for each in anna.until(2).interventions if KEY in cells_of(each)]
    (part,) = [each for each in one.placements if (each.theme, each.pillar, each.group) == KEY]
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
    assert sum(key in cells_of(one) for one in anna.until(2).interventions) == 0


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


def test_the_focus_stays_on_the_cell_while_the_page_draws_itself_again(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    anna.script("document.querySelector(\"button[data-cel='roken.beleid.ouderen']\").focus()")
    anna.script("LPA.change('mark-set', {cellen: ['roken.beleid.rokers'], soort: 'priority', reden: 'Raad'})")
    anna.wait(lambda: anna.all("button.prio[data-cel='roken.beleid.rokers']"), "de prioriteit")
    assert anna.focused().get_attribute("data-cel") == "roken.beleid.ouderen"


def test_the_live_region_says_how_many_cells_are_covered_now(anna: Coordinator) -> None:
    anna.at(f"/?cel={CELL}")
    before = anna.see("#matrix-getekend").get_attribute("textContent")
    anna.script("LPA.change('mark-set', {cellen: [arguments[0]], soort: 'not_applicable', reden: 'Past niet'})", CELL)
    anna.wait(lambda: anna.level(CELL) == "nvt", "niet van toepassing")
    after = anna.wait(
        lambda: (said := anna.see("#matrix-getekend").get_attribute("textContent")) != before and said, "nieuwe stand"
    )
    of = [int(said.split(" van ")[1].split()[0]) for said in (before, after)]
    assert after.endswith("cellen gedekt.") and of[0] - of[1] == 1


def test_a_second_click_before_the_answer_changes_nothing_twice(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    button = anna.see_any(".iv-acts [data-wijzig=confirm-cell]")
    anna.script("arguments[0].click(); arguments[0].click()", button)
    anna.see(".iv-acts", "Indeling bevestigd door Anna de Boer")
    settle(anna)
    assert anna.plan().revision == 2


def test_after_a_yes_the_focus_is_on_the_next_question(anna: Coordinator) -> None:
    anna.at("/?cel=roken.leefomgeving.jongeren", ".panel .iv")
    rows = [one.get_attribute("data-plek") for one in anna.all(".panel .iv:has([data-wijzig=confirm-cell])")]
    anna.focus(f".panel [data-plek='{rows[0]}'] [data-wijzig=confirm-cell]")
    anna.press(Keys.ENTER)
    anna.see(f".panel [data-plek='{rows[0]}']", "Indeling bevestigd door Anna")
    anna.wait(lambda: anna.spot() == rows[1], "de volgende vraag")
    assert anna.focused().text == "Ja"


def test_a_menu_is_opened_used_and_left_with_the_keyboard(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    anna.focus(".iv-acts summary")
    own = anna.spot()
    anna.press(Keys.ENTER)
    anna.see(".iv-acts details[open] .menu-item", "Verplaatsen…")
    anna.press(Keys.ESCAPE)
    anna.wait(lambda: not anna.all(".iv-acts details[open]"), "menu dicht")
    assert anna.focused().tag_name == "summary"
    anna.press(Keys.ENTER)
    anna.press(Keys.TAB)
    anna.press(Keys.TAB)
    assert anna.focused().text == "Maak tweede pijler"
    anna.press(Keys.ENTER)
    anna.see(".toast", "staat hier nu als tweede pijler")
    anna.see(".panel", "Staat hier ook, telt niet mee")
    anna.wait(lambda: anna.spot() == own and anna.focused().tag_name == "summary", "focus bij dezelfde interventie")


def test_who_leaves_the_dialog_is_back_where_they_were(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    anna.click(".iv-acts summary")
    anna.click(".iv-acts details[open] [data-cel-doe=verplaatsen]")
    anna.see("dialog.ask h2", "verplaatsen")
    anna.press(Keys.ESCAPE)
    anna.wait(lambda: not anna.all("dialog.ask"), "dialoog dicht")
    assert anna.focused().tag_name == "summary"
    assert f"cel={FILLED}" in anna.search


def test_moving_shows_what_the_other_cell_is_now(anna: Coordinator) -> None:
    anna.at(f"/?cel={FILLED}")
    anna.click(".iv-acts summary")
    anna.click(".iv-acts details[open] [data-cel-doe=verplaatsen]")
    pick = (
        "const s = document.querySelector('#cd-groep'); s.value = arguments[0];"
        "s.dispatchEvent(new Event('change', {bubbles: true}))"
    )
    anna.see("dialog.ask h2")
    anna.script(pick, "ouderen")
    anna.see("[data-daar]", "Daar is het nu: leeg, een kans.")
    anna.script(pick, "inwoners")
    anna.see("[data-daar]", "Dit is een bredere groep.")
    anna.script(pick, "jonge_gezinnen")
    anna.click("dialog.ask .btn.p")
    anna.see("dialog.ask .msg", "Kies een andere cel dan deze.")
    assert anna.plan().revision == 1


def test_undo_at_the_bottom_leaves_the_focus_where_it_came_from(anna: Coordinator) -> None:
    anna.at(f"/?cel={CELL}")
    anna.focus("[data-cel-doe=toevoegen]")
    anna.script("LPA.change('mark-set', {cellen: [arguments[0]], soort: 'priority', reden: 'Raad'})", CELL)
    anna.see(".panel", "Prioriteit weghalen")
    anna.see(".toast .btn", "Ongedaan maken").click()
    anna.until(3)
    anna.wait(lambda: anna.focused().text == "Interventie toevoegen", "focus terug")


def test_a_reason_that_is_too_long_comes_back_with_what_was_typed(anna: Coordinator) -> None:
    anna.at(f"/?cel={CELL}")
    anna.click("[data-cel-doe=oordeel]")
    anna.see("dialog.ask h2")
    anna.script("document.querySelector('#cd-reden').value = 'x'.repeat(5001)")
    anna.click("dialog.ask .btn.p")
    anna.see("dialog.ask .msg", "5.000")
    assert len(anna.see_any("#cd-reden").get_attribute("value")) == 5001
    assert violations(anna) == []
    assert anna.plan().revision == 1


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_in_the_menu_and_the_dialogs(anna: Coordinator, width: int) -> None:
    anna.at(f"/?cel={FILLED}", ".panel .iv", width)
    anna.click(".iv-acts summary")
    anna.see(".iv-acts details[open] .menu-item", "Verplaatsen…")
    settle(anna)
    assert violations(anna) == []
    anna.click(".iv-acts details[open] [data-cel-doe=verplaatsen]")
    anna.see("dialog.ask h2")
    assert violations(anna) == []
    anna.press(Keys.ESCAPE)
    anna.wait(lambda: not anna.all("dialog.ask"), "dialoog dicht")
    anna.click("[data-cel-doe=toevoegen]")
    anna.see("dialog.ask h2")
    anna.press("school")
    anna.see("dialog.ask [role=option] small", "Staat in")
    assert violations(anna) == []


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
