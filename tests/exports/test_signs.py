"""What stands in a cell on paper."""

import pytest

from planner import resources
from planner.domain.words import Basis, Level
from planner.exports.handover import Handover, handover
from planner.exports.signs import legend, sign_of
from planner.figures.theme import LEVELS
from tests.world import TODAY, a_placement, a_question, an_intervention, plan_with

TOKENS = (resources.folder("assets") / "10-tokens.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("level", Level)
def test_paper_has_the_colours_of_the_screen(level: Level) -> None:
    tint = LEVELS[level]
    assert tint.fill in TOKENS
    assert tint.text in TOKENS


def test_levels_can_be_told_apart_without_colour(of_town: Handover) -> None:
    without_number = {sign.level: sign.text for sign, _ in legend(of_town) if sign.count is None}
    assert len(set(without_number.values())) == len(without_number) == 3


@pytest.mark.parametrize("handed", ["of_town", "of_groningen", "of_selwerd"])
def test_every_sign_that_is_used_is_explained(handed: str, request: pytest.FixtureRequest) -> None:
    found: Handover = request.getfixturevalue(handed)
    used = {mark for cell in found.analysis.cells for mark in sign_of(found, cell).marks}
    explained = {mark for sign, _ in legend(found) for mark in sign.marks}
    assert used
    assert used <= explained


def test_small_signs_stand_apart_so_that_they_do_not_run_into_each_other(of_selwerd: Handover) -> None:
    signs = [sign_of(of_selwerd, cell) for cell in of_selwerd.analysis.cells]
    assert {sign.whole.split(" ")[1] for sign in signs if sign.marks == "○†"} == {"○\u2009†"}


def test_a_dagger_is_explained_with_the_matrix_that_has_one() -> None:
    sure = a_placement(theme_basis=Basis.STATED, pillar_basis=Basis.STATED, group_basis=Basis.CONFIRMED)
    guess = a_placement("ouders", "roken", "beleid")
    handed = handover(plan_with((an_intervention("a", (sure, guess)),)), a_question(), TODAY)
    assert [any("†" in sign.marks for sign, _ in legend(handed, theme)) for theme in ("overgewicht", "roken", "")] == [
        False,
        True,
        True,
    ]


def test_a_cell_that_is_not_applicable_has_no_small_signs(of_groningen: Handover) -> None:
    signs = [sign_of(of_groningen, cell) for cell in of_groningen.analysis.cells]
    outside = [sign.whole for sign in signs if sign.level is Level.NOT_APPLICABLE]
    assert outside
    assert set(outside) == {"–"}
