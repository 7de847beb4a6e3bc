"""Wijken out of a list that somebody typed, pasted or saved: plain text or CSV, in the shapes that people have.

A line is a wijk: its name first, then what else is known, with semicolons, tabs or commas between. A first line with
names of columns says which is which; the columns of `seed/*/neighbourhoods.csv` are understood as well. What does not
fit is told line by line, and the other lines stay good.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from planner.domain.plan import Neighbourhood
from planner.domain.texts import plain_name, written
from planner.imports import tables
from planner.imports.cells import NAME_LENGTH
from planner.imports.problems import Problem, ProblemKind
from planner.imports.rows import read_record
from planner.imports.text_files import decoded, is_text

#: Largest list in bytes, and most lines with a wijk in it. The largest towns have some five hundred buurten.
MOST_BYTES = 1_000_000
MOST_LINES = 500

#: The columns as a problem names them.
NAME, CODES, ALIASES, PEOPLE, ATTENTION = "naam", "CBS-code", "ook genoemd", "inwoners", "aandachtswijk"

#: What people call a column, without capitals, spaces and signs. Of several columns of names the first here is it.
_HEADS: Mapping[str, tuple[str, ...]] = {
    NAME: (
        *("naam", "name", "wijknaam", "wknaam", "naamwijk", "wijk", "wijken"),
        *("buurtnaam", "bunaam", "buurt", "buurten", "gebied"),
    ),
    CODES: (
        *("cbscode", "cbscodes", "cbs", "wijkcode", "wkcode", "buurtcode", "bucode"),
        *("gwbcode", "gwbcode8", "gwbcode10", "code", "codes"),
    ),
    ALIASES: ("aliassen", "aliases", "alias", "anderenamen", "anderenaam", "ookgenoemd", "synoniemen"),
    PEOPLE: ("inwoners", "aantalinwoners", "inwonertal", "bevolking", "population", "ainw"),
    ATTENTION: ("aandachtswijk", "aandachtswijken", "aandacht", "attention"),
}
_CODE = re.compile(r"WK\d{6}|BU\d{8}", re.ASCII)
_CODE_EXAMPLES = ("WK001410", "BU00141000")
_PEOPLE = re.compile(r"(\d{1,3}(?:[. \u00a0]\d{3})+|\d{1,8})(?:\s*inwoners)?", re.ASCII | re.IGNORECASE)
_YES, _NO = {"ja", "j", "x", "true", "waar", "1", "aandachtswijk"}, {"", "nee", "n", "false", "onwaar", "0"}
#: Between several names or codes in one cell.
_SEVERAL = re.compile(r"[|,;/]")
_SEED_COLUMNS = set(tables.NEIGHBOURHOODS.names)


@dataclass(frozen=True)
class AreaLine:
    """One line of a list. `area` is the wijk that it names, without a code of its own; None when something is wrong."""

    line: int
    name: str
    area: Neighbourhood | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class AreaList:
    """What a list holds. `problems` are about all of it; then there are no lines."""

    lines: tuple[AreaLine, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass
class _Found:
    """A wijk in the making."""

    name: str = ""
    aliases: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    people: int | None = None
    attention: bool = False
    problems: list[tuple[str, str, ProblemKind, tuple[str, ...]]] = field(default_factory=list)

    def wrong(self, column: str, value: str, kind: ProblemKind, choices: tuple[str, ...] = ()) -> None:
        self.problems.append((column, value, kind, choices))

    def area(self) -> Neighbourhood:
        aliases = tuple(dict.fromkeys(name for name in self.aliases if name != self.name))
        return Neighbourhood("", self.name, aliases, self.attention, tuple(self.codes), population=self.people)


def read_area_list(content: bytes | str, file: str = "") -> AreaList:
    """Read a list; `file` is the name that problems mention. Never raises for what stands in it."""
    if len(content) > MOST_BYTES:
        return _refused(file, "", ProblemKind.TOO_LARGE, str(MOST_BYTES))
    text = content if isinstance(content, str) else decoded(content)
    if text is None or not is_text(text):
        return _refused(file, "", ProblemKind.NOT_TEXT)
    rows = list(_rows(text))
    if not rows:
        return _refused(file, "", ProblemKind.NOTHING_FOUND)
    if len(rows) > MOST_LINES + 1:
        return _refused(file, str(len(rows)), ProblemKind.TOO_MANY, str(MOST_LINES))
    lines = tuple(_without_doubles(file, _lines(file, rows)))
    return AreaList(lines) if lines else _refused(file, "", ProblemKind.NOTHING_FOUND)


def _refused(file: str, value: str, kind: ProblemKind, *choices: str) -> AreaList:
    return AreaList(problems=(Problem(file, None, "", value, kind, choices),))


# ── lines and columns ──────────────────────────────────────────────────────────────────


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every line that is not empty, with its number, in cells."""
    plain = written(text)
    between = _between(plain)
    if between is None:
        rows = [(number, [line]) for number, line in enumerate(plain.split("\n"), 1)]
    else:
        rows = _cells(plain, between)
    for number, cells in rows:
        stripped = [cell.strip() for cell in cells]
        if any(stripped):
            yield number, stripped


def _between(text: str) -> str | None:
    """What stands between cells. A comma may be part of a name: it counts only where the list shows that it divides."""
    lines = [line for line in text.split("\n") if line.strip()]
    for sign in (";", "\t", ",") if lines else ():
        if len(_heads(lines[0].split(sign))) > 1:
            return sign
    for sign in (";", "\t"):
        if sign in text:
            return sign
    cells = (cell.strip().strip('"').upper() for line in lines for cell in line.split(","))
    return "," if "," in text and any(_CODE.fullmatch(cell) for cell in cells) else None


def _cells(text: str, between: str) -> list[tuple[int, list[str]]]:
    """Lines in cells. One quote too many must not swallow the rest: then every line is read by itself."""
    found, start = [], 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        for cells in reader:
            found.append((start, cells))
            start = reader.line_num + 1
    except csv.Error:
        return [(number, line.split(between)) for number, line in enumerate(text.split("\n"), 1)]
    return found


def _plain_head(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def _heads(cells: list[str]) -> dict[str, int]:
    """Which column holds what; empty when this is no line with names of columns."""
    plain = [_plain_head(cell) for cell in cells]
    found = {}
    for column, names in _HEADS.items():
        place = next((plain.index(name) for name in names if name in plain), None)
        if place is not None:
            found[column] = place
    return found if NAME in found else {}


def _lines(file: str, rows: list[tuple[int, list[str]]]) -> Iterator[AreaLine]:
    first = rows[0][1]
    if {"code", "name"} <= set(first) <= _SEED_COLUMNS:
        for number, cells in rows[1:]:
            yield _seed_line(file, number, first, cells)
        return
    heads = _heads(first)
    for number, cells in rows[1:] if heads else rows:
        found = _by_heads(heads, cells) if heads else _by_itself(cells)
        yield _line(file, number, found)


def _line(file: str, number: int, found: _Found) -> AreaLine:
    if not found.name:
        found.wrong(NAME, "", ProblemKind.EMPTY)
    elif len(found.name) > NAME_LENGTH:
        found.wrong(NAME, found.name, ProblemKind.TOO_LONG, (str(NAME_LENGTH),))
    problems = tuple(Problem(file, number, *one) for one in found.problems)
    return AreaLine(number, found.name, None if problems else found.area(), problems)


def _seed_line(file: str, number: int, head: list[str], cells: list[str]) -> AreaLine:
    """A line in the shape of our own files, with all of its columns."""
    texts = dict(zip(head, [*cells, *[""] * (len(head) - len(cells))], strict=False))
    name = texts.get("name", "").strip()
    record, problems = read_record(tables.NEIGHBOURHOODS, file, number, texts)
    return AreaLine(number, name, None if problems else Neighbourhood(**{**record.values, "code": ""}), problems)


# ── cells ──────────────────────────────────────────────────────────────────────────────


def _by_heads(heads: Mapping[str, int], cells: list[str]) -> _Found:
    """A wijk out of columns that have a name."""
    texts = {column: cells[place] if place < len(cells) else "" for column, place in heads.items()}
    found = _Found(texts[NAME], aliases=_several(texts.get(ALIASES, "")))
    _add_codes(found, texts.get(CODES, ""))
    if texts.get(PEOPLE, ""):
        _add_people(found, texts[PEOPLE])
    said = texts.get(ATTENTION, "").casefold()
    found.attention = said in _YES
    if said not in _YES | _NO:
        found.wrong(ATTENTION, texts[ATTENTION], ProblemKind.NOT_A_CHOICE, ("ja", "nee"))
    return found


def _by_itself(cells: list[str]) -> _Found:
    """A wijk out of a line as people type it: "Selwerd; SPT, Noord; aandachtswijk; BU00141000; 8.155 inwoners"."""
    found = _Found(cells[0])
    for cell in filter(None, cells[1:]):
        if _plain_head(cell) in _HEADS[ATTENTION]:
            found.attention = True
        elif re.match(r"(WK|BU|GM)\d", cell, re.IGNORECASE):
            _add_codes(found, cell)
        elif cell[0].isdigit():
            _add_people(found, cell)
        else:
            found.aliases.extend(_several(cell))
    return found


def _several(cell: str) -> list[str]:
    return [part.strip() for part in _SEVERAL.split(cell) if part.strip()]


def _add_codes(found: _Found, cell: str) -> None:
    for part in _several(cell):
        code = part.upper()
        if not _CODE.fullmatch(code):
            found.wrong(CODES, part, ProblemKind.NOT_A_CODE, _CODE_EXAMPLES)
        elif code not in found.codes:
            found.codes.append(code)


def _add_people(found: _Found, cell: str) -> None:
    said = _PEOPLE.fullmatch(cell)
    if said is None:
        found.wrong(PEOPLE, cell, ProblemKind.NOT_A_NUMBER, ("1500",))
    else:
        found.people = int(re.sub(r"\D", "", said[1]))


def _without_doubles(file: str, lines: Iterator[AreaLine]) -> Iterator[AreaLine]:
    """The first line with a name or a CBS code has it; a later one with the same is wrong."""
    names: dict[str, int] = {}
    codes: dict[str, int] = {}
    for one in lines:
        key = plain_name(one.name)
        problems = list(one.problems)
        if key and key in names:
            problems.append(Problem(file, one.line, NAME, one.name, ProblemKind.DUPLICATE, (str(names[key]),)))
        for code in one.area.cbs_codes if one.area else ():
            if code in codes:
                problems.append(Problem(file, one.line, CODES, code, ProblemKind.DUPLICATE, (str(codes[code]),)))
            codes.setdefault(code, one.line)
        names.setdefault(key, one.line)
        yield AreaLine(one.line, one.name, None if problems else one.area, tuple(problems))
