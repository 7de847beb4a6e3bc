"""Levels of a cell, the ring of what is only broad, and the margins that count them."""

import pytest

from planner.domain.analysis import Tally, level_of
from planner.domain.plan import Municipality, Plan, Rules
from planner.domain.words import Level, Scope, Status
from tests.world import (
    CELL,
    KREEK,
    POLDERRAND,
    a_delivery,
    a_placement,
    an_intervention,
    asked,
    cell_of,
    in_wijken,
    plan_with,
    town,
)


def several(number: int, **fields: object) -> Plan:
    """A plan with the same intervention a number of times."""
    return plan_with(tuple(an_intervention(f"les_{n}") for n in range(number)), **fields)


@pytest.mark.parametrize(
    ("number", "area", "level"),
    [
        (0, None, Level.EMPTY),
        (1, KREEK, Level.THIN),
        (1, None, Level.COVERED),
        (2, KREEK, Level.COVERED),
        (2, None, Level.COVERED),
        (5, KREEK, Level.COVERED),
        (3, None, Level.STRONG),
        (6, KREEK, Level.STRONG),
    ],
)
def test_one_full_intervention_covers_and_three_cover_strongly(number: int, area: str | None, level: Level) -> None:
    assert cell_of(several(number), area).level is level


def test_three_thirds_make_one_in_spite_of_rounding() -> None:
    town_of_thirds = Municipality("GM0001", "Veldstad", rules=Rules(half=1 / 3))
    assert cell_of(several(3, municipality=town_of_thirds), KREEK).level is Level.COVERED


def test_ten_tenths_make_one_in_spite_of_rounding() -> None:
    assert level_of(sum([0.1] * 10), 0, Rules()) is Level.COVERED


def test_a_gemeente_sets_its_own_bounds() -> None:
    strict = Municipality("GM0001", "Veldstad", rules=Rules(covered_from=2, strong_from=4))
    assert [cell_of(several(number, municipality=strict)).level for number in (1, 2, 3, 4)] == [
        *(Level.THIN, Level.COVERED, Level.COVERED, Level.STRONG),
    ]


def test_equal_bounds_leave_no_room_for_covered() -> None:
    assert level_of(2, 0, Rules(covered_from=2, strong_from=2)) is Level.STRONG


# Before "Klaar met invullen"

NEW = Municipality("GM0001", "Veldstad", filled=False)


def test_an_empty_cell_of_a_new_gemeente_is_blank() -> None:
    assert {cell.level for cell in asked(plan_with(municipality=NEW, marks=())).cells} == {Level.BLANK}


def test_what_a_new_gemeente_has_filled_in_shows_its_level() -> None:
    planned = an_intervention("plan", (a_placement("ouders"),), (a_delivery(status=Status.PLANNED),))
    plan = plan_with((an_intervention(), planned), municipality=NEW)
    assert (cell_of(plan).level, cell_of(plan, key=(*CELL[:2], "ouders")).level) == (Level.COVERED, Level.PLANNED)


def test_a_mark_shows_in_a_new_gemeente_too() -> None:
    plan = plan_with(municipality=NEW)
    assert cell_of(plan, key=("roken", "voorlichting", "kinderen")).level is Level.NOT_APPLICABLE


def test_blank_cells_stay_among_the_applicable_ones() -> None:
    tally = asked(plan_with(municipality=NEW)).tally
    assert (tally.blank, tally.empty, tally.applicable) == (111, 0, 111)


# Only broad


def test_a_wijk_with_only_a_gemeentebreed_delivery_is_only_broad() -> None:
    assert cell_of(several(2), KREEK).broad


def test_one_delivery_in_the_wijk_itself_takes_the_ring_away() -> None:
    plan = plan_with((an_intervention("breed"), an_intervention("hier", deliveries=(in_wijken(KREEK),))))
    assert (cell_of(plan, KREEK).broad, cell_of(plan, POLDERRAND).broad) == (False, True)


def test_a_delivery_in_the_wijk_for_a_broader_group_is_broad() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("jeugd"),), deliveries=(in_wijken(KREEK),)),))
    assert cell_of(plan, KREEK).broad


def test_what_is_aimed_at_the_whole_gemeente_is_not_broad_there() -> None:
    assert not cell_of(several(1)).broad


def test_what_is_narrower_than_the_gemeente_is_not_broad() -> None:
    assert not cell_of(plan_with((an_intervention(deliveries=(in_wijken(KREEK),)),))).broad


def test_a_regional_delivery_is_broad_for_the_gemeente() -> None:
    assert cell_of(plan_with((an_intervention(deliveries=(a_delivery(Scope.REGION),)),))).broad


def test_an_empty_or_planned_cell_has_no_ring() -> None:
    planned = plan_with((an_intervention(deliveries=(a_delivery(status=Status.PLANNED),)),))
    assert not cell_of(plan_with(), KREEK).broad
    assert not cell_of(planned, KREEK).broad


# Margins


def test_k_counts_covered_and_strong_and_n_the_applicable_cells() -> None:
    tally = Tally(empty=4, planned=1, thin=2, covered=2, strong=1, not_applicable=9)
    assert (tally.filled, tally.applicable, tally.share) == (3, 10, 0.3)


def test_a_margin_per_theme_pillar_and_group_adds_up_to_the_whole() -> None:
    analysis = asked(town(), KREEK)
    plan = analysis.plan
    for margins in (
        [analysis.tally_of(theme=theme.code) for theme in plan.themes],
        [analysis.tally_of(pillar=pillar.code) for pillar in plan.pillars],
        [analysis.tally_of(group=group.code) for group in plan.groups],
        [analysis.tally_of(t.code, p.code) for t in plan.themes for p in plan.pillars],
        [analysis.tally_of(pillar=p.code, group=g.code) for p in plan.pillars for g in plan.groups],
    ):
        assert sum(margin.applicable for margin in margins) == analysis.tally.applicable
        assert sum(margin.filled for margin in margins) == analysis.tally.filled > 0


def test_a_margin_over_everything_is_the_tally() -> None:
    assert asked(town()).tally_of() == asked(town()).tally


def test_a_margin_of_one_cell_is_that_cell() -> None:
    assert asked(several(1)).tally_of(*CELL) == Tally(covered=1)


def test_a_margin_of_a_broader_group_is_empty_because_it_is_no_row() -> None:
    assert asked(town()).tally_of(group="inwoners") == Tally()


def test_a_question_about_one_theme_leaves_the_others_out_of_the_count() -> None:
    analysis = asked(town(), themes=("roken",))
    assert ({cell.theme for cell in analysis.cells}, analysis.tally.applicable) == ({"roken"}, 60 - 5)


def test_a_question_about_a_pillar_and_a_group_counts_where_they_cross() -> None:
    cells = asked(town(), pillars=("beleid",), groups=("kinderen", "zorg")).cells
    assert [cell.key for cell in cells] == [
        (theme, "beleid", group) for theme in ("roken", "overgewicht") for group in ("kinderen", "zorg")
    ]
