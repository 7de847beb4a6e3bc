"""The cells that fall month by month, as bars from zero: below what becomes empty, on it what becomes thin."""

from planner.domain.cliff import Cliff, Step
from planner.figures.picture import Picture
from planner.figures.scale import top_of
from planner.figures.svg import Element, drawing, el, text
from planner.figures.theme import CONTROL, GAP_LINE, INK_2, STEP_1_LINE, STEPS
from planner.language.ahead import alternative, bare, month, title
from planner.language.numbers import long_day, number

CODE = "afloop"
_HIGH, _TOP, _FOOT, _LEFT, _LEGEND = 150, 22, 24, 26, 26
_NAMES = (("wordt leeg", GAP_LINE), ("wordt dun", STEPS[1].fill))


def cliff_chart(found: Cliff, area: str) -> Picture | None:
    """The picture; None when nothing falls."""
    if not found.fallen:
        return None
    return Picture(
        CODE,
        title(found, area),
        alternative(found),
        ("Vanaf", "Wordt leeg", "Wordt dun", "Samen"),
        tuple(_row(one) for one in found.steps),
        lambda width: _drawn(found, width),
    )


def _counts(step: Step) -> tuple[int, int]:
    lost = sum(map(bare, step.falls))
    return lost, len(step.falls) - lost


def _row(step: Step) -> tuple[str, ...]:
    lost, thin = _counts(step)
    return long_day(step.on), number(lost), number(thin), number(lost + thin)


def _drawn(found: Cliff, width: int) -> Element:
    top = top_of(len(one.falls) for one in found.steps)
    base = float(_LEGEND + _TOP + _HIGH)
    slot = (width - _LEFT) / len(found.steps)
    every = 3 if slot < 26 else 2 if slot < 44 else 1
    parts: list[Element] = [*_legend(), *_axis(width, base, top)]
    for place, step in enumerate(found.steps):
        x = _LEFT + place * slot
        parts += _bar(step, (x, base, slot), _HIGH / top)
        if place % every == 0:
            parts.append(
                text(
                    _label(step, place, every), x + slot / 2, base + 17, font_size=12, fill=INK_2, text_anchor="middle"
                )
            )
    return drawing(width, base + _FOOT, *parts)


def _label(step: Step, place: int, every: int) -> str:
    """The month; with its year where a year begins, as far as there is room."""
    name = month(step.on)
    return name[:3] if place and step.on.month > every else f"{name[:3]} ’{name[-2:]}"


def _legend() -> list[Element]:
    parts, x = [], 0.0
    for name, fill in _NAMES:
        parts.append(_block((x, 2.0, 14.0, 12.0), fill))
        parts.append(text(name, x + 20, 13, font_size=12, fill=INK_2))
        x += 120
    return parts


def _axis(width: int, base: float, top: float) -> list[Element]:
    said = text(number(top), _LEFT - 6, base - _HIGH + 4, font_size=12, fill=INK_2, text_anchor="end")
    zero = text("0", _LEFT - 6, base + 4, font_size=12, fill=INK_2, text_anchor="end")
    lines = [
        el("line", x1=_LEFT, x2=width, y1=y, y2=y, stroke=CONTROL, stroke_width=1, stroke_dasharray=dashes)
        for y, dashes in ((base, None), (base - _HIGH, "2 4"))
    ]
    return [*lines, said, zero]


def _bar(step: Step, place: tuple[float, float, float], unit: float) -> list[Element]:
    """Both parts of a bar with their sum above it; nothing in a month without a fall."""
    x, base, slot = place
    lost, thin = _counts(step)
    if not lost + thin:
        return []
    wide, left = slot * 0.72, x + slot * 0.14
    parts = []
    if lost:
        parts.append(_block((left, base - lost * unit, wide, lost * unit), GAP_LINE))
    if thin:
        parts.append(_block((left, base - (lost + thin) * unit, wide, thin * unit), STEPS[1].fill))
    above = base - (lost + thin) * unit - 6
    said = number(lost + thin)
    return [*parts, text(said, x + slot / 2, above, font_size=12, font_weight=700, text_anchor="middle")]


def _block(place: tuple[float, float, float, float], fill: str) -> Element:
    """A dark block, or a pale one with a line: they differ in grey too."""
    x, y, width, height = place
    line = STEP_1_LINE if fill == STEPS[1].fill else None
    return el("rect", x=x, y=y, width=width, height=height, fill=fill, stroke=line)
