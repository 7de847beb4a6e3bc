"""Whatever happens in whatever order: what is stored is what was meant, and it all leads back."""

from datetime import UTC, datetime
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from planner.domain.changes import Author, Stale
from planner.domain.errors import NothingToUndo
from planner.store import plans
from planner.store.changes import Committed, HistoryQuery, Task, commit, history, plan_on, redo, undo
from planner.store.plans import PlanShelf
from tests.changing import STEPS, Step, edits_for, start
from tests.store.acting import ANNA, BO

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
_CODES = count(1)
_SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def _commit(shelf: PlanShelf, code: str, step: Step, author: Author) -> Committed:
    done = commit(shelf, code, Task(step.deed, author, lambda plan: edits_for(plan, step)))
    assert done.plan == plans.read(shelf.engine, code) == shelf.get(code)
    return done


def _town(engine: Engine) -> tuple[PlanShelf, str]:
    """Another town in the same database for each example."""
    code = f"GM{next(_CODES)}"
    plans.write(engine, start(code))
    return PlanShelf(engine), code


@given(steps=st.lists(STEPS, min_size=1, max_size=6))
@settings(max_examples=40, deadline=None, suppress_health_check=_SLOW)
def test_every_change_is_read_back_turned_back_and_done_again(file_engine: Engine, steps: list[Step]) -> None:
    shelf, code = _town(file_engine)
    seen = [shelf.get(code)]
    for step in steps:
        done = _commit(shelf, code, step, ANNA)
        if done.change:
            seen.append(done.plan)
    for before in reversed(seen[:-1]):
        undo(shelf, code, ANNA)
        assert plans.read(file_engine, code) == before
    for after in seen[1:]:
        redo(shelf, code, ANNA)
        assert plans.read(file_engine, code) == after


@given(
    steps=st.lists(STEPS, min_size=2, max_size=6), back=st.lists(st.integers(0, 5), min_size=1, max_size=3, unique=True)
)
@settings(max_examples=30, deadline=None, suppress_health_check=_SLOW)
def test_whatever_was_turned_back_out_of_order_the_past_stays_what_it_was(
    file_engine: Engine, steps: list[Step], back: list[int]
) -> None:
    shelf, code = _town(file_engine)
    for number, step in enumerate(steps):
        _commit(shelf, code, step, (ANNA, BO)[number % 2])
    middle = plans.read(file_engine, code)
    for place in back:
        _try_to_turn_back(shelf, code, place + 2)
    found = history(file_engine, code, HistoryQuery(size=100)).changes
    assert [change.number for change in found] == list(range(len(found) + 1, 1, -1))
    assert plan_on(shelf, code, LONG_AGO) == start(code)
    half = [change for change in found if change.number <= middle.revision]
    assert not half or plan_on(shelf, code, half[0].at) == middle


def _try_to_turn_back(shelf: PlanShelf, code: str, number: int) -> None:
    before = plans.read(shelf.engine, code)
    try:
        done = undo(shelf, code, BO, number)
    except (Stale, NothingToUndo):
        assert plans.read(shelf.engine, code) == before
        assert shelf.get(code) == before
    else:
        assert plans.read(shelf.engine, code) == done.plan
