"""A line chart from zero: one line or a few through time, told apart by dash and marker, so that grey is enough.

A line has two points or more; of one point there is only the point. What is between two points is nobody's knowledge:
the line only leads the eye.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.figures.picture import Picture
from planner.figures.scale import top_of
from planner.figures.svg import Element, drawing, el, text
from planner.figures.theme import ACCENT, CONTROL, GAP, INK, INK_2, PAPER
from planner.language.numbers import MISSING, number

#: Per line: colour, dashes, and the marker at each point.
_STYLES = ((ACCENT, None, "dot"), (INK_2, "6 4", "ring"), (INK, "2 3", "square"), (GAP, "8 3 2 3", "diamond"))
_SIZE, _LETTER, _LINE, _GAP = 12, 7.4, 18, 46
#: A legend stands above the drawing when the names at the ends of the lines would take more of it than this.
_MOST_NAMES = 0.36


@dataclass(frozen=True)
class Point:
    """One value: where it stands in time (a year, or the ordinal of a day), how that is written, and how much."""

    at: float
    label: str
    value: float


@dataclass(frozen=True)
class Line:
    """The values of one thing through time, oldest first. What is not known is no point."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class LineChart:
    """Lines on one scale. `unit` follows each number ("%", " cellen"); `most` is what the axis cannot pass.

    `goal` is a level to reach, drawn dotted and named by `goal_name`. `first` heads the column of the table that says
    when. `least` is how far the axis goes at least, for drawings that share a scale.
    """

    lines: tuple[Line, ...]
    unit: str = ""
    goal: float | None = None
    goal_name: str = "doel"
    most: float | None = None
    first: str = "Jaar"
    least: float = 0.0

    def said(self, value: float) -> str:
        """A value in words."""
        return f"{number(value)}{self.unit}"

    def at(self, line: Line, moment: float) -> str:
        """What a line is at a moment, in words; two values of one moment are both said."""
        return " en ".join(self.said(one.value) for one in line.points if one.at == moment) or MISSING

    def end(self, line: Line) -> str:
        """What a line came to."""
        return self.at(line, line.points[-1].at) if line.points else ""

    @property
    def top(self) -> float:
        """Where the axis ends."""
        values = [point.value for line in self.lines for point in line.points]
        return top_of([*values, self.least, *([self.goal] if self.goal is not None else [])], self.most)

    @property
    def moments(self) -> tuple[Point, ...]:
        """Every moment once, oldest first."""
        found = {point.at: point for line in self.lines for point in line.points}
        return tuple(found[at] for at in sorted(found))


def by_year(name: str, values: Mapping[int, float]) -> Line:
    """A line with a point per year.

    >>> by_year("Veldstad", {2020: 18.5, 2016: 20.0}).points[0]
    Point(at=2016, label='2016', value=20.0)
    """
    return Line(name, tuple(Point(year, str(year), values[year]) for year in sorted(values)))


def line_chart(code: str, title: str, alternative: str, chart: LineChart) -> Picture:
    """Lines as a picture, with a table of a row per moment and a column per line."""
    columns = (chart.first, *(line.name for line in chart.lines))
    rows = tuple((moment.label, *(chart.at(line, moment.at) for line in chart.lines)) for moment in chart.moments)
    return Picture(code, title, alternative, columns, rows, lambda width: draw_lines(chart, width, title))


def draw_lines(chart: LineChart, width: int, label: str = "", height: int = 200) -> Element:
    """The drawing, laid out for a width in pixels."""
    place = _Place(chart, width, height)
    parts = [*place.legend(), *place.axes(), *place.goal()]
    for number_, line in enumerate(chart.lines):
        parts += place.line(line, _STYLES[number_ % len(_STYLES)])
    return drawing(width, place.high, *parts, *place.ends(), label=label)


class _Place:
    """Where everything stands in a drawing of one width."""

    def __init__(self, chart: LineChart, width: int, height: int) -> None:
        self.chart, self.top = chart, chart.top
        named = [f"{line.name} {chart.end(line)}" for line in chart.lines if line.points]
        longest = max((len(one) for one in (*named, self._goal_said())), default=0) * _LETTER + 12
        self.names_above = longest > width * _MOST_NAMES
        short = max((len(chart.end(line)) for line in chart.lines), default=0)
        lines = (*chart.lines, *([None] if chart.goal is not None else []))
        self.upper = 14.0 + (len(lines) * _LINE if self.names_above else 0)
        self.left = max(len(chart.said(self.top)), 1) * _LETTER + 8
        self.right = width - (short * _LETTER + 16 if self.names_above else longest + 4)
        self.lower = self.upper + height - 50
        self.high = self.lower + 26
        ats = [one.at for one in chart.moments]
        self.first, self.last = (ats[0], ats[-1]) if ats else (0.0, 1.0)

    def _goal_said(self) -> str:
        return "" if self.chart.goal is None else f"{self.chart.goal_name} {self.chart.said(self.chart.goal)}"

    def x(self, at: float) -> float:
        """One moment alone stands in the middle."""
        if self.last == self.first:
            return (self.left + self.right) / 2
        return self.left + 8 + (at - self.first) / (self.last - self.first) * (self.right - self.left - 16)

    def y(self, value: float) -> float:
        return self.lower - value / self.top * (self.lower - self.upper)

    def legend(self) -> list[Element]:
        """The names above the drawing, each with its line and marker."""
        if not self.names_above:
            return []
        parts: list[Element] = []
        for at, line in enumerate(self.chart.lines):
            style, y = _STYLES[at % len(_STYLES)], 12 + at * _LINE
            parts += [
                _stroke(2, y - 4, 26, y - 4, style),
                _marker(14, y - 4, style),
                text(line.name, 34, y, font_size=12),
            ]
        if self.chart.goal is not None:
            y = 12 + len(self.chart.lines) * _LINE
            parts += [_dotted(2, 26, y - 4), text(self._goal_said(), 34, y, font_size=12)]
        return parts

    def axes(self) -> list[Element]:
        """Zero and the top, and the moments that there is room for: the last one always."""
        parts = [
            el("line", x1=self.left, x2=self.right, y1=self.lower, y2=self.lower, stroke=CONTROL),
            el("line", x1=self.left, x2=self.left, y1=self.upper, y2=self.lower, stroke=CONTROL),
            text("0", self.left - 6, self.lower + 4, font_size=_SIZE, fill=INK_2, text_anchor="end"),
            text(
                self.chart.said(self.top), self.left - 6, self.upper + 4, font_size=_SIZE, fill=INK_2, text_anchor="end"
            ),
        ]
        free = float("inf")
        for one in reversed(self.chart.moments):
            x = self.x(one.at)
            if free - x >= max(_GAP, len(one.label) * _LETTER + 10):
                parts.append(text(one.label, x, self.lower + 18, font_size=_SIZE, fill=INK_2, text_anchor="middle"))
                free = x
        return parts

    def goal(self) -> list[Element]:
        if self.chart.goal is None:
            return []
        return [_dotted(self.left, self.right, self.y(self.chart.goal))]

    def line(self, line: Line, style: tuple[str, str | None, str]) -> list[Element]:
        """The line and its markers; two values of one moment stand apart, and the line goes through both."""
        places = [(self.x(one.at), self.y(one.value)) for one in line.points]
        way = " ".join(f"{x:.2f},{y:.2f}" for x, y in places)
        drawn = el("polyline", points=way, fill="none", stroke=style[0], stroke_width=2, stroke_dasharray=style[1])
        return [*([drawn] if len(places) > 1 else []), *(_marker(x, y, style) for x, y in places)]

    def ends(self) -> list[Element]:
        """What each line came to, beside its last point; texts that would stand on each other move apart."""
        wanted = []
        for line in self.chart.lines:
            if line.points:
                last = line.points[-1]
                said = self.chart.end(line)
                wanted.append((self.y(last.value), said if self.names_above else f"{line.name} {said}", 700))
        if self.chart.goal is not None and not self.names_above:
            wanted.append((self.y(self.chart.goal), self._goal_said(), 400))
        parts, below = [], float("-inf")
        for y, said, weight in sorted(wanted):
            below = max(y + 4, below + 15)
            parts.append(text(said, self.right + 6, below, font_size=_SIZE, font_weight=weight))
        return parts


def _stroke(x1: float, y1: float, x2: float, y2: float, style: tuple[str, str | None, str]) -> Element:
    return el("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=style[0], stroke_width=2, stroke_dasharray=style[1])


def _dotted(x1: float, x2: float, y: float) -> Element:
    return el("line", x1=x1, x2=x2, y1=y, y2=y, stroke=INK, stroke_dasharray="2 3")


def _marker(x: float, y: float, style: tuple[str, str | None, str]) -> Element:
    colour, _, shape = style
    if shape == "square":
        return el("rect", x=x - 4, y=y - 4, width=8, height=8, fill=colour)
    if shape == "diamond":
        return el("path", d=f"M{x:.2f} {y - 5:.2f}l5 5-5 5-5-5z", fill=colour)
    return el("circle", cx=x, cy=y, r=4, fill=PAPER if shape == "ring" else colour, stroke=colour, stroke_width=2)
