"""Tables as a slide means them: native rows and columns, shaded cells, heads that are marked as heads."""

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from planner.exports.clean import cleaned
from planner.exports.document import Box, Row, Run, Table
from planner.exports.slides.fitting import ABOVE, BESIDE, height_of, stretched
from planner.exports.slides.text import POINT, SPACES, colour, paragraph
from planner.figures.fitting import width_of
from planner.figures.theme import INK
from planner.language.slides import LEGEND, LEGEND_DESCRIBED

#: Left, top, width and height in points.
Place = tuple[float, float, float, float]

_LINE = "#DBE1E7"
#: The style that has no fills and no lines of its own: ours stand in the cells.
_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_LEGEND_TYPE, _LEGEND_ROW, _SAMPLE = 11.0, 18.0, 36.0
_PER_ROW = (9, 8, 7, 6, 5, 4, 3, 2, 1)


def add_table(slide: Any, table: Table, rows: Sequence[Row], look: tuple[Place, Sequence[float], float]) -> None:
    """Put rows of a table on a slide; `look` is their place, the widths of the columns and the size of type."""
    place, widths, size = look
    heights = stretched([height_of(row, widths, size) for row in rows], place[3])
    made = "".join(_row(row, high, size) for row, high in zip(rows, heights, strict=True))
    _place(slide, (table.name, table.alternative), place, _table(widths, made, heads=True))


def legend_size(samples: Sequence[tuple[Box, str]], width: float) -> tuple[list[float], float]:
    """Widths of the columns of a legend in points, a sample and its words by turns; and how high it is."""
    needed = [width_of(words, _LEGEND_TYPE) + 2 * BESIDE + 4 for _, words in samples]
    for many in _PER_ROW:
        columns = [max(needed[place::many]) for place in range(min(many, len(needed)))]
        if sum(columns) + _SAMPLE * len(columns) <= width:
            break
    rows = -(-len(samples) // many)
    return [one for words in columns for one in (_SAMPLE, words)], rows * _LEGEND_ROW


def add_legend(slide: Any, samples: Sequence[tuple[Box, str]], start: tuple[float, float], width: float) -> None:
    """Put the samples of a table with their words on a slide."""
    widths, high = legend_size(samples, width)
    many = len(widths) // 2
    made = ""
    for first in range(0, len(samples), many):
        shown = samples[first : first + many]
        boxes = "".join(_cell(box, _LEGEND_TYPE) + _words(said) for box, said in shown)
        made += _in_row(boxes + _words("") * 2 * (many - len(shown)), _LEGEND_ROW)
    _place(slide, (LEGEND, LEGEND_DESCRIBED), (*start, sum(widths), high), _table(widths, made, heads=False))


def _place(slide: Any, named: tuple[str, str], place: Place, made: str) -> None:
    """A frame with a name and a description, and the table in it."""
    left, top, width, height = (round(one * POINT) for one in place)
    frame = slide.shapes.add_table(1, 1, left, top, width, height)
    frame.name = cleaned(named[0])
    frame._element.nvGraphicFramePr.cNvPr.set("descr", cleaned(named[1]))
    data = frame._element.find(f".//{qn('a:graphicData')}")
    data.replace(data.find(qn("a:tbl")), parse_xml(made))
    frame.height = sum(int(row.get("h")) for row in data.iter(qn("a:tr")))


def _table(widths: Sequence[float], rows: str, heads: bool) -> str:
    columns = "".join(f'<a:gridCol w="{round(one * POINT)}"/>' for one in widths)
    marked = ' firstRow="1" firstCol="1"' if heads else ""
    style = f"<a:tblPr{marked}><a:tableStyleId>{_STYLE}</a:tableStyleId></a:tblPr>"
    return f"<a:tbl {SPACES}>{style}<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"


def _row(row: Row, high: float, size: float) -> str:
    return _in_row("".join(_cell(one, size, row.divider) for one in row.boxes), high)


def _in_row(cells: str, high: float) -> str:
    return f'<a:tr h="{round(high * POINT)}">{cells}</a:tr>'


def _cell(one: Box, size: float, divider: bool = False) -> str:
    """A cell; one that takes several columns leaves empty ones behind it."""
    ink = one.tint.text if one.tint else INK
    turn = '<a:pPr algn="ctr"/>' if one.centre else "<a:pPr/>"
    said = "".join(paragraph(line.runs, size, ink, turn) for line in one.lines)
    fill = colour(one.tint.fill) if one.tint else "<a:noFill/>"
    wide = f' gridSpan="{one.span}"' if one.span > 1 else ""
    return _in_cell(said, fill, wide, lines=not divider) + _in_cell("", fill, ' hMerge="1"') * (one.span - 1)


def _words(said: str) -> str:
    return _in_cell(paragraph((Run(said),), _LEGEND_TYPE), "<a:noFill/>", "", lines=False)


def _in_cell(said: str, fill: str, wide: str, lines: bool = True) -> str:
    beside, above = round(BESIDE * POINT), round(ABOVE * POINT)
    drawn = f'w="6350">{colour(_LINE)}' if lines else 'w="0"><a:noFill/>'
    edges = "".join(f"<a:ln{side} {drawn}</a:ln{side}>" for side in "LRTB")
    room = f'marL="{beside}" marR="{beside}" marT="{above}" marB="{above}" anchor="ctr"'
    inside = said or paragraph((), 1)
    return (
        f"<a:tc{wide}><a:txBody><a:bodyPr/><a:lstStyle/>{inside}</a:txBody><a:tcPr {room}>{edges}{fill}</a:tcPr></a:tc>"
    )
