"""The line of one indicator: its figures by year, where there are two or more."""

from planner.domain.monitoring import Monitored
from planner.domain.weighing import NETHERLANDS, PROVINCE
from planner.figures.lines import Line, LineChart, Point, line_chart
from planner.figures.picture import Picture
from planner.language.figures_in import area_in_words
from planner.language.monitoring import goal_number, town_name
from planner.language.sentences import Names

CODE = "verloop"


def line_of(names: Names, row: Monitored) -> Picture | None:
    """The picture; None with fewer than two years."""
    if not row.through_time:
        return None
    town = names.plan.municipality.code
    wijk = (row.wijk.area,) if row.wijk else ()
    lines = tuple(_line(names, row, area) for area in (town, *wijk, PROVINCE, NETHERLANDS) if row.series(area))
    if not lines:
        return None
    unit = "%" if row.indicator.unit.startswith("%") else ""
    goal = row.target.value if row.target else None
    chart = LineChart(lines, unit, goal, most=100.0 if row.indicator.unit == "%" else None)
    return line_chart(CODE, _title(row, chart), _alternative(row, chart), chart)


def _line(names: Names, row: Monitored, area: str) -> Line:
    name = town_name(names) if area == names.plan.municipality.code else area_in_words(names, area)
    return Line(name, tuple(Point(one.year or 0, str(one.year), one.value or 0.0) for one in row.series(area)))


def _title(row: Monitored, chart: LineChart) -> str:
    """What happened between the first and the last figure: "Volwassenen die roken in Groningen: van 27% in 2016 …"."""
    line = chart.lines[0]
    first, last = line.points[0], line.points[-1]
    head = f"{row.indicator.name} in {line.name}"
    if first.at == last.at:
        return f"{head}: {chart.end(line)} in {last.label}"
    return f"{head}: van {chart.at(line, first.at)} in {first.label} naar {chart.end(line)} in {last.label}"


def _alternative(row: Monitored, chart: LineChart) -> str:
    parts = [
        f"{line.name}: {', '.join(f'{one.label} {chart.said(one.value)}' for one in line.points)}."
        for line in chart.lines
    ]
    goal = [f"Doel: {goal_number(row)}."] if row.target else []
    return " ".join([*parts, *goal])
