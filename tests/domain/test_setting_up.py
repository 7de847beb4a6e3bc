"""Setting up a municipality: wijken out of a list, themes, and rows that are about one theme."""

from dataclasses import replace

import pytest

from planner.domain.changes import apply, inverse
from planner.domain.classifying import mark
from planner.domain.editing import InUse, Refused
from planner.domain.evidence import CatalogueEntry
from planner.domain.interventions import CellMark
from planner.domain.plan import Neighbourhood, Plan, Theme
from planner.domain.setting_up import (
    add_areas,
    add_theme,
    keep_apart,
    keeps_apart,
    known_as,
    misfits,
    outside,
    remove_theme,
)
from planner.domain.words import MarkKind
from tests.world import a_placement, an_intervention, plan_with

EMPTY = Plan(plan_with().municipality, pillars=plan_with().pillars, groups=plan_with().groups)


def judge(group: str) -> CellMark:
    return CellMark("", "", group, MarkKind.NOT_APPLICABLE, f"{group} hoort elders", marked_by="Anna")


def an_area(name: str, **fields: object) -> Neighbourhood:
    return Neighbourhood("", name, **fields)  # type: ignore[arg-type]


def with_themes(*names: str) -> Plan:
    """The empty town with these themes, whose rows stay with their own."""
    plan = EMPTY
    for name in names:
        plan = apply(plan, add_theme(plan, Theme(name.casefold(), name), judge))
    return plan


def marked(plan: Plan) -> set[tuple[str, str]]:
    """Theme and group of the cells that do not apply."""
    return {(one.theme, one.group) for one in plan.marks}


def test_wijken_get_codes_of_their_own_in_the_order_of_the_list() -> None:
    plan = apply(EMPTY, add_areas(EMPTY, [an_area("Café Zuid"), an_area("Noord")]))
    assert [(one.code, one.name) for one in plan.neighbourhoods] == [("cafe_zuid", "Café Zuid"), ("noord", "Noord")]


@pytest.mark.parametrize("name", ["De Kreek", "de  kreek", "Het Eiland", "KREEKWIJK"])
def test_a_wijk_is_known_by_its_name_and_its_other_names(name: str) -> None:
    found = known_as(plan_with(), an_area(name))
    assert found is not None
    assert found.name == "De Kreek"


def test_wijken_that_are_there_already_are_passed_over() -> None:
    plan = plan_with()
    made = apply(plan, add_areas(plan, [an_area("De Kreek"), an_area("Kreekwijk"), an_area("Nieuw"), an_area("nieuw")]))
    assert [one.name for one in made.neighbourhoods[len(plan.neighbourhoods) :]] == ["Nieuw"]


def test_a_code_of_another_municipality_keeps_a_wijk_out() -> None:
    plan = plan_with()
    stranger = an_area("Elders", cbs_codes=("WK001410",))
    assert [one.path for one in misfits(plan, stranger)] == ["cbs_codes"]
    assert add_areas(plan, [stranger]) == ()


def test_groups_about_one_theme_do_not_apply_with_another() -> None:
    plan = with_themes("Roken", "Overgewicht", "Slapen")
    assert marked(plan) == {
        ("roken", "overgewicht"),
        ("overgewicht", "rokers"),
        ("slapen", "rokers"),
        ("slapen", "overgewicht"),
    }
    assert len(plan.marks) == 4 * len(plan.pillars)
    assert {one.reason for one in plan.marks} == {"rokers hoort elders", "overgewicht hoort elders"}


def test_a_theme_can_be_added_without_judging_any_cell() -> None:
    plan = apply(EMPTY, add_theme(EMPTY, Theme("slapen", "Slapen"), None))
    assert plan.marks == ()
    assert not keeps_apart(plan)


def test_a_plan_without_such_cells_has_not_said_otherwise() -> None:
    assert outside(EMPTY) == ()
    assert keeps_apart(EMPTY)
    assert keeps_apart(with_themes("Roken"))


def test_a_theme_that_is_there_is_refused() -> None:
    with pytest.raises(Refused):
        add_theme(with_themes("Roken"), Theme("roken_2", " ROKEN "), judge)


def test_a_theme_goes_with_the_judgements_that_came_with_it() -> None:
    plan = with_themes("Roken", "Slapen")
    edits = remove_theme(plan, "slapen")
    gone = apply(plan, edits)
    assert gone == with_themes("Roken")
    assert edits[0].field == "themes"
    assert apply(gone, inverse(edits)) == plan


def test_a_theme_that_something_refers_to_stays() -> None:
    plan = replace(with_themes("Roken"), interventions=(an_intervention(placements=(a_placement(theme="roken"),)),))
    with pytest.raises(InUse):
        remove_theme(plan, "roken")


def test_a_judgement_of_a_person_keeps_a_theme() -> None:
    plan = with_themes("Roken")
    own = CellMark("", "", "", MarkKind.PRIORITY, "De raad wil dit")
    plan = apply(plan, mark(plan, (("roken", "beleid", "ouderen"),), own))
    with pytest.raises(InUse):
        remove_theme(plan, "roken")


def test_what_is_known_elsewhere_keeps_no_theme() -> None:
    plan = replace(with_themes("Roken"), catalogue=(CatalogueEntry("X1", "Rookvrij", themes=("roken",)),))
    assert apply(plan, remove_theme(plan, "roken")).themes == ()


def test_all_such_cells_are_judged_and_cleared_in_one_go() -> None:
    plan = with_themes("Roken", "Slapen")
    cleared = apply(plan, keep_apart(plan, None))
    assert cleared.marks == ()
    assert not keeps_apart(cleared)
    assert set(apply(cleared, keep_apart(cleared, judge)).marks) == set(plan.marks)


def test_a_cell_that_was_judged_already_keeps_its_reason() -> None:
    plan = with_themes("Slapen")
    own = replace(plan.marks[0], reason="Eigen reden")
    plan = replace(plan, marks=(own, *plan.marks[2:]))
    made = apply(plan, keep_apart(plan, judge))
    assert own in made.marks
    assert len(made.marks) == 8
