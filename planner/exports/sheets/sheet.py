"""One sheet to write on: texts are written as texts, and none is cut."""

from collections.abc import Sequence
from typing import Any, Protocol

from planner.domain.errors import TextTooLong
from planner.exports.clean import cleaned, starts_formula
from planner.figures.theme import ACCENT, CONTROL, INK_2, PAPER, Tint

#: What one cell can hold, in the halves of characters that Excel counts.
LONGEST = 32_767
#: Height of a line in points, the highest row that Excel takes, and how many characters fit beside each other on A4.
_LINE_HEIGHT, _HIGHEST, _PAGE_WIDTH = 13.5, 400, 170
#: Characters of running text per unit of width: a unit is a digit, letters are narrower, lines break between words.
_FILLED = 1.1
Columns = Sequence[tuple[str, float]]
Looks = dict[str, Any]
PLAIN: Looks = {}
TITLE: Looks = {"bold": True, "font_size": 16}
BOLD: Looks = {"bold": True}
QUIET: Looks = {"font_color": INK_2}
INDENT: Looks = {"indent": 1}
WRAP: Looks = {"text_wrap": True}
CENTRE: Looks = {"align": "center", "valign": "vcenter"}
HEAD: Looks = {"bold": True, "font_color": PAPER, "bg_color": ACCENT, "text_wrap": True, "valign": "vcenter"}
RULE_ABOVE: Looks = {"top": 1, "top_color": CONTROL}
_RULE_BELOW: Looks = {"bottom": 1, "bottom_color": CONTROL}


class Book(Protocol):
    """A book of sheets, of whatever format."""

    def format(self, looks: Looks) -> Any:
        """The format with these looks over our own font."""

    def sheet(self, name: str) -> "Sheet":
        """A new sheet."""


class Sheet:
    """A sheet. Rows and columns count from 0."""

    def __init__(self, book: Book, page: Any) -> None:
        self.book = book
        self.page = page

    def text(self, row: int, column: int, text: str, looks: Looks = PLAIN) -> None:
        """Write a text, whatever it looks like: never a formula, a link or a number. Raises TextTooLong."""
        self._write(row, column, fitting(text, "", "De tekst"), self._forms(looks))

    def _forms(self, looks: Looks) -> tuple[Any, Any]:
        """The format of a text, and that of one that could be a formula: with the quote prefix it stays text when
        somebody edits the cell.
        """
        return self.book.format(looks), self.book.format(looks | {"quote_prefix": True})

    def _write(self, row: int, column: int, said: str, forms: tuple[Any, Any]) -> None:
        if said:
            self.page.write_string(row, column, said, forms[starts_formula(said)])
        else:
            self.page.write_blank(row, column, None, forms[False])

    def number(self, row: int, column: int, value: float, looks: Looks) -> None:
        """Write a number."""
        self.page.write_number(row, column, value, self.book.format(looks))

    def merged(self, row: int, columns: tuple[int, int], text: str, looks: Looks) -> None:
        """Write a text over several columns of one row."""
        first, last = columns
        if last > first:
            self.page.merge_range(row, first, row, last, "", self.book.format(looks))
        self.text(row, first, text, looks)

    def widths(self, *widths: float) -> None:
        """Set the widths of the first columns, in characters."""
        for column, width in enumerate(widths):
            self.page.set_column(column, column, width, self.book.format(PLAIN))

    def high_enough(self, row: int, values: Sequence[str | float], widths: Sequence[float]) -> None:
        """Make a row as high as its texts need in columns of these widths."""
        self.page.set_row(row, _LINE_HEIGHT * _lines(values, widths))

    def table(self, columns: Columns, rows: Sequence[Sequence[str | float]], empty: str) -> None:
        """A real table with filters from the first row on. The first column names a row. Without rows it says so."""
        heads, widths = [head for head, _ in columns], [width for _, width in columns]
        self.widths(*widths)
        filled, forms = rows or [[empty, *("" for _ in heads[1:])]], self._forms(WRAP | _RULE_BELOW)
        for number, row in enumerate(filled, start=1):
            # Not every program makes a row higher for a text that wraps.
            self.high_enough(number, row, widths)
            for column, value in enumerate(row):
                if isinstance(value, str):
                    self._write(number, column, fitting(value, str(row[0]), heads[column]), forms)
                else:
                    shown = {"num_format": "0" if isinstance(value, int) else "0.00"}
                    self.number(number, column, value, CENTRE | _RULE_BELOW | {"valign": "top"} | shown)
        head = self.book.format(HEAD)
        self.page.add_table(
            0,
            0,
            len(filled),
            len(heads) - 1,
            {
                "columns": [{"header": text, "header_format": head} for text in heads],
                "style": "Table Style Light 1",
                "banded_rows": False,
            },
        )
        self.page.freeze_panes(1, 1)
        self.page.repeat_rows(0)
        self.page.repeat_columns(0)
        self.page.fit_to_pages(max(1, round(sum(widths) / _PAGE_WIDTH)), 0)
        self.page.print_area(0, 0, len(filled), len(heads) - 1)


def fitting(text: str, name: str, column: str) -> str:
    """A text that a cell can hold whole. Raises TextTooLong with whose text it is and which."""
    said = cleaned(text)
    # No character has more than two halves, so that most texts need no counting.
    if 2 * len(said) > LONGEST and (length := len(said.encode("utf-16-le")) // 2) > LONGEST:
        raise TextTooLong(name or said[:40], column, length, LONGEST)
    return said


def _lines(row: Sequence[str | float], widths: Sequence[float]) -> int:
    """Lines that the highest cell of a row needs."""
    needed = [
        _lines_of(value, max(1, int(width * _FILLED)))
        for value, width in zip(row, widths, strict=True)
        if isinstance(value, str)
    ]
    return min(max(needed, default=1), int(_HIGHEST / _LINE_HEIGHT))


def _lines_of(text: str, room: int) -> int:
    """Lines that a text needs; most need one."""
    if len(text) < room and "\n" not in text:
        return 1
    return sum(1 + len(line) // room for line in text.split("\n"))


def tinted(tint: Tint) -> Looks:
    """Looks of a cell of a matrix."""
    return CENTRE | {"bg_color": tint.fill, "font_color": tint.text, "border": 1, "border_color": PAPER}
