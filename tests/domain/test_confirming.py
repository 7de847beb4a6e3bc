"""“Klopt deze indeling?”: what a yes confirms, in whose name, and for how long."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import Edit, Stale, apply
from planner.domain.classifying import confirm, confirm_cell, confirm_cells
from planner.domain.confirming import CLASSIFIED, Looked, as_sure, classification_mark, is_confirmed
from planner.domain.editing import Gone, Refused
from planner.domain.gaps import ranked
from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.domain.words import Basis, GapKind, Scope
from tests.domain.strategies import WIJKEN, meeting_groups, pillars, plans, themes
from tests.world import (
    KREEK,
    LINDENHOF,
    POLDERRAND,
    TODAY,
    a_delivery,
    a_placement,
    a_question,
    an_intervention,
    in_wijken,
    plan_with,
)

ANNA, BAS = Looked("Anna", TODAY), Looked("Bas", TODAY - timedelta(days=40))
HERE = ("overgewicht", "leefomgeving", "kinderen")


def done(plan: Plan, edits: Sequence[Edit]) -> Intervention:
    return apply(plan, edits).interventions[0]


def test_one_yes_confirms_theme_pillar_group_area_and_status() -> None:
    plan = plan_with((an_intervention(),))
    one = done(plan, confirm(plan, ["fietsles"], ANNA))
    assert {getattr(one, name) for name in CLASSIFIED} == {Basis.CONFIRMED}
    (placed,), (runs,) = one.placements, one.deliveries
    assert (placed.basis, placed.confirmed_by, placed.confirmed_on) == (Basis.CONFIRMED, "Anna", TODAY)
    assert (runs.area_basis, runs.status_basis) == (Basis.CONFIRMED, Basis.CONFIRMED)
    assert (runs.confirmed_by, runs.confirmed_on) == ("Anna", TODAY)


def test_what_somebody_confirmed_stays_in_their_name() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(), a_placement("ouders"))),))
    plan = apply(plan, confirm_cell(plan, "fietsles", (HERE, None), BAS))
    one = done(plan, confirm(plan, ["fietsles"], ANNA))
    assert [part.confirmed_by for part in one.placements] == ["Bas", "Anna"]
    assert one.deliveries[0].confirmed_by == "Bas"


def test_confirming_twice_is_confirming_once() -> None:
    plan = plan_with((an_intervention(),))
    plan = apply(plan, confirm(plan, ["fietsles"], BAS))
    assert confirm(plan, ["fietsles"], ANNA) == ()


def test_of_an_intervention_in_no_cell_a_yes_says_that_this_is_right() -> None:
    plan = plan_with((an_intervention(placements=(), deliveries=()),))
    assert not is_confirmed(plan.interventions[0], TODAY)
    assert is_confirmed(done(plan, confirm(plan, ["fietsles"], ANNA)), TODAY)


def test_after_a_year_where_it_runs_has_to_be_confirmed_again() -> None:
    plan = plan_with((an_intervention(),))
    plan = apply(plan, confirm(plan, ["fietsles"], Looked("Bas", date(2025, 5, 31))))
    assert not is_confirmed(plan.interventions[0], TODAY)
    again = done(plan, confirm(plan, ["fietsles"], ANNA))
    assert is_confirmed(again, TODAY)
    assert (again.placements[0].confirmed_by, again.deliveries[0].confirmed_by) == ("Bas", "Anna")


@pytest.mark.parametrize("part", ["placements", "deliveries", "themes"])
def test_one_part_that_is_not_sure_leaves_the_whole_unconfirmed(part: str) -> None:
    plan = plan_with((an_intervention(),))
    one = done(plan, confirm(plan, ["fietsles"], ANNA))
    more = {"placements": a_placement("ouders"), "deliveries": in_wijken(KREEK), "themes": "roken"}
    fields: dict[str, Any] = {part: (*getattr(one, part), more[part]), "theme_basis": Basis.INFERRED}
    wider = replace(one, **fields)
    assert is_confirmed(one, TODAY) and not is_confirmed(wider, TODAY)


def test_a_theme_without_a_cell_is_not_confirmed_by_its_cells() -> None:
    one = an_intervention(themes=("overgewicht", "roken"), placements=(a_placement(theme_basis=Basis.CONFIRMED),))
    assert as_sure(one).theme_basis is Basis.INFERRED
    assert as_sure(replace(one, themes=("overgewicht",))).theme_basis is Basis.CONFIRMED


# ── one cell ─────────────────────────────────────────────────────────────────────────────


def test_in_a_cell_what_reaches_it_is_confirmed_also_by_a_broader_group() -> None:
    others = (a_placement("ouders"), a_placement("kinderen", pillar="beleid"))
    plan = plan_with((an_intervention(placements=(a_placement("jeugd"), *others)),))
    one = done(plan, confirm_cell(plan, "fietsles", (HERE, None), ANNA))
    assert [part.basis for part in one.placements] == [Basis.CONFIRMED, Basis.INFERRED, Basis.INFERRED]
    assert one.pillar_basis is Basis.INFERRED


def test_when_every_cell_was_confirmed_so_is_the_intervention() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(), a_placement("ouders"))),))
    plan = apply(plan, confirm_cell(plan, "fietsles", (HERE, None), ANNA))
    plan = apply(plan, confirm_cell(plan, "fietsles", ((*HERE[:2], "ouders"), None), ANNA))
    assert {getattr(plan.interventions[0], name) for name in CLASSIFIED} == {Basis.CONFIRMED}
    assert is_confirmed(plan.interventions[0], TODAY)


def test_in_a_wijk_only_what_runs_there_is_confirmed() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(KREEK), in_wijken(LINDENHOF), a_delivery())),))
    one = done(plan, confirm_cell(plan, "fietsles", (HERE, KREEK), ANNA))
    assert [part.confirmed_by for part in one.deliveries] == ["Anna", "", "Anna"]


def test_what_does_not_reach_a_cell_is_not_confirmed_there() -> None:
    plan = plan_with((an_intervention(),))
    with pytest.raises(Gone):
        confirm_cell(plan, "fietsles", ((*HERE[:2], "ouders"), None), ANNA)


def test_a_wijk_of_another_municipality_is_refused() -> None:
    plan = plan_with((an_intervention(),))
    with pytest.raises(Refused):
        confirm_cell(plan, "fietsles", (HERE, "selwerd"), ANNA)
    with pytest.raises(Refused):
        confirm_cells(plan, [HERE], ANNA, "selwerd")


def test_many_cells_are_confirmed_with_one_edit_per_intervention() -> None:
    both = (a_placement(), a_placement("ouders"))
    plan = plan_with(tuple(an_intervention(code, both) for code in ("a", "b")))
    edits = confirm_cells(plan, [HERE, (*HERE[:2], "ouders")], ANNA, None)
    assert [edit.key for edit in edits] == ["a", "b"]


# ── what somebody saw ────────────────────────────────────────────────────────────────────


def test_a_yes_to_what_has_changed_since_is_refused() -> None:
    plan = plan_with((an_intervention("a"), an_intervention("b")))
    seen = {one.code: classification_mark(one) for one in plan.interventions}
    other = replace(plan.interventions[1], placements=(a_placement("ouders"),))
    now = replace(plan, interventions=(plan.interventions[0], other))
    with pytest.raises(Stale) as caught:
        confirm(now, ["a", "b"], ANNA, seen)
    assert [clash.key for clash in caught.value.clashes] == ["b"]
    with pytest.raises(Stale):
        confirm_cell(now, "b", ((*HERE[:2], "ouders"), None), ANNA, seen["b"])


def test_another_name_or_partner_is_no_other_classification() -> None:
    one = an_intervention()
    assert classification_mark(replace(one, name="Anders", setting="school")) == classification_mark(one)
    assert classification_mark(replace(one, deliveries=(a_delivery(Scope.REGION),))) != classification_mark(one)


# ── the gap ──────────────────────────────────────────────────────────────────────────────


def unconfirmed_here(plan: Plan, wijk: str | None) -> bool:
    gaps = ranked(plan, a_question(wijk))
    return any(gap.kind is GapKind.UNCONFIRMED and gap.key == HERE for gap in gaps)


@pytest.mark.parametrize("wijk", [KREEK, POLDERRAND])
def test_a_yes_in_the_cell_closes_the_gap_not_confirmed(wijk: str) -> None:
    plan = plan_with((an_intervention(placements=(a_placement("jeugd"),)),))
    assert unconfirmed_here(plan, wijk)
    assert not unconfirmed_here(apply(plan, confirm_cell(plan, "fietsles", (HERE, wijk), ANNA)), wijk)


def test_a_yes_for_the_intervention_closes_the_gap_everywhere() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(KREEK), a_delivery())),))
    sure = apply(plan, confirm(plan, ["fietsles"], ANNA))
    assert [unconfirmed_here(plan, wijk) for wijk in WIJKEN] == [True, True, True]
    assert [unconfirmed_here(sure, wijk) for wijk in WIJKEN] == [False, False, False]


@given(plans())
def test_when_all_was_confirmed_today_nothing_waits_and_no_gap_says_so(plan: Plan) -> None:
    sure = apply(plan, confirm(plan, [one.code for one in plan.interventions], ANNA))
    assert all(is_confirmed(one, TODAY) for one in sure.interventions)
    assert [gap for gap in ranked(sure, a_question()) if gap.kind is GapKind.UNCONFIRMED] == []


@given(plans(), st.lists(st.tuples(themes, pillars, meeting_groups), min_size=1, max_size=3))
def test_confirming_changes_no_number_of_the_matrix(plan: Plan, cells: list[tuple[str, str, str]]) -> None:
    sure = apply(plan, confirm_cells(plan, cells, ANNA, None))
    for before, after in zip(plan.interventions, sure.interventions, strict=True):
        assert [(part.theme, part.pillar, part.group, part.primary) for part in after.placements] == [
            (part.theme, part.pillar, part.group, part.primary) for part in before.placements
        ]
        assert [(part.scope, part.status) for part in after.deliveries] == [
            (part.scope, part.status) for part in before.deliveries
        ]
