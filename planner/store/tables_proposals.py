"""Tables: proposals, the cells and wijken they are for, and what was said and decided about them."""

from datetime import date

from sqlalchemy import BigInteger
from sqlmodel import Field

from planner.domain.proposals import ProposalState, Use
from planner.store.columns import Archivable, Owned, filled, known, once, part_of, refers, rule


class ProposalRow(Archivable, table=True):
    """One thing that is proposed. `entry` is no reference: the catalogue is brought up to date as a whole."""

    __tablename__ = "proposal"
    __table_args__ = (
        filled("code", "name"),
        known("use", Use),
        known("state", ProposalState),
        refers("programme", "programme"),
        refers("intervention", "intervention"),
        rule("budget_not_negative", "budget >= 0"),
    )
    name: str
    use: str
    motivation: str
    budget: int | None = Field(default=None, sa_type=BigInteger)
    year: int | None
    programme: str | None
    intervention: str | None
    entry: str
    state: str


class ProposalCellRow(Owned, table=True):
    """A cell that a proposal would fill."""

    __tablename__ = "proposal_cell"
    __table_args__ = (
        part_of("proposal", table="proposal"),
        refers("theme", "theme"),
        refers("pillar", "pillar"),
        refers("group", "target_group"),
        once("proposal", "theme", "pillar", "group"),
    )
    proposal: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    theme: str
    pillar: str
    group: str


class ProposalNeighbourhood(Owned, table=True):
    """A wijk that a proposal is for."""

    __tablename__ = "proposal_neighbourhood"
    __table_args__ = (
        part_of("proposal", table="proposal"),
        refers("neighbourhood", "neighbourhood"),
        once("proposal", "neighbourhood"),
    )
    proposal: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    neighbourhood: str


class ProposalStepRow(Owned, table=True):
    """A step that was taken."""

    __tablename__ = "proposal_step"
    __table_args__ = (part_of("proposal", table="proposal"), known("state", ProposalState))
    proposal: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    state: str
    on: date
    by: str
    reason: str


class ProposalCommentRow(Owned, table=True):
    """What somebody said about a proposal."""

    __tablename__ = "proposal_comment"
    __table_args__ = (part_of("proposal", table="proposal"), filled("text"))
    proposal: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    on: date
    by: str
    text: str


class ProposalLinkRow(Owned, table=True):
    """An attachment: a link, never a file."""

    __tablename__ = "proposal_link"
    __table_args__ = (part_of("proposal", table="proposal"), filled("url"))
    proposal: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    title: str
    url: str
