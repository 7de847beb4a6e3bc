"""The page on wijken in a real browser."""

from tests.pages.conftest import Keys, Visitor

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


def fetched(visitor: Visitor) -> list[str]:
    """Everything that the page asked for."""
    names: list[str] = visitor.script("return performance.getEntriesByType('resource').map(one => one.name)")
    return names


def test_the_table_comes_first_and_the_figure_is_fetched_when_it_is_asked(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE)
    assert not [name for name in fetched(visitor) if "plotly" in name]
    drawn = table_rows(visitor)
    visitor.see("#wijken-als-figuur", "Toon als figuur").click()
    visitor.wait(lambda: visitor.all(GRAPH), "de figuur")
    assert visitor.search == "?weergave=figuur"
    assert figure_rows(visitor) == drawn
    visitor.see("#wijken-als-figuur", "Toon als tabel").click()
    visitor.wait(lambda: not visitor.all(GRAPH), "geen figuur meer")
    assert visitor.search == ""
    assert len(drawn) == 12
    assert {len(cells) for cells in drawn.values()} == {12}


def test_an_old_link_to_the_table_still_shows_the_table(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=tabel", TABLE)
    assert visitor.all("#wijken-grafiek") == []
    assert len(table_rows(visitor)) == 12


def test_the_sentence_names_the_thinnest_wijken_of_the_table(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE)
    totals = visitor.script(
        "return [...document.querySelectorAll('table.wk tr[data-wijk]')].map(row =>"
        " [row.querySelector('a').textContent, row.querySelector('.rt').textContent])"
    )
    least = min(int(total.split()[0]) for _, total in totals)
    thinnest = [name for name, total in totals if int(total.split()[0]) == least]
    sentence = visitor.see("#wijken-zin").text
    assert f"{', '.join(thinnest[:-1])} en {thinnest[-1]} hebben de dunste mix: {least} van 163 cellen" in sentence


def test_a_wijk_in_the_table_leads_to_its_matrix_with_the_same_count(visitor: Visitor) -> None:
    visitor.go("/wijken?status=lopend", TABLE)
    row = visitor.wait(lambda: visitor.all('tr[data-wijk="selwerd"]'), "Selwerd")[0]
    total = row.find_element("css selector", ".rt").text
    row.find_element("css selector", "a").click()
    visitor.see("h1", "Interventiemix Selwerd")
    assert visitor.search == "?status=lopend&wijk=selwerd"
    assert visitor.see(".tot .rt").text == total


def test_a_click_in_the_figure_leads_to_that_wijk_and_theme(visitor: Visitor) -> None:
    visitor.go("/wijken?status=lopend&weergave=figuur&volgorde=naam", "#wijken-zin")
    visitor.wait(lambda: visitor.all(GRAPH) and visitor.all("[data-luistert]"), "de figuur")
    visitor.script(
        "const plot = document.querySelector('#wijken-grafiek .js-plotly-plot'), y = plot.data[1].y[0],"
        " x = plot.data[1].x[5], box = plot.querySelector('.nsewdrag').getBoundingClientRect(), all = plot._fullLayout;"
        "const at = { clientX: box.left + all.xaxis.d2p(x), clientY: box.top + all.yaxis.d2p(y), bubbles: true };"
        "const place = document.elementFromPoint(at.clientX, at.clientY);"
        "['mousemove', 'mousedown', 'mouseup', 'click'].forEach(kind => place.dispatchEvent(new MouseEvent(kind, at)));"
    )
    visitor.see("h1", "Interventiemix Beijum")
    assert visitor.search == "?status=lopend&wijk=beijum&thema=overgewicht"


def test_the_figure_is_one_picture_with_a_name_and_nothing_to_tab_to(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=figuur", "#wijken-zin")
    visitor.wait(lambda: visitor.all(GRAPH), "de figuur")
    picture = visitor.all('#wijken-figuur [role="img"]')[0]
    assert visitor.see("#wijken-zin").text in picture.get_attribute("aria-label")
    assert visitor.all("#wijken-figuur a, #wijken-figuur button, #wijken-figuur [tabindex='0'], .modebar-btn") == []


def test_the_table_has_a_caption_and_heads_with_a_scope(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE)
    assert "per thema en pijler" in visitor.see("table.wk caption").get_attribute("textContent")
    scopes = visitor.script("return [...document.querySelectorAll('table.wk th')].map(one => one.scope)")
    assert set(scopes) == {"col", "colgroup", "row", "rowgroup"}


def test_percentages_are_one_choice_away(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE)
    visitor.see("[data-getal=procent]", "Procent").click()
    visitor.see(TABLE, "38%")
    assert visitor.search == "?getal=procent"
    assert visitor.all("[data-getal=procent]")[0].get_attribute("aria-pressed") == "true"
    assert all(cell.endswith("%") for cell in table_rows(visitor)["selwerd"])


def test_a_narrow_screen_gets_the_table_and_does_not_fetch_plotly(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=figuur", TABLE, width=390)
    assert not [name for name in fetched(visitor) if "plotly" in name]
    assert visitor.script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert visitor.script(
        "const card = document.querySelector('.wkc'); card.scrollLeft = 400;"
        "return Math.round(document.querySelector('.wk tbody tr[data-wijk] .rl').getBoundingClientRect().left"
        " - card.getBoundingClientRect().left)"
    ) in range(-1, 5)


def test_the_tile_map_has_every_wijk_with_its_count(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE)
    tiles = visitor.script(
        "return Object.fromEntries([...document.querySelectorAll('.tile')].map(one =>"
        " [one.querySelector('b').textContent, one.lastElementChild.firstChild.textContent]))"
    )
    rows = visitor.script(
        "return Object.fromEntries([...document.querySelectorAll('table.wk tr[data-wijk]')].map(row =>"
        " [row.querySelector('a').textContent, row.querySelector('.rt').textContent]))"
    )
    assert tiles == rows


def test_a_tile_shows_the_facts_of_its_wijk_and_the_ways_on(visitor: Visitor) -> None:
    visitor.go("/wijken?status=lopend", TABLE)
    visitor.see("#wijken-gekozen", "Kies een blok")
    visitor.see(".tile", "Vinkhuizen").click()
    visitor.see("#wijken-gekozen h3", "Vinkhuizen")
    assert visitor.search == "?status=lopend&wijk=vinkhuizen"
    chosen = visitor.all(".tile[aria-pressed=true]")
    assert [one.get_attribute("data-tegel") for one in chosen] == ["vinkhuizen"]
    assert visitor.focused().get_attribute("data-tegel") == "vinkhuizen"
    links = {one.text: one.get_attribute("href") for one in visitor.all("#wijken-gekozen a")}
    assert links["Bekijk het profiel"].endswith("/wijken/vinkhuizen?wijk=vinkhuizen&status=lopend")
    visitor.see("#wijken-gekozen a", "Open matrix Vinkhuizen").click()
    visitor.see("h1", "Interventiemix Vinkhuizen")


def test_tiles_are_reached_with_one_tab_and_the_arrow_keys(visitor: Visitor) -> None:
    visitor.go("/wijken?wijk=selwerd", TABLE)
    tile = visitor.see('.tile[tabindex="0"]', "Selwerd")
    assert len(visitor.all('.tile[tabindex="0"]')) == 1
    tile.send_keys(Keys.ARROW_RIGHT)
    assert visitor.focused().get_attribute("data-tegel") == "de_hoogte"
    visitor.press(Keys.ARROW_DOWN)
    assert visitor.focused().get_attribute("data-tegel") == "indische_buurt"
    visitor.press(Keys.ENTER)
    visitor.see("#wijken-gekozen h3", "Indische Buurt")


def test_the_table_has_one_tab_stop_and_arrow_keys_from_link_to_link(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE)
    stops = visitor.all('table.wk [tabindex="0"]')
    assert [one.text for one in stops] == ["Selwerd"]
    stops[0].send_keys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT)
    assert visitor.focused().text.startswith("Profiel")
    visitor.press(Keys.ARROW_RIGHT)
    assert visitor.focused().text.startswith("Vergelijk")
    visitor.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert visitor.focused().get_attribute("aria-label").startswith("Beijum, Roken, Signalering: ")
    visitor.press(Keys.END)
    assert visitor.focused().get_attribute("href").endswith("/kansen?wijk=beijum")
    visitor.press(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER)
    visitor.see("h1", "Interventiemix Beijum")
    assert visitor.search == "?wijk=beijum&thema=roken"


def test_the_order_stands_in_the_address_and_table_figure_and_tiles_follow_it(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE)
    visitor.see('[data-filter="volgorde"] summary').click()
    visitor.see('[data-filter="volgorde"] label', "naam").click()
    visitor.wait(lambda: visitor.all("table.wk .div") == [], "één lijst")
    assert visitor.search == "?volgorde=naam"
    by_table = list(table_rows(visitor))
    assert by_table[:3] == ["beijum", "de_hoogte", "de_wijert"]
    assert [one.get_attribute("data-tegel") for one in visitor.all(".tile")] == by_table
    visitor.see("#wijken-als-figuur").click()
    visitor.wait(lambda: visitor.all(GRAPH), "de figuur")
    assert list(figure_rows(visitor)) == by_table


def test_need_stands_beside_coverage_only_where_a_wijk_has_figures(visitor: Visitor) -> None:
    visitor.go("/wijken", TABLE)
    assert visitor.all(".wk .nd") == []
    visitor.go("/wijken?gemeente=GM9999", TABLE)
    needs = visitor.all(".wk td.nd")
    assert len(needs) == 40
    assert all(" in de gemeente (" in one.get_attribute("title") for one in needs)
    assert "streep = gelijk aan de gemeente" in visitor.see(".legend").text


def test_need_is_held_against_what_is_asked(visitor: Visitor) -> None:
    visitor.go("/wijken?gemeente=GM9999&vergelijk=nederland", TABLE)
    assert all(" in Nederland (" in one.get_attribute("title") for one in visitor.all(".wk td.nd"))
    assert "streep = gelijk aan Nederland" in visitor.see(".legend").text


def test_the_page_keeps_no_wijk_filter_and_tells_an_unknown_theme(visitor: Visitor) -> None:
    visitor.go("/wijken?thema=alcohol", "#wijken-zin")
    visitor.see(".note.w", "Kies uit: Roken, Overgewicht of Weerbaarheid")
    assert visitor.all('[data-filter="wijk"]') == []
    assert visitor.all('[data-filter="thema"]') != []


def test_no_error_and_no_outside_address_on_the_page_on_wijken(visitor: Visitor) -> None:
    visitor.go("/wijken?gemeente=GM9999&weergave=figuur", "#wijken-zin")
    visitor.wait(lambda: visitor.all(GRAPH), "de figuur")
    assert [name for name in fetched(visitor) if not name.startswith((visitor.address, "data:", "blob:"))] == []
    assert visitor.complaints() == []
