"""Reading one CSV file into records, by the columns that its table names."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from planner.imports.cells import Misfit, Reader
from planner.imports.problems import Problem, ProblemKind


@dataclass(frozen=True)
class Column:
    """A column. `required`: it must be in the header and filled; `refers`: the file whose codes it holds."""

    name: str
    read: Reader
    required: bool = False
    refers: str = ""


@dataclass(frozen=True)
class Table:
    """A file. `key`: the columns that are unique together; `needed`: the folder cannot do without the file."""

    file: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("code",)
    needed: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all columns."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True)
class Record:
    """One line: `texts` as they stood there, `values` of the cells that are filled and fit."""

    line: int
    texts: Mapping[str, str]
    values: Mapping[str, Any] = field(compare=False)


@dataclass(frozen=True)
class Reading:
    """What was read from one file, good and bad. `file` is the name that people see; `found` False: no such file."""

    table: Table
    file: str
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    found: bool = True


def read_csv(table: Table, path: Path) -> Reading:
    """Read a CSV file: UTF-8 (with or without BOM), commas, a header row; empty lines are passed over."""
    file = shown(path)
    if not path.is_file():
        missing = (Problem(file, None, "", "", ProblemKind.MISSING_FILE),) if table.needed else ()
        return Reading(table, file, problems=missing, found=False)
    try:
        lines = list(_lines(path.read_text(encoding="utf-8-sig")))
    except (UnicodeDecodeError, csv.Error, OSError):
        return Reading(
            table,
            file,
            problems=(Problem(file, None, "", "", ProblemKind.NOT_READABLE),),
        )
    if not lines:
        return Reading(table, file, problems=header_problems(table, file, ()))
    header = tuple(name.strip() for name in lines[0][1])
    records, problems = _read_lines(table, file, header, lines[1:])
    return Reading(table, file, records, (*header_problems(table, file, header), *problems))


def read_record(table: Table, file: str, line: int, texts: Mapping[str, str]) -> tuple[Record, tuple[Problem, ...]]:
    """Read the cells of one line. A cell that is empty gets no value, so that the domain's own default holds."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for column in table.columns:
        text = texts.get(column.name, "").strip()
        if not text:
            if column.required and column.name in texts:
                problems.append(Problem(file, line, column.name, "", ProblemKind.EMPTY))
            continue
        try:
            if any(ord(letter) < 32 and letter not in "\n\r\t" for letter in text):
                raise Misfit(ProblemKind.NOT_READABLE)
            values[column.name] = column.read(text)
        except Misfit as misfit:
            problems.append(
                Problem(
                    file,
                    line,
                    column.name,
                    misfit.part or text,
                    misfit.kind,
                    misfit.choices,
                )
            )
    return Record(line, texts, values), tuple(problems)


def shown(path: Path) -> str:
    """The last folder and the name: enough to find a file, without the folders of the machine."""
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    for fields in reader:
        if any(cell.strip() for cell in fields):
            yield start, fields
        start = reader.line_num + 1


def _read_lines(
    table: Table, file: str, header: tuple[str, ...], lines: list[tuple[int, list[str]]]
) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    records: list[Record] = []
    problems: list[Problem] = []
    for line, fields in lines:
        if len(fields) != len(header):
            width = (str(len(header)),)
            problems.append(Problem(file, line, "", str(len(fields)), ProblemKind.WRONG_WIDTH, width))
            continue
        record, misfits = read_record(table, file, line, dict(zip(header, fields, strict=True)))
        records.append(record)
        problems.extend(misfits)
    return tuple(records), tuple(problems)


def header_problems(table: Table, file: str, header: tuple[str, ...]) -> tuple[Problem, ...]:
    """Columns that are missing, unknown, or there twice."""
    missing = [
        Problem(file, 1, column.name, "", ProblemKind.MISSING_COLUMN)
        for column in table.columns
        if column.required and column.name not in header
    ]
    unknown = [
        Problem(file, 1, name, name, ProblemKind.UNKNOWN_COLUMN, table.names)
        for name in header
        if name not in table.names
    ]
    double = [
        Problem(file, 1, name, name, ProblemKind.DUPLICATE, ("1",))
        for place, name in enumerate(header)
        if name in header[:place]
    ]
    return (*missing, *unknown, *double)
