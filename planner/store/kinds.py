"""Which table keeps which part of a plan: a table of contents that reading and writing both follow.

A field and its column have the same name. A tuple of texts or codes has a table of its own, one row each, and so has a
tuple of smaller values. The key of a table says the rest: municipality, owner, and the row's own code or position.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table
from sqlmodel import SQLModel

from planner.domain import plan, proposals
from planner.store import (
    tables_documents,
    tables_facts,
    tables_grid,
    tables_interventions,
    tables_partners,
    tables_places,
    tables_proposals,
)


@dataclass(frozen=True)
class Words:
    """A field that is a tuple of texts or codes, and the column that holds one of them."""

    field: str
    model: type[SQLModel]
    column: str


@dataclass(frozen=True)
class Kind:
    """A field that is a tuple of values of one type, and the table with a row for each."""

    field: str
    made: type[Any]
    model: type[SQLModel]
    words: tuple[Words, ...] = ()
    parts: tuple["Kind", ...] = ()


def table_of(model: type[SQLModel]) -> Table:
    """The table of a class."""
    table: Table = getattr(model, "__table__")  # noqa: B009 (SQLModel does not declare it)
    return table


INTERVENTION_WORDS = (
    Words("themes", tables_interventions.InterventionTheme, "theme"),
    Words("goals", tables_interventions.InterventionGoal, "goal"),
    Words("programmes", tables_interventions.InterventionProgramme, "programme"),
    Words("aliases", tables_interventions.InterventionAlias, "alias"),
)

INTERVENTION_PARTS = (
    Kind("placements", plan.Placement, tables_interventions.PlacementRow),
    Kind(
        "deliveries",
        plan.Delivery,
        tables_interventions.DeliveryRow,
        words=(Words("neighbourhoods", tables_interventions.DeliveryNeighbourhood, "neighbourhood"),),
    ),
    Kind("partners", plan.PartnerRole, tables_interventions.InterventionPartner),
)

CATALOGUE_WORDS = (
    Words("themes", tables_facts.CatalogueTheme, "theme"),
    Words("pillars", tables_facts.CataloguePillar, "pillar"),
    Words("groups", tables_facts.CatalogueGroup, "group"),
)

PROPOSAL_PARTS = (
    Kind("cells", proposals.ProposalCell, tables_proposals.ProposalCellRow),
    Kind("steps", proposals.ProposalStep, tables_proposals.ProposalStepRow),
    Kind("comments", proposals.ProposalComment, tables_proposals.ProposalCommentRow),
    Kind("links", proposals.ProposalLink, tables_proposals.ProposalLinkRow),
)

#: The fields of a plan, but for the municipality itself.
KINDS = (
    Kind("sources", plan.Source, tables_places.SourceRow),
    Kind("contradictions", plan.Contradiction, tables_places.ContradictionRow),
    Kind(
        "neighbourhoods",
        plan.Neighbourhood,
        tables_places.NeighbourhoodRow,
        words=(
            Words("aliases", tables_places.NeighbourhoodAlias, "alias"),
            Words("cbs_codes", tables_places.NeighbourhoodArea, "cbs_code"),
        ),
    ),
    Kind(
        "area_programmes",
        plan.AreaProgramme,
        tables_places.AreaProgrammeRow,
        words=(Words("neighbourhoods", tables_places.AreaProgrammeMember, "neighbourhood"),),
    ),
    Kind("themes", plan.Theme, tables_grid.ThemeRow),
    Kind("pillars", plan.Pillar, tables_grid.PillarRow),
    Kind("groups", plan.TargetGroup, tables_grid.TargetGroupRow),
    Kind(
        "goals",
        plan.Goal,
        tables_grid.GoalRow,
        words=(Words("indicators", tables_facts.GoalIndicator, "indicator"),),
    ),
    Kind(
        "programmes",
        plan.Programme,
        tables_grid.ProgrammeRow,
        words=(
            Words("aliases", tables_grid.ProgrammeAlias, "alias"),
            Words("themes", tables_grid.ProgrammeTheme, "theme"),
        ),
    ),
    Kind(
        "partners",
        plan.Partner,
        tables_partners.PartnerRow,
        words=(Words("aliases", tables_partners.PartnerAlias, "alias"),),
    ),
    Kind("partner_lists", plan.PartnerList, tables_partners.PartnerListRow),
    Kind("memberships", plan.Membership, tables_partners.MembershipRow),
    Kind(
        "interventions",
        plan.Intervention,
        tables_interventions.InterventionRow,
        words=INTERVENTION_WORDS,
        parts=INTERVENTION_PARTS,
    ),
    Kind("marks", plan.CellMark, tables_grid.CellMarkRow),
    Kind("indicators", plan.Indicator, tables_facts.IndicatorRow),
    Kind(
        "observations",
        plan.Observation,
        tables_facts.ObservationRow,
        words=(Words("compared_with", tables_facts.ObservationComparison, "compared_with"),),
    ),
    Kind("situations", plan.Situation, tables_facts.SituationRow),
    Kind("shapes", plan.Shape, tables_facts.ShapeRow),
    Kind("catalogue", plan.CatalogueEntry, tables_facts.CatalogueRow, words=CATALOGUE_WORDS),
    Kind(
        "proposals",
        plan.Proposal,
        tables_proposals.ProposalRow,
        words=(Words("neighbourhoods", tables_proposals.ProposalNeighbourhood, "neighbourhood"),),
        parts=PROPOSAL_PARTS,
    ),
    Kind("presets", plan.Preset, tables_documents.PresetRow),
)
