"""The nine kinds of gap, each with a case that has it and one that just has not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.analysis import survey
from planner.domain.gaps import GAP_KINDS, Gap, rank, rank_whole
from planner.domain.plan import CellMark, Delivery, Plan
from planner.domain.words import Basis, GapKind, MarkKind, Recognition, Status
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    TODAY,
    a_delivery,
    a_placement,
    a_question,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)

SURE = Basis.CONFIRMED
YEAR_AGO, NEXT_YEAR = date(2025, 6, 1), date(2027, 6, 1)


def gaps_of(plan: Plan, wijk: str | None = KREEK, **fields: Any) -> tuple[Gap, ...]:
    """Gaps of a wijk (None: of the gemeente as a whole)."""
    found = survey(plan, a_question(**fields))
    return rank_whole(found) if wijk is None else rank(found, wijk)


def kinds(plan: Plan, wijk: str | None = KREEK, key: tuple[str, str, str] = CELL, **fields: Any) -> set[GapKind]:
    """Kinds of gap in one cell."""
    return {gap.kind for gap in gaps_of(plan, wijk, **fields) if gap.key == key}


def delivered(*deliveries: Delivery, **fields: Any) -> Plan:
    return plan_with((an_intervention(deliveries=deliveries, **fields),))


def test_there_are_nine_kinds_in_a_fixed_order() -> None:
    assert [kind for kind, _ in GAP_KINDS] == list(GapKind)


# Empty, planned only, thin


def test_an_empty_cell_is_a_gap() -> None:
    assert kinds(plan_with()) == {GapKind.EMPTY}


def test_a_cell_with_something_running_in_it_is_not_empty() -> None:
    assert GapKind.EMPTY not in kinds(delivered(a_delivery()))


def test_a_cell_in_which_something_is_only_planned_is_a_gap() -> None:
    assert kinds(delivered(a_delivery(status=Status.EXPLORING))) == {GapKind.PLANNED_ONLY}


def test_a_cell_in_which_something_runs_beside_the_plan_is_not_only_planned() -> None:
    plan = delivered(a_delivery(), a_delivery(status=Status.PLANNED))
    assert GapKind.PLANNED_ONLY not in kinds(plan)


def test_a_thin_cell_is_a_gap() -> None:
    assert GapKind.THIN in kinds(delivered(a_delivery()))


def test_a_covered_cell_is_not_thin() -> None:
    assert GapKind.THIN not in kinds(delivered(in_wijken(KREEK)))


# Shallow


def reaching(reached: int | None, reachable: int | None) -> Delivery:
    return in_wijken(KREEK, reached=reached, reachable=reachable)


def test_24_of_77_schools_is_shallow() -> None:
    assert GapKind.SHALLOW in kinds(delivered(reaching(24, 77)))


def test_a_reach_of_nobody_is_shallow() -> None:
    assert GapKind.SHALLOW in kinds(delivered(reaching(0, 77)))


@pytest.mark.parametrize(("reached", "reachable"), [(1, 2), (None, 77), (24, None), (0, 0)])
def test_half_is_deep_enough_and_an_unknown_reach_is_not_shallow(reached: int | None, reachable: int | None) -> None:
    assert GapKind.SHALLOW not in kinds(delivered(reaching(reached, reachable)))


def test_one_good_reach_is_enough_for_the_cell() -> None:
    assert GapKind.SHALLOW not in kinds(delivered(reaching(24, 77), reaching(70, 77)))


def test_a_good_reach_that_is_only_planned_does_not_help() -> None:
    planned = in_wijken(KREEK, status=Status.PLANNED, reached=70, reachable=77)
    assert GapKind.SHALLOW in kinds(delivered(reaching(24, 77), planned))


# Unrecognised


def recognised_as(*levels: Recognition, **fields: Any) -> Plan:
    return plan_with(tuple(an_intervention(level.value, recognition=level, **fields) for level in levels))


def test_a_cell_with_nothing_recognised_is_a_gap() -> None:
    assert GapKind.UNRECOGNISED in kinds(recognised_as(Recognition.NOT_RECOGNISED))


def test_a_regulation_that_is_not_assessed_does_not_recognise_what_stands_beside_it() -> None:
    plan = recognised_as(Recognition.NOT_RECOGNISED, Recognition.NOT_APPLICABLE)
    assert GapKind.UNRECOGNISED in kinds(plan)


def test_the_lowest_level_of_recognition_is_enough() -> None:
    plan = recognised_as(Recognition.NOT_RECOGNISED, Recognition.DESCRIBED)
    assert GapKind.UNRECOGNISED not in kinds(plan)


def test_something_recognised_in_another_wijk_does_not_recognise_this_one() -> None:
    elsewhere = an_intervention("daar", deliveries=(in_wijken(LINDENHOF),), recognition=Recognition.STRONG)
    plan = plan_with((*recognised_as(Recognition.NOT_RECOGNISED).interventions, elsewhere))
    assert GapKind.UNRECOGNISED in kinds(plan)


def test_a_cell_in_which_nothing_can_be_assessed_is_no_gap() -> None:
    assert GapKind.UNRECOGNISED not in kinds(recognised_as(Recognition.NOT_APPLICABLE))


def test_while_one_recognition_is_unknown_nothing_is_claimed() -> None:
    plan = recognised_as(Recognition.NOT_RECOGNISED, Recognition.UNKNOWN)
    assert GapKind.UNRECOGNISED not in kinds(plan)


def test_a_recognition_counts_until_the_day_before_it_lapses() -> None:
    plan = recognised_as(Recognition.GOOD, lapses_on=TODAY)
    assert GapKind.UNRECOGNISED in kinds(plan)
    assert GapKind.UNRECOGNISED not in kinds(plan, on=date(2026, 5, 31))


# Vulnerable missed

VULNERABLE = (*CELL[:2], "lage_ses")
HERE = in_wijken(KREEK)


def test_a_pillar_that_is_covered_for_some_group_but_no_vulnerable_one_misses_them() -> None:
    assert kinds(delivered(HERE), key=VULNERABLE) == {GapKind.EMPTY, GapKind.VULNERABLE_MISSED}


def test_the_gap_stands_in_the_vulnerable_cell_and_not_in_the_covered_one() -> None:
    assert GapKind.VULNERABLE_MISSED not in kinds(delivered(HERE))


def test_a_pillar_that_is_thin_everywhere_misses_nobody_in_particular() -> None:
    assert GapKind.VULNERABLE_MISSED not in kinds(delivered(a_delivery()), key=VULNERABLE)


def test_a_pillar_that_is_covered_for_a_vulnerable_group_too_misses_nobody() -> None:
    plan = delivered(HERE, placements=(a_placement(), a_placement("lage_ses")))
    assert GapKind.VULNERABLE_MISSED not in kinds(plan, key=VULNERABLE)


def test_of_two_vulnerable_groups_one_is_enough() -> None:
    groups = tuple(replace(g, vulnerable=g.code in ("lage_ses", "ouderen")) for g in town().groups)
    plan = replace(delivered(HERE, placements=(a_placement("ouderen"),)), groups=groups)
    assert GapKind.VULNERABLE_MISSED not in kinds(plan, key=VULNERABLE)


def test_a_vulnerable_cell_that_does_not_apply_is_not_missed() -> None:
    mark = CellMark(*VULNERABLE, MarkKind.NOT_APPLICABLE, "Geldt hier niet")
    assert kinds(replace(delivered(HERE), marks=(mark,)), key=VULNERABLE) == set()


def test_a_question_about_the_vulnerable_group_alone_still_sees_what_others_have() -> None:
    found = kinds(delivered(HERE), key=VULNERABLE, groups=("lage_ses",))
    assert GapKind.VULNERABLE_MISSED in found


# Ending


def ending(day: date | None, lapses: date | None = None) -> Plan:
    return delivered(in_wijken(KREEK, ends=day), recognition=Recognition.GOOD, lapses_on=lapses)


@pytest.mark.parametrize("day", [TODAY, NEXT_YEAR])
def test_what_ends_within_twelve_months_is_ending(day: date) -> None:
    assert GapKind.ENDING in kinds(ending(day))


def test_what_ends_a_day_later_is_not_ending() -> None:
    assert GapKind.ENDING not in kinds(ending(date(2027, 6, 2)))


def test_what_has_no_known_end_is_not_ending() -> None:
    assert GapKind.ENDING not in kinds(ending(None))


def test_a_recognition_that_lapses_within_twelve_months_is_ending() -> None:
    assert GapKind.ENDING in kinds(ending(None, NEXT_YEAR))


@pytest.mark.parametrize("lapses", [TODAY, date(2027, 6, 2)])
def test_a_recognition_that_lapsed_already_or_lapses_later_is_not_ending(lapses: date) -> None:
    assert GapKind.ENDING not in kinds(ending(None, lapses))


def test_what_goes_on_in_another_wijk_only_does_not_keep_this_cell_from_ending() -> None:
    plan = plan_with((*ending(TODAY).interventions, an_intervention("daar", deliveries=(in_wijken(LINDENHOF),))))
    assert GapKind.ENDING in kinds(plan)


def test_one_intervention_that_goes_on_keeps_the_cell_from_ending() -> None:
    plan = plan_with((*ending(TODAY).interventions, an_intervention("blijft")))
    assert GapKind.ENDING not in kinds(plan)


def test_twelve_months_are_counted_from_the_reference_date() -> None:
    assert GapKind.ENDING in kinds(ending(date(2027, 6, 2)), on=date(2026, 6, 2))


# Unconfirmed


def confirmed(day: date | None, area: Basis = SURE, pillar: Basis = SURE) -> Plan:
    delivery = in_wijken(KREEK, confirmed_on=day, area_basis=area)
    return delivered(delivery, placements=(a_placement(pillar_basis=pillar),))


def test_what_nobody_confirmed_is_a_gap() -> None:
    assert GapKind.UNCONFIRMED in kinds(confirmed(None))


def test_a_confirmation_of_a_year_and_a_day_ago_is_too_old() -> None:
    assert GapKind.UNCONFIRMED in kinds(confirmed(date(2025, 5, 31)))


@pytest.mark.parametrize("day", [TODAY, YEAR_AGO])
def test_a_confirmation_within_twelve_months_is_enough(day: date) -> None:
    assert kinds(confirmed(day)) == set()


def test_a_confirmation_after_the_reference_date_was_not_there_yet() -> None:
    assert GapKind.UNCONFIRMED in kinds(confirmed(date(2026, 6, 2)))


@pytest.mark.parametrize("basis", [Basis.INFERRED, Basis.NOT_STATED])
def test_an_area_or_a_pillar_that_is_only_inferred_is_not_confirmed(basis: Basis) -> None:
    assert GapKind.UNCONFIRMED in kinds(confirmed(TODAY, area=basis))
    assert GapKind.UNCONFIRMED in kinds(confirmed(TODAY, pillar=basis))


def test_a_pillar_that_stands_in_the_text_is_sure_enough() -> None:
    assert kinds(confirmed(TODAY, area=Basis.STATED, pillar=Basis.STATED)) == set()


def test_a_confirmed_plan_does_not_confirm_what_runs() -> None:
    planned = in_wijken(KREEK, status=Status.PLANNED, confirmed_on=TODAY, area_basis=SURE)
    plan = delivered(in_wijken(KREEK), planned, placements=(a_placement(pillar_basis=SURE),))
    assert GapKind.UNCONFIRMED in kinds(plan)


def test_one_confirmed_intervention_is_enough_for_the_cell() -> None:
    plan = plan_with((an_intervention("oud"), *confirmed(TODAY).interventions))
    assert GapKind.UNCONFIRMED not in kinds(plan)
