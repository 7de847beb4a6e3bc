"""From one plan to the next in rows: only what differs is written.

First everything that comes or changes, tables that are referred to first; then everything that goes, the other way
round. So a change may make a theme and use it, or point everything away from a theme and take it away.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, update

from planner.domain.plan import Plan
from planner.store.kinds import KINDS, Kind, Words, table_of
from planner.store.mapping import (
    ARCHIVED,
    MUNICIPALITY,
    Rows,
    archivable,
    columns_of,
    inner_of,
    inner_rows,
    owner_keys,
    row_of,
)
from planner.store.plans import TENANTS, tenant_columns
from planner.store.tables import METADATA

_ORDER = {table: number for number, table in enumerate(METADATA.sorted_tables)}


@dataclass(frozen=True)
class _Stored:
    """A record as its row has it."""

    value: Any
    position: int
    archived: bool


def write_changes(connection: Connection, municipality_id: int, before: Plan, after: Plan) -> None:
    """Make the rows of one plan those of another plan of the same municipality."""
    if before.municipality != after.municipality:
        change = update(TENANTS).where(TENANTS.c.id == municipality_id)
        connection.execute(change.values(**tenant_columns(after.municipality)))
    work = _Work(connection, municipality_id)
    for kind in _differing(before, after):
        if "code" in table_of(kind.model).c:
            work.plan_coded(kind, _stored(kind, before), _stored(kind, after))
        else:
            work.plan_listed(kind, getattr(before, kind.field), getattr(after, kind.field))
    work.insert()
    work.remove()


def _differing(before: Plan, after: Plan) -> list[Kind]:
    """The kinds of which any list is another one, in the order of their tables. Lists that stay are the same object."""
    found = [
        kind
        for kind in KINDS
        if getattr(before, kind.field) is not getattr(after, kind.field)
        or (archivable(kind) and getattr(before.archive, kind.field) is not getattr(after.archive, kind.field))
    ]
    return sorted(found, key=lambda kind: _ORDER[table_of(kind.model)])


class _Work:
    """What has to be written. Rows of their own are updated at once; inserts and removals wait for their order."""

    def __init__(self, connection: Connection, municipality_id: int) -> None:
        self._connection = connection
        self._id = municipality_id
        self._rows: Rows = defaultdict(list)
        self._gone: list[tuple[Kind, list[str]]] = []
        self._changed: list[tuple[Kind, str, _Stored, _Stored]] = []

    def plan_coded(self, kind: Kind, old: dict[str, _Stored], new: dict[str, _Stored]) -> None:
        """Look what came, went and changed of a kind with codes."""
        for code, one in new.items():
            if code not in old:
                row_of(kind, one.value, self._start(kind, one), self._rows)
            elif one.value is not old[code].value and one.value != old[code].value:
                self._changed.append((kind, code, old[code], one))
        self._place(table_of(kind.model), archivable(kind), old, new)
        gone = [code for code in old if code not in new]
        if gone:
            self._gone.append((kind, gone))

    def plan_listed(self, kind: Kind, old: tuple[Any, ...], new: tuple[Any, ...]) -> None:
        """Look where a list of values without codes begins to differ; from there on it is written anew."""
        first = next((place for place, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), None)
        first = min(len(old), len(new)) if first is None else first
        table = table_of(kind.model)
        if first < len(old):
            self._connection.execute(
                delete(table).where(table.c[MUNICIPALITY] == self._id, table.c["position"] >= first)
            )
        for place in range(first, len(new)):
            row_of(kind, new[place], {MUNICIPALITY: self._id, "position": place}, self._rows)

    def insert(self) -> None:
        """Write what came and what changed, tables that are referred to first."""
        for kind, code, old, new in self._changed:
            for inner in inner_of(kind):
                self._inner(inner, code, getattr(old.value, inner.field), getattr(new.value, inner.field))
        for table in METADATA.sorted_tables:
            if self._rows[table]:
                self._connection.execute(insert(table), self._rows[table])
            for kind, code, old, new in self._changed:
                if table_of(kind.model) is table:
                    self._update(kind, code, old.value, new.value)

    def remove(self) -> None:
        """Take away what went, tables that refer to others first.

        What is part of a row goes before all of them: it may refer to a table that stands in front of its owner's.
        """
        for kind, codes in reversed(self._gone):
            for inner in inner_of(kind):
                table = table_of(inner.model)
                self._delete(table, owner_keys(table)[0], codes)
        for kind, codes in reversed(self._gone):
            self._delete(table_of(kind.model), "code", codes)

    def _delete(self, table: Table, column: str, codes: list[str]) -> None:
        one = delete(table).where(table.c[MUNICIPALITY] == self._id, table.c[column] == bindparam("of_code"))
        self._connection.execute(one, [{"of_code": code} for code in codes])

    def _start(self, kind: Kind, one: _Stored) -> dict[str, Any]:
        start = {MUNICIPALITY: self._id, "position": one.position}
        return start | {ARCHIVED: one.archived} if archivable(kind) else start

    def _place(self, table: Table, with_archive: bool, old: dict[str, _Stored], new: dict[str, _Stored]) -> None:
        """Give rows that stay their new place."""
        moved = []
        for code, one in new.items():
            was = old.get(code)
            if was and (was.position, was.archived) != (one.position, one.archived):
                moved.append({"of_code": code, "to_position": one.position, "to_archived": one.archived})
        if moved:
            places: dict[str, Any] = {"position": bindparam("to_position")}
            if with_archive:
                places[ARCHIVED] = bindparam("to_archived")
            one_row = table.c[MUNICIPALITY] == self._id, table.c["code"] == bindparam("of_code")
            self._connection.execute(update(table).where(*one_row).values(places), moved)

    def _inner(self, inner: Words | Kind, code: str, old: Iterable[Any], new: Any) -> None:
        """Write the words or parts of a record anew when they differ."""
        if old == new:
            return
        table = table_of(inner.model)
        owner = owner_keys(table)[0]
        self._connection.execute(delete(table).where(table.c[MUNICIPALITY] == self._id, table.c[owner] == code))
        inner_rows(inner, new, self._id, (code,), self._rows)

    def _update(self, kind: Kind, code: str, old: Any, new: Any) -> None:
        """Write the columns of a record's own row that differ."""
        table, known, wanted = table_of(kind.model), columns_of(kind, old), columns_of(kind, new)
        differ = {name: value for name, value in wanted.items() if known[name] != value}
        if differ:
            one_row = table.c[MUNICIPALITY] == self._id, table.c["code"] == code
            self._connection.execute(update(table).where(*one_row).values(differ))


def _stored(kind: Kind, plan: Plan) -> dict[str, _Stored]:
    """The records of a kind by code, as their rows have them."""
    found = {one.code: _Stored(one, place, False) for place, one in enumerate(getattr(plan, kind.field))}
    if archivable(kind):
        put_away = enumerate(getattr(plan.archive, kind.field))
        found |= {one.code: _Stored(one, place, True) for place, one in put_away}
    return found
