"""Tables: partners and the lists on which a source names them."""

from sqlmodel import Field

from planner.domain.words import Basis
from planner.store.columns import Archivable, Coded, Owned, filled, known, part_of, refers


class PartnerRow(Archivable, table=True):
    """An organisation under its canonical name."""

    __tablename__ = "partner"
    __table_args__ = (filled("code", "name"),)
    name: str
    sector: str
    core: bool


class PartnerAlias(Owned, table=True):
    """Another name of a partner."""

    __tablename__ = "partner_alias"
    __table_args__ = (part_of("partner", table="partner"),)
    partner: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    alias: str


class PartnerListRow(Coded, table=True):
    """A list of partners. `theme` is no reference: a list may be for all themes."""

    __tablename__ = "partner_list"
    __table_args__ = (filled("code", "name"), refers("source", "source"))
    name: str
    theme: str
    source: str | None
    section: str


class MembershipRow(Owned, table=True):
    """One partner on one list. A source may name a partner twice on a list, so only the position is unique."""

    __tablename__ = "membership"
    __table_args__ = (known("basis", Basis), refers("list_code", "partner_list"), refers("partner", "partner"))
    position: int = Field(primary_key=True)
    list_code: str
    partner: str
    name_in_source: str
    role: str
    basis: str
