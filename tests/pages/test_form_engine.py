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
