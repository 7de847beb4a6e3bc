"""Need against a chosen comparator, and what a margin does to it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.analysis import survey
from planner.domain.gaps import rank
from planner.domain.need import Comparator, Need, benchmark_area, measured, need_of, needs, overlap
from planner.domain.plan import Indicator, Observation, Plan
from tests.domain.test_properties import bounded
from tests.world import KREEK, LINDENHOF, POLDERRAND, a_question, plan_with

SMOKES = Indicator("rookt", "Rookt", "roken", more_is_worse=True)
QUITS = Indicator("stopt", "Stopt", "roken", more_is_worse=False)
VAGUE = Indicator("dampt", "Dampt", "roken", more_is_worse=None)


def a_figure(area: str, value: float, margin: float | None = None, indicator: str = "rookt") -> Observation:
    return Observation(f"{indicator}_{area}", indicator, area, value, margin=margin, year=2024)


def town_of(*observations: Observation) -> Plan:
    return plan_with(indicators=(SMOKES, QUITS, VAGUE), observations=observations)


def need(*observations: Observation, comparator: Comparator = Comparator.MUNICIPALITY) -> Need:
    """Need of De Kreek for roken."""
    return needs(town_of(*observations), comparator).get(("roken", KREEK), Need())


EVERYWHERE = (
    a_figure("GM0001", 20),
    a_figure("provincie", 25),
    a_figure("nederland", 16),
    a_figure(KREEK, 20),
)


# Held against


@pytest.mark.parametrize(
    ("comparator", "expected"),
    [(Comparator.MUNICIPALITY, 0.5), (Comparator.PROVINCE, 0.3), (Comparator.COUNTRY, 0.75)],
)
def test_the_same_figure_gives_another_need_against_another_area(comparator: Comparator, expected: float) -> None:
    assert need(*EVERYWHERE, comparator=comparator).value == pytest.approx(expected)


def test_a_comparison_shows_the_figure_it_was_held_against() -> None:
    (one,) = need(*EVERYWHERE, comparator=Comparator.COUNTRY).comparisons
    assert (one.here.area, one.benchmark.area) == (KREEK, "nederland")


def test_the_gemeente_is_the_comparator_unless_another_is_chosen() -> None:
    plan = town_of(*EVERYWHERE)
    assert needs(plan) == needs(plan, Comparator.MUNICIPALITY)
    assert benchmark_area(plan, Comparator.MUNICIPALITY) == "GM0001"


def test_without_a_figure_of_the_province_need_is_a_half_and_the_figure_of_the_wijk_is_still_told() -> None:
    plan = town_of(a_figure("GM0001", 20), a_figure(KREEK, 30))
    assert needs(plan, Comparator.PROVINCE) == {}
    assert measured(plan) == {("roken", KREEK)}


def test_a_figure_that_is_neither_good_nor_bad_does_not_count_as_measured() -> None:
    assert measured(town_of(a_figure(KREEK, 30, indicator="dampt"))) == frozenset()


def test_gaps_are_scored_against_the_comparator_that_is_asked() -> None:
    found = survey(town_of(*EVERYWHERE), a_question(themes=("roken",)))
    scored = {
        comparator: {round(gap.score.need, 9) for gap in rank(found, KREEK, None, comparator)}
        for comparator in Comparator
    }
    assert scored == {
        Comparator.MUNICIPALITY: {0.5},
        Comparator.PROVINCE: {0.3},
        Comparator.COUNTRY: {0.75},
    }


def test_a_gap_whose_wijk_cannot_be_compared_says_so() -> None:
    found = survey(town_of(a_figure("GM0001", 20), a_figure(KREEK, 30)), a_question(themes=("roken",)))
    assert {gap.need_known for gap in rank(found, KREEK)} == {True}
    assert {gap.need_known for gap in rank(found, KREEK, None, Comparator.COUNTRY)} == {False}


# Margins


def test_overlapping_margins_cannot_be_told_apart_and_count_a_half() -> None:
    # 21.4 to 26.6 against 19.2 to 22.0.
    found = need(a_figure("GM0001", 20.6, 1.4), a_figure(KREEK, 24, 2.6))
    assert (found.value, found.indistinct, found.known) == (0.5, True, True)


def test_margins_that_just_do_not_meet_are_told_apart() -> None:
    found = need(a_figure("GM0001", 20, 1.3), a_figure(KREEK, 24, 2.6))
    assert (round(found.value, 9), found.indistinct) == (0.7, False)


def test_margins_that_touch_overlap() -> None:
    assert overlap(a_figure(KREEK, 23.2, 1.6), a_figure("GM0001", 20, 1.6))


def test_one_margin_is_enough_to_be_in_doubt() -> None:
    assert need(a_figure("GM0001", 20), a_figure(KREEK, 21, 2)).indistinct
    assert need(a_figure("GM0001", 20, 2), a_figure(KREEK, 21)).indistinct


def test_without_any_margin_equal_figures_are_equal_and_not_in_doubt() -> None:
    found = need(a_figure("GM0001", 20), a_figure(KREEK, 20))
    assert (found.value, found.indistinct) == (0.5, False)


def test_what_is_in_doubt_stays_in_the_mean_as_a_half() -> None:
    found = need(
        a_figure("GM0001", 20, 3),
        a_figure(KREEK, 22, 3),
        a_figure("GM0001", 20, indicator="stopt"),
        a_figure(KREEK, 10, indicator="stopt"),
    )
    assert (found.value, found.indistinct) == (0.75, False)
    assert [one.indistinct for one in found.comparisons] == [True, False]


def test_every_wijk_has_its_own_margin() -> None:
    found = needs(town_of(a_figure("GM0001", 20, 1), a_figure(KREEK, 25, 9), a_figure(LINDENHOF, 25, 1)))
    assert {area: one.indistinct for (_, area), one in found.items()} == {KREEK: True, LINDENHOF: False}
    assert ("roken", POLDERRAND) not in found


# Properties

values = st.floats(0.5, 200, allow_nan=False)
margins = st.none() | st.floats(0, 30, allow_nan=False)


@bounded
@given(values, values, values, st.tuples(margins, margins))
def test_need_never_falls_when_more_is_worse_and_the_figure_rises(
    one: float, other: float, benchmark: float, both: tuple[float | None, float | None]
) -> None:
    low, high = (
        need(a_figure("GM0001", benchmark, both[0]), a_figure(KREEK, value, both[1])).value
        for value in sorted((one, other))
    )
    assert 0 <= low <= high <= 1


@bounded
@given(values, values, values, st.tuples(margins, margins))
def test_need_never_rises_when_more_is_better_and_the_figure_rises(
    one: float, other: float, benchmark: float, both: tuple[float | None, float | None]
) -> None:
    first, second = (
        need(
            a_figure("GM0001", benchmark, both[0], "stopt"),
            a_figure(KREEK, value, both[1], "stopt"),
        ).value
        for value in sorted((one, other))
    )
    assert 1 >= first >= second >= 0


@bounded
@given(values, values, st.floats(0, 30, allow_nan=False))
def test_a_margin_takes_a_need_to_a_half_or_leaves_it(value: float, benchmark: float, margin: float) -> None:
    found = need(a_figure("GM0001", benchmark), a_figure(KREEK, value, margin)).value
    assert found in (0.5, need_of(value, benchmark, more_is_worse=True))


@pytest.mark.parametrize("comparator", Comparator)
def test_a_need_does_not_hang_on_the_order_of_the_figures(comparator: Comparator) -> None:
    plan = town_of(*EVERYWHERE)
    turned = replace(plan, observations=plan.observations[::-1])
    assert needs(turned, comparator) == needs(plan, comparator)
