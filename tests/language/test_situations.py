"""The situation of a theme in plain sentences, out of its figures."""

from dataclasses import replace

from planner.domain.plan import Indicator, Observation
from planner.domain.situations import outline
from planner.domain.weighing import NETHERLANDS
from planner.language.sentences import Names
from planner.language.situations import behind_in_words, situation_in_words
from tests.world import KREEK, LINDENHOF, town

SMOKERS = Indicator("rokers_18", "Volwassenen die roken", "roken", "18 jaar en ouder", "%", more_is_worse=True)
HERE = Observation("h1", "rokers_18", "GM0001", 20.0, year=2024, publisher="GGD")
COUNTRY = Observation("n1", "rokers_18", NETHERLANDS, 18.0, year=2023)
BEFORE = Observation("h0", "rokers_18", "GM0001", 24.0, year=2020)
LOW = Observation("w1", "rokers_18", LINDENHOF, 15.0, year=2022)
HIGH = Observation("w2", "rokers_18", KREEK, 28.5, year=2022)


def said(*figures: Observation) -> str:
    plan = replace(town(), indicators=(SMOKERS,), observations=figures)
    return situation_in_words(Names(plan), outline(plan, "roken", 2026))


def test_one_figure_gives_one_sentence() -> None:
    assert said(HERE) == "Volwassenen die roken: in 2024 was dat 20% in Veldstad."


def test_all_that_figures_can_carry_is_four_sentences() -> None:
    assert said(HERE, COUNTRY, BEFORE, LOW, HIGH) == (
        "Volwassenen die roken: in 2024 was dat 20% in Veldstad, en dat is hoger dan in Nederland (18% in 2023). "
        "In 2020 was dat 24%: het cijfer is gedaald. "
        "Tussen de wijken liep het in 2022 uiteen: van 15% (Lindenhof) tot 28,5% (De Kreek). "
        "De behoefte is het grootst in De Kreek."
    )


def test_no_clear_difference_is_said_so() -> None:
    text = said(replace(HERE, margin=2.0), replace(COUNTRY, year=2024))
    assert text.endswith("en dat verschilt niet duidelijk van Nederland (18%).")


def test_a_count_is_told_with_its_whole() -> None:
    assert "was dat 24 van 77 in Veldstad" in said(replace(HERE, value=24.0, out_of=77.0))


def test_without_figures_there_is_no_text() -> None:
    assert said() == ""


def test_figures_behind_a_text_are_named_with_year_and_source() -> None:
    plan = replace(town(), indicators=(SMOKERS,), observations=(HERE, LOW))
    assert behind_in_words(Names(plan), ("h1", "w1", "gone")) == [
        "Volwassenen die roken, Gemeente Veldstad, 2024: 20% (GGD)",
        "Volwassenen die roken, Lindenhof, 2022: 15%",
    ]
