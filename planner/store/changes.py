"""Changing a plan: one task is one transaction that reads what is there, changes it, and remembers what was done.

Writers wait for each other from the start, so a task sees the plan as it is and nothing gets lost between. What a task
did is stored as edits, record by record and field by field; the number of a change is the revision that it made.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, update
from sqlalchemy.exc import DataError, IntegrityError

from planner.domain.changes import Author, Change, Clash, Edit, Stale, Unseen, Way, apply, inverse, settled
from planner.domain.errors import NothingToRedo, NothingToUndo, Overtaken, PlanRefused, TurnRefused
from planner.domain.plan import Plan
from planner.domain.usage import uses
from planner.store import history_rows as rows
from planner.store.database import writing
from planner.store.history import (
    History,
    HistoryQuery,
    Stacks,
    authors,
    base,
    history,
    last,
    plan_on,
    put_away,
    stacks,
    version,
)
from planner.store.plans import TENANTS, PlanShelf, read_on, tenant
from planner.store.records import write_changes

__all__ = [
    "Committed",
    "Expected",
    "History",
    "HistoryQuery",
    "NothingToRedo",
    "NothingToUndo",
    "Overtaken",
    "Stacks",
    "Stale",
    "Task",
    "authors",
    "base",
    "commit",
    "history",
    "last",
    "plan_on",
    "put_away",
    "redo",
    "stacks",
    "undo",
    "version",
]


@dataclass(frozen=True)
class Expected:
    """The version of a record that somebody worked on: the number of its last change then."""

    field: str
    key: str
    version: int


@dataclass(frozen=True)
class Task:
    """One thing to do. `edits` gives the edits for the plan as it is at that moment; it may refuse by raising.

    `operation` marks the request: what comes twice with the same mark is done once. `expects` holds the versions that
    the author worked on; `seen` is the revision that the author looked at (0: not said), and then nothing that was
    changed after it may be among the edits.
    """

    action: str
    author: Author
    edits: Callable[[Plan], Sequence[Edit]]
    why: str = ""
    operation: str = ""
    expects: tuple[Expected, ...] = ()
    seen: int = 0


@dataclass(frozen=True)
class Committed:
    """The plan after a task, and the change that it made; None when nothing differed and nothing was stored."""

    plan: Plan
    change: Change | None


@dataclass(frozen=True)
class _Draft:
    """A change in the making."""

    author: Author
    action: str
    edits: Sequence[Edit]
    why: str = ""
    way: Way = Way.DONE
    of: int | None = None
    operation: str = ""
    at: datetime | None = None


#: What tells of a theme whether the plan has it or not: that is not built on it.
_MENTIONING = ("catalogue", "indicators", "partner_lists")


@dataclass(frozen=True)
class _Scene:
    """A municipality inside a write transaction, with the plan as it is there."""

    connection: Connection
    municipality_id: int
    plan: Plan


#: Whether a change may be turned back.
Allowed = Callable[[Change], bool]


def always(_change: Change) -> bool:
    """Without accounts everybody may turn back everything."""
    return True


@dataclass(frozen=True)
class _Turn:
    """How a change is turned: by whom, how it is found, what is raised when there is none, and whether it may be."""

    author: Author
    operation: str
    find: Callable[[_Scene], int | None]
    nothing: type[NothingToUndo] | type[NothingToRedo]
    allowed: Allowed


def commit(shelf: PlanShelf, code: str, task: Task, *, at: datetime | None = None) -> Committed:
    """Do a task and remember it. `at` is the moment, now unless given.

    Raises Overtaken when a record is of another version than the author worked on, Stale when an edit does not fit,
    PlanRefused when the database does not take it, and whatever `task.edits` raises; nothing is stored then.
    """

    def draft(scene: _Scene) -> _Draft:
        _check_versions(scene, task.expects)
        edits = task.edits(scene.plan)
        _check_seen(scene, edits, task.seen)
        return _Draft(task.author, task.action, edits, task.why, operation=task.operation, at=at)

    return _in_one_go(shelf, code, task.operation, draft)


def undo(  # noqa: PLR0913 (all of them say which change, and whether it may be)
    shelf: PlanShelf,
    code: str,
    author: Author,
    number: int | None = None,
    *,
    operation: str = "",
    allowed: Allowed = always,
) -> Committed:
    """Turn back the author's last change that still stands, or the change with this number, whoever made it.

    A change that turned something back is itself turned by doing that again. Raises Stale when others changed the same
    fields since or built on it, NothingToUndo when there is no such change or it stands no longer, and TurnRefused
    when it is not allowed.
    """

    def find(scene: _Scene) -> int | None:
        if number is None:
            return rows.undoable(scene.connection, scene.municipality_id, author.key)
        return rows.latest_of(scene.connection, scene.municipality_id, number)

    return _turn(shelf, code, _Turn(author, operation, find, NothingToUndo, allowed))


def redo(shelf: PlanShelf, code: str, author: Author, *, operation: str = "", allowed: Allowed = always) -> Committed:
    """Do again what the author turned back last, and has done nothing new since. Raises as undo does."""

    def find(scene: _Scene) -> int | None:
        return rows.redoable(scene.connection, scene.municipality_id, author.key)

    return _turn(shelf, code, _Turn(author, operation, find, NothingToRedo, allowed))


def _turn(shelf: PlanShelf, code: str, turn: _Turn) -> Committed:
    """Do the opposite of a change that stands; of one that turned something back that is doing it again."""
    made: list[Edit] = []

    def draft(scene: _Scene) -> _Draft:
        number = turn.find(scene)
        if number is None:
            raise turn.nothing(turn.author.name)
        change = rows.change(scene.connection, scene.municipality_id, number)
        if not turn.allowed(change):
            raise TurnRefused
        made.extend(inverse(change.edits))
        _check_unused(scene.plan, made)
        way = Way.REDONE if change.way is Way.UNDONE else Way.UNDONE
        return _Draft(turn.author, change.action, made, way=way, of=rows.root(change), operation=turn.operation)

    try:
        return _in_one_go(shelf, code, turn.operation, draft)
    except PlanRefused as refused:
        # What was added is used by now, or what was taken away needs what is gone.
        raise Stale(tuple(dict.fromkeys(Clash(edit.field, edit.key, edit.name) for edit in made))) from refused


def _in_one_go(shelf: PlanShelf, code: str, operation: str, draft: Callable[[_Scene], _Draft]) -> Committed:
    try:
        with writing(shelf.engine) as connection:
            committed = _done(shelf, connection, code, operation, draft)
    except (IntegrityError, DataError) as error:
        raise PlanRefused(code, str(error.orig)) from error
    shelf.put(committed.plan)
    return committed


def _done(
    shelf: PlanShelf, connection: Connection, code: str, operation: str, draft: Callable[[_Scene], _Draft]
) -> Committed:
    row = tenant(connection, code)
    plan = shelf.peek(code, row["revision"]) or read_on(connection, row)
    scene = _Scene(connection, row["id"], plan)
    earlier = rows.number_of_operation(connection, row["id"], operation) if operation else None
    if earlier is not None:
        return Committed(plan, rows.change(connection, row["id"], earlier))
    return _stored(scene, draft(scene))


def _stored(scene: _Scene, draft: _Draft) -> Committed:
    """Apply the edits, write the rows that differ, and the change itself."""
    after, edits = settled(scene.plan, draft.edits)
    if after == scene.plan:
        return Committed(scene.plan, None)
    number = scene.plan.revision + 1
    moment = (draft.at or datetime.now(UTC)).astimezone(UTC)
    change = Change(number, moment, draft.author, draft.action, edits, draft.why, draft.way, draft.of)
    write_changes(scene.connection, scene.municipality_id, scene.plan, after)
    called = rows.cells_called(after, edits)
    rows.insert_change(scene.connection, scene.municipality_id, change, draft.operation, called)
    raised = update(TENANTS).where(TENANTS.c.id == scene.municipality_id).values(revision=number)
    scene.connection.execute(raised)
    return Committed(replace(after, revision=number), change)


def _check_seen(scene: _Scene, edits: Sequence[Edit], seen: int) -> None:
    """Nobody decides over what came after they looked."""
    if not seen or seen >= scene.plan.revision:
        return
    place, fields = (scene.connection, scene.municipality_id), {edit.field for edit in edits}
    newer = {(field, key) for field in fields for key in rows.touched(*place, field, seen)}
    clashes = [Clash(edit.field, edit.key, edit.name) for edit in edits if (edit.field, edit.key) in newer]
    if clashes:
        raise Unseen(tuple(dict.fromkeys(clashes)))


def _check_unused(plan: Plan, turned: Sequence[Edit]) -> None:
    """Nothing is turned back on which something was built since, also where no key of the database says so."""
    clashes = [Clash(edit.field, edit.key, edit.name) for edit in turned if edit.after is None]
    if not clashes:
        return
    after = apply(plan, turned)
    used = [one for one in clashes if any(use.field not in _MENTIONING for use in uses(after, one.field, one.key))]
    if used:
        raise Stale(tuple(used))


def _check_versions(scene: _Scene, expects: Sequence[Expected]) -> None:
    for one in expects:
        now = rows.version_of(scene.connection, scene.municipality_id, one.field, one.key)
        if now != one.version:
            since = rows.changes_of(scene.connection, scene.municipality_id, (one.field, one.key), one.version)
            raise Overtaken(one.field, one.key, now, since)
