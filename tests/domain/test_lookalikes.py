"""Partners that may have been entered twice."""

import time

from planner.domain.lookalikes import Alike, lookalikes
from planner.domain.plan import Partner


def test_two_that_go_by_one_name_look_alike_whatever_capitals_and_accents() -> None:
    pair = (Partner("a", "GGD Veldstad", ("de GGD",)), Partner("b", "De GGD"))
    assert lookalikes(pair) == (Alike("a", "b", "de GGD"),)


def test_names_that_differ_by_a_letter_look_alike() -> None:
    assert lookalikes((Partner("a", "zorgverzekeraar"), Partner("b", "Zorgverzekeraars"))) == (Alike("a", "b"),)


def test_two_clubs_of_one_town_are_no_twins() -> None:
    assert lookalikes((Partner("a", "GGD Groningen"), Partner("b", "FC Groningen"), Partner("c", "GGD Drenthe"))) == ()


def test_one_that_repeats_its_own_name_is_no_pair() -> None:
    assert lookalikes((Partner("a", "GGD", ("ggd", "GGD.")),)) == ()


def test_names_without_a_letter_are_not_compared_as_nothing() -> None:
    assert lookalikes((Partner("a", "A", ("–",)), Partner("b", "B", ("…",)))) == ()


def test_what_shares_a_name_stands_before_what_is_only_near() -> None:
    found = lookalikes(
        (Partner("a", "Sportclub Noord"), Partner("b", "Sportclub Noorl"), Partner("c", "X", ("Y",)), Partner("d", "Y"))
    )
    assert found == (Alike("c", "d", "Y"), Alike("a", "b"))


def test_no_partners_give_no_pairs() -> None:
    assert lookalikes(()) == ()


def test_five_hundred_partners_are_compared_at_once() -> None:
    many = tuple(Partner(f"p{n}", f"Vereniging {n * 7919} van {n}", (f"V{n}",)) for n in range(500))
    start = time.perf_counter()
    lookalikes(many)
    assert time.perf_counter() - start < 1.0
