"""The colours of `assets/10-tokens.css` for what is drawn outside the browser's style sheets.

A test holds these values against the style sheet.
"""

from typing import NamedTuple

from planner.domain.words import Level


class Tint(NamedTuple):
    """A fill with the text colour that can be read on it (contrast 4.5 or more)."""

    fill: str
    text: str


INK = "#15202b"
INK_2 = "#43515e"
INK_3 = "#5a6773"
PAPER = "#ffffff"
CONTROL = "#7b8894"
ACCENT = "#0a5563"
GAP = "#a63f06"
GAP_LINE = "#c4622d"
NOT_APPLICABLE = Tint("#eef1f4", INK_3)
#: The heads of rows on paper: `--accent-soft`.
LABEL = Tint("#e4f1f3", INK)

#: The five steps of a share, none to nearly all: `--d0` to `--d4`. None covered is a chance, so its text is orange.
STEPS = (
    Tint(PAPER, GAP),
    Tint("#d6eaed", INK),
    Tint("#93c9d1", INK),
    Tint("#24798a", PAPER),
    Tint("#0b4754", PAPER),
)
#: The border that the palest tint needs on white: `--d1-line`.
STEP_1_LINE = "#9cc6cd"

#: Cells of the matrix on paper. Where the screen has a hatch or an outline, paper has its palest tint and the sign.
LEVELS = {
    Level.EMPTY: Tint("#fdf1e9", GAP),
    Level.PLANNED: Tint("#f4f0fa", "#68469f"),
    Level.THIN: STEPS[1],
    Level.COVERED: STEPS[2],
    Level.STRONG: STEPS[3],
    Level.NOT_APPLICABLE: NOT_APPLICABLE,
    Level.BLANK: Tint(PAPER, INK_3),
}

#: The class of a cell in `assets/23-matrix.css`, for tables that the server writes.
CELL_CLASSES = {
    Level.EMPTY: "gap",
    Level.PLANNED: "plan",
    Level.THIN: "d1",
    Level.COVERED: "d2",
    Level.STRONG: "d3",
    Level.NOT_APPLICABLE: "na",
    Level.BLANK: "blank",
}

#: No local file: the fonts of the machine, as in `--font`.
FONT = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif'
