"""Adding and editing an intervention in a real browser: in a few steps, by keyboard, with errors, on a phone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.domain.words import Basis, Scope
from tests.pages.conftest import TODAY
from tests.pages.editor import BAS, Editor, an_editor
from tests.pages.test_access import settle, violations

NEW, EDIT = "/interventies/nieuw", "/interventies/R05?bewerken=ja"
CELL = '[data-ck="roken.beleid.kinderen"]'


@pytest.fixture(scope="module")
def desk(browser: Browser, seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One database for all tests: each edits interventions of its own, or takes what it did back."""
    with an_editor(seeded, tmp_path_factory.mktemp("form"), browser) as made:
        yield made


def pick(desk: Editor, cell: str) -> None:
    button = desk.see_any(cell)
    desk.script("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()


def wrong(desk: Editor) -> list[str]:
    desk.see(".errsum a")
    return [one.text for one in desk.all(".errsum a")]


# ── adding ──────────────────────────────────────────────────────────────────────────────────


def test_a_new_intervention_is_in_within_six_steps(desk: Editor) -> None:
    desk.come("/interventies", ".ivs", who=None)
    desk.click("a.btn", "Interventie toevoegen")  # 1
    desk.fill("name", "Wandelclub Zuid")  # 2
    pick(desk, CELL)  # 3
    desk.submit()  # 4
    desk.see_any("#wie-naam").send_keys("Anna de Boer")  # 5
    desk.press(Keys.ENTER)  # 6
    desk.see("h1", "Wandelclub Zuid")
    desk.told("Vult nu 1 cel in de hele gemeente.")
    made = desk.find("wandelclub_zuid")
    assert [(part.theme, part.pillar, part.group, part.basis) for part in made.placements] == [
        ("roken", "beleid", "kinderen", Basis.CONFIRMED)
    ]
    assert (made.placements[0].confirmed_by, made.placements[0].confirmed_on) == ("Anna de Boer", TODAY)
    assert desk.complaints() == []


def test_a_cell_in_the_address_is_chosen_already(desk: Editor) -> None:
    desk.come(f"{NEW}?cel=overgewicht.leefomgeving.lage_ses")
    desk.see(".ck-said", "1 cel gekozen")
    assert "hoofdpijler" in desk.see_any('[data-ck="overgewicht.leefomgeving.lage_ses"]').get_attribute("aria-label")


def test_a_copy_begins_with_everything_of_the_other(desk: Editor) -> None:
    desk.come("/interventies/R05", ".im")
    desk.click("a.btn", "Dupliceren")
    desk.see(".ck-said", "10 cellen gekozen")
    assert desk.value("name") == "Rookvrije speeltuinen (kopie)"
    desk.see(".lede", "Een kopie van “Rookvrije speeltuinen”.")


def test_what_the_catalogue_knows_is_filled_in(desk: Editor) -> None:
    desk.come(f"{NEW}?uit=X03")
    desk.see(".lede", "Uit de catalogus: goed onderbouwd. De erkenning is nagekeken.")
    assert desk.value("name") == "Rookvrij schoolterrein"


def test_everything_can_be_done_by_keyboard(desk: Editor) -> None:
    desk.come(NEW)
    desk.script("document.querySelector('[data-veld=name] input').focus()")
    desk.press("Touwtrekken")
    for _ in range(60):
        if desk.script("return !!document.activeElement.dataset.ck"):
            break
        desk.press(Keys.TAB)
    desk.press(Keys.ARROW_RIGHT)
    desk.press(Keys.ENTER)
    desk.see(".ck-said", "1 cel gekozen")
    desk.script("document.querySelector('.form-fold summary').focus()")
    desk.press(Keys.ENTER)
    desk.wait(lambda: desk.script("return document.querySelector('.form-fold').open"), "open deel")
    desk.save()
    desk.see("h1", "Touwtrekken")
    assert [part.pillar for part in desk.find("touwtrekken").placements] == ["signalering"]


def test_a_partner_who_is_not_in_the_list_is_added_on_the_way(desk: Editor) -> None:
    desk.come(NEW)
    desk.fill("name", "Moestuin")
    desk.click("summary", "Met wie niets ingevuld")
    desk.click("button", "Partner toevoegen")
    desk.fill("partners.0.partner", "Buurthuis De Kreek")
    desk.see(".combo [role=option]", "Buurthuis De Kreek").click()
    desk.fill("partners.0.role", "gastheer")
    desk.submit()
    desk.see(".kv", "Buurthuis De Kreek")
    assert "Buurthuis De Kreek" in [one.name for one in desk.plan().partners]


# ── editing ─────────────────────────────────────────────────────────────────────────────────


def test_saving_by_the_button_leads_back_to_the_page(desk: Editor) -> None:
    desk.come("/interventies/R06", ".im")
    desk.click("a.btn", "Bewerken")
    desk.fill("setting", "sportpark")
    desk.submit()
    desk.see(".kv", "sportpark")
    desk.told("Opgeslagen om ")
    assert desk.search == ""
    assert desk.find("R06").setting_basis is Basis.CONFIRMED
    assert desk.focused().get_attribute("id") == "interventie-titel"


def test_saving_by_ctrl_s_leaves_the_form_open(desk: Editor) -> None:
    desk.come("/interventies/R07?bewerken=ja")
    desk.fill("setting", "speelplek")
    desk.save()
    desk.told("Opgeslagen om ")
    assert desk.find("R07").setting == "speelplek"
    assert desk.value("setting") == "speelplek"
    desk.fill("setting", "speelplek en plein")
    desk.save()
    desk.wait(lambda: desk.find("R07").setting == "speelplek en plein", "tweede keer opgeslagen")


def test_a_delivery_in_some_wijken_is_filled_in_and_shown(desk: Editor) -> None:
    desk.come("/interventies/R08?bewerken=ja")
    desk.click('[data-veld="deliveries.0.scope"] label', "Wijken")
    desk.fill("deliveries.0.neighbourhoods", "selw")
    desk.press(Keys.ENTER)
    desk.fill("deliveries.0.starts", "1-9-2026")
    desk.fill("deliveries.0.reached", "24")
    desk.fill("deliveries.0.reachable", "77")
    desk.fill("deliveries.0.reach_unit", "scholen")
    desk.submit()
    desk.told("in 1 wijk.")
    desk.see(".big", "24 van 77 scholen")
    (run,) = desk.find("R08").deliveries
    assert (run.scope, run.neighbourhoods, run.starts) == (Scope.NEIGHBOURHOODS, ("selwerd",), date(2026, 9, 1))
    assert (run.area_basis, run.confirmed_by) == (Basis.CONFIRMED, "Anna de Boer")


def test_the_toast_takes_it_back(desk: Editor) -> None:
    before = desk.find("R09")
    desk.come("/interventies/R09?bewerken=ja")
    desk.fill("name", "Heel anders")
    desk.submit()
    desk.see("h1", "Heel anders")
    desk.click(".toast button", "Ongedaan maken")
    desk.see("h1", before.name)
    assert desk.find("R09") == before


# ── what goes wrong ─────────────────────────────────────────────────────────────────────────


def spoil(desk: Editor) -> None:
    """Fill in what cannot be, also in a part that is folded, and save."""
    desk.fill("name", "")
    desk.script("document.querySelector('[data-veld=name] input').value = ''")
    desk.script("document.querySelector('[data-veld=name] input').dispatchEvent(new Event('input', {bubbles: true}))")
    desk.fill("deliveries.0.starts", "01-09-2026")
    desk.fill("deliveries.0.ends", "31-08-2026")
    desk.fill("deliveries.0.reached", "80")
    desk.fill("deliveries.0.reachable", "77")
    fold = "document.querySelector('[data-veld=recognised_on]').closest('details').open"
    desk.script(f"{fold} = true")
    desk.fill("recognised_on", "ooit")
    desk.script(f"{fold} = false")
    desk.save()


def test_the_summary_leads_to_every_field_that_is_wrong(desk: Editor) -> None:
    desk.come(EDIT)
    before = desk.plan().revision
    spoil(desk)
    assert wrong(desk) == [
        "Naam is nog leeg",
        "Einddatum (inzet 1) ligt vóór het begin",
        "Bereikt (inzet 1) is groter dan het totaal",
        "Erkend op is geen datum",
    ]
    desk.click(".errsum a", "Einddatum (inzet 1) ligt vóór het begin")
    assert desk.focus_in("deliveries.0.ends")
    desk.see('[data-veld="deliveries.0.ends"] .msg', "Kies een datum na 01-09-2026.")
    desk.click(".errsum a", "Erkend op is geen datum")
    assert desk.focus_in("recognised_on")
    assert (desk.value("deliveries.0.ends"), desk.value("recognised_on")) == ("31-08-2026", "ooit")
    assert desk.plan().revision == before


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_while_there_are_errors(desk: Editor, width: int) -> None:
    desk.come(EDIT, width=width)
    spoil(desk)
    desk.see(".errsum")
    settle(desk)
    assert violations(desk) == []


@pytest.mark.parametrize("path", [NEW, EDIT, "/interventies?archief=ja"])
@pytest.mark.parametrize("width", [320, 390])
def test_nothing_scrolls_sideways_on_a_phone(desk: Editor, path: str, width: int) -> None:
    desk.come(path, "#pagina h1", width=width)
    settle(desk)
    assert desk.script("return document.documentElement.scrollWidth") <= width


def test_what_was_typed_is_there_after_a_reload(desk: Editor) -> None:
    desk.come(NEW)
    desk.fill("name", "Half werk")
    pick(desk, CELL)
    desk.again()
    desk.see(".note", "staat hier nog. Het is nog niet opgeslagen.")
    assert desk.value("name") == "Half werk"
    desk.see(".ck-said", "1 cel gekozen")


def test_leaving_with_something_in_the_form_asks_first(desk: Editor) -> None:
    desk.come(EDIT)
    desk.fill("setting", "nog niet klaar")
    desk.click(".form-acts button", "Annuleren")
    desk.see("dialog h2", "U hebt nog niet opgeslagen")
    desk.click("dialog button", "Blijf hier")
    assert desk.value("setting") == "nog niet klaar"
    desk.click(".form-acts button", "Annuleren")
    desk.click("dialog button", "Gooi mijn invoer weg")
    desk.see(".im")
    assert desk.find("R05").setting != "nog niet klaar"


def test_of_two_windows_the_second_sees_what_the_first_changed_and_chooses(desk: Editor) -> None:
    desk.come("/interventies/R10?bewerken=ja")
    first = desk.driver.current_window_handle
    desk.fill("setting", "mijn plek")
    desk.fill("summary", "Mijn zin.")
    desk.driver.switch_to.new_window("tab")
    try:
        as_another(desk, "/interventies/R10?bewerken=ja")
        desk.fill("setting", "haar plek")
        desk.fill("name", "Rookvrij, samen")
        desk.save()
        desk.told("Opgeslagen om ")
        desk.driver.close()
    finally:
        desk.driver.switch_to.window(first)
    desk.save()
    desk.see(".clash h2", "Bas Smit was u voor")
    assert [one.text for one in desk.all(".clash tbody th")] == ["Naam", "Setting"]
    desk.click(".clash label", "Mijn versie")
    desk.click(".clash button", "Opslaan met deze keuze")
    desk.told("Opgeslagen om ")
    after = desk.find("R10")
    assert (after.name, after.setting, after.summary) == ("Rookvrij, samen", "mijn plek", "Mijn zin.")


def as_another(desk: Editor, path: str) -> None:
    """Open a path in this window as Bas, who has no drafts here."""
    desk.go("/bestaat-niet", "h1")
    desk.script("Object.keys(localStorage).forEach(k => k.startsWith('lpa-concept:') && localStorage.removeItem(k))")
    desk.script(f'localStorage.setItem(\'lpa-wie\', \'{{"naam":"{BAS["naam"]}","sleutel":"{BAS["sleutel"]}"}}\')')
    desk.go(path, "form.form")


@pytest.mark.parametrize("path", ["", "?bewerken=ja"])
def test_a_long_word_does_not_push_the_page_of_an_intervention_aside(desk: Editor, path: str) -> None:
    word = "Langewoordensamenstellingzonderstreepje" * 4
    desk.come(NEW)
    desk.fill("name", f"{word}{'x' if path else ''}")
    for name in ("summary", "setting"):
        desk.fill(name, word)
    desk.submit()
    desk.see("h1", word)
    page = str(desk.script("return location.pathname"))
    desk.come(f"{page}{path}", "#pagina h1", width=390)
    desk.see("h1", word)
    settle(desk)
    assert desk.script("return document.documentElement.scrollWidth") <= 390


def test_the_heading_of_what_is_wrong_is_small_and_red(desk: Editor) -> None:
    desk.come(NEW)
    desk.submit()
    heading = desk.see(".errsum h2", "Er gaat één ding mis")
    assert heading.value_of_css_property("font-size") == desk.box("name").value_of_css_property("font-size")
    assert heading.value_of_css_property("color") == desk.see(".msg").value_of_css_property("color")
