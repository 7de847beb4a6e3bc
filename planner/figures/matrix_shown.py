"""What the drawing of a matrix shows: plain values, ready to be drawn."""

from dataclasses import dataclass

from planner.domain.words import Level


@dataclass(frozen=True)
class Field:
    """One cell: what stands in it, the small signs around that, and what it means in words."""

    level: Level
    said: str
    marks: str = ""
    counted: bool = False
    state: str = ""

    @property
    def whole(self) -> str:
        """Everything as one text."""
        return f"{self.said} {self.marks}".strip()


@dataclass(frozen=True)
class Margin:
    """How many cells of a row or a column are covered: in words, and as a share."""

    said: str
    share: float = 0.0


@dataclass(frozen=True)
class Group:
    """A row: the name of a group, its cells theme by theme, and how many of them are covered."""

    name: str
    fields: tuple[Field, ...]
    margin: Margin


@dataclass(frozen=True)
class Shown:
    """A whole matrix. Every theme has the same `pillars`; `totals` has a margin for each column of each theme.

    `heads` name the groups and the margins. `summary` says what was found, `remarks` what has to be known with it.
    """

    title: str
    summary: str
    heads: tuple[str, str]
    themes: tuple[tuple[str, Margin], ...]
    pillars: tuple[str, ...]
    parts: tuple[tuple[str, tuple[Group, ...]], ...]
    totals: tuple[Margin, ...]
    total: Margin
    legend: tuple[tuple[Field, str], ...]
    remarks: tuple[str, ...] = ()

    @property
    def groups(self) -> tuple[Group, ...]:
        """All rows, in reading order."""
        return tuple(group for _, groups in self.parts for group in groups)
