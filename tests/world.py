"""Veldstad (GM0001): the one small invented town that every test may know.

Three wijken: De Kreek (an attention wijk, in two area programmes), Lindenhof (in one) and Polderrand (in none).
Two themes, four pillars, the fifteen groups and three broader ones with the codes that Groningen uses.
`town()` is the town with everything in it; `plan_with(...)` is the same town with only the interventions of a test.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from planner.domain.analysis import Analysis, Cell, Contribution, analyse
from planner.domain.grid import CellKey
from planner.domain.plan import (
    AreaProgramme,
    CatalogueEntry,
    CellMark,
    Contradiction,
    Delivery,
    Goal,
    Indicator,
    Intervention,
    Municipality,
    Neighbourhood,
    Observation,
    Partner,
    PartnerRole,
    Pillar,
    Placement,
    Plan,
    Programme,
    Proposal,
    Source,
    TargetGroup,
    Theme,
)
from planner.domain.proposals import ProposalCell
from planner.domain.question import Question
from planner.domain.words import (
    PILLARS,
    Basis,
    GroupKind,
    GroupPart,
    InterventionKind,
    MarkKind,
    Recognition,
    Scope,
    Status,
)

TODAY = date(2026, 6, 1)
YESTERDAY = date(2026, 5, 31)
NEXT_MONTH = date(2026, 7, 1)

KREEK, LINDENHOF, POLDERRAND = "kreek", "lindenhof", "polderrand"
#: The cell that builders fill unless told otherwise.
CELL: CellKey = ("overgewicht", "leefomgeving", "kinderen")

NEIGHBOURHOODS = (
    Neighbourhood(
        KREEK,
        "De Kreek",
        aliases=("Het Eiland", "Kreekwijk"),
        attention=True,
        cbs_codes=("BU00010001",),
        column=0,
        row=0,
    ),
    Neighbourhood(LINDENHOF, "Lindenhof", aliases=("Oost",), cbs_codes=("BU00010002",), column=1, row=0),
    Neighbourhood(POLDERRAND, "Polderrand", aliases=("Oost", "De Rand"), cbs_codes=("BU00010003",), column=1, row=1),
)
AREA_PROGRAMMES = (
    AreaProgramme("wijkvernieuwing", "Wijkvernieuwing", (KREEK, LINDENHOF)),
    AreaProgramme("samen_op_het_eiland", "Samen op het Eiland", (KREEK,)),
)
THEMES = (Theme("roken", "Roken"), Theme("overgewicht", "Overgewicht"))
PILLAR_ROWS = (
    Pillar("voorlichting", "Voorlichting en educatie", "Voorlichting"),
    Pillar("signalering", "Signalering en advies", "Signalering"),
    Pillar("leefomgeving", "Leefomgeving (fysiek en sociaal)", "Leefomgeving"),
    Pillar("beleid", "Beleid, regelgeving en handhaving", "Beleid"),
)

_END, _PASSES_ON = GroupKind.END, GroupKind.INTERMEDIARY
_LIFE, _AGES, _INTERMEDIARIES = GroupPart.LIFE_COURSE, GroupPart.ALL_AGES, GroupPart.INTERMEDIARIES
_BROADER = GroupPart.BROADER
GROUPS = (
    TargetGroup("zwangeren", "Zwangeren en partners", _END, _LIFE, "inwoners"),
    TargetGroup("jonge_gezinnen", "Jonge gezinnen (0–4)", _END, _LIFE, "jeugd"),
    TargetGroup("kinderen", "Kinderen (4–12)", _END, _LIFE, "jeugd"),
    TargetGroup("jongeren", "Jongeren (12–18)", _END, _LIFE, "jeugd"),
    TargetGroup("jongvolwassenen", "Jongvolwassenen en studenten (18–27)", _END, _LIFE, "inwoners"),
    TargetGroup("volwassenen", "Volwassenen", _END, _LIFE, "inwoners"),
    TargetGroup("ouderen", "Ouderen (65+)", _END, _LIFE, "inwoners"),
    TargetGroup("ouders", "Ouders en verzorgers", _END, _AGES, "inwoners"),
    TargetGroup("lage_ses", "Laag inkomen of schulden", _END, _AGES, "inwoners", vulnerable=True),
    TargetGroup("rokers", "Rokers", _END, _AGES, "inwoners"),
    TargetGroup("overgewicht", "Mensen met overgewicht", _END, _AGES, "inwoners"),
    TargetGroup("kinderopvang", "Pedagogisch medewerkers", _PASSES_ON, _INTERMEDIARIES, "professionals"),
    TargetGroup("onderwijs", "Docenten", _PASSES_ON, _INTERMEDIARIES, "professionals"),
    TargetGroup("sport", "Trainers, coaches en vrijwilligers", _PASSES_ON, _INTERMEDIARIES, "professionals"),
    TargetGroup("zorg", "Zorg- en sociaal professionals", _PASSES_ON, _INTERMEDIARIES, "professionals"),
    TargetGroup("inwoners", "Alle inwoners", _END, _BROADER),
    TargetGroup("jeugd", "Jeugd (0–18)", _END, _BROADER, "inwoners"),
    TargetGroup("professionals", "Professionals", _PASSES_ON, _BROADER),
)
#: As in Groningen: a group that one theme is about has no cells elsewhere, and no lessons on smoking for children.
MARKS = (
    *(CellMark("overgewicht", pillar, "rokers", MarkKind.NOT_APPLICABLE, "Hoort bij roken") for pillar in PILLARS),
    *(CellMark("roken", pillar, "overgewicht", MarkKind.NOT_APPLICABLE, "Hoort bij overgewicht") for pillar in PILLARS),
    CellMark("roken", "voorlichting", "kinderen", MarkKind.DELIBERATELY_EMPTY, "Lessen werken hier niet"),
)
INDICATORS = (
    Indicator("rokers_18", "Rookt", "roken", "18 jaar en ouder", "%", more_is_worse=True),
    Indicator("beweegt_kind", "Beweegt genoeg", "overgewicht", "4 tot 12 jaar", "%", more_is_worse=False),
)
#: No figures of Polderrand.
OBSERVATIONS = (
    Observation("o1", "rokers_18", "GM0001", 20.0, year=2024),
    Observation("o2", "rokers_18", KREEK, 28.0, year=2024),
    Observation("o3", "rokers_18", LINDENHOF, 20.0, year=2024),
    Observation("o4", "beweegt_kind", "GM0001", 50.0, year=2024),
    Observation("o5", "beweegt_kind", KREEK, 40.0, year=2024),
)

_EMPTY_TOWN = Plan(
    municipality=Municipality("GM0001", "Veldstad", invented=True),
    neighbourhoods=NEIGHBOURHOODS,
    area_programmes=AREA_PROGRAMMES,
    themes=THEMES,
    pillars=PILLAR_ROWS,
    groups=GROUPS,
    goals=(
        Goal("rookvrij", "roken", 1, "Rookvrij opgroeien", target_year=2040),
        Goal("gezond_gewicht", "overgewicht", 1, "Meer kinderen op gezond gewicht"),
    ),
    programmes=(
        Programme("gezonde_school", "Gezonde School", themes=("roken", "overgewicht")),
        Programme("kansrijke_start", "Kansrijke Start", crossing=True),
    ),
    partners=(Partner("ggd", "GGD Veldstad", ("GGD",), "zorg", core=True), Partner("sportclub", "VV Veldstad")),
    marks=MARKS,
    indicators=INDICATORS,
    observations=OBSERVATIONS,
    sources=(Source("akkoord", "Preventieakkoord Veldstad", "Gemeente Veldstad", "2026"),),
    contradictions=(Contradiction("c1", "akkoord", "1.1", "20 % heet hier lager dan 18 %"),),
    catalogue=(
        CatalogueEntry(
            "fitclub",
            "FitClub",
            themes=("overgewicht",),
            pillars=("leefomgeving",),
            groups=("jongeren",),
            recognition=Recognition.GOOD,
        ),
    ),
)


def a_placement(group: str = CELL[2], theme: str = CELL[0], pillar: str = CELL[1], **fields: Any) -> Placement:
    """A placement in the cell of the builders, or in another one."""
    return Placement(theme, pillar, group, **fields)


def a_delivery(scope: Scope = Scope.MUNICIPALITY, status: Status = Status.RUNNING, **fields: Any) -> Delivery:
    """A delivery that runs in the whole municipality, with no dates known."""
    return Delivery(scope, status, **fields)


def in_wijken(*codes: str, status: Status = Status.RUNNING, **fields: Any) -> Delivery:
    """A delivery in some wijken by name."""
    return Delivery(Scope.NEIGHBOURHOODS, status, codes, **fields)


def an_intervention(
    code: str = "fietsles",
    placements: tuple[Placement, ...] = (a_placement(),),
    deliveries: tuple[Delivery, ...] = (a_delivery(),),
    **fields: Any,
) -> Intervention:
    """An intervention that covers the cell of the builders fully, unless told otherwise."""
    kind = fields.pop("kind", InterventionKind.INTERVENTION)
    name = fields.pop("name", code.replace("_", " ").capitalize())
    return Intervention(code, name, kind, placements=placements, deliveries=deliveries, **fields)


def a_spanning_programme(code: str = "gezonde_stad", **fields: Any) -> Intervention:
    """A programme on all four pillars of a theme for children, as JOGG and Gezonde School are."""
    placements = tuple(a_placement(pillar=pillar) for pillar in PILLARS)
    return an_intervention(code, placements, kind=InterventionKind.PROGRAMME, **fields)


def a_proposal(code: str = "beweegtuin", **fields: Any) -> Proposal:
    """A proposal for the cell of the builders in De Kreek, with everything that it needs to be submitted."""
    whole = {
        "name": code.replace("_", " ").capitalize(),
        "cells": (ProposalCell(*CELL),),
        "neighbourhoods": (KREEK,),
        "motivation": "Hier is geen plek om te spelen.",
        "budget": 40_000,
        "year": 2027,
        "programme": "kansrijke_start",
    }
    return Proposal(code, **{**whole, **fields})


def plan_with(interventions: tuple[Intervention, ...] = (), **fields: Any) -> Plan:
    """Veldstad with these interventions and no others; `fields` replace other parts of the plan."""
    return replace(_EMPTY_TOWN, interventions=interventions, **fields)


def town() -> Plan:
    """Veldstad with a few interventions of every sort: lasting and ending, recognised and not, per wijk and broad."""
    return plan_with(
        (
            _playground(),
            an_intervention(
                "rookvrije_kinderopvang",
                (
                    a_placement("kinderopvang", "roken", "beleid"),
                    a_placement("jonge_gezinnen", "roken", "leefomgeving"),
                ),
                (a_delivery(Scope.ATTENTION), a_delivery(status=Status.PLANNED, starts=NEXT_MONTH)),
                kind=InterventionKind.REGULATION,
                recognition=Recognition.NOT_APPLICABLE,
                goals=("rookvrij",),
            ),
            an_intervention(
                "stoppen_samen",
                (a_placement("inwoners", "roken", "signalering"), a_placement("rokers", "roken", "signalering")),
                (a_delivery(status=Status.POSSIBLE),),
                recognition=Recognition.NOT_RECOGNISED,
                goals=("rookvrij",),
            ),
            an_intervention(
                "beweegcoach",
                (a_placement("ouderen", pillar="signalering"),),
                (in_wijken(POLDERRAND, status=Status.PLANNED, starts=NEXT_MONTH),),
            ),
            a_spanning_programme(programmes=("gezonde_school",)),
        )
    )


def _playground() -> Intervention:
    placement = a_placement(theme_basis=Basis.STATED, pillar_basis=Basis.CONFIRMED, group_basis=Basis.CONFIRMED)
    delivery = in_wijken(
        *(KREEK, LINDENHOF),
        starts=date(2025, 1, 1),
        ends=date(2026, 12, 31),
        reached=24,
        reachable=77,
        reach_unit="scholen",
        budget=12_000,
        confirmed_on=date(2026, 3, 1),
        confirmed_by="A. de Vries",
        area_basis=Basis.CONFIRMED,
        status_basis=Basis.CONFIRMED,
    )
    return an_intervention(
        "beweegplein",
        (placement, a_placement("ouders", pillar="voorlichting", primary=False)),
        (delivery,),
        kind=InterventionKind.SURROUNDINGS,
        recognition=Recognition.GOOD,
        recognised_on=date(2024, 5, 1),
        lapses_on=date(2029, 5, 1),
        goals=("gezond_gewicht",),
        programmes=("gezonde_school",),
        partners=(PartnerRole("ggd", "trekker"), PartnerRole("sportclub")),
        summary="Een plein waar kinderen graag bewegen.",
        source="akkoord",
        section="3.2",
    )


def a_question(neighbourhood: str | None = None, **fields: Any) -> Question:
    """A question on the day of the tests."""
    return Question(**{"on": TODAY, "neighbourhood": neighbourhood, **fields})


def asked(plan: Plan, neighbourhood: str | None = None, **fields: Any) -> Analysis:
    """The analysis of a wijk, or of the whole municipality."""
    return analyse(plan, a_question(neighbourhood, **fields))


def cell_of(plan: Plan, neighbourhood: str | None = None, key: CellKey = CELL, **fields: Any) -> Cell:
    """One cell, by default the one that builders fill."""
    return asked(plan, neighbourhood, **fields).by_key[key]


def explained(
    plan: Plan, neighbourhood: str | None = None, key: CellKey = CELL, **fields: Any
) -> tuple[Contribution, ...]:
    """What stands behind one cell."""
    return asked(plan, neighbourhood, **fields).explain(key)
