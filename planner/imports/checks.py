"""What one cell cannot show: codes that occur twice, refer to nothing or to themselves, and fields that disagree."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planner.domain.plan import PartnerRole
from planner.domain.words import PILLARS, Scope
from planner.imports import tables
from planner.imports.cells import SEPARATOR
from planner.imports.problems import Problem, ProblemKind
from planner.imports.rows import Column, Reading, Record

Readings = Mapping[str, Reading]

#: Per file: a column, and the column that must be at least as much.
ORDERED = {
    tables.RULES.file: (("covered_from", "strong_from"),),
    tables.DELIVERIES.file: (("starts", "ends"), ("reached", "reachable")),
    tables.INTERVENTIONS.file: (("recognised_on", "lapses_on"),),
    tables.OBSERVATIONS.file: (("value", "out_of"),),
}


def check_all(readings: Readings) -> tuple[Problem, ...]:
    """Everything that is wrong between cells, lines and files."""
    return tuple(problem for check in CHECKS for problem in check(readings))


def _duplicates(readings: Readings) -> Iterator[Problem]:
    for reading in readings.values():
        key = reading.table.key
        seen: dict[tuple[str, ...], int] = {}
        for record in reading.records if key else ():
            # Upper and lower case are one code, because people type codes and not every database tells them apart.
            code = tuple(record.texts.get(name, "").strip().casefold() for name in key)
            if code in seen:
                value = ", ".join(record.texts.get(name, "").strip() for name in key).rstrip(", ")
                first = (str(seen[code]),)
                yield Problem(
                    reading.file,
                    record.line,
                    key[0],
                    value,
                    ProblemKind.DUPLICATE,
                    first,
                )
            elif any(code):
                seen[code] = record.line


def _references(readings: Readings) -> Iterator[Problem]:
    for reading in readings.values():
        for column in filter(lambda column: column.refers, reading.table.columns):
            yield from _dangling(reading, column, readings[column.refers])


def _dangling(reading: Reading, column: Column, other: Reading) -> Iterator[Problem]:
    """Codes without a row. A file that could not be read is one problem, and not one for every code."""
    if other.problems and not other.records:
        return
    known = _codes(other)
    there = frozenset(known)
    for record in reading.records:
        for code in _referred(record.values.get(column.name, ())):
            if code not in there:
                yield Problem(
                    reading.file,
                    record.line,
                    column.name,
                    code,
                    ProblemKind.UNKNOWN_CODE,
                    known,
                )


def _codes(reading: Reading) -> tuple[str, ...]:
    """The codes as they stand, also those of lines that have something else wrong."""
    return tuple(filter(None, (record.texts.get("code", "").strip() for record in reading.records)))


def _referred(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(part.partner if isinstance(part, PartnerRole) else part for part in value)


def _cycles(readings: Readings) -> Iterator[Problem]:
    reading = readings[tables.GROUPS.file]
    parents = {record.values.get("code"): record.values.get("parent") for record in reading.records}
    for record in reading.records:
        way = [record.values.get("code")]
        while (parent := parents.get(way[-1])) and parent not in way:
            way.append(parent)
        if parent and parent == way[0]:
            path = tuple(str(code) for code in (*way, parent))
            yield Problem(
                reading.file,
                record.line,
                "parent",
                str(parent),
                ProblemKind.CYCLE,
                path,
            )


def _order(readings: Readings) -> Iterator[Problem]:
    for file, pairs in ORDERED.items():
        reading = readings[file]
        for record in reading.records:
            for low, high in pairs:
                if low in record.values and high in record.values and record.values[high] < record.values[low]:
                    other = (low, record.texts[low].strip())
                    value = record.texts[high].strip()
                    yield Problem(
                        reading.file,
                        record.line,
                        high,
                        value,
                        ProblemKind.WRONG_ORDER,
                        other,
                    )


def _scopes(readings: Readings) -> Iterator[Problem]:
    """Wijken are named when the scope is wijken, and only then."""
    reading = readings[tables.DELIVERIES.file]
    for record in reading.records:
        scope, named = (
            record.values.get("scope"),
            record.texts.get("neighbourhoods", "").strip(),
        )
        if scope is Scope.NEIGHBOURHOODS and not named:
            yield Problem(reading.file, record.line, "neighbourhoods", "", ProblemKind.EMPTY)
        elif scope not in (None, Scope.NEIGHBOURHOODS) and named:
            other = ("scope", str(scope))
            yield Problem(
                reading.file,
                record.line,
                "neighbourhoods",
                named,
                ProblemKind.NOT_EMPTY,
                other,
            )


def _figures(readings: Readings) -> Iterator[Problem]:
    """An observation says something: a value, or words; what is a part of a whole is a value."""
    reading = readings[tables.OBSERVATIONS.file]
    for record in reading.records:
        given = {name for name in ("value", "text", "out_of") if record.texts.get(name, "").strip()}
        if not given & {"value", "text"} or ("out_of" in given and "value" not in given):
            yield Problem(reading.file, record.line, "value", "", ProblemKind.EMPTY)


def _pillars(readings: Readings) -> Iterator[Problem]:
    """The four pillars are fixed: a municipality may name them, and may not leave one out."""
    reading = readings[tables.PILLAR_ROWS.file]
    if reading.found and reading.records:
        for code in PILLARS:
            if code not in _codes(reading):
                yield Problem(reading.file, None, "code", code, ProblemKind.MISSING_ROW)


def _areas(readings: Readings) -> Iterator[Problem]:
    """No two wijken on one tile, and no CBS area in two wijken."""
    reading = readings[tables.NEIGHBOURHOODS.file]
    yield from _taken(reading, "column", _tile)
    yield from _taken(reading, "cbs_codes", lambda record: record.values.get("cbs_codes", ()))


def _tile(record: Record) -> tuple[str, ...]:
    place = [record.values.get(name) for name in ("column", "row")]
    return () if None in place else (SEPARATOR.join(map(str, place)),)


def _taken(reading: Reading, column: str, claims: Callable[[Record], tuple[str, ...]]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for record in reading.records:
        for claim in claims(record):
            if claim in seen:
                yield Problem(
                    reading.file,
                    record.line,
                    column,
                    claim,
                    ProblemKind.DUPLICATE,
                    (str(seen[claim]),),
                )
            else:
                seen[claim] = record.line


CHECKS = (
    _duplicates,
    _references,
    _cycles,
    _order,
    _scopes,
    _figures,
    _pillars,
    _areas,
)
