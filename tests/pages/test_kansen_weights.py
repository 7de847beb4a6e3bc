"""The list of gaps follows its weights while a person moves them."""

from urllib.parse import parse_qs

import pytest
from selenium.webdriver.common.keys import Keys

from tests.pages.conftest import Visitor
from tests.pages.test_kansen import ROW

EXAMPLE = "/kansen?gemeente=GM9999"
SLIDER = '[data-gewicht="{}"] [type=range]'
NUMBER = '[data-gewicht="{}"] [data-getal]'


def order(visitor: Visitor) -> list[tuple[str, str, str]]:
    """The gaps that are shown, from top to bottom."""
    told: list[list[str]] = visitor.script(
        f"return [...document.querySelectorAll({ROW!r})].map(r => [r.dataset.soort, r.dataset.wijk, r.dataset.cel])"
    )
    return [(kind, wijk, cell) for kind, wijk, cell in told]


def asked(visitor: Visitor, name: str) -> str:
    return parse_qs(visitor.search.removeprefix("?")).get(name, [""])[0]


def opened(visitor: Visitor, path: str = f"{EXAMPLE}&volgorde=score", width: int = 1440) -> Visitor:
    """The page with its menu of weights open."""
    visitor.go(path, ROW, width=width)
    visitor.see("#kansen-gewichten summary").click()
    visitor.wait(lambda: visitor.all("#kansen-gewichten details[open]"), "gewichten")
    return visitor


def moved(visitor: Visitor, word: str, *keys: str) -> None:
    visitor.script("document.querySelector(arguments[0]).focus()", SLIDER.format(word))
    visitor.press(*keys)


def test_a_slider_ranks_the_list_again_and_writes_the_address(visitor: Visitor) -> None:
    before = order(opened(visitor))
    moved(visitor, "kwetsbaar", Keys.HOME)
    visitor.wait(lambda: order(visitor) != before, "een andere volgorde")
    visitor.wait(lambda: asked(visitor, "gewichten") == "kwetsbaar:0", "gewichten in het adres")
    assert visitor.see("#kansen-gewichten summary b").text == "1 aangepast"
    assert not any(cell.endswith(".lage_ses") for _, _, cell in order(visitor))
    assert "Gewichten: kwetsbare groep 0; verder standaard." in visitor.see("#kansen-voet").text
    assert visitor.all("#kansen-gewichten details[open]")


def test_a_slider_moves_one_tenth_by_key_and_its_number_follows(visitor: Visitor) -> None:
    opened(visitor)
    moved(visitor, "groep", Keys.ARROW_RIGHT)
    visitor.wait(lambda: asked(visitor, "gewichten") == "groep:0.9", "gewichten in het adres")
    assert visitor.see(NUMBER.format("groep"), "").get_attribute("value") == "0,9"
    assert visitor.focused().get_attribute("type") == "range"


def test_many_moves_end_at_the_last_one_and_leave_no_steps_behind(visitor: Visitor) -> None:
    opened(visitor)
    steps = visitor.script("return history.length")
    moved(visitor, "leeg", *[Keys.ARROW_LEFT] * 7)
    visitor.wait(lambda: asked(visitor, "gewichten") == "leeg:0.3", "de laatste stand")
    visitor.wait(lambda: "leeg 0,3" in visitor.see("#kansen-voet").text, "de lijst van de laatste stand")
    assert visitor.script("return history.length") == steps


@pytest.mark.parametrize("typed", ["0,05", "0.05"])
def test_a_number_can_be_typed_with_a_comma_or_a_point(visitor: Visitor, typed: str) -> None:
    before = order(opened(visitor))
    visitor.script("const n = document.querySelector(arguments[0]); n.focus(); n.select()", NUMBER.format("kwetsbaar"))
    visitor.press(*typed)
    visitor.wait(lambda: asked(visitor, "gewichten") == "kwetsbaar:0.05", "gewichten in het adres")
    visitor.wait(lambda: order(visitor) != before, "een andere volgorde")


def test_what_is_no_weight_changes_nothing_and_goes_back(visitor: Visitor) -> None:
    before = order(opened(visitor))
    visitor.script("const n = document.querySelector(arguments[0]); n.focus(); n.select()", NUMBER.format("dun"))
    visitor.press("7", Keys.TAB)
    visitor.wait(
        lambda: visitor.all(NUMBER.format("dun"))[0].get_attribute("value") == "0,5", "het gewicht zoals het was"
    )
    assert (asked(visitor, "gewichten"), order(visitor)) == ("", before)


def test_the_usual_weights_are_one_click_away(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&volgorde=score", ROW)
    before = order(visitor)
    visitor.go(f"{EXAMPLE}&volgorde=score&gewichten=kwetsbaar:0,leeg:0,1", ROW)
    assert visitor.see("#kansen-gewichten summary b").text == "2 aangepast"
    assert order(visitor) != before
    visitor.see("[data-gewichten-standaard]").click()
    visitor.wait(lambda: order(visitor) == before, "de gewone volgorde")
    assert asked(visitor, "gewichten") == ""
    assert visitor.see("#kansen-gewichten summary b").text == "standaard"


def test_weights_go_along_to_the_matrix_and_back(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&volgorde=score&gewichten=kwetsbaar:0.5", ROW)
    score = visitor.all(f"{ROW} .sc")[0].text
    visitor.all(f"{ROW} th a")[0].click()
    assert visitor.see(".panel .sum b").text == score
    visitor.see(".nav a", "Kansen").click()
    visitor.see(ROW)
    assert asked(visitor, "gewichten") == "kwetsbaar:0.5"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("gewichten=groep:9", "“groep:9” is geen gewicht."),
        ("gewichten=%3Cimg%20src%3Dx%3E:1", "We kennen het gewicht “<img src=x>” niet."),
        ("vergelijk=mars", "We kunnen niet vergelijken met “mars”."),
        ("groepeer=raar", "We kennen de indeling “raar” niet."),
        ("besteding=raar", "We kennen de besteding “raar” niet."),
        ("proef=onzin", "We kennen de suggestie “onzin” niet (meer)."),
    ],
)
def test_a_mistake_in_the_address_is_named_and_the_list_still_stands(visitor: Visitor, query: str, said: str) -> None:
    visitor.go(f"/kansen?{query}", ROW)
    visitor.see(".note", said)
    assert visitor.complaints() == []


def test_another_comparator_gives_other_scores(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&volgorde=score", ROW)
    before = [one.text for one in visitor.all(f"{ROW} .sc")]
    visitor.see('[data-filter="vergelijk"] summary').click()
    visitor.wait(lambda: visitor.all('[data-filter="vergelijk"] input[value="nederland"]'), "Nederland")[0].click()
    visitor.wait(lambda: [one.text for one in visitor.all(f"{ROW} .sc")] != before, "andere scores")
    assert asked(visitor, "vergelijk") == "nederland"
    assert "vergeleken met Nederland" in visitor.see("#kansen-voet").text


def test_margins_that_overlap_are_said_with_the_score(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&thema=roken&wijk=wilgenrade&volgorde=score", ROW)
    said = visitor.script("return [...document.querySelectorAll('.ks .parts')].map(p => p.getAttribute('aria-label'))")
    assert all(one.startswith("behoefte 0,50 (niet te onderscheiden), belang") for one in said)
