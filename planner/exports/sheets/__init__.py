"""What stands on the sheets, drawn once for every format that has sheets."""

from planner.exports.handover import Handover
from planner.exports.sheets.areas import areas_sheet
from planner.exports.sheets.guide import guide_sheet
from planner.exports.sheets.lists import gaps_sheet, interventions_sheet, judgements_sheet, sources_sheet
from planner.exports.sheets.matrix import matrix_sheet
from planner.exports.sheets.mixes import mixes_sheet
from planner.exports.sheets.sheet import Book

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


def draw_sheets(book: Book, handover: Handover) -> None:
    """Draw all sheets in a book, of whatever format. Raises TextTooLong where a cell cannot hold a text."""
    for name, draw in SHEETS:
        draw(book.sheet(name), handover)
