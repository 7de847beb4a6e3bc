"""The search box on every screen: a phone, a narrow window, paper; and what axe says of it."""

from itertools import pairwise

import pytest
from selenium.webdriver.common.keys import Keys

from tests.pages.conftest import Visitor
from tests.pages.test_access import settle, violations
from tests.pages.test_search import BOX, HIT, MATRIX, in_box, typed


def test_on_a_phone_the_box_opens_with_a_button(visitor: Visitor) -> None:
    visitor.go("/", MATRIX, width=390)
    button = visitor.all("#zoek-knop")[0]
    assert button.accessible_name == "Zoeken"
    assert min(button.size["width"], button.size["height"]) >= 44
    button.click()
    assert (in_box(visitor), button.get_attribute("aria-expanded")) == (True, "true")
    visitor.press("gezond")
    visitor.see(HIT)
    assert min(one.size["height"] for one in visitor.all(HIT)) >= 44
    assert visitor.script("return document.documentElement.scrollWidth") <= 390
    visitor.all(HIT)[0].click()
    visitor.see("h1", "Gezonde School")
    assert not visitor.all("#zoek-doos")[0].is_displayed()


def test_on_a_phone_escape_and_the_button_close_the_box(visitor: Visitor) -> None:
    visitor.go("/", MATRIX, width=390)
    button = visitor.all("#zoek-knop")[0]
    button.click()
    visitor.press("gezond")
    visitor.see(HIT)
    visitor.press(Keys.ESCAPE)
    assert not visitor.all("#zoek-doos")[0].is_displayed()
    assert visitor.focused().get_attribute("id") == "zoek-knop"
    visitor.press(Keys.ENTER)
    assert in_box(visitor)
    button.click()
    assert not visitor.all("#zoek-doos")[0].is_displayed()


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(("text", "there"), [("gezond", HIT), ("qxqxq", "#zoek-niets")])
def test_axe_finds_nothing_while_the_list_is_open(visitor: Visitor, text: str, there: str, width: int) -> None:
    visitor.go("/kansen", "#pagina h1", width=width)
    settle(visitor)
    typed(visitor, text, there)
    settle(visitor)
    assert violations(visitor) == []


@pytest.mark.parametrize("width", [1130, 1280, 1440, 1920])
def test_the_header_stays_one_line_that_fits(visitor: Visitor, width: int) -> None:
    visitor.go("/", MATRIX, width=width)
    parts = visitor.script(
        "return [...document.querySelectorAll('.brand,.nav a,.find,.top .end > *')]"
        ".map(part => part.getBoundingClientRect())"
        ".filter(part => part.width > 1).map(part => [part.left, part.right, part.bottom])"
    )
    assert all(right <= later[0] for (_, right, _), later in pairwise(parts))
    assert parts[-1][1] <= width - 20
    assert max(bottom for _, _, bottom in parts) <= 57


def test_the_box_is_not_printed(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    visitor.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not visitor.all(BOX)[0].is_displayed()
    finally:
        visitor.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
