"""Values of the domain to rows and back, by what `kinds` says and what fields and columns themselves tell."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, get_type_hints

from sqlalchemy import JSON, Column, Connection, Row, Table, select

from planner.store.kinds import Kind, Words, table_of

Key = tuple[Any, ...]
Rows = dict[Table, list[dict[str, Any]]]
Grouped = dict[Key, tuple[Any, ...]]
Convert = Callable[[Any], Any]

MUNICIPALITY, ARCHIVED = "municipality_id", "archived"


def rows_of(kind: Kind, values: Iterable[Any], start: dict[str, Any], rows: Rows) -> None:
    """Add to `rows` what these values become. `start` holds the columns that say whose they are, and `archived`."""
    for position, value in enumerate(values):
        row_of(kind, value, {**start, "position": position}, rows)


def row_of(kind: Kind, value: Any, start: dict[str, Any], rows: Rows) -> None:
    """Add to `rows` what one value becomes. `start` holds the columns that the value does not tell itself."""
    table = table_of(kind.model)
    row = {**start, **columns_of(kind, value)}
    rows[table].append(row)
    whose = tuple(row[name] for name in (*owner_keys(table), _own_key(table)))
    for inner in inner_of(kind):
        inner_rows(inner, getattr(value, inner.field), start[MUNICIPALITY], whose, rows)


def inner_of(kind: Kind) -> tuple[Words | Kind, ...]:
    """The fields that have tables of their own."""
    return (*kind.words, *kind.parts)


def inner_rows(inner: Words | Kind, values: Sequence[Any], municipality_id: int, whose: Key, rows: Rows) -> None:
    """Add to `rows` what the words or parts of one value become; `whose` is the key of that value."""
    table = table_of(inner.model)
    start = {MUNICIPALITY: municipality_id, **dict(zip(owner_keys(table), whose, strict=True))}
    if isinstance(inner, Kind):
        rows_of(inner, values, start, rows)
    else:
        rows[table] += [{**start, "position": place, inner.column: text} for place, text in enumerate(values)]


def columns_of(kind: Kind, value: Any) -> dict[str, Any]:
    """The columns of the value's own row, as far as its fields fill them."""
    return {name: convert(getattr(value, name)) for name, convert in _to_row(kind)}


def read_kind(connection: Connection, kind: Kind, municipality_id: int) -> Grouped:
    """All values of this kind in their order, by the key of their owner: an empty one at the top.

    Of kinds that can be archived that key ends with whether they are.
    """
    table = table_of(kind.model)
    inner = [(words.field, _read_words(connection, words, municipality_id)) for words in kind.words]
    inner += [(part.field, read_kind(connection, part, municipality_id)) for part in kind.parts]
    names, converters = _from_row(kind)
    key = [table.c[name] for name in (*owner_keys(table), _own_key(table))]
    flags = [table.c[ARCHIVED]] if archivable(kind) else []
    first = len(key) + len(flags)
    grouped: defaultdict[Key, list[Any]] = defaultdict(list)
    columns = [*key, *flags, *(table.c[name] for name in names)]
    for row in _select(connection, table, columns, municipality_id):
        whose = tuple(row[: len(key)])
        given = dict(zip(names, row[first:], strict=True))
        for name, convert in converters:
            given[name] = convert(given[name])
        for field, found in inner:
            given[field] = found.get(whose, ())
        grouped[(*whose[:-1], *row[len(key) : first])].append(kind.made(**given))
    return {whose: tuple(found) for whose, found in grouped.items()}


def archivable(kind: Kind) -> bool:
    """Whether values of this kind can be put away: their table tells."""
    return ARCHIVED in table_of(kind.model).c


def _read_words(connection: Connection, words: Words, municipality_id: int) -> Grouped:
    table = table_of(words.model)
    key = [table.c[name] for name in owner_keys(table)]
    grouped: defaultdict[Key, list[Any]] = defaultdict(list)
    for row in _select(connection, table, [*key, table.c[words.column]], municipality_id):
        grouped[tuple(row[:-1])].append(row[-1])
    return {whose: tuple(found) for whose, found in grouped.items()}


def _select(
    connection: Connection, table: Table, columns: list[Column[Any]], municipality_id: int
) -> Sequence[Row[Any]]:
    query = select(*columns).where(table.c[MUNICIPALITY] == municipality_id)
    return connection.execute(query.order_by(table.c["position"])).all()


@cache
def owner_keys(table: Table) -> tuple[str, ...]:
    """The columns of the key between the municipality and the row's own code or position."""
    return tuple(column.name for column in table.primary_key.columns)[1:-1]


@cache
def _own_key(table: Table) -> str:
    """`code`, or `position` for rows that have no code."""
    return tuple(column.name for column in table.primary_key.columns)[-1]


@cache
def _to_row(kind: Kind) -> tuple[tuple[str, Convert], ...]:
    """For each field with a column: its name, and how its value becomes what the column holds."""
    table = table_of(kind.model)
    found = []
    for name, annotation in _plain_fields(kind):
        convert: Convert = _same
        if _words_of(annotation):
            convert = _code
        elif isinstance(table.c[name].type, JSON):
            convert = _lists
        elif annotation is str and table.c[name].nullable:
            convert = _none_for_blank
        found.append((name, convert))
    return tuple(found)


@cache
def _from_row(kind: Kind) -> tuple[tuple[str, ...], tuple[tuple[str, Convert], ...]]:
    """The names of the fields with a column, and how the columns that are not the value itself become one."""
    table = table_of(kind.model)
    converters: list[tuple[str, Convert]] = []
    for name, annotation in _plain_fields(kind):
        words = _words_of(annotation)
        if words:
            converters.append((name, {word.value: word for word in words}.__getitem__))
        elif isinstance(table.c[name].type, JSON):
            converters.append((name, _tuples))
        elif annotation is str and table.c[name].nullable:
            converters.append((name, _blank_for_none))
    return tuple(name for name, _ in _plain_fields(kind)), tuple(converters)


@cache
def _plain_fields(kind: Kind) -> tuple[tuple[str, Any], ...]:
    """Name and type of the fields that are no tuples."""
    hints = get_type_hints(kind.made)
    elsewhere = {words.field for words in kind.words} | {part.field for part in kind.parts}
    return tuple((field.name, hints[field.name]) for field in fields(kind.made) if field.name not in elsewhere)


def _words_of(annotation: Any) -> type[StrEnum] | None:
    """The closed list behind an annotation."""
    return annotation if isinstance(annotation, type) and issubclass(annotation, StrEnum) else None


def _same(value: Any) -> Any:
    return value


def _code(word: StrEnum) -> str:
    """The bare text: a driver may look at the class of a value, and does not know ours."""
    return str(word.value)


def _lists(value: Any) -> Any:
    """Tuples in tuples as the lists that JSON knows."""
    return [_lists(one) for one in value] if isinstance(value, tuple) else value


def _tuples(value: Any) -> Any:
    """What JSON gives back, as the tuples of the domain."""
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value


def _none_for_blank(reference: str) -> str | None:
    """A text column that may be NULL refers to another table, where nothing has an empty code."""
    return reference or None


def _blank_for_none(reference: str | None) -> str:
    return reference or ""
