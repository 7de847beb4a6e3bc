"""Which parts of a name are marked, and which typing errors are forgiven."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.spelling import errors_at_start, fold, spans


@pytest.mark.parametrize("typed", ["speltuin", "speeeltuin", "speeltiun", "spealtuin", "speeltui", "speeltuinen"])
def test_a_letter_too_few_too_many_swapped_or_wrong_is_one_error(typed: str) -> None:
    assert errors_at_start(typed, "speeltuinen", 1) in (0, 1)


def test_two_errors_are_more_than_one() -> None:
    assert errors_at_start("spaltuin", "speeltuinen", 1) is None
    assert errors_at_start("spaltuin", "speeltuinen", 2) == 2


@given(st.text())
def test_a_folded_text_stays_as_it_is_when_folded_again(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("shown", "text", "marked"),
    [
        ("Rookvrije speeltuinen", "rook", ["Rook"]),
        ("Rookvrije speeltuinen", "tuin", ["tuin"]),
        ("Rookvrije speeltuinen", "speeltiun", ["speeltuinen"]),
        ("Indische Buurt", "indischebuurt", ["Indische", "Buurt"]),
        ("Café ’t Hoekje", "cafe hoek", ["Café", "Hoek"]),
        ("Lesgeven in onderwijs", "in de les", ["Les", "in"]),
        ("Selwerd", "xyz", []),
        ("", "x", []),
    ],
)
def test_what_was_asked_for_is_marked_in_the_name(shown: str, text: str, marked: list[str]) -> None:
    assert [shown[start:end] for start, end in spans(shown, text)] == marked


@given(st.text(max_size=30), st.text(max_size=30))
def test_marks_stay_inside_the_name_and_apart(shown: str, text: str) -> None:
    edges = [place for span in spans(shown, text) for place in span]
    assert edges == sorted(set(edges))
    assert all(0 <= place <= len(shown) for place in edges)
