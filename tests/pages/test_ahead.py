"""The date slider over the matrix: by keyboard, by button, in the address, and the same numbers as the page itself."""

from typing import Any

import pytest

from tests.pages.conftest import Keys, Visitor
from tests.pages.test_access import settle, violations

SLIDER = "#vooruit-dag"
PATH = "/?gemeente=GM9999&vooruit=ja"


def numbers(visitor: Visitor) -> dict[str, Any]:
    found: dict[str, Any] = visitor.script(
        "return Object.fromEntries([...document.querySelectorAll('#matrix button[data-cel]')].map("
        "b => [b.dataset.cel, b.dataset.niveau + ' ' + b.dataset.aantal]))"
    )
    return found


def slider(visitor: Visitor) -> Any:
    visitor.wait(lambda: visitor.all(SLIDER), "de schuif")
    return visitor.all(SLIDER)[0]


def total(visitor: Visitor) -> str:
    return str(visitor.see(".tot b").text)


def test_the_button_opens_the_slider_and_closes_it_again(visitor: Visitor) -> None:
    visitor.go("/?gemeente=GM9999", "button[data-niveau]")
    assert not visitor.all(SLIDER)
    visitor.see("#matrix-vooruit-knop", "Kijk vooruit").click()
    assert slider(visitor).get_attribute("aria-valuetext")
    visitor.see(".afloop summary", "vallen terug")
    visitor.see("#matrix-vooruit-knop", "Stop met vooruitkijken").click()
    visitor.wait(lambda: not visitor.all(SLIDER) and not visitor.all(".afloop"), "geen schuif meer")
    assert visitor.complaints() == []


def test_by_keyboard_a_month_further_shows_the_matrix_of_that_day(visitor: Visitor) -> None:
    visitor.go(PATH, "button[data-niveau]")
    slider(visitor)
    before = numbers(visitor)
    visitor.script(f"document.querySelector('{SLIDER}').focus()")
    for _ in range(11):
        visitor.press(Keys.ARROW_RIGHT)
    visitor.see("#vooruit-gezegd", "1 oktober 2027")
    ahead, said, sum_ahead = numbers(visitor), visitor.see("#vooruit-zin").text, total(visitor)
    assert ahead != before
    assert said.startswith("Op 1 oktober 2027 zijn ") and said.endswith("als niemand iets doet.")
    assert "dag=2027-10-01" in visitor.search
    fell = visitor.see("button.c.chg", "▼")
    assert "; nu " in fell.get_attribute("aria-label")
    visitor.go("/?gemeente=GM9999&peildatum=2027-10-01", "button[data-niveau]")
    assert (numbers(visitor), total(visitor)) == (ahead, sum_ahead)


def test_the_address_brings_somebody_else_to_the_same_day_and_back_is_one_press(visitor: Visitor) -> None:
    visitor.go(f"{PATH}&dag=2027-03-01", "button[data-niveau]")
    visitor.see("#vooruit-gezegd", "1 maart 2027")
    visitor.see('[data-vooruit="1"]').click()
    visitor.see("#vooruit-gezegd", "1 april 2027")
    visitor.see("#vooruit-vraag").get_attribute("href").index("peildatum=2027-04-01")
    visitor.see('[data-vooruit="0"]').click()
    visitor.see("#vooruit-gezegd", "23 november 2026")
    assert "dag=" not in visitor.search
    assert not visitor.all("button.c.chg")


def test_every_month_of_the_list_leads_to_its_interventions(visitor: Visitor) -> None:
    visitor.go(PATH, ".afloop summary")
    months = visitor.all(".afloop details")
    assert len(months) == len([row for row in chart_rows(visitor) if int(row[3])])
    assert all(one.find_elements("css selector", "a[href^='/interventies/']") for one in months)
    months[0].find_element("css selector", "a[href^='/interventies/']").click()
    visitor.see("#interventie-titel, #pagina h1")
    assert visitor.script("return location.pathname").startswith("/interventies/")


def chart_rows(visitor: Visitor) -> list[list[str]]:
    rows: list[list[str]] = visitor.script(
        "return [...document.querySelectorAll('[data-figuur=afloop] tbody tr')].map("
        "r => [...r.children].map(c => c.textContent))"
    )
    return rows


def test_where_no_end_is_known_it_says_so(visitor: Visitor) -> None:
    visitor.go("/?vooruit=ja", ".afloop h2")
    visitor.see(".afloop", "is geen einddatum bekend")
    assert not visitor.all("[data-figuur=afloop]")


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(visitor: Visitor, width: int) -> None:
    visitor.go(f"{PATH}&dag=2027-10-01", ".afloop summary", width=width)
    settle(visitor)
    assert violations(visitor) == []
    assert visitor.script("return document.documentElement.scrollWidth") <= width
