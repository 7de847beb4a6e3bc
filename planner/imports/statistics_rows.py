"""The rows of a table of CBS or RIVM, as far as they are about one municipality, as readings with their margins."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from planner.domain.figures_in import Measure
from planner.domain.weighing import NETHERLANDS, Reading
from planner.imports.cells import Misfit
from planner.imports.problems import Problem, ProblemKind
from planner.imports.statistics_cells import area_in, number_in, within, year_in
from planner.imports.statistics_columns import Layout, known_anywhere
from planner.imports.statistics_json import NESTED
from planner.imports.statistics_known import AGES, Known, TableKind, measure_of, of_age, stem_of

_VALUE, _LOWER, _UPPER = "waarde", "ondergrens", "bovengrens"
_MARGINS = {"MW": _VALUE, "MOG": _LOWER, "MBG": _UPPER}
_AGE_OF = {name.casefold(): code for code, title, _, _ in AGES for name in (code, title)}
_ALL_ADULTS = AGES[0][0]
#: So many problems are kept, each with its place; the others are counted.
MOST_PROBLEMS = 200
_OTHER = re.compile(r"(?<![A-Z])(?:GM|WK|BU)\d{4}", re.ASCII)
_FOOT = ("bron:", "©", "bron ")

#: Where a figure belongs: area, age, year.
_Where = tuple[str, str, int | None]


@dataclass
class Gathered:
    """What was found in the rows of a file: as in Statistics, before the newest years are chosen."""

    file: str
    municipality: str
    measures: dict[str, Measure] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unsaid: int = 0
    rows: int = 0
    here: int = 0
    missing: int = 0
    unknown: dict[str, None] = field(default_factory=dict)

    def wrong(self, line: int | None, column: str, value: Any, misfit: Misfit) -> None:
        """Keep a problem with its place."""
        if len(self.problems) >= MOST_PROBLEMS:
            self.unsaid += 1
            return
        said = "" if value is None else str(value).strip()[:100]
        self.problems.append(Problem(self.file, line, column, said, misfit.kind, misfit.choices))


class TableRows:
    """Takes rows one by one. Rows of other municipalities are only counted."""

    def __init__(self, layout: Layout, found: Gathered) -> None:
        """Begin with nothing."""
        self._layout, self._found = layout, found
        self._digits = found.municipality[2:6]
        self._names: dict[tuple[str, Any], Any] = {}
        self._lines: dict[tuple[Any, ...], int] = {}
        self._cells: dict[tuple[TableKind, Known], dict[_Where, dict[str, float]]] = {}
        self._known = known_anywhere()

    def take(self, line: int, row: Sequence[Any]) -> None:
        """One row of the file."""
        found, layout = self._found, self._layout
        if len(row) != len(layout.head):
            if not _foot(row):
                found.wrong(line, "", str(len(row)), Misfit(ProblemKind.WRONG_WIDTH, (str(len(layout.head)),)))
            return
        found.rows += 1
        area = self._area(line, row[layout.area])
        if area is None:
            return
        found.here += 1
        try:
            self._row(line, row, area)
        except _Left:
            return

    def done(self) -> None:
        """Make readings of everything that was taken."""
        for (kind, one), cells in self._cells.items():
            ages = {age for _, age, _ in cells}
            chosen = {_ALL_ADULTS, ""} & ages or ages
            for (area, age, year), parts in cells.items():
                if age in chosen and _VALUE in parts:
                    measure = of_age(measure_of(kind, one), age)
                    self._found.measures[measure.indicator.code] = measure
                    margin = _margin(parts)
                    self._found.readings.append(Reading(measure.indicator.code, area, parts[_VALUE], year, margin))

    def _area(self, line: int, value: Any) -> str | None:
        """The area of a row; None when it is none of ours."""
        text = str(value).strip()
        if text[2:6] != self._digits and not text.startswith("NL"):
            try:
                area_in(value)
            except Misfit as misfit:
                self._found.wrong(line, self._layout.head[self._layout.area], value, misfit)
            return None
        try:
            area = area_in(value)
        except Misfit as misfit:
            self._found.wrong(line, self._layout.head[self._layout.area], value, misfit)
            return None
        if area.startswith("NL"):
            return NETHERLANDS
        return area if area[:2] in ("GM", "WK", "BU") else None

    def _row(self, line: int, row: Sequence[Any], area: str) -> None:
        layout = self._layout
        age = self._said(line, layout.age, row, _age) if layout.age is not None else ""
        margin = self._said(line, layout.margin, row, _margin_kind) if layout.margin is not None else _VALUE
        year = self._said(line, layout.period, row, year_in) if layout.period is not None else None
        where = area, age, year
        name = None if layout.name is None else row[layout.name]
        earlier = self._lines.setdefault((*where, margin, name), line)
        if earlier != line:
            code = row[layout.area]
            self._found.wrong(line, layout.head[layout.area], code, Misfit(ProblemKind.DUPLICATE, (str(earlier),)))
            return
        if layout.value is not None:
            self._long(line, row, where, margin)
            return
        for place, kind, one in layout.measures:
            self._cell((line, place, row[place]), (kind, one), where, margin)

    def _long(self, line: int, row: Sequence[Any], where: _Where, margin: str) -> None:
        """The one figure of a row of a long sheet."""
        name, value = self._layout.name or 0, self._layout.value or 0
        known = self._known.get(stem_of(str(row[name])))
        if row[name] == NESTED:
            self._found.wrong(line, self._layout.head[name], NESTED, Misfit(ProblemKind.UNKNOWN_CODE))
        elif known is None:
            self._found.unknown.setdefault(str(row[name]).strip()[:100])
        else:
            self._cell((line, value, row[value]), known, where, margin)

    def _cell(self, at: tuple[int, int, Any], known: tuple[TableKind, Known], where: _Where, margin: str) -> None:
        """One figure, or one side of its margin."""
        line, place, given = at
        one = known[1]
        try:
            value = number_in(given, whole=one.adds)
            if value is None:
                self._found.missing += margin == _VALUE
                return
            if margin == _VALUE:
                within(value, one.unit)
        except Misfit as misfit:
            self._found.wrong(line, self._layout.head[place], given, misfit)
            return
        self._cells.setdefault(known, {}).setdefault(where, {})[margin] = value

    def _said(self, line: int, place: int | None, row: Sequence[Any], read: Any) -> Any:
        """What a dimension says. What nobody understands is told once, and its rows are left out."""
        head, value = self._layout.head[place or 0], row[place or 0]
        key = head, value
        if key not in self._names:
            try:
                self._names[key] = read(value)
            except Misfit as misfit:
                self._found.wrong(line, head, value, misfit)
                self._names[key] = None
        if self._names[key] is None:
            raise _Left
        return self._names[key]


def elsewhere(municipality: str) -> Callable[[str], bool]:
    """Whether a line of a file is surely about another municipality: it has a code of one, and nothing that looks like
    ours or the country's. A line in which a quoted cell begins or ends is never sure."""
    digits = municipality[2:6]

    def holds(line: str) -> bool:
        ours = digits in line or "NL0" in line
        return not ours and _OTHER.search(line) is not None and line.count('"') % 2 == 0

    return holds


class _Left(Exception):
    """A row that is left out; why has been told."""


def _age(value: Any) -> str:
    code = _AGE_OF.get(str(value).strip().casefold())
    if code is None:
        raise Misfit(ProblemKind.UNKNOWN_CODE, tuple(title for _, title, _, _ in AGES))
    return code


def _margin_kind(value: Any) -> str:
    text = str(value).strip()
    for start, kind in _MARGINS.items():
        if text.startswith(start) or text.casefold().startswith(kind):
            return kind
    raise Misfit(ProblemKind.UNKNOWN_CODE, ("Waarde", "Ondergrens", "Bovengrens"))


def _margin(parts: dict[str, float]) -> float | None:
    """The larger half of the interval; None when a side is missing, or the value lies outside."""
    value, lower, upper = (parts.get(name) for name in (_VALUE, _LOWER, _UPPER))
    if value is None or lower is None or upper is None or not lower <= value <= upper:
        return None
    return round(max(value - lower, upper - value), 6)


def _foot(row: Sequence[Any]) -> bool:
    """A line under the table that says where it comes from."""
    filled = [str(cell).strip().casefold() for cell in row if str(cell or "").strip()]
    return len(filled) <= 1 and all(cell.startswith(_FOOT) for cell in filled)
