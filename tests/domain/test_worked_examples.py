"""The seven worked examples of the coverage rule, told of Veldstad."""

from planner.domain.words import Level, Status
from tests.world import (
    KREEK,
    LINDENHOF,
    NEXT_MONTH,
    POLDERRAND,
    YESTERDAY,
    a_delivery,
    a_placement,
    an_intervention,
    asked,
    cell_of,
    in_wijken,
    plan_with,
    town,
)

EVERYWHERE = plan_with((an_intervention(),))
ONLY_POSSIBLE = plan_with((an_intervention(deliveries=(a_delivery(status=Status.POSSIBLE),)),))
FOR_EVERYONE = plan_with((an_intervention(placements=(a_placement("inwoners"),)),))
OLDER_PEOPLE = ("overgewicht", "leefomgeving", "ouderen")
LOW_INCOME = ("overgewicht", "leefomgeving", "lage_ses")
IN_TWO_WIJKEN = plan_with(
    (an_intervention(placements=(a_placement("lage_ses"),), deliveries=(in_wijken(KREEK, LINDENHOF),)),)
)


def test_1_one_running_gemeentebreed_intervention_covers_the_cell_of_the_gemeente() -> None:
    cell = cell_of(EVERYWHERE)
    assert (cell.total, cell.level, cell.count) == (1, Level.COVERED, 1)


def test_1_a_gemeentebreed_intervention_counts_half_in_a_wijk() -> None:
    cell = cell_of(EVERYWHERE, KREEK)
    assert (cell.total, cell.level, cell.count) == (0.5, Level.THIN, 1)


def test_2_an_intervention_that_is_only_possible_counts_half_in_the_gemeente() -> None:
    assert (cell_of(ONLY_POSSIBLE).total, cell_of(ONLY_POSSIBLE).level) == (0.5, Level.THIN)


def test_2_an_intervention_that_is_only_possible_counts_a_quarter_in_a_wijk() -> None:
    assert (cell_of(ONLY_POSSIBLE, KREEK).total, cell_of(ONLY_POSSIBLE, KREEK).level) == (0.25, Level.THIN)


def test_3_an_intervention_for_all_inhabitants_counts_half_for_older_people() -> None:
    cell = cell_of(FOR_EVERYONE, key=OLDER_PEOPLE)
    assert (cell.total, cell.level) == (0.5, Level.THIN)


def test_3_an_intervention_for_all_inhabitants_counts_a_quarter_for_older_people_in_a_wijk() -> None:
    assert cell_of(FOR_EVERYONE, KREEK, OLDER_PEOPLE).total == 0.25


def test_4_an_intervention_in_two_wijken_counts_fully_in_each_of_them() -> None:
    assert [cell_of(IN_TWO_WIJKEN, wijk, LOW_INCOME).total for wijk in (KREEK, LINDENHOF)] == [1, 1]


def test_4_an_intervention_in_two_wijken_leaves_a_third_empty() -> None:
    cell = cell_of(IN_TWO_WIJKEN, POLDERRAND, LOW_INCOME)
    assert (cell.total, cell.level) == (0, Level.EMPTY)


def test_4_an_intervention_in_two_wijken_counts_half_for_the_gemeente() -> None:
    cell = cell_of(IN_TWO_WIJKEN, key=LOW_INCOME)
    assert (cell.total, cell.level) == (0.5, Level.THIN)


def test_5_a_placement_on_the_group_and_on_a_broader_group_count_once() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("jeugd"), a_placement("kinderen"))),))
    assert (cell_of(plan).total, cell_of(plan).count) == (1, 1)


def test_6_what_ended_yesterday_leaves_the_cell_empty() -> None:
    cell = cell_of(plan_with((an_intervention(deliveries=(a_delivery(ends=YESTERDAY),)),)))
    assert (cell.total, cell.count, cell.coming, cell.level) == (0, 0, 0, Level.EMPTY)


def test_6_what_ended_yesterday_does_not_hide_what_else_counts() -> None:
    plan = plan_with(
        (an_intervention("oud", deliveries=(a_delivery(ends=YESTERDAY),)), an_intervention("nieuw")),
    )
    assert (cell_of(plan).total, cell_of(plan).level) == (1, Level.COVERED)


def test_6_what_starts_next_month_makes_the_cell_planned() -> None:
    starting = a_delivery(status=Status.PLANNED, starts=NEXT_MONTH)
    cell = cell_of(plan_with((an_intervention(deliveries=(starting,)),)))
    assert (cell.total, cell.count, cell.coming, cell.level) == (0, 0, 1, Level.PLANNED)


def test_7_the_levels_add_up_to_the_applicable_cells_in_every_area() -> None:
    for area in (None, KREEK, LINDENHOF, POLDERRAND):
        tally = asked(town(), area).tally
        levels = (tally.empty, tally.planned, tally.thin, tally.covered, tally.strong)
        assert sum(levels) == tally.applicable == 120 - 9


def test_7_the_town_has_cells_on_several_levels() -> None:
    # Else the sum above would prove nothing.
    levels = {cell.level for area in (None, KREEK, POLDERRAND) for cell in asked(town(), area).cells}
    assert {Level.EMPTY, Level.PLANNED, Level.THIN, Level.COVERED, Level.NOT_APPLICABLE} <= levels
