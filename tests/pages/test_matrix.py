"""The matrix page in a real browser."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner import resources
from planner.domain.plan import Plan
from planner.imports.folder import read_empty
from planner.store import plans, versions
from planner.store.database import open_engine
from tests.pages.conftest import Visitor, serving
from tests.world import town

CELL = "button[data-niveau]"
#: A function in the page: what every cell or row of a kind says of itself.
SAID = """const said = kind => [...document.querySelectorAll(kind)].map(
    one => ['thema', 'pijler', 'doelgroep', 'niveau', 'aantal'].map(name => one.dataset[name]).join(' ')).sort();"""
LEVELS = {"leeg", "gepland", "dun", "gedekt", "sterk", "nvt", "blanco"}


def cell(visitor: Visitor, key: str) -> Any:
    return visitor.wait(lambda: visitor.all(f'[data-cel="{key}"]'), key)[0]


def test_the_matrix_shows_every_cell_with_its_data(visitor: Visitor) -> None:
    visitor.go("/", CELL)
    cells = visitor.script(
        "return [...document.querySelectorAll('button[data-niveau]')].map(c => ({...c.dataset, text: c.textContent}))"
    )
    assert len(cells) == 180
    assert {one["niveau"] for one in cells} <= LEVELS
    assert len({(one["thema"], one["pijler"], one["doelgroep"]) for one in cells}) == 180
    for one in cells:
        shown = {"leeg": "+", "nvt": "–", "gepland": f"({one['aantal']})"}.get(one["niveau"], one["aantal"])
        assert one["text"] == shown


def test_the_sentence_and_the_margins_tell_the_same_numbers(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", CELL)
    counts = visitor.script(
        "const n = {}; document.querySelectorAll('button[data-niveau]').forEach("
        "c => n[c.dataset.niveau] = (n[c.dataset.niveau] || 0) + 1); return n"
    )
    applicable = sum(count for level, count in counts.items() if level != "nvt")
    filled = counts.get("gedekt", 0) + counts.get("sterk", 0)
    sentence = visitor.see("#matrix-zin").text
    assert f"Van de {applicable} cellen zijn er {filled} gedekt, {counts['dun']} dun" in sentence
    assert visitor.see(".tot .rt").text == f"{filled} van {applicable}"
    margins = [
        tuple(map(int, one.text.split("\n")[0].split(" van "))) for one in visitor.all("tbody tr:not(.tot) td.rt")
    ]
    assert (sum(k for k, _ in margins), sum(n for _, n in margins)) == (filled, applicable)


def test_choosing_a_wijk_changes_the_address_and_the_matrix(visitor: Visitor) -> None:
    visitor.go("/", CELL)
    visitor.see('[data-filter="wijk"] summary').click()
    visitor.wait(lambda: visitor.all('[data-filter="wijk"] input[value="paddepoel"]'), "Paddepoel")[0].click()
    visitor.see("h1", "Interventiemix Paddepoel")
    assert visitor.search == "?wijk=paddepoel"
    assert visitor.see('[data-filter="wijk"] summary').text.endswith("Paddepoel")
    visitor.see(".btn.q", "Wis filter").click()
    visitor.see("h1", "Interventiemix Gemeente Groningen")
    assert visitor.search == ""


def test_the_address_restores_the_exact_view_with_the_open_cell(visitor: Visitor) -> None:
    visitor.go(
        "/?wijk=beijum&thema=roken,overgewicht&peildatum=2025-01-01&cel=roken.leefomgeving.kinderen", ".panel h2"
    )
    visitor.see(".panel h2", "Leefomgeving (fysiek en sociaal) voor kinderen (4–12)")
    assert len(visitor.all(CELL)) == 120
    assert visitor.see('[data-filter="peildatum"] summary').text.endswith("01-01-2025")
    chosen = visitor.all('td[aria-selected="true"] button')
    assert [one.get_attribute("data-cel") for one in chosen] == ["roken.leefomgeving.kinderen"]


def test_a_filled_cell_tells_its_interventions_and_the_factors_add_up(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&cel=roken.leefomgeving.kinderen", ".panel .iv")
    number = int(cell(visitor, "roken.leefomgeving.kinderen").get_attribute("data-aantal"))
    parts = [one.text for one in visitor.all(".panel .iv")]
    assert len(parts) == number
    assert all("Telt voor" in one and "Basis:" in one and "Bron:" in one for one in parts)


def test_an_empty_cell_shows_its_score_in_parts(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&cel=overgewicht.beleid.lage_ses", ".panel .facts")
    facts = [one.text.split("\n") for one in visitor.all(".panel .facts > div")]
    assert [name for name, _ in facts] == ["Behoefte", "Belang", "Leegte"]
    product = 1.0
    for _, value in facts:
        product *= float(value.replace(",", "."))
    assert visitor.see(".panel .sum b").text == f"{product:.2f}".replace(".", ",")
    assert "geen wijkcijfer" in visitor.see(".panel").text


def test_a_deliberately_empty_cell_tells_its_reason(visitor: Visitor) -> None:
    visitor.go("/?cel=roken.voorlichting.kinderen", ".panel h2")
    assert "Bewust leeg" in visitor.see(".panel .chip").text
    assert "RIVM" in visitor.see(".panel section").text
    assert (
        visitor.script("return document.querySelector('[data-cel=\"roken.voorlichting.kinderen\"]').dataset.niveau")
        == "nvt"
    )


def test_the_whole_matrix_works_by_keyboard(visitor: Visitor) -> None:
    visitor.go("/", CELL)
    tab_stops = visitor.script("return document.querySelectorAll('table.mx [tabindex=\"0\"]').length")
    assert tab_stops == 1
    visitor.script("document.querySelector('table.mx .c[tabindex=\"0\"]').focus()")
    at = lambda: visitor.focused().get_attribute("data-cel")  # noqa: E731
    assert at() == "roken.voorlichting.zwangeren"
    visitor.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN)
    assert at() == "roken.signalering.jonge_gezinnen"
    visitor.press(Keys.PAGE_DOWN)
    assert at() == "overgewicht.voorlichting.jonge_gezinnen"
    visitor.press(Keys.END)
    assert at() == "weerbaarheid.beleid.jonge_gezinnen"
    visitor.press(Keys.ARROW_RIGHT)
    assert at() == "weerbaarheid.beleid.jonge_gezinnen"
    visitor.press(Keys.CONTROL, Keys.HOME)
    assert at() == "roken.voorlichting.zwangeren"


def test_enter_opens_the_panel_and_escape_returns_to_the_cell(visitor: Visitor) -> None:
    visitor.go("/", CELL)
    visitor.script("document.querySelector('[data-cel=\"roken.beleid.ouderen\"]').focus()")
    visitor.press(Keys.ENTER)
    visitor.see(".panel h2", "Beleid, regelgeving en handhaving voor ouderen (65+)")
    visitor.wait(lambda: visitor.focused().tag_name == "h2", "focus op de kop van het paneel")
    assert "cel=roken.beleid.ouderen" in visitor.search
    visitor.press(Keys.ESCAPE)
    visitor.see(".panel h2", "Kies een cel")
    visitor.wait(lambda: visitor.focused().get_attribute("data-cel") == "roken.beleid.ouderen", "focus terug op de cel")
    assert visitor.search == ""


def test_n_jumps_to_the_next_empty_cell(visitor: Visitor) -> None:
    visitor.go("/", CELL)
    visitor.script("document.querySelector('table.mx .c[tabindex=\"0\"]').focus()")
    visitor.press("n")
    assert visitor.focused().get_attribute("data-niveau") == "leeg"
    first = visitor.focused().get_attribute("data-cel")
    visitor.press("n")
    assert visitor.focused().get_attribute("data-cel") != first
    visitor.press("N")
    assert visitor.focused().get_attribute("data-cel") == first


def test_every_cell_has_a_spoken_label_and_the_grid_real_headers(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", CELL)
    labels = visitor.script(
        "return [...document.querySelectorAll('button[data-niveau]')].map(c => c.getAttribute('aria-label'))"
    )
    assert "Roken, Voorlichting en educatie, Kinderen (4–12): bewust leeg" in labels
    assert all(label.count(": ") == 1 and "\u00ad" not in label for label in labels)
    table = visitor.all("table[role=grid]")[0]
    assert table.get_attribute("aria-label") == "Dekkingsmatrix Selwerd"
    assert len(visitor.all("table.mx th[scope=row]")) == 16
    assert len(visitor.all("table.mx th[scope=col]")) == 13


def test_as_a_table_the_same_cells_stand_in_sortable_rows(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", CELL)
    before = visitor.script(f"{SAID} return said('button[data-niveau]')")
    visitor.see("button", "Toon als tabel").click()
    visitor.see("caption", "Dekkingsmatrix Selwerd")
    after = visitor.script(f"{SAID} return said('tr[data-niveau]')")
    assert len(after) == 180
    assert before == after
    visitor.see("button", "Aantal").click()
    visitor.see("button", "Aantal").click()
    numbers = [int(one.text) for one in visitor.all("tr[data-niveau] td.num")]
    assert numbers == sorted(numbers, reverse=True)
    assert visitor.all('th[aria-sort="descending"]')
    visitor.see("button", "Toon als matrix").click()
    visitor.see(CELL)


def test_on_a_phone_the_themes_are_accordions_and_nothing_scrolls_sideways(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&cel=weerbaarheid.beleid.ouders", "details.acc", width=390)
    assert [one.get_attribute("data-accordeon") for one in visitor.all("details.acc")] == [
        "roken",
        "overgewicht",
        "weerbaarheid",
    ]
    assert [one.get_attribute("data-accordeon") for one in visitor.all("details.acc[open]")] == ["weerbaarheid"]
    assert len(visitor.all(CELL)) == 180
    assert visitor.script("return document.documentElement.scrollWidth") <= 390
    heights = visitor.script(
        "return [...document.querySelectorAll('details[open] .c')].map(c => c.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("wijk=nergenshuizen", "We kennen de wijk “nergenshuizen” niet. Kies uit: Selwerd"),
        ("wijk=SPT", "staat voor meer wijken"),
        ("thema=alcohol", "We kennen het thema “alcohol” niet. Kies uit: Roken, Overgewicht of Weerbaarheid."),
        ("peildatum=31-02-2026", "“31-02-2026” is geen datum."),
        ("peildatum=1066-10-14", "Kies een datum van 2000 tot en met 2099."),
        ("status=bijna", "We kennen de status “bijna” niet."),
        ("programmas_tellen=misschien", "Kies ja of nee."),
        ("gemeente=GM0363", "We kennen de gemeente “GM0363” niet."),
        ("cel=niet.een.cel", "staat niet in deze matrix"),
    ],
)
def test_a_mistake_in_the_address_is_named_and_the_page_still_stands(visitor: Visitor, query: str, said: str) -> None:
    visitor.go(f"/?{query}", CELL)
    visitor.see(".note", said)
    assert len(visitor.all(CELL)) == 180


def test_markup_in_the_address_is_shown_as_text(visitor: Visitor) -> None:
    visitor.go("/?wijk=%3Cimg%20src%3Dx%20onerror%3D%22window.__x%3D1%22%3E", CELL)
    visitor.see(".note", "<img src=x")
    assert visitor.script("return window.__x") is None


def test_the_municipality_switch_shows_the_other_plan_and_says_that_it_is_invented(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", CELL)
    visitor.wait(lambda: visitor.all('#gemeente option[value="GM9999"]'), "de keuze")[0].click()
    visitor.see("h1", "Interventiemix Gemeente Voorbeeld")
    assert visitor.search == "?gemeente=GM9999"
    assert "verzonnen" in visitor.see(".invented").text
    visitor.driver.back()
    visitor.see("h1", "Interventiemix Selwerd")
    visitor.wait(lambda: not visitor.all(".invented"), "het bericht is weg")


def test_the_page_asks_nothing_of_anyone_and_logs_no_error(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", CELL)
    asked = visitor.script("return performance.getEntriesByType('resource').map(e => e.name)")
    assert asked
    assert all(one.startswith((visitor.address, "data:")) for one in asked)
    assert not any("plotly" in one for one in asked)
    assert visitor.complaints() == []


def served_alone(plan: Plan, folder: Path) -> str:
    """A database with one plan."""
    path = folder / "planner.db"
    engine = open_engine(f"sqlite:///{path}")
    versions.create(engine)
    plans.write(engine, plan)
    engine.dispose()
    return str(path)


def test_a_new_municipality_shows_what_is_not_filled_in_yet_as_blank(browser: Browser, tmp_path: Path) -> None:
    plan = town()
    new = replace(plan, municipality=replace(plan.municipality, filled=False))
    with serving(Path(served_alone(new, tmp_path))) as address:
        visitor = Visitor(browser, address).go("/", CELL)
        levels = {one.get_attribute("data-niveau") for one in visitor.all(CELL)}
        assert "blanco" in levels
        assert "leeg" not in levels
        assert "nog niet ingevuld" in visitor.see("#matrix-zin").text
        assert "nog niet ingevuld" in visitor.see(".legend").text


def test_a_municipality_without_themes_is_told_so(browser: Browser, tmp_path: Path) -> None:
    empty = read_empty(resources.folder("seed") / "empty", "GM1234", "Nieuwdorp")
    with serving(Path(served_alone(empty, tmp_path))) as address:
        visitor = Visitor(browser, address).go("/", "#matrix .empty")
        assert "nog geen thema’s" in visitor.see("#matrix .empty").text
        for path in ("/wijken", "/kansen", "/interventies", "/bronnen"):
            visitor.go(path)
            assert not visitor.all(".banner.aan")
