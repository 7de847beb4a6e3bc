"""Tables: interventions, the cells they are placed in, and where and when they are delivered."""

from datetime import date

from sqlalchemy import BigInteger, text
from sqlmodel import Field

from planner.domain.words import Basis, InterventionKind, Recognition, Scope, Status
from planner.store.columns import Archivable, Owned, filled, known, once, part_of, refers, rule

_BASES = ("theme", "programme", "group", "area", "partner", "pillar", "setting", "status")


class InterventionRow(Archivable, table=True):
    """One thing that is done."""

    __tablename__ = "intervention"
    __table_args__ = (
        filled("code", "name"),
        known("kind", InterventionKind),
        known("recognition", Recognition),
        *(known(f"{field}_basis", Basis) for field in _BASES),
        refers("source", "source"),
        rule("recognised_before_lapse", "lapses_on >= recognised_on"),
    )
    name: str
    kind: str
    partners_text: str
    setting: str
    summary: str
    counts: bool
    counts_reason: str
    recognition: str
    recognised_on: date | None
    lapses_on: date | None
    recognition_source: str
    source: str | None
    section: str
    pillar_reason: str
    pillar_confidence: str
    theme_basis: str
    programme_basis: str
    group_basis: str
    area_basis: str
    partner_basis: str
    pillar_basis: str
    pillar_basis_note: str
    setting_basis: str
    status_basis: str


class InterventionTheme(Owned, table=True):
    """A theme of an intervention."""

    __tablename__ = "intervention_theme"
    __table_args__ = (
        part_of("intervention", table="intervention"),
        refers("theme", "theme"),
        once("intervention", "theme"),
    )
    intervention: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    theme: str


class InterventionGoal(Owned, table=True):
    """A goal that an intervention serves."""

    __tablename__ = "intervention_goal"
    __table_args__ = (
        part_of("intervention", table="intervention"),
        refers("goal", "goal"),
        once("intervention", "goal"),
    )
    intervention: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    goal: str


class InterventionProgramme(Owned, table=True):
    """A programme that an intervention belongs to."""

    __tablename__ = "intervention_programme"
    __table_args__ = (
        part_of("intervention", table="intervention"),
        refers("programme", "programme"),
        once("intervention", "programme"),
    )
    intervention: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    programme: str


class InterventionPartner(Owned, table=True):
    """A partner in an intervention. One partner may have two roles."""

    __tablename__ = "intervention_partner"
    __table_args__ = (
        part_of("intervention", table="intervention"),
        refers("partner", "partner"),
        once("intervention", "partner", "role"),
    )
    intervention: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    partner: str
    role: str


class InterventionAlias(Owned, table=True):
    """Another name of an intervention."""

    __tablename__ = "intervention_alias"
    __table_args__ = (part_of("intervention", table="intervention"),)
    intervention: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    alias: str


class PlacementRow(Owned, table=True):
    """An intervention in one cell."""

    __tablename__ = "placement"
    __table_args__ = (
        part_of("intervention", table="intervention"),
        refers("theme", "theme"),
        refers("pillar", "pillar"),
        refers("group", "target_group"),
        once("intervention", "theme", "pillar", "group"),
        *(known(f"{field}_basis", Basis) for field in ("theme", "pillar", "group")),
    )
    intervention: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    theme: str
    pillar: str
    group: str
    primary: bool
    theme_basis: str
    pillar_basis: str
    group_basis: str
    confirmed_on: date | None
    confirmed_by: str = Field(default="", sa_column_kwargs={"server_default": text("''")})


class DeliveryRow(Owned, table=True):
    """Where and when an intervention runs. Whole euros of the state's size do not fit in 32 bits."""

    __tablename__ = "delivery"
    __table_args__ = (
        part_of("intervention", table="intervention"),
        known("scope", Scope),
        known("status", Status),
        *(known(f"{field}_basis", Basis) for field in ("area", "status")),
        rule("ends_after_start", "ends >= starts"),
        rule("reach", "reached >= 0 AND reachable >= 0 AND reached <= reachable"),
        rule("budget_not_negative", "budget >= 0"),
    )
    intervention: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    scope: str
    status: str
    starts: date | None
    ends: date | None
    reached: int | None
    reachable: int | None
    reach_unit: str
    budget: int | None = Field(default=None, sa_type=BigInteger)
    place: str
    confirmed_on: date | None
    confirmed_by: str
    area_basis: str
    status_basis: str


class DeliveryNeighbourhood(Owned, table=True):
    """A wijk where a delivery runs. `delivery` is the position of the delivery within its intervention."""

    __tablename__ = "delivery_neighbourhood"
    __table_args__ = (
        part_of("intervention", "delivery", table="delivery"),
        refers("neighbourhood", "neighbourhood"),
        once("intervention", "delivery", "neighbourhood"),
    )
    intervention: str = Field(primary_key=True)
    delivery: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    neighbourhood: str
