"""The monitor in a real browser: read, folded out, narrowed, and figures added with the mistakes that people make."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.domain.plan import Observation
from tests.pages.conftest import Visitor
from tests.pages.keeper import Keeper, a_keeper
from tests.pages.test_access import settle, violations

TABLE, FORM = ".mo-tb", "#monitor-formulier form"
ROW = '[data-indicator="rokende_volwassenen"]'


@pytest.fixture
def keeper(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Keeper]:
    """A planner of one's own, and somebody with a name."""
    with a_keeper(seeded, tmp_path, browser) as made:
        yield made


def figures(keeper: Keeper, indicator: str = "rokende_volwassenen") -> list[Observation]:
    """The figures that were added here."""
    return [one for one in keeper.plan().observations if one.own and one.indicator == indicator]


def field(keeper: Keeper, name: str, text: str) -> None:
    keeper.fill(f'[data-veld="{name}"] input, [data-veld="{name}"] textarea', text)


def add(keeper: Keeper, **fields: str) -> None:
    """Fill in the form of a new figure of smoking adults."""
    keeper.go("/monitor?cijfer=nieuw&indicator=rokende_volwassenen", FORM)
    settle(keeper)
    for name, text in fields.items():
        field(keeper, name, text)


def wrong(keeper: Keeper, name: str, said: str) -> None:
    keeper.see(f'[data-veld="{name}"].bad .msg, .bad[data-veld="{name}"] .msg', said)


# ── reading ─────────────────────────────────────────────────────────────────────────────────


def test_the_page_begins_with_how_the_goals_stand(visitor: Visitor) -> None:
    visitor.go("/monitor", TABLE)
    assert "doelen met een getal" in visitor.see(".lede").text
    assert "Verst weg: volwassenen die roken, 27% bij een doel van 5% in 2040." in visitor.see(".lede").text
    assert visitor.see(".nav [aria-current=page]").text == "Monitor"
    assert visitor.complaints() == []


def test_a_row_says_figure_country_target_year_source_and_standing(visitor: Visitor) -> None:
    visitor.go("/monitor", TABLE)
    said = visitor.see(ROW).text
    for part in ("27%", "20,2%", "minder dan 5% in 2040", "2016", "GGD Groningen", "nog ver weg", "Andere jaren"):
        assert part in said
    drawn = visitor.see(f"{ROW} svg").get_attribute("textContent")
    assert "Groningen 27%, Nederland 20,2%" in drawn


def test_goals_without_a_figure_are_listed(visitor: Visitor) -> None:
    visitor.go("/monitor", TABLE)
    visitor.see('[data-thema="roken"] .mo-zonder', "Rookvrije omgeving")


def test_a_row_folds_out_to_all_its_figures_by_keyboard(visitor: Visitor) -> None:
    visitor.go("/monitor", TABLE)
    name = visitor.see(f"{ROW} .mo-naam")
    name.send_keys(Keys.ENTER)
    visitor.see("#mo-rokende_volwassenen", "Ministerie van VWS, 2021 / GGD Groningen, 2021")
    assert name.get_attribute("aria-expanded") == "true"
    visitor.focused().send_keys(Keys.ENTER)
    visitor.wait(lambda: not visitor.all("#mo-rokende_volwassenen")[0].is_displayed(), "weer dicht")


def test_the_bar_narrows_to_a_theme_and_shows_a_wijk(visitor: Visitor) -> None:
    visitor.go("/monitor?thema=overgewicht&wijk=selwerd", TABLE)
    heads = [one.text for one in visitor.all(".mo-tb thead th")]
    assert "Selwerd" in heads
    assert [one.get_attribute("data-thema") for one in visitor.all("tbody[data-thema]")] == ["overgewicht"]


def test_indicators_without_a_figure_of_the_municipality_unfold_and_keep_the_focus(visitor: Visitor) -> None:
    visitor.go("/monitor", TABLE)
    button = visitor.see('[data-mo-rest="roken"]')
    button.send_keys(Keys.ENTER)
    visitor.see('[data-indicator="sterfte_roken"]', "20.000")
    assert visitor.focused().get_attribute("data-mo-rest") == "roken"
    assert "bijna 1 op 10" not in visitor.see('[data-indicator="sterfte_roken"]').text


def test_an_unknown_figure_is_said_and_the_page_stays(visitor: Visitor) -> None:
    visitor.go("/monitor?cijfer=weg", TABLE)
    visitor.see(".note.w", "We kennen het cijfer “weg” niet")


# ── adding, with mistakes ───────────────────────────────────────────────────────────────────


def test_mistakes_are_said_at_their_fields_and_what_was_typed_stays(keeper: Keeper) -> None:
    add(keeper, year="2050", value="18.5")
    keeper.keys(Keys.CONTROL, "s")
    keeper.see(".errsum", "Er gaan 3 dingen mis")
    wrong(keeper, "year", "Alleen een doel heeft een jaar dat nog komt")
    wrong(keeper, "value", "Schrijf een komma: 18,5")
    wrong(keeper, "publisher", "Vul in van wie het cijfer is")
    assert keeper.box('[data-veld="year"] input').get_attribute("value") == "2050"
    assert figures(keeper) == []


def test_a_figure_is_added_seen_in_its_row_with_a_line_and_taken_back(keeper: Keeper) -> None:
    add(keeper, year="2024", value="22,5", publisher="GGD Groningen, 2025")
    keeper.keys(Keys.CONTROL, "s")
    keeper.told("Het cijfer staat erbij.")
    keeper.see(f"{ROW}", "22,5%")
    keeper.see("#mo-rokende_volwassenen .chart", "van 27% in 2016 naar 22,5% in 2024")
    keeper.wait(
        lambda: keeper.focused().get_attribute("data-mo-open") == "rokende_volwassenen", "de rij van het cijfer"
    )
    assert "cijfer=" not in keeper.search
    keeper.click(".toast button", "Ongedaan maken")
    keeper.see(ROW, "27%")
    assert figures(keeper) == []


def test_the_same_year_again_is_asked_about_and_then_called_double(keeper: Keeper) -> None:
    add(keeper, year="2024", value="22,5", publisher="GGD Groningen, 2025")
    keeper.keys(Keys.CONTROL, "s")
    keeper.told("Het cijfer staat erbij.")
    add(keeper, year="2024", value="24", publisher="CBS, 2025")
    keeper.keys(Keys.CONTROL, "s")
    wrong(keeper, "twice", "Er staat al: Gemeente Groningen, 22,5% (GGD Groningen, 2025)")
    keeper.box('[data-veld="twice"] input[value=beide]').send_keys(Keys.SPACE)
    keeper.keys(Keys.CONTROL, "s")
    keeper.see(ROW, "22,5% en 24%")
    keeper.see(ROW, "Dubbel: 2 cijfers van Groningen in 2024.")


def test_ones_own_figure_is_taken_away_after_a_question(keeper: Keeper) -> None:
    add(keeper, year="2024", value="22,5", publisher="GGD Groningen, 2025")
    keeper.keys(Keys.CONTROL, "s")
    keeper.click("[data-mo-weg]")
    keeper.click("dialog button", "Haal weg")
    keeper.told("Het cijfer is weg.")
    assert figures(keeper) == []


def test_a_figure_of_the_plan_changes_only_with_a_reason(keeper: Keeper) -> None:
    keeper.go("/monitor?cijfer=I12", FORM)
    settle(keeper)
    field(keeper, "value", "26")
    keeper.keys(Keys.CONTROL, "s")
    wrong(keeper, "why", "Schrijf waarom u dit cijfer wijzigt.")
    field(keeper, "why", "De GGD heeft het cijfer hersteld.")
    keeper.keys(Keys.CONTROL, "s")
    keeper.see("#mo-rokende_volwassenen", "De bron zegt: 27%, 2016.")


def test_cancelling_closes_the_form_and_brings_the_focus_back(keeper: Keeper) -> None:
    keeper.go("/monitor", TABLE)
    keeper.click("#monitor-knoppen a", "Cijfer toevoegen")
    keeper.see(FORM)
    keeper.wait(lambda: keeper.focused().tag_name == "h2", "de kop van het formulier")
    keeper.click("[data-annuleer]")
    keeper.wait(lambda: not keeper.all(FORM), "geen formulier meer")
    keeper.wait(lambda: keeper.focused().text == "Cijfer toevoegen", "de knop")


# ── for everybody ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", ["/monitor", "/monitor?thema=roken&wijk=selwerd", "/monitor?cijfer=nieuw"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(visitor: Visitor, path: str, width: int) -> None:
    visitor.go(path, TABLE if width == 1440 else ".mo-row", width=width)
    settle(visitor)
    visitor.script("document.querySelector('[data-mo-open]').click()")
    settle(visitor)
    assert violations(visitor) == []
    assert visitor.script("return document.documentElement.scrollWidth") <= width
    assert visitor.complaints() == []


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_the_figure_of_a_theme_is_a_file(visitor: Visitor, kind: str) -> None:
    visitor.go("/monitor", TABLE)
    address = visitor.script(
        "return [...document.querySelectorAll('[data-thema=roken] .mo-files a')].map(a => a.href)"
        ".find(href => href.includes('/download/' + arguments[0]))",
        kind,
    )
    status, found = visitor.driver.execute_async_script(
        "const done = arguments[1];"
        "fetch(arguments[0]).then(a => done([a.status, a.headers.get('content-disposition')]));",
        address,
    )
    assert status == 200
    assert "doelen-" in found and f".{kind}" in found
