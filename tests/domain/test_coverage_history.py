"""Coverage through time: what the matrix said at the end of past months, in the plan as it was then."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.analysis import analyse
from planner.domain.coverage_history import MOST, coverage_history, covered_on, past_moments
from planner.domain.plan import Plan, Theme
from tests.domain.strategies import WIJKEN, plans
from tests.world import KREEK, TODAY, a_delivery, a_placement, a_question, an_intervention, in_wijken, plan_with, town


def ends(began: date, today: date) -> list[str]:
    return [str(day) for day in past_moments(began, today)]


def test_moments_stand_at_the_end_of_each_month_since_the_first_change() -> None:
    assert ends(date(2026, 1, 15), date(2026, 4, 10)) == ["2026-01-31", "2026-02-28", "2026-03-31"]


def test_a_plan_that_was_first_changed_this_month_has_no_past_moment() -> None:
    assert ends(date(2026, 4, 1), date(2026, 4, 30)) == []
    assert ends(date(2026, 5, 1), date(2026, 4, 30)) == []


def test_today_at_the_end_of_a_month_is_now_and_no_past_moment() -> None:
    assert ends(date(2026, 3, 31), date(2026, 4, 30)) == ["2026-03-31"]


def test_a_long_history_is_told_by_quarter_and_a_longer_one_by_year() -> None:
    assert ends(date(2024, 1, 1), date(2026, 6, 1))[:2] == ["2024-03-31", "2024-06-30"]
    assert ends(date(2018, 7, 1), date(2026, 6, 1))[0] == "2018-12-31"


@given(st.dates(date(1990, 1, 1), date(2026, 6, 1)), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_there_are_never_too_many_moments_and_each_lies_between_the_first_change_and_today(
    began: date, today: date
) -> None:
    found = past_moments(began, today)
    assert len(found) < MOST
    assert list(found) == sorted(set(found))
    assert all(began <= day < today for day in found)


@given(plans(), st.none() | st.sampled_from(WIJKEN))
def test_a_moment_says_what_the_matrix_of_that_day_says(plan: Plan, wijk: str | None) -> None:
    question = a_question(wijk)
    moment = covered_on(plan, question, TODAY)
    found = analyse(plan, question)
    assert moment is not None
    assert moment.whole == found.tally
    assert all(tally == found.tally_of(theme=code) for code, tally in moment.themes.items())


def test_what_had_not_begun_yet_did_not_cover_yet() -> None:
    later = an_intervention(deliveries=(a_delivery(starts=date(2026, 3, 1)),))
    plan = plan_with((later,))
    found = coverage_history([(date(2026, 2, 28), plan), (date(2026, 3, 31), plan)], a_question())
    assert [one.themes["overgewicht"].filled for one in found] == [0, 1]


def test_each_moment_looks_at_the_plan_of_then() -> None:
    found = coverage_history(
        [(date(2026, 4, 30), plan_with()), (date(2026, 5, 31), plan_with((an_intervention(),)))], a_question()
    )
    assert [(one.on.month, one.whole.filled) for one in found] == [(4, 0), (5, 1)]


def test_a_theme_that_was_not_there_has_no_number_then() -> None:
    plan = plan_with()
    before = replace(plan, themes=tuple(one for one in plan.themes if one.code != "roken"))
    found = coverage_history([(date(2026, 4, 30), before), (TODAY, plan)], a_question())
    assert [sorted(one.themes) for one in found] == [["overgewicht"], ["overgewicht", "roken"]]


def test_a_theme_without_cells_has_no_number() -> None:
    plan = replace(plan_with(), groups=(), themes=(Theme("roken", "Roken"),))
    moment = covered_on(plan, a_question(), TODAY)
    assert moment is not None and moment.themes == {}


def test_a_wijk_that_was_not_there_yet_has_no_moment_then() -> None:
    plan = town()
    before = replace(plan, neighbourhoods=plan.neighbourhoods[1:])
    found = coverage_history([(date(2026, 4, 30), before), (TODAY, plan)], a_question(KREEK))
    assert [one.on for one in found] == [TODAY]


@pytest.mark.parametrize(("wijk", "filled"), [(None, 0), (KREEK, 1), ("lindenhof", 0)])
def test_a_wijk_counts_what_is_aimed_at_it(wijk: str | None, filled: int) -> None:
    here = an_intervention("les", (a_placement(),), (in_wijken(KREEK),))
    moment = covered_on(plan_with((here,)), a_question(wijk), TODAY)
    assert moment is not None and moment.whole.filled == filled
