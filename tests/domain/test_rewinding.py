"""Going back through many changes gives exactly the plan that was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import (
    Author,
    Change,
    Edit,
    Stale,
    archived,
    changed,
    created,
    moved,
    removed,
    restored,
    rewound,
    settled,
)
from planner.domain.changes import apply as applied
from planner.domain.plan import Plan, Theme
from planner.domain.records import records_in, standing
from tests.world import town

Step = Callable[[Plan], Edit | None]


def renaming(code: str, name: str) -> Step:
    def step(plan: Plan) -> Edit | None:
        now = standing(plan, "themes", code)
        return changed(plan, "themes", replace(now.value, name=name)) if now else None

    return step


def coming(code: str, name: str) -> Step:
    return lambda plan: None if standing(plan, "themes", code) else created(plan, "themes", Theme(code, name), 0)


def going(code: str, _name: str) -> Step:
    return lambda plan: removed(plan, "themes", code) if standing(plan, "themes", code) else None


def moving(code: str, name: str) -> Step:
    def step(plan: Plan) -> Edit | None:
        now = standing(plan, "themes", code)
        last = len(records_in(plan, "themes")) - 1
        return moved(plan, "themes", code, len(name) % (last + 1)) if now and not now.archived else None

    return step


def putting_away(code: str, _name: str) -> Step:
    def step(plan: Plan) -> Edit | None:
        now = standing(plan, "themes", code)
        if now is None:
            return None
        return restored(plan, "themes", code) if now.archived else archived(plan, "themes", code)

    return step


STEPS = st.builds(
    lambda make, code, name: make(code, name),
    st.sampled_from([renaming, renaming, coming, going, moving, putting_away]),
    st.sampled_from(["roken", "overgewicht", "alcohol"]),
    st.text("abc", min_size=1, max_size=4),
)


def lived(steps: list[Step]) -> tuple[list[Plan], list[Change]]:
    """The plans that follow on each other, and the changes between them."""
    all_plans, changes = [town()], []
    for number, step in enumerate(steps, start=1):
        edit = step(all_plans[-1])
        if edit is not None:
            after, edits = settled(all_plans[-1], (edit,))
            all_plans.append(after)
            changes.append(Change(number, datetime(2026, 1, 1, tzinfo=UTC), Author("A", "k"), "x", edits))
    return all_plans, changes


@given(st.lists(STEPS, max_size=30), st.integers(0, 30))
def test_every_plan_on_the_way_comes_back(steps: list[Step], back: int) -> None:
    all_plans, changes = lived(steps)
    to = max(0, len(changes) - back)
    assert rewound(all_plans[-1], changes[to:][::-1]) == all_plans[to]


def test_a_plan_that_these_changes_did_not_make_is_refused() -> None:
    all_plans, changes = lived([renaming("roken", "a"), renaming("roken", "b")])
    elsewhere = applied(all_plans[-1], [edit for edit in (renaming("roken", "c")(all_plans[-1]),) if edit])
    with pytest.raises(Stale):
        rewound(elsewhere, changes[::-1])
