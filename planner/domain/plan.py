"""A plan: everything that is stored for one municipality, as one frozen value.

All references are codes (stable, lower case, unique within their kind); order in a tuple is the order in which
people see things. `imports` makes a plan from files, `store` keeps and returns it, `analyse` thinks about it.
Reading back what was stored gives an equal plan, except for `revision`.
"""

from dataclasses import dataclass, field
from datetime import date

from planner.domain.evidence import CatalogueEntry, Contradiction, Indicator, Observation, Shape, Situation, Source
from planner.domain.interventions import CellMark, Delivery, Intervention, PartnerRole, Placement
from planner.domain.presets import Preset
from planner.domain.proposals import Proposal
from planner.domain.words import Basis, GroupKind, GroupPart, Heading

__all__ = [
    "Archive",
    "AreaProgramme",
    "CatalogueEntry",
    "CellMark",
    "Contradiction",
    "Delivery",
    "Goal",
    "Indicator",
    "Intervention",
    "Membership",
    "Municipality",
    "Neighbourhood",
    "Observation",
    "Partner",
    "PartnerList",
    "PartnerRole",
    "Pillar",
    "Placement",
    "Plan",
    "Preset",
    "Programme",
    "Proposal",
    "Rules",
    "Shape",
    "Situation",
    "Source",
    "TargetGroup",
    "Theme",
]


@dataclass(frozen=True)
class Rules:
    """The numbers of the coverage rule ("Rekenregels") of one municipality.

    `half` is the factor for what is broader, narrower or only possible; a cell is covered from `covered_from` and
    strong from `strong_from` (sums of weights). The other three say what counts unless a question says otherwise:
    programmes that span all pillars, secondary pillars, and what is only possible.
    """

    half: float = 0.5
    covered_from: float = 1.0
    strong_from: float = 3.0
    count_programmes: bool = False
    count_secondary: bool = False
    count_possible: bool = True


@dataclass(frozen=True)
class Municipality:
    """The tenant. `filled` is False until "Klaar met invullen": until then empty cells are blank, not gaps."""

    code: str
    name: str
    invented: bool = False
    filled: bool = True
    rules: Rules = Rules()


@dataclass(frozen=True)
class Neighbourhood:
    """A planning area (wijk): a set of CBS areas. `column`, `row` place it on the tile map (north is row 0)."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    attention: bool = False
    cbs_codes: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    area_km2: float | None = None
    population: int | None = None
    population_source: str = ""
    column: int | None = None
    row: int | None = None
    basis: Basis = Basis.STATED
    note: str = ""


@dataclass(frozen=True)
class AreaProgramme:
    """A set of wijken with a name (wijkvernieuwing, Regiodeal ...)."""

    code: str
    name: str
    neighbourhoods: tuple[str, ...] = ()
    basis: Basis = Basis.STATED
    source: str = ""
    section: str = ""


@dataclass(frozen=True)
class Theme:
    """A theme of the municipality's own list."""

    code: str
    name: str


@dataclass(frozen=True)
class Pillar:
    """One of RIVM's four pillars. `short` is the name in a column head."""

    code: str
    name: str
    short: str


@dataclass(frozen=True)
class TargetGroup:
    """A target group. Groups of part BROADER are parents and no rows of the grid."""

    code: str
    name: str
    kind: GroupKind
    part: GroupPart
    parent: str | None = None
    vulnerable: bool = False


@dataclass(frozen=True)
class Goal:
    """A goal. `subject` is a theme code, or a programme or policy that has goals of its own.

    `indicators` are the codes of what shows whether it is reached. `heading` says of a goal without a number which way
    they should go; a number to reach is a target among the observations.
    """

    code: str
    subject: str
    number: int | None
    title: str
    description: str = ""
    target: str = ""
    target_year: int | None = None
    indicators: tuple[str, ...] = ()
    heading: Heading = Heading.UNSAID
    basis: Basis = Basis.STATED
    source: str = ""
    section: str = ""


@dataclass(frozen=True)
class Programme:
    """A programme. `crossing` programmes (dwars) cross all themes and carry the budget."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
    crossing: bool = False
    themes: tuple[str, ...] = ()
    aim: str = ""
    owner: str = ""
    area: str = ""
    basis: Basis = Basis.STATED
    source: str = ""
    section: str = ""


@dataclass(frozen=True)
class Partner:
    """An organisation under its canonical name. `core` is a kernpartner."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    sector: str = ""
    core: bool = False


@dataclass(frozen=True)
class Membership:
    """One partner on one of the source's lists, with the name that the source uses there."""

    list_code: str
    partner: str
    name_in_source: str
    role: str = ""
    basis: Basis = Basis.STATED


@dataclass(frozen=True)
class PartnerList:
    """One of the lists of partners in a source."""

    code: str
    name: str
    theme: str = ""
    source: str = ""
    section: str = ""


@dataclass(frozen=True)
class Archive:
    """What was taken out of the lists and stays whole: it counts nowhere, keeps its references, and can come back."""

    interventions: tuple[Intervention, ...] = ()
    themes: tuple[Theme, ...] = ()
    groups: tuple[TargetGroup, ...] = ()
    goals: tuple[Goal, ...] = ()
    programmes: tuple[Programme, ...] = ()
    partners: tuple[Partner, ...] = ()
    neighbourhoods: tuple[Neighbourhood, ...] = ()
    area_programmes: tuple[AreaProgramme, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True)
class Plan:
    """Everything of one municipality. Equal plans give equal answers; `revision` rises with every change.

    `as_of` is the day at whose end the plan was like this; None for the plan as it is now.
    """

    municipality: Municipality
    neighbourhoods: tuple[Neighbourhood, ...] = ()
    area_programmes: tuple[AreaProgramme, ...] = ()
    themes: tuple[Theme, ...] = ()
    pillars: tuple[Pillar, ...] = ()
    groups: tuple[TargetGroup, ...] = ()
    goals: tuple[Goal, ...] = ()
    programmes: tuple[Programme, ...] = ()
    partners: tuple[Partner, ...] = ()
    partner_lists: tuple[PartnerList, ...] = ()
    memberships: tuple[Membership, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    marks: tuple[CellMark, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    observations: tuple[Observation, ...] = ()
    situations: tuple[Situation, ...] = ()
    shapes: tuple[Shape, ...] = ()
    sources: tuple[Source, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    catalogue: tuple[CatalogueEntry, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    presets: tuple[Preset, ...] = ()
    archive: Archive = Archive()
    revision: int = field(default=0, compare=False)
    as_of: date | None = field(default=None, compare=False)
