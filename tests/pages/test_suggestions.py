"""From an empty cell to what fits in it, to its effect, and to a stored proposal; and what stands out in the matrix."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser

from tests.pages.conftest import Keys, Visitor
from tests.pages.editor import Editor, an_editor
from tests.pages.test_access import settle, violations

EMPTY = "roken.voorlichting.lage_ses"
TRY = f"verbreden~K06~{EMPTY}~selwerd"
OTHER = "toevoegen~X21~overgewicht.beleid.jongeren~selwerd"
CHANGED = "button.c.chg"


def words(visitor: Visitor, selector: str) -> str:
    return str(visitor.see(selector).text)


def cell(key: str) -> str:
    return f'button[data-cel="{key}"]'


def test_from_an_empty_cell_to_the_effect_in_two_clicks(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", "button[data-niveau]")
    before = words(visitor, ".tot b")
    visitor.see(cell(EMPTY)).click()
    visitor.see(".sug .kind", "Verbreden naar doelgroep")
    visitor.see(".sug-acts a", "Bekijk het effect").click()
    changed = visitor.see(CHANGED)
    assert changed.get_attribute("data-cel") == EMPTY
    assert "met de proef 1 erbij" in changed.get_attribute("aria-label")
    assert "+1" in changed.text
    assert words(visitor, ".tot b") != before
    assert words(visitor, "#matrix-zin").startswith("Met dit voorstel gaat Selwerd van 4")
    visitor.see(".panel .op-proef", "Van leeg naar gedekt; 1 interventie erbij.")
    visitor.see(".legend", "verandert door de proef")
    assert visitor.complaints() == []


def test_the_address_shows_the_same_try_to_somebody_else_and_it_stays_when_another_cell_is_chosen(
    visitor: Visitor,
) -> None:
    visitor.go(f"/?wijk=selwerd&proef={TRY},{OTHER}", CHANGED)
    assert len(visitor.all(CHANGED)) == 2
    visitor.see(cell("roken.beleid.ouderen")).click()
    visitor.see(".panel h2", "ouderen")
    assert len(visitor.all(CHANGED)) == 2
    assert TRY in visitor.search.replace("%7E", "~")


def test_each_try_is_taken_out_by_itself_and_all_at_once(visitor: Visitor) -> None:
    visitor.go(f"/?wijk=selwerd&proef={TRY},{OTHER}", CHANGED)
    visitor.see(".proef li a", "Haal weg").click()
    visitor.wait(lambda: len(visitor.all(CHANGED)) == 1, "één veranderde cel")
    visitor.see(".proef a.btn", "Stop met proberen").click()
    visitor.wait(lambda: not visitor.all(CHANGED) and not visitor.all(".proef"), "niets meer op proef")
    assert "proef" not in visitor.search


def test_the_focus_stays_with_the_suggestion_and_goes_to_the_heading_when_the_bar_goes(visitor: Visitor) -> None:
    visitor.go(f"/?wijk=selwerd&cel={EMPTY}", ".sug-acts a")
    visitor.script("document.querySelector('.sug-acts a').focus()")
    visitor.press(Keys.ENTER)
    visitor.see(CHANGED)
    assert visitor.focused().text == "Haal weg"
    visitor.script("document.querySelector('.proef a.btn').focus()")
    visitor.press(Keys.ENTER)
    visitor.wait(lambda: not visitor.all(".proef"), "niets meer op proef")
    visitor.wait(lambda: visitor.focused().tag_name == "h1", "de kop")


def test_what_is_not_the_first_of_its_kind_waits_behind_a_line(visitor: Visitor) -> None:
    visitor.go(f"/?wijk=selwerd&cel={EMPTY}", ".sug")
    shown = [one for one in visitor.all(".sug") if one.is_displayed()]
    visitor.see(".sug-more summary", "Toon nog").click()
    more = [one for one in visitor.all(".sug") if one.is_displayed()]
    assert len(shown) < len(more) <= 5


def test_empty_cells_stand_out_by_keyboard_and_n_still_finds_them(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", ".mx-view label")
    visitor.script("document.querySelector('.mx-view input[name=toon]').focus()")
    visitor.press(Keys.ARROW_RIGHT)
    visitor.see("button.c.dof")
    assert "toon=leeg" in visitor.search
    assert visitor.focused().get_attribute("value") == "leeg"
    empty, faded = visitor.all('button[data-niveau="leeg"]'), visitor.all("button.c.dof")
    assert not visitor.all('button.c.dof[data-niveau="leeg"]')
    assert len(empty) + len(faded) == len(visitor.all("button[data-niveau]"))
    visitor.script("document.querySelector('table.mx .c').focus()")
    visitor.press("n")
    assert visitor.focused().get_attribute("data-niveau") == "leeg"


def test_as_a_table_only_what_stands_out_is_listed(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&weergave=tabel&toon=dun", "tr[data-niveau]")
    assert {row.get_attribute("data-niveau") for row in visitor.all("tr[data-niveau]")} == {"dun"}


def test_a_group_with_many_interventions_is_marked_at_its_row(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", ".ovl")
    said = visitor.all("th.rl .ovl")[0].get_attribute("title")
    assert said.endswith("interventies voor deze groep; kijk of ze elkaar overlappen")
    visitor.go("/", "button[data-niveau]")
    assert not visitor.all("th.rl .ovl")


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_in_a_try(visitor: Visitor, width: int) -> None:
    visitor.go(f"/?wijk=selwerd&cel={EMPTY}&toon=leeg&proef={TRY},{OTHER}", ".proef li", width=width)
    settle(visitor)
    assert violations(visitor) == []


def test_at_320_px_a_try_does_not_scroll_sideways(visitor: Visitor) -> None:
    visitor.go(f"/?wijk=selwerd&cel={EMPTY}&proef={TRY},{OTHER}", ".proef li", width=320)
    settle(visitor)
    assert visitor.script("return document.documentElement.scrollWidth") <= 320


# Proposals


@pytest.fixture
def anna(browser: Browser, seeded: Path, tmp_path: Path) -> Iterator[Editor]:
    with an_editor(seeded, tmp_path, browser) as made:
        yield made


def test_from_an_empty_cell_to_a_stored_draft_in_three_clicks(anna: Editor) -> None:
    anna.come("/?wijk=selwerd", "button[data-niveau]")
    anna.see(cell(EMPTY)).click()
    anna.see(".sug-acts a", "Bekijk het effect").click()
    anna.see(CHANGED)
    anna.see(".sug-acts button", "Maak voorstel").click()
    anna.wait(lambda: "/voorstellen/" in anna.driver.current_url, "het voorstel")
    (one,) = anna.plan().proposals
    assert anna.driver.current_url.split("?")[0].endswith(f"/voorstellen/{one.code}")
    assert (one.intervention, one.neighbourhoods) == ("K06", ("selwerd",))


def test_stored_proposals_lie_over_the_matrix_when_that_is_asked(anna: Editor) -> None:
    anna.come(f"/?wijk=selwerd&cel={EMPTY}", ".sug-acts button")
    assert not anna.all(".mx-view input[name=voorstellen]")
    anna.see(".sug-acts button", "Maak voorstel").click()
    anna.wait(lambda: "/voorstellen/" in anna.driver.current_url, "het voorstel")
    anna.go("/?wijk=selwerd", ".mx-view label:has(input[name=voorstellen])")
    assert not anna.all(CHANGED)
    anna.script("document.querySelector('.mx-view input[name=voorstellen][value=ja]').click()")
    assert anna.see(CHANGED).get_attribute("data-cel") == EMPTY
    assert "voorstellen=ja" in anna.search
    anna.see(".proef li", anna.plan().proposals[0].name)


def test_on_a_phone_the_theme_with_the_effect_is_open(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&proef=verbreden~K06~roken.voorlichting.lage_ses~selwerd", ".c.chg", width=390)
    opened = [one.get_attribute("data-accordeon") for one in visitor.all("details.acc[open]")]
    assert opened == ["roken"]
