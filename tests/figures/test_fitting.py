"""Text in the room that there is."""

import pytest

from planner.figures.fitting import fitted, parted, width_of, wrapped


def test_a_wide_letter_takes_more_room_than_a_narrow_one() -> None:
    assert width_of("WWWW", 10) > 2 * width_of("iiii", 10)
    assert width_of("Roken", 10, bold=True) > width_of("Roken", 10)


def test_words_go_to_the_next_line_where_they_do_not_fit() -> None:
    said = wrapped("een twee drie vier", 10, width_of("een twee", 10))
    assert said == ("een twee", "drie vier")


@pytest.mark.parametrize("said", ["een twee drie vier vijf zes", "a" * 200, "Geen  dubbele   spaties", "a"])
def test_nothing_is_lost_on_as_many_lines_as_it_takes(said: str) -> None:
    assert "".join(wrapped(said, 10, 60)).replace(" ", "") == said.replace(" ", "")


@pytest.mark.parametrize("room", [0.0, 1.0, 30.0])
def test_every_line_takes_at_least_a_letter_so_that_it_ends(room: float) -> None:
    assert all(wrapped("abc def", 10, room))


def test_what_does_not_fit_ends_in_a_sign_that_says_so() -> None:
    (line,) = fitted("een heel lange naam", 10, 60)
    assert line.endswith("…") and width_of(line, 10) <= 60


def test_nothing_takes_no_line() -> None:
    assert fitted("", 10, 60) == ()


def test_the_long_names_of_pillars_break_where_dutch_breaks_them() -> None:
    assert parted("Leefomgeving") == ("Leefom-", "geving")
    assert parted("Beleid") == ("Beleid",)
