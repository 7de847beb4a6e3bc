"""What stands in a cell of a matrix on paper: a number or a sign, and small signs behind it.

The tint says the level too, but never alone: in black and white the signs still tell the levels apart.
"""

from dataclasses import dataclass

from planner.domain.analysis import Cell
from planner.domain.words import Level, MarkKind
from planner.exports.handover import Handover
from planner.language.documents import BROAD_SIGN, ENDING_SIGN, LEGEND, PARTLY_INFERRED, PRIORITY_SIGN
from planner.language.numbers import MISSING, number
from planner.language.words import DAGGER, LEVELS, MARKS

EMPTY_SIGN = "+"
_THIN_SPACE = "\u2009"
_SAMPLES = {Level.THIN: 1, Level.COVERED: 2, Level.STRONG: 4, Level.PLANNED: 1}


@dataclass(frozen=True)
class Sign:
    """`count` is set where the cell holds a number of counted interventions; `marks` are the small signs."""

    level: Level
    count: int | None
    text: str
    marks: str = ""

    @property
    def whole(self) -> str:
        """Everything as one text, with room between the small signs: they run into each other in print."""
        return f"{self.text} {_THIN_SPACE.join(self.marks)}".strip()


def sign_of(handover: Handover, cell: Cell) -> Sign:
    """The sign of one cell."""
    if cell.level is Level.NOT_APPLICABLE:
        return _sign(cell.level, 0, "")
    marks = (
        (cell.broad, BROAD_SIGN),
        (cell.ending, ENDING_SIGN),
        (handover.inferred(cell.key), DAGGER),
        (_is_priority(cell), PRIORITY_SIGN),
    )
    shown = cell.number
    return _sign(cell.level, shown, "".join(sign for holds, sign in marks if holds))


def legend(handover: Handover, theme: str = "") -> tuple[tuple[Sign, str], ...]:
    """Sample cells with their words, of one theme or of all; what is rare is only explained where it occurs."""
    cells = [cell for cell in handover.analysis.cells if theme in ("", cell.theme)]
    rare = (
        (handover.has_dagger(theme), Level.COVERED, DAGGER, PARTLY_INFERRED),
        (any(cell.ending for cell in cells), Level.COVERED, ENDING_SIGN, "loopt af binnen 12 maanden"),
        (any(_is_priority(cell) for cell in cells), Level.EMPTY, PRIORITY_SIGN, MARKS[MarkKind.PRIORITY]),
        (any(cell.level is Level.BLANK for cell in cells), Level.BLANK, "", LEVELS[Level.BLANK]),
    )
    samples = (*LEGEND, *(sample[1:] for sample in rare if sample[0]))
    return tuple((_sign(level, _SAMPLES.get(level, 0), marks), words) for level, marks, words in samples)


def _sign(level: Level, shown: int, marks: str) -> Sign:
    fixed = {
        Level.EMPTY: EMPTY_SIGN,
        Level.NOT_APPLICABLE: MISSING,
        Level.BLANK: "",
        Level.PLANNED: f"({number(shown)})",
    }
    counted = level not in fixed
    return Sign(level, shown if counted else None, fixed.get(level, number(shown)), marks)


def _is_priority(cell: Cell) -> bool:
    return cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY and cell.level is not Level.NOT_APPLICABLE
