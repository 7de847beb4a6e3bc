"""Forms in the browser: fields of every kind, errors where they belong, by mouse, by keyboard and on a phone."""

from collections.abc import Callable, Iterator

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from tests.pages.form_page import FormPage, form_page
from tests.pages.test_access import violations

WRONG = {
    "gezegd": "Er gaan 2 dingen mis",
    "fouten": [
        {"veld": "name", "kort": "Naam is leeg", "zin": "Vul een naam in"},
        {
            "veld": "deliveries.0.ends",
            "kort": "Einddatum ligt vóór de startdatum",
            "zin": "Kies een datum na 01-09-2026",
        },
    ],
}
CLASH = {
    "gezegd": "Jan was u voor.",
    "botsing": {
        "versie": 13,
        "wie": "Jan",
        "wanneer": "24-11-2026 10:38",
        "velden": [
            {"veld": "name", "naam": "Naam", "was": "Gezonde School", "hun": "GS", "mijn": "X", "botst": True},
        ],
        "waarden": {"name": "GS"},
    },
}


@pytest.fixture
def page(browser: Browser) -> Iterator[FormPage]:
    """A form page of one's own."""
    with form_page(browser) as made:
        yield made


def at_rest(page: FormPage) -> None:
    page.see("form.form")


def with_errors(page: FormPage) -> None:
    page.server.answers = [(422, WRONG)]
    page.save()
    page.see(".errsum", "Er gaan 2 dingen mis")


def with_a_list_open(page: FormPage) -> None:
    page.box("partners").click()
    page.see(".combo-pop [role=option]", "VCOG")


def with_a_question(page: FormPage) -> None:
    page.script("localStorage.clear()")
    page.save()
    page.see("dialog[open]", "Wie bent u?")


def with_a_clash(page: FormPage) -> None:
    page.server.answers = [(409, CLASH)]
    page.fill("name", "X")
    page.save()
    page.see(".clash", "Jan was u voor")


def with_a_toast(page: FormPage) -> None:
    page.fill("name", "X")
    page.save()
    page.told("Opgeslagen om 10:42")


STATES = [at_rest, with_errors, with_a_list_open, with_a_question, with_a_clash, with_a_toast]


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(page: FormPage, state: Callable[[FormPage], None], width: int) -> None:
    page.open(width)
    state(page)
    assert violations(page) == []


@pytest.mark.parametrize("state", STATES)
def test_nothing_scrolls_sideways_at_320_px(page: FormPage, state: Callable[[FormPage], None]) -> None:
    page.open(320)
    state(page)
    assert page.script("return document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(("width", "least"), [(1440, 24), (390, 44)])
def test_everything_that_can_be_pressed_is_large_enough(page: FormPage, width: int, least: int) -> None:
    page.open(width)
    code = """
      const wanted = ['button', 'input:not([type=radio]):not([type=checkbox])', 'label.opt', 'summary', 'select'];
      return [...document.querySelectorAll(wanted.map(one => 'form.form ' + one).join())]
        .filter(e => e.offsetParent && e.getBoundingClientRect().width > 1)
        .filter(e => e.getBoundingClientRect().height < arguments[0] - 0.5 || e.getBoundingClientRect().width < 24)
        .map(e => e.outerHTML.slice(0, 90));"""
    assert page.script(code, least) == []


def test_a_form_is_saved_with_the_keyboard_only(page: FormPage) -> None:
    page.open()
    for _ in range(12):
        page.press(Keys.TAB)
        if page.focus_in("name"):
            break
    page.keys(Keys.CONTROL, "a")
    page.press("De Gezonde School", Keys.TAB)
    page.press("M")
    page.save()
    sent = page.sent(1)
    assert (sent["action"], sent["code"], sent["versie"]) == ("intervention", "R01", 12)
    assert (sent["velden"]["name"], sent["velden"]["kind"]) == ("De Gezonde School", "maatregel")
    page.told("Opgeslagen om 10:42")


def test_what_nobody_touched_is_sent_as_it_was(page: FormPage) -> None:
    page.open()
    page.click("button", "Opslaan")
    assert page.sent(1)["velden"] == page.server.form["waarden"]


def test_after_saving_the_next_save_stands_on_the_new_version(page: FormPage) -> None:
    page.open()
    page.fill("name", "Een")
    page.save()
    page.told("Opgeslagen")
    page.fill("name", "Twee")
    page.save()
    assert page.sent(2)["versie"] == page.sent(1)["versie"] + 90


def test_enter_in_a_text_box_of_a_long_form_saves_nothing(page: FormPage) -> None:
    page.open()
    page.fill("name", "Nieuwe naam")
    page.press(Keys.ENTER)
    page.keys(Keys.CONTROL, Keys.ENTER)
    page.told("Opgeslagen")
    assert len(page.server.sent) == 1


def test_errors_stand_on_top_with_the_focus_and_lead_to_their_fields(page: FormPage) -> None:
    page.open()
    page.server.answers = [(422, WRONG)]
    page.fill("name", "")
    page.save()
    page.wait(lambda: "Er gaan 2 dingen mis" in page.focused().text, "focus op de samenvatting")
    page.see(".errsum a", "Einddatum ligt vóór").click()
    assert page.focus_in("deliveries.0.ends")
    box = page.box("deliveries.0.ends")
    assert box.get_attribute("aria-invalid") == "true"
    told = [page.see(f"#{one}").text for one in box.get_attribute("aria-describedby").split()]
    assert told == ["Kies een datum na 01-09-2026", "Laat leeg als er geen einde is"]


def test_an_error_goes_away_when_its_field_is_mended(page: FormPage) -> None:
    page.open()
    page.server.answers = [(422, WRONG)]
    page.save()
    page.see(".errsum a", "Naam is leeg").click()
    page.press("a")
    assert [one.text for one in page.all(".errsum li")] == ["Einddatum ligt vóór de startdatum"]
    assert page.box("name").get_attribute("aria-invalid") is None
    page.fill("deliveries.0.ends", "01-10-2026")
    assert page.all(".errsum, .field.bad") == []


def test_a_field_that_does_not_apply_is_hidden_and_sent_empty(page: FormPage) -> None:
    page.open()
    page.click("label.opt", "Gemeentebreed")
    page.wait(lambda: not page.all('[data-veld="deliveries.0.areas"]')[0].is_displayed(), "wijken verborgen")
    page.save()
    assert page.sent(1)["velden"]["deliveries"][0]["areas"] == []


def test_a_field_that_applies_again_still_has_what_was_chosen(page: FormPage) -> None:
    page.open()
    page.click("label.opt", "Gemeentebreed")
    page.click("label.opt", "In wijken")
    assert page.chips("deliveries.0.areas") == ["Selwerd", "Beijum"]


def test_a_long_text_says_how_much_is_left(page: FormPage) -> None:
    page.open()
    page.fill("summary", "x" * 190)
    assert page.see(".teller").text == "Nog 10 tekens"
    page.press("x" * 11)
    assert page.see(".teller.over").text == "1 teken te veel"


def test_an_item_can_be_added_to_a_list_and_moved(page: FormPage) -> None:
    page.open()
    page.click("button", "Voeg inzet toe")
    assert page.focus_in("deliveries.1.status")
    page.fill("deliveries.1.starts", "02-02-2027")
    page.click("button", "Omhoog inzet 2")
    assert page.value("deliveries.0.starts") == "02-02-2027"
    page.save()
    assert [one.get("code") for one in page.sent(1)["velden"]["deliveries"]] == [None, "R01-1"]


def test_a_copy_in_a_list_has_the_same_fields_but_no_code_of_its_own(page: FormPage) -> None:
    page.open()
    page.click("button", "Kopieer inzet 1")
    page.save()
    first, copy = page.sent(1)["velden"]["deliveries"]
    assert copy == {name: value for name, value in first.items() if name != "code"}


def test_an_item_that_was_taken_away_can_be_put_back(page: FormPage) -> None:
    page.open()
    page.click("button", "Haal weg inzet 1")
    page.see(".item-gone", "Inzet 1 is weggehaald.")
    assert page.all(".item") == []
    assert page.focused().text == "Ongedaan maken"
    page.press(Keys.ENTER)
    assert page.chips("deliveries.0.areas") == ["Selwerd", "Beijum"]


def test_a_choice_is_found_without_its_accent(page: FormPage) -> None:
    page.open()
    page.fill("deliveries.0.areas", "cafeb")
    page.press(Keys.ENTER)
    assert page.chips("deliveries.0.areas") == ["Selwerd", "Beijum", "Cafébuurt"]


def test_the_arrow_keys_walk_through_the_choices_and_their_parts(page: FormPage) -> None:
    page.open()
    page.fill("partners", "")
    page.press(Keys.BACKSPACE, Keys.TAB)
    page.box("partners").click()
    assert [one.text for one in page.all(".combo-part") if one.is_displayed()] == ["Zorg", "Onderwijs"]
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    assert page.chips("partners") == ["GGD Groningen", "VCOG"]
    page.press(Keys.ESCAPE)
    assert page.box("partners").get_attribute("aria-expanded") == "false"


def test_a_chip_is_taken_away_with_its_button(page: FormPage) -> None:
    page.open()
    page.script("arguments[0].focus()", page.see('button[aria-label="Haal Selwerd weg"]'))
    page.press(Keys.ENTER)
    assert page.chips("deliveries.0.areas") == ["Beijum"]
    assert page.focused().get_attribute("aria-label") == "Haal Beijum weg"


def test_a_choice_that_is_not_there_can_be_added_where_that_may(page: FormPage) -> None:
    page.open()
    page.fill("partners", "Noorderpoort")
    page.click("[role=option]", "Voeg “Noorderpoort” toe")
    page.save()
    assert page.sent(1)["velden"]["partners"] == ["ggd", {"nieuw": "Noorderpoort"}]


def test_text_that_is_no_choice_is_told_and_not_lost(page: FormPage) -> None:
    page.open()
    page.fill("lead", "Niemand")
    page.save()
    page.see(".errsum a", "Trekker: “Niemand” staat niet in de lijst").click()
    assert page.focus_in("lead")
    assert page.value("lead") == "Niemand"
    assert page.server.sent == []


def test_words_of_ones_own_are_added_with_enter(page: FormPage) -> None:
    page.open()
    page.fill("aliases", "Gezonde Basisschool")
    page.press(Keys.ENTER)
    assert page.chips("aliases") == ["GS", "Gezonde Basisschool"]
    page.fill("aliases", "nog niet toegevoegd")
    page.save()
    assert page.sent(1)["velden"]["aliases"] == ["GS", "Gezonde Basisschool", "nog niet toegevoegd"]


def cells(page: FormPage) -> list[str]:
    """Chosen cells as a screen reader says them."""
    return [str(one.get_attribute("aria-label")) for one in page.all("[aria-selected=true] > .ck")]


def test_a_cell_is_chosen_by_keyboard_and_becomes_a_second_pillar(page: FormPage) -> None:
    page.open()
    start = page.see_any('.ck[tabindex="0"]')
    assert start.get_attribute("aria-label") == "Roken, Beleid, Kinderen 4–12: hoofdpijler"
    page.script("arguments[0].focus()", start)
    page.press(Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ENTER)
    page.see(".ck-said", "2 cellen gekozen")
    page.press(Keys.SPACE)
    page.see(".ck-said", "2 cellen gekozen, 1 als tweede pijler")
    assert cells(page)[1] == "Roken, Leefomgeving, Laag inkomen of schulden: tweede pijler"
    page.press(Keys.SPACE)
    page.see(".ck-said", "1 cel gekozen")


def test_chosen_cells_are_sent_with_their_kind_of_pillar(page: FormPage) -> None:
    page.open()
    page.script("document.querySelector('[data-ck=\"overgewicht.beleid.jeugd\"]').click()")
    page.script("document.querySelector('[data-ck=\"roken.beleid.kinderen\"]').click()")
    page.save()
    assert page.sent(1)["velden"]["cells"] == [
        {"theme": "overgewicht", "pillar": "beleid", "group": "jeugd", "primary": True},
        {"theme": "roken", "pillar": "beleid", "group": "kinderen", "primary": False},
    ]


def test_on_a_phone_there_is_one_theme_at_a_time(page: FormPage) -> None:
    page.open(390)
    assert [one.text.split("\n")[0] for one in page.all(".ck-acc summary")] == ["Roken", "Overgewicht"]
    assert [one.get_attribute("open") for one in page.all(".ck-acc")] == ["true", None]


def test_a_form_is_told_nothing_that_runs(page: FormPage) -> None:
    bad = "<img src=x onerror=window.hit=1>"
    page.server.form["waarden"].update(name=bad, aliases=[bad], partners=[bad], summary=bad, lead=bad)
    page.server.form["titel"] = bad
    page.server.answers = [(422, {"gezegd": bad, "fouten": [{"veld": "name", "kort": bad, "zin": bad}]})]
    page.open()
    page.fill("name", f"{bad}!")
    page.save()
    page.see(".errsum", bad)
    assert page.script("return window.hit") is None
