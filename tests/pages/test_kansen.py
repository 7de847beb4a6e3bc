"""The ranked list of gaps in a real browser."""

from urllib.parse import parse_qsl

import pytest
from selenium.webdriver.common.keys import Keys

from tests.pages.conftest import Visitor

ROW = ".ks tbody tr:not(.kh)"
KINDS = ["leeg", "gepland", "dun", "ondiep", "niet_erkend", "groep_mist", "wijk_achter", "loopt_af", "niet_bevestigd"]


def number(text: str) -> int:
    return int(text.replace(".", ""))


def counts(visitor: Visitor) -> list[int]:
    """The number of gaps of each kind, as the heads say it."""
    return [0 if one.text == "geen" else number(one.text) for one in visitor.all(".kh .ct")]


def test_the_kinds_add_up_to_the_sentence(visitor: Visitor) -> None:
    visitor.go("/kansen", ROW)
    assert len(visitor.all(".kh")) == 9
    total = visitor.see("#kansen-zin b").text
    assert sum(counts(visitor)) == number(total.removesuffix(" kansen"))
    assert "in 12 wijken" in visitor.see("#kansen-zin").text
    assert all("Besteding: " in one.text for one in visitor.all(".kh"))


def test_an_empty_kind_is_said_and_not_hidden(visitor: Visitor) -> None:
    visitor.go("/kansen", ROW)
    heads = [one.text for one in visitor.all(".kh")]
    assert any(one.split()[:3] == ["Alleen", "gepland", "geen"] for one in heads)
    assert len([one for one in heads if "Toon alle" in one]) == len([count for count in counts(visitor) if count > 2])


def test_a_row_leads_to_its_cell_in_the_matrix_of_its_wijk(visitor: Visitor) -> None:
    visitor.go("/kansen?gemeente=GM9999", ROW)
    first = visitor.all(ROW)[0]
    wijk, cell = first.get_attribute("data-wijk"), first.get_attribute("data-cel")
    score = first.find_element("css selector", ".sc").text
    visitor.all(f"{ROW} th a")[0].click()
    visitor.see(".panel .facts")
    asked = dict(parse_qsl(visitor.search[1:]))
    assert asked == {"gemeente": "GM9999", "wijk": wijk, "cel": cell}
    assert visitor.all(f'[aria-selected="true"] [data-cel="{cell}"]')
    assert visitor.see(".panel .sum b").text == score


def test_show_all_opens_one_kind_in_pages_and_brings_the_focus_along(visitor: Visitor) -> None:
    visitor.go("/kansen", ROW)
    empty = counts(visitor)[0]
    visitor.see(".kh a", f"Toon alle {empty}").click()
    visitor.see(".pager", f"1 tot en met 50 van {empty}")
    assert visitor.search == "?soort=leeg"
    assert {one.get_attribute("data-soort") for one in visitor.all(ROW)} == {"leeg"}
    visitor.wait(lambda: visitor.focused().get_attribute("id") == "kansen-lijst", "focus op de lijst")
    visitor.see(".pager a", "Volgende").click()
    visitor.see(".pager", "51 tot en met 100")
    assert visitor.see(".pager [aria-current=page]").get_attribute("href").endswith("bladzijde=2")
    visitor.driver.back()
    visitor.see(".pager", "1 tot en met 50")


def test_another_question_starts_at_the_first_page(visitor: Visitor) -> None:
    visitor.go("/kansen?volgorde=score&bladzijde=7", ROW)
    visitor.see(".pager", "301 tot en met 350")
    visitor.see('[data-filter="thema"] summary').click()
    visitor.wait(lambda: visitor.all('[data-filter="thema"] input[value="roken"]'), "roken")[0].click()
    visitor.see(".pager", "1 tot en met 50")
    assert visitor.search == "?volgorde=score&thema=roken"


def test_the_order_is_a_radio_group_that_works_with_the_arrow_keys(visitor: Visitor) -> None:
    visitor.go("/kansen", ROW)
    visitor.script("document.querySelector('#kansen-volgorde input').focus()")
    visitor.press(Keys.ARROW_RIGHT)
    visitor.see(".pager", "1 tot en met 50")
    assert visitor.search == "?volgorde=score"
    assert [number(one.text) for one in visitor.all(f"{ROW} .rk")] == list(range(1, 51))
    scores = [one.text for one in visitor.all(f"{ROW} .sc")]
    assert scores == sorted(scores, reverse=True)
    assert visitor.focused().get_attribute("value") == "score"
    visitor.press(Keys.ARROW_LEFT)
    visitor.wait(lambda: len(visitor.all(".kh")) == 9, "de soorten")
    assert visitor.search == ""


def test_the_kind_is_a_filter_in_the_bar(visitor: Visitor) -> None:
    visitor.go("/kansen?wijk=selwerd", ROW)
    visitor.see('[data-filter="soort"] summary').click()
    visitor.wait(lambda: visitor.all('[data-filter="soort"] input[value="dun"]'), "dun")[0].click()
    visitor.see("#kansen-zin", "van de soort “dun”")
    assert {one.get_attribute("data-wijk") for one in visitor.all(ROW)} == {"selwerd"}
    visitor.see(".btn.q", "Wis filter").click()
    visitor.wait(lambda: visitor.search == "", "filters gewist")


def test_the_parts_of_a_score_are_spoken(visitor: Visitor) -> None:
    visitor.go("/kansen", ROW)
    labels = visitor.script(
        "return [...document.querySelectorAll('.ks .parts')].map(p => p.getAttribute('aria-label'))"
    )
    assert labels[0] == "behoefte 0,50 (geen wijkcijfer), belang 1,00, leegte 1,00"
    visitor.go("/kansen?gemeente=GM9999", ROW)
    labels = visitor.script(
        "return [...document.querySelectorAll('.ks .parts')].map(p => p.getAttribute('aria-label'))"
    )
    assert "geen wijkcijfer" not in labels[0]


def test_on_a_phone_rows_are_cards_and_nothing_scrolls_sideways(visitor: Visitor) -> None:
    visitor.go("/kansen?gemeente=GM9999&volgorde=score", ROW, width=390)
    assert visitor.script("return document.documentElement.scrollWidth") <= 390
    heights = visitor.script(
        "return [...document.querySelectorAll('.ks tbody tr')].map(r => r.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


def test_the_browser_gets_only_what_it_shows(visitor: Visitor) -> None:
    visitor.go("/kansen?gemeente=GM9999", ROW)
    answers = "performance.getEntriesByType('resource').filter(e => e.name.includes('_dash-update'))"
    sizes = visitor.script(f"return {answers}.map(e => e.decodedBodySize)")
    assert max(sizes) < 60_000
    assert len(visitor.all(ROW)) <= 18


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("soort=onzin", "We kennen de soort kans “onzin” niet."),
        ("volgorde=raar", "We kennen de volgorde “raar” niet."),
        ("soort=leeg&bladzijde=999", "Bladzijde 999 is er niet"),
        ("soort=leeg&bladzijde=-1", "“-1” is geen bladzijde."),
        ("soort=%3Cimg%20src%3Dx%20onerror%3D%22window.__x%3D1%22%3E", "<img src=x"),
    ],
)
def test_a_mistake_in_the_address_is_named_and_the_list_still_stands(visitor: Visitor, query: str, said: str) -> None:
    visitor.go(f"/kansen?{query}", ROW)
    visitor.see(".note", said)
    assert visitor.script("return window.__x") is None
    assert visitor.complaints() == []


def test_no_gaps_of_a_kind_is_an_empty_state_with_a_way_on(visitor: Visitor) -> None:
    visitor.go("/kansen?soort=gepland", ".empty")
    visitor.see(".empty a", "Toon alle soorten").click()
    visitor.see(ROW)
    assert visitor.search == ""


def test_the_whole_list_can_be_taken_away_with_the_same_question(visitor: Visitor) -> None:
    visitor.go("/kansen?wijk=selwerd", ROW)
    link = visitor.see("a.btn", "Als Excel").get_attribute("href")
    assert link.endswith("/download/excel?wijk=selwerd")
