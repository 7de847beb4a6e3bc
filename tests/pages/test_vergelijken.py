"""Comparing wijken in a real browser: choosing, reading, swapping, taking away, and addresses that cannot be read."""

import io
from base64 import b64decode

import pypdf
from selenium.webdriver.support.ui import Select

from tests.pages.conftest import Keys, Visitor

AREA = ".vgl-area h3"


def names(visitor: Visitor) -> list[str]:
    """The areas that stand beside each other."""
    return [one.text for one in visitor.all(AREA)]


def choose(visitor: Visitor, place: int, name: str) -> None:
    """Choose an area in one of the places of the form."""
    Select(visitor.see(f"#vergelijk-{place}")).select_by_visible_text(name)


def press(visitor: Visitor, name: str) -> None:
    """Press a link below a matrix by its whole name, as a screen reader says it."""
    named = [one for one in visitor.all(".vgl-acts a") if one.get_attribute("textContent") == name]
    named[0].click()


def test_two_wijken_are_chosen_in_the_form_and_stand_beside_each_other(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken", "#vergelijk-zin")
    visitor.see("#vergelijk-zin", "Kies twee, drie of vier wijken.")
    choose(visitor, 1, "Selwerd")
    choose(visitor, 2, "Ten Boer")
    visitor.see(".vgl-form button", "Vergelijk").click()
    visitor.see(AREA, "Ten Boer")
    assert names(visitor) == ["Selwerd", "Ten Boer"]
    assert visitor.search == "?naast=selwerd,ten_boer"
    visitor.see("#vergelijk-zin", "Selwerd heeft 42 van 163 cellen gedekt, Ten Boer 18 van 163 (24 minder).")


def test_the_form_refuses_one_wijk_and_the_same_wijk_twice(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken", "#vergelijk-1")
    choose(visitor, 1, "Beijum")
    visitor.see(".vgl-form button").click()
    visitor.see(".vgl-form [role=alert]", "Kies er minstens twee.")
    choose(visitor, 2, "Beijum")
    visitor.see(".vgl-form button").click()
    visitor.see(".vgl-form [role=alert]", "U koos twee keer hetzelfde.")
    assert visitor.search == ""
    assert names(visitor) == []


def test_the_numbers_are_those_of_the_table_of_wijken(visitor: Visitor) -> None:
    visitor.go("/wijken", "table.wk tbody .c")
    row = visitor.script(
        "return [...document.querySelectorAll('tr[data-wijk=lewenborg] .c')].map(one => one.textContent)"
    )
    visitor.go("/wijken/vergelijken?naast=lewenborg,selwerd", AREA)
    cells = visitor.script(
        "return [...document.querySelector('.vgl-area').querySelectorAll('.c')].map(one => one.firstChild.textContent)"
    )
    assert cells == row


def test_swapping_turns_the_signs_and_taking_away_leaves_the_rest(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken?naast=selwerd,ten_boer,gemeente", AREA)
    visitor.see(".vgl-tb td small", "−8, minder gedekt")
    press(visitor, "Naar links: Ten Boer")
    visitor.wait(lambda: names(visitor)[:2] == ["Ten Boer", "Selwerd"], "gewisseld")
    visitor.see(".vgl-tb td small", "+8, meer gedekt")
    press(visitor, "Haal weg: Gemeente Groningen")
    visitor.wait(lambda: names(visitor) == ["Ten Boer", "Selwerd"], "zonder gemeente")
    assert visitor.search == "?naast=ten_boer,selwerd"


def test_an_address_that_cannot_be_read_is_told_and_the_rest_is_shown(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken?naast=selwerd,nergens,selwerd,beijum,tuinwijk,ten_boer,lewenborg", AREA)
    assert names(visitor) == ["Selwerd", "Beijum", "Tuinwijk", "Ten Boer"]
    said = visitor.see("#vergelijk-let-op").text
    for part in ("We kennen de wijk “nergens” niet", "Selwerd staat er twee keer in", "Deze tonen we niet: Lewenborg"):
        assert part in said


def test_a_filter_holds_for_the_comparison_too(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken?naast=selwerd,ten_boer&thema=roken", AREA)
    heads = visitor.script(
        "return [...document.querySelector('.vgl-mx').querySelectorAll('tbody th')].map(o => o.textContent)"
    )
    assert heads == ["Roken"]
    visitor.see("#vergelijk-filters", "Roken")


def test_the_way_from_the_table_of_wijken_with_the_keyboard(visitor: Visitor) -> None:
    visitor.go("/wijken?wijk=beijum", "table.wk tbody .c")
    stop = visitor.see('table.wk [tabindex="0"]', "Beijum")
    stop.send_keys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER)
    visitor.see(AREA, "De Hoogte")
    assert visitor.search == "?wijk=beijum&naast=de_hoogte,beijum"
    assert names(visitor) == ["De Hoogte", "Beijum"]


def test_wijken_like_this_one_are_one_click_away(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken?gemeente=GM9999&naast=havenkant,gemeente", AREA)
    visitor.see(".vgl-alike a", "Spoorkwartier").click()
    visitor.see(AREA, "Spoorkwartier")
    assert names(visitor) == ["Havenkant", "Gemeente Voorbeeld", "Spoorkwartier"]


def test_on_a_phone_the_page_does_not_scroll_sideways(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken?gemeente=GM9999&naast=havenkant,gemeente,linderhof,meerbosch", AREA, width=390)
    assert visitor.script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_comparison_can_be_printed_without_its_form(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken?naast=selwerd,ten_boer", AREA)
    made = visitor.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(b64decode(made["data"]))).pages)
    assert "Selwerd" in text and "−8, minder gedekt" in text
    assert "Gebied 1" not in text and "Haal weg" not in text


def test_no_error_and_nothing_from_outside(visitor: Visitor) -> None:
    visitor.go("/wijken/vergelijken?gemeente=GM9999&naast=havenkant,gemeente", AREA)
    asked = visitor.script("return performance.getEntriesByType('resource').map(one => one.name)")
    assert [
        name for name in asked if not name.startswith((visitor.address, "data:", "blob:")) or "plotly" in name
    ] == []
    assert visitor.complaints() == []
