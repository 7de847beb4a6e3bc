"""Coverage through time as a picture: the same numbers in lines, in words and in a table."""

import re
from collections.abc import Mapping
from datetime import date

import pytest

from planner.domain.analysis import Tally
from planner.domain.coverage_history import Moment
from planner.figures.coverage_lines import coverage_lines
from planner.figures.picture import NARROW, WIDE, Picture
from planner.figures.svg import write
from planner.language.coverage_history import no_line_in_words, steps_in_words
from planner.language.sentences import Names
from tests.world import KREEK, town

NAMES = Names(town())


def tally(filled: int, of: int = 20) -> Tally:
    return Tally(covered=filled, empty=of - filled)


def moment(on: date, **themes: int) -> Moment:
    told: Mapping[str, Tally] = {code: tally(filled) for code, filled in themes.items()}
    return Moment(on, tally(sum(themes.values()), 20 * len(themes)), told)


SPRING = moment(date(2026, 3, 31), roken=4, overgewicht=7)
MAY = moment(date(2026, 5, 31), roken=3, overgewicht=9)
NOW = moment(date(2026, 6, 1), roken=6, overgewicht=9)


def drawn(*moments: Moment, area: str | None = None) -> Picture:
    made = coverage_lines(NAMES, moments, area)
    assert made is not None
    return made


def test_the_title_says_what_changed_since_the_first_moment() -> None:
    said = "nu zijn 15 van 40 cellen gedekt, 4 meer dan op 31 maart 2026 (11 van 40)"
    assert drawn(SPRING, MAY, NOW).title == f"Gemeente Veldstad: {said}"
    assert drawn(SPRING, NOW, area=KREEK).title == f"De Kreek: {said}"


@pytest.mark.parametrize(("then", "words"), [(8, "2 minder dan"), (6, "evenveel als"), (5, "1 meer dan")])
def test_less_and_as_much_are_said_too(then: int, words: str) -> None:
    before, now = moment(date(2026, 3, 31), roken=then), moment(date(2026, 6, 1), roken=6)
    assert f"gedekt, {words} op 31 maart 2026" in drawn(before, now).title


def test_the_table_has_a_row_per_moment_and_a_column_per_theme() -> None:
    picture = drawn(SPRING, MAY, NOW)
    assert picture.columns == ("Moment", "Roken", "Overgewicht", "Alle cellen")
    assert picture.rows == (
        ("31-03-2026", "4 van 20", "7 van 20", "11 van 40"),
        ("31-05-2026", "3 van 20", "9 van 20", "12 van 40"),
        ("nu (01-06-2026)", "6 van 20", "9 van 20", "15 van 40"),
    )


def test_the_alternative_holds_every_number() -> None:
    said = drawn(SPRING, MAY, NOW).alternative
    assert "Roken: 4 van 20 op 31-03-2026, 3 van 20 op 31-05-2026 en 6 van 20 nu (01-06-2026)." in said


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_each_theme_has_its_line_with_a_point_per_moment(width: int) -> None:
    svg = write(drawn(SPRING, MAY, NOW).draw(width))
    assert svg.count("<polyline") == 2
    assert svg.count("<circle") == 6
    assert "nu 6 van 20 cellen gedekt" in svg


def test_all_themes_share_one_scale_from_zero() -> None:
    svg = write(drawn(moment(date(2026, 3, 31), roken=1, overgewicht=19), NOW).draw(WIDE))
    tops = re.findall(r'text-anchor="end">([\d.,]+)</text>', svg)
    assert tops == ["0", "20", "0", "20"]


def test_no_target_is_drawn_that_nobody_named() -> None:
    svg = write(drawn(SPRING, NOW).draw(WIDE))
    assert "doel" not in svg


def test_a_theme_that_came_later_has_its_line_from_then() -> None:
    picture = drawn(moment(date(2026, 3, 31), roken=4), MAY, NOW)
    assert picture.rows[0] == ("31-03-2026", "4 van 20", "–", "4 van 20")
    assert write(picture.draw(WIDE)).count("<circle") == 5


def test_one_moment_is_no_line() -> None:
    assert coverage_lines(NAMES, (NOW,), None) is None
    assert coverage_lines(NAMES, (Moment(date(2026, 3, 31), Tally(), {}), Moment(NOW.on, Tally(), {})), None) is None


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_nothing_sticks_out(width: int) -> None:
    root = dict(drawn(SPRING, MAY, NOW).draw(width).attributes)
    inner = [dict(one.attributes) for one in drawn(SPRING, MAY, NOW).draw(width).children if not isinstance(one, str)]
    for one in inner:
        if "height" in one:
            assert float(one["x"] or 0) + float(one["width"] or 0) <= width
            assert float(one["y"] or 0) + float(one["height"] or 0) <= float(root["height"] or 0)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((date(2026, 5, 31), date(2026, 6, 1)), "elke maand"),
        ((date(2026, 4, 30), date(2026, 5, 31), date(2026, 6, 1)), "elke maand"),
        ((date(2025, 12, 31), date(2026, 3, 31), date(2026, 6, 1)), "elk kwartaal"),
        ((date(2024, 12, 31), date(2025, 12, 31), date(2026, 6, 1)), "elk jaar"),
    ],
)
def test_how_often_is_counted_is_said(days: tuple[date, ...], words: str) -> None:
    found = [moment(day, roken=1) for day in days]
    assert steps_in_words(found) == f"Geteld aan het eind van {words}, in het plan zoals het toen was."


def test_why_there_is_no_line_yet_is_said() -> None:
    rule = "De lijn begint zodra er meer dan één moment is."
    assert no_line_in_words(None, date(2026, 6, 1)) == rule
    assert no_line_in_words(date(2026, 6, 1), date(2026, 6, 15)) == (
        f"{rule} Het eerste is 30 juni 2026: aan het eind van elke maand wordt geteld."
    )
