"""The plans of several moments, read in one go: the same as asking for each of them."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine

from planner.domain.coverage_history import KINDS
from planner.domain.records import RECORDS, records_in
from planner.store import plans
from planner.store.changes import Task, commit, plan_on, undo
from planner.store.history import began, plans_through
from planner.store.plans import PlanShelf
from tests.changing import start
from tests.store.acting import ANNA, BO, archiving, setting

CODE = "GM9999"
FIRST = datetime(2026, 1, 10, tzinfo=UTC)
EVERY = tuple(one.field for one in RECORDS)


@pytest.fixture
def shelf(engine: Engine) -> PlanShelf:
    plans.write(engine, start())
    return PlanShelf(engine)


def weeks(shelf: PlanShelf) -> list[datetime]:
    """A change every week; gives the moment after each of them."""
    doings = (
        setting("interventions", "les", name="Andere les"),
        setting("themes", "roken", name="Rookvrij"),
        archiving("interventions", "les"),
        setting("observations", "o1", value=99.0),
        setting("municipality", CODE, filled=True),
    )
    moments = []
    for number, edits in enumerate(doings):
        at = FIRST + timedelta(weeks=number)
        commit(shelf, CODE, Task("record_saved", ANNA, edits), at=at)
        moments.append(at + timedelta(days=1))
    return moments


def test_a_plan_that_was_never_changed_has_not_begun(shelf: PlanShelf) -> None:
    assert began(shelf.engine, CODE) is None


def test_the_history_begins_with_the_first_change(shelf: PlanShelf) -> None:
    weeks(shelf)
    assert began(shelf.engine, CODE) == FIRST


def test_many_moments_at_once_give_the_plans_of_each(shelf: PlanShelf) -> None:
    moments = [FIRST - timedelta(days=1), *weeks(shelf)]
    found = plans_through(shelf, CODE, moments, EVERY)
    assert found == tuple(plan_on(shelf, CODE, moment) for moment in moments)
    assert len({one.interventions for one in found}) > 2


def test_what_was_turned_back_later_is_there_in_between(shelf: PlanShelf) -> None:
    moments = weeks(shelf)
    undo(shelf, CODE, ANNA)
    assert plans_through(shelf, CODE, moments, EVERY)[-1].municipality.filled
    assert not shelf.get(CODE).municipality.filled


def test_other_kinds_of_records_stay_as_they_are_now(shelf: PlanShelf) -> None:
    moments = [FIRST - timedelta(days=1), *weeks(shelf)]
    now = shelf.get(CODE)
    for moment, found in zip(moments, plans_through(shelf, CODE, moments, KINDS), strict=True):
        then = plan_on(shelf, CODE, moment)
        assert found.observations == now.observations
        assert [records_in(found, field) for field in KINDS] == [records_in(then, field) for field in KINDS]
        assert found.archive.interventions == then.archive.interventions


def test_two_moments_without_a_change_between_give_the_same_plan(shelf: PlanShelf) -> None:
    moments = weeks(shelf)
    one, other = plans_through(shelf, CODE, [moments[0], moments[0] + timedelta(hours=1)], EVERY)
    assert one == other


def test_no_moments_give_no_plans(shelf: PlanShelf) -> None:
    weeks(shelf)
    assert plans_through(shelf, CODE, [], EVERY) == ()


def test_a_long_history_is_read_quickly(shelf: PlanShelf, remark: list[str]) -> None:
    for number in range(400):
        edits = setting("interventions", "les", summary=f"Versie {number}")
        commit(shelf, CODE, Task("intervention_saved", BO, edits), at=FIRST + timedelta(days=number))
    begun = time.perf_counter()
    found = plans_through(shelf, CODE, [FIRST + timedelta(days=17 * number) for number in range(23)], KINDS)
    took = time.perf_counter() - begun
    remark.append(f"{shelf.engine.dialect.name}: 23 plannen uit 400 wijzigingen in {took:.2f} s")
    assert took < 2
    assert len({one.interventions for one in found}) == 23
