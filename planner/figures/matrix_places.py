"""Where everything of a drawn matrix stands."""

from planner.figures.fitting import width_of
from planner.figures.matrix_shown import Group, Shown

#: Room between cells, between themes, for the margins at the right, and for the name of a part.
GAP, THEME_GAP, MARGIN, PART = 3.0, 16.0, 82.0, 21.0
_THEME, _PILLAR, _TOTALS = 26.0, 36.0, 26.0
_LOWEST, _HIGHEST, _WIDEST = 11.0, 40.0, 150.0
#: A name takes no more than this part of the width; after it comes some room.
_LABEL, _AFTER = 0.25, 12.0
_LARGEST = 13.0


class Places:
    """The places of a matrix that begins somewhere, has a width, and has rows of a height."""

    def __init__(self, shown: Shown, start: tuple[float, float], width: float, row: float) -> None:
        self.left, self.top = start
        self.row, self.size = row, min(_LARGEST, row * 0.55)
        self.pillars = len(shown.pillars)
        themes = len(shown.themes)
        widest = max((width_of(one.name, self.size) for one in shown.groups), default=0.0)
        self.label = min(widest + _AFTER, width * _LABEL)
        room = width - self.label - MARGIN - max(0, themes - 1) * THEME_GAP
        self.cell = min(_WIDEST, room / max(1, themes * self.pillars))
        self.pillar_line = self.top + _THEME
        y = self.pillar_line + _PILLAR
        #: Every row, and every name of a part, with where it begins.
        self.rows: list[tuple[float, Group]] = []
        self.parts: list[tuple[float, str]] = []
        for name, groups in shown.parts:
            self.parts.append((y, name))
            y += PART
            self.rows += [(y + place * row, group) for place, group in enumerate(groups)]
            y += len(groups) * row
        self.totals = y
        self.bottom = y + _TOTALS
        self.right = self.column(themes - 1, self.pillars) if themes else self.left + self.label

    def column(self, theme: int, pillar: int) -> float:
        """Where a column begins."""
        return self.left + self.label + theme * (self.pillars * self.cell + THEME_GAP) + pillar * self.cell


def fitting(shown: Shown, start: tuple[float, float], width: float, bottom: float) -> Places:
    """The highest rows with which the matrix ends above a line."""
    over = bottom - Places(shown, start, width, 0.0).bottom
    return Places(shown, start, width, min(_HIGHEST, max(_LOWEST, over / max(1, len(shown.groups)))))
