"""A document as blocks: what stands in it, in which order, whatever format it becomes.

Parts (`planner/exports/parts/`) make blocks out of a `Handover`; a format (`word`, `odt`, `pdf`, `slides`, `web`)
writes blocks and knows nothing of prevention. So a table is thought out once, and is the same everywhere.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from planner.figures.picture import WIDE, Picture
from planner.figures.theme import ACCENT, PAPER, Tint

#: How high a picture may be on a page, in mm.
MOST_HIGH = 190.0
#: What the head of a table stands on.
HEAD = Tint(ACCENT, PAPER)


@dataclass(frozen=True)
class Run:
    """A piece of a line. `footnote` stands at the foot of the page, and its number behind the piece."""

    said: str
    bold: bool = False
    italic: bool = False
    footnote: str = ""


@dataclass(frozen=True)
class Line:
    """One line of text in a cell, or a paragraph. `small` is fine print; `hanging` is one name of a list."""

    runs: tuple[Run, ...]
    small: bool = False
    hanging: bool = False

    @property
    def said(self) -> str:
        """The text alone."""
        return "".join(run.said for run in self.runs)


@dataclass(frozen=True)
class Box:
    """A cell of a table. `head` names what stands beside or below it; `span` is how many columns it takes."""

    lines: tuple[Line, ...]
    tint: Tint | None = None
    centre: bool = False
    head: bool = False
    span: int = 1

    @property
    def said(self) -> str:
        """The text alone, line by line."""
        return "\n".join(line.said for line in self.lines)


@dataclass(frozen=True)
class Row:
    """A row of a table. A `head` row comes back on every page; a `divider` is one box that names the rows below it."""

    boxes: tuple[Box, ...]
    head: bool = False
    divider: bool = False


@dataclass(frozen=True)
class Table:
    """A table under its caption ("Tabel 3. …": the number comes from the format).

    `alternative` is for who cannot see it, `name` what a reader of the screen calls it. `widths` are proportions of
    the columns; the spans of a row add up to their number. `together`: on one page if it fits. `height` is the least
    height of a row in mm. `legend` are samples with their words. `notes` stand in small print under it.
    """

    name: str
    caption: str
    alternative: str
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    together: bool = False
    height: float = 0.0
    legend: tuple[tuple[Box, str], ...] = ()
    notes: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """A picture under its caption ("Figuur 1. …"), with its text alternative and its numbers as a table if asked."""

    caption: str
    picture: Picture
    notes: tuple[Line, ...] = ()

    def share_of(self, width: float) -> float:
        """Which part of a width in mm it may take, so that it is not higher than a page has room for."""
        given = dict(self.picture.draw(WIDE).attributes)
        ratio = float(given["height"] or 1) / float(given["width"] or 1)
        return min(1.0, MOST_HIGH / (ratio * width))


@dataclass(frozen=True)
class Heading:
    """A heading; levels 1 to 3. They make the table of contents."""

    said: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Running text; `small` is fine print."""

    runs: tuple[Run, ...]
    small: bool = False

    @property
    def said(self) -> str:
        """The text alone."""
        return "".join(run.said for run in self.runs)


class Turn(StrEnum):
    """How a page is held."""

    UPRIGHT = "upright"
    SIDEWAYS = "sideways"


@dataclass(frozen=True)
class Page:
    """From here on a new page, held like this. `compact`: in small type, so that it is one page where that can be."""

    turn: Turn = Turn.UPRIGHT
    compact: bool = False


@dataclass(frozen=True)
class Contents:
    """The table of contents."""


Block = Heading | Paragraph | Table | Drawing | Page | Contents


@dataclass(frozen=True)
class Document:
    """Everything of one file; its title is the first line of the first page."""

    title: str
    subject: str
    author: str
    made_on: date
    blocks: tuple[Block, ...]
    language: str = "nl-NL"

    def tables(self) -> Iterator[Table]:
        """All tables, in reading order: table 1 first."""
        yield from (block for block in self.blocks if isinstance(block, Table))

    def drawings(self) -> Iterator[Drawing]:
        """All drawings, in reading order: figure 1 first."""
        yield from (block for block in self.blocks if isinstance(block, Drawing))


def line(said: str, bold: bool = False, italic: bool = False, small: bool = False) -> Line:
    """A line of one piece."""
    return Line((Run(said, bold, italic),), small)


def box(said: str, tint: Tint | None = None, centre: bool = False, bold: bool = False, span: int = 1) -> Box:
    """A cell of one text; each of its lines is a line."""
    return Box(tuple(line(one, bold=bold) for one in said.split("\n")), tint, centre, span=span)


def head_row(heads: Iterable[str], centred: bool = False) -> Row:
    """The row of heads; all but the first may stand in the middle."""
    boxes = (Box((line(said, bold=True),), HEAD, centred and place > 0, head=True) for place, said in enumerate(heads))
    return Row(tuple(boxes), head=True)


def text_row(texts: Iterable[str]) -> Row:
    """A row of plain texts, of which the first names the row."""
    boxes = (replace(box(said, bold=place == 0), head=place == 0) for place, said in enumerate(texts))
    return Row(tuple(boxes))


def paragraph(said: str, bold: bool = False, small: bool = False) -> Paragraph:
    """A paragraph of one piece."""
    return Paragraph((Run(said, bold),), small)
