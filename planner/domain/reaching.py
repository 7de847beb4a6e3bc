"""Who reaches which cell in which area, ready to be asked many times: what suggestions and overlaps are made from."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from planner.domain.adopting import names_of
from planner.domain.analysis import Survey
from planner.domain.coverage import Bools, Floats, best
from planner.domain.facts import is_recognised
from planner.domain.grid import ancestors, row_groups
from planner.domain.plan import CatalogueEntry, Intervention, Plan, TargetGroup
from planner.domain.recognition import lapses
from planner.domain.texts import plain_name
from planner.domain.words import RECOGNISED, GroupPart


@dataclass(frozen=True, eq=False)
class Known:
    """An entry of the catalogue that is recognised on the day of the question, and the intervention that is it."""

    entry: CatalogueEntry
    taken: Intervention | None


@dataclass(frozen=True, eq=False)
class Reaching:
    """A *pair* is one intervention in one cell. Shapes: [pair, area] or [pair]; area 0 is the whole municipality.

    The lists hold what is asked of many cells; the arrays what is asked of few.
    """

    plan: Plan
    interventions: tuple[Intervention, ...]
    groups: tuple[str, ...]
    weight: Floats
    coming: Bools
    exact: Bools
    intervention: tuple[int, ...]
    cell: tuple[int, ...]
    recognised: tuple[bool, ...]
    known: dict[tuple[str, str], list[Known]]

    @cached_property
    def in_cell(self) -> dict[int, list[int]]:
        """The pairs of each cell, by the index of the cell; whether they count or not."""
        found: dict[int, list[int]] = {}
        for pair, cell in enumerate(self.cell):
            found.setdefault(cell, []).append(pair)
        return found

    @cached_property
    def strongest(self) -> list[float]:
        """The largest weight of each pair in any area."""
        largest: list[float] = self.weight.max(axis=1).tolist() if len(self.cell) else []
        return largest

    @cached_property
    def names(self) -> tuple[frozenset[str], ...]:
        """All names of each intervention, as names are compared."""
        return tuple(frozenset(map(plain_name, (one.name, *one.aliases))) for one in self.interventions)

    @cached_property
    def columns(self) -> list[list[float]]:
        """The weights of all pairs, per area."""
        columns: list[list[float]] = self.weight.T.tolist()
        return columns

    @cached_property
    def above(self) -> dict[str, frozenset[str]]:
        """The broader groups above each group of the plan."""
        return {group.code: frozenset(ancestors(self.plan, group.code)) for group in self.plan.groups}

    @cached_property
    def near(self) -> dict[str, frozenset[str]]:
        """The groups that are near enough to each row group for what is for them to be widened to it.

        Two groups that stand under one another are. Of the others: the next ones in the life course; for a group across
        ages, those that share its broader group, so that it is found among adults and not among youth, which has a
        broader group of its own; for intermediaries, each other. What is for a group across ages says no age, and so is
        not widened to one. What people do themselves and what others pass on are never near.
        """
        rows = row_groups(self.plan)
        return {to.code: frozenset(one.code for one in rows if self._is_near(rows, one, to)) for to in rows}

    def _is_near(self, rows: tuple[TargetGroup, ...], one: TargetGroup, to: TargetGroup) -> bool:
        if one.kind is not to.kind or one.code == to.code:
            return False
        if to.code in self.above[one.code] or one.code in self.above[to.code]:
            return True
        if to.part is GroupPart.ALL_AGES:
            return one.part is not GroupPart.INTERMEDIARIES and one.parent == to.parent
        if to.part is GroupPart.LIFE_COURSE and one.part is to.part:
            return abs(rows.index(one) - rows.index(to)) == 1
        return one.part is to.part is GroupPart.INTERMEDIARIES

    def areas_of(self, pair: int) -> list[int]:
        """The areas in which a pair counts."""
        return [area for area, weight in enumerate(self.weight[pair].tolist()) if weight > 0]

    def beside(self, cell: int) -> range:
        """The cells of all groups with the theme and pillar of a cell, that cell included."""
        first = cell - cell % len(self.groups)
        return range(first, first + len(self.groups))

    def counting(self, cell: int, area: int) -> list[int]:
        """The pairs of a cell that count in an area."""
        if (cell, area) not in self._counting:
            here = self.columns[area]
            self._counting[cell, area] = [pair for pair in self.in_cell.get(cell, ()) if here[pair] > 0]
        return self._counting[cell, area]

    def pairs_of(self, number: int) -> range:
        """The pairs of one intervention; pairs stand by intervention, and then by cell."""
        return range(bisect_left(self.intervention, number), bisect_right(self.intervention, number))

    def coming_in(self, area: int) -> list[bool]:
        """Of every pair whether it is planned or explored in an area."""
        return self._coming[area]

    @cached_property
    def _coming(self) -> list[list[bool]]:
        columns: list[list[bool]] = self.coming.T.tolist()
        return columns

    @cached_property
    def _counting(self) -> dict[tuple[int, int], list[int]]:
        return {}


def reaching(found: Survey) -> Reaching:
    """Who reaches what under a question, made once per survey."""
    return found.remember("reaching", lambda: _made(found))


def _made(found: Survey) -> Reaching:
    rows, on = found.rows, found.question.on
    return Reaching(
        plan=found.plan,
        interventions=rows.interventions,
        groups=found.grid.groups,
        weight=best(found.weights.weight, rows.starts),
        coming=best(found.weights.coming, rows.starts),
        exact=best(rows.aimed, rows.starts),
        intervention=tuple(rows.pair_intervention.tolist()),
        cell=tuple(rows.pair_cell.tolist()),
        recognised=tuple(is_recognised(one, on) for one in rows.interventions),
        known=_known(found),
    )


def _known(found: Survey) -> dict[tuple[str, str], list[Known]]:
    """What is recognised on the day of the question, by theme and pillar."""
    names, on = names_of(found.plan), found.question.on
    by_place: dict[tuple[str, str], list[Known]] = {}
    for entry in found.plan.catalogue:
        until = lapses(entry.recognition, entry.recognised_on)
        if entry.recognition not in RECOGNISED or (until is not None and until <= on):
            continue
        one = Known(entry, names.get(plain_name(entry.name)))
        for theme in entry.themes:
            for pillar in entry.pillars:
                by_place.setdefault((theme, pillar), []).append(one)
    return by_place
