"""Excel: the matrix with tints and numbers, the lists behind it, and what it all rests on. Text stays text."""

from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from planner.exports.clean import cleaned
from planner.exports.excel.book import ExcelBook
from planner.exports.handover import Handover
from planner.exports.sheets import draw_sheets
from planner.language.documents import PROGRAM

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONGEST_PROPERTY = 255


def make(handover: Handover) -> bytes:
    """The whole workbook. Raises TextTooLong where a cell cannot hold a text."""
    file = BytesIO()
    workbook = Workbook(file, _OPTIONS)
    workbook.set_properties(
        {
            "title": cleaned(handover.title)[:_LONGEST_PROPERTY],
            "author": cleaned(handover.names.area(None))[:_LONGEST_PROPERTY],
            "comments": PROGRAM,
            "created": datetime.combine(handover.made_on, time()),
        }
    )
    draw_sheets(ExcelBook(workbook), handover)
    workbook.close()
    return file.getvalue()
