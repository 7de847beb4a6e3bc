"""Which cells fall in the coming months when nobody does anything, and what ends there."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.analysis import analyse
from planner.domain.cliff import Cliff, cliff, compare, days_ahead, falls, rises
from planner.domain.plan import CellMark, Delivery, Municipality, Plan
from planner.domain.question import Question
from planner.domain.words import Level, MarkKind, Recognition, Scope, Status
from tests.domain import strategies as some
from tests.domain.test_properties import bounded
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    POLDERRAND,
    TODAY,
    a_delivery,
    a_question,
    an_intervention,
    asked,
    in_wijken,
    plan_with,
    town,
)

NEW_YEARS_EVE, NEW_YEAR = date(2026, 12, 31), date(2027, 1, 1)


def ending() -> Plan:
    """Veldstad with one intervention that ends."""
    return plan_with((an_intervention(deliveries=(a_delivery(ends=NEW_YEARS_EVE),)),))


def ahead(plan: Plan, wijk: str | None = None, **fields: Any) -> Cliff:
    return cliff(plan, a_question(wijk, **fields))


def fallen(found: Cliff) -> list[tuple[str, str, str]]:
    """The day of each fall with the levels before and after."""
    return [(str(step.on), str(fall.before), str(fall.after)) for step in found.steps for fall in step.falls]


def test_the_days_are_today_and_the_first_of_the_next_24_months() -> None:
    days = ahead(town()).days
    assert (days[0], days[1], days[-1], len(days)) == (TODAY, date(2026, 7, 1), date(2028, 6, 1), 25)
    assert days_ahead(date(2026, 12, 31), 1) == (date(2026, 12, 31), date(2027, 1, 1))


def test_what_ends_on_the_last_of_december_counts_that_day_and_falls_in_january() -> None:
    found = ahead(ending())
    assert fallen(found) == [("2027-01-01", "covered", "empty")]
    assert found.fallen == 1
    (fall,) = next(step for step in found.steps if step.on == NEW_YEAR).falls
    assert fall.key == CELL
    assert [(one.intervention.code, one.ends) for one in fall.losses] == [("fietsles", (NEW_YEARS_EVE,))]


def test_a_cell_that_loses_one_of_two_becomes_thin_only_when_it_was_covered() -> None:
    half = an_intervention("half", deliveries=(a_delivery(status=Status.POSSIBLE),))
    whole = ending().interventions
    assert fallen(ahead(plan_with((*whole, half)))) == [("2027-01-01", "covered", "thin")]
    two = an_intervention("twee", deliveries=(a_delivery(),))
    assert fallen(ahead(plan_with((*whole, two)))) == []


def test_what_starts_in_between_counts_from_its_start() -> None:
    later = an_intervention("later", deliveries=(a_delivery(starts=NEW_YEAR),))
    assert fallen(ahead(plan_with((*ending().interventions, later)))) == []
    gap = an_intervention("later", deliveries=(a_delivery(starts=date(2027, 3, 1)),))
    found = ahead(plan_with((*ending().interventions, gap)))
    assert fallen(found) == [("2027-01-01", "covered", "planned")]
    assert found.levels_on(date(2027, 3, 1))[CELL] is Level.COVERED


def test_what_starts_and_ends_ahead_falls_too() -> None:
    passing = an_intervention("zomer", deliveries=(a_delivery(starts=date(2027, 4, 1), ends=date(2027, 8, 31)),))
    assert fallen(ahead(plan_with((passing,)))) == [("2027-09-01", "covered", "empty")]


def test_only_the_asked_wijk_and_the_asked_cells_are_looked_at() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(KREEK, ends=NEW_YEARS_EVE),)),))
    assert fallen(ahead(plan, KREEK)) == [("2027-01-01", "covered", "empty")]
    assert fallen(ahead(plan, LINDENHOF)) == []
    assert fallen(ahead(plan, KREEK, themes=("roken",))) == []
    assert fallen(ahead(plan)) == [("2027-01-01", "thin", "empty")]


def test_a_cell_that_is_not_applicable_never_falls() -> None:
    mark = CellMark(*CELL, MarkKind.NOT_APPLICABLE, "Hoort hier niet")
    found = ahead(replace(ending(), marks=(mark,)))
    assert fallen(found) == []
    assert found.levels_on(NEW_YEAR)[CELL] is Level.NOT_APPLICABLE


def test_a_town_that_is_not_filled_in_yet_falls_too() -> None:
    bare = replace(ending(), municipality=Municipality("GM0001", "Veldstad", filled=False))
    assert fallen(ahead(bare)) == [("2027-01-01", "covered", "blank")]


def test_a_delivery_that_ends_takes_away_only_what_the_others_do_not_give() -> None:
    both = (in_wijken(KREEK, ends=NEW_YEARS_EVE), a_delivery(Scope.REGION))
    plan = plan_with((an_intervention(deliveries=both),))
    found = ahead(plan, KREEK)
    assert fallen(found) == [("2027-01-01", "covered", "thin")]
    assert fallen(ahead(plan, POLDERRAND)) == []


def test_an_end_that_is_not_known_is_counted_and_named() -> None:
    plan = plan_with(
        (
            an_intervention("eindig", deliveries=(a_delivery(ends=NEW_YEARS_EVE),)),
            an_intervention("altijd"),
            an_intervention("deels", deliveries=(a_delivery(ends=NEW_YEARS_EVE), in_wijken(KREEK))),
            an_intervention("elders", deliveries=(in_wijken(LINDENHOF),)),
            an_intervention("straks", deliveries=(a_delivery(status=Status.PLANNED),)),
        )
    )
    found = ahead(plan, KREEK)
    assert [one.code for one in found.counting] == ["eindig", "altijd", "deels"]
    assert [one.code for one in found.endless] == ["altijd", "deels"]


def test_a_recognition_that_lapses_is_named_apart_and_takes_nothing_away() -> None:
    known: dict[str, Any] = {"recognition": Recognition.GOOD}
    plan = plan_with(
        (
            an_intervention("vervalt", lapses_on=date(2027, 5, 1), **known),
            an_intervention("later", lapses_on=date(2031, 5, 1), **known),
            an_intervention("al_weg", lapses_on=date(2025, 5, 1), **known),
        )
    )
    found = ahead(plan)
    assert [one.code for one in found.lapsing] == ["vervalt"]
    assert fallen(found) == []


def test_two_answers_about_the_same_cells_tell_what_falls_and_what_rises() -> None:
    plan = ending()
    now, later = asked(plan), analyse(plan, a_question(on=NEW_YEAR))
    down, up = compare(now.cells, later.cells)
    assert [(one.key, one.before, one.after) for one in down] == [(CELL, Level.COVERED, Level.EMPTY)]
    assert up == ()
    assert compare(later.cells, now.cells) == ((), (CELL,))


@pytest.mark.parametrize(
    ("before", "after", "down"),
    [
        (Level.STRONG, Level.COVERED, False),
        (Level.STRONG, Level.THIN, True),
        (Level.THIN, Level.THIN, False),
        (Level.THIN, Level.PLANNED, True),
        (Level.PLANNED, Level.EMPTY, False),
        (Level.COVERED, Level.NOT_APPLICABLE, False),
    ],
)
def test_a_cell_falls_when_nothing_counts_any_more_or_when_it_is_only_thin_now(
    before: Level, after: Level, down: bool
) -> None:
    assert falls(before, after) is down
    assert not (down and rises(before, after))


near = st.builds(
    replace, some.questions, on=st.sampled_from([TODAY, date(2026, 5, 31), date(2025, 12, 31), date(2027, 1, 15)])
)


@bounded
@given(some.plans(), near)
def test_the_level_of_every_month_is_that_of_the_analysis_on_that_day(plan: Plan, question: Question) -> None:
    found = cliff(plan, question)
    for day in found.days[::4]:
        told = analyse(plan, replace(question, on=day))
        assert found.levels_on(day) == {cell.key: cell.level for cell in told.cells}


@settings(bounded, max_examples=30)
@given(some.plans(), near)
def test_the_steps_are_the_falls_between_the_analyses_of_two_days(plan: Plan, question: Question) -> None:
    found = cliff(plan, question, 6)
    told = [analyse(plan, replace(question, on=day)).cells for day in found.days]
    for step, (before, after) in zip(found.steps, pairwise(told), strict=True):
        assert [replace(one, losses=()) for one in step.falls] == list(compare(before, after)[0])


@bounded
@given(some.plans(), near)
def test_nothing_falls_before_the_end_of_what_counted_there(plan: Plan, question: Question) -> None:
    found = cliff(plan, question)
    for step, before in zip(found.steps, found.days, strict=False):
        for fall in step.falls:
            ends = [end for loss in fall.losses for end in loss.ends]
            assert ends
            assert all(before <= end < step.on for end in ends)


@bounded
@given(some.plans(), near)
def test_what_has_no_end_never_falls(plan: Plan, question: Question) -> None:
    endless = [replace(one, deliveries=_endless(one.deliveries)) for one in plan.interventions]
    assert cliff(replace(plan, interventions=tuple(endless)), question).fallen == 0


def _endless(deliveries: tuple[Delivery, ...]) -> tuple[Delivery, ...]:
    return tuple(replace(one, ends=None) for one in deliveries)
