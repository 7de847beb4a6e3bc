"""Excel: the matrix with tints and numbers, the lists behind it, and what it all rests on. Text stays text."""

from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from planner.exports.clean import cleaned
from planner.exports.excel.areas import areas_sheet
from planner.exports.excel.guide import guide_sheet
from planner.exports.excel.lists import gaps_sheet, interventions_sheet, judgements_sheet, sources_sheet
from planner.exports.excel.matrix import matrix_sheet
from planner.exports.excel.mixes import mixes_sheet
from planner.exports.excel.sheet import Book
from planner.exports.handover import Handover
from planner.language.documents import PROGRAM

#: The sheets in their order: name and what draws it.
SHEETS = (
    ("Leeswijzer", guide_sheet),
    ("Matrix", matrix_sheet),
    ("Pijlermix", mixes_sheet),
    ("Interventies", interventions_sheet),
    ("Kansen", gaps_sheet),
    ("Wijken", areas_sheet),
    ("Oordelen", judgements_sheet),
    ("Bronnen", sources_sheet),
)
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
    book = Book(workbook)
    for name, draw in SHEETS:
        draw(book.sheet(name), handover)
    workbook.close()
    return file.getvalue()
