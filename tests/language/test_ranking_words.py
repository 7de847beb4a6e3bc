"""Need and weights in words."""

import pytest

from planner.domain.need import Comparator, Comparison, Need
from planner.domain.plan import Indicator, Observation
from planner.domain.question import Misfit, QuestionProblem
from planner.domain.weighting import Ranking, Weighting, parse_ranking
from planner.language.ranking import (
    need_in_words,
    ranking_in_words,
    unknown_in_words,
    weights_in_words,
    whole_in_words,
)
from planner.language.sentences import question_problem

SMOKES = Indicator("rookt", "Rookt", "roken", unit="%", more_is_worse=True)


def a_need(indistinct: bool = False, year: int | None = 2024, **fields: object) -> Need:
    here = Observation("a", "rookt", "kreek", 28.0, year=2024, publisher="GGD", **fields)  # type: ignore[arg-type]
    whole = Observation("b", "rookt", "GM0001", 20.0, year=year)
    return Need(0.9, (Comparison(SMOKES, here, whole, 0.9, indistinct),))


def test_a_need_names_both_figures_their_source_and_their_year() -> None:
    said = need_in_words("Roken", a_need(), Comparator.MUNICIPALITY, True)
    assert said == "Rookt: 28% hier, 20% in de gemeente (GGD, 2024)."


def test_two_years_are_both_named() -> None:
    said = need_in_words("Roken", a_need(year=2020), Comparator.COUNTRY, True)
    assert said == "Rookt: 28% hier, 20% in Nederland (GGD, hier 2024, in Nederland 2020)."


def test_what_cannot_be_told_apart_and_what_is_an_estimate_is_said() -> None:
    said = need_in_words("Roken", a_need(indistinct=True, modelled=True), Comparator.PROVINCE, True)
    assert said.endswith("(GGD, 2024), modelschatting, niet te onderscheiden: de marges overlappen, dus ½.")


@pytest.mark.parametrize(
    ("here_measured", "said"),
    [
        (False, "Behoefte: geen wijkcijfer over roken, dus ½."),
        (True, "Behoefte: geen cijfer van de provincie over roken, dus ½."),
    ],
)
def test_without_a_figure_it_is_said_which_one_is_missing(here_measured: bool, said: str) -> None:
    assert need_in_words("Roken", Need(), Comparator.PROVINCE, here_measured) == said


def test_in_a_list_the_theme_goes_without_saying() -> None:
    assert unknown_in_words(Comparator.COUNTRY, True) == "geen cijfer van Nederland"
    assert unknown_in_words(Comparator.COUNTRY, False) == "geen wijkcijfer"


def test_the_whole_gemeente_is_its_own_measure() -> None:
    assert "zelf de maat" in whole_in_words(Comparator.MUNICIPALITY)
    assert "alleen wijken" in whole_in_words(Comparator.COUNTRY)


def test_weights_say_what_differs() -> None:
    assert weights_in_words(Weighting()) == "standaard"
    assert weights_in_words(Weighting(end_group=0.9, thin=0.5, empty=0)) == "andere groep 0,9, leeg 0"
    assert ranking_in_words(Ranking()) == "Gewichten: standaard. Behoefte: vergeleken met de gemeente."
    changed = Ranking(Weighting(thin=1), Comparator.PROVINCE)
    assert ranking_in_words(changed) == "Gewichten: dun 1; verder standaard. Behoefte: vergeleken met de provincie."


def test_a_mistake_in_the_weights_is_told_with_what_would_do() -> None:
    _, (unknown, too_much) = parse_ranking({"gewichten": "grop:1,dun:7"})
    assert question_problem(unknown).startswith("We kennen het gewicht “grop” niet. Kies uit: thema, kwetsbaar,")
    assert question_problem(too_much) == (
        "“dun:7” is geen gewicht. Schrijf een getal van 0 tot en met 1, zoals groep:0.8."
    )


def test_an_unknown_comparator_is_told_with_what_would_do() -> None:
    problem = QuestionProblem("vergelijk", "x" * 99, Misfit.UNKNOWN, ("gemeente", "provincie", "nederland"))
    assert question_problem(problem).endswith("…”. Kies uit: gemeente, provincie of nederland.")
