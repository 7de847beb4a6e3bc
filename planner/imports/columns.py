"""The kinds of columns that the files of a folder share."""

from planner.domain.words import Basis
from planner.imports import cells
from planner.imports.rows import Column

CODE = Column("code", cells.code, required=True)
NAME = Column("name", cells.limited(cells.NAME_LENGTH), required=True)
ALIASES = Column("aliases", cells.many(cells.limited(cells.NAME_LENGTH)))
BASIS = Column("basis", cells.one_of(Basis))
SOURCE = Column("source", cells.code, refers="sources.csv")


def line(name: str, *, required: bool = False) -> Column:
    """Text of the length of a name."""
    return Column(name, cells.limited(cells.NAME_LENGTH), required=required)


def text(name: str, *, required: bool = False) -> Column:
    """Text of some paragraphs."""
    return Column(name, cells.limited(cells.TEXT_LENGTH), required=required)


def truth(name: str) -> Column:
    """Read true or false."""
    return Column(name, cells.truth)


def day(name: str) -> Column:
    """Read a date."""
    return Column(name, cells.day)


def year(name: str) -> Column:
    """Read a year."""
    return Column(name, cells.whole(1900, 2200))


def count(name: str) -> Column:
    """Read a whole number, 0 or more."""
    return Column(name, cells.whole(0))


def how_known(*names: str) -> tuple[Column, ...]:
    """Make the columns that say how the fields of these names are known."""
    return tuple(Column(f"{name}_basis", cells.one_of(Basis)) for name in names)


def one(name: str, refers: str) -> Column:
    """The code of a row elsewhere; the cell must be filled."""
    return Column(name, cells.code, required=True, refers=refers)


def codes(name: str, refers: str = "") -> Column:
    """Several codes of rows elsewhere, or free codes when `refers` is empty."""
    return Column(name, cells.many(cells.code), refers=refers)
