"""Tables as Word means them: fixed columns, a marked head row, shaded cells, a title for who cannot see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from planner.exports.clean import cleaned
from planner.exports.document import Box, Line, Row, Table
from planner.exports.layout import MANY, in_parts, legend_rows, legend_widths
from planner.exports.word.text import CELL_STYLE, NOTE_STYLE, Footnotes, cell_line, paragraph, runs
from planner.figures.theme import PAPER, Tint

#: Twentieths of a point in a millimetre.
TWIPS = 1440 / 25.4
_LINE = "DBE1E7"
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
#: Room above and below, and left and right of a text, in twentieths of a point.
_ROOM = (("top", 30), ("left", 80), ("bottom", 30), ("right", 80))
_DENSE = (("top", 10), ("left", 40), ("bottom", 10), ("right", 40))
#: Small type, in half points.
_DENSE_TYPE = 14
_CLOSE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
#: A row that only divides, in twentieths of a point.
_THIN = 70


@dataclass(frozen=True)
class _Look:
    """How a table is set: the least height of a row in mm, kept on one page, in small type, with lines."""

    height: float = 0.0
    together: bool = False
    dense: bool = False
    lines: bool = True
    low: bool = False


def table(one: Table, width: float, notes: Footnotes, compact: bool = False, low: bool = False) -> str:
    """A table of a width in mm, with its legend and its notes under it; `compact` in small type.

    `low`: its lines close to each other, whatever the style of the house says of them.
    """
    widths = _twips(in_parts(width, one.widths))
    look = _Look(one.height, one.together, dense=compact or len(widths) >= MANY, low=low)
    rows = "".join(_row(row, look, widths, notes) for row in one.rows)
    made = _frame(widths, (one.name, one.alternative), rows, look)
    legend = _legend(one.legend, width, notes, dense=compact) if one.legend else ""
    return made + legend + small_print(one.notes, notes, compact)


def small_print(lines: Sequence[Line], notes: Footnotes, compact: bool = False) -> str:
    """Lines of small print."""
    tight = '<w:spacing w:before="10" w:line="220" w:lineRule="auto"/>' if compact else ""
    return "".join(paragraph(runs(one.runs, notes), NOTE_STYLE, tight) for one in lines)


def _twips(widths: Sequence[float]) -> list[int]:
    return [round(one * TWIPS) for one in widths]


def _frame(widths: Sequence[int], named: tuple[str, str], rows: str, look: _Look) -> str:
    """The order of these elements is part of the file format."""
    room = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in (_DENSE if look.dense or look.low else _ROOM)
    )
    heads = '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"/>'
    title, description = (quoteattr(cleaned(one)) for one in named)
    told = f"<w:tblCaption w:val={title}/><w:tblDescription w:val={description}/>"
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_borders(look.lines)}<w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{room}</w:tblCellMar>{heads}{told}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(row: Row, look: _Look, widths: Sequence[int], notes: Footnotes) -> str:
    """A row that is not torn over two pages; a head row comes back on every page."""
    height = f'<w:trHeight w:val="{round(look.height * TWIPS)}" w:hRule="atLeast"/>' if look.height else ""
    if row.divider and not row.boxes[0].said:
        height = f'<w:trHeight w:val="{_THIN}" w:hRule="exact"/>'
    head = "<w:tblHeader/>" if row.head else ""
    cells, place = [], 0
    for one in row.boxes:
        width = sum(widths[place : place + one.span])
        cells.append(_cell(one, width, look, notes))
        place += one.span
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(one: Box, width: int, look: _Look, notes: Footnotes) -> str:
    span = f'<w:gridSpan w:val="{one.span}"/>' if one.span > 1 else ""
    middle = bool(look.height) or one.centre
    # What is kept with what follows, row by row, is kept on one page.
    keep = ("<w:keepNext/>" if look.together else "") + (_CLOSE if look.low else "")
    centre = '<w:jc w:val="center"/>' if one.centre else ""
    own = f'<w:color w:val="{one.tint.text[1:].upper()}"/>' if one.tint else ""
    size = _DENSE_TYPE if look.dense else 0
    lines = "".join(cell_line(each, notes, (own, size), keep + centre) for each in one.lines)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{_shade(one.tint)}'
        f'<w:vAlign w:val="{"center" if middle else "top"}"/></w:tcPr>{lines or paragraph("", CELL_STYLE)}</w:tc>'
    )


def _shade(tint: Tint | None) -> str:
    if tint is None or tint.fill == PAPER:
        return ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{tint.fill[1:].upper()}"/>'


def _legend(samples: Sequence[tuple[Box, str]], width: float, notes: Footnotes, dense: bool) -> str:
    """Sample cells with their words, apart from the table above them: or they become one."""
    widths = _twips(legend_widths(width))
    look = _Look(together=True, dense=dense, lines=False)
    rows = [_row(one, look, widths, notes) for one in legend_rows(samples)]
    gap = paragraph("", NOTE_STYLE, '<w:keepNext/><w:spacing w:before="0" w:line="100" w:lineRule="exact"/>')
    return gap + _frame(widths, ("Legenda", "Voorbeelden van cellen"), "".join(rows), look)


def _borders(lines: bool) -> str:
    """Lines between all cells; or none to be seen: white ones, that keep the tints of two rows apart."""
    size, colour = (4, _LINE) if lines else (24, "FFFFFF")
    drawn = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>' for side in _SIDES)
    return f"<w:tblBorders>{drawn}</w:tblBorders>"
