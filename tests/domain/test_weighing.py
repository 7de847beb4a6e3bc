"""Figures of CBS areas as figures of wijken, weighed by the people who live there."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.plan import Municipality, Neighbourhood, Observation, Plan
from planner.domain.weighing import PEOPLE, Reading, Weighed, parts_of, people_of, weigh, weighed_mean

A, B, C = "BU00010001", "BU00010002", "BU00010003"
WIJK = Neighbourhood("dorp", "Dorp", cbs_codes=(A, B))
PLAN = Plan(Municipality("GM0001", "Veldstad"), neighbourhoods=(WIJK,))
COUNTED = {A: 4000, B: 1000}


def reading(area: str, value: float, margin: float | None = None, indicator: str = "rookt") -> Reading:
    return Reading(indicator, area, value, 2022, margin)


def wijk(*readings: Reading, people: dict[str, int] | None = None, plan: Plan = PLAN) -> Weighed:
    """The one figure of the wijk."""
    (one,) = weigh(plan, readings, COUNTED if people is None else people)
    return one


def test_a_wijk_of_two_buurten_is_the_mean_of_their_people() -> None:
    # 4.000 people of whom 20 % smoke are 800, 1.000 of whom 30 % smoke are 300: 1.100 of 5.000.
    assert wijk(reading(A, 20.0), reading(B, 30.0)).value == 22.0


def test_a_wijk_of_one_buurt_needs_no_number_of_people() -> None:
    plan = replace(PLAN, neighbourhoods=(replace(WIJK, cbs_codes=(A,)),))
    assert wijk(reading(A, 20.0), people={}, plan=plan).value == 20.0


def test_without_a_number_of_people_there_is_no_figure_and_the_buurt_is_named() -> None:
    one = wijk(reading(A, 20.0), reading(B, 30.0), people={A: 4000})
    assert (one.value, one.uncounted) == (None, (B,))


def test_a_wijk_that_is_covered_in_part_says_which_share() -> None:
    one = wijk(reading(A, 20.0))
    assert (one.value, one.share, one.missing) == (20.0, 0.8, (B,))


def test_a_part_without_a_number_of_people_leaves_the_share_unknown_and_so_the_figure_out() -> None:
    assert wijk(reading(A, 20.0), people={A: 4000}).value is None


def test_a_buurt_where_nobody_lives_weighs_nothing() -> None:
    assert wijk(reading(A, 20.0), reading(B, 90.0), people={A: 4000, B: 0}).value == 20.0


def test_where_nobody_lives_at_all_there_is_no_figure() -> None:
    assert wijk(reading(A, 20.0), reading(B, 90.0), people={A: 0, B: 0}).value is None


def test_margins_are_weighed_the_same_way() -> None:
    assert wijk(reading(A, 20.0, 2.0), reading(B, 30.0, 4.0)).margin == pytest.approx(2.4)


def test_without_one_of_the_margins_there_is_none() -> None:
    assert wijk(reading(A, 20.0, 2.0), reading(B, 30.0)).margin is None


def test_a_count_is_added_up() -> None:
    (one,) = weigh(PLAN, [reading(A, 30.0), reading(B, 12.0)], {}, {"rookt"})
    assert one.value == 42.0


def test_a_count_of_some_parts_is_no_count_of_the_wijk() -> None:
    (one,) = weigh(PLAN, [reading(A, 30.0)], {}, {"rookt"})
    assert (one.value, one.missing) == (None, (B,))


def test_a_wijk_of_which_the_table_has_nothing_is_left_out() -> None:
    assert weigh(PLAN, [reading(C, 20.0)], COUNTED) == ()


def test_the_municipality_and_the_country_stay_as_they_are() -> None:
    found = weigh(PLAN, [reading("nederland", 17.0), reading("GM0001", 19.0)], {})
    assert [(one.area, one.value) for one in found] == [("GM0001", 19.0), ("nederland", 17.0)]


def test_a_figure_that_names_the_wijk_itself_goes_before_its_buurten() -> None:
    assert wijk(reading("dorp", 21.0), reading(A, 20.0), reading(B, 30.0)).value == 21.0


def test_a_cbs_wijk_goes_before_the_buurten_in_it() -> None:
    plan = replace(PLAN, neighbourhoods=(replace(WIJK, cbs_codes=("WK000100",)),))
    assert wijk(reading("WK000100", 21.0), reading(A, 20.0), plan=plan).value == 21.0


def test_a_cbs_wijk_without_a_figure_is_weighed_out_of_its_buurten() -> None:
    plan = replace(PLAN, neighbourhoods=(replace(WIJK, cbs_codes=("WK000100",)),))
    assert wijk(reading(A, 20.0), reading(B, 30.0), plan=plan).value == 22.0


def test_a_buurt_of_a_cbs_wijk_that_only_the_numbers_of_people_know_is_missing() -> None:
    area = replace(WIJK, cbs_codes=("WK000100",))
    assert parts_of(area, (A,), (A, B)) == (A, B)


def test_years_are_kept_apart() -> None:
    found = weigh(PLAN, [replace(reading("GM0001", value), year=year) for value, year in ((1, 2020), (2, 2022))], {})
    assert [(one.year, one.value) for one in found] == [(2020, 1), (2022, 2)]


def test_numbers_of_people_of_buurten_are_kept_to_weigh_by_later() -> None:
    found = weigh(PLAN, [reading(A, 4000.0, indicator=PEOPLE), reading(B, 1000.0, indicator=PEOPLE)], {}, {PEOPLE})
    assert [(one.area, one.value) for one in found] == [("dorp", 5000.0), (A, 4000.0), (B, 1000.0)]


def test_the_newest_number_of_people_counts_wherever_it_stands() -> None:
    kept = Observation("x", PEOPLE, A, 4100.0, year=2023)
    plan = replace(PLAN, observations=(kept,))
    assert people_of(plan, [Reading(PEOPLE, A, 4000.0, 2022), Reading(PEOPLE, B, 990.0, 2022)]) == {A: 4100, B: 990}


VALUES = st.lists(st.tuples(st.floats(0, 100), st.integers(1, 50_000)), min_size=1, max_size=12)


@given(VALUES)
def test_a_weighed_mean_lies_between_its_parts(values: list[tuple[float, int]]) -> None:
    mean = weighed_mean(values)
    assert mean is not None
    assert min(one for one, _ in values) <= mean <= max(one for one, _ in values)


@given(VALUES, st.randoms())
def test_the_order_of_rows_makes_no_difference(values: list[tuple[float, int]], chance: Random) -> None:
    codes = [f"BU0001{number:04}" for number in range(len(values))]
    plan = replace(PLAN, neighbourhoods=(replace(WIJK, cbs_codes=tuple(codes)),))
    readings = [reading(code, value, value / 10) for code, (value, _) in zip(codes, values, strict=True)]
    people = {code: count for code, (_, count) in zip(codes, values, strict=True)}
    mixed = list(readings)
    chance.shuffle(mixed)
    first, second = weigh(plan, readings, people), weigh(plan, mixed, people)
    assert [(one.value, one.margin) for one in first] == [(one.value, one.margin) for one in second]


@given(VALUES)
def test_equal_parts_make_the_same_whole(values: list[tuple[float, int]]) -> None:
    same = values[0][0]
    assert weighed_mean([(same, count) for _, count in values]) == same
