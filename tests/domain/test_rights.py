"""Who may do what: one table, in which every change of the planner stands."""

import pytest

from planner.app import _actions
from planner.domain.people import Person
from planner.domain.records import RECORDS
from planner.domain.rights import FOR_CHANGE, FOR_RECORD, MAY, Right, Role, may, to_turn


def test_every_change_asks_for_a_right_and_none_is_named_that_is_not_there() -> None:
    assert set(FOR_CHANGE) == {action.path for action in _actions()}


def test_every_right_says_who_has_it() -> None:
    assert set(MAY) == set(Right)


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (Role.READER, {Right.SEE}),
        (Role.PARTNER, {Right.SEE, Right.PROPOSE}),
        (Role.BOARD, {Right.SEE, Right.PROPOSE}),
        (Role.COORDINATOR, {Right.SEE, Right.PROPOSE, Right.EDIT, Right.FIGURES, Right.DOCUMENTS}),
        (Role.MANAGER, set(Right) - {Right.FOUND}),
    ],
)
def test_a_role_has_these_rights_and_no_others(role: Role, rights: set[Right]) -> None:
    assert {right for right in Right if may((role,), right)} == rights


def test_who_keeps_the_installation_sees_no_plan() -> None:
    keeper = Person(1, "k", "K", {}, installs=True)
    assert keeper.may(Right.FOUND, "") and not keeper.may(Right.SEE, "GM0001") and keeper.sees == frozenset()


def test_a_role_holds_in_its_own_municipality_only() -> None:
    one = Person(1, "a", "A", {"GM0001": Role.MANAGER})
    assert one.may(Right.MANAGE, "GM0001") and not one.may(Right.SEE, "GM0002")


def test_a_closed_account_has_no_right_at_all() -> None:
    one = Person(1, "a", "A", {"GM0001": Role.MANAGER}, installs=True, disabled=True)
    assert not any(one.may(right, "GM0001") for right in Right)


def test_every_kind_of_record_that_is_named_exists() -> None:
    assert set(FOR_RECORD) <= {one.field for one in RECORDS}


def test_turning_back_what_somebody_else_did_takes_the_right_to_edit() -> None:
    assert to_turn(["proposals"], own=False) == {Right.PROPOSE, Right.EDIT}
    assert to_turn(["municipality"], own=True) == {Right.MANAGE}
