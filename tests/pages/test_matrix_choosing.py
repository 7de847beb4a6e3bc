"""Several cells of the matrix at once: chosen by mouse, by keyboard and by touch, judged and confirmed together."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser

from planner.domain.words import Basis, MarkKind
from tests.pages.conftest import Keys
from tests.pages.coordinator import Coordinator, a_coordinator
from tests.pages.test_access import settle, violations

BAR = "#matrix-keuze b"


@pytest.fixture
def anna(browser: Browser, seeded: Path, tmp_path: Path) -> Iterator[Coordinator]:
    with a_coordinator(seeded, tmp_path, browser) as made:
        yield made


def cell(key: str) -> str:
    return f"button[data-cel='{key}']"


def selected(anna: Coordinator) -> list[str]:
    found: list[str] = anna.script(
        "return [...document.querySelectorAll('td[aria-selected=true] button')].map(c => c.dataset.cel)"
    )
    return found


def stands_at(anna: Coordinator, key: str) -> None:
    anna.script("arguments[0].tabIndex = 0; arguments[0].focus()", anna.see_any(cell(key)))


def judged(anna: Coordinator, kind: str, reason: str) -> None:
    anna.click(f"[data-met-keuze={kind}]")
    anna.see("dialog.ask h2")
    anna.click("#cd-reden")
    anna.press(reason)
    anna.click("dialog.ask .btn.p")


def test_a_block_of_cells_gets_one_judgement_and_one_undo(anna: Coordinator) -> None:
    anna.at("/")
    before = anna.plan()
    anna.click_with(Keys.CONTROL, cell("weerbaarheid.beleid.zwangeren"))
    anna.click_with(Keys.SHIFT, cell("weerbaarheid.beleid.kinderen"))
    anna.see(BAR, "3 cellen gekozen")
    judged(anna, "priority", "Motie van de raad")
    anna.see(".toast", "3 cellen: prioriteit")
    assert len(anna.until(2).marks) == len(before.marks) + 3
    anna.wait(lambda: len(anna.all("button.prio")) == 3, "drie prioriteiten")
    assert anna.focused().get_attribute("data-cel") == "weerbaarheid.beleid.zwangeren"
    anna.keys(Keys.CONTROL, "z")
    assert anna.until(3).marks == before.marks


def test_ctrl_and_the_mouse_choose_single_cells_and_open_no_panel(anna: Coordinator) -> None:
    anna.at("/")
    for key in ("roken.beleid.ouderen", "overgewicht.beleid.zorg"):
        anna.click_with(Keys.CONTROL, cell(key))
    anna.see(BAR, "2 cellen gekozen")
    assert sorted(selected(anna)) == ["overgewicht.beleid.zorg", "roken.beleid.ouderen"]
    assert anna.search == ""
    anna.click_with(Keys.CONTROL, cell("roken.beleid.ouderen"))
    anna.see(BAR, "1 cel gekozen")


def test_a_smaller_block_lets_go_of_what_a_larger_one_chose(anna: Coordinator) -> None:
    anna.at("/")
    stands_at(anna, "roken.beleid.ouderen")
    for _ in range(3):
        anna.keys(Keys.SHIFT, Keys.ARROW_DOWN)
    anna.see(BAR, "4 cellen gekozen")
    anna.keys(Keys.SHIFT, Keys.ARROW_UP)
    anna.keys(Keys.SHIFT, Keys.ARROW_LEFT)
    anna.see(BAR, "6 cellen gekozen")
    assert anna.focused().get_attribute("data-cel") == "roken.leefomgeving.lage_ses"


def test_the_keyboard_chooses_cells_a_row_and_a_column_and_escape_lets_go(anna: Coordinator) -> None:
    anna.at("/")
    stands_at(anna, "roken.beleid.ouderen")
    anna.keys(Keys.CONTROL, " ")
    anna.see(BAR, "1 cel gekozen")
    anna.keys(Keys.SHIFT, " ")
    anna.see(BAR, "12 cellen gekozen")
    anna.keys(Keys.CONTROL, Keys.SHIFT, " ")
    anna.see(BAR, "26 cellen gekozen")
    anna.press(Keys.ESCAPE)
    anna.wait(lambda: not selected(anna), "niets gekozen")
    assert anna.focused().get_attribute("data-cel") == "roken.beleid.ouderen"
    assert not anna.all("table[aria-multiselectable]")


def test_what_is_chosen_is_told_once_it_rests(anna: Coordinator) -> None:
    anna.at("/")
    stands_at(anna, "roken.beleid.ouderen")
    anna.keys(Keys.SHIFT, Keys.ARROW_DOWN)
    anna.see("#matrix-keuze-gezegd", "2 cellen gekozen")
    assert anna.all("#matrix-keuze-gezegd")[0].get_attribute("role") == "status"
    anna.press(Keys.ESCAPE)
    anna.see("#matrix-keuze-gezegd", "Keuze gewist")


def test_the_cell_of_the_panel_is_selected_again_when_the_choice_is_gone(anna: Coordinator) -> None:
    anna.at("/?cel=roken.beleid.ouders")
    anna.click_with(Keys.CONTROL, cell("roken.beleid.ouderen"))
    anna.see(BAR, "1 cel gekozen")
    assert selected(anna) == ["roken.beleid.ouderen"]
    anna.click("[data-met-keuze=wis]")
    anna.wait(lambda: selected(anna) == ["roken.beleid.ouders"], "de cel van het paneel")


def test_in_the_mode_for_touch_every_press_chooses_and_headings_choose_their_cells(anna: Coordinator) -> None:
    anna.at("/")
    anna.click("[data-meer-cellen]")
    anna.see(BAR, "Kies de cellen.")
    assert anna.all("[data-meer-cellen]")[0].get_attribute("aria-pressed") == "true"
    anna.click(cell("roken.beleid.ouderen"))
    anna.see(BAR, "1 cel gekozen")
    anna.all("table.mx th.rl[scope=row]")[0].click()
    anna.see(BAR, "13 cellen gekozen")
    anna.all("table.mx th.ph")[3].click()
    anna.see(BAR, "26 cellen gekozen")
    anna.click("[data-meer-cellen]")
    anna.wait(lambda: not anna.all("#matrix-keuze")[0].is_displayed(), "de balk is weg")


def test_what_stands_in_the_chosen_cells_is_confirmed_as_one_change(anna: Coordinator) -> None:
    anna.at("/")
    anna.click_with(Keys.CONTROL, cell("roken.voorlichting.jongeren"))
    anna.click_with(Keys.SHIFT, cell("roken.signalering.jongeren"))
    anna.click("[data-met-keuze=bevestig]")
    anna.see(".toast", "Bevestigd bij ")
    plan = anna.until(2)
    sure = {
        (part.theme, part.pillar)
        for one in plan.interventions
        for part in one.placements
        if part.basis is Basis.CONFIRMED
    }
    assert sure == {("roken", "voorlichting"), ("roken", "signalering")}
    anna.see(".toast .btn", "Ongedaan maken").click()
    after = anna.until(3)
    assert not any(part.basis is Basis.CONFIRMED for one in after.interventions for part in one.placements)


def test_judgements_of_a_wijk_are_taken_away_where_they_were_meant(anna: Coordinator) -> None:
    anna.at("/?wijk=selwerd")
    anna.click_with(Keys.CONTROL, cell("roken.voorlichting.kinderen"))
    anna.click("[data-met-keuze=weg]")
    anna.see("dialog.ask h2", "Oordeel weghalen bij 1 cel")
    anna.click("dialog.ask .btn.p")
    anna.see(".toast", "Hier stond geen oordeel voor Selwerd.")
    anna.click_with(Keys.CONTROL, cell("roken.voorlichting.kinderen"))
    anna.click("[data-met-keuze=weg]")
    anna.see("dialog.ask h2")
    anna.click("dialog.ask input[value='']")
    anna.click("dialog.ask .btn.p")
    anna.wait(lambda: anna.level("roken.voorlichting.kinderen") != "nvt", "weer van toepassing")


def test_a_judgement_of_the_whole_choice_is_for_the_wijk_that_was_asked(anna: Coordinator) -> None:
    anna.at("/?wijk=selwerd")
    anna.click_with(Keys.CONTROL, cell("roken.beleid.ouderen"))
    anna.click_with(Keys.CONTROL, cell("roken.beleid.zorg"))
    judged(anna, "deliberately_empty", "Elders geregeld")
    anna.see(".toast", "2 cellen: bewust leeg")
    made = [one for one in anna.until(2).marks if one.reason == "Elders geregeld"]
    assert {(one.kind, one.neighbourhood) for one in made} == {(MarkKind.DELIBERATELY_EMPTY, "selwerd")}


def test_what_a_filter_hides_is_no_longer_chosen(anna: Coordinator) -> None:
    anna.at("/")
    anna.click_with(Keys.CONTROL, cell("roken.beleid.ouderen"))
    anna.click_with(Keys.CONTROL, cell("overgewicht.beleid.ouderen"))
    anna.script("LPA.go({thema: 'roken'})")
    anna.see(BAR, "1 cel gekozen")


def test_several_cells_on_a_phone(anna: Coordinator) -> None:
    anna.at("/", "details.acc", width=390)
    anna.click("[data-meer-cellen]")
    anna.see(BAR, "Kies de cellen.")
    shown = [one for one in anna.all("details.acc[open] button.c") if one.is_displayed()][:2]
    for one in shown:
        anna.script("arguments[0].scrollIntoView({block: 'center'})", one)
        one.click()
    anna.see(BAR, "2 cellen gekozen")
    settle(anna)
    assert violations(anna) == []
    assert anna.script("return document.documentElement.scrollWidth") <= 390
    judged(anna, "priority", "Raad")
    anna.see(".toast", "2 cellen: prioriteit")


def test_axe_finds_nothing_while_cells_are_chosen(anna: Coordinator) -> None:
    anna.at("/")
    anna.click("[data-meer-cellen]")
    anna.click(cell("roken.beleid.ouderen"))
    anna.see(BAR, "1 cel gekozen")
    settle(anna)
    assert violations(anna) == []
