"""What a person fills in or changes on a form is confirmed with name and date; what was not touched keeps its basis."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.bases import PARTS, judged, unconfirmed
from planner.domain.classifying import Looked, confirmed
from planner.domain.interventions import Delivery, Intervention, PartnerRole, Placement
from planner.domain.words import Basis, Scope, Status
from tests.world import KREEK, LINDENHOF, TODAY, a_delivery, a_placement, an_intervention, in_wijken

ANNA = Looked("Anna", TODAY)
STATED = {"theme_basis": Basis.STATED, "pillar_basis": Basis.STATED, "group_basis": Basis.STATED}
CONFIRMED, INFERRED, NOT_STATED = Basis.CONFIRMED, Basis.INFERRED, Basis.NOT_STATED


def bare(one: Intervention) -> Intervention:
    """As a form reads it: placements and deliveries without bases."""
    return replace(
        one,
        placements=tuple(Placement(part.theme, part.pillar, part.group, part.primary) for part in one.placements),
        deliveries=tuple(replace(part, area_basis=INFERRED, status_basis=INFERRED) for part in one.deliveries),
    )


def saved(before: Intervention | None, after: Intervention) -> Intervention:
    return judged(before, bare(after), ANNA)


def on(part: Placement | Delivery) -> tuple[date | None, str]:
    return part.confirmed_on, part.confirmed_by


def test_a_form_that_nobody_touched_changes_nothing() -> None:
    one = an_intervention(
        placements=(a_placement(**STATED), a_placement("ouders", **STATED, primary=False)),
        deliveries=(in_wijken(KREEK, area_basis=Basis.STATED), a_delivery(status_basis=NOT_STATED)),
        setting="school",
        theme_basis=Basis.STATED,
    )
    assert saved(one, one) == one


def test_the_order_in_which_cells_are_sent_changes_nothing() -> None:
    one = an_intervention(placements=(a_placement("ouders", **STATED), a_placement("jeugd"), a_placement("kinderen")))
    assert saved(one, replace(one, placements=one.placements[::-1])) == one


def test_a_new_placement_is_confirmed_and_the_others_keep_their_basis() -> None:
    one = an_intervention(placements=(a_placement(**STATED),))
    more = saved(one, replace(one, placements=(a_placement(), a_placement("ouders"))))
    assert more.placements[0] == one.placements[0]
    assert more.placements[1].basis is CONFIRMED
    assert on(more.placements[1]) == (TODAY, "Anna")


def test_another_rank_of_a_placement_is_confirmed() -> None:
    one = an_intervention(placements=(a_placement(**STATED),))
    second = saved(one, replace(one, placements=(a_placement(primary=False),)))
    assert second.placements[0].basis is CONFIRMED
    assert second.placements[0].primary is False


def test_an_intervention_that_is_typed_in_is_confirmed_as_a_whole() -> None:
    one = saved(None, an_intervention(setting="school", themes=("overgewicht",), deliveries=(in_wijken(KREEK),)))
    assert one.placements[0].basis is CONFIRMED
    assert (one.deliveries[0].area_basis, one.deliveries[0].status_basis) == (CONFIRMED, CONFIRMED)
    assert on(one.deliveries[0]) == (TODAY, "Anna")
    assert {
        name: getattr(one, name) for name in PARTS if name not in ("programme_basis", "partner_basis")
    } == dict.fromkeys(
        ("theme_basis", "pillar_basis", "group_basis", "setting_basis", "area_basis", "status_basis"), CONFIRMED
    )


def test_what_was_left_empty_is_not_stated() -> None:
    one = saved(None, an_intervention(placements=(), deliveries=()))
    assert {getattr(one, name) for name in PARTS} == {NOT_STATED}


CHANGES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("theme_basis", {"themes": ("roken",)}),
    ("programme_basis", {"programmes": ("jogg",)}),
    ("partner_basis", {"partners": (PartnerRole("ggd"),)}),
    ("partner_basis", {"partners_text": "GGD en school"}),
    ("setting_basis", {"setting": "school"}),
)


@pytest.mark.parametrize(("basis", "change"), CHANGES, ids=lambda one: str(one))
def test_a_part_that_changed_is_confirmed_and_no_other(basis: str, change: dict[str, Any]) -> None:
    one = an_intervention(placements=(), deliveries=())
    after = saved(one, replace(one, **change))
    assert {name for name in PARTS if getattr(after, name) is CONFIRMED} == {basis}


def test_a_part_that_was_emptied_is_not_stated() -> None:
    one = an_intervention(setting="school", setting_basis=Basis.STATED)
    assert saved(one, replace(one, setting="")).setting_basis is NOT_STATED


def test_a_part_is_as_sure_as_the_least_sure_placement_in_it() -> None:
    one = an_intervention(placements=(a_placement(),))
    assert saved(one, replace(one, placements=(a_placement(), a_placement("ouders")))).group_basis is INFERRED
    assert saved(one, replace(one, placements=(a_placement("ouders"),))).group_basis is CONFIRMED


def test_another_area_is_confirmed_and_the_status_keeps_its_basis() -> None:
    one = an_intervention(deliveries=(a_delivery(status_basis=Basis.STATED),))
    (part,) = saved(one, replace(one, deliveries=(in_wijken(KREEK),))).deliveries
    assert (part.area_basis, part.status_basis) == (CONFIRMED, Basis.STATED)
    assert on(part) == (TODAY, "Anna")


def test_another_status_is_confirmed_and_the_area_keeps_its_basis() -> None:
    one = an_intervention(deliveries=(a_delivery(area_basis=Basis.STATED),))
    (part,) = saved(one, replace(one, deliveries=(a_delivery(status=Status.PLANNED),))).deliveries
    assert (part.area_basis, part.status_basis) == (Basis.STATED, CONFIRMED)


def test_another_reach_confirms_nothing_of_where_it_runs() -> None:
    one = an_intervention(deliveries=(a_delivery(),))
    (part,) = saved(one, replace(one, deliveries=(a_delivery(reached=24, reachable=77),))).deliveries
    assert (part.area_basis, part.status_basis, *on(part)) == (INFERRED, INFERRED, None, "")


def test_a_confirmation_that_somebody_typed_stands() -> None:
    one = an_intervention(deliveries=(a_delivery(),))
    typed = a_delivery(confirmed_on=date(2026, 3, 1), confirmed_by="GGD")
    (part,) = saved(one, replace(one, deliveries=(typed,))).deliveries
    assert on(part) == (date(2026, 3, 1), "GGD")
    assert (part.area_basis, part.status_basis) == (CONFIRMED, CONFIRMED)


def test_half_a_confirmation_is_filled_up() -> None:
    one = an_intervention(deliveries=(a_delivery(),))
    (part,) = saved(one, replace(one, deliveries=(a_delivery(confirmed_by="GGD"),))).deliveries
    assert on(part) == (TODAY, "GGD")


def test_a_change_renews_an_older_confirmation() -> None:
    old: dict[str, Any] = {"confirmed_on": date(2025, 1, 1), "confirmed_by": "Bas"}
    one = an_intervention(deliveries=(a_delivery(**old),))
    (part,) = saved(one, replace(one, deliveries=(in_wijken(KREEK, **old),))).deliveries
    assert on(part) == (TODAY, "Anna")


@pytest.mark.parametrize(("scope", "status"), [(Scope.UNKNOWN, Status.UNKNOWN)])
def test_what_a_person_does_not_know_is_not_confirmed(scope: Scope, status: Status) -> None:
    one = an_intervention(deliveries=(a_delivery(),))
    (part,) = saved(one, replace(one, deliveries=(a_delivery(scope, status),))).deliveries
    assert (part.area_basis, part.status_basis) == (NOT_STATED, NOT_STATED)


def test_a_delivery_that_is_taken_away_leaves_the_others_alone() -> None:
    kept = in_wijken(LINDENHOF, area_basis=Basis.STATED, status_basis=Basis.STATED)
    one = an_intervention(deliveries=(in_wijken(KREEK), kept))
    assert saved(one, replace(one, deliveries=(kept,))).deliveries == (kept,)


def test_deliveries_that_change_places_keep_their_bases() -> None:
    first, last = in_wijken(KREEK, area_basis=Basis.STATED), in_wijken(LINDENHOF, status_basis=Basis.STATED)
    one = an_intervention(deliveries=(first, last))
    assert saved(one, replace(one, deliveries=(last, first))).deliveries == (last, first)


def test_two_deliveries_alike_do_not_borrow_from_one_another() -> None:
    one = an_intervention(deliveries=(in_wijken(KREEK, area_basis=Basis.STATED),))
    twice = saved(one, replace(one, deliveries=(in_wijken(KREEK), in_wijken(KREEK))))
    assert [part.area_basis for part in twice.deliveries] == [Basis.STATED, CONFIRMED]


def test_of_a_copy_nothing_was_confirmed() -> None:
    one = unconfirmed(confirmed(an_intervention(setting="school", setting_basis=CONFIRMED), ANNA))
    assert CONFIRMED not in {getattr(one, name) for name in PARTS}
    assert (one.placements[0].basis, *on(one.placements[0])) == (INFERRED, None, "")
    assert (one.deliveries[0].area_basis, *on(one.deliveries[0])) == (INFERRED, None, "")


def test_a_copy_keeps_what_the_text_says() -> None:
    one = an_intervention(placements=(a_placement(**STATED),), theme_basis=Basis.STATED)
    assert unconfirmed(one).placements == one.placements
    assert unconfirmed(one).theme_basis is Basis.STATED


GROUPS = ("kinderen", "ouders", "jeugd")
PLACED = st.lists(st.tuples(st.sampled_from(GROUPS), st.booleans()), unique_by=lambda one: one[0], max_size=3).map(
    lambda cells: tuple(a_placement(group, primary=first) for group, first in cells)
)
DELIVERED = st.lists(
    st.builds(Delivery, st.sampled_from(Scope), st.sampled_from(Status), reached=st.none() | st.just(3)), max_size=3
).map(tuple)
SORTS = st.builds(
    lambda placements, deliveries, setting: an_intervention("les", placements, deliveries, setting=setting),
    PLACED,
    DELIVERED,
    st.sampled_from(("", "school")),
)


@given(SORTS, SORTS)
def test_saving_the_same_again_changes_nothing(before: Intervention, after: Intervention) -> None:
    first = saved(before, after)
    assert saved(first, first) == first


@given(SORTS, SORTS)
def test_what_is_filled_in_is_what_is_stored(before: Intervention, after: Intervention) -> None:
    made = saved(before, after)
    cells = {(part.theme, part.pillar, part.group, part.primary) for part in after.placements}
    assert {(part.theme, part.pillar, part.group, part.primary) for part in made.placements} == cells
    assert [(part.scope, part.status, part.reached) for part in made.deliveries] == [
        (part.scope, part.status, part.reached) for part in after.deliveries
    ]
