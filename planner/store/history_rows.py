"""Changes to rows and back, within a transaction that somebody else has begun."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, func, insert, or_, select

from planner.domain.changes import Author, Change, Edit, Way, name_of
from planner.domain.plan import Plan
from planner.domain.records import SEPARATOR, Fields, from_plain, records_in, to_plain
from planner.store.kinds import table_of
from planner.store.tables_history import ChangeEditRow, ChangeRow

CHANGES = table_of(ChangeRow)
EDITS = table_of(ChangeEditRow)

#: How many of their last changes people can turn back.
DEPTH = 50
#: What a municipality's history begins with; that cannot be turned back.
FOUNDED = "municipality_created"
_AT_ONCE = 500


def insert_change(
    connection: Connection, municipality_id: int, change: Change, operation: str = "", called: Iterable[str] = ()
) -> None:
    """Store a change with its edits. `called` is what it can be found by besides its own words (`cells_called`)."""
    row = {
        **{name: getattr(change, name) for name in ("number", "action", "why", "of")},
        "municipality_id": municipality_id,
        "at": change.at.astimezone(UTC).replace(tzinfo=None),
        "author": change.author.name,
        "author_key": change.author.key,
        "way": change.way.value,
        "operation": operation or None,
        "words": folded("\n".join(dict.fromkeys((*_words(change), *called)))),
    }
    connection.execute(insert(CHANGES), row)
    edits = [_edit_row(municipality_id, change.number, place, edit) for place, edit in enumerate(change.edits)]
    if edits:
        connection.execute(insert(EDITS), edits)


def cells_called(plan: Plan, edits: Iterable[Edit]) -> tuple[str, ...]:
    """The names of theme, pillar, group and wijk of every judgement among these edits: a cell has no other name."""
    kinds = ("themes", "pillars", "groups", "", "neighbourhoods")
    keys = [edit.key.split(SEPARATOR) for edit in edits if edit.field == "marks"]
    found = dict.fromkeys((kind, code) for key in keys for kind, code in zip(kinds, key, strict=True) if kind and code)
    names = {
        # The headline of a change calls a pillar by its short name.
        (kind, one.code): f"{name_of(one)} {getattr(one, 'short', '')}".rstrip()
        for kind in dict.fromkeys(kind for kind, _ in found)
        for archived in (True, False)
        for one in records_in(plan, kind, archived=archived)
    }
    return tuple(names[each] for each in found if each in names)


def _words(change: Change) -> Iterator[str]:
    """The words of a change itself: who, why, the names of its records, and the reasons of its judgements."""
    yield from (change.author.name, change.why)
    for edit in change.edits:
        yield edit.name
        yield from (str(side["reason"]) for side in (edit.before, edit.after) if side and "reason" in side)


def folded(text: str) -> str:
    """A text as it is searched for: capitals make no difference, in no language."""
    return text.casefold()


def read_changes(connection: Connection, municipality_id: int, query: Select[Any]) -> tuple[Change, ...]:
    """The changes that a query of rows gives, in its order, with all of their edits."""
    found = connection.execute(query).mappings().all()
    edits = _edits_of(connection, municipality_id, [row["number"] for row in found])
    return tuple(_change(row, edits[row["number"]]) for row in found)


def change(connection: Connection, municipality_id: int, number: int) -> Change:
    """One change that is there."""
    (found,) = read_changes(connection, municipality_id, of_town(municipality_id).where(CHANGES.c.number == number))
    return found


def changes_of(connection: Connection, municipality_id: int, record: tuple[str, str], after: int) -> tuple[Change, ...]:
    """The changes of a record since a version, newest first."""
    query = of_town(municipality_id).where(touches(municipality_id, *record), CHANGES.c.number > after)
    return read_changes(connection, municipality_id, query.order_by(CHANGES.c.number.desc()))


def of_town(municipality_id: int) -> Select[Any]:
    """All changes of a municipality."""
    return select(CHANGES).where(CHANGES.c.municipality_id == municipality_id)


def touches(municipality_id: int, field: str, key: str = "") -> ColumnElement[bool]:
    """Whether a change has an edit of this record, or of any record of this kind.

    The numbers are looked up once and not again for every change, which with thousands of changes takes a minute.
    """
    edits = select(EDITS.c.change).where(EDITS.c.municipality_id == municipality_id, *_record(field, key))
    return CHANGES.c.number.in_(edits)


def version_of(connection: Connection, municipality_id: int, field: str, key: str, until: int | None = None) -> int:
    """The number of the last change of a record (up to a revision); 0 when it was never changed."""
    query = select(func.max(EDITS.c.change)).where(EDITS.c.municipality_id == municipality_id, *_record(field, key))
    if until is not None:
        query = query.where(EDITS.c.change <= until)
    return connection.execute(query).scalar() or 0


def touched(connection: Connection, municipality_id: int, field: str, since: int) -> frozenset[str]:
    """The keys of records of a kind that were changed after a revision."""
    query = select(EDITS.c.key).where(
        EDITS.c.municipality_id == municipality_id, EDITS.c.field == field, EDITS.c.change > since
    )
    return frozenset(connection.execute(query).scalars())


def number_of_operation(connection: Connection, municipality_id: int, operation: str) -> int | None:
    """The change that this request made, when it was here before."""
    query = select(CHANGES.c.number).where(
        CHANGES.c.municipality_id == municipality_id, CHANGES.c.operation == operation
    )
    return connection.execute(query).scalar()


def root(change: Change) -> int:
    """The number of the change that was done first, before it was turned back or done again."""
    return change.number if change.of is None else change.of


def undoable(connection: Connection, municipality_id: int, key: str) -> int | None:
    """The last change of this author that stands. None as well when DEPTH of them have been turned back in a row."""
    if _turned_back(connection, municipality_id, key) >= DEPTH:
        return None
    query = _standing(municipality_id, key, (Way.DONE, Way.REDONE)).where(CHANGES.c.action != FOUNDED)
    return connection.execute(query.limit(1)).scalar()


def redoable(connection: Connection, municipality_id: int, key: str) -> int | None:
    """The last change by which this author turned something back, that still stands; a new change ends all of them."""
    query = _standing(municipality_id, key, (Way.UNDONE,)).limit(1)
    last_done = _last_done(municipality_id, key)
    return connection.execute(query.where(CHANGES.c.number > last_done)).scalar()


def latest_of(connection: Connection, municipality_id: int, number: int) -> int | None:
    """What stands now of the change with this number: itself, or the last time that it was turned back or done again.

    None when that would be turned the same way as it is already, or when there is no such change.
    """
    given = connection.execute(_numbered(municipality_id, number)).mappings().first()
    if given is None or given["action"] == FOUNDED:
        return None
    first = given["number"] if given["of"] is None else given["of"]
    chain = of_town(municipality_id).where(or_(CHANGES.c.number == first, CHANGES.c.of == first))
    last = connection.execute(chain.order_by(CHANGES.c.number.desc()).limit(1)).mappings().one()
    undone = Way.UNDONE.value
    return int(last["number"]) if (given["way"] == undone) is (last["way"] == undone) else None


def _numbered(municipality_id: int, number: int) -> Select[Any]:
    return of_town(municipality_id).where(CHANGES.c.number == number)


def _standing(municipality_id: int, key: str, ways: Sequence[Way]) -> Select[Any]:
    """Numbers of an author's changes after which nobody turned the same one back or did it again, newest first."""
    later = CHANGES.alias("later")
    first = func.coalesce(CHANGES.c.of, CHANGES.c.number)
    turned = select(later.c.number).where(
        later.c.municipality_id == municipality_id, later.c.of == first, later.c.number > CHANGES.c.number
    )
    query = select(CHANGES.c.number).where(
        CHANGES.c.municipality_id == municipality_id,
        CHANGES.c.author_key == key,
        CHANGES.c.way.in_([way.value for way in ways]),
        ~turned.exists(),
    )
    return query.order_by(CHANGES.c.number.desc())


def _turned_back(connection: Connection, municipality_id: int, key: str) -> int:
    """How many an author can do again."""
    query = _standing(municipality_id, key, (Way.UNDONE,)).where(CHANGES.c.number > _last_done(municipality_id, key))
    return len(connection.execute(query.limit(DEPTH)).all())


def _last_done(municipality_id: int, key: str) -> ColumnElement[int]:
    """The number of an author's last new change; 0 when there is none."""
    done = CHANGES.alias("done")
    query = select(func.coalesce(func.max(done.c.number), 0)).where(
        done.c.municipality_id == municipality_id, done.c.author_key == key, done.c.way == Way.DONE.value
    )
    return query.scalar_subquery()


def _record(field: str, key: str) -> list[ColumnElement[bool]]:
    return [and_(EDITS.c.field == field, EDITS.c.key == key) if key else EDITS.c.field == field]


def _edits_of(connection: Connection, municipality_id: int, numbers: Sequence[int]) -> dict[int, list[Edit]]:
    """The edits of these changes, by number. Asked in pieces: a statement takes no endless list."""
    found: defaultdict[int, list[Edit]] = defaultdict(list)
    for start in range(0, len(numbers), _AT_ONCE):
        piece = numbers[start : start + _AT_ONCE]
        query = select(EDITS).where(EDITS.c.municipality_id == municipality_id, EDITS.c.change.in_(piece))
        for row in connection.execute(query.order_by(EDITS.c.change, EDITS.c.position)).mappings():
            found[row["change"]].append(edit_of(row))
    return found


def edit_of(row: RowMapping) -> Edit:
    """An edit out of its row."""
    before, after = (_fields(row["field"], row[side]) for side in ("before", "after"))
    return Edit(row["field"], row["key"], before, after, row["name"])


def _edit_row(municipality_id: int, number: int, place: int, edit: Edit) -> dict[str, Any]:
    return {
        "municipality_id": municipality_id,
        "change": number,
        "position": place,
        **{name: getattr(edit, name) for name in ("field", "key", "name")},
        "before": _json(edit.before),
        "after": _json(edit.after),
    }


def _json(fields: Fields | None) -> str | None:
    if fields is None:
        return None
    return json.dumps({name: to_plain(value) for name, value in fields.items()}, ensure_ascii=False)


def _fields(field: str, text: str | None) -> Fields | None:
    return None if text is None else from_plain(field, json.loads(text))


def _change(row: RowMapping, edits: Iterable[Edit]) -> Change:
    moment: datetime = row["at"]
    return Change(
        row["number"],
        moment.replace(tzinfo=UTC),
        Author(row["author"], row["author_key"]),
        row["action"],
        tuple(edits),
        row["why"],
        Way(row["way"]),
        row["of"],
    )
