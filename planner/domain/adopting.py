"""Taking over an intervention that is known elsewhere: out of the catalogue into the plan, ready to be made precise."""

from collections.abc import Mapping

from planner.domain.evidence import CatalogueEntry
from planner.domain.interventions import Delivery, Intervention, Placement
from planner.domain.plan import Plan
from planner.domain.recognition import lapses
from planner.domain.texts import plain_name
from planner.domain.words import Basis, InterventionKind, Scope, Status


def fitting(plan: Plan, theme: str) -> tuple[CatalogueEntry, ...]:
    """What the catalogue knows for one theme."""
    return tuple(one for one in plan.catalogue if theme in one.themes)


def taken_as(plan: Plan, entry: CatalogueEntry) -> Intervention | None:
    """The intervention of the plan that is this one already: it has the name, as its own or as another name."""
    return names_of(plan).get(plain_name(entry.name))


def names_of(plan: Plan) -> dict[str, Intervention]:
    """The interventions of a plan by each of their names, as `plain_name` writes it; the first that has it holds it."""
    found: dict[str, Intervention] = {}
    for one in plan.interventions:
        for name in (one.name, *one.aliases):
            found.setdefault(plain_name(name), one)
    return found


def taken_over(plan: Plan) -> Mapping[str, Intervention]:
    """`taken_as` of every entry of the catalogue that is in the plan, by the code of the entry, in one go."""
    names = names_of(plan)
    found = ((entry.code, names.get(plain_name(entry.name))) for entry in plan.catalogue)
    return {code: one for code, one in found if one is not None}


def adopted(plan: Plan, entry: CatalogueEntry, code: str) -> Intervention:
    """The intervention with everything that the catalogue knows, for the themes, pillars and groups of this plan.

    The first pillar is the primary one. Where it runs is not known and that it runs is not certain: it is possible.
    Nothing of it was confirmed by a person yet.
    """
    return Intervention(
        code,
        entry.name,
        InterventionKind.INTERVENTION,
        themes=tuple(theme.code for theme in plan.themes if theme.code in entry.themes),
        placements=tuple(_placements(plan, entry)),
        deliveries=(Delivery(Scope.UNKNOWN, Status.POSSIBLE, area_basis=Basis.NOT_STATED),),
        setting=entry.setting,
        recognition=entry.recognition,
        recognised_on=entry.recognised_on,
        lapses_on=lapses(entry.recognition, entry.recognised_on),
        recognition_source=entry.url or entry.recognised_in,
        pillar_basis=entry.pillar_basis,
        programme_basis=Basis.NOT_STATED,
        area_basis=Basis.NOT_STATED,
        partner_basis=Basis.NOT_STATED,
    )


def _placements(plan: Plan, entry: CatalogueEntry) -> list[Placement]:
    pillars = [code for code in entry.pillars if code in {one.code for one in plan.pillars}]
    groups = [one.code for one in plan.groups if one.code in entry.groups]
    return [
        Placement(theme.code, pillar, group, primary=pillar == pillars[0], pillar_basis=entry.pillar_basis)
        for theme in plan.themes
        if theme.code in entry.themes
        for pillar in pillars
        for group in groups
    ]
