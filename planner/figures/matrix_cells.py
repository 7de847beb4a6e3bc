"""One cell of a drawn matrix: its tint, its number, and its small signs as shapes in its corners.

Our font does not have every sign, so a ring is a circle and the corner of what ends is a triangle.
"""

from planner.domain.words import Level
from planner.figures.matrix_shown import Field
from planner.figures.svg import Element, el, text
from planner.figures.theme import CONTROL, GAP_LINE, LEVELS, STEP_1_LINE
from planner.language.documents import BROAD_SIGN, ENDING_SIGN

#: Lines around tints that are pale: they tell the levels apart in black and white too.
_LINES: dict[Level, tuple[str, str | None]] = {
    Level.EMPTY: (GAP_LINE, "3 2"),
    Level.PLANNED: (LEVELS[Level.PLANNED].text, None),
    Level.THIN: (STEP_1_LINE, None),
    Level.BLANK: (CONTROL, "1 3"),
}
_NUMBER, _SIGN = 14.0, 10.0

#: Left, top, width and height.
Box = tuple[float, float, float, float]


def field(one: Field, box: Box) -> list[Element]:
    """The elements of a cell."""
    x, y, width, height = box
    tint = LEVELS[one.level]
    line, dashes = _LINES.get(one.level, (None, None))
    # Half of a line falls outside its rectangle.
    block = el(
        "rect",
        el("title", one.state) if one.state else None,
        x=x + 0.5,
        y=y + 0.5,
        width=max(0.0, width - 1),
        height=max(0.0, height - 1),
        rx=3,
        fill=tint.fill,
        stroke=line,
        stroke_dasharray=dashes,
    )
    size = min(_NUMBER, height * 0.62)
    said = text(
        one.said,
        x + width / 2,
        y + height / 2 + size * 0.35,
        font_size=size,
        font_weight=700 if one.counted else None,
        text_anchor="middle",
        fill=tint.text,
    )
    return [block, *([said] if one.said else []), *(_sign(mark, box, tint.text) for mark in one.marks)]


def _sign(mark: str, box: Box, colour: str) -> Element:
    """A ring in the upper right corner, a triangle in the lower left one; other signs are letters our font has."""
    x, y, width, height = box
    small = min(_SIGN, height * 0.46)
    if mark == BROAD_SIGN:
        ring = small * 0.3
        return el("circle", cx=x + width - ring - 4, cy=y + ring + 4, r=ring, fill="none", stroke=colour)
    if mark == ENDING_SIGN:
        foot = y + height - 1
        corners = ((x + 1, foot - small * 0.8), (x + 1, foot), (x + 1 + small * 0.8, foot))
        return el("polygon", points=" ".join(f"{a:.2f},{b:.2f}" for a, b in corners), fill=colour)
    place = (x + width - 4, y + height - 3.5, "end") if mark == "†" else (x + 4, y + small * 0.9 + 1, "start")
    return text(mark, place[0], place[1], font_size=small, font_weight=700, text_anchor=place[2], fill=colour)
