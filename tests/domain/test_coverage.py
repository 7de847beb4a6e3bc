"""Dekking: the factors of status, area and group, the switches of the question, and what never counts."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.coverage import spans_all_pillars
from planner.domain.plan import Delivery, Municipality, Plan, Rules
from planner.domain.words import InterventionKind, Level, Scope, Status
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    NEXT_MONTH,
    POLDERRAND,
    TODAY,
    YESTERDAY,
    a_delivery,
    a_placement,
    a_spanning_programme,
    an_intervention,
    asked,
    cell_of,
    in_wijken,
    plan_with,
    town,
)

AREAS = (None, KREEK, LINDENHOF, POLDERRAND)


def delivered(*deliveries: Delivery) -> Plan:
    return plan_with((an_intervention(deliveries=deliveries),))


def totals(plan: Plan) -> list[float]:
    """Dekking of the cell in the gemeente, De Kreek, Lindenhof and Polderrand."""
    return [cell_of(plan, area).total for area in AREAS]


# Area


def test_an_unknown_area_counts_as_the_whole_gemeente() -> None:
    assert totals(delivered(a_delivery(Scope.UNKNOWN))) == [1, 0.5, 0.5, 0.5]


def test_a_regional_delivery_counts_half_everywhere() -> None:
    assert totals(delivered(a_delivery(Scope.REGION))) == [0.5, 0.5, 0.5, 0.5]


def test_attention_wijken_without_names_are_those_the_gemeente_calls_so() -> None:
    assert totals(delivered(a_delivery(Scope.ATTENTION))) == [0.5, 1, 0, 0]


def test_a_spot_counts_half_for_the_gemeente_and_for_no_wijk() -> None:
    assert totals(delivered(a_delivery(Scope.SPOT, place="ziekenhuis"))) == [0.5, 0, 0, 0]


def test_a_delivery_that_names_every_wijk_still_counts_half_for_the_gemeente() -> None:
    assert totals(delivered(in_wijken(KREEK, LINDENHOF, POLDERRAND))) == [0.5, 1, 1, 1]


# Status


@pytest.mark.parametrize("status", [Status.PLANNED, Status.EXPLORING])
def test_what_is_planned_or_explored_weighs_nothing_but_shows(status: Status) -> None:
    cell = cell_of(delivered(a_delivery(status=status)))
    assert (cell.total, cell.coming, cell.level) == (0, 1, Level.PLANNED)


@pytest.mark.parametrize("status", [Status.ENDED, Status.UNKNOWN])
def test_what_ended_or_is_unknown_neither_weighs_nor_shows(status: Status) -> None:
    cell = cell_of(delivered(a_delivery(status=status)))
    assert (cell.total, cell.coming, cell.level) == (0, 0, Level.EMPTY)


def test_the_last_day_still_counts() -> None:
    assert cell_of(delivered(a_delivery(ends=TODAY))).total == 1


def test_the_first_day_already_counts() -> None:
    assert cell_of(delivered(a_delivery(starts=TODAY))).total == 1


def test_what_runs_later_is_planned_on_an_earlier_reference_date() -> None:
    plan = delivered(a_delivery(starts=TODAY))
    assert cell_of(plan, on=YESTERDAY).level is Level.PLANNED


def test_a_possible_delivery_that_starts_later_is_planned_until_then() -> None:
    plan = delivered(a_delivery(status=Status.POSSIBLE, starts=NEXT_MONTH))
    assert (cell_of(plan).level, cell_of(plan, on=NEXT_MONTH).total) == (Level.PLANNED, 0.5)


def test_a_plan_does_not_start_running_by_itself_when_its_date_has_passed() -> None:
    assert cell_of(delivered(a_delivery(status=Status.PLANNED, starts=YESTERDAY))).level is Level.PLANNED


def test_a_plan_whose_end_has_passed_is_no_plan_any_more() -> None:
    assert cell_of(delivered(a_delivery(status=Status.PLANNED, ends=YESTERDAY))).level is Level.EMPTY


def test_what_is_planned_in_another_wijk_is_not_planned_here() -> None:
    plan = delivered(in_wijken(LINDENHOF, status=Status.PLANNED))
    assert [cell_of(plan, area).level for area in (LINDENHOF, KREEK)] == [Level.PLANNED, Level.EMPTY]


# Group


def test_a_broader_group_two_steps_up_still_counts_half() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("inwoners"),)),))
    assert cell_of(plan).total == 0.5


def test_a_narrower_group_counts_nothing_for_a_broader_one() -> None:
    groups = tuple(
        replace(group, parent="ouders" if group.code == "kinderen" else group.parent) for group in town().groups
    )
    plan = plan_with((an_intervention(),), groups=groups)
    assert cell_of(plan, key=("overgewicht", "leefomgeving", "ouders")).total == 0


def test_a_row_that_is_a_parent_counts_half_for_its_child() -> None:
    groups = tuple(
        replace(group, parent="ouders" if group.code == "kinderen" else group.parent) for group in town().groups
    )
    plan = plan_with((an_intervention(placements=(a_placement("ouders"),)),), groups=groups)
    assert cell_of(plan).total == 0.5


def test_residents_do_not_include_professionals() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("inwoners"),)),))
    assert cell_of(plan, key=("overgewicht", "leefomgeving", "zorg")).total == 0


def test_groups_that_are_each_others_parent_do_not_run_in_circles() -> None:
    parents = {"jeugd": "inwoners", "inwoners": "jeugd"}
    groups = tuple(replace(group, parent=parents.get(group.code, group.parent)) for group in town().groups)
    plan = plan_with((an_intervention(placements=(a_placement("inwoners"),)),), groups=groups)
    assert cell_of(plan).total == 0.5


# Once per intervention


def test_two_deliveries_of_one_intervention_count_once_with_the_largest_weight() -> None:
    cell = cell_of(delivered(a_delivery(), in_wijken(KREEK)), KREEK)
    assert (cell.total, cell.count) == (1, 1)


def test_what_runs_and_is_planned_too_is_not_counted_as_coming() -> None:
    cell = cell_of(delivered(a_delivery(), a_delivery(status=Status.PLANNED)))
    assert (cell.count, cell.coming) == (1, 0)


def test_something_planned_beside_something_running_is_counted_apart() -> None:
    planned = an_intervention("plan", deliveries=(a_delivery(status=Status.PLANNED),))
    cell = cell_of(plan_with((an_intervention(), planned)))
    assert (cell.total, cell.count, cell.coming, cell.level) == (1, 1, 1, Level.COVERED)


# Switches


def test_a_programme_on_all_pillars_does_not_count_by_itself() -> None:
    plan = plan_with((a_spanning_programme(),))
    assert (cell_of(plan).level, cell_of(plan, count_programmes=True).total) == (Level.EMPTY, 1)


def test_a_programme_on_three_pillars_counts() -> None:
    whole = a_spanning_programme()
    assert cell_of(plan_with((replace(whole, placements=whole.placements[1:]),))).total == 1


def test_an_intervention_on_all_pillars_that_is_no_programme_counts() -> None:
    plan = plan_with((replace(a_spanning_programme(), kind=InterventionKind.NETWORK),))
    assert cell_of(plan).total == 1


def test_four_pillars_spread_over_two_themes_do_not_span() -> None:
    whole = a_spanning_programme()
    moved = (replace(whole.placements[0], theme="roken"), *whole.placements[1:])
    assert (spans_all_pillars(whole), spans_all_pillars(replace(whole, placements=moved))) == (True, False)


def test_a_pillar_that_is_only_secondary_does_not_make_a_programme_span() -> None:
    whole = a_spanning_programme()
    side = (replace(whole.placements[0], primary=False), *whole.placements[1:])
    assert not spans_all_pillars(replace(whole, placements=side))


def test_a_secondary_pillar_counts_only_when_asked() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(primary=False),)),))
    assert (cell_of(plan).level, cell_of(plan, count_secondary=True).total) == (Level.EMPTY, 1)


def test_a_primary_and_a_secondary_placement_in_one_cell_count_once() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("jeugd"), a_placement(primary=False))),))
    assert (cell_of(plan).total, cell_of(plan, count_secondary=True).total) == (0.5, 1)


def test_possible_deliveries_can_be_left_out() -> None:
    plan = delivered(a_delivery(status=Status.POSSIBLE))
    assert cell_of(plan, statuses=(Status.RUNNING,)).level is Level.EMPTY


def test_plans_can_be_left_out() -> None:
    plan = delivered(a_delivery(status=Status.PLANNED))
    assert cell_of(plan, statuses=(Status.RUNNING, Status.POSSIBLE)).level is Level.EMPTY


def test_no_statuses_at_all_means_the_default_ones() -> None:
    assert cell_of(town(), statuses=()) == cell_of(town())


def test_a_question_about_a_programme_counts_only_what_belongs_to_it() -> None:
    plan = plan_with((an_intervention("binnen", programmes=("gezonde_school",)), an_intervention("buiten")))
    counted = asked(plan, programmes=("gezonde_school",)).explain(CELL)
    assert [part.intervention.code for part in counted] == ["binnen"]


def test_a_question_about_two_programmes_counts_what_belongs_to_either() -> None:
    plan = plan_with(tuple(an_intervention(code, programmes=(code,)) for code in ("gezonde_school", "kansrijke_start")))
    assert cell_of(plan, programmes=("gezonde_school", "kansrijke_start")).count == 2


def test_an_intervention_that_does_not_count_in_the_matrix_neither_weighs_nor_shows() -> None:
    plan = plan_with((an_intervention(counts=False, counts_reason="is een nota"),))
    assert (cell_of(plan).level, asked(plan).explain(CELL)) == (Level.EMPTY, ())


# Rekenregels


def test_another_half_changes_every_factor_that_is_not_whole() -> None:
    rules = Municipality("GM0001", "Veldstad", rules=Rules(half=1 / 3))
    plan = plan_with(
        (an_intervention(placements=(a_placement("jeugd"),), deliveries=(a_delivery(status=Status.POSSIBLE),)),),
        municipality=rules,
    )
    assert cell_of(plan, KREEK).total == pytest.approx(1 / 27)


def test_a_half_of_zero_lets_only_what_is_exactly_aimed_count() -> None:
    rules = Municipality("GM0001", "Veldstad", rules=Rules(half=0))
    plan = plan_with((an_intervention(),), municipality=rules)
    assert totals(plan) == [1, 0, 0, 0]


def test_a_half_of_zero_does_not_show_a_broader_plan_either() -> None:
    rules = Municipality("GM0001", "Veldstad", rules=Rules(half=0))
    plan = plan_with((an_intervention(deliveries=(a_delivery(status=Status.PLANNED),)),), municipality=rules)
    assert [cell_of(plan, area).level for area in (None, KREEK)] == [Level.PLANNED, Level.EMPTY]


# Plans with holes


def test_an_intervention_without_deliveries_counts_nowhere() -> None:
    cell = cell_of(delivered())
    assert (cell.total, cell.count, cell.coming) == (0, 0, 0)


def test_an_intervention_without_placements_counts_nowhere() -> None:
    assert {cell.count for cell in asked(plan_with((an_intervention(placements=()),))).cells} == {0}


def test_a_placement_outside_the_grid_counts_nowhere() -> None:
    outside = (a_placement("robots"), a_placement(theme="alcohol"), a_placement(pillar="muziek"))
    cells = asked(plan_with((an_intervention(placements=outside),))).cells
    assert (len(cells), {cell.count for cell in cells}) == (120, {0})


def test_a_plan_without_interventions_is_empty_everywhere_it_applies() -> None:
    tally = asked(plan_with(), KREEK).tally
    assert (tally.empty, tally.applicable) == (111, 111)


def test_a_plan_without_wijken_still_has_a_gemeente() -> None:
    assert cell_of(plan_with((an_intervention(),), neighbourhoods=())).level is Level.COVERED


def test_a_plan_without_themes_has_no_cells() -> None:
    analysis = asked(plan_with((an_intervention(),), themes=(), marks=()))
    assert (analysis.cells, analysis.tally.applicable, analysis.tally.share) == ((), 0, None)


def test_the_reference_date_may_lie_far_before_everything() -> None:
    plan = delivered(a_delivery(starts=date(2026, 1, 1)))
    assert cell_of(plan, on=date(2000, 1, 1)).level is Level.PLANNED
