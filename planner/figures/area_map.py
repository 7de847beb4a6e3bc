"""Wijken by their outlines, tinted in five steps by one measure: coverage, need or number of gaps.

The tint never stands alone: in each wijk stands its place in the table below, and its name where there is room.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.evidence import Shape
from planner.domain.plan import Neighbourhood
from planner.figures.area_order import Order
from planner.figures.picture import Picture
from planner.figures.svg import Element, drawing, el, text, write
from planner.figures.theme import CONTROL, INK, INK_2, NOT_APPLICABLE, STEPS
from planner.language.numbers import MISSING, listed, number, percent

#: The measures that a map can show, by the word that stands in an address.
MEASURES = {Order.COVERAGE: "Dekking", Order.NEED: "Behoefte", Order.GAPS: "Kansen"}
_HEADS = {
    Order.COVERAGE: "Gedekte cellen",
    Order.NEED: "Behoefte (0 tot 1)",
    Order.GAPS: "Aantal kansen",
}
_UNKNOWN = "geen gegevens"
_STEPS = len(STEPS)
_MOST_HIGH, _LEGEND, _LETTER, _SIZE = 460.0, 64.0, 6.6, 12
_TINY = 1e-12


@dataclass(frozen=True)
class AreaValue:
    """A wijk with what is measured of it; None where that is not known."""

    area: Neighbourhood
    value: float | None


@dataclass(frozen=True)
class AreaMap:
    """Everything that is drawn. `href` gives the address of a wijk; `values` begin with what needs attention most."""

    measure: Order
    values: tuple[AreaValue, ...]
    shapes: Mapping[str, Shape]
    href: Callable[[str], str]

    @property
    def bounds(self) -> tuple[float, ...]:
        """Where the steps begin and end: equal parts of what lies between the lowest and the highest."""
        known = [one.value for one in self.values if one.value is not None]
        low, high = min(known, default=0.0), max(known, default=0.0)
        return tuple(low + (high - low) * place / _STEPS for place in range(_STEPS + 1))

    def step(self, value: float | None) -> int | None:
        """The tint of a value: 0 to 4."""
        if value is None:
            return None
        bounds = self.bounds
        return next((place for place in range(_STEPS - 1) if value < bounds[place + 1] - _TINY), _STEPS - 1)

    def said(self, value: float | None) -> str:
        """A value in words."""
        if value is None:
            return _UNKNOWN
        if self.measure is Order.COVERAGE:
            return percent(value)
        return number(value, 2) if self.measure is Order.NEED else number(value)


def area_map(
    measure: Order,
    values: Sequence[AreaValue],
    shapes: Sequence[Shape],
    href: Callable[[str], str],
) -> Picture | None:
    """The picture; None when no wijk has an outline. Unknown values stand last."""
    sign = 1 if measure is Order.COVERAGE else -1
    ordered = sorted(values, key=lambda one: (one.value is None, sign * (one.value or 0.0)))
    made = AreaMap(measure, tuple(ordered), {one.neighbourhood: one for one in shapes}, href)
    if not any(one.area.code in made.shapes for one in ordered):
        return None
    return Picture(
        f"kaart-{measure.value}",
        _title(made),
        _alternative(made),
        ("Wijk", _HEADS[measure], "Op de kaart"),
        tuple(_row(made, place, one) for place, one in enumerate(ordered, start=1)),
        lambda width: _drawn(made, width),
    )


def outlines(named: Sequence[tuple[str, Shape]], width: int) -> str:
    """A small drawing of outlines by themselves, each with its name on pointing at it; "" when there are none."""
    shapes = [shape for _, shape in named if shape.outline]
    if not shapes:
        return ""
    frame = _Frame(shapes, width)
    drawn = [
        el(
            "path",
            el("title", name),
            d=" ".join(_ring(frame, ring) for polygon in shape.outline for ring in polygon),
            fill=STEPS[1].fill,
            fill_rule="evenodd",
            stroke=CONTROL,
        )
        for name, shape in named
        if shape.outline
    ]
    return write(drawing(width, frame.high + 4, *drawn, label=f"De omtrek van {listed([name for name, _ in named])}"))


def _title(made: AreaMap) -> str:
    known = [one for one in made.values if one.value is not None]
    if not known:
        return f"{MEASURES[made.measure]} per wijk: er zijn nog geen gegevens"
    first, last = known[0], known[-1]
    what = {Order.COVERAGE: "De dekking is het laagst", Order.NEED: "De behoefte is het hoogst"}
    begin = what.get(made.measure, "De meeste kansen zijn er")
    title = f"{begin} in {_named(known, first)} ({made.said(first.value)})"
    if last.value == first.value:
        return f"{MEASURES[made.measure]}: alle wijken staan gelijk ({made.said(first.value)})"
    end = (
        "het hoogst" if made.measure is Order.COVERAGE else "het laagst" if made.measure is Order.NEED else "de minste"
    )
    return f"{title}, {end} in {_named(known, last)} ({made.said(last.value)})"


def _named(known: Sequence[AreaValue], one: AreaValue) -> str:
    """The wijken with this value: of more than two the first, and how many more."""
    names = [other.area.name for other in known if other.value == one.value]
    return listed(names) if len(names) < 3 else f"{names[0]} en nog {number(len(names) - 1)} wijken"


def _alternative(made: AreaMap) -> str:
    said = [f"{one.area.name} {made.said(one.value)}" for one in made.values]
    without = [one.area.name for one in made.values if one.area.code not in made.shapes]
    rest = f" Zonder vlak op de kaart: {listed(without)}." if without else ""
    return f"Kaart van de wijken. {'; '.join(said)}.{rest}"


def _row(made: AreaMap, place: int, one: AreaValue) -> tuple[str, ...]:
    there = "ja" if one.area.code in made.shapes else "geen vlak"
    return f"{place}. {one.area.name}", made.said(one.value) if one.value is not None else MISSING, there


# ── drawing ────────────────────────────────────────────────────────────────────────────


class _Frame:
    """From degrees to pixels: a degree of longitude is narrower than one of latitude."""

    def __init__(self, shapes: Sequence[Shape], width: int) -> None:
        points = [point for one in shapes for polygon in one.outline for ring in polygon for point in ring]
        self.left, right = min(x for x, _ in points), max(x for x, _ in points)
        bottom, self.top = min(y for _, y in points), max(y for _, y in points)
        self.narrow = math.cos(math.radians((bottom + self.top) / 2))
        wide, high = max((right - self.left) * self.narrow, _TINY), max(self.top - bottom, _TINY)
        self.scale = min((width - 4) / wide, _MOST_HIGH / high)
        self.high = high * self.scale
        self.shift = (width - wide * self.scale) / 2

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point on the drawing."""
        return self.shift + (x - self.left) * self.narrow * self.scale, 2 + (self.top - y) * self.scale


def _drawn(made: AreaMap, width: int) -> Element:
    shown = [(place, one) for place, one in enumerate(made.values, start=1) if one.area.code in made.shapes]
    frame = _Frame([made.shapes[one.area.code] for _, one in shown], width)
    wijken = [_wijk(made, frame, place, one) for place, one in shown]
    legend, low = _legend(made, frame.high + 22, width)
    return drawing(width, low, *wijken, *legend)


def _wijk(made: AreaMap, frame: _Frame, place: int, one: AreaValue) -> Element:
    """A link with the surface, its place in the table, and its name where that fits."""
    outline = made.shapes[one.area.code].outline
    step = made.step(one.value)
    fill = NOT_APPLICABLE.fill if step is None else STEPS[step].fill
    colour = INK if step in (None, 0) else STEPS[step or 0].text
    path = " ".join(_ring(frame, ring) for polygon in outline for ring in polygon)
    corners = [frame.at(*point) for polygon in outline for point in polygon[0]]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    x, y = (left + right) / 2, (min(y for _, y in corners) + max(y for _, y in corners)) / 2
    name = one.area.name if len(one.area.name) * _LETTER < right - left - 10 else ""
    said = f"{one.area.name}: {made.said(one.value)}"
    dashes = "4 3" if step is None else None
    return el(
        "a",
        el("title", said),
        el("path", d=path, fill=fill, fill_rule="evenodd", stroke=CONTROL, stroke_width=1, stroke_dasharray=dashes),
        text(
            str(place), x, y + (0 if name else 4), font_size=_SIZE, font_weight=700, fill=colour, text_anchor="middle"
        ),
        text(name, x, y + 14, font_size=_SIZE, fill=colour, text_anchor="middle") if name else None,
        href=made.href(one.area.code),
        aria_label=said,
    )


def _ring(frame: _Frame, ring: Sequence[tuple[float, float]]) -> str:
    """A closed line. A tenth of a pixel is enough."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (frame.at(*point) for point in ring)) + "Z"


def _legend(made: AreaMap, top: float, width: int) -> tuple[list[Element], float]:
    """The steps with their bounds, as many beside each other as fit."""
    bounds, parts = made.bounds, list[Element]()
    samples: list[tuple[str, str, str | None]] = [
        (STEPS[place].fill, f"{made.said(bounds[place])} tot {made.said(bounds[place + 1])}", None)
        for place in range(_STEPS)
    ]
    if any(one.value is None for one in made.values):
        samples.append((NOT_APPLICABLE.fill, _UNKNOWN, "4 3"))
    x, y = 1.0, top
    for fill, said, dashes in samples:
        wide = 22 + len(said) * _LETTER + 14
        if x + wide > width and x > 1:
            x, y = 1.0, y + 20
        parts.append(el("rect", x=x, y=y - 11, width=15, height=13, fill=fill, stroke=CONTROL, stroke_dasharray=dashes))
        parts.append(text(said, x + 21, y, font_size=_SIZE, fill=INK_2))
        x += wide
    parts.append(
        text(
            "Het getal in een wijk is de volgorde: 1 vraagt de meeste aandacht.", 1, y + 20, font_size=_SIZE, fill=INK_2
        )
    )
    return parts, y + 28
