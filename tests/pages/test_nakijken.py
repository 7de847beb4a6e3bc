"""“Klopt deze indeling?” as a work list and on the page of an intervention, in a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser

from planner.domain.confirming import CLASSIFIED
from planner.domain.words import Basis
from tests.pages.conftest import TODAY, Keys
from tests.pages.coordinator import Coordinator, a_coordinator
from tests.pages.test_access import settle, violations

ROW = ".check-list > li"
SAID = ".check-meter b"


@pytest.fixture
def anna(browser: Browser, seeded: Path, tmp_path: Path) -> Iterator[Coordinator]:
    with a_coordinator(seeded, tmp_path, browser) as made:
        yield made


def rows(anna: Coordinator) -> list[str]:
    found: list[str] = anna.script(f"return [...document.querySelectorAll('{ROW}')].map(li => li.dataset.plek)")
    return found


def yes(code: str) -> str:
    return f"{ROW}[data-plek='{code}'] [data-nakijk=ja]"


def test_the_doubtful_ones_come_first_and_a_row_says_what_is_inferred(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    doubtful = {one.code for one in anna.plan().interventions if one.pillar_confidence == "laag"}
    assert set(rows(anna)[: len(doubtful)]) == doubtful
    assert len(rows(anna)) == 20
    first = anna.all(ROW)[0].text
    assert "twijfel" in first and "afgeleid †" in first and "Zekerheid van de pijler: laag." in first


def test_one_click_confirms_and_the_next_row_gets_the_focus(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    first, second = rows(anna)[:2]
    anna.click(yes(first))
    anna.see(SAID, "1 van 90 bevestigd")
    anna.wait(lambda: first not in rows(anna), "de rij is weg")
    assert (anna.spot(), anna.focused().text) == (second, "Ja")
    one = anna.find(first)
    assert {getattr(one, name) for name in CLASSIFIED} == {Basis.CONFIRMED}
    assert {(part.confirmed_by, part.confirmed_on) for part in one.placements} == {("Anna de Boer", TODAY)}
    anna.see("#bronnen-zin", "Bevestigd zijn 5 van 720 gegevens")


def test_the_whole_list_works_by_keyboard(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    first, second, third = rows(anna)[:3]
    anna.focus(yes(first))
    anna.press("j")
    anna.wait(lambda: anna.spot() == second, "de tweede rij")
    # As a person presses: whatever has the focus, also when the list draws itself again meanwhile.
    anna.keys("s")
    assert anna.spot() == third
    anna.see(f"{ROW}[data-plek='{second}'] .chip", "overgeslagen")
    anna.keys("j")
    anna.see(SAID, "2 van 90 bevestigd")
    assert second in rows(anna)
    anna.keys("w")
    anna.see("form.form")
    assert "bewerken=ja" in anna.search


def test_the_keys_do_nothing_outside_the_list_or_when_they_are_off(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    anna.focus("#nakijken")
    anna.press("j")
    anna.click("[data-nakijk-toetsen]")
    anna.focus(yes(rows(anna)[0]))
    anna.press("j")
    anna.go("/bronnen", ROW)
    assert not anna.all("[data-nakijk-toetsen]")[0].is_selected()
    anna.focus(yes(rows(anna)[0]))
    anna.press("s")
    assert anna.spot() == rows(anna)[0]
    assert anna.plan().revision == 1


def test_what_is_ticked_is_confirmed_together_and_undone_together(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    before, chosen = anna.plan(), rows(anna)[1:4]
    for code in chosen:
        anna.click(f"[data-kies='{code}']")
    anna.see("[data-nakijk=gekozen]", "Bevestig de gekozen 3")
    anna.click("[data-nakijk=gekozen]")
    anna.see(".toast", "De indeling van 3 interventies is bevestigd.")
    anna.see(SAID, "3 van 90 bevestigd")
    assert anna.focused().get_attribute("id") == "nakijken"
    assert anna.all("[data-nakijk=gekozen]")[0].get_attribute("disabled")
    anna.see(".toast .btn", "Ongedaan maken").click()
    anna.see(SAID, "0 van 90 bevestigd")
    assert anna.until(3).interventions == before.interventions
    assert rows(anna)[1:4] == chosen


def test_all_that_is_shown_is_ticked_at_once(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    anna.click("[data-kies-alle]")
    anna.see("[data-nakijk=gekozen]", "Bevestig de gekozen 20")
    anna.click(f"[data-kies='{rows(anna)[0]}']")
    anna.see("[data-nakijk=gekozen]", "Bevestig de gekozen 19")
    assert anna.script("return document.querySelector('[data-kies-alle]').indeterminate")


def test_the_bar_tells_how_far_it_is(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    anna.click(yes(rows(anna)[0]))
    anna.see(SAID, "1 van 90 bevestigd")
    (bar,) = anna.all("[role=progressbar]")
    said = [bar.get_attribute(name) for name in ("aria-valuenow", "aria-valuemax", "aria-valuetext", "aria-label")]
    assert said == ["1", "90", "1 van 90 bevestigd", "Bevestigde interventies"]


def test_a_theme_narrows_the_list_and_stands_in_the_address(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    anna.focus("[data-nakijk-thema]")
    anna.press("Rok", Keys.ENTER)
    anna.wait(lambda: "nakijken=roken" in anna.search, "het thema in het adres")
    anna.see(SAID, "Roken: 0 van ")
    assert anna.focused().tag_name == "select"
    themes = anna.script(f"return [...document.querySelectorAll('{ROW} dd:first-of-type')].map(d => d.textContent)")
    names = [said for number, said in enumerate(themes) if number % 5 == 0]
    assert all("Roken" in said for said in names)


def test_more_rows_come_below_and_the_focus_goes_to_the_first_of_them(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    shown = rows(anna)
    anna.click("[data-nakijk=meer]")
    anna.wait(lambda: len(rows(anna)) == 40, "veertig rijen")
    assert rows(anna)[:20] == shown
    anna.wait(lambda: anna.spot() == rows(anna)[20], "de eerste nieuwe rij")


def test_when_all_is_done_the_list_says_so(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    codes = [one.code for one in anna.plan().interventions]
    anna.script("LPA.change('confirm', {codes: arguments[0]})", codes)
    anna.see(".check-none", "Alles is nagekeken. Elke indeling is bevestigd.")
    anna.see(SAID, "90 van 90 bevestigd")
    assert rows(anna) == []
    settle(anna)
    assert violations(anna) == []


def test_a_yes_to_what_somebody_else_changed_is_refused_until_it_was_seen(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW)
    first = rows(anna)[0]
    # A window that nobody looks at does not ask for news: so it does not hear of the change of Bas.
    anna.script("Object.defineProperty(document, 'hidden', {value: true, configurable: true})")
    status = anna.script(
        "const wie = {naam: 'Bas Smit', sleutel: 'bas-browser-1'}, gemeente = 'GM0014', operatie = 'bas-was-eerst';"
        "const fields = {interventie: arguments[0], cel: 'roken.beleid.sport'};"
        "const body = JSON.stringify({gemeente, wie, operatie, ...fields});"
        "const headers = {'Content-Type': 'application/json'};"
        "return fetch('/wijzig/placement-add', {method: 'POST', headers, body}).then(r => r.status)",
        first,
    )
    assert status == 200
    anna.click(yes(first))
    anna.see("[role=alert] .toast", "Dit kan niet meer: iemand anders wijzigde")
    assert anna.find(first).pillar_basis is Basis.INFERRED
    anna.script("delete document.hidden")
    anna.see(f"{ROW}[data-plek='{first}']", "Trainers, coaches en vrijwilligers")
    anna.click(yes(first))
    anna.see(SAID, "1 van 90 bevestigd")


def test_a_plan_of_the_past_shows_the_list_without_buttons(anna: Coordinator) -> None:
    anna.at("/bronnen?stand=2026-11-01", ROW)
    assert not anna.all("[data-nakijk=ja], [data-kies], [data-nakijk=gekozen]")


def test_the_matrix_leads_to_the_list(anna: Coordinator) -> None:
    anna.at("/?wijk=selwerd")
    anna.click("#matrix-voet a")
    anna.see(ROW)
    assert anna.driver.current_url.endswith("/bronnen?wijk=selwerd#nakijken")


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_in_the_list(anna: Coordinator, width: int) -> None:
    anna.at("/bronnen?nakijken=roken", ROW, width)
    anna.click(f"[data-kies='{rows(anna)[0]}']")
    settle(anna)
    assert violations(anna) == []
    assert anna.script("return document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_buttons_are_large_enough(anna: Coordinator) -> None:
    anna.at("/bronnen", ROW, 390)
    heights = anna.script(
        f"return [...document.querySelectorAll('{ROW}:first-child .check-acts .btn, {ROW}:first-child .check-tick')]"
        ".map(b => b.getBoundingClientRect().height)"
    )
    assert len(heights) == 4 and min(heights) >= 44
    anna.click(yes(rows(anna)[0]))
    anna.see(SAID, "1 van 90 bevestigd")


# ── on the page of an intervention ───────────────────────────────────────────────────────


def test_on_the_page_of_an_intervention_one_click_confirms_and_tells_by_whom(anna: Coordinator) -> None:
    anna.at("/interventies/R05", "div.klopt")
    anna.see("div.klopt", "Klopt deze indeling?")
    anna.click("div.klopt [data-wijzig=confirm]")
    anna.see("p.klopt", "Indeling bevestigd door Anna de Boer, 23-11-2026")
    anna.wait(lambda: "klopt" in str(anna.focused().get_attribute("class")), "focus op het antwoord")
    assert anna.find("R05").pillar_basis is Basis.CONFIRMED
    anna.see(".hist", "Bevestigd")
    anna.see(".toast .btn", "Ongedaan maken").click()
    anna.see("div.klopt", "Klopt deze indeling?")


def test_who_does_not_agree_goes_to_the_form(anna: Coordinator) -> None:
    anna.at("/interventies/R05", "div.klopt")
    anna.click("div.klopt a")
    anna.see("form.form")
    assert "bewerken=ja" in anna.search


def test_what_was_confirmed_is_no_longer_a_gap_not_confirmed(anna: Coordinator) -> None:
    gaps = "return [...document.querySelectorAll('.panel section li')].map(li => li.textContent).join()"
    anna.at("/?cel=roken.leefomgeving.jongeren", ".panel .iv")
    assert "Niet bevestigd" in anna.script(gaps)
    anna.script("LPA.change('confirm', {codes: ['R05']})")
    anna.wait(lambda: "Niet bevestigd" not in anna.script(gaps), "geen kans meer")
