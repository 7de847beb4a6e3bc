"""Tables: what is measured, and the recognised interventions elsewhere."""

from datetime import date

from sqlalchemy import JSON
from sqlmodel import Field

from planner.domain.words import Basis, Recognition
from planner.store.columns import Coded, Owned, filled, known, once, part_of, refers, rule


class IndicatorRow(Coded, table=True):
    """Something that is measured. `subject` is no reference: it may be a theme or something wider."""

    __tablename__ = "indicator"
    __table_args__ = (filled("code", "name"),)
    name: str
    subject: str
    population: str
    unit: str
    more_is_worse: bool | None


class ObservationRow(Coded, table=True):
    """One value of an indicator. `area` is no reference: it may be a wijk, the province or words."""

    __tablename__ = "observation"
    __table_args__ = (
        filled("code", "area"),
        refers("indicator", "indicator"),
        known("basis", Basis),
        known("year_basis", Basis),
        refers("source", "source"),
        rule("says_something", "value IS NOT NULL OR text <> ''"),
        rule("margin_not_negative", "margin >= 0"),
        rule("out_of_something", "out_of > 0"),
    )
    indicator: str
    area: str
    value: float | None
    text: str
    year: int | None
    year_basis: str
    margin: float | None
    out_of: float | None
    is_target: bool
    modelled: bool
    basis: str
    publisher: str
    note: str
    source: str | None
    section: str


class ObservationComparison(Owned, table=True):
    """An observation that the source compares another one with; it may come later in the list."""

    __tablename__ = "observation_comparison"
    __table_args__ = (
        part_of("observation", table="observation"),
        refers("compared_with", "observation"),
        once("observation", "compared_with"),
    )
    observation: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    compared_with: str


class GoalIndicator(Owned, table=True):
    """An indicator that shows whether a goal is reached."""

    __tablename__ = "goal_indicator"
    __table_args__ = (
        part_of("goal", table="goal"),
        refers("indicator", "indicator"),
        once("goal", "indicator"),
    )
    goal: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    indicator: str


class SituationRow(Owned, table=True):
    """The situation of a theme in words: one for each theme."""

    __tablename__ = "situation"
    __table_args__ = (filled("text"), refers("theme", "theme"), once("theme"))
    position: int = Field(primary_key=True)
    theme: str
    text: str
    observations: list[str] = Field(sa_type=JSON)


class ShapeRow(Owned, table=True):
    """The outline of a wijk on the map, one for each: polygons of rings of longitude and latitude."""

    __tablename__ = "shape"
    __table_args__ = (refers("neighbourhood", "neighbourhood"), once("neighbourhood"))
    position: int = Field(primary_key=True)
    neighbourhood: str
    outline: list[list[list[list[float]]]] = Field(sa_type=JSON)
    source: str


class CatalogueRow(Coded, table=True):
    """A recognised (or known) intervention elsewhere."""

    __tablename__ = "catalogue_entry"
    __table_args__ = (filled("code", "name"), known("pillar_basis", Basis), known("recognition", Recognition))
    name: str
    pillar_basis: str
    audience: str
    setting: str
    owner: str
    recognition: str
    recognition_text: str
    recognised_on: date | None
    recognised_in: str
    verified: str
    url: str
    relation: str
    note: str


class CatalogueTheme(Owned, table=True):
    """A theme that a catalogue entry is about: no reference, it may be one that this municipality does not have."""

    __tablename__ = "catalogue_theme"
    __table_args__ = (part_of("entry", table="catalogue_entry"), once("entry", "theme"))
    entry: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    theme: str


class CataloguePillar(Owned, table=True):
    """A pillar that a catalogue entry works on."""

    __tablename__ = "catalogue_pillar"
    __table_args__ = (part_of("entry", table="catalogue_entry"), refers("pillar", "pillar"), once("entry", "pillar"))
    entry: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    pillar: str


class CatalogueGroup(Owned, table=True):
    """A target group that a catalogue entry is for."""

    __tablename__ = "catalogue_group"
    __table_args__ = (
        part_of("entry", table="catalogue_entry"),
        refers("group", "target_group"),
        once("entry", "group"),
    )
    entry: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    group: str
