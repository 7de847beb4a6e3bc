"""Tables: the municipality, its wijken and the area programmes, and the sources that everything is drawn from."""

from sqlalchemy import false, true
from sqlmodel import Field

from planner.domain.words import Basis
from planner.store.columns import Archivable, Coded, Owned, Row, filled, known, once, part_of, refers, rule


class MunicipalityRow(Row, table=True):
    """The tenant, with its rules. `id` gives the order of creation; `revision` rises with every change of the plan."""

    __tablename__ = "municipality"
    __table_args__ = (
        filled("code", "name"),
        rule("half_range", "half >= 0 AND half <= 1"),
        rule("levels_rise", "covered_from > 0 AND strong_from >= covered_from"),
    )
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    invented: bool
    filled: bool
    half: float
    covered_from: float
    strong_from: float
    count_programmes: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    count_secondary: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    count_possible: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    revision: int = Field(default=1, sa_column_kwargs={"server_default": "1"})


class SourceRow(Coded, table=True):
    """A document or data set."""

    __tablename__ = "source"
    __table_args__ = (filled("code", "title"),)
    title: str
    publisher: str
    published: str
    url: str
    note: str


class ContradictionRow(Coded, table=True):
    """A place where a source contradicts itself."""

    __tablename__ = "contradiction"
    __table_args__ = (filled("code", "text"), refers("source", "source"))
    source: str | None
    section: str
    text: str


class NeighbourhoodRow(Archivable, table=True):
    """A wijk."""

    __tablename__ = "neighbourhood"
    __table_args__ = (
        filled("code", "name"),
        known("basis", Basis),
        rule("on_earth", "latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180"),
        rule("size", "area_km2 >= 0 AND population >= 0"),
    )
    name: str
    attention: bool
    latitude: float | None
    longitude: float | None
    area_km2: float | None
    population: int | None
    population_source: str
    column: int | None
    row: int | None
    basis: str
    note: str


class NeighbourhoodAlias(Owned, table=True):
    """Another name of a wijk."""

    __tablename__ = "neighbourhood_alias"
    __table_args__ = (part_of("neighbourhood", table="neighbourhood"),)
    neighbourhood: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    alias: str


class NeighbourhoodArea(Owned, table=True):
    """A CBS area that is part of a wijk."""

    __tablename__ = "neighbourhood_cbs"
    __table_args__ = (part_of("neighbourhood", table="neighbourhood"), once("neighbourhood", "cbs_code"))
    neighbourhood: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    cbs_code: str


class AreaProgrammeRow(Archivable, table=True):
    """A set of wijken with a name."""

    __tablename__ = "area_programme"
    __table_args__ = (filled("code", "name"), known("basis", Basis), refers("source", "source"))
    name: str
    basis: str
    source: str | None
    section: str


class AreaProgrammeMember(Owned, table=True):
    """A wijk in an area programme."""

    __tablename__ = "area_programme_member"
    __table_args__ = (
        part_of("area_programme", table="area_programme"),
        refers("neighbourhood", "neighbourhood"),
        once("area_programme", "neighbourhood"),
    )
    area_programme: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    neighbourhood: str
