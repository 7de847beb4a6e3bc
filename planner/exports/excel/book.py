"""A workbook of Excel whose formats are made once each."""

from typing import Any

from xlsxwriter import Workbook

from planner.exports.sheets.sheet import Looks, Sheet
from planner.figures.theme import INK

_A4 = 9
_FONT: Looks = {"font_name": "Arial", "font_size": 10, "font_color": INK, "valign": "top"}


class ExcelBook:
    """A workbook whose formats are made once each."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self._formats: dict[frozenset[tuple[str, Any]], Any] = {}

    def format(self, looks: Looks) -> Any:
        """The format with these looks over our own font."""
        key = frozenset(looks.items())
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(_FONT | looks)
        return self._formats[key]

    def sheet(self, name: str) -> Sheet:
        """A new A4 sheet on its side, as wide as the page."""
        page = self.workbook.add_worksheet(name)
        page.set_paper(_A4)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        page.set_footer("&C&8&A · &P / &N")
        page.hide_gridlines(2)
        return Sheet(self, page)
