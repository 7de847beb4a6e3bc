"""Coverage through time as a picture: a small line per theme, all on one scale from zero."""

from collections.abc import Sequence
from dataclasses import replace

from planner.domain.coverage_history import Moment
from planner.figures.lines import Line, LineChart, Point, draw_lines
from planner.figures.picture import Picture
from planner.figures.svg import Element, drawing, text
from planner.figures.theme import INK_2
from planner.language.coverage_history import course_in_words, day_in_words, moment_in_words
from planner.language.numbers import MISSING, listed, out_of
from planner.language.sentences import Names

CODE = "dekking-tijd"
_HIGH, _HEAD, _BETWEEN, _FOOT = 132, 40, 20, 12
#: A small line needs this much width.
_LEAST = 220


def coverage_lines(names: Names, moments: Sequence[Moment], area: str | None) -> Picture | None:
    """The picture; None with fewer than two moments, or where no theme has a cell."""
    themes = [theme.code for theme in names.plan.themes if any(theme.code in one.themes for one in moments)]
    if len(moments) < 2 or not themes:
        return None
    title = course_in_words(names, moments, area).removesuffix(".")
    return Picture(
        CODE,
        title,
        " ".join(_said(names, moments, theme) for theme in themes),
        ("Moment", *(names.theme(theme) for theme in themes), "Alle cellen"),
        tuple(_row(moments, one, themes) for one in moments),
        lambda width: _drawn(names, moments, themes, width),
    )


def _row(moments: Sequence[Moment], one: Moment, themes: Sequence[str]) -> tuple[str, ...]:
    cells = (_cells(one, theme) for theme in themes)
    return day_in_words(one, one is moments[-1]), *cells, out_of(one.whole.filled, one.whole.applicable)


def _cells(one: Moment, theme: str) -> str:
    tally = one.themes.get(theme)
    return out_of(tally.filled, tally.applicable) if tally else MISSING


def _said(names: Names, moments: Sequence[Moment], theme: str) -> str:
    """ "Roken: 12 van 52 op 31-10-2026 en 15 van 52 nu (25-11-2026)." """
    parts = []
    for one in moments:
        if theme in one.themes:
            when = day_in_words(one, one is moments[-1])
            parts.append(f"{_cells(one, theme)} {when if one is moments[-1] else f'op {when}'}")
    return f"{names.theme(theme)}: {listed(parts)}."


def _drawn(names: Names, moments: Sequence[Moment], themes: Sequence[str], width: int) -> Element:
    """As many beside each other as there is room for, four as two rows of two."""
    most = max(1, min(len(themes), (width + _BETWEEN) // (_LEAST + _BETWEEN)))
    columns = 2 if len(themes) == 4 and most == 3 else most
    wide = (width - (columns - 1) * _BETWEEN) // columns
    parts: list[Element] = []
    low = 0.0
    least = max(one.themes[theme].filled for one in moments for theme in themes if theme in one.themes)
    for place, theme in enumerate(themes):
        row, column = divmod(place, columns)
        x, y = float(column * (wide + _BETWEEN)), low if column else _bottom(parts, row)
        low = y
        parts += _small(names, moments, theme, (x, y, wide, float(least)))
    return drawing(width, _bottom(parts, 1), *parts)


def _bottom(parts: Sequence[Element], row: int) -> float:
    """Under everything that was drawn."""
    ends = [
        float(dict(one.attributes)["y"] or 0) + float(dict(one.attributes)["height"] or 0)
        for one in parts
        if one.name == "svg"
    ]
    return max(ends) + _FOOT if ends and row else 0.0


def _small(
    names: Names, moments: Sequence[Moment], theme: str, place: tuple[float, float, int, float]
) -> list[Element]:
    x, y, wide, least = place
    points = tuple(
        Point(one.on.toordinal(), moment_in_words(one, one is moments[-1]), one.themes[theme].filled)
        for one in moments
        if theme in one.themes
    )
    inner = draw_lines(LineChart((Line("", points),), least=least), wide, height=_HIGH)
    now = _cells(moments[-1], theme)
    return [
        text(names.theme(theme), x, y + 14, font_size=13, font_weight=700),
        text(f"nu {now} cellen gedekt", x, y + 31, font_size=12, fill=INK_2),
        replace(inner, attributes=(*inner.attributes, ("x", x), ("y", y + _HEAD))),
    ]
