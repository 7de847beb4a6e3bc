"""Fields of a form that are more than a box: what does not apply, lists, choosing by typing, words and cells."""

from collections.abc import Iterator

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from tests.pages.form_page import FormPage, form_page


@pytest.fixture
def page(browser: Browser) -> Iterator[FormPage]:
    """A form page of one's own."""
    with form_page(browser) as made:
        yield made


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


def test_who_types_the_sign_of_the_euro_does_not_see_it_twice(page: FormPage) -> None:
    page.open()
    page.fill("deliveries.0.budget", "€ 12.000")
    page.press(Keys.TAB)
    assert page.value("deliveries.0.budget") == "12.000"
    page.save()
    assert page.sent(1)["velden"]["deliveries"][0]["budget"] == "12.000"


def test_two_things_that_are_wrong_with_one_field_are_two_sentences(page: FormPage) -> None:
    page.open()
    both = [{"veld": "name", "kort": "A", "zin": zin} for zin in ("Vul een naam in.", "Kies een andere.")]
    page.server.answers = [(422, {"gezegd": "Er gaan 2 dingen mis", "fouten": both})]
    page.save()
    assert page.see('[data-veld="name"] .msg').text == "Vul een naam in. Kies een andere."
