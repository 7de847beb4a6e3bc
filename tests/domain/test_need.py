"""Need (behoefte): a wijk against the municipality, by the indicators of a theme."""

import pytest

from planner.domain.need import UNKNOWN_NEED, Need, need_of, needs
from planner.domain.plan import Indicator, Observation, Plan
from tests.world import KREEK, LINDENHOF, POLDERRAND, plan_with

SMOKES = Indicator("rookt", "Rookt", "roken", more_is_worse=True)
QUITS = Indicator("stopt", "Stopt", "roken", more_is_worse=False)


def measured(area: str, value: float | None, indicator: str = "rookt", **fields: object) -> Observation:
    name = f"{indicator}_{area}_{value}_{fields.get('year')}"
    return Observation(name, indicator, area, value, **fields)  # type: ignore[arg-type]


def town_of(*observations: Observation, indicators: tuple[Indicator, ...] = (SMOKES, QUITS)) -> Plan:
    return plan_with(indicators=indicators, observations=observations)


def need(*observations: Observation) -> float | None:
    """Need of De Kreek for roken; None without a figure."""
    found = needs(town_of(*observations)).get(("roken", KREEK))
    return found.value if found else None


WHOLE = measured("GM0001", 20)


@pytest.mark.parametrize(("value", "expected"), [(20, 0.5), (30, 1), (25, 0.75), (10, 0), (15, 0.25), (60, 1), (0, 0)])
def test_need_rises_from_half_as_good_to_half_as_bad_again(value: float, expected: float) -> None:
    assert need(WHOLE, measured(KREEK, value)) == pytest.approx(expected)


def test_need_is_mirrored_where_more_is_better() -> None:
    assert (need_of(30, 20, more_is_worse=False), need_of(10, 20, more_is_worse=False)) == (0, 1)


def test_need_is_the_mean_over_the_indicators_of_a_theme() -> None:
    figures = (WHOLE, measured(KREEK, 30), measured("GM0001", 20, "stopt"), measured(KREEK, 20, "stopt"))
    assert need(*figures) == pytest.approx(0.75)


def test_without_a_figure_of_the_wijk_need_is_a_half_and_not_known() -> None:
    assert need(WHOLE) is None
    assert (Need().value, Need().known) == (UNKNOWN_NEED, False) == (0.5, False)


def test_without_a_figure_of_the_gemeente_there_is_nothing_to_compare_with() -> None:
    assert need(measured(KREEK, 30), measured("nederland", 20)) is None


@pytest.mark.parametrize("value", [0, -4])
def test_nothing_is_held_against_a_benchmark_that_is_not_above_zero(value: float) -> None:
    assert need(measured("GM0001", value), measured(KREEK, 30)) is None


def test_a_figure_in_words_only_is_no_figure() -> None:
    assert need(WHOLE, measured(KREEK, None, text="bijna 1 op 10")) is None


def test_a_target_is_no_measurement() -> None:
    assert need(WHOLE, measured(KREEK, 5, is_target=True)) is None
    assert need(WHOLE, measured("GM0001", 5, year=2040, is_target=True), measured(KREEK, 20)) == 0.5


def test_the_newest_figure_counts_in_any_order() -> None:
    old, new = measured(KREEK, 10, year=2020), measured(KREEK, 30, year=2024)
    assert need(WHOLE, old, new) == need(WHOLE, new, old) == 1


def test_a_figure_with_a_year_counts_over_one_without() -> None:
    undated, dated = measured(KREEK, 10), measured(KREEK, 30, year=2012)
    assert need(WHOLE, dated, undated) == need(WHOLE, undated, dated) == 1


def test_words_in_a_later_year_do_not_hide_an_earlier_figure() -> None:
    assert need(WHOLE, measured(KREEK, 30, year=2020), measured(KREEK, None, text="veel", year=2024)) == 1


def test_an_indicator_of_which_the_direction_is_unknown_says_nothing() -> None:
    vague = Indicator("rookt", "Rookt", "roken", more_is_worse=None)
    plan = town_of(WHOLE, measured(KREEK, 30), indicators=(vague,))
    assert needs(plan) == {}


def test_every_wijk_has_its_own_need() -> None:
    found = needs(town_of(WHOLE, measured(KREEK, 30), measured(LINDENHOF, 15)))
    assert {area: value.value for (_, area), value in found.items()} == {KREEK: 1, LINDENHOF: 0.25}
    assert ("roken", POLDERRAND) not in found


def test_a_need_shows_the_figures_it_comes_from() -> None:
    here = measured(KREEK, 30)
    (comparison,) = needs(town_of(WHOLE, here))["roken", KREEK].comparisons
    assert (comparison.indicator, comparison.here, comparison.benchmark) == (SMOKES, here, WHOLE)
    assert comparison.need == 1
