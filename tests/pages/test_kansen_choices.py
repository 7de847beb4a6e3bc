"""The list of gaps under a person's hands: groups, what is ticked, a file, paper and a proposal."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from dash.testing.browser import Browser

from planner.domain.proposals import Use
from planner.store import plans
from tests.pages.conftest import Visitor
from tests.pages.editor import Editor, an_editor
from tests.pages.test_access import settle, violations
from tests.pages.test_kansen import ROW
from tests.pages.test_kansen_weights import EXAMPLE, asked, opened
from tests.pages.test_print import printed

# Groups


def test_the_list_is_grouped_per_wijk_and_all_of_a_wijk_is_one_list(visitor: Visitor) -> None:
    visitor.go(EXAMPLE, ROW)
    visitor.see("#kansen-volgorde label", "Per wijk").click()
    visitor.wait(lambda: len(visitor.all(".kh")) == 10, "een groep per wijk")
    assert asked(visitor, "groepeer") == "wijk"
    assert len({one.get_attribute("data-wijk") for one in visitor.all(ROW)}) == 10
    first = visitor.all(".kh")[0].text.split("\n")[0].rsplit(" ", 1)[0]
    visitor.all(".kh a")[0].click()
    visitor.see(".pager", "1 tot en met 50")
    assert (asked(visitor, "volgorde"), asked(visitor, "groepeer")) == ("score", "")
    assert {one.text for one in visitor.all(f"{ROW} .ar")} == {first}


def test_the_use_of_the_budget_is_a_group_and_a_filter(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&groepeer=besteding", ROW)
    heads = [one.text for one in visitor.all(".kh .kd")]
    assert heads[0] == "Aanbod van effectieve interventies vergroten"
    visitor.see('[data-filter="besteding"] summary').click()
    visitor.wait(lambda: visitor.all('[data-filter="besteding"] input[value="bereik"]'), "bereik")[0].click()
    visitor.wait(lambda: [one.text for one in visitor.all(".kh .kd")] == ["Bereik vergroten"], "één besteding")
    visitor.see("#kansen-zin", "voor “bereik vergroten”")


# Ticked


def ticks(visitor: Visitor) -> list[Any]:
    return visitor.all(f"{ROW} [data-proef]")


def test_two_ticked_rows_lead_to_their_effect(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&volgorde=score", ROW)
    wanted = [one.get_attribute("data-proef") for one in ticks(visitor)[:2]]
    assert not visitor.all("#kansen-proef a")
    ticks(visitor)[0].click()
    visitor.see("#kansen-proef a", "Bekijk het effect (1)")
    assert visitor.focused().get_attribute("data-proef") == wanted[0]
    ticks(visitor)[1].click()
    link = visitor.see("#kansen-proef a", "Bekijk het effect (2)")
    assert asked(visitor, "proef") == ",".join(wanted)
    assert len(visitor.all(f"{ROW}.on")) >= 2
    link.click()
    visitor.see("button[data-niveau]")
    assert visitor.script("return location.pathname") == "/"
    assert asked(visitor, "proef") == ",".join(wanted)


@pytest.mark.parametrize("width", [1440, 390])
def test_the_way_to_the_effect_stays_in_sight_far_down_the_list(visitor: Visitor, width: int) -> None:
    visitor.go(f"{EXAMPLE}&volgorde=score", ROW, width=width)
    last = ticks(visitor)[-1]
    visitor.script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", last)
    link = visitor.see("#kansen-proef a", "Bekijk het effect (1)")
    assert visitor.script("return window.scrollY") > 500
    assert visitor.script(
        "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= window.innerHeight",
        link,
    )


def test_what_is_ticked_stays_on_the_next_page_and_can_be_cleared(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&volgorde=score", ROW)
    ticks(visitor)[0].click()
    visitor.see("#kansen-proef a", "(1)")
    visitor.see(".pager a", "Volgende").click()
    visitor.see(".pager", "51 tot en met 100")
    ticks(visitor)[0].click()
    visitor.see("#kansen-proef a", "(2)")
    visitor.see(".pager", "51 tot en met 100")
    visitor.see("[data-proef-wis]").click()
    visitor.wait(lambda: not visitor.all("#kansen-proef a"), "niets aangevinkt")
    assert (asked(visitor, "proef"), visitor.all(f"{ROW}.on")) == ("", [])


def test_every_row_says_what_is_best_to_do_and_of_which_kind(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&wijk=spoorkwartier&volgorde=score", ROW)
    told = [one.text for one in visitor.all(f"{ROW} .bt")]
    assert len(told) == len(visitor.all(ROW))
    known = {
        "Bereik vergroten",
        "Verbreden naar doelgroep",
        "Effectieve interventie toevoegen",
        "Lenen",
        "Besluit nemen",
        "Borgen",
        "Monitoring en evaluatie",
        "Nog geen suggestie",
    }
    assert {one.split("\n")[-1] for one in told} <= known


# A file


def test_the_list_can_be_taken_away_as_it_is_ranked(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&wijk=spoorkwartier&volgorde=score&gewichten=kwetsbaar:0&vergelijk=nederland", ROW)
    excel = visitor.see("a.btn", "Als Excel").get_attribute("href")
    assert excel.endswith("?gemeente=GM9999&wijk=spoorkwartier&vergelijk=nederland&gewichten=kwetsbaar:0")
    with urlopen(visitor.see("#kansen-csv").get_attribute("href"), timeout=30) as answer:
        rows = list(csv.DictReader(io.StringIO(answer.read().decode("utf-8-sig")), delimiter=";"))
    assert [row["doelgroep"] for row in rows[:50]] == [one.text for one in visitor.all(f"{ROW} th b")]
    assert {(row["gewichten"], row["vergeleken_met"]) for row in rows} == {("kwetsbare groep 0", "Nederland")}


def test_what_the_page_leaves_out_is_left_out_of_the_file(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&wijk=spoorkwartier&volgorde=score&soort=leeg", ROW)
    visitor.wait(lambda: "soort=leeg" in visitor.see("#kansen-csv").get_attribute("href"), "de koppeling")
    with urlopen(visitor.see("#kansen-csv").get_attribute("href"), timeout=30) as answer:
        rows = list(csv.DictReader(io.StringIO(answer.read().decode("utf-8-sig")), delimiter=";"))
    assert {row["filter"] for row in rows} == {"soort: leeg"}
    assert [row["rang"] for row in rows[:50]] == [one.text for one in visitor.all(f"{ROW} .rk")]


# Everybody, and paper


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_with_the_weights_open_and_a_row_ticked(visitor: Visitor, width: int) -> None:
    visitor.go(f"{EXAMPLE}&volgorde=score&gewichten=leeg:0.5", ROW, width=width)
    visitor.script("document.querySelector('[data-proef]').click()")
    visitor.see("#kansen-proef a", "(1)")
    visitor.see("#kansen-gewichten summary").click()
    visitor.wait(lambda: visitor.all("#kansen-gewichten details[open]"), "gewichten")
    settle(visitor)
    assert violations(visitor) == []
    assert visitor.script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_in_groups(visitor: Visitor, width: int) -> None:
    visitor.go(f"{EXAMPLE}&groepeer=besteding", ROW, width=width)
    settle(visitor)
    assert violations(visitor) == []
    assert visitor.script("return document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_box_to_tick_and_a_slider_are_large_enough(visitor: Visitor) -> None:
    opened(visitor, f"{EXAMPLE}&volgorde=score", 390)
    sizes = visitor.script(
        "return [...document.querySelectorAll('.ks td.tk:has(input), .ks td.ac .btn, #kansen-gewichten [type=range]')]"
        ".map(e => e.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 44


def test_on_paper_the_list_says_how_it_is_ranked_and_offers_nothing_to_press(visitor: Visitor) -> None:
    visitor.go(f"{EXAMPLE}&gewichten=leeg:0.5", ROW)
    settle(visitor)
    text = " ".join(page.extract_text() for page in printed(visitor).pages)
    assert "Gewichten: leeg" in text.replace("\n", " ")
    assert "Beste suggestie" in text
    for pressed in ("Toon alle", "Als Excel", "Per besteding"):
        assert pressed not in text


# A proposal


@pytest.fixture
def anna(browser: Browser, seeded: Path, tmp_path: Path) -> Iterator[Editor]:
    with an_editor(seeded, tmp_path, browser) as made:
        yield made


def test_a_suggestion_becomes_a_proposal_in_one_click(anna: Editor) -> None:
    anna.come("/kansen?wijk=selwerd", ROW)
    row = next(one for one in anna.all(ROW) if one.find_elements("css selector", "[data-proef]"))
    name = row.find_element("css selector", ".bt").text.split("\n")[0]
    row.find_element("css selector", "[data-voorstel]").click()
    anna.wait(lambda: "/voorstellen/" in anna.driver.current_url, "het voorstel")
    (made,) = anna.plan().proposals
    assert (made.neighbourhoods, len(made.cells)) == (("selwerd",), 1)
    assert name.split(" gericht ")[0] in made.name


def test_a_gap_for_which_nothing_is_suggested_becomes_a_proposal_about_its_cell(anna: Editor) -> None:
    anna.come("/kansen?wijk=selwerd&volgorde=score", ROW)
    row = next(one for one in anna.all(ROW) if one.find_elements("css selector", '[data-voorstel=""]'))
    cell = row.get_attribute("data-cel")
    row.find_element("css selector", "[data-voorstel]").click()
    anna.wait(lambda: "/voorstellen/" in anna.driver.current_url, "het voorstel")
    (made,) = anna.plan().proposals
    assert [".".join((one.theme, one.pillar, one.group)) for one in made.cells] == [cell]


def test_a_proposal_about_what_is_in_the_cell_has_its_use_and_extends_that(anna: Editor) -> None:
    anna.come(f"{EXAMPLE}&wijk=havenkant&soort=ondiep&volgorde=score", ROW)
    row = next(one for one in anna.all(ROW) if one.find_elements("css selector", ".bt a"))
    code = row.find_element("css selector", ".bt a").get_attribute("href").split("?")[0].rpartition("/")[2]
    row.find_element("css selector", "[data-voorstel]").click()
    anna.wait(lambda: "/voorstellen/" in anna.driver.current_url, "het voorstel")
    made = plans.read(anna.engine, "GM9999").proposals[-1]
    assert (made.use, made.intervention) == (Use.REACH, code)


def test_in_the_past_nothing_can_be_proposed(visitor: Visitor) -> None:
    visitor.go("/kansen?stand=2026-11-20", ROW)
    assert not visitor.all("[data-voorstel]")
