"""Archiving and moving records of the lists, as edits that can be turned back."""

from dataclasses import replace

import pytest

from planner.domain.analysis import analyse
from planner.domain.changes import apply
from planner.domain.checks import FieldMisfit
from planner.domain.editing import InUse, Refused, archive, new_code, restore, shift, take_away
from planner.domain.plan import (
    Goal,
    Plan,
)
from planner.domain.records import record, records_in
from planner.domain.words import GroupPart
from tests.domain.listed import MERGEABLE, TWINS, by_code
from tests.world import a_placement, a_question, an_intervention, plan_with, town

# ── archiving and taking away ────────────────────────────────────────────────────────────


@pytest.mark.parametrize("field", [one for one in MERGEABLE if one != "sources"])
def test_what_is_archived_counts_nowhere_and_comes_back_as_it_was(field: str) -> None:
    plan = town()
    code = record(field).key(records_in(plan, field)[0])
    without = apply(plan, archive(plan, field, code))
    assert code not in {record(field).key(one) for one in records_in(without, field)}
    assert all(code not in cell.key for cell in analyse(without, a_question()).cells)
    back = apply(without, restore(without, field, code))
    assert by_code(back, field, code) == by_code(plan, field, code)


def test_an_archived_theme_leaves_the_matrix_and_its_interventions_stay() -> None:
    plan = town()
    without = apply(plan, archive(plan, "themes", "roken"))
    assert {cell.theme for cell in analyse(without, a_question()).cells} == {"overgewicht"}
    assert without.interventions == plan.interventions


def test_a_placement_on_an_archived_group_counts_nowhere() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("jeugd"),)),), marks=())
    without = apply(plan, archive(plan, "groups", "jeugd"))
    assert analyse(plan, a_question()).tally.thin > 0
    assert analyse(without, a_question()).tally.thin == 0


def test_what_stands_above_an_archived_group_still_reaches_what_is_below_it() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("inwoners"),)),), marks=())
    without = apply(plan, archive(plan, "groups", "jeugd"))
    key = ("overgewicht", "leefomgeving", "kinderen")
    assert analyse(without, a_question()).by_key[key].count == 1


@pytest.mark.parametrize("field", ["themes", "groups"])
def test_the_last_theme_or_row_stays_while_interventions_stand_in_it(field: str) -> None:
    plan = plan_with((an_intervention(),), marks=())
    plan = replace(
        plan,
        themes=tuple(one for one in plan.themes if one.code == "overgewicht"),
        groups=tuple(one for one in plan.groups if one.code in ("kinderen", "jeugd", "inwoners")),
    )
    code = {"themes": "overgewicht", "groups": "kinderen"}[field]
    with pytest.raises(Refused) as caught:
        archive(plan, field, code)
    assert [one.misfit for one in caught.value.problems] == [FieldMisfit.LAST_ONE]


@pytest.mark.parametrize("field", ["themes", "groups"])
def test_without_themes_or_rows_there_is_nothing_to_count_and_nothing_breaks(field: str) -> None:
    plan = plan_with((an_intervention(),), **{field: ()})
    assert analyse(plan, a_question()).cells == ()


def test_what_is_used_is_not_taken_away() -> None:
    plan = plan_with((an_intervention(),))
    with pytest.raises(InUse) as caught:
        take_away(plan, "themes", "overgewicht")
    assert "fietsles" in {use.code for use in caught.value.uses}


def test_what_nobody_uses_is_taken_away() -> None:
    plan = plan_with(partners=TWINS)
    assert apply(plan, take_away(plan, "partners", "ggd_2")).partners == TWINS[:1]


# ── moving ───────────────────────────────────────────────────────────────────────────────


def order(plan: Plan, part: GroupPart) -> list[str]:
    return [one.code for one in plan.groups if one.part is part]


def test_a_group_moves_within_its_part_and_not_beyond() -> None:
    plan = plan_with()
    up = apply(plan, shift(plan, "groups", "lage_ses", -1))
    assert order(up, GroupPart.ALL_AGES) == ["lage_ses", "ouders", "rokers", "overgewicht"]
    assert order(up, GroupPart.LIFE_COURSE) == order(plan, GroupPart.LIFE_COURSE)
    assert shift(up, "groups", "lage_ses", -1) == ()
    assert shift(plan, "groups", "overgewicht", 1) == ()


def test_a_group_moves_past_groups_of_another_part_that_stand_between() -> None:
    first, between, last = plan_with().groups[0], plan_with().groups[7], plan_with().groups[1]
    plan = plan_with(groups=(first, between, last))
    assert order(apply(plan, shift(plan, "groups", last.code, -1)), GroupPart.LIFE_COURSE) == [last.code, first.code]


def test_a_goal_moves_within_its_subject() -> None:
    goals = (Goal("a", "roken", 1, "A"), Goal("b", "overgewicht", 1, "B"), Goal("c", "roken", 2, "C"))
    plan = plan_with(goals=goals)
    after = apply(plan, shift(plan, "goals", "c", -1))
    assert [one.code for one in after.goals if one.subject == "roken"] == ["c", "a"]


# ── codes ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("field", ["themes", "partners", "neighbourhoods", "interventions"])
def test_no_record_gets_the_code_that_stands_for_a_new_one(field: str) -> None:
    assert new_code(plan_with(), field, "Nieuw") == "nieuw_2"


def test_a_programme_gets_no_code_of_a_theme_because_a_goal_may_mean_either() -> None:
    assert new_code(plan_with(), "programmes", "Roken") == "roken_2"
    assert new_code(plan_with(), "themes", "Kansrijke Start") == "kansrijke_start_2"
    assert new_code(plan_with(), "partners", "Roken") == "roken"
