"""A list of recognised interventions, as somebody saved it: our own columns, as Dutch Excel writes them or as we do.

Read as a whole: everything that does not fit is told at once, by line and column.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from planner.domain.plan import Plan
from planner.domain.texts import plain_name, written
from planner.imports import cells, tables
from planner.imports.cells import Misfit
from planner.imports.problems import Problem, ProblemKind
from planner.imports.rows import Column, Record, Table, header_problems, read_record
from planner.imports.text_files import cell_lines, decoded, is_text

#: Largest list in bytes, and most entries in it. All that is recognised in the country is some five hundred.
MOST_BYTES = 1_000_000
MOST_LINES = 2000
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
#: What our own files have before a text that a spreadsheet could run.
_SHIELDED = re.compile(r"'(?=[=+\-@])")


@dataclass(frozen=True)
class CatalogueList:
    """What a list holds: per line the fields that are filled. `columns` are those that the list has at all.

    With `problems` nothing of it may be used.
    """

    lines: tuple[Mapping[str, Any], ...] = ()
    columns: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def day(text: str) -> date:
    """A date as 2025-12-31, or as Dutch Excel makes of it: 31-12-2025."""
    found = _DAY.fullmatch(text)
    return cells.day(f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else text)


def _own(column: Column) -> Column:
    return replace(column, read=day) if column.read is cells.day else column


TABLE = Table(tables.CATALOGUE.file, tuple(_own(column) for column in tables.CATALOGUE.columns))


def read_catalogue(content: bytes, file: str, plan: Plan) -> CatalogueList:
    """Read a list for a plan, whose pillars and target groups it must use; `file` is the name that problems mention."""
    if len(content) > MOST_BYTES:
        return _refused(file, ProblemKind.TOO_LARGE, str(MOST_BYTES))
    text = decoded(content)
    if text is None or not is_text(text):
        return _refused(file, ProblemKind.NOT_TEXT)
    try:
        lines = cell_lines(written(text))
    except Misfit as misfit:
        return CatalogueList(problems=(Problem(file, int(misfit.choices[0]), "", "", misfit.kind),))
    if len(lines) < 2:
        return _refused(file, ProblemKind.NO_LINES)
    if len(lines) > MOST_LINES + 1:
        return _refused(file, ProblemKind.TOO_MANY, str(MOST_LINES), value=str(len(lines) - 1))
    return _read(file, lines, plan)


def _refused(file: str, kind: ProblemKind, *choices: str, value: str = "") -> CatalogueList:
    return CatalogueList(problems=(Problem(file, None, "", value, kind, choices),))


def _read(file: str, lines: list[tuple[int, list[str]]], plan: Plan) -> CatalogueList:
    header = tuple(name.casefold() for name in _without_tail(lines[0][1]))
    problems = list(header_problems(TABLE, file, header))
    if any(one.kind is ProblemKind.MISSING_COLUMN for one in problems):
        # Nothing can be said of lines whose cells have no name.
        return CatalogueList(problems=tuple(problems))
    records: list[Record] = []
    for number, line in lines[1:]:
        own = _without_tail(line)
        if len(own) > len(header):
            width = (str(len(header)),)
            problems.append(Problem(file, number, "", str(len(own)), ProblemKind.WRONG_WIDTH, width))
            continue
        own = [_SHIELDED.sub("", cell, count=1) if cell.startswith("'") else cell for cell in own]
        texts = dict(zip(header, [*own, *[""] * (len(header) - len(own))], strict=True))
        record, misfits = read_record(TABLE, file, number, texts)
        records.append(record)
        problems += misfits
    problems += [*_doubles(file, records), *_strangers(file, records, plan)]
    found = tuple(sorted(problems, key=lambda one: one.line or 0))
    return CatalogueList(() if found else tuple(one.values for one in records), frozenset(header), found)


def _without_tail(line: Sequence[str]) -> list[str]:
    """Cells without the empty ones behind the last; Excel writes those for a column that was used once."""
    filled = [place for place, cell in enumerate(line, 1) if cell]
    return list(line[: filled[-1]]) if filled else []


def _doubles(file: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A code or a name that stands on an earlier line already."""
    for column, plain in (("code", str.casefold), ("name", plain_name)):
        seen: dict[str, int] = {}
        for one in records:
            text = one.texts.get(column, "")
            if text and plain(text) in seen:
                yield Problem(file, one.line, column, text, ProblemKind.DUPLICATE, (str(seen[plain(text)]),))
            seen.setdefault(plain(text), one.line)


def _strangers(file: str, records: Sequence[Record], plan: Plan) -> Iterator[Problem]:
    """Pillars and target groups that this plan does not have. Themes may be of another municipality."""
    known: dict[str, Collection[str]] = {
        "pillars": [one.code for one in plan.pillars],
        "groups": [one.code for one in (*plan.groups, *plan.archive.groups)],
    }
    for one in records:
        for column, codes in known.items():
            for code in one.values.get(column, ()):
                if code not in codes:
                    yield Problem(file, one.line, column, code, ProblemKind.UNKNOWN_CODE, tuple(codes))
