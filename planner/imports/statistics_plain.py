"""Our own list of figures: a row per figure, with the area by code or by name."""

from collections.abc import Sequence
from typing import Any

from planner.domain.editing import new_code
from planner.domain.figures_in import Measure
from planner.domain.plan import Indicator, Plan
from planner.domain.texts import keepable, plain_name, written
from planner.domain.weighing import NETHERLANDS, PROVINCE, Reading
from planner.imports.cells import NAME_LENGTH, Misfit
from planner.imports.problems import ProblemKind
from planner.imports.statistics_cells import number_in, within, year_in
from planner.imports.statistics_columns import Layout, known_anywhere
from planner.imports.statistics_known import measure_of, stem_of
from planner.imports.statistics_rows import Gathered

_NEW = "eigen_"
_LONGEST_CODE = 40


class PlainRows:
    """Takes the rows of our own list one by one."""

    def __init__(self, layout: Layout, found: Gathered, plan: Plan) -> None:
        """Begin with nothing; the plan says which wijken and indicators there are."""
        self._found, self._plan, self._head = found, plan, layout.head
        self._places = layout.plain or {}
        self._areas = _areas(plan)
        self._lines: dict[tuple[str, str, int], int] = {}

    def take(self, line: int, row: Sequence[Any]) -> None:
        """One row of the file. Everything that does not fit in it is told, and then it is left out."""
        found = self._found
        if len(row) != len(self._head):
            found.wrong(line, "", str(len(row)), Misfit(ProblemKind.WRONG_WIDTH, (str(len(self._head)),)))
            return
        found.rows += 1
        found.here += 1
        one = _Fields(self, line, row)
        area, measure = one.read("code", self._area), one.read("indicator", self._measure(one))
        value, year = one.read("waarde", number_in), one.read("jaar", year_in)
        margin, publisher = one.read("marge", _margin), one.read("bron", _text)
        if one.failed:
            return
        if value is None:
            found.missing += 1
            return
        if one.read("waarde", lambda _: within(value, measure.indicator.unit)) is None and one.failed:
            return
        self._keep(line, measure, Reading(measure.indicator.code, area, value, year, margin, publisher))

    def done(self) -> None:
        """Nothing more has to be worked out."""

    def _keep(self, line: int, measure: Measure, one: Reading) -> None:
        earlier = self._lines.setdefault((one.indicator, one.area, one.year or 0), line)
        if earlier != line:
            self._found.wrong(line, self._name("code"), one.area, Misfit(ProblemKind.DUPLICATE, (str(earlier),)))
            return
        self._found.measures[one.indicator] = measure
        self._found.readings.append(one)

    def _name(self, column: str) -> str:
        return self._head[self._places[column]]

    def _area(self, value: Any) -> str:
        text = plain_name(str(value or ""))
        if not text:
            raise Misfit(ProblemKind.EMPTY)
        if text in self._areas:
            return self._areas[text]
        code, digits = text.upper(), self._plan.municipality.code[2:]
        if code[:2] in ("WK", "BU") and code[2:6] == digits and code[2:].isalnum() and len(code) in (8, 10):
            return code
        raise Misfit(ProblemKind.UNKNOWN_CODE, tuple(one.name for one in self._plan.neighbourhoods))

    def _measure(self, one: "_Fields") -> Any:
        """How an indicator is read: one of the plan by code or name, one that we know, or a new one."""

        def read(value: Any) -> Measure:
            text = _text(value)
            there = next(
                (each for each in self._plan.indicators if plain_name(text) in (each.code, plain_name(each.name))), None
            )
            if there is not None:
                return Measure(there, open=there.more_is_worse is None)
            known = known_anywhere().get(stem_of(text))
            if known is not None:
                return measure_of(*known)
            unit = one.read("eenheid", lambda given: _text(given) if given else "") or ""
            theme = one.read("thema", self._theme) or ""
            code = f"{_NEW}{new_code(Plan(self._plan.municipality), 'indicators', text)[:_LONGEST_CODE]}"
            return Measure(Indicator(code, text, theme, unit=unit), themes=(theme,) if theme else (), open=True)

        return read

    def _theme(self, value: Any) -> str:
        text = plain_name(str(value or ""))
        names = {plain_name(name): one.code for one in self._plan.themes for name in (one.code, one.name)}
        if text and text not in names:
            raise Misfit(ProblemKind.UNKNOWN_CODE, tuple(one.name for one in self._plan.themes))
        return names.get(text, "")

    def cell(self, row: Sequence[Any], column: str) -> Any:
        """What stands in a column; None when the file has no such column."""
        return row[self._places[column]] if column in self._places else None

    def wrong(self, line: int, column: str, value: Any, misfit: Misfit) -> None:
        """Keep a problem."""
        self._found.wrong(line, self._name(column), value, misfit)


class _Fields:
    """The fields of one row; `failed` once something in it did not fit."""

    def __init__(self, rows: PlainRows, line: int, row: Sequence[Any]) -> None:
        self._rows, self._line, self._row = rows, line, row
        self.failed = False

    def read(self, column: str, reader: Any) -> Any:
        value = self._rows.cell(self._row, column)
        if value is None and column not in ("code", "indicator"):
            return None
        try:
            return reader(value)
        except Misfit as misfit:
            self._rows.wrong(self._line, column, value, misfit)
            self.failed = True
            return None


def _areas(plan: Plan) -> dict[str, str]:
    """Areas by what people call them. A name that several wijken share is none."""
    found: dict[str, str] = {}
    several: set[str] = set()
    for one in plan.neighbourhoods:
        for name in {plain_name(name) for name in (one.code, one.name, *one.aliases)}:
            several |= {name} if name in found else set()
            found[name] = one.code
    code = plan.municipality.code
    whole = {name: area for area in (NETHERLANDS, PROVINCE) for name in (area,)} | {plain_name(code): code}
    return {name: area for name, area in found.items() if name not in several} | whole


def _text(value: Any) -> str:
    text = " ".join(written(str(value if value is not None else "")).split())
    if not text:
        raise Misfit(ProblemKind.EMPTY)
    if len(text) > NAME_LENGTH:
        raise Misfit(ProblemKind.TOO_LONG, (str(NAME_LENGTH),))
    if not keepable(text):
        raise Misfit(ProblemKind.NOT_TEXT)
    return text


def _margin(value: Any) -> float | None:
    found = number_in(value)
    return None if found is None else within(found, "")
