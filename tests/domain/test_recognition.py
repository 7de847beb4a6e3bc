"""A recognition lapses: what is well described after three years, the other levels after five."""

from datetime import date

import pytest

from planner.domain.recognition import lapses
from planner.domain.words import Recognition

GIVEN = date(2024, 5, 1)


def test_well_described_holds_for_three_years() -> None:
    assert lapses(Recognition.DESCRIBED, GIVEN) == date(2027, 5, 1)


@pytest.mark.parametrize("level", [Recognition.SUBSTANTIATED, Recognition.FIRST, Recognition.GOOD, Recognition.STRONG])
def test_every_other_level_holds_for_five_years(level: Recognition) -> None:
    assert lapses(level, GIVEN) == date(2029, 5, 1)


@pytest.mark.parametrize("level", [Recognition.NOT_RECOGNISED, Recognition.NOT_APPLICABLE, Recognition.UNKNOWN])
def test_what_is_not_recognised_does_not_lapse(level: Recognition) -> None:
    assert lapses(level, GIVEN) is None


def test_without_a_day_nobody_knows_when_it_lapses() -> None:
    assert lapses(Recognition.GOOD, None) is None


def test_the_calendar_ends_somewhere() -> None:
    assert lapses(Recognition.GOOD, date(9996, 1, 1)) is None
