"""What all tables share: to whom a row belongs, how it refers to others, and the rules that the database guards.

Every key starts with the municipality, and so does every reference: a row cannot point into another municipality.
Rows are known by their code, as everywhere in the program, or by their position where they have none.
"""

from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, MetaData, UniqueConstraint, false
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

#: Names for constraints, so that a migration can find again what it has to change, on both kinds of database.
NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}


class Row(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMES))):
    """A row of ours. A registry of its own keeps our tables apart from other SQLModels in the same process."""


class Owned(Row):
    """A row that belongs to a municipality: all of them but the municipality's own."""

    municipality_id: int = Field(primary_key=True, foreign_key="municipality.id")


class Coded(Owned):
    """A row that is known by its code. `position` is the order in which people see things."""

    code: str = Field(primary_key=True)
    position: int


class Archivable(Coded):
    """A row that can be put away and come back. What is archived has an order of its own."""

    archived: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


def refers(column: str, table: str, *, late: bool = False) -> ForeignKeyConstraint:
    """A reference to the code of a row of the same municipality.

    `late`: looked at when the transaction ends; for tables that refer to themselves, where order is not by reference.
    """
    return ForeignKeyConstraint(
        ["municipality_id", column],
        [f"{table}.municipality_id", f"{table}.code"],
        deferrable=late or None,
        initially="DEFERRED" if late else None,
    )


def part_of(*columns: str, table: str) -> ForeignKeyConstraint:
    """A reference to the row that this one is a part of; it goes when its owner goes."""
    return ForeignKeyConstraint(
        ["municipality_id", *columns],
        [f"{table}.{column}" for column in ("municipality_id", *_OWN_KEYS.get(table, ("code",)))],
        ondelete="CASCADE",
    )


_OWN_KEYS = {"delivery": ("intervention", "position"), "change": ("number",)}


def once(*columns: str) -> UniqueConstraint:
    """Within a municipality these columns together occur once."""
    return UniqueConstraint("municipality_id", *columns)


def known(column: str, words: type[StrEnum]) -> CheckConstraint:
    """The column holds a word of a closed list."""
    choices = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f'"{column}" IN ({choices})', name=f"{column}_known")


def filled(*columns: str) -> CheckConstraint:
    """These texts are not empty."""
    return CheckConstraint(" AND ".join(f"\"{column}\" <> ''" for column in columns), name="filled")


def rule(name: str, sql: str) -> CheckConstraint:
    """A simple rule of the domain. A comparison with NULL is neither true nor false, and passes."""
    return CheckConstraint(sql, name=name)
