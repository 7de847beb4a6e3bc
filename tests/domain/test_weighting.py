"""The weights and the comparator of an address."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.need import Comparator
from planner.domain.question import Misfit, QuestionProblem
from planner.domain.weighting import WEIGHT_WORDS, Ranking, Weighting, parse_ranking, to_text
from tests.domain.test_properties import bounded

weights = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
weightings = st.builds(Weighting, **{field.name: weights for field in fields(Weighting)})
rankings = st.builds(Ranking, weightings, st.sampled_from(Comparator))


def read(said: str) -> tuple[Weighting, tuple[QuestionProblem, ...]]:
    ranking, problems = parse_ranking({"gewichten": said})
    return ranking.weighting, problems


def test_every_weight_has_a_word() -> None:
    assert set(WEIGHT_WORDS.values()) == {field.name for field in fields(Weighting)}


def test_only_what_differs_stands_in_the_address() -> None:
    assert to_text(Weighting(end_group=0.9, empty=0)) == "groep:0.9,leeg:0"
    assert Ranking().params() == {}
    assert Ranking(Weighting(thin=1), Comparator.COUNTRY).params() == {"vergelijk": "nederland", "gewichten": "dun:1"}


@pytest.mark.parametrize("said", ["groep:0.9,leeg:0", "groep:0,9,leeg:0", " Groep : 0,9 , leeg:0", "leeg:0,groep:0.9"])
def test_a_decimal_comma_and_a_decimal_point_are_both_understood(said: str) -> None:
    assert read(said) == (Weighting(end_group=0.9, empty=0), ())


@pytest.mark.parametrize("said", ["groep:1.1", "groep:-1", "groep:nan", "groep:", "groep", "groep:1e0", "groep:½"])
def test_what_is_no_weight_is_told_and_keeps_the_usual_one(said: str) -> None:
    assert read(said) == (Weighting(), (QuestionProblem("gewichten", said, Misfit.OUT_OF_RANGE, ("0", "1")),))


def test_an_unknown_weight_is_told_with_the_ones_that_are_known() -> None:
    found, (problem,) = read("grop:1,dun:0")
    assert found == Weighting(thin=0)
    assert (problem.value, problem.misfit, problem.choices) == ("grop", Misfit.UNKNOWN, tuple(WEIGHT_WORDS))


def test_the_last_of_two_weights_for_one_thing_holds() -> None:
    assert read("dun:0.1,dun:0.2")[0].thin == 0.2


def test_an_unknown_comparator_is_told_and_the_gemeente_holds() -> None:
    found, (problem,) = parse_ranking({"vergelijk": "belgie"})
    assert found == Ranking()
    assert (problem.parameter, problem.choices) == ("vergelijk", ("gemeente", "provincie", "nederland"))


def test_the_gemeente_may_be_said_too() -> None:
    assert parse_ranking({"vergelijk": "Gemeente"}) == (Ranking(), ())


@bounded
@given(rankings)
def test_an_address_gives_its_weighing_back(ranking: Ranking) -> None:
    assert parse_ranking(ranking.params()) == (ranking, ())


@bounded
@given(st.text(max_size=40), st.text(max_size=12))
def test_no_address_is_a_fault(said: str, compared: str) -> None:
    ranking, _ = parse_ranking({"gewichten": said, "vergelijk": compared})
    assert all(0 <= getattr(ranking.weighting, field.name) <= 1 for field in fields(Weighting))
