"""A book that remembers what is drawn on its sheets, as `planner.exports.sheets.sheet` draws it for Excel."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from planner.exports.sheets.sheet import Looks, Sheet

_FONT: Looks = {"font_size": 10, "valign": "top"}
Format = frozenset[tuple[str, Any]]


@dataclass
class Cell:
    """A cell: a number, a text, or nothing but its looks. `span` is how many columns it takes."""

    value: float | str | None
    looks: Format
    span: int = 1


@dataclass
class OpenPage:
    """One sheet: its cells by row and column, and how it is shown and printed.

    It answers to the names that a sheet of XlsxWriter has, so that a sheet is drawn once for both formats.
    """

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    frozen: tuple[int, int] = (0, 0)
    heads: tuple[int, int] | None = None
    area: tuple[int, int, int, int] | None = None
    filtered: tuple[int, int, int, int] | None = None
    upright: bool = False
    #: How many pages it is wide, and whether its first column comes back on each.
    wide: int = 1
    named: bool = False

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return 1 + max((row for row, _ in self.cells), default=0)

    @property
    def columns(self) -> int:
        """How many columns there are, with those that only have a width."""
        return 1 + max((*(place for _, place in self.cells), *self.widths), default=0)

    def write_string(self, row: int, column: int, said: str, looks: Format) -> None:
        """A text; over several columns where they were merged before."""
        self._put(row, column, said, looks)

    def write_number(self, row: int, column: int, value: float, looks: Format) -> None:
        """A number."""
        self._put(row, column, value, looks)

    def write_blank(self, row: int, column: int, _nothing: None, looks: Format) -> None:
        """Nothing but looks."""
        self._put(row, column, None, looks)

    def merge_range(self, row: int, first: int, _last_row: int, last: int, _said: str, looks: Format) -> None:
        """One cell over several columns of a row."""
        self.cells[row, first] = Cell(None, looks, last - first + 1)

    def _put(self, row: int, column: int, value: float | str | None, looks: Format) -> None:
        there = self.cells.get((row, column))
        self.cells[row, column] = Cell(value, looks, there.span if there else 1)

    def set_column(self, first: int, last: int, width: float, _looks: Format | None = None) -> None:
        """The width of columns, in digits."""
        self.widths.update(dict.fromkeys(range(first, last + 1), width))

    def set_row(self, row: int, height: float) -> None:
        """The height of a row, in points."""
        self.heights[row] = height

    def add_table(self, first: int, start: int, last: int, end: int, how: Mapping[str, Any]) -> None:
        """The heads of a list, with filters."""
        for place, column in enumerate(how["columns"], start=start):
            self.write_string(first, place, column["header"], column["header_format"])
        self.filtered = first, start, last, end

    def autofilter(self, first: int, start: int, last: int, end: int) -> None:
        """Filters over rows and columns."""
        self.filtered = first, start, last, end

    def freeze_panes(self, row: int, column: int) -> None:
        """What stays in sight."""
        self.frozen = row, column

    def repeat_rows(self, first: int, last: int | None = None) -> None:
        """The rows that come back on every page."""
        self.heads = first, first if last is None else last

    def print_area(self, first: int, start: int, last: int, end: int) -> None:
        """What is printed."""
        self.area = first, start, last, end

    def set_portrait(self) -> None:
        """Held upright."""
        self.upright = True

    def repeat_columns(self, _first: int) -> None:
        """The first column comes back on every page."""
        self.named = True

    def fit_to_pages(self, wide: int, _high: int) -> None:
        """How many pages it is wide; it may be as high as it likes."""
        self.wide = wide

    @property
    def master(self) -> str:
        """The name of the pages that it is printed on."""
        return f"{'Rechtop' if self.upright else 'Liggend'}{self.wide}"

    def ignore_errors(self, _where: Mapping[str, str]) -> None:
        """Only said to Excel, which marks a number that is a text."""


class OpenBook:
    """A book of such sheets. Its formats are looks, which are named when they are written."""

    def __init__(self) -> None:
        """No sheet yet."""
        self.pages: list[OpenPage] = []

    def format(self, looks: Looks) -> Format:
        """The looks over our own font."""
        return frozenset((_FONT | looks).items())

    def sheet(self, name: str) -> Sheet:
        """A new sheet on its side."""
        page = OpenPage(name)
        self.pages.append(page)
        return Sheet(self, page)
