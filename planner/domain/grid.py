"""The grid: theme x pillar x target group, and the order in which its cells are counted and shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.domain.plan import Plan, TargetGroup
from planner.domain.words import GroupPart

CellKey = tuple[str, str, str]

_PARTS = (GroupPart.LIFE_COURSE, GroupPart.ALL_AGES, GroupPart.INTERMEDIARIES)


@dataclass(frozen=True)
class Grid:
    """Codes of the themes, the pillars and the row groups. A cell's index counts group within pillar within theme."""

    themes: tuple[str, ...]
    pillars: tuple[str, ...]
    groups: tuple[str, ...]

    @classmethod
    def of(cls, plan: Plan) -> "Grid":
        """The grid of a plan; broader groups are no rows."""
        return cls(
            tuple(theme.code for theme in plan.themes),
            tuple(pillar.code for pillar in plan.pillars),
            tuple(group.code for group in row_groups(plan)),
        )

    def __len__(self) -> int:
        return len(self.themes) * len(self.pillars) * len(self.groups)

    @cached_property
    def keys(self) -> tuple[CellKey, ...]:
        """Every cell, in the order of its index."""
        return tuple((t, p, g) for t in self.themes for p in self.pillars for g in self.groups)

    @cached_property
    def index(self) -> dict[CellKey, int]:
        """Index of every cell."""
        return {key: number for number, key in enumerate(self.keys)}

    @cached_property
    def reading_order(self) -> dict[CellKey, int]:
        """Place of every cell when the matrix is read row by row: "grid order" where a tie has to be broken."""
        by_row = ((t, p, g) for g in self.groups for t in self.themes for p in self.pillars)
        return {key: number for number, key in enumerate(by_row)}


def row_groups(plan: Plan) -> tuple[TargetGroup, ...]:
    """The groups that are rows: life course, then across ages, then intermediaries; within a part as stored."""
    return tuple(group for part in _PARTS for group in plan.groups if group.part is part)


def ancestors(plan: Plan, code: str) -> Iterator[str]:
    """The broader groups above a group, nearest first; one in the archive counts nowhere, what stands above it does."""
    live = {group.code for group in plan.groups}
    return (above for above in parents_above(plan, code) if above in live)


def parents_above(plan: Plan, code: str) -> tuple[str, ...]:
    """All groups above a group, nearest first, also those in the archive. A chain that bites its tail stops there."""
    parents = {group.code: group.parent for group in (*plan.archive.groups, *plan.groups)}
    found: list[str] = []
    parent = parents.get(code)
    while parent is not None and parent != code and parent not in found:
        found.append(parent)
        parent = parents.get(parent)
    return tuple(found)
