"""One record takes over everything of another: nothing refers to what went, and all of it can be turned back."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import apply, inverse, settled
from planner.domain.checks import FieldMisfit, FieldProblem, problems, uses
from planner.domain.editing import InUse, Refused, merge
from planner.domain.plan import (
    CellMark,
    Goal,
    Indicator,
    Membership,
    Observation,
    Partner,
    PartnerList,
    PartnerRole,
    Plan,
    Programme,
    Source,
    TargetGroup,
    Theme,
)
from planner.domain.records import mark_key, record, records_in, standing
from planner.domain.references import REFERENCES, codes_at
from planner.domain.words import GroupKind, GroupPart, MarkKind
from tests.domain.listed import MERGEABLE, TWINS, by_code
from tests.domain.strategies import plans
from tests.world import KREEK, LINDENHOF, POLDERRAND, a_placement, an_intervention, in_wijken, plan_with


def test_a_merged_partner_leaves_its_work_and_its_names_to_the_other() -> None:
    plan = plan_with((an_intervention(partners=(PartnerRole("ggd_2", "trekker"),)),), partners=TWINS)
    after = apply(plan, merge(plan, "partners", "ggd_2", "ggd"))
    assert after.interventions[0].partners == (PartnerRole("ggd", "trekker"),)
    assert after.partners == (Partner("ggd", "GGD Veldstad", ("GGD", "de GGD"), "zorg"),)


def test_what_the_one_that_stays_left_empty_is_taken_over() -> None:
    blank = Programme("a", "Aanpak A", owner="GGD")
    full = Programme("b", "Aanpak B", owner="Sport", aim="Meer bewegen", themes=("roken",))
    plan = plan_with(programmes=(blank, full))
    kept = by_code(apply(plan, merge(plan, "programmes", "b", "a")), "programmes", "a")
    assert (kept.owner, kept.aim, kept.themes) == ("GGD", "Meer bewegen", ("roken",))


def test_one_role_of_a_partner_stays_once_whatever_its_capitals() -> None:
    roles = (PartnerRole("ggd", "trekker"), PartnerRole("ggd_2", "Trekker "), PartnerRole("ggd_2", "betaler"))
    plan = plan_with((an_intervention(partners=roles),), partners=TWINS)
    after = apply(plan, merge(plan, "partners", "ggd_2", "ggd"))
    assert after.interventions[0].partners == (PartnerRole("ggd", "trekker"), PartnerRole("ggd", "betaler"))


def test_of_two_placements_in_one_cell_the_first_pillar_stays() -> None:
    second = a_placement(theme="roken", primary=False)
    plan = plan_with((an_intervention(placements=(second, a_placement(theme="overgewicht"))),))
    after = apply(plan, merge(plan, "themes", "roken", "overgewicht"))
    assert after.interventions[0].placements == (a_placement(theme="overgewicht", primary=True),)


def test_what_is_archived_follows_too() -> None:
    plan = plan_with(partners=TWINS)
    old = an_intervention(partners=(PartnerRole("ggd_2"),))
    plan = replace(plan, archive=replace(plan.archive, interventions=(old,)))
    after = apply(plan, merge(plan, "partners", "ggd_2", "ggd"))
    assert after.archive.interventions[0].partners == (PartnerRole("ggd"),)


def test_goals_of_a_merged_theme_or_programme_get_the_other_as_their_subject() -> None:
    plan = plan_with(goals=(Goal("a", "roken", 1, "A"), Goal("b", "gezonde_school", 1, "B")))
    assert apply(plan, merge(plan, "themes", "roken", "overgewicht")).goals[0].subject == "overgewicht"
    assert (
        apply(plan, merge(plan, "programmes", "gezonde_school", "kansrijke_start")).goals[1].subject
        == "kansrijke_start"
    )


def test_the_figures_of_a_merged_theme_speak_for_the_other() -> None:
    plan = plan_with(indicators=(Indicator("rookt", "Rookt", "roken", more_is_worse=True),))
    assert apply(plan, merge(plan, "themes", "roken", "overgewicht")).indicators[0].subject == "overgewicht"


def test_wijken_that_become_one_lose_the_figures_of_their_parts_that_can_be_read_in_again() -> None:
    figures = (
        Observation("ingelezen-rookt-2024-kreek", "rookt", KREEK, 20.0),
        Observation("ingelezen-rookt-2024-lindenhof", "rookt", LINDENHOF, 30.0),
        Observation("ingelezen-rookt-2024-polderrand", "rookt", POLDERRAND, 10.0),
        Observation("geschreven", "rookt", KREEK, 21.0),
    )
    plan = plan_with(indicators=(Indicator("rookt", "Rookt", "roken"),), observations=figures)
    edits = merge(plan, "neighbourhoods", KREEK, LINDENHOF)
    after = apply(plan, edits)
    assert [one.code for one in after.observations] == ["ingelezen-rookt-2024-polderrand", "geschreven"]
    assert apply(after, inverse(edits)) == plan


def test_a_partner_on_a_list_of_a_source_goes_to_the_archive_because_a_source_is_not_rewritten() -> None:
    plan = plan_with(
        partners=TWINS,
        partner_lists=(PartnerList("kern", "Kern", source="akkoord"),),
        memberships=(Membership("kern", "ggd_2", "de GGD"),),
    )
    after = apply(plan, merge(plan, "partners", "ggd_2", "ggd"))
    assert [one.code for one in after.archive.partners] == ["ggd_2"]
    assert after.memberships == plan.memberships


def test_a_source_that_figures_come_from_cannot_be_merged_away() -> None:
    plan = plan_with()
    plan = replace(plan, sources=(*plan.sources, Source("nota", "Nota")))
    with pytest.raises(InUse):
        merge(plan, "sources", "akkoord", "nota")
    assert [one.code for one in apply(plan, merge(plan, "sources", "nota", "akkoord")).sources] == ["akkoord"]


def test_a_priority_moves_to_the_cell_of_the_theme_that_stays() -> None:
    priority = CellMark("roken", "beleid", "ouderen", MarkKind.PRIORITY, "Raad")
    plan = plan_with(marks=(priority,))
    after = apply(plan, merge(plan, "themes", "roken", "overgewicht"))
    assert after.marks == (replace(priority, theme="overgewicht"),)


def test_a_judgement_that_stood_there_already_stays_as_it_was() -> None:
    own = CellMark("overgewicht", "beleid", "ouderen", MarkKind.PRIORITY, "Eigen reden")
    plan = plan_with(marks=(replace(own, theme="roken", reason="Andere reden"), own))
    assert apply(plan, merge(plan, "themes", "roken", "overgewicht")).marks == (own,)


def test_a_cell_does_not_leave_the_count_because_another_cell_did_not_apply() -> None:
    plan = plan_with(marks=(CellMark("roken", "beleid", "ouderen", MarkKind.NOT_APPLICABLE, "Past niet"),))
    assert apply(plan, merge(plan, "themes", "roken", "overgewicht")).marks == ()


def test_a_group_that_takes_over_the_group_above_it_takes_its_place() -> None:
    plan = plan_with()
    after = apply(plan, merge(plan, "groups", "inwoners", "jeugd"))
    assert by_code(after, "groups", "jeugd").parent is None
    assert by_code(after, "groups", "volwassenen").parent == "jeugd"
    assert problems(after, "groups", by_code(after, "groups", "jeugd"), new=False) == ()


def test_a_group_deep_below_another_can_take_it_over_without_a_circle() -> None:
    plan = plan_with()
    deep = TargetGroup("peuters", "Peuters", GroupKind.END, GroupPart.BROADER, "jeugd")
    plan = replace(plan, groups=(*plan.groups, deep))
    after = apply(plan, merge(plan, "groups", "inwoners", "peuters"))
    assert (by_code(after, "groups", "peuters").parent, by_code(after, "groups", "jeugd").parent) == (None, "peuters")
    for one in after.groups:
        assert problems(after, "groups", one, new=False) == ()


def test_a_row_of_the_matrix_cannot_take_over_a_group_that_stands_above_others() -> None:
    with pytest.raises(Refused) as caught:
        merge(plan_with(), "groups", "jeugd", "ouderen")
    assert caught.value.problems == (FieldProblem("in", FieldMisfit.NOT_A_CHOICE, ("Ouderen (65+)",)),)


def test_wijken_that_become_one_keep_all_their_areas() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(KREEK, LINDENHOF),)),))
    after = apply(plan, merge(plan, "neighbourhoods", KREEK, LINDENHOF))
    assert by_code(after, "neighbourhoods", LINDENHOF).cbs_codes == ("BU00010002", "BU00010001")
    assert after.interventions[0].deliveries[0].neighbourhoods == (LINDENHOF,)


def test_area_programmes_that_become_one_keep_all_their_wijken() -> None:
    plan = plan_with()
    after = apply(plan, merge(plan, "area_programmes", "wijkvernieuwing", "samen_op_het_eiland"))
    assert after.area_programmes[0].neighbourhoods == (KREEK, LINDENHOF)


def test_a_record_cannot_be_merged_with_itself() -> None:
    with pytest.raises(Refused) as caught:
        merge(plan_with(), "themes", "roken", "roken")
    assert caught.value.problems == (FieldProblem("in", FieldMisfit.OWN_PARENT),)


@st.composite
def mergers(draw: st.DrawFn) -> tuple[Plan, str, str, str]:
    """A plan with two records of one kind, of which the first goes."""
    plan = draw(plans())
    # The database keeps one judgement of a kind per cell and wijk.
    marks = {mark_key(one): one for one in plan.marks}
    plan = replace(
        plan,
        partners=(*plan.partners, TWINS[1]),
        themes=(*plan.themes, Theme("alcohol", "Alcohol")),
        sources=(*plan.sources, Source("nota", "Nota")),
        marks=tuple(marks.values()),
        interventions=tuple(_used_by(draw, one) for one in plan.interventions),
    )
    field = draw(st.sampled_from(MERGEABLE))
    codes = [record(field).key(one) for one in records_in(plan, field)]
    gone, kept = draw(st.lists(st.sampled_from(codes), min_size=2, max_size=2, unique=True))
    return plan, field, gone, kept


def _used_by(draw: st.DrawFn, one: Any) -> Any:
    roles = st.builds(PartnerRole, st.sampled_from(["ggd", "ggd_2", "sportclub"]), st.sampled_from(["", "trekker"]))
    return replace(
        one,
        partners=tuple(draw(st.lists(roles, max_size=3, unique=True))),
        goals=tuple(draw(st.lists(st.sampled_from(["rookvrij", "gezond_gewicht"]), max_size=2, unique=True))),
        source=draw(st.sampled_from(["", "akkoord", "nota"])),
    )


@given(mergers())
def test_after_a_merge_nothing_that_can_be_edited_refers_to_what_was_merged(case: tuple[Plan, str, str, str]) -> None:
    plan, field, gone, kept = case
    try:
        after = apply(plan, merge(plan, field, gone, kept))
    except (InUse, Refused):
        return
    for reference in REFERENCES:
        if reference.target == field:
            for archived in (False, True):
                for value in records_in(after, reference.field, archived=archived):
                    assert gone not in codes_at(value, reference.path)
    now = standing(after, field, gone)
    assert now is None or (now.archived and uses(after, field, gone))
    assert standing(after, field, kept) is not None
    for one in after.groups:
        assert [p for p in problems(after, "groups", one, new=False) if p.path == "parent"] == []


@given(mergers())
def test_a_merge_that_is_undone_gives_the_old_plan_back(case: tuple[Plan, str, str, str]) -> None:
    plan, field, gone, kept = case
    try:
        after, edits = settled(plan, merge(plan, field, gone, kept))
    except (InUse, Refused):
        return
    assert apply(after, inverse(edits)) == plan
