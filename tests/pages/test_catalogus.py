"""The catalogue of interventions that are known elsewhere: look through it, take over, and bring it up to date."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner import resources
from tests.pages.conftest import Visitor
from tests.pages.keeper import Keeper, a_keeper
from tests.pages.test_access import settle, violations

ROW = ".ivs.cat tbody tr"
UPDATE = "/interventies?catalogus=ja&bijwerken=ja"
Rows = list[list[str]]


@pytest.fixture
def keeper(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Keeper]:
    with a_keeper(seeded, tmp_path, browser) as made:
        yield made


def names(visitor: Visitor) -> list[str]:
    found: list[str] = visitor.script(
        f"return [...document.querySelectorAll('{ROW} th b')].map(one => one.textContent)"
    )
    return found


def a_list(folder: Path, change: Callable[[Rows], Rows], coding: str = "utf-8-sig") -> str:
    """The list that we start with, changed, as Dutch Excel saves it."""
    content = (resources.folder("seed") / "groningen" / "catalogue.csv").read_text(encoding="utf-8-sig")
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(change(list(csv.reader(io.StringIO(content)))))
    path = folder / "erkend.csv"
    path.write_bytes(text.getvalue().encode(coding))
    return str(path)


def changed(rows: Rows) -> Rows:
    """One entry less, one with another owner, and one that is new."""
    head = rows[0]
    kept = [row for row in rows if row[0] != "X03"]
    kept[1][head.index("owner")] = "Een ander bureau"
    new = dict.fromkeys(head, "") | {"code": "X99", "name": "Wandelen met de buren", "themes": "overgewicht"}
    return [*kept, list(new.values())]


def choose(keeper: Keeper, path: str) -> None:
    keeper.box("#cat-bestand").send_keys(path)


def press(keeper: Keeper, selector: str) -> None:
    """Press what may lie under the bar at the bottom, as somebody who scrolls would."""
    keeper.script("arguments[0].scrollIntoView({block: 'center'})", keeper.box(selector))
    keeper.click(selector)


def decide(keeper: Keeper, kind: str, value: str) -> None:
    press(keeper, f".cat-part[data-soort={kind}] input[value={value}]")


# ── looking through it ─────────────────────────────────────────────────────────────────


def test_a_choice_leads_from_the_plan_to_the_catalogue_and_back(visitor: Visitor) -> None:
    visitor.go("/interventies?alle=ja", ".ivs tbody tr")
    visitor.see(".seg label", "Erkende interventies").click()
    visitor.see("#interventies-titel", "Erkende interventies")
    visitor.see("#interventies-zin", "62 interventies van elders: 24 erkend, 16 met een verlopen erkenning")
    assert visitor.search == "?catalogus=ja"
    visitor.press(Keys.ARROW_LEFT)
    visitor.see("#interventies-zin", "staan in de matrix")
    assert visitor.search == ""


def test_the_word_alone_in_the_address_opens_the_catalogue(visitor: Visitor) -> None:
    visitor.go("/interventies?catalogus", ROW)
    assert len(names(visitor)) == 50
    visitor.see(".pager", "1 tot en met 50 van 62")


def test_filters_and_words_leave_what_fits(visitor: Visitor) -> None:
    visitor.go("/interventies?catalogus=ja", ROW)
    visitor.see("summary", "Geldigheid").click()
    visitor.all("[data-filter=geldig] input[value=verlopen]")[0].click()
    visitor.see("#interventies-zin", "16 van 62 interventies passen bij deze vraag")
    assert len(visitor.all(".cat-lapsed")) == len(names(visitor)) == 16
    visitor.press(Keys.ESCAPE)
    visitor.all("#zoek")[0].click()
    visitor.press("GROEPSTRAINING")
    visitor.wait(lambda: names(visitor) == ["Rookvrij! Ook jij? (groepstraining)"], "één interventie")
    assert visitor.focused().get_attribute("id") == "zoek"
    visitor.see("button", "Wis filter").click()
    visitor.wait(lambda: "geldig" not in visitor.search, "geen filter")


def test_a_source_is_a_link_to_the_web_and_nothing_else(visitor: Visitor) -> None:
    visitor.go("/interventies?catalogus=ja", ROW)
    links = visitor.script(f"return [...document.querySelectorAll('{ROW} small a')].map(one => one.href)")
    assert links
    assert all(link.startswith(("https://", "http://")) for link in links)


def test_what_is_in_the_plan_leads_to_its_page(visitor: Visitor) -> None:
    visitor.go("/interventies?catalogus=ja&in_plan=ja", ROW)
    assert len(visitor.all(f"{ROW} .chip.ok + a")) == len(names(visitor)) == 5
    visitor.all(f"{ROW} .chip.ok + a")[0].click()
    visitor.see("#pagina .crumb")


@pytest.mark.parametrize(("medium", "shown"), [("screen", False), ("print", True)])
def test_where_the_screen_has_a_button_paper_has_a_word(visitor: Visitor, medium: str, shown: bool) -> None:
    visitor.go("/interventies?catalogus=ja", ".printonly")
    visitor.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium})
    try:
        assert (
            visitor.script("return getComputedStyle(document.querySelector('.printonly')).display !== 'none'") is shown
        )
    finally:
        visitor.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_taking_over_begins_a_form_that_is_filled_in(keeper: Keeper) -> None:
    keeper.go("/interventies?catalogus=ja&zoek=slimmer", ROW)
    keeper.click(f"{ROW} a.btn", "Neem over")
    assert keeper.box('form.form [data-veld="name"] input').get_attribute("value") == "SLIMMER (GLI)"
    keeper.click(".form-acts .btn.p")
    keeper.holds("een interventie meer", lambda plan: any(one.name == "SLIMMER (GLI)" for one in plan.interventions))
    keeper.go("/interventies?catalogus=ja&zoek=slimmer", f"{ROW} .chip.ok + a")


# ── up to date out of a file ───────────────────────────────────────────────────────────


def test_a_file_is_looked_at_and_what_was_accepted_is_stored_as_one_change(keeper: Keeper, tmp_path: Path) -> None:
    keeper.go("/interventies?catalogus=ja", ROW)
    keeper.click("#interventies-knoppen a", "Bijwerken uit een bestand")
    choose(keeper, a_list(tmp_path, changed))
    keeper.see(".cat-said", "1 nieuw, 1 gewijzigd en 1 vervallen.")
    keeper.see("[data-soort=gewijzigd] .cat-fields", "Een ander bureau")
    keeper.see("#cat-telt", "Bekeken: 0 van 18.")
    assert len(keeper.plan().catalogue) == 62

    decide(keeper, "nieuw", "ja")
    decide(keeper, "gewijzigd", "ja")
    decide(keeper, "vervallen", "nee")
    keeper.script("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }")
    press(keeper, "[data-soort=verlopen] [data-alles]")
    keeper.see("#cat-telt", "Bekeken: 18 van 18.")
    assert keeper.script("return window.copied") is None
    keeper.click("#cat-neem", "Neem 2 wijzigingen over")
    keeper.told("Catalogus: 1 nieuw en 1 gewijzigd.")
    keeper.see("#interventies-zin", "63 interventies van elders")
    entries = {one.code: one for one in keeper.plan().catalogue}
    assert (len(entries), "X03" in entries, entries["X01"].owner) == (63, True, "Een ander bureau")

    keeper.click(".toast button", "Ongedaan maken")
    keeper.see("#interventies-zin", "62 interventies van elders")
    keeper.go("/geschiedenis", "h1")
    keeper.see("#pagina", "Catalogus bijgewerkt: 1 nieuw en 1 gewijzigd")


def test_every_mistake_of_a_file_is_told_at_once(keeper: Keeper, tmp_path: Path) -> None:
    def wrong(rows: Rows) -> Rows:
        rows[1][rows[0].index("url")] = "javascript:window.__x=1"
        rows[2][rows[0].index("recognised_on")] = "31-02-2025"
        rows[3][0] = rows[1][0]
        return rows

    keeper.go(UPDATE, ".cat-file h2")
    choose(keeper, a_list(tmp_path, wrong, "cp1252"))
    keeper.see(".errsum h2", "3 fouten in dit bestand. Er is niets opgeslagen.")
    assert [one.text.split(":")[0] for one in keeper.all(".errsum li")] == [
        'erkend.csv, regel 2, kolom "url"',
        'erkend.csv, regel 3, kolom "recognised_on"',
        'erkend.csv, regel 4, kolom "code"',
    ]
    assert not keeper.all("#cat-neem")[0].is_displayed()
    keeper.click("#cat-stop", "Annuleren")
    keeper.wait(lambda: not keeper.all(".errsum"), "geen fouten meer")
    assert not keeper.all("#cat-balk")[0].is_displayed()


def test_a_file_that_was_corrected_can_be_chosen_again(keeper: Keeper, tmp_path: Path) -> None:
    keeper.go(UPDATE, ".cat-file h2")
    choose(keeper, a_list(tmp_path, lambda rows: [*rows, rows[1]]))
    keeper.see(".errsum li", 'kolom "code"')
    corrected = a_list(tmp_path, changed)
    keeper.script("document.querySelector('#cat-bestand').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    assert keeper.script("return document.querySelector('#cat-bestand').files.length") == 0
    choose(keeper, corrected)
    keeper.see(".cat-said", "1 nieuw, 1 gewijzigd en 1 vervallen.")


def test_the_same_file_again_has_nothing_to_take_over(keeper: Keeper, tmp_path: Path) -> None:
    keeper.go(UPDATE, ".cat-file h2")
    choose(keeper, a_list(tmp_path, lambda rows: rows))
    keeper.see(".cat-said", "Niets nieuws. 62 hetzelfde.")
    assert keeper.see("#cat-neem").get_attribute("aria-disabled") == "true"


def test_choosing_goes_by_keyboard(keeper: Keeper, tmp_path: Path) -> None:
    keeper.go(UPDATE, ".cat-file h2")
    choose(keeper, a_list(tmp_path, changed))
    keeper.box("[data-soort=nieuw] input[value=ja]").send_keys(Keys.SPACE)
    keeper.see("#cat-neem", "Neem 1 wijziging over")
    keeper.press(Keys.ARROW_DOWN)
    keeper.see("#cat-neem", "Kies wat u overneemt")
    keeper.see("#cat-telt", "Bekeken: 1 van 18.")


# ── for everybody ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("width", [1440, 390])
def test_everybody_can_use_it(keeper: Keeper, tmp_path: Path, width: int) -> None:
    for path, there in (("/interventies?catalogus=ja", ROW), ("/interventies?catalogus=ja&zoek=zzzz", ".empty")):
        keeper.go(path, there, width=width)
        settle(keeper)
        assert violations(keeper) == []
        assert keeper.script("return document.documentElement.scrollWidth") <= width
    keeper.go(UPDATE, ".cat-file h2", width=width)
    choose(keeper, a_list(tmp_path, changed))
    keeper.see(".cat-part")
    settle(keeper)
    assert violations(keeper) == []
    assert keeper.script("return document.documentElement.scrollWidth") <= width
