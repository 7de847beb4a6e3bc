"""The history in a real browser: reading it, filtering it, and turning a change back."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from tests.pages.conftest import Visitor
from tests.pages.test_access import settle, violations
from tests.pages.test_shell import answer
from tests.pages.week import NAME, ROW, a_served_week
from tests.views.history import BAS, Archivist, intervention


def texts(visitor: Visitor, selector: str) -> list[str]:
    return [one.text for one in visitor.all(selector)]


@pytest.fixture(scope="module")
def told(seeded: Path, tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Visitor]:
    """A visitor to a plan that was changed; these tests only look."""
    with a_served_week(seeded, tmp_path_factory.mktemp("told"), browser) as (visitor, _made):
        yield visitor


@pytest.fixture
def changing(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[tuple[Visitor, Archivist]]:
    """A visitor with a name, and somebody else who changes the same plan."""
    with a_served_week(seeded, tmp_path, browser) as (visitor, made):
        visitor.go("/geschiedenis", ROW)
        who = '{"naam": "Karin Mulder", "sleutel": "karin-browser"}'
        visitor.script("localStorage.setItem('lpa-wie', arguments[0])", who)
        visitor.go("/geschiedenis", ROW)
        yield visitor, made
        visitor.script("localStorage.removeItem('lpa-wie')")


def test_changes_stand_newest_first_under_their_day(told: Visitor) -> None:
    told.go("/geschiedenis", ROW)
    assert texts(told, ".gs-head h2")[:2] == ["Vandaag, 23 november 2026", "Gisteren, 22 november 2026"]
    assert texts(told, f"{ROW} h3")[0] == f"{NAME} gewijzigd: naam"
    assert told.see(f"{ROW} .gs-when").text.split() == ["10:42", "Anna", "de", "Boer"]
    assert told.see(".lede").text == "6 wijzigingen. De laatste om 10:42, door Anna de Boer."
    assert told.complaints() == []


def test_what_people_typed_is_shown_and_never_run(told: Visitor) -> None:
    told.go("/geschiedenis", ROW)
    assert NAME in told.see(".gs-lines").text
    assert told.all(f"{ROW} b:has(b)") == []
    assert "speeltuinen" not in [one.text for one in told.all(f"{ROW} h3 b")]


def test_more_than_three_lines_are_folded_and_long_texts_can_be_read_whole(told: Visitor) -> None:
    told.go("/geschiedenis?zoek=besproken", ROW)
    assert not told.see(".gs-lines").is_displayed()
    told.see(".gs-more summary", "Toon wat er veranderde").click()
    assert told.see(".gs-lines").is_displayed()
    shown = told.see(".gs-lines", "Samenvatting").text
    assert " … " in shown
    told.see(".gs-whole summary", "Hele tekst").click()
    assert told.see(".gs-whole p", "Werd").text.count("speeltuinen rookvrij") == 20


def test_a_filter_goes_into_the_address_and_can_be_wiped(told: Visitor) -> None:
    told.go("/geschiedenis", ROW)
    told.see("[data-filter=wie] summary").click()
    told.wait(lambda: [o for o in told.all("[data-filter=wie] label") if o.text == "Bas Smit"], "Bas")[0].click()
    told.wait(lambda: len(told.all(ROW)) == 3, "drie wijzigingen")
    assert told.search == "?wie=Bas+Smit"
    assert told.see(".lede").text == "3 van de 6 wijzigingen passen bij deze filters."
    told.see("[data-wis]", "Wis filter").click()
    told.wait(lambda: len(told.all(ROW)) == 6, "alle wijzigingen")


def test_a_day_can_be_chosen_and_its_hint_fits(told: Visitor) -> None:
    told.go("/geschiedenis", ROW)
    told.see("[data-filter=van] summary").click()
    assert "alles vanaf het begin" in told.see("[data-filter=van] .hint").text
    told.script(
        "const i = document.getElementById('f-van'); i.value = '2026-11-21';"
        "i.dispatchEvent(new Event('change', {bubbles: true}));"
    )
    told.wait(lambda: len(told.all(ROW)) == 3, "wat na die dag gebeurde")
    assert told.search == "?van=2026-11-21"


def test_typing_searches_and_keeps_the_focus(told: Visitor) -> None:
    told.go("/geschiedenis", ROW)
    told.see("label[for=zoek]").click()
    told.press("besproken")
    told.wait(lambda: len(told.all(ROW)) == 1, "één wijziging")
    assert told.focused().get_attribute("id") == "zoek"
    told.press("zzz")
    told.see(".empty h2", "Geen wijzigingen gevonden")
    told.see(".empty a", "Wis alle filters").click()
    told.wait(lambda: len(told.all(ROW)) == 6, "alle wijzigingen")


def test_a_change_leads_to_its_intervention_and_that_leads_back(told: Visitor) -> None:
    told.go("/geschiedenis?zoek=besproken", ROW)
    told.see(".gs-links a", NAME).click()
    told.see("h1", NAME)
    assert [one.text.split("\n")[0] for one in told.all(".hist li")] == [
        "23-11-2026",
        "21-11-2026",
        "20-11-2026",
        "18-11-2026",
        "Ingelezen",
    ]
    assert texts(told, ".hist b")[0] == "Gewijzigd: naam"
    told.see("#interventie-geschiedenis a", "Toon wat er veranderde").click()
    told.see("h1", f"Geschiedenis van {NAME}")
    assert len(told.all(ROW)) == 4
    told.see(".crumb a", NAME).click()
    told.see("h1", NAME)


def test_the_card_of_what_nobody_changed_says_where_it_came_from(visitor: Visitor) -> None:
    visitor.go("/interventies/R05", ".hist li")
    (line,) = texts(visitor, ".hist li")
    assert line.startswith("Ingelezen\nLokaal Preventieakkoord gemeente Groningen")


def test_a_cell_that_was_marked_opens_in_the_matrix(told: Visitor) -> None:
    told.go("/geschiedenis?soort=cellen", ROW)
    told.see(".gs-links a", "Cel Roken · Beleid · Ouderen").click()
    told.see(".panel", "Besluit van de raad")
    assert told.search == "?cel=roken.beleid.ouderen"


def test_the_files_hold_what_the_filters_show(told: Visitor) -> None:
    told.go("/geschiedenis?wie=Bas+Smit", ROW)
    links = {one.text: urlsplit(one.get_attribute("href")) for one in told.all(".gs-files a")}
    assert {name: (link.path, link.query) for name, link in links.items()} == {
        "CSV": ("/geschiedenis.csv", "wie=Bas+Smit"),
        "JSON": ("/geschiedenis.json", "wie=Bas+Smit"),
    }
    status, kind, body = answer(told.address, "/geschiedenis.csv?wie=Bas+Smit")
    assert (status, kind) == (200, "text/csv; charset=utf-8")
    assert "Besluit van de raad" in body


def test_a_change_is_turned_back_after_a_question_and_can_be_done_again(
    changing: tuple[Visitor, Archivist],
) -> None:
    visitor, made = changing
    visitor.see(f"{ROW} button", "Ongedaan maken").click()
    visitor.see("dialog[open]", f"{NAME} gewijzigd: naam")
    visitor.see("dialog[open] button", "Ongedaan maken").click()
    visitor.see(f"{ROW} h3", f"Ongedaan gemaakt: “{NAME} gewijzigd: naam”")
    assert intervention(made.plan(), "R05").name != NAME
    assert visitor.see(f"{ROW} .gs-when").text.endswith("Karin Mulder")
    visitor.see(f"{ROW} button", "Opnieuw doen").click()
    visitor.see("dialog[open] button", "Opnieuw doen").click()
    visitor.see(f"{ROW} h3", f"Opnieuw gedaan: “{NAME} gewijzigd: naam”")
    assert intervention(made.plan(), "R05").name == NAME


def test_what_is_folded_out_and_the_focus_stay_when_somebody_else_changes_something(
    changing: tuple[Visitor, Archivist],
) -> None:
    visitor, made = changing
    summary = visitor.see("[data-nummer='2'] .gs-more summary")
    summary.send_keys(Keys.ENTER)
    made.edit("2026-11-23 10:00", "R01", BAS, setting="Wachtkamer")
    visitor.wait(lambda: len(visitor.all(ROW)) == 7, "de wijziging van de ander")
    assert visitor.see("[data-nummer='2'] .gs-lines").is_displayed()
    assert visitor.script("return document.activeElement.closest('.gs-row').dataset.nummer") == "2"
    assert visitor.focused().tag_name == "summary"


def test_a_change_that_others_built_on_has_no_button(changing: tuple[Visitor, Archivist]) -> None:
    visitor, made = changing
    assert visitor.all("[data-nummer='7'] button")
    made.edit("2026-11-23 10:00", "R05", BAS, name="Nog een andere naam")
    visitor.wait(lambda: len(visitor.all(ROW)) == 7, "de wijziging van de ander")
    assert not visitor.all("[data-nummer='7'] button")


def test_the_header_says_when_it_was_changed_and_after_an_own_change_that_it_was_stored(
    changing: tuple[Visitor, Archivist],
) -> None:
    visitor, made = changing
    visitor.see("#opgeslagen", "Laatst gewijzigd om 10:42")
    made.edit("2026-11-23 10:05", "R01", BAS, setting="Wachtkamer")
    visitor.see("#opgeslagen", "Laatst gewijzigd om 11:05")
    visitor.wait(lambda: len(visitor.all(ROW)) == 7, "de wijziging van de ander")
    visitor.see(f"{ROW} button", "Ongedaan maken").click()
    visitor.see("dialog[open] button", "Ongedaan maken").click()
    visitor.see("#opgeslagen", "Opgeslagen om")
    visitor.wait(lambda: len(visitor.all(ROW)) == 8, "de eigen wijziging")
    settle(visitor)
    assert visitor.see("#opgeslagen").text.startswith("Opgeslagen om")


def test_the_header_leads_to_history_and_keeps_the_question(told: Visitor) -> None:
    told.go("/?wijk=selwerd", "button[data-niveau]")
    told.see("#opgeslagen", "Laatst gewijzigd om 10:42").click()
    told.see("h1", "Geschiedenis")
    assert told.search == "?wijk=selwerd"


def test_a_plan_that_nobody_changed_says_nothing_of_it_in_the_header(visitor: Visitor) -> None:
    visitor.go("/geschiedenis", ".empty")
    assert visitor.see(".empty h2").text == "Nog niets gewijzigd"
    assert not visitor.driver.find_element("id", "opgeslagen").is_displayed()


def test_on_a_phone_the_menu_says_when_it_was_changed(told: Visitor) -> None:
    told.go("/", "button[data-niveau]", width=390)
    told.see("#menu-knop", "Menu").click()
    told.see(".offcanvas.show .saved", "Laatst gewijzigd om 10:42").click()
    told.see("h1", "Geschiedenis")


@pytest.mark.parametrize("width", [1440, 390, 320])
@pytest.mark.parametrize(
    "path", ["/geschiedenis", "/geschiedenis?interventie=R05", "/geschiedenis?stand=2026-11-20", "/interventies/R05"]
)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(told: Visitor, path: str, width: int) -> None:
    told.go(path, "#pagina h1", width=width)
    settle(told)
    told.script("document.querySelectorAll('.gs-more, .gs-whole').forEach(d => d.open = true)")
    assert violations(told) == []
    assert told.script("return document.documentElement.scrollWidth") <= width
