"""On which Dutch day a moment falls."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.clock import HERE, end_of, start_of


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24), (date(2026, 12, 31), 24)],
)
def test_a_day_on_which_the_clock_changes_is_shorter_or_longer(day: date, hours: int) -> None:
    assert end_of(day) - start_of(day) == timedelta(hours=hours) - timedelta(microseconds=1)


@given(st.dates(date(1950, 1, 1), date(2200, 1, 1)))
def test_every_moment_of_a_day_falls_on_that_day_and_days_follow_each_other(day: date) -> None:
    assert start_of(day).astimezone(HERE).date() == end_of(day).astimezone(HERE).date() == day
    assert end_of(day) + timedelta(microseconds=1) == start_of(day + timedelta(days=1))


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_of_the_calendar_are_no_error(day: date) -> None:
    assert start_of(day) <= end_of(day)
    assert start_of(day).tzinfo is UTC
    assert isinstance(end_of(day), datetime)
