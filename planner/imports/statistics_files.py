"""A file with figures as a sheet: a head, and rows that are read one by one, however large the file is.

A file is known by what stands in it, never by its name. Packed files are refused and not opened.
"""

import codecs
import csv
import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from planner.imports.cells import Misfit
from planner.imports.problems import ProblemKind
from planner.imports.statistics_json import JsonRows
from planner.imports.statistics_lines import Lines

#: The largest file in bytes: a table of the whole country has some hundred million as CSV, four times that as JSON.
MOST_BYTES = 400_000_000
_CHUNK = 1 << 20
_STEP = 2000
#: So many lines may stand above the head of a table: its title, its dimensions.
_ABOVE = 20
_PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
_NO_TEXT = (b"\xd0\xcf\x11\xe0", b"%PDF")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

#: What is told of the way: how many bytes were read.
Tell = Callable[[int], None]
Row = Sequence[Any]


class Unreadable(Misfit):
    """A file, or the rest of it, that cannot be read; `line` where that is."""

    def __init__(self, kind: ProblemKind, choices: tuple[str, ...] = (), line: int | None = None) -> None:
        """Keep what a Problem needs."""
        super().__init__(kind, choices)
        self.line = line


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table. `line` is where its head stands in a CSV file, `title` what stands above or before it.

    `rows` come with their line, in JSON with their place. `whole()` says, after the last row, whether the source gave
    all of the table. `lines` are those of a CSV file, of which some may be passed over.
    """

    head: tuple[str, ...]
    line: int | None
    title: str
    rows: Iterator[tuple[int, Row]]
    whole: Callable[[], bool] = lambda: True
    lines: Lines | None = None


@contextmanager
def opened(place: Path | BinaryIO, tell: Tell = lambda _bytes: None) -> Iterator[Sheet]:
    """The sheet in a file, which is closed in the end. Raises Unreadable, also while rows are read."""
    with place.open("rb") if isinstance(place, Path) else place as raw:
        if os.fstat(raw.fileno()).st_size > MOST_BYTES:
            raise Unreadable(ProblemKind.TOO_LARGE, (str(MOST_BYTES),))
        raw.seek(0)
        start = raw.read(_CHUNK)
        _refuse(start)
        coding = coding_of(raw, start)
        raw.seek(0)
        # What Windows-1252 has no sign for stands in a name, and names are not read.
        with io.TextIOWrapper(raw, encoding=coding, errors="replace", newline="") as text:
            plain = start.decode(coding, "replace").lstrip("\ufeff \t\r\n")
            made = _json(text, raw, tell) if plain.startswith(("{", "[")) else _csv(text, raw, tell)
            yield made


def _refuse(start: bytes) -> None:
    """What is no table at all."""
    bare = start.removeprefix(codecs.BOM_UTF8).strip()
    if not bare:
        raise Unreadable(ProblemKind.EMPTY_FILE)
    if start.startswith(_PACKED):
        raise Unreadable(ProblemKind.ZIPPED)
    if start.startswith(_NO_TEXT) or (b"\0" in start and not start.startswith(_WIDE)):
        raise Unreadable(ProblemKind.NOT_TEXT)
    if bare.startswith(b"<"):
        raise Unreadable(ProblemKind.WEB_PAGE)


def coding_of(raw: BinaryIO, start: bytes) -> str:
    """UTF-16 with a mark; UTF-8 when all of it is; else Windows-1252, as older programs write."""
    if start.startswith(_WIDE):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    raw.seek(0)
    try:
        while chunk := raw.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


# ── CSV ────────────────────────────────────────────────────────────────────────────────


def _csv(text: io.TextIOWrapper, raw: BinaryIO, tell: Tell) -> Sheet:
    lines = Lines(text, lambda: tell(raw.tell()))
    above = lines.ahead(_ABOVE)
    between = max(";,\t", key=lambda sign: max((_width(line, sign) for line in above), default=0))
    rows = _split(lines, between)
    title: list[str] = []
    for line, cells in rows:
        filled = [cell.strip() for cell in cells]
        if sum(bool(cell) for cell in filled) > 1:
            return Sheet(tuple(filled), line, " ".join(title), rows, lines=lines)
        title += [cell for cell in filled if cell]
        if len(title) > _ABOVE:
            break
    raise Unreadable(ProblemKind.WRONG_TABLE)


def _width(line: str, sign: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=sign), []))
    except csv.Error:
        return 0


def _split(lines: Lines, between: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line on which each begins; a quoted cell may go on over several."""
    reader = csv.reader(lines, delimiter=between)
    taken = 0
    try:
        for cells in reader:
            if cells:
                yield lines.number - (reader.line_num - taken) + 1, cells
            taken = reader.line_num
    except csv.Error:
        raise Unreadable(ProblemKind.NOT_READABLE, line=lines.number) from None


def _told(rows: Iterator[tuple[int, Any]], raw: BinaryIO, tell: Tell) -> Iterator[tuple[int, Any]]:
    """The same rows; on the way it is told how far we are."""
    for count, row in enumerate(rows):
        if count % _STEP == 0:
            tell(raw.tell())
        yield row


# ── JSON ───────────────────────────────────────────────────────────────────────────────


def _json(text: io.TextIOWrapper, raw: BinaryIO, tell: Tell) -> Sheet:
    """The "value" of an OData answer; the columns are those of its first row."""
    found = JsonRows(text)
    try:
        first = next(found)
    except StopIteration:
        raise Unreadable(ProblemKind.WRONG_TABLE) from None
    head = tuple(first)

    def rows() -> Iterator[tuple[int, list[Any]]]:
        yield 1, list(first.values())
        for place, one in enumerate(found, 2):
            yield place, [one.get(name) for name in head]

    return Sheet(head, None, found.before, _told(rows(), raw, tell), lambda: not found.more)
