"""ODS, the open format for sheets: the same sheets as Excel, with numbers as numbers and texts as texts."""

from planner.exports.handover import Handover
from planner.exports.odf.package import About, packed, root
from planner.exports.ods.book import OpenBook
from planner.exports.ods.writing import settings, sheets, styles
from planner.exports.sheets import draw_sheets
from planner.language.documents import SUBJECT

_MIME = "application/vnd.oasis.opendocument.spreadsheet"


def make(handover: Handover) -> bytes:
    """The whole file. Raises TextTooLong where a cell cannot hold a text."""
    book = OpenBook()
    draw_sheets(book, handover)
    about = About(handover.title, SUBJECT, handover.names.area(None), handover.made_on)
    parts = {
        "content.xml": root("document-content", sheets(book)),
        "styles.xml": styles(book),
        "settings.xml": root("document-settings", settings(book)),
    }
    return packed(_MIME, about, parts)
