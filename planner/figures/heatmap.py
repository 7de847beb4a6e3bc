"""The heatmap of wijken x (theme x pillar), as a plotly figure.

It is a plain dict: plotly's own classes take 50 to 100 ms and 9 MB before the first figure, and check what tests
check here. The y axis counts pixels from the top, so that rows, headings and text keep their size whatever the width.
"""

from typing import Any

from planner.figures.area_shares import AreaRow, AreaShares, Share
from planner.figures.fitting import parted
from planner.figures.theme import CONTROL, FONT, GAP_LINE, INK, INK_2, NOT_APPLICABLE, PAPER, STEP_1_LINE, STEPS
from planner.language.numbers import listed, out_of

Figure = dict[str, Any]

ROW, HEADING, HEAD, THEME = 36, 31, 88, 24
LABEL, MARGIN, THEME_GAP = 226, 84, 0.24
_FS_SMALL, _FS, _FS_CELL = 12, 14, 15
_NOTHING = -1  # z of a cell where nothing applies
_LONGEST = 40  # characters of a second line


def heatmap(shares: AreaShares, as_percent: bool = False) -> Figure:
    """The figure. `customdata` of a cell holds the codes of its wijk, theme and pillar."""
    place = _Places(shares)
    return {
        "data": [_cells(shares, place), _numbers(shares, place, as_percent)],
        "layout": {
            "height": place.height + 4,
            "margin": {"l": LABEL, "r": MARGIN, "t": 0, "b": 4},
            "paper_bgcolor": PAPER,
            "plot_bgcolor": PAPER,
            "font": {"family": FONT, "size": _FS_SMALL, "color": INK_2},
            "xaxis": {**_HIDDEN, "range": [0, place.width]},
            "yaxis": {**_HIDDEN, "range": [place.height, 0]},
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {"bgcolor": INK, "bordercolor": INK, "font": {"color": PAPER, "size": _FS, "family": FONT}},
            "annotations": [*_heads(shares, place), *_labels(place)],
            "shapes": _lines(shares, place),
        },
    }


#: How the screen shows it: no logo, no tool bar (it would offer to send the figure away), no zooming.
CONFIG = {
    "displaylogo": False,
    "displayModeBar": False,
    "responsive": True,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
}

_HIDDEN = {"visible": False, "fixedrange": True, "showgrid": False, "zeroline": False}


class _Places:
    """Where rows (pixels from the top) and columns (in column widths from the left) stand."""

    def __init__(self, shares: AreaShares) -> None:
        self.left: list[float] = []
        x = 0.0
        for number, (_, columns) in enumerate(shares.blocks):
            x += THEME_GAP if number else 0
            for _column in columns:
                self.left.append(x)
                x += 1
        self.width = x or 1
        y, self.headings, self.tops = HEAD, [], []
        for group in shares.groups:
            if group.name:
                self.headings.append((y, group.name))
                y += HEADING
            for row in group.rows:
                self.tops.append((y, row))
                y += ROW
        self.height = y

    def middle(self, column: int) -> float:
        return self.left[column] + 0.5


def _edges(starts: list[float], size: float) -> tuple[list[float], list[int]]:
    """Edges of the cells with the spaces between them, and for every cell between two edges its number (space: -1)."""
    edges: list[float] = []
    numbers: list[int] = []
    for number, start in enumerate(starts):
        if not edges or start > edges[-1]:
            numbers.extend([-1] if edges else [])
            edges.append(start)
        edges.append(start + size)
        numbers.append(number)
    return edges, numbers


def _cells(shares: AreaShares, place: _Places) -> dict[str, Any]:
    x, columns = _edges(place.left, 1)
    y, rows = _edges([float(top) for top, _ in place.tops], ROW)
    table = [place.tops[row][1] if row >= 0 else None for row in rows]
    z = [[_level(row.shares[c]) if row and c >= 0 else None for c in columns] for row in table]
    codes = [
        [
            [row.area.code, shares.columns[c].theme.code, shares.columns[c].pillar.code] if row and c >= 0 else None
            for c in columns
        ]
        for row in table
    ]
    text = [
        [_hover(shares, row.area.name, c, row.shares[c]) if row and c >= 0 else "" for c in columns] for row in table
    ]
    return {
        "type": "heatmap",
        "x": x,
        "y": y,
        "z": z,
        "customdata": codes,
        "text": text,
        "hoverinfo": "text",
        "hoverongaps": False,
        "xgap": 3,
        "ygap": 3,
        "zmin": _NOTHING - 0.5,
        "zmax": len(STEPS) - 0.5,
        "colorscale": _scale(),
        "showscale": False,
    }


def _level(share: Share) -> int:
    return _NOTHING if share.step is None else share.step


def _scale() -> list[list[Any]]:
    """A band of its own for every step: no tint in between."""
    fills = [NOT_APPLICABLE.fill, *(step.fill for step in STEPS)]
    return [[edge / len(fills), fill] for n, fill in enumerate(fills) for edge in (n, n + 1)]


def _hover(shares: AreaShares, area: str, column: int, share: Share) -> str:
    one = shares.columns[column]
    return _plain(f"{area}, {one.theme.name}, {one.pillar.short}: {share.words}")


def _numbers(shares: AreaShares, place: _Places, as_percent: bool) -> dict[str, Any]:
    """The number in every cell and the count of every row, each in a colour that can be read on its tint."""
    marks: list[tuple[float, float, str, str]] = []
    for top, row in place.tops:
        for column, share in enumerate(row.shares):
            tint = NOT_APPLICABLE if share.step is None else STEPS[share.step]
            marks.append((place.middle(column), top + ROW / 2, share.text(as_percent), tint.text))
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _, _, _ in marks],
        "y": [y for _, y, _, _ in marks],
        "text": [text for _, _, text, _ in marks],
        "textfont": {"size": _FS_CELL, "weight": 600, "color": [color for _, _, _, color in marks]},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _heads(shares: AreaShares, place: _Places) -> list[dict[str, Any]]:
    """Themes over their pillars, each pillar with the number of groups that apply."""
    themes = [
        _text(f"<b>{_plain(theme.name)}</b>", place.left[columns[0]], 11, size=_FS + 1, color=INK, xanchor="left")
        for theme, columns in shares.blocks
    ]
    pillars = []
    for number, column in enumerate(shares.columns):
        short = column.pillar.short
        text = f"<b>{'<br>'.join(map(_plain, parted(short)))}</b><br>{shares.column_size(number)}"
        pillars.append(_text(text, place.middle(number), HEAD - 6, yanchor="bottom"))
    return [*themes, *pillars]


def _labels(place: _Places) -> list[dict[str, Any]]:
    """Names of the area programmes and the wijken at the left, and "k van n" at the right."""
    at_left = {"xref": "paper", "xanchor": "left", "align": "left", "xshift": -LABEL}
    texts = [
        _text(f"<b>{_plain(name)}</b>", 0, top + HEADING - 11, size=_FS_SMALL + 1, color=INK, **at_left)
        for top, name in place.headings
    ]
    for top, row in place.tops:
        name = _text(_name(row), 0, top + ROW / 2, color=INK, **at_left)
        more = {"hovertext": _plain(_programmes(row)), "captureevents": True} if row.others else {}
        texts.append(name | more)
        total = out_of(row.total.filled, row.total.applicable)
        texts.append(_text(total, 1, top + ROW / 2, xref="paper", xanchor="left", xshift=10))
    texts.append(_text("<b>Gedekt</b>", 1, HEAD - 6, yanchor="bottom", xref="paper", xanchor="left", xshift=10))
    return texts


def _name(row: AreaRow) -> str:
    """A wijk, with its area programmes on a second line; several are counted (and named when pointed at)."""
    name = f'<span style="font-size:{_FS}px">{_plain(row.area.name)}</span>'
    if not row.also:
        return name
    also = row.also if len(row.also) <= _LONGEST else f"{row.also[: _LONGEST - 1].rstrip()}…"
    return f'{name}<br><span style="color:{INK_2}">{_plain(also)}</span>'


def _programmes(row: AreaRow) -> str:
    return f"Ook: {listed(row.others)}" if row.under else listed(row.programmes)


def _text(text: str, x: float, y: float, **more: Any) -> dict[str, Any]:
    font = {"size": more.pop("size", _FS_SMALL), "color": more.pop("color", INK_2)}
    return {"text": text, "x": x, "y": y, "yref": "y", "xref": "x", "showarrow": False, "font": font, **more}


def _lines(shares: AreaShares, place: _Places) -> list[dict[str, Any]]:
    """A rule under each theme, a thin one above each area programme but the first, outlines of the palest cells."""
    rules: list[dict[str, Any]] = [
        _line(place.left[columns[0]], place.left[columns[-1]] + 1, THEME, INK, 2) for _, columns in shares.blocks
    ]
    rules += [_line(0, place.width, top + 4, CONTROL, 1) for top, _ in place.headings[1:]]
    outlined = (("solid", STEP_1_LINE, 1, 1.0), ("4px,3px", GAP_LINE, 0, 1.5))
    for dash, color, step, width in outlined:
        boxes = [
            _box(place.left[column], top)
            for top, row in place.tops
            for column, share in enumerate(row.shares)
            if share.step == step
        ]
        line = {"color": color, "width": width, "dash": dash}
        rules += [{"type": "path", "path": " ".join(boxes), "line": line}] if boxes else []
    return rules


def _line(start: float, end: float, y: float, color: str, width: float) -> dict[str, Any]:
    return {"type": "line", "x0": start, "x1": end, "y0": y, "y1": y, "line": {"color": color, "width": width}}


def _box(left: float, top: float) -> str:
    """The outline of a cell, inside its gap."""
    x0, x1, y0, y1 = round(left + 0.03, 3), round(left + 0.97, 3), top + 2, top + ROW - 2
    return f"M{x0},{y0}L{x1},{y0}L{x1},{y1}L{x0},{y1}Z"


def _plain(text: str) -> str:
    """Names as they are: plotly reads a few HTML tags in its texts."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
