"""A cell of a matrix: where it counts something the number stays a number, with its signs in the number format."""

from planner.domain.words import Level
from planner.exports.sheets.sheet import BOLD, PLAIN, Looks, Sheet, tinted
from planner.exports.signs import Sign
from planner.figures.theme import GAP_LINE, LEVELS

_DASHED: Looks = {"border": 3, "border_color": GAP_LINE}


def write_sign(sheet: Sheet, row: int, column: int, sign: Sign) -> None:
    """Write a sign on its tint."""
    looks = tinted(LEVELS[sign.level]) | (_DASHED if sign.level is Level.EMPTY else PLAIN)
    if sign.count is None:
        sheet.text(row, column, sign.whole, looks)
        return
    shown = f'0" {sign.marks}"' if sign.marks else "0"
    sheet.number(row, column, sign.count, looks | BOLD | {"num_format": shown})
