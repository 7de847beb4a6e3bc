"""The whole matrix as a drawing: all themes beside each other, groups under each other, margins and legend."""

from planner.figures.fitting import fitted, parted, width_of, wrapped
from planner.figures.matrix_cells import field
from planner.figures.matrix_places import GAP, PART, Places, fitting
from planner.figures.matrix_shown import Group, Margin, Shown
from planner.figures.paper import Paper
from planner.figures.picture import WIDE, Picture
from planner.figures.svg import Element, drawing, el, text
from planner.figures.theme import ACCENT, CONTROL, INK, INK_2, NOT_APPLICABLE, STEPS

CODE = "matrix"
_EDGE = 36.0
_TITLE, _SUMMARY, _SMALL, _NOTE = 22, 14, 12, 11
#: A row as high as this is easy to read; above the legend is some room.
_ROW, _ABOVE = 27.0, 16.0
_SAMPLE, _SAMPLE_ROW, _SAMPLE_GAP = (34.0, 20.0), 27.0, 22.0


def matrix_picture(shown: Shown) -> Picture:
    """The picture of a matrix; its numbers are a table of groups."""
    columns = tuple(f"{theme}: {pillar}" for theme, _ in shown.themes for pillar in shown.pillars)
    rows = tuple((one.name, *(cell.whole for cell in one.fields), one.margin.said) for one in shown.groups)
    return Picture(
        CODE,
        shown.title,
        _alternative(shown),
        (shown.heads[0], *columns, shown.heads[1]),
        rows,
        lambda width: _drawn(shown, width),
        lambda paper, note: _sheet(shown, paper, note),
    )


def _alternative(shown: Shown) -> str:
    """What was found, for every theme, and what has to be known with it."""
    themes = "; ".join(f"{name} {margin.said}" for name, margin in shown.themes)
    said = (shown.summary, f"{shown.heads[1]}: {themes}." if themes else "", *shown.remarks)
    return " ".join(one for one in said if one)


def _drawn(shown: Shown, width: int) -> Element:
    """The matrix with its legend. It needs the room of a wide page to be read, and shrinks where there is less."""
    wide = max(float(width), float(WIDE))
    places = Places(shown, (0, 0), wide, _ROW)
    top = places.bottom + _ABOVE
    legend, high = _legend(shown, (0, top), wide)
    whole = drawing(wide, top + high, *_grid(shown, places), *legend)
    given = dict(whole.attributes) | {"width": width, "height": (top + high) * width / wide}
    return Element(whole.name, tuple(given.items()), whole.children)


def _sheet(shown: Shown, paper: Paper, note: str) -> Element:
    """A page: title, what was found, matrix, legend, what has to be known, and the note at its foot."""
    wide = paper.width - 2 * _EDGE
    head, under = _head(shown, wide)
    foot, above = _foot(shown, (wide, paper.height - _EDGE * 0.8), note)
    _, legend_high = _legend(shown, (0, 0), wide)
    places = fitting(shown, (_EDGE, under + 12), wide, above - legend_high - _ABOVE - 8)
    legend, _ = _legend(shown, (_EDGE, places.bottom + _ABOVE), wide)
    parts = [*head, *_grid(shown, places), *legend, *foot]
    return paper.root(el("desc", _alternative(shown)), *parts, label=shown.title)


def _head(shown: Shown, wide: float) -> tuple[list[Element], float]:
    """Title and what was found; also where they end."""
    parts, y = [], _EDGE * 0.8
    for said, size, bold in ((shown.title, _TITLE, True), (shown.summary, _SUMMARY, False)):
        for line in fitted(said, size, wide, 2, bold):
            y += size + 4
            weight = 700 if bold else None
            parts.append(text(line, _EDGE, y, font_size=size, font_weight=weight, fill=INK if bold else INK_2))
        y += 5
    return parts, y


def _foot(shown: Shown, room: tuple[float, float], note: str) -> tuple[list[Element], float]:
    """Remarks and note in small print that ends at the foot of the page; also where it begins."""
    wide, bottom = room
    said = [line for one in (*shown.remarks, note) for line in wrapped(one, _NOTE, wide)]
    step = _NOTE + 4
    top = bottom - len(said) * step
    lines = [text(one, _EDGE, top + at * step + _NOTE, font_size=_NOTE, fill=INK_2) for at, one in enumerate(said)]
    return lines, top


def _grid(shown: Shown, places: Places) -> list[Element]:
    """Heads, rows and totals; nothing where there is no column or no row."""
    if not shown.themes or not shown.pillars or not shown.groups:
        return []
    parts = [*_themes(shown, places), *_pillars(shown, places)]
    for y, name in places.parts:
        line = el("line", x1=places.left, x2=places.right, y1=y + 0.5, y2=y + 0.5, stroke=NOT_APPLICABLE.fill)
        parts += [line, text(name, places.left, y + PART - 6, font_size=_SMALL, font_style="italic", fill=INK_2)]
    for y, group in places.rows:
        parts += _group(shown, places, y, group)
    return [*parts, *_totals(shown, places)]


def _themes(shown: Shown, places: Places) -> list[Element]:
    parts = []
    base = places.top + 15
    for number, (name, margin) in enumerate(shown.themes):
        left, right = places.column(number, 0), places.column(number, places.pillars) - GAP
        room = right - left - width_of(margin.said, _SMALL) - 8
        (line,) = fitted(name, 15, room, bold=True) or ("",)
        parts += [
            text(line, left, base, font_size=15, font_weight=700),
            text(margin.said, right, base, font_size=_SMALL, fill=INK_2, text_anchor="end"),
            el("line", x1=left, x2=right, y1=base + 7, y2=base + 7, stroke=ACCENT, stroke_width=2),
        ]
    return parts


def _pillars(shown: Shown, places: Places) -> list[Element]:
    """Names of pillars over their columns, and of the column of margins."""
    room, foot = places.cell - GAP, places.pillar_line + 30
    parts = [text(shown.heads[1], places.right + 10, foot, font_size=_SMALL, font_weight=700, fill=INK_2)]
    lines = [line for name in shown.pillars for line in _broken(name, room)]
    size = _size_for(lines, room)
    for number in range(len(shown.themes)):
        for place, name in enumerate(shown.pillars):
            middle = places.column(number, place) + room / 2
            said = _broken(name, room)[-2:] if size >= _SMALL * 0.8 else fitted(name, _SMALL * 0.8, room, 2, bold=True)
            for up, line in enumerate(reversed(said)):
                height = foot - up * (_SMALL + 2)
                parts.append(
                    text(line, middle, height, font_size=size, font_weight=700, fill=INK_2, text_anchor="middle")
                )
    return parts


def _broken(name: str, room: float) -> tuple[str, ...]:
    """A name whole where it fits, in parts where it does not."""
    return (name,) if width_of(name, _SMALL, bold=True) <= room else parted(name)


def _size_for(lines: list[str], room: float) -> float:
    """The size in which all these fit, but not too small to read."""
    widest = max(width_of(line, 1, bold=True) for line in lines)
    return max(_SMALL * 0.8, min(float(_SMALL), room / widest))


def _group(shown: Shown, places: Places, y: float, group: Group) -> list[Element]:
    middle = y + (places.row - GAP) / 2
    lines = fitted(group.name, places.size, places.label - 8, 1 if places.row < 24 else 2)
    step = places.size + 1
    start = middle - (len(lines) - 1) * step / 2 + places.size * 0.35
    parts = [text(line, places.left, start + at * step, font_size=places.size) for at, line in enumerate(lines)]
    for number, one in enumerate(group.fields):
        x = places.column(*divmod(number, places.pillars))
        parts += field(one, (x, y, places.cell - GAP, places.row - GAP))
    return [*parts, *_margin(places, y, group.margin)]


def _margin(places: Places, y: float, margin: Margin) -> list[Element]:
    """ "k van n" with a bar that is as long as the share."""
    x, size, room = places.right + 10, min(float(_SMALL), places.row * 0.5), 62.0
    bar = y + places.row - GAP - 3
    return [
        text(margin.said, x, bar - 3, font_size=size, fill=INK_2),
        el("rect", x=x, y=bar, width=room, height=2.5, fill=NOT_APPLICABLE.fill),
        el("rect", x=x, y=bar, width=room * margin.share, height=2.5, fill=STEPS[3].fill),
    ]


def _totals(shown: Shown, places: Places) -> list[Element]:
    base, room = places.totals + 18, places.cell - GAP
    size = _size_for([one.said for one in shown.totals], room)
    parts = [
        el("line", x1=places.left, x2=places.right, y1=base - 15, y2=base - 15, stroke=CONTROL),
        text(shown.heads[1], places.left, base, font_size=_SMALL, font_weight=700),
        text(shown.total.said, places.right + 10, base, font_size=_SMALL, font_weight=700),
    ]
    for number, margin in enumerate(shown.totals):
        middle = places.column(*divmod(number, places.pillars)) + room / 2
        parts.append(text(margin.said, middle, base, font_size=size, fill=INK_2, text_anchor="middle"))
    return parts


def _legend(shown: Shown, start: tuple[float, float], width: float) -> tuple[list[Element], float]:
    """Samples with their words, as many in a row as fit; also how high that is."""
    if not shown.groups or not shown.themes:
        return [], 0.0
    left, top = start
    wide, high = _SAMPLE
    parts, x, y = [], left, top
    for one, words in shown.legend:
        needed = wide + 7 + width_of(words, _SMALL)
        if x > left and x + needed > left + width:
            x, y = left, y + _SAMPLE_ROW
        parts += field(one, (x, y, wide, high))
        parts.append(text(words, x + wide + 7, y + high / 2 + 4, font_size=_SMALL, fill=INK_2))
        x += needed + _SAMPLE_GAP
    return parts, y - top + high
