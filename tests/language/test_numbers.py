"""Numbers, dates and lists as Dutch people write them."""

from datetime import date, datetime

import pytest

from planner.language.numbers import (
    clock,
    counted,
    day,
    euros,
    fraction,
    listed,
    long_day,
    number,
    out_of,
    percent,
    score,
)


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0"), (1234567, "1.234.567"), (0.5, "0,5"), (-3, "−3"), (-0.0, "0"), (None, "–"), (1e-12, "0"), (2.50, "2,5")],
)
def test_a_number_has_a_decimal_comma_and_thousands_points(value: float | None, said: str) -> None:
    assert number(value) == said


def test_a_number_that_rounds_to_zero_has_no_minus_sign() -> None:
    assert number(-0.001, 2) == "0,00"


def test_a_score_always_has_two_decimals() -> None:
    assert [score(value) for value in (0, 0.125, 0.8, 0.815, 1)] == ["0,00", "0,13", "0,80", "0,82", "1,00"]


def test_a_share_is_a_whole_percentage_and_an_unknown_share_a_dash() -> None:
    assert [percent(share) for share in (0.0, 24 / 77, 1.0, None)] == ["0%", "31%", "100%", "–"]


def test_money_has_a_hard_space_and_no_cents() -> None:
    assert (euros(12_000), euros(None)) == ("€\u00a012.000", "–")


def test_a_date_is_short_in_a_table_and_long_in_a_sentence() -> None:
    assert (day(date(2026, 3, 5)), day(None), long_day(date(2026, 3, 5))) == ("05-03-2026", "–", "5 maart 2026")


def test_a_time_of_day_has_two_figures_for_hour_and_minute() -> None:
    assert clock(datetime(2026, 3, 5, 9, 5)) == "09:05"


def test_a_count_stands_with_its_total_and_with_its_word() -> None:
    assert out_of(74, 1152) == "74 van 1.152"
    assert [counted(count, "cel", "cellen") for count in (0, 1, 2)] == ["0 cellen", "1 cel", "2 cellen"]


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_the_last_of_a_list_follows_en(items: list[str], said: str) -> None:
    assert listed(items) == said


@pytest.mark.parametrize(("value", "said"), [(0.0, "0"), (0.125, "⅛"), (2.25, "2¼"), (3.0, "3"), (1 / 3, "0,333")])
def test_a_weight_is_written_as_a_fraction_where_there_is_a_sign(value: float, said: str) -> None:
    assert fraction(value) == said
