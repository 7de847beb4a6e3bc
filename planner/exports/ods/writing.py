"""The sheets of a book as OpenDocument: cells with their looks, filters, what stays in sight, and pages."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from planner.exports.odf.package import COUNTRY, FACES, FONT, LANGUAGE, root
from planner.exports.odf.text import Looks, attribute, said
from planner.exports.ods.book import Cell, Format, OpenBook, OpenPage
from planner.figures.theme import INK

#: Millimetres of a digit in our letter, and of a point.
_DIGIT, _POINT = 1.95, 25.4 / 72
_USUAL_WIDTH = 9.0
_BORDERS = {1: "0.5pt solid", 2: "1pt solid", 3: "0.5pt dashed"}
_SIDES = {"border": "", "top": "-top", "bottom": "-bottom"}


def sheets(book: OpenBook) -> str:
    """The body of the file, after the styles that it needs."""
    looks, formats = Looks(), _Formats()
    tables = "".join(_sheet(page, looks, formats) for page in book.pages)
    ranges = "".join(_range(page) for page in book.pages if page.filtered)
    return (
        f"{FACES}<office:automatic-styles>{formats.xml}{looks.xml}{_tables(book)}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}<table:database-ranges>{ranges}</table:database-ranges>"
        "</office:spreadsheet></office:body>"
    )


class _Formats:
    """The ways in which numbers are shown: "0", "0.00", "0 van 15", "0 ○"."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def of(self, shown: str) -> str:
        return self._names.setdefault(shown, f"N{len(self._names) + 1}")

    @property
    def xml(self) -> str:
        return "".join(
            f'<number:number-style style:name="{name}"><number:number number:decimal-places="'
            f'{2 if shown.startswith("0.00") else 0}" number:min-integer-digits="1"/>'
            f"<number:text>{said(_behind(shown))}</number:text></number:number-style>"
            for shown, name in self._names.items()
        )


def _behind(shown: str) -> str:
    """What stands behind the number: the text between quotes."""
    return shown.partition('"')[2].rstrip('"')


def number_said(value: float, shown: str) -> str:
    """A number as its cell shows it."""
    return f"{value:.2f}".replace(".", ",") if shown.startswith("0.00") else f"{value:.0f}{_behind(shown)}"


def _sheet(page: OpenPage, looks: Looks, formats: _Formats) -> str:
    ends = [-1] * page.rows
    for row, column in page.cells:
        ends[row] = max(ends[row], column)
    area = f' table:print-ranges="{_address(page, page.area)}"' if page.area else ""
    columns = "".join(_columns(page, looks))
    rows = [_row(page, (number, ends[number]), looks, formats) for number in range(page.rows)]
    if page.heads:
        first, last = page.heads
        heads = "".join(rows[first : last + 1])
        rows[first : last + 1] = [f"<table:table-header-rows>{heads}</table:table-header-rows>"]
    head = f'<table:table table:name={attribute(page.name)} table:style-name="T-{page.master}"{area}>'
    return f"{head}{columns}{''.join(rows)}</table:table>"


def _columns(page: OpenPage, looks: Looks) -> Iterator[str]:
    """Columns of one width that stand beside each other are said once; the first may come back on every page."""
    every = [page.widths.get(place, _USUAL_WIDTH) for place in range(page.columns)]
    if page.named:
        yield f"<table:table-header-columns>{_column(every.pop(0), 1, looks)}</table:table-header-columns>"
    for width, same in groupby(every):
        yield _column(width, len(list(same)), looks)


def _column(width: float, many: int, looks: Looks) -> str:
    name = looks.of("table-column", f'<style:table-column-properties style:column-width="{width * _DIGIT:.1f}mm"/>')
    return f'<table:table-column table:style-name="{name}" table:number-columns-repeated="{many}"/>'


def _row(page: OpenPage, place: tuple[int, int], looks: Looks, formats: _Formats) -> str:
    """A row: `place` is its number and its last column."""
    number, last = place
    height = page.heights.get(number)
    fixed = f' style:row-height="{height * _POINT:.1f}mm"' if height else ""
    own = looks.of(
        "table-row",
        f'<style:table-row-properties{fixed} style:use-optimal-row-height="{"false" if height else "true"}"/>',
    )
    cells, at = [], 0
    while at <= last:
        cell = page.cells.get((number, at))
        cells.append(_cell(cell, looks, formats) if cell else "<table:table-cell/>")
        at += cell.span if cell else 1
    return f'<table:table-row table:style-name="{own}">{"".join(cells) or "<table:table-cell/>"}</table:table-row>'


def _cell(cell: Cell, looks: Looks, formats: _Formats) -> str:
    """A text is a text, whatever it looks like, and a number is a number."""
    has = dict(cell.looks)
    shown = str(has.get("num_format", "0"))
    style = _style(cell.looks, looks, formats.of(shown) if isinstance(cell.value, int | float) else "")
    span = f' table:number-columns-spanned="{cell.span}" table:number-rows-spanned="1"' if cell.span > 1 else ""
    covered = "<table:covered-table-cell/>" * (cell.span - 1)
    if cell.value is None or cell.value == "":
        return f'<table:table-cell table:style-name="{style}"{span}/>{covered}'
    if isinstance(cell.value, str):
        lines = "".join(f"<text:p>{said(one)}</text:p>" for one in cell.value.split("\n"))
        kind = ' office:value-type="string"'
    else:
        lines = f"<text:p>{said(number_said(cell.value, shown))}</text:p>"
        kind = f' office:value-type="float" office:value="{cell.value!r}"'
    return f'<table:table-cell table:style-name="{style}"{span}{kind}>{lines}</table:table-cell>{covered}'


def _style(wanted: Format, looks: Looks, number: str) -> str:
    has = dict(wanted)
    fill = f' fo:background-color="{has["bg_color"]}"' if "bg_color" in has else ""
    wrap = ' fo:wrap-option="wrap"' if has.get("text_wrap") else ""
    vertical = "middle" if has.get("valign") == "vcenter" else "top"
    cell = (
        f'<style:table-cell-properties style:vertical-align="{vertical}" fo:padding="0.7mm"{fill}{wrap}'
        f"{''.join(_border(has, name) for name in _SIDES)}/>"
    )
    align = "center" if has.get("align") == "center" else "start"
    indent = ' fo:margin-left="2.5mm"' if has.get("indent") else ""
    paragraph = f'<style:paragraph-properties fo:text-align="{align}"{indent}/>'
    bold = ' fo:font-weight="bold"' if has.get("bold") else ""
    italic = ' fo:font-style="italic"' if has.get("italic") else ""
    colour = has.get("font_color", INK)
    text = (
        f'<style:text-properties style:font-name="{FONT}" fo:font-size="{has["font_size"]}pt" fo:color="{colour}"'
        f"{bold}{italic}/>"
    )
    more = f' style:data-style-name="{number}"' if number else ""
    return looks.of("table-cell", cell + paragraph + text, f' style:parent-style-name="Default"{more}')


def _border(has: dict[str, Any], name: str) -> str:
    kind = _BORDERS.get(has.get(name, 0))
    return f' fo:border{_SIDES[name]}="{kind} {has.get(f"{name}_color", "#000000")}"' if kind else ""


def _tables(book: OpenBook) -> str:
    """How the sheets are held."""
    return "".join(
        f'<style:style style:name="T-{name}" style:family="table" style:master-page-name="{name}">'
        '<style:table-properties table:display="true"/></style:style>'
        for name in dict.fromkeys(page.master for page in book.pages)
    )


def _range(page: OpenPage) -> str:
    assert page.filtered is not None
    name = attribute(f"Filter {page.name}")
    where = _address(page, page.filtered)
    return (
        f'<table:database-range table:name={name} table:target-range-address="{where}" '
        'table:display-filter-buttons="true"/>'
    )


def _address(page: OpenPage, area: tuple[int, int, int, int]) -> str:
    """Rows and columns as a sheet names them: "Matrix.A1:Matrix.C9"."""
    first, start, last, end = area
    return f"{page.name}.{_letters(start)}{first + 1}:{page.name}.{_letters(end)}{last + 1}"


def _letters(column: int) -> str:
    """The letters of a column.

    >>> _letters(0), _letters(25), _letters(26), _letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    high, low = divmod(column, 26)
    return (_letters(high - 1) if high else "") + chr(ord("A") + low)


def styles(book: OpenBook) -> bytes:
    """The named styles and the pages: as wide as the paper, with the name of the sheet and the pages below."""
    held = {page.master: page for page in book.pages}
    letter = (
        f'<style:text-properties style:font-name="{FONT}" fo:font-size="10pt" fo:color="{INK}" '
        f'fo:language="{LANGUAGE}" fo:country="{COUNTRY}"/>'
    )
    foot = (
        "<style:footer><text:p><text:sheet-name>blad</text:sheet-name> · <text:page-number>1</text:page-number> / "
        "<text:page-count>1</text:page-count></text:p></style:footer>"
    )
    layouts = "".join(_layout(page) for page in held.values())
    masters = "".join(
        f'<style:master-page style:name="{name}" style:page-layout-name="P-{name}">{foot}</style:master-page>'
        for name in held
    )
    return root(
        "document-styles",
        f'{FACES}<office:styles><style:default-style style:family="table-cell">{letter}'
        f'</style:default-style><style:style style:name="Default" style:family="table-cell">{letter}</style:style>'
        f"</office:styles><office:automatic-styles>{layouts}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles>",
    )


def _layout(page: OpenPage) -> str:
    wide, high = (210, 297) if page.upright else (297, 210)
    return (
        f'<style:page-layout style:name="P-{page.master}"><style:page-layout-properties fo:page-width="{wide}mm" '
        f'fo:page-height="{high}mm" style:print-orientation="{"portrait" if page.upright else "landscape"}" '
        f'fo:margin="10mm" style:scale-to-X="{page.wide}" style:scale-to-Y="0"/></style:page-layout>'
    )


def settings(book: OpenBook) -> str:
    """What stays in sight on every sheet, and which one is open: the first."""
    pages = "".join(_sight(page) for page in book.pages)
    active = _item("ActiveTable", "string", book.pages[0].name) if book.pages else ""
    return (
        '<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed '
        f'config:name="Views"><config:config-item-map-entry>{_item("ViewId", "string", "view1")}{active}'
        f'<config:config-item-map-named config:name="Tables">{pages}</config:config-item-map-named>'
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>"
    )


def _sight(page: OpenPage) -> str:
    rows, columns = page.frozen
    across = [("HorizontalSplitMode", "short", 2), ("HorizontalSplitPosition", "int", columns)] if columns else []
    down = [("VerticalSplitMode", "short", 2), ("VerticalSplitPosition", "int", rows)] if rows else []
    more = [("ActiveSplitRange", "short", 2), ("PositionRight", "int", columns), ("PositionBottom", "int", rows)]
    items = "".join(_item(*one) for one in (*across, *down, *more))
    items += _item("ShowGrid", "boolean", "false")
    return f"<config:config-item-map-entry config:name={attribute(page.name)}>{items}</config:config-item-map-entry>"


def _item(name: str, kind: str, value: object) -> str:
    return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
