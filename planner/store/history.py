"""Asking what was changed: per record or of the whole plan, by whom and when, and how things were before."""

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, or_, select

from planner.domain.changes import Change, Edit, reversed_in, rewound, unwound
from planner.domain.clock import end_of, start_of
from planner.domain.plan import Plan
from planner.domain.records import ARCHIVED, standing
from planner.store.database import reading
from planner.store.history_rows import (
    CHANGES,
    EDITS,
    change,
    edit_of,
    folded,
    of_town,
    read_changes,
    redoable,
    root,
    touches,
    undoable,
    version_of,
)
from planner.store.plans import PlanShelf, tenant

_ESCAPE = "\\"
#: How JSON says that an edit leaves a record in the archive.
_AWAY = f'"{ARCHIVED}": true'


@dataclass(frozen=True)
class HistoryQuery:
    """What to show of the history, newest first. What is empty does not filter.

    `field` and `key` choose a record, or `field` alone a kind; of `fields` a change may touch any. `author` is a name.
    `since` and `until` are Dutch days, both included. `text` is looked for in author, reasons, and the names of records
    and of judged cells.
    """

    field: str = ""
    key: str = ""
    fields: tuple[str, ...] = ()
    author: str = ""
    action: str = ""
    since: date | None = None
    until: date | None = None
    text: str = ""
    page: int = 1
    size: int = 50


@dataclass(frozen=True)
class History:
    """One page of changes, newest first; `total` counts those on all pages."""

    changes: tuple[Change, ...]
    total: int


@dataclass(frozen=True)
class Stacks:
    """What an author would turn back or do again: in both cases the change as it was done first."""

    undo: Change | None
    redo: Change | None


def history(engine: Engine, code: str, query: HistoryQuery) -> History:
    """A page of the history."""
    with _town(engine, code) as (connection, town):
        chosen = _chosen(town, query)
        total = connection.execute(select(func.count()).select_from(chosen.subquery())).scalar_one()
        size = max(1, query.size)
        page = chosen.order_by(CHANGES.c.number.desc()).limit(size).offset((max(1, query.page) - 1) * size)
        return History(read_changes(connection, town, page), total)


def stacks(engine: Engine, code: str, author_key: str) -> Stacks:
    """What this author would turn back or do again now."""
    with _town(engine, code) as (connection, town):
        found = [look(connection, town, author_key) for look in (undoable, redoable)]
        return Stacks(*(_first(connection, town, number) for number in found))


def version(engine: Engine, code: str, field: str, key: str, until: int | None = None) -> int:
    """The number of the last change of a record; 0 when it was never changed.

    `until`: as of a revision. Whoever shows a plan that was read a moment ago asks for the version of that plan, and
    not for one that came in between.
    """
    with _town(engine, code) as (connection, town):
        return version_of(connection, town, field, key, until)


def put_away(
    engine: Engine, code: str, field: str, keys: Collection[str], until: date | None = None
) -> dict[str, Change]:
    """By key: the last change (up to a Dutch day) that put a record in the archive. Who came in archived has none."""
    with _town(engine, code) as (connection, town):
        latest = (
            select(EDITS.c.key, func.max(EDITS.c.change))
            .join(CHANGES, (CHANGES.c.municipality_id == town) & (CHANGES.c.number == EDITS.c.change))
            .where(EDITS.c.municipality_id == town, EDITS.c.field == field, EDITS.c.key.in_(keys))
            .where(EDITS.c.after.contains(_AWAY, autoescape=True))
            .group_by(EDITS.c.key)
        )
        if until:
            latest = latest.where(CHANGES.c.at <= _plain(end_of(until)))
        numbers = {key: number for key, number in connection.execute(latest).all()}
        found = read_changes(connection, town, of_town(town).where(CHANGES.c.number.in_(set(numbers.values()))))
    by_number = {one.number: one for one in found}
    return {key: by_number[number] for key, number in numbers.items()}


def last(engine: Engine, code: str) -> Change | None:
    """The last change of all."""
    with _town(engine, code) as (connection, town):
        found = read_changes(connection, town, of_town(town).order_by(CHANGES.c.number.desc()).limit(1))
        return found[0] if found else None


def authors(engine: Engine, code: str) -> tuple[str, ...]:
    """The names under which changes were made, in alphabetical order."""
    with _town(engine, code) as (connection, town):
        found = connection.execute(select(CHANGES.c.author).where(CHANGES.c.municipality_id == town).distinct())
        return tuple(sorted(found.scalars(), key=folded))


def base(shelf: PlanShelf, code: str, field: str, key: str, version: int) -> Any:
    """A record as it was at a version of it; None when it was not there."""
    plan = shelf.get(code)
    now = standing(plan, field, key)
    value = now.value if now else None
    with _town(shelf.engine, code) as (connection, town):
        for edit in _edits_since(connection, town, (field, key), (version, plan.revision)):
            value = reversed_in(value, edit)
    return value


def plan_on(shelf: PlanShelf, code: str, moment: datetime) -> Plan:
    """The plan as it was at a moment; before the first change that is the plan as it was first stored."""
    plan = shelf.get(code)
    with _town(shelf.engine, code) as (connection, town):
        known = _known(connection, town, moment)
        query = of_town(town).where(CHANGES.c.number > known, CHANGES.c.number <= plan.revision)
        since = read_changes(connection, town, query.order_by(CHANGES.c.number.desc()))
    return replace(rewound(plan, since), revision=since[-1].number - 1) if since else plan


def began(engine: Engine, code: str) -> datetime | None:
    """The moment of the first change; None when nothing was changed yet."""
    with _town(engine, code) as (connection, town):
        found = connection.execute(select(func.min(CHANGES.c.at)).where(CHANGES.c.municipality_id == town)).scalar()
    return found.replace(tzinfo=UTC) if found else None


def plans_through(
    shelf: PlanShelf, code: str, moments: Sequence[datetime], fields: Collection[str]
) -> tuple[Plan, ...]:
    """The plan as it was at each of these moments, oldest first, read in one go.

    Only records of these kinds are turned back; the others stay as they are now.
    """
    plan, found = shelf.get(code), []
    with _town(shelf.engine, code) as (connection, town):
        known = [_known(connection, town, moment) for moment in moments]
        query = select(EDITS).where(EDITS.c.municipality_id == town, EDITS.c.field.in_(fields))
        query = query.where(EDITS.c.change > min(known, default=0), EDITS.c.change <= plan.revision)
        rows = deque(connection.execute(query.order_by(EDITS.c.change.desc(), EDITS.c.position.desc())).mappings())
    for last_known in reversed(known):
        since = []
        while rows and rows[0]["change"] > last_known:
            since.append(edit_of(rows.popleft()))
        plan = unwound(plan, since)
        found.append(plan)
    return tuple(reversed(found))


def _known(connection: Connection, town: int, moment: datetime) -> int:
    """The number of the last change up to a moment; 0 before the first."""
    before = select(func.max(CHANGES.c.number)).where(CHANGES.c.municipality_id == town, CHANGES.c.at <= _plain(moment))
    return connection.execute(before).scalar() or 0


@contextmanager
def _town(engine: Engine, code: str) -> Iterator[tuple[Connection, int]]:
    """A connection that sees one state, with the key of the municipality."""
    with reading(engine) as connection:
        yield connection, int(tenant(connection, code)["id"])


def _first(connection: Connection, town: int, number: int | None) -> Change | None:
    if number is None:
        return None
    found = change(connection, town, number)
    return found if found.of is None else change(connection, town, root(found))


def _chosen(town: int, query: HistoryQuery) -> Select[Any]:
    chosen = of_town(town)
    if query.field:
        chosen = chosen.where(touches(town, query.field, query.key))
    if query.fields:
        chosen = chosen.where(or_(*(touches(town, field) for field in query.fields)))
    if query.author:
        chosen = chosen.where(CHANGES.c.author == query.author)
    if query.action:
        chosen = chosen.where(CHANGES.c.action == query.action)
    if query.since:
        chosen = chosen.where(CHANGES.c.at >= _plain(start_of(query.since)))
    if query.until:
        chosen = chosen.where(CHANGES.c.at <= _plain(end_of(query.until)))
    for word in query.text.split():
        chosen = chosen.where(CHANGES.c.words.contains(folded(word), autoescape=True, escape=_ESCAPE))
    return chosen


def _plain(moment: datetime) -> datetime:
    """A moment as the table has it."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _edits_since(
    connection: Connection, town: int, record: tuple[str, str], numbers: tuple[int, int]
) -> Iterator[Edit]:
    """The edits of a record after one change up to another, newest first."""
    query = select(EDITS).where(
        EDITS.c.municipality_id == town,
        EDITS.c.field == record[0],
        EDITS.c.key == record[1],
        EDITS.c.change > numbers[0],
        EDITS.c.change <= numbers[1],
    )
    for row in connection.execute(query.order_by(EDITS.c.change.desc(), EDITS.c.position.desc())).mappings():
        yield edit_of(row)
