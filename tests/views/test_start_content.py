"""Themes and first interventions of a new municipality: chosen from what is known elsewhere, or of its own."""

from pathlib import Path

import pytest

from planner.domain.words import MarkKind, Scope, Status
from tests.views.starting import a_begun_office, add_theme, ask, stored, wrong
from tests.views.writing import Office
from tests.world import TODAY


@pytest.fixture
def begun(tmp_path: Path) -> Office:
    return a_begun_office(tmp_path)


def test_a_suggested_theme_has_the_code_by_which_it_is_known_elsewhere(begun: Office) -> None:
    add_theme(begun, "armoede en Schulden")
    add_theme(begun, "Samen slapen")
    assert [one.code for one in stored(begun).themes] == ["armoede_schulden", "samen_slapen"]


def test_rows_about_one_theme_do_not_apply_with_another_and_say_why(begun: Office) -> None:
    add_theme(begun, "Roken")
    (one, *_), plan = stored(begun).marks, stored(begun)
    assert {(mark.theme, mark.group, mark.kind) for mark in plan.marks} == {
        ("roken", "overgewicht", MarkKind.NOT_APPLICABLE)
    }
    assert one.reason == "Deze doelgroep hoort alleen bij het thema overgewicht."
    assert (one.marked_by, one.marked_on) == ("Anna de Boer", TODAY)


def test_history_names_the_theme_and_counts_what_came_along(begun: Office) -> None:
    add_theme(begun, "Roken")
    answer = ask(begun, "ongedaan", {})
    assert answer.json is not None
    assert "Thema toegevoegd: Roken, met 4 celoordelen" in answer.json["gezegd"]


def test_whoever_wants_those_rows_with_every_theme_says_so_once(begun: Office) -> None:
    add_theme(begun, "Roken")
    ask(begun, "themes-apart", {"aan": False})
    add_theme(begun, "Slapen")
    assert stored(begun).marks == ()
    ask(begun, "themes-apart", {"aan": True})
    assert len(stored(begun).marks) == 12
    assert ask(begun, "themes-apart", {"aan": 1}).status_code == 400


@pytest.mark.parametrize("name", ["", "   ", "t" * 201, " ROKEN", "a\x01"])
def test_a_theme_that_does_not_fit_is_told_at_its_field(begun: Office, name: str) -> None:
    add_theme(begun, "Roken")
    assert set(wrong(add_theme(begun, name))) == {"name"}
    assert [one.name for one in stored(begun).themes] == ["Roken"]


def test_themes_move_and_go(begun: Office) -> None:
    for name in ("Roken", "Slapen", "Bewegen"):
        add_theme(begun, name)
    ask(begun, "theme-move", {"thema": "bewegen", "omhoog": True})
    ask(begun, "theme-move", {"thema": "roken", "omhoog": False})
    assert [one.name for one in stored(begun).themes] == ["Bewegen", "Roken", "Slapen"]
    ask(begun, "theme-remove", {"thema": "roken"})
    assert [one.name for one in stored(begun).themes] == ["Bewegen", "Slapen"]
    assert not [one for one in stored(begun).marks if one.theme == "roken"]
    ask(begun, "ongedaan", {})
    assert [one.name for one in stored(begun).themes] == ["Bewegen", "Roken", "Slapen"]
    assert ask(begun, "theme-move", {"thema": "roken", "omhoog": "ja"}).status_code == 400
    assert ask(begun, "theme-remove", {"thema": "nergens"}).status_code == 409


def test_an_intervention_that_is_known_elsewhere_is_taken_over(begun: Office) -> None:
    add_theme(begun, "Roken")
    answer = ask(begun, "entry-adopt", {"code": "X02"})
    assert answer.json is not None
    assert "vult 2 cellen" in answer.json["gezegd"]
    (one,) = stored(begun).interventions
    assert one.code == "rookvrij_ook_jij_individuele_coaching"
    assert (one.deliveries[0].scope, one.deliveries[0].status) == (Scope.UNKNOWN, Status.POSSIBLE)
    assert one.summary == "Voor: rokers. Eigenaar: SineFuma."
    ask(begun, "ongedaan", {})
    assert stored(begun).interventions == ()


def test_one_that_is_there_already_is_refused_and_one_that_is_not_known_too(begun: Office) -> None:
    add_theme(begun, "Roken")
    ask(begun, "entry-adopt", {"code": "X02"})
    assert wrong(ask(begun, "entry-adopt", {"code": "X02"})) == ["name"]
    assert ask(begun, "entry-adopt", {"code": "X99"}).status_code == 409
    assert ask(begun, "entry-adopt", {"code": ["X01"]}).status_code == 400
    assert len(stored(begun).interventions) == 1


def test_every_known_intervention_can_be_taken_over(begun: Office) -> None:
    for name in ("Roken", "Overgewicht", "Weerbaarheid", "Alcohol en middelen", "Kansrijke start"):
        add_theme(begun, name)
    for entry in stored(begun).catalogue:
        assert ask(begun, "entry-adopt", {"code": entry.code}).status_code == 200, entry
    assert len(stored(begun).interventions) == 62
