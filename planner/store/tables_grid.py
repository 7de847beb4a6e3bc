"""Tables: the grid (themes, pillars, target groups) and what stands around it (goals, programmes, cell marks)."""

from datetime import date

from sqlalchemy import Index, text
from sqlmodel import Field

from planner.domain.words import Basis, GroupKind, GroupPart, Heading, MarkKind
from planner.store.columns import Archivable, Coded, Owned, filled, known, once, part_of, refers


class ThemeRow(Archivable, table=True):
    """A theme of the municipality's own list."""

    __tablename__ = "theme"
    __table_args__ = (filled("code", "name"),)
    name: str


class PillarRow(Coded, table=True):
    """One of the four pillars, with the municipality's own labels."""

    __tablename__ = "pillar"
    __table_args__ = (filled("code", "name", "short"),)
    name: str
    short: str


class TargetGroupRow(Archivable, table=True):
    """A target group; the parent may come later in the list."""

    __tablename__ = "target_group"
    __table_args__ = (
        filled("code", "name"),
        known("kind", GroupKind),
        known("part", GroupPart),
        refers("parent", "target_group", late=True),
    )
    name: str
    kind: str
    part: str
    parent: str | None
    vulnerable: bool


class GoalRow(Archivable, table=True):
    """A goal. `subject` is no reference: it may be a theme, a programme or a policy."""

    __tablename__ = "goal"
    __table_args__ = (
        filled("code", "subject", "title"),
        known("basis", Basis),
        known("heading", Heading),
        refers("source", "source"),
    )
    subject: str
    number: int | None
    title: str
    description: str
    target: str
    target_year: int | None
    heading: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    basis: str
    source: str | None
    section: str


class ProgrammeRow(Archivable, table=True):
    """A programme."""

    __tablename__ = "programme"
    __table_args__ = (filled("code", "name"), known("basis", Basis), refers("source", "source"))
    name: str
    kind: str
    crossing: bool
    aim: str
    owner: str
    area: str
    basis: str
    source: str | None
    section: str


class ProgrammeAlias(Owned, table=True):
    """Another name of a programme."""

    __tablename__ = "programme_alias"
    __table_args__ = (part_of("programme", table="programme"),)
    programme: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    alias: str


class ProgrammeTheme(Owned, table=True):
    """A theme that a programme works on."""

    __tablename__ = "programme_theme"
    __table_args__ = (part_of("programme", table="programme"), refers("theme", "theme"), once("programme", "theme"))
    programme: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    theme: str


class CellMarkRow(Owned, table=True):
    """A judgement on a cell. One of each kind per cell and wijk; NULLs never equal each other, hence two indexes."""

    __tablename__ = "cell_mark"
    __table_args__ = (
        filled("reason"),
        known("kind", MarkKind),
        refers("theme", "theme"),
        refers("pillar", "pillar"),
        refers("group", "target_group"),
        refers("neighbourhood", "neighbourhood"),
        once("theme", "pillar", "group", "kind", "neighbourhood"),
        Index(
            "uq_cell_mark_whole_municipality",
            *("municipality_id", "theme", "pillar", "group", "kind"),
            unique=True,
            sqlite_where=text("neighbourhood IS NULL"),
            postgresql_where=text("neighbourhood IS NULL"),
        ),
    )
    position: int = Field(primary_key=True)
    theme: str
    pillar: str
    group: str
    kind: str
    reason: str
    neighbourhood: str | None
    marked_by: str
    marked_on: date | None
