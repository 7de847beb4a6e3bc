"""The page on wijken in a real browser."""

from dataclasses import replace
from typing import Any

import pytest

from planner import resources
from planner.domain.analysis import survey
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.figures.area_shares import area_shares
from planner.imports.folder import read_folder
from planner.store.plans import MunicipalityRef
from planner.views.areas.drawing import areas_data
from planner.views.areas.sentence import in_plain_words, sentence
from planner.views.reader import Asked
from tests.pages.conftest import TODAY, Visitor

GRAPH = "#wijken-grafiek .js-plotly-plot .heatmaplayer image"
TABLE = "table.wk tbody td .c"


def table_rows(visitor: Visitor) -> dict[str, list[str]]:
    """Cells of the table by wijk code, as they are shown."""
    rows: dict[str, list[str]] = visitor.script(
        "return Object.fromEntries([...document.querySelectorAll('table.wk tr[data-wijk]')].map(row =>"
        " [row.dataset.wijk, [...row.querySelectorAll('.c')].map(cell => cell.firstChild.textContent)]))"
    )
    return rows


def figure_rows(visitor: Visitor) -> dict[str, list[str]]:
    """Numbers of the heatmap by wijk code, as plotly holds them."""
    rows: dict[str, list[str]] = visitor.script(
        "const [cells, numbers] = document.querySelector('#wijken-grafiek .js-plotly-plot').data, found = {};"
        "let at = 0; cells.customdata.forEach(row => row.forEach(code => { if (code)"
        " (found[code[0]] = found[code[0]] || []).push(numbers.text[at++]); })); return found"
    )
    return rows


def test_the_figure_and_the_table_show_the_same_numbers(visitor: Visitor) -> None:
    visitor.go("/wijken", "#wijken-zin")
    visitor.wait(lambda: visitor.all(GRAPH), "de figuur")
    drawn = figure_rows(visitor)
    visitor.see("#wijken-als-tabel").click()
    visitor.see(TABLE)
    assert visitor.search == "?weergave=tabel"
    assert table_rows(visitor) == drawn
    assert len(drawn) == 12
    assert {len(cells) for cells in drawn.values()} == {12}


def test_the_sentence_names_the_thinnest_wijken_of_the_table(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=tabel", TABLE)
    totals = visitor.script(
        "return [...document.querySelectorAll('table.wk tr[data-wijk]')].map(row =>"
        " [row.querySelector('a').textContent, row.querySelector('.rt').textContent])"
    )
    least = min(int(total.split()[0]) for _, total in totals)
    thinnest = [name for name, total in totals if int(total.split()[0]) == least]
    sentence = visitor.see("#wijken-zin").text
    assert f"{', '.join(thinnest[:-1])} en {thinnest[-1]} hebben de dunste mix: {least} van 163 cellen" in sentence


def test_a_wijk_in_the_table_leads_to_its_matrix_with_the_same_count(visitor: Visitor) -> None:
    visitor.go("/wijken?status=lopend&weergave=tabel", TABLE)
    row = visitor.wait(lambda: visitor.all('tr[data-wijk="selwerd"]'), "Selwerd")[0]
    total = row.find_element("css selector", ".rt").text
    row.find_element("css selector", "a").click()
    visitor.see("h1", "Interventiemix Selwerd")
    assert visitor.search == "?status=lopend&wijk=selwerd"
    assert visitor.see(".tot .rt").text == total


def test_a_click_in_the_figure_leads_to_that_wijk_and_theme(visitor: Visitor) -> None:
    visitor.go("/wijken?status=lopend", "#wijken-zin")
    visitor.wait(lambda: visitor.all(GRAPH) and visitor.all("[data-luistert]"), "de figuur")
    visitor.script(
        "const plot = document.querySelector('#wijken-grafiek .js-plotly-plot'), y = plot.data[1].y[0],"
        " x = plot.data[1].x[5], box = plot.querySelector('.nsewdrag').getBoundingClientRect(), all = plot._fullLayout;"
        "const at = { clientX: box.left + all.xaxis.d2p(x), clientY: box.top + all.yaxis.d2p(y), bubbles: true };"
        "const place = document.elementFromPoint(at.clientX, at.clientY);"
        "['mousemove', 'mousedown', 'mouseup', 'click'].forEach(kind => place.dispatchEvent(new MouseEvent(kind, at)));"
    )
    visitor.see("h1", "Interventiemix Selwerd")
    assert visitor.search == "?status=lopend&wijk=selwerd&thema=overgewicht"


def test_the_figure_is_one_picture_with_a_name_and_nothing_to_tab_to(visitor: Visitor) -> None:
    visitor.go("/wijken", "#wijken-zin")
    visitor.wait(lambda: visitor.all(GRAPH), "de figuur")
    picture = visitor.all('#wijken-figuur [role="img"]')[0]
    assert visitor.see("#wijken-zin").text in picture.get_attribute("aria-label")
    assert visitor.all("#wijken-figuur a, #wijken-figuur button, #wijken-figuur [tabindex='0'], .modebar-btn") == []


def test_the_table_has_a_caption_and_heads_with_a_scope(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=tabel", TABLE)
    assert "per thema en pijler" in visitor.see("table.wk caption").get_attribute("textContent")
    scopes = visitor.script("return [...document.querySelectorAll('table.wk th')].map(one => one.scope)")
    assert set(scopes) == {"col", "colgroup", "row", "rowgroup"}


def test_percentages_are_one_choice_away(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=tabel", TABLE)
    visitor.see("[data-getal=procent]", "Procent").click()
    visitor.see(TABLE, "38%")
    assert visitor.search == "?weergave=tabel&getal=procent"
    assert visitor.all("[data-getal=procent]")[0].get_attribute("aria-pressed") == "true"
    assert all(cell.endswith("%") for cell in table_rows(visitor)["selwerd"])


def test_a_narrow_screen_gets_the_table_and_does_not_fetch_plotly(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE, width=390)
    fetched = visitor.script("return performance.getEntriesByType('resource').map(one => one.name)")
    assert not [name for name in fetched if "plotly" in name]
    assert visitor.script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert visitor.script(
        "const card = document.querySelector('.wkc'); card.scrollLeft = 400;"
        "return Math.round(document.querySelector('.wk tbody tr[data-wijk] .rl').getBoundingClientRect().left"
        " - card.getBoundingClientRect().left)"
    ) in range(-1, 5)


def test_the_tile_map_has_every_wijk_with_its_count(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=tabel", TABLE)
    tiles = visitor.script(
        "return Object.fromEntries([...document.querySelectorAll('.tile')].map(one =>"
        " [one.querySelector('b').textContent, one.lastElementChild.firstChild.textContent]))"
    )
    rows = visitor.script(
        "return Object.fromEntries([...document.querySelectorAll('table.wk tr[data-wijk]')].map(row =>"
        " [row.querySelector('a').textContent, row.querySelector('.rt').textContent]))"
    )
    assert tiles == rows
    visitor.see(".tile", "Vinkhuizen").click()
    visitor.see("h1", "Interventiemix Vinkhuizen")


def test_need_stands_beside_coverage_only_where_a_wijk_has_figures(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=tabel", TABLE)
    assert visitor.all(".wk .nd") == []
    visitor.go("/wijken?gemeente=GM9999&weergave=tabel", TABLE)
    needs = visitor.all(".wk td.nd")
    assert len(needs) == 40
    assert all(" in de gemeente (" in one.get_attribute("title") for one in needs)
    assert "streep = gelijk aan de gemeente" in visitor.see(".legend").text


def test_need_is_held_against_what_is_asked(visitor: Visitor) -> None:
    visitor.go("/wijken?gemeente=GM9999&weergave=tabel&vergelijk=nederland", TABLE)
    assert all(" in Nederland (" in one.get_attribute("title") for one in visitor.all(".wk td.nd"))
    assert "streep = gelijk aan Nederland" in visitor.see(".legend").text


def test_the_page_keeps_no_wijk_filter_and_tells_an_unknown_theme(visitor: Visitor) -> None:
    visitor.go("/wijken?thema=alcohol", "#wijken-zin")
    visitor.see(".note.w", "Kies uit: Roken, Overgewicht of Weerbaarheid")
    assert visitor.all('[data-filter="wijk"]') == []
    assert visitor.all('[data-filter="thema"]') != []


def test_no_error_and_no_outside_address_on_the_page_on_wijken(visitor: Visitor) -> None:
    visitor.go("/wijken?gemeente=GM9999", "#wijken-zin")
    visitor.wait(lambda: visitor.all(GRAPH), "de figuur")
    fetched = visitor.script("return performance.getEntriesByType('resource').map(one => one.name)")
    assert [name for name in fetched if not name.startswith((visitor.address, "data:", "blob:"))] == []
    assert visitor.complaints() == []


@pytest.fixture(scope="module")
def groningen() -> Plan:
    """Groningen as the seed has it."""
    return read_folder(resources.folder("seed") / "groningen")


def said(plan: Plan, **question: Any) -> str:
    return in_plain_words(sentence(area_shares(survey(plan, Question(on=TODAY, **question)))))


def test_a_plan_without_wijken_says_so_and_leads_to_where_they_are_added(groningen: Plan) -> None:
    plan = replace(groningen, neighbourhoods=(), area_programmes=())
    ref = MunicipalityRef(plan.municipality.code, plan.municipality.name, False, True, 0)
    asked = Asked({}, plan, Question(on=TODAY), TODAY, (), (ref,))
    data = areas_data(asked, area_shares(survey(plan, asked.question)))
    assert said(plan) == "Er zijn nog geen wijken om naast elkaar te zetten."
    assert (data["graph"], data["table"], data["map"]) == (None, None, None)
    assert data["empty"]["title"] == "Nog geen wijken"
    assert data["empty"]["links"] == [
        ["Wijken toevoegen", "/beginnen?stap=2&gemeente=GM0014"],
        ["Naar de matrix", "/"],
    ]


def test_wijken_without_a_place_on_the_map_stand_apart(groningen: Plan) -> None:
    first, *others = groningen.neighbourhoods
    plan = replace(groningen, neighbourhoods=(replace(first, column=None, row=None), *others))
    ref = MunicipalityRef(plan.municipality.code, plan.municipality.name, False, True, 0)
    asked = Asked({}, plan, Question(on=TODAY), TODAY, (), (ref,))
    tiles = areas_data(asked, area_shares(survey(plan, asked.question)))["map"]
    assert [tile["name"] for tile in tiles["loose"]] == [first.name]
    assert len(tiles["placed"]) == len(others)


def test_one_thinnest_wijk_is_named_alone(groningen: Plan) -> None:
    areas = tuple(area for area in groningen.neighbourhoods if area.code in ("selwerd", "vinkhuizen"))
    assert said(replace(groningen, neighbourhoods=areas)).startswith("Vinkhuizen heeft de dunste mix: 18 van 163")


def test_equally_thin_wijken_are_counted_and_not_listed(groningen: Plan) -> None:
    text = said(groningen, pillars=("voorlichting",), themes=("roken",))
    assert text.startswith("Alle 12 wijken hebben een even dunne mix: 5 van 13 cellen gedekt.")


def test_more_than_four_thinnest_wijken_are_counted(groningen: Plan) -> None:
    text = said(groningen, pillars=("leefomgeving",), themes=("roken",))
    assert text.startswith("5 van 12 wijken hebben de dunste mix: 5 van 14 cellen gedekt.")


def test_the_weakest_combination_that_is_covered_somewhere_has_its_count(groningen: Plan) -> None:
    text = said(groningen, pillars=("signalering",))
    assert text.endswith("Signalering bij roken is het minst gedekt: 24 van 168 cellen over alle wijken samen.")


def test_a_question_where_nothing_applies_says_so(groningen: Plan) -> None:
    assert said(groningen, themes=("roken",), groups=("overgewicht",)) == "Er is geen cel van toepassing."
