"""Areas beside each other: what differs, with which sign, what runs in only one, and which wijken are alike."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.analysis import Survey, survey
from planner.domain.area_comparison import AreaComparison, compare, similar
from planner.domain.plan import CellMark, Indicator, Observation, Plan
from planner.domain.question import Question
from planner.domain.words import MarkKind
from tests.domain import strategies as some
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    POLDERRAND,
    TODAY,
    a_placement,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)

areas = st.sampled_from([None, *some.WIJKEN])


def found_in(plan: Plan, **question: Any) -> Survey:
    return survey(plan, Question(on=TODAY, **question))


def compared(plan: Plan, *codes: str | None, **question: Any) -> AreaComparison:
    return compare(found_in(plan, **question), codes)


#: A playground in De Kreek only, and a coach in both other wijken.
TOWN = plan_with(
    (
        an_intervention("speeltuin", deliveries=(in_wijken(KREEK),)),
        an_intervention("coach", (a_placement("ouderen"),), (in_wijken(LINDENHOF, POLDERRAND),)),
    )
)


def test_a_column_tells_how_many_groups_more_are_covered_than_in_the_first_area() -> None:
    both = an_intervention("fietsles", (a_placement("ouders"), a_placement("ouderen")), (in_wijken(LINDENHOF),))
    first = compared(plan_with((both,)), KREEK, LINDENHOF, POLDERRAND).columns[0]
    assert (first.theme, first.pillar) == CELL[:2]
    assert (first.differences, first.spread) == ((0, 2, 0), 2)


def test_the_largest_difference_comes_first_and_equals_keep_the_order_of_the_grid() -> None:
    spreads = [one.spread for one in compared(town(), KREEK, POLDERRAND).columns]
    assert spreads == sorted(spreads, reverse=True)
    even = compared(plan_with(()), KREEK, POLDERRAND)
    keys = [(one.theme, one.pillar) for one in even.columns]
    assert keys == list(dict.fromkeys(key[:2] for key in found_in(plan_with(())).grid.keys))


def test_only_cells_on_different_levels_are_listed_with_the_steps_between_them() -> None:
    cells = compared(TOWN, KREEK, LINDENHOF).cells
    assert {one.key[2]: one.steps for one in cells} == {"kinderen": (0, -3), "ouderen": (0, 3)}


def test_of_equal_steps_a_vulnerable_group_comes_first() -> None:
    placed = (a_placement("kinderen"), a_placement("lage_ses"))
    cells = compared(plan_with((an_intervention(placements=placed, deliveries=(in_wijken(KREEK),)),)), KREEK, LINDENHOF)
    assert [one.key[2] for one in cells.cells] == ["lage_ses", "kinderen"]


def test_a_cell_that_does_not_apply_in_one_of_them_is_not_compared_there() -> None:
    mark = CellMark(*CELL, MarkKind.NOT_APPLICABLE, "Geen kinderen", neighbourhood=LINDENHOF)
    cells = compared(replace(TOWN, marks=(*TOWN.marks, mark)), KREEK, LINDENHOF, POLDERRAND).cells
    assert next(one.steps for one in cells if one.key == CELL) == (0, None, -3)


def test_what_runs_only_in_one_of_them_is_named_there() -> None:
    only = compared(TOWN, KREEK, LINDENHOF, POLDERRAND).only
    assert [[one.code for one in here] for here in only] == [["speeltuin"], [], []]
    assert [[one.code for one in here] for here in compared(TOWN, KREEK, LINDENHOF).only] == [["speeltuin"], ["coach"]]


def test_what_is_not_asked_runs_nowhere() -> None:
    assert compared(TOWN, KREEK, LINDENHOF, themes=("roken",)).only == ((), ())


def test_beside_the_municipality_stands_what_runs_elsewhere_only() -> None:
    assert [[one.code for one in here] for here in compared(TOWN, KREEK, None).only] == [[], ["coach"]]


def test_figures_stand_beside_each_other_and_a_missing_one_is_missing() -> None:
    rows = {one.indicator.code: one for one in compared(town(), KREEK, LINDENHOF, POLDERRAND).figures}
    assert rows["rokers_18"].differences == (0, -8, None)
    assert rows["beweegt_kind"].differences == (0, None, None)


def test_the_municipality_has_its_own_figure_and_no_need() -> None:
    beside = compared(town(), KREEK, None)
    smoking = next(one for one in beside.figures if one.indicator.code == "rokers_18")
    assert smoking.differences == (0, -8)
    need = next(one for one in beside.needs if one.theme == "roken").needs
    assert need[0] and need[0].value == 0.9
    assert need[1] is None


def test_a_figure_of_the_municipality_alone_is_no_row() -> None:
    assert [one.indicator.code for one in compared(town(), POLDERRAND, None).figures] == []


def test_figures_of_which_the_margins_overlap_cannot_be_told_apart() -> None:
    wide = tuple(replace(one, margin=5.0) for one in town().observations)
    rows = compared(replace(town(), observations=wide), KREEK, LINDENHOF).figures
    assert {one.indicator.code: one.indistinct for one in rows}["rokers_18"] == (False, True)


def test_one_area_or_five_cannot_be_compared() -> None:
    for codes in ((KREEK,), (KREEK, LINDENHOF, POLDERRAND, None, KREEK)):
        with pytest.raises(ValueError, match="cannot be compared"):
            compared(TOWN, *codes)


def test_wijken_are_alike_by_the_need_of_figures_that_both_have() -> None:
    one = similar(town(), KREEK)
    assert [(found.neighbourhood, found.distance, found.figures) for found in one] == [(LINDENHOF, 0.4, 1)]


def test_the_most_alike_comes_first_and_of_equals_the_one_with_more_figures() -> None:
    more = (Observation("p1", "rokers_18", POLDERRAND, 28.0), Observation("p2", "beweegt_kind", POLDERRAND, 40.0))
    plan = replace(town(), observations=(*town().observations, *more))
    assert [(found.neighbourhood, found.distance, found.figures) for found in similar(plan, KREEK)] == [
        (POLDERRAND, 0.0, 2),
        (LINDENHOF, 0.4, 1),
    ]


def test_only_figures_of_the_themes_that_are_asked_make_wijken_alike() -> None:
    assert similar(town(), KREEK, themes=("overgewicht",)) == ()


def test_a_wijk_without_figures_is_like_no_other() -> None:
    assert similar(town(), POLDERRAND) == ()


def test_a_figure_that_says_nothing_of_need_makes_nobody_alike() -> None:
    neutral = Indicator("inkomen", "Inkomen", "roken", more_is_worse=None)
    figures = tuple(Observation(f"x{n}", "inkomen", code, 1.0) for n, code in enumerate(("GM0001", *some.WIJKEN)))
    plan = replace(town(), indicators=(neutral,), observations=figures)
    assert similar(plan, KREEK) == ()


@given(some.plans(), some.questions, areas)
def test_an_area_does_not_differ_from_itself(plan: Plan, question: Question, area: str | None) -> None:
    same = compare(survey(plan, question), (area, area))
    assert same.same and same.only == ((), ())
    assert all(one.spread == 0 for one in same.columns)
    assert all(one.differences == (0, 0) and one.indistinct == (False, False) for one in same.figures)


@given(some.plans(), some.questions, areas, areas)
def test_swapping_two_areas_turns_every_sign(
    plan: Plan, question: Question, one: str | None, other: str | None
) -> None:
    found = survey(plan, question)
    here, there = compare(found, (one, other)), compare(found, (other, one))
    assert [column.differences[1] for column in here.columns] == [-column.differences[1] for column in there.columns]
    assert [_turned(cell.steps[1]) for cell in here.cells] == [cell.steps[1] for cell in there.cells]
    assert [_turned(row.differences[1]) for row in here.figures] == [row.differences[1] for row in there.figures]
    assert here.only == there.only[::-1]


@given(some.plans(), some.questions, areas, areas)
def test_columns_add_up_to_the_difference_of_the_totals(
    plan: Plan, question: Question, one: str | None, other: str | None
) -> None:
    found = compare(survey(plan, question), (one, other))
    assert sum(column.differences[1] for column in found.columns) == found.totals[1].filled - found.totals[0].filled


@given(some.plans(), st.sampled_from(some.WIJKEN), st.sampled_from(some.WIJKEN))
def test_being_alike_is_mutual(plan: Plan, one: str, other: str) -> None:
    def likeness(here: str, there: str) -> list[tuple[float, int]]:
        return [(found.distance, found.figures) for found in similar(plan, here) if found.neighbourhood == there]

    assert likeness(one, other) == likeness(other, one)


def _turned(value: float | None) -> float | None:
    return None if value is None else -value
