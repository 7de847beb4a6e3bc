"""Which changes can still be turned back: those whose records are as the change left them."""

from collections.abc import Iterable
from typing import Any

from planner.domain.changes import Change, Way
from planner.domain.plan import Plan
from planner.domain.records import ARCHIVED, PLACE, fields_of, record, records_in

Key = tuple[str, str]
State = dict[str, Any] | None


def turnable(plan: Plan, changes: Iterable[Change]) -> frozenset[int]:
    """Numbers of the changes that turning back would find as they left it. Only a first look: the store decides.

    `changes` are given newest first.
    """
    now, latest, found = _Now(plan), dict[int, Way](), set[int]()
    for one in changes:
        # Of what was turned back, and perhaps done again, only the last time counts.
        undone = one.way is Way.UNDONE
        stands = (latest.setdefault(one.of or one.number, one.way) is Way.UNDONE) is undone
        if stands and one.action != "municipality_created" and _fits(now, one):
            found.add(one.number)
    return frozenset(found)


def _fits(now: "_Now", change: Change) -> bool:
    left: dict[Key, State] = {}
    for edit in change.edits:
        key = edit.field, edit.key
        left[key] = None if edit.after is None else {**(left.get(key) or {}), **edit.after}
    return bool(left) and all(_same(now.of(*key), state) for key, state in left.items())


def _same(now: State, left: State) -> bool:
    if now is None or left is None:
        return now is left
    # A place counts only when nothing else happened: lists grow and shrink all the time.
    moved = set(left) == {PLACE}
    return all(now[name] == value for name, value in left.items() if moved or name != PLACE)


class _Now:
    """The records of a plan by their key, looked up once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.found: dict[str, dict[str, tuple[Any, bool, int]]] = {}

    def of(self, field: str, key: str) -> State:
        """The fields of a record with where it stands; None when it is not there."""
        if field not in self.found:
            self.found[field] = {
                record(field).key(value): (value, archived, place)
                for archived in (True, False)
                for place, value in enumerate(records_in(self.plan, field, archived=archived))
            }
        there = self.found[field].get(key)
        return None if there is None else {**fields_of(there[0]), ARCHIVED: there[1], PLACE: there[2]}
