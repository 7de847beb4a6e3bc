"""Proposals: what somebody wants to do in some cells and wijken, with its money and its way to the steering group."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class Use(StrEnum):
    """What the money for carrying out the agreement is used for: the five uses of the agreement (6.1)."""

    REACH = "reach"
    SUPPLY = "supply"
    WIDEN = "widen"
    MONITOR = "monitor"
    COOPERATE = "cooperate"


class ProposalState(StrEnum):
    """How far a proposal is, in the order in which it gets there."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ADVICE = "advice"
    GRANTED = "granted"
    REJECTED = "rejected"
    HELD = "held"
    RUNNING = "running"
    DONE = "done"


#: The steps that can be taken from each state; there is no other.
STEPS: Mapping[ProposalState, tuple[ProposalState, ...]] = MappingProxyType(
    {
        ProposalState.DRAFT: (ProposalState.SUBMITTED,),
        ProposalState.SUBMITTED: (ProposalState.ADVICE,),
        ProposalState.ADVICE: (ProposalState.GRANTED, ProposalState.REJECTED, ProposalState.HELD),
        ProposalState.GRANTED: (ProposalState.RUNNING,),
        ProposalState.REJECTED: (),
        ProposalState.HELD: (ProposalState.ADVICE,),
        ProposalState.RUNNING: (ProposalState.DONE,),
        ProposalState.DONE: (),
    }
)


@dataclass(frozen=True)
class ProposalCell:
    """A cell that a proposal would fill: theme x pillar x target group."""

    theme: str
    pillar: str
    group: str


@dataclass(frozen=True)
class ProposalStep:
    """A step that was taken: to which state, on which day, by whom and why."""

    state: ProposalState
    on: date
    by: str = ""
    reason: str = ""


@dataclass(frozen=True)
class ProposalComment:
    """What somebody said about a proposal."""

    on: date
    by: str
    text: str


@dataclass(frozen=True)
class ProposalLink:
    """An attachment: a link, never a file."""

    title: str
    url: str


@dataclass(frozen=True)
class Proposal:
    """One thing that is proposed. Without `neighbourhoods` it is for the whole municipality.

    `budget` is in whole euros; `programme` is a crossing programme, which carries the money. `intervention` is the
    code of an intervention of the plan that is extended or widened, `entry` that of one in the catalogue.
    """

    code: str
    name: str
    cells: tuple[ProposalCell, ...] = ()
    neighbourhoods: tuple[str, ...] = ()
    use: Use = Use.SUPPLY
    motivation: str = ""
    budget: int | None = None
    year: int | None = None
    programme: str = ""
    intervention: str = ""
    entry: str = ""
    state: ProposalState = ProposalState.DRAFT
    steps: tuple[ProposalStep, ...] = ()
    comments: tuple[ProposalComment, ...] = ()
    links: tuple[ProposalLink, ...] = ()
