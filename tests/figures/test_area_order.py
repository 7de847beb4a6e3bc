"""Wijken in an order: what comes first, what equals do, and that an order changes no number."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.analysis import Survey, survey
from planner.domain.gaps import how_many, rank
from planner.domain.need import Comparator
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.figures.area_order import ORDER_WORDS, Order, in_order, mean_need, name_key
from planner.figures.area_shares import AreaShares, area_shares
from tests.domain.strategies import plans, questions

AGAINST = Comparator.MUNICIPALITY


def ordered(found: Survey, order: Order) -> AreaShares:
    return in_order(area_shares(found), order, found, AGAINST)


@pytest.mark.parametrize("order", [order for order in Order if order is not Order.PROGRAMME])
def test_an_order_makes_one_list_of_the_same_rows(groningen: Survey, order: Order) -> None:
    usual, other = area_shares(groningen), ordered(groningen, order)
    assert [group.name for group in other.groups] == [""]
    assert {row.area.code: row.shares for row in other.rows} == {row.area.code: row.shares for row in usual.rows}
    assert ORDER_WORDS[order]


def test_by_area_programme_the_table_stays_as_it_is(groningen: Survey) -> None:
    assert ordered(groningen, Order.PROGRAMME) == area_shares(groningen)


def test_a_wijk_that_stands_under_no_programme_names_all_of_its_own(groningen: Survey) -> None:
    beijum = next(row for row in ordered(groningen, Order.NAME).rows if row.area.code == "beijum")
    assert (len(beijum.others), beijum.also) == (5, "in 5 gebiedsprogramma’s")


def test_by_coverage_the_thinnest_comes_first(groningen: Survey) -> None:
    shares = [row.total.share or 0 for row in ordered(groningen, Order.COVERAGE).rows]
    assert shares == sorted(shares) and shares[0] < shares[-1]


def test_equals_stay_in_the_order_of_the_plan(groningen: Survey) -> None:
    places = {area.code: number for number, area in enumerate(groningen.plan.neighbourhoods)}
    rows = [(row.total.filled, places[row.area.code]) for row in ordered(groningen, Order.COVERAGE).rows]
    assert rows == sorted(rows)


def test_by_need_the_highest_mean_comes_first(example: Survey) -> None:
    shares = ordered(example, Order.NEED)
    means = mean_need(shares, example, AGAINST)
    found = [means[row.area.code] for row in shares.rows]
    assert found == sorted(found, reverse=True) and found[0] > found[-1]


def test_the_mean_need_is_that_of_the_themes_that_are_shown(example: Survey) -> None:
    smoking = survey(example.plan, replace(example.question, themes=("roken",)))
    one, every = (mean_need(area_shares(found), found, AGAINST) for found in (smoking, example))
    assert round(one["havenkant"], 2) == 0.61 != round(every["havenkant"], 2)


def test_without_any_figure_need_keeps_the_order_of_the_plan(groningen: Survey) -> None:
    rows = ordered(groningen, Order.NEED).rows
    assert [row.area.code for row in rows] == [area.code for area in groningen.plan.neighbourhoods]


def test_by_gaps_the_numbers_are_those_of_the_list_of_gaps(groningen: Survey) -> None:
    counts = how_many(groningen)
    assert all(counts[area.code] == len(rank(groningen, area.code)) for area in groningen.plan.neighbourhoods)
    found = [counts[row.area.code] for row in ordered(groningen, Order.GAPS).rows]
    assert found == sorted(found, reverse=True) and found[0] > found[-1]


def test_names_are_sorted_as_people_do() -> None:
    names = ["Buurt 10", "’t Zand", "Ezinge", "buurt 2", "Élan"]
    assert sorted(names, key=name_key) == ["buurt 2", "Buurt 10", "Élan", "Ezinge", "’t Zand"]


@given(plans(), questions, st.sampled_from(Order))
def test_no_order_loses_or_doubles_a_wijk(plan: Plan, question: Question, order: Order) -> None:
    found = survey(plan, question)
    assert sorted(row.area.code for row in ordered(found, order).rows) == sorted(
        area.code for area in found.plan.neighbourhoods
    )


@given(plans(), questions)
def test_a_wijk_has_no_more_broad_cells_than_covered_ones(plan: Plan, question: Question) -> None:
    found = survey(plan, question)
    assert all(0 <= row.broad <= row.total.filled for row in area_shares(found).rows)


@given(plans(), questions)
def test_every_share_is_the_margin_of_the_analysis_of_that_wijk(plan: Plan, question: Question) -> None:
    found = survey(plan, question)
    shares = area_shares(found)
    for row in shares.rows:
        analysis = found.analysis(row.area.code)
        assert row.total == analysis.tally
        for column, share in zip(shares.columns, row.shares, strict=True):
            assert share.tally == analysis.tally_of(theme=column.theme.code, pillar=column.pillar.code)
