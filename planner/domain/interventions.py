"""What is done: interventions with their placements in the grid and their deliveries, and judgements on cells."""

from dataclasses import dataclass
from datetime import date

from planner.domain.words import Basis, InterventionKind, MarkKind, Recognition, Scope, Status


@dataclass(frozen=True)
class Placement:
    """An intervention in one cell: theme x pillar x target group (which may be a broader group).

    `confirmed_on`, `confirmed_by` say when a person confirmed that it belongs there, and who that was.
    """

    theme: str
    pillar: str
    group: str
    primary: bool = True
    theme_basis: Basis = Basis.INFERRED
    pillar_basis: Basis = Basis.INFERRED
    group_basis: Basis = Basis.INFERRED
    confirmed_on: date | None = None
    confirmed_by: str = ""

    @property
    def basis(self) -> Basis:
        """The weakest of the three bases: one inferred field makes the placement inferred."""
        bases = (self.theme_basis, self.pillar_basis, self.group_basis)
        for weak in (Basis.INFERRED, Basis.NOT_STATED, Basis.STATED):
            if weak in bases:
                return Basis.INFERRED if weak is Basis.NOT_STATED else weak
        return Basis.CONFIRMED


@dataclass(frozen=True)
class Delivery:
    """Where and when an intervention runs.

    `neighbourhoods` is filled for scope NEIGHBOURHOODS only. `starts`, `ends` are inclusive; None means unknown, and
    an unknown date never keeps a delivery from counting. `reached` of `reachable` units ("24 van 77 scholen").
    `place` names a spot or region in words. `budget` is in whole euros per year.
    """

    scope: Scope
    status: Status
    neighbourhoods: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None
    reached: int | None = None
    reachable: int | None = None
    reach_unit: str = ""
    budget: int | None = None
    place: str = ""
    confirmed_on: date | None = None
    confirmed_by: str = ""
    area_basis: Basis = Basis.INFERRED
    status_basis: Basis = Basis.INFERRED


@dataclass(frozen=True)
class PartnerRole:
    """A partner in an intervention."""

    partner: str
    role: str = ""


@dataclass(frozen=True)
class Intervention:
    """One thing that is done.

    `counts` says whether it counts in the matrix at all; `counts_reason` says why (not). `partners_text` keeps what
    the source says where no canonical partner fits. `recognised_on` and `lapses_on` belong to `recognition`;
    `recognition_source` names where that was found. `themes` also holds for interventions without placements.
    """

    code: str
    name: str
    kind: InterventionKind
    themes: tuple[str, ...] = ()
    placements: tuple[Placement, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    goals: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    partners: tuple[PartnerRole, ...] = ()
    partners_text: str = ""
    aliases: tuple[str, ...] = ()
    setting: str = ""
    summary: str = ""
    counts: bool = True
    counts_reason: str = ""
    recognition: Recognition = Recognition.UNKNOWN
    recognised_on: date | None = None
    lapses_on: date | None = None
    recognition_source: str = ""
    source: str = ""
    section: str = ""
    pillar_reason: str = ""
    pillar_confidence: str = ""
    theme_basis: Basis = Basis.INFERRED
    programme_basis: Basis = Basis.INFERRED
    group_basis: Basis = Basis.INFERRED
    area_basis: Basis = Basis.INFERRED
    partner_basis: Basis = Basis.INFERRED
    pillar_basis: Basis = Basis.INFERRED
    pillar_basis_note: str = ""
    setting_basis: Basis = Basis.INFERRED
    status_basis: Basis = Basis.INFERRED


@dataclass(frozen=True)
class CellMark:
    """A judgement on a cell, for the whole municipality or (when `neighbourhood` is given) for one wijk."""

    theme: str
    pillar: str
    group: str
    kind: MarkKind
    reason: str
    neighbourhood: str | None = None
    marked_by: str = ""
    marked_on: date | None = None
