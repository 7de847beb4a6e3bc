"""The nine kinds of gap, each with its rule over all cells of all areas at once.

Every array has the shape [area, cell]; area 0 is the whole municipality.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from planner.domain.analysis import Survey
from planner.domain.coverage import Bools, Ints
from planner.domain.words import GapKind, Level

#: Reach below this share is shallow (24 of 77 is 31 %).
SHALLOW = 0.5
_LEVELS = tuple(Level)


@dataclass(frozen=True, eq=False)
class Conditions:
    """What the rules look at: the cells of a survey, and the facts behind them."""

    survey: Survey

    @cached_property
    def level(self) -> Ints:
        """Level of every cell, as its place among the levels."""
        places = {level: place for place, level in enumerate(_LEVELS)}
        levels = [[places[cell.level] for cell in cells] for cells in self.survey.cells]
        return np.array(levels, dtype=np.intp).reshape(len(self.survey.areas), len(self.survey.grid))

    def on(self, *levels: Level) -> Bools:
        """Cells on one of these levels."""
        found: Bools = np.isin(self.level, [_LEVELS.index(level) for level in levels])
        return found

    @cached_property
    def filled(self) -> Bools:
        """Covered and strong cells."""
        return self.on(Level.COVERED, Level.STRONG)

    @cached_property
    def counted(self) -> Bools:
        """Cells in which something counts."""
        return self.on(Level.THIN, Level.COVERED, Level.STRONG)

    @cached_property
    def inside(self) -> Bools:
        """Applicable cells that are asked; a blank cell is no gap yet."""
        asked = np.array([self.survey.question.asks(*key) for key in self.survey.grid.keys], dtype=np.bool_)
        return ~self.on(Level.NOT_APPLICABLE, Level.BLANK) & asked

    @cached_property
    def ending(self) -> Bools:
        """Cells in which everything that counts ends, or loses its recognition, within twelve months."""
        ending = [[cell.ending for cell in cells] for cells in self.survey.cells]
        return np.array(ending, dtype=np.bool_).reshape(self.level.shape)

    @cached_property
    def missed(self) -> Bools:
        """Cells of vulnerable groups where theme x pillar is covered for some group but for no vulnerable one."""
        grid = self.survey.grid
        blocks = len(self.survey.areas), len(grid.themes) * len(grid.pillars), len(grid.groups)
        codes = {group.code for group in self.survey.plan.groups if group.vulnerable}
        vulnerable = np.array([group in codes for group in grid.groups], dtype=np.bool_)
        filled = self.filled.reshape(blocks)
        wanting = filled.any(axis=2, keepdims=True) & ~(filled & vulnerable).any(axis=2, keepdims=True)
        missed: Bools = (wanting & vulnerable).reshape(self.level.shape)
        return missed

    @cached_property
    def behind(self) -> Bools:
        """Cells that are not covered while at least half of the other programme wijken cover them themselves.

        A wijk covers a cell itself when it is covered and something that counts there is delivered in that very wijk.
        The municipality as a whole is never behind.
        """
        found = self.survey
        codes = {code for programme in found.plan.area_programmes for code in programme.neighbourhoods}
        among = np.array([area is not None and area.code in codes for area in found.areas], dtype=np.bool_)
        own = self.filled & found.facts.specific & among[:, None]
        others = (among.sum() - among)[:, None]
        common = (others > 0) & (2 * (own.sum(axis=0) - own) >= others)
        common[0] = False
        behind: Bools = common & ~self.filled
        return behind


Rule = Callable[[Conditions], Bools]


def _shallow(here: Conditions) -> Bools:
    reached = here.survey.facts.best_reach
    found: Bools = here.counted & (reached >= 0) & (reached < SHALLOW)
    return found


def _unrecognised(here: Conditions) -> Bools:
    # An unknown recognition is not a missing one: while one is unknown nothing is claimed.
    facts = here.survey.facts
    found: Bools = here.counted & facts.assessable & ~facts.recognised & ~facts.recognition_unknown
    return found


def _unconfirmed(here: Conditions) -> Bools:
    found: Bools = here.counted & ~here.survey.facts.firm
    return found


#: The nine kinds, in the order in which they are shown.
GAP_KINDS: tuple[tuple[GapKind, Rule], ...] = (
    (GapKind.EMPTY, lambda here: here.on(Level.EMPTY)),
    (GapKind.PLANNED_ONLY, lambda here: here.on(Level.PLANNED)),
    (GapKind.THIN, lambda here: here.on(Level.THIN)),
    (GapKind.SHALLOW, _shallow),
    (GapKind.UNRECOGNISED, _unrecognised),
    (GapKind.VULNERABLE_MISSED, lambda here: here.missed),
    (GapKind.AREA_BEHIND, lambda here: here.behind),
    (GapKind.ENDING, lambda here: here.ending),
    (GapKind.UNCONFIRMED, _unconfirmed),
)
