"""A new municipality for everybody: axe at every step, and the pages of an empty plan that lead to the next step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser

from tests.pages.starter import CODE, Starter, a_starter, in_list, levels
from tests.pages.test_access import settle, violations


@pytest.fixture
def starter(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Starter]:
    with a_starter(seeded, tmp_path, browser) as made:
        yield made


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_at_any_step(starter: Starter, width: int) -> None:
    starter.come("/beginnen", "#begin-vorm form", width=width)
    settle(starter)
    assert violations(starter) == []
    starter.make(width=width)
    starter.write("Noord; aandachtswijk\nOost; WK001401")
    starter.see("#begin-voorbeeld", "1 regel klopt niet.")
    assert violations(starter) == []
    starter.press_button(".form-acts .btn", "Neem 1 wijk over")
    in_list(starter, 1)
    starter.step(3, width=width).press_button("#begin-voorstellen .btn", "Roken")
    in_list(starter, 1)
    for number in (1, 2, 3, 4, 5):
        starter.step(number, width=width)
        settle(starter)
        assert violations(starter) == [], number


@pytest.mark.parametrize("width", [1440, 320])
def test_the_empty_pages_can_be_used_by_everybody(starter: Starter, width: int) -> None:
    starter.make()
    for path in ("/", "/wijken", "/kansen", "/interventies", "/bronnen"):
        starter.come(f"{path}?gemeente={CODE}", "#pagina h1", width=width)
        settle(starter)
        assert violations(starter) == [], path
        assert starter.script("return document.documentElement.scrollWidth") <= width, path
        assert not starter.all(".banner.aan"), path


@pytest.mark.parametrize(
    ("path", "link", "step"),
    [
        ("/", "Begin met wijken en thema’s", 2),
        ("/", "Interventie toevoegen", 4),
        ("/wijken", "Wijken toevoegen", 2),
        ("/kansen", "Kies uit bekende interventies", 4),
        ("/interventies", "Kies uit bekende interventies", 4),
    ],
)
def test_the_pages_of_an_empty_plan_lead_to_the_right_step(starter: Starter, path: str, link: str, step: int) -> None:
    starter.make()
    starter.come(f"{path}?gemeente={CODE}", "#pagina h1")
    starter.press_button("#pagina a.btn", link)
    starter.see("#begin-kop", f"Stap {step} van 5")


def test_the_empty_matrix_is_drawn_blank_below_three_cards(starter: Starter) -> None:
    starter.make()
    starter.step(3).press_button("#begin-voorstellen .btn", "Roken")
    in_list(starter, 1)
    starter.come(f"/?gemeente={CODE}", "button[data-niveau]")
    assert starter.see("h1").text == "Begin met uw interventiemix"
    assert starter.texts(".st-cards h2") == [
        "Wijken en thema’s klaarzetten",
        "Eerste interventie toevoegen",
        "Voorbeeld bekijken",
    ]
    assert set(levels(starter)) == {"blanco", "nvt"}
    assert "wordt een kans als u klaar bent met invullen" in starter.see(".legend").text
    starter.press_button(".st-cards a", "Voorbeeld openen")
    starter.see("h1", "Interventiemix Gemeente Groningen")


def test_the_switch_says_what_is_shown(starter: Starter) -> None:
    starter.come("/beginnen", "#begin-vorm form")
    starter.see("#gemeente option:checked", "Nieuwe gemeente…")
    starter.see(".nav a", "Matrix").click()
    starter.see("#gemeente option:checked", "Gemeente Groningen")


def test_of_a_municipality_that_is_still_to_be_made_there_is_nothing_to_export(starter: Starter) -> None:
    starter.come("/beginnen", "#begin-vorm form")
    assert [one for one in starter.all(".end .drop") if one.is_displayed()] == []
    starter.make()
    starter.wait(lambda: [one for one in starter.all(".end .drop") if one.is_displayed()], "het menu van de gemeente")
