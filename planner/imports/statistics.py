"""Figures out of a file: the tables of CBS and RIVM as OData JSON or CSV, and our own list.

Nothing of the file is kept but what is about one municipality, so that a table of the whole country can be read. What
does not fit is told by line and column; the rest stays good.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from planner.domain.figures_in import Measure
from planner.domain.plan import Plan
from planner.domain.weighing import Reading
from planner.imports.cells import Misfit
from planner.imports.problems import Problem, ProblemKind
from planner.imports.statistics_cells import year_of_title
from planner.imports.statistics_columns import layout_of
from planner.imports.statistics_files import MOST_BYTES, Sheet, Tell, opened
from planner.imports.statistics_known import HEALTH, TableKind
from planner.imports.statistics_plain import PlainRows
from planner.imports.statistics_rows import MOST_PROBLEMS, Gathered, TableRows, elsewhere

__all__ = ["MOST_BYTES", "MOST_PROBLEMS", "Statistics", "TableKind", "dated", "read_statistics"]


@dataclass(frozen=True)
class Statistics:
    """What a file holds of one municipality. `kind` None: nothing can be read of it, and `problems` say why.

    `rows` were read and `here` of them are about the municipality or the country; `missing` figures are not known to
    the source. `older` are years that were left out, because of each indicator only the newest counts. `unknown` are
    columns that are not read. `undated`: the table does not say of which year it is. `unsaid` counts further problems.
    """

    kind: TableKind | None
    title: str = ""
    measures: tuple[Measure, ...] = ()
    readings: tuple[Reading, ...] = ()
    problems: tuple[Problem, ...] = ()
    unsaid: int = 0
    rows: int = 0
    here: int = 0
    missing: int = 0
    older: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()
    undated: bool = False


def read_statistics(place: Path | BinaryIO, plan: Plan, file: str = "", tell: Tell = lambda _bytes: None) -> Statistics:
    """Read a file for the municipality of a plan; `file` is the name that problems mention.

    A file that is open already needs no name in a folder; it is closed in the end. `tell` hears how many bytes were
    read. Never raises for what stands in the file.
    """
    found = Gathered(file, plan.municipality.code)
    try:
        with opened(place, tell) as sheet:
            return _read(sheet, plan, found)
    except Misfit as misfit:
        found.wrong(getattr(misfit, "line", None), "", "", misfit)
        return _refused(found)


def dated(found: Statistics, year: int) -> Statistics:
    """A table that does not say its year, with the year that somebody says it is of."""
    readings = tuple(one if one.year else replace(one, year=year) for one in found.readings)
    return replace(found, readings=readings, undated=False)


def _read(sheet: Sheet, plan: Plan, found: Gathered) -> Statistics:
    layout, problems = layout_of(sheet.head, sheet.line, found.file)
    if layout is None:
        found.problems.extend(problems)
        return _refused(found)
    taker = PlainRows(layout, found, plan) if layout.kind is TableKind.PLAIN else TableRows(layout, found)
    if sheet.lines and layout.kind is not TableKind.PLAIN:
        sheet.lines.elsewhere = elsewhere(plan.municipality.code)
    for line, row in sheet.rows:
        taker.take(line, row)
    taker.done()
    found.rows += sheet.lines.passed if sheet.lines else 0
    if not sheet.whole():
        found.wrong(None, "", "", Misfit(ProblemKind.CUT_SHORT))
    if not found.here:
        found.wrong(None, "", "", Misfit(ProblemKind.OTHER_TOWN, (plan.municipality.name,)))
    # Our own list may hold several years of a figure: who made it wants them.
    readings, older = (found.readings, ()) if layout.kind is TableKind.PLAIN else _newest(found.readings)
    year = year_of_title(sheet.title)
    undated = any(one.year is None for one in readings)
    statistics = Statistics(
        kind=layout.kind,
        title=sheet.title[:200],
        measures=_in_order(found.measures.values(), readings),
        readings=tuple(readings),
        problems=tuple(found.problems),
        unsaid=found.unsaid,
        rows=found.rows,
        here=found.here,
        missing=found.missing,
        older=older,
        unknown=(*layout.unknown, *found.unknown),
        undated=undated,
    )
    return dated(statistics, year) if undated and year else statistics


def _refused(found: Gathered) -> Statistics:
    return Statistics(None, problems=tuple(found.problems), unsaid=found.unsaid)


def _newest(readings: list[Reading]) -> tuple[list[Reading], tuple[int, ...]]:
    """Of each indicator the newest year in which the table knows it, and the years that were left out."""
    newest: dict[str, int] = {}
    for one in readings:
        newest[one.indicator] = max(newest.get(one.indicator, 0), one.year or 0)
    kept = [one for one in readings if (one.year or 0) == newest[one.indicator]]
    older = {one.year for one in readings if one.year} - {one.year for one in kept}
    return kept, tuple(sorted(year for year in older if year))


def _in_order(measures: Iterable[Measure], readings: Iterable[Reading]) -> tuple[Measure, ...]:
    """The measures that there are readings of, in the order of the table."""
    used = {one.indicator for one in readings}
    order = {f"rivm_{one.code}": place for place, one in enumerate(HEALTH)}
    kept = [one for one in measures if one.indicator.code in used]
    return tuple(sorted(kept, key=lambda one: order.get(one.indicator.code, -1)))
