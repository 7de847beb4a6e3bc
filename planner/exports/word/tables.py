"""Tables as Word means them: fixed columns, a marked head row, shaded cells, a title for who cannot see them."""

from collections.abc import Iterable, Sequence
from typing import Any

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from planner.exports.clean import cleaned
from planner.exports.word.text import CELL_STYLE, set_style
from planner.figures.theme import ACCENT, PAPER, Tint

#: Twenty rows with head, caption, legend and what they rest on then fit on one page on its side.
ROW_HEIGHT = Mm(5.5)
Attributes = dict[str, str | int]
_LINE = "DBE1E7"
_HEAD = Tint(ACCENT, PAPER)
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
#: Room above and below, and left and right of a text, in twentieths of a point.
_ROOM = (("top", 30), ("left", 80), ("bottom", 30), ("right", 80))


def add_table(document: Document, widths: Sequence[int], title: str, description: str, lines: bool = True) -> Table:
    """An empty table with columns of these widths. Screen readers say title and description."""
    table: Table = document.add_table(rows=0, cols=len(widths))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Length(width)
    properties = table._tbl.tblPr
    for child in list(properties):
        properties.remove(child)
    # The order of these elements is part of the file format.
    properties.append(_element("w:tblW", w=sum(widths) // 635, type="dxa"))
    properties.append(_borders(lines))
    properties.append(_element("w:tblLayout", type="fixed"))
    room = _element("w:tblCellMar")
    room.extend(_element(f"w:{side}", w=size, type="dxa") for side, size in _ROOM)
    properties.append(room)
    look: Attributes = {"val": "04A0", "firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0}
    properties.append(_element("w:tblLook", **look))
    properties.append(_element("w:tblCaption", val=cleaned(title)))
    properties.append(_element("w:tblDescription", val=cleaned(description)))
    return table


def add_row(table: Table, head: bool = False, height: Length | None = None) -> tuple[_Row, tuple[_Cell, ...]]:
    """A row that is not torn over two pages; a head row comes back on every page."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    properties = row._tr.get_or_add_trPr()
    properties.append(_element("w:cantSplit"))
    if head:
        properties.append(_element("w:tblHeader"))
    if height is not None:
        row.height, row.height_rule = height, WD_ROW_HEIGHT_RULE.AT_LEAST
    return row, row.cells


def fill_table(table: Table, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A head row and rows of plain texts."""
    _, cells = add_row(table, head=True)
    for cell, text in zip(cells, heads, strict=True):
        write(cell, text, bold=True, tint=_HEAD)
    for row in rows:
        _, cells = add_row(table)
        for number, (cell, text) in enumerate(zip(cells, row, strict=True)):
            write(cell, text, bold=number == 0)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.TOP


def write(cell: _Cell, text: str, bold: bool = False, centre: bool = False, tint: Tint | None = None) -> Paragraph:
    """Put a text in an empty cell, on a tint."""
    if tint is not None:
        shade(cell, tint)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    line: Paragraph = cell.paragraphs[0]
    set_style(line, CELL_STYLE)
    if centre:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = line.add_run(cleaned(text))
    run.bold = bold or None
    if tint is not None:
        run.font.color.rgb = RGBColor.from_string(tint.text[1:].upper())
    return line


def shade(cell: _Cell, tint: Tint) -> None:
    """Give a cell its fill."""
    if tint.fill != PAPER:
        fill = _element("w:shd", val="clear", color="auto", fill=tint.fill[1:].upper())
        cell._tc.get_or_add_tcPr().append(fill)


def keep_together(table: Table) -> None:
    """Keep a table with its head and what follows on one page, where it fits."""
    for row in table.rows:
        for line in row._tr.iter(qn("w:p")):
            Paragraph(line, table).paragraph_format.keep_with_next = True


def in_parts(width: int, *parts: float) -> list[int]:
    """A width divided in these proportions."""
    return [round(width * part / sum(parts)) for part in parts]


def _borders(lines: bool) -> Any:
    """Lines between all cells; or none to be seen: white ones, that keep the tints of two rows apart."""
    borders = _element("w:tblBorders")
    drawn: Attributes = {"val": "single", "sz": 4, "space": 0, "color": _LINE}
    white: Attributes = {"val": "single", "sz": 24, "space": 0, "color": "FFFFFF"}
    borders.extend(_element(f"w:{side}", **(drawn if lines else white)) for side in _SIDES)
    return borders


def _element(name: str, **attributes: str | int) -> Any:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made
