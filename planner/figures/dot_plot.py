"""Dot plots of indicators: the municipality filled, the country open, a wijk as a diamond, the target as a flag.

Every axis begins at zero, and within a theme indicators of one unit share one scale. Shapes tell the marks apart, so
that grey is enough. What is off from its target is tied to it by a dashed line.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap

from planner.domain.monitoring import Measured, Monitor, Monitored
from planner.domain.targets import Progress
from planner.figures.picture import WIDE, Picture
from planner.figures.scale import top_of
from planner.figures.svg import Element, drawing, el, text
from planner.figures.theme import ACCENT, GAP, INK, INK_2, PAPER
from planner.language.monitoring import (
    PROGRESS,
    amount,
    furthest_in_words,
    measured_in_words,
    near_in_words,
    target_in_words,
    town_name,
)
from planner.language.numbers import listed
from planner.language.sentences import Names

CODE = "doelen"
#: The size of one axis in a row of a table.
ROW_WIDTH, ROW_HEIGHT = 300, 44
_TRACK, _LETTER, _MIDDLE = "#c5cfd8", 7.2, 26
_BETWEEN = 14


@dataclass(frozen=True)
class Scale:
    """Where the axis of an indicator ends, and how that is written."""

    top: float
    said: str


def scales(rows: tuple[Monitored, ...]) -> Mapping[str, Scale]:
    """The scale of every indicator of a theme, by its code: one per unit; a count out of a whole ends at that whole."""
    values: dict[str, list[float]] = {}
    for row in rows:
        values.setdefault(_unit(row), []).extend(_values(row))
    found = {}
    for row in rows:
        unit, whole = row.indicator.unit, _whole(row)
        top = whole or top_of(values[_unit(row)], 100.0 if unit.startswith("%") else None)
        found[row.indicator.code] = Scale(top, amount(top, unit))
    return found


def _unit(row: Monitored) -> str:
    return row.indicator.unit or row.indicator.code


def _values(row: Monitored) -> Iterator[float]:
    for one in (row.here, row.wijk, row.country):
        yield from one.values if one else ()
    if row.target is not None:
        yield row.target.value


def _whole(row: Monitored) -> float | None:
    """The whole that every figure of the municipality is a part of, when nothing is above it."""
    whole = {one.out_of for one in (row.here.found if row.here else ())}
    only = next(iter(whole)) if len(whole) == 1 else None
    return only if only and max(_values(row), default=0) <= only else None


def in_words(names: Names, row: Monitored) -> str:
    """What a row shows, for who cannot see it: "Groningen 27%, Nederland 20,2%, doel minder dan 5% in 2040"."""
    unit, parts = row.indicator.unit, []
    named = ((row.here, town_name(names)), (row.wijk, ""), (row.country, "Nederland"))
    for one, name in named:
        if one is not None:
            parts.append(f"{name or names.area(one.area)} {measured_in_words(one, unit)}")
    if row.target is not None:
        parts.append(f"doel {target_in_words(row)}")
    return ", ".join(parts)


def row_drawing(names: Names, row: Monitored, scale: Scale) -> Element | None:
    """The axis of one indicator for in a table; None where there is no number to draw."""
    if not any(True for _ in _values(row)):
        return None
    return drawing(ROW_WIDTH, ROW_HEIGHT, *_axis(row, scale, ROW_WIDTH), label=in_words(names, row))


def _axis(row: Monitored, scale: Scale, width: float, left: float = 0) -> list[Element]:
    start, end = left + _BETWEEN + 6, left + width - len(scale.said) * _LETTER - _BETWEEN - 2

    def x(value: float) -> float:
        return start + max(0.0, min(value / scale.top, 1.0)) * (end - start)

    parts = [
        text("0", left, _MIDDLE + 4, font_size=12, fill=INK_2),
        el("line", x1=start, x2=end, y1=_MIDDLE, y2=_MIDDLE, stroke=_TRACK, stroke_width=2),
        text(scale.said, end + _BETWEEN - 2, _MIDDLE + 4, font_size=12, fill=INK_2),
    ]
    return [*parts, *_marks(row, x)]


def _marks(row: Monitored, x: Callable[[float], float]) -> Iterator[Element]:
    if row.target is not None:
        at = x(row.target.value)
        if row.here is not None and row.progress in (Progress.CLOSE, Progress.FAR, Progress.DOUBLE):
            for value in row.here.values:
                yield _tie(x(value), at)
        yield el("path", d=f"M{at:.2f} {_MIDDLE - 12}v22", stroke=INK, stroke_width=2)
        yield el("path", d=f"M{at:.2f} {_MIDDLE - 12}l9 4.5-9 4.5z", fill=INK)
    for value in _of(row.country):
        yield el("circle", cx=x(value), cy=_MIDDLE, r=5, fill=PAPER, stroke=INK_2, stroke_width=2)
    for value in _of(row.here):
        yield el("circle", cx=x(value), cy=_MIDDLE, r=6, fill=ACCENT)
    for value in _of(row.wijk):
        yield el("path", d=f"M{x(value):.2f} {_MIDDLE - 7}l7 7-7 7-7-7z", fill=PAPER, stroke=ACCENT, stroke_width=2)


def _tie(x1: float, x2: float) -> Element:
    line = {"x1": x1, "x2": x2, "y1": _MIDDLE, "y2": _MIDDLE}
    return el("line", **line, stroke=GAP, stroke_width=2, stroke_dasharray="4 3")


def _of(found: Measured | None) -> tuple[float, ...]:
    return found.values if found else ()


# ── all of them as one picture ─────────────────────────────────────────────────────────


def dot_plot(names: Names, found: Monitor) -> Picture | None:
    """All indicators that have a number, theme by theme; None where there is none."""
    shown = [(one.code, tuple(row for row in one.rows if any(True for _ in _values(row)))) for one in found.subjects]
    shown = [(code, rows) for code, rows in shown if rows]
    if not shown:
        return None
    rows = tuple(_cells(names, code, row) for code, some in shown for row in some)
    columns = ("Indicator", "Thema", town_name(names), "Nederland", "Doel", "Stand")
    return Picture(
        CODE, title(found), _alternative(names, shown), columns, rows, lambda width: _draw(names, shown, width)
    )


def title(found: Monitor) -> str:
    """What is seen: how many numbers are close, and what is farthest off."""
    head, rest = near_in_words(found)
    if found.furthest is None:
        return f"{head}{rest}"
    name, off = furthest_in_words(found.furthest)
    return f"{head}{rest} Verst weg: {name}{off}"


_Shown = list[tuple[str, tuple[Monitored, ...]]]


def _cells(names: Names, code: str, row: Monitored) -> tuple[str, ...]:
    unit = row.indicator.unit
    figures = (measured_in_words(row.here, unit), measured_in_words(row.country, unit), target_in_words(row))
    return row.indicator.name, names.subject(code), *figures, PROGRESS[row.progress][1]


def _alternative(names: Names, shown: _Shown) -> str:
    parts = [listed([f"{row.indicator.name}: {in_words(names, row)}" for row in rows], "en") for _, rows in shown]
    return "Elke as begint bij 0. " + "; ".join(parts) + "."


def _draw(names: Names, shown: _Shown, width: int) -> Element:
    """Wide: name, axis and figures on a line. Narrow: under each other."""
    parts, y = [_legend(names)], 34.0
    for code, rows in shown:
        parts.append(text(names.subject(code), 0, y + 16, font_size=15, font_weight=700))
        parts.append(el("line", x1=0, x2=width, y1=y + 24, y2=y + 24, stroke=INK, stroke_width=1.5))
        y += 30
        scale = scales(rows)
        for row in rows:
            drawn, high = _line(names, row, scale[row.indicator.code], width)
            parts.append(el("g", *drawn, transform=f"translate(0 {y:.2f})"))
            y += high
        y += 10
    return drawing(width, y, *parts)


def _line(names: Names, row: Monitored, scale: Scale, width: int) -> tuple[list[Element], float]:
    wide = width >= WIDE
    room = 250 if wide else width
    lines = wrap(row.indicator.name, int(room / 7.2)) or [""]
    said = wrap(in_words(names, row), int((width - 560 if wide else width) / 6.6))
    top = 20.0 if wide else 16.0
    parts = [text(one, 0, top + 15 * at, font_weight=600) for at, one in enumerate(lines)]
    if wide:
        parts += _axis(row, scale, 290, 256)
        parts += [text(one, 560, top + 15 * at, font_size=12, fill=INK_2) for at, one in enumerate(said)]
        return parts, max(ROW_HEIGHT, top + 15 * max(len(lines), len(said)) + 2)
    below = top + 15 * (len(lines) - 1) + 2
    parts.append(el("g", *_axis(row, scale, width), transform=f"translate(0 {below:.2f})"))
    parts += [text(one, 0, below + 54 + 15 * at, font_size=12, fill=INK_2) for at, one in enumerate(said)]
    return parts, below + 54 + 15 * len(said)


def _legend(names: Names) -> Element:
    """What the shapes are."""
    town = town_name(names)
    after = 22 + len(town) * _LETTER + 14
    return el(
        "g",
        el("circle", cx=8, cy=10, r=6, fill=ACCENT),
        text(town, 20, 14, font_size=12),
        el("circle", cx=after, cy=10, r=5, fill=PAPER, stroke=INK_2, stroke_width=2),
        text("Nederland", after + 11, 14, font_size=12),
        el("path", d=f"M{after + 92} 2v16", stroke=INK, stroke_width=2),
        el("path", d=f"M{after + 92} 2l9 4.5-9 4.5z", fill=INK),
        text("doel", after + 106, 14, font_size=12),
    )
