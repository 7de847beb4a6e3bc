"""Our own list of figures: a row per figure, with the area by code or by name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from planner.domain.editing import new_code
from planner.domain.figures_in import Measure
from planner.domain.plan import Indicator, Plan
from planner.domain.texts import keepable, plain_name, written
from planner.domain.weighing import NETHERLANDS, PROVINCE, Reading
from planner.imports.cells import NAME_LENGTH, Misfit
from planner.imports.problems import ProblemKind
from planner.imports.statistics_cells import clear_number_in, number_in, within, year_in
from planner.imports.statistics_columns import Layout, known_anywhere
from planner.imports.statistics_json import NESTED
from planner.imports.statistics_known import measure_of, stem_of
from planner.imports.statistics_rows import Gathered

_NEW = "eigen"
#: What stands behind the name of a column is its unit, and no part of the name.
_UNIT = " (%)"


class PlainRows:
    """Takes the rows of our own list one by one."""

    def __init__(self, layout: Layout, found: Gathered, plan: Plan) -> None:
        """Begin with nothing; the plan says which wijken and indicators there are."""
        self._found, self._plan, self._head = found, plan, layout.head
        self._places = layout.plain or {}
        self._areas = _areas(plan)
        self._lines: dict[tuple[str, str, int], int] = {}
        self._stems = known_anywhere()
        self._known = {measure_of(*known).indicator.code: known for known in self._stems.values()}
        self._made: dict[str, Measure] = {}

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
        value, year = one.read("waarde", _figure_of(measure)), one.read("jaar", year_in)
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
        """How an indicator is read: one of the plan by code or name, one that we know, or a new one.

        What the plan has is known as well when it came out of a table: a count stays a count.
        """

        def read(value: Any) -> Measure:
            text = _text(value)
            name = plain_name(text)
            there = next((each for each in self._plan.indicators if name in (each.code, plain_name(each.name))), None)
            known = self._known.get(there.code if there else name) or (None if there else self._stems.get(_stem(text)))
            if known is not None:
                return _of_our_own(measure_of(*known), there)
            if there is not None:
                return Measure(there, open=there.more_is_worse is None)
            return self._new(one, text)

        return read

    def _new(self, one: "_Fields", text: str) -> Measure:
        """An indicator that nobody knows yet; a name has one code in all of the file, and no other name has it."""
        unit = one.read("eenheid", lambda given: _text(given) if given else "") or ""
        theme = one.read("thema", self._theme) or ""
        name = plain_name(text)
        if name not in self._made:
            others = (*self._plan.indicators, *(each.indicator for each in self._made.values()))
            code = new_code(replace(self._plan, indicators=others), "indicators", f"{_NEW} {text}")
            made = Measure(Indicator(code, text, theme, unit=unit), themes=(theme,) if theme else (), open=True)
            if one.failed:
                return made
            self._made[name] = made
        return self._made[name]

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
    if text == NESTED:
        raise Misfit(ProblemKind.UNKNOWN_CODE)
    if not keepable(text):
        raise Misfit(ProblemKind.NOT_TEXT)
    return text


def _stem(text: str) -> str:
    """The stem of a name. Words between brackets are part of it: "Roker (<18)" is not what we know as "Roker"."""
    return stem_of(text if text.endswith(_UNIT) else text + _UNIT)


def _of_our_own(known: Measure, there: Indicator | None) -> Measure:
    """What we know of a table, for figures that did not come out of it: they are its maker's, and no estimates."""
    indicator = known.indicator
    if there is not None:
        indicator = replace(indicator, more_is_worse=there.more_is_worse, subject=there.subject)
    return replace(known, indicator=indicator, modelled=False, publisher="", source=None)


def _figure_of(measure: Measure | None) -> Callable[[Any], float | None]:
    """How a figure is read: in a count a point stands between thousands, elsewhere it has to be clear."""
    return partial(number_in, whole=True) if measure and measure.adds else clear_number_in


def _margin(value: Any) -> float | None:
    found = clear_number_in(value)
    return None if found is None else within(found, "")
