"""A small invented town in which every type occurs and every field says something."""

from datetime import date

from planner.domain import plan as p
from planner.domain import proposals
from planner.domain.words import (
    Basis,
    GroupKind,
    GroupPart,
    Heading,
    InterventionKind,
    MarkKind,
    Recognition,
    Scope,
    Status,
)

SURE = Basis.CONFIRMED
_OUTLINE = ((((6.5, 53.2), (6.6, 53.2), (6.6, 53.25), (6.5, 53.2)),),)
_IDEA = proposals.ProposalCell("roken", "voorlichting", "jeugd")


def town(code: str = "GM9999", name: str = "Waterdorp") -> p.Plan:
    """The plan of the town; another code makes a second town with the same codes inside."""
    return p.Plan(
        municipality=p.Municipality(
            code, name, invented=True, filled=False, rules=p.Rules(0.4, 1.25, 2.5, True, True, False)
        ),
        neighbourhoods=_neighbourhoods(),
        area_programmes=(p.AreaProgramme("regiodeal", "Regiodeal", ("haven", "dijk"), SURE, "akkoord", "2.3"),),
        themes=(p.Theme("weerbaarheid", "Weerbaarheid"), p.Theme("roken", "Roken")),
        pillars=(
            p.Pillar("voorlichting", "Voorlichting en educatie", "Voorlichting"),
            p.Pillar("beleid", "Beleid", "B"),
        ),
        groups=_groups(),
        goals=(
            p.Goal(
                *("r1", "roken", 1, "Rookvrij", "Geen rook", "5 %", 2040, ("rookt",), Heading.DOWN),
                *(SURE, "akkoord", "3.1"),
            ),
        ),
        programmes=(
            p.Programme(
                "jogg", "JOGG", ("Jogg", "J"), "aanpak", True, ("roken", "weerbaarheid"), "Gezond", "GGD", "stad"
            ),
            p.Programme("kansrijk", "Kansrijke Start", basis=SURE, source="akkoord", section="4"),
        ),
        partners=(p.Partner("ggd", "GGD", ("GGD Noord",), "zorg", True), p.Partner("school", "De Ark")),
        partner_lists=(p.PartnerList("kern", "Kernpartners", "alle", "akkoord", "Bijlage 1"),),
        memberships=(
            p.Membership("kern", "school", "basisschool De Ark", "lid", SURE),
            p.Membership("kern", "ggd", "GGD", "trekker", Basis.INFERRED),
        ),
        interventions=(_class(), _rule()),
        marks=_marks(),
        indicators=(p.Indicator("rookt", "Rookt", "roken", "18+", "%", more_is_worse=True),),
        observations=_observations(),
        situations=(
            p.Situation("roken", "Ruim 12 % rookt.\nMeer dan elders.", ("o1",)),
            p.Situation("weerbaarheid", "Nog niet gemeten."),
        ),
        shapes=(p.Shape("haven", _OUTLINE, "CBS, 2024"), p.Shape("dijk", (*_OUTLINE, *_OUTLINE))),
        sources=(p.Source("akkoord", "Akkoord", "Waterdorp", "2026", "https://example.org/a", "Ingekort"),),
        contradictions=(p.Contradiction("c1", "akkoord", "1.2", "7,1 % heet lager dan 6,4 %"),),
        catalogue=(_entry(),),
        proposals=(_proposal(), p.Proposal("leeg", "Nog niets", (_IDEA,))),
        presets=(p.Preset("raad", "Voor de raad", ("matrix", "bronnen"), "odt", "thema=roken"),),
        archive=_archive(),
    )


def _archive() -> p.Archive:
    """What was put away refers to what is there, and the other way round as far as references go."""
    return p.Archive(
        interventions=(
            p.Intervention(
                *("oud", "Oude cursus", InterventionKind.INTERVENTION, ("bewegen", "roken")),
                placements=(p.Placement("bewegen", "beleid", "mantelzorgers"), p.Placement("roken", "beleid", "jeugd")),
                deliveries=(p.Delivery(Scope.NEIGHBOURHOODS, Status.ENDED, ("polder", "haven")),),
                goals=("r9", "r1"),
                programmes=("oud_programma",),
                partners=(p.PartnerRole("sportbond", "trekker"), p.PartnerRole("ggd")),
                aliases=("De cursus",),
            ),
        ),
        themes=(p.Theme("bewegen", "Bewegen"),),
        groups=(p.TargetGroup("mantelzorgers", "Mantelzorgers", GroupKind.END, GroupPart.ALL_AGES, "inwoners"),),
        goals=(p.Goal("r9", "bewegen", 9, "Meer bewegen"),),
        programmes=(p.Programme("oud_programma", "Oud programma", ("Oud",), themes=("bewegen",)),),
        partners=(p.Partner("sportbond", "Sportbond", ("Bond",)),),
        neighbourhoods=(p.Neighbourhood("polder", "Polder", ("De Polder",), cbs_codes=("WK999909",)),),
        area_programmes=(p.AreaProgramme("oud_akkoord", "Oud akkoord", ("polder", "haven")),),
        proposals=(
            p.Proposal(
                *("oud_idee", "Oud idee", (proposals.ProposalCell("bewegen", "beleid", "mantelzorgers"),), ("polder",)),
                programme="oud_programma",
                intervention="oud",
            ),
        ),
    )


def _neighbourhoods() -> tuple[p.Neighbourhood, ...]:
    return (
        p.Neighbourhood(
            *(
                "haven",
                "Haven",
                ("De Haven", "Havenkwartier"),
                True,
                ("WK999901", "BU99990102"),
                53.25,
                6.5,
                1.75,
                4200,
            ),
            *("CBS 2025", 3, 0, SURE, "bij het water"),
        ),
        p.Neighbourhood("dijk", "Dijk"),
    )


def _groups() -> tuple[p.TargetGroup, ...]:
    # A child before its parent: order is for people, not for the database.
    return (
        p.TargetGroup("kinderen", "Kinderen", GroupKind.END, GroupPart.LIFE_COURSE, "jeugd"),
        p.TargetGroup("lage_ses", "Laag inkomen", GroupKind.END, GroupPart.ALL_AGES, "inwoners", vulnerable=True),
        p.TargetGroup("jeugd", "Jeugd", GroupKind.END, GroupPart.BROADER, "inwoners"),
        p.TargetGroup("inwoners", "Inwoners", GroupKind.END, GroupPart.BROADER),
    )


def _class() -> p.Intervention:
    return p.Intervention(
        *("les", "Les op school", InterventionKind.CAMPAIGN, ("roken", "weerbaarheid")),
        placements=(
            p.Placement(
                *("roken", "voorlichting", "kinderen", False, SURE, Basis.STATED, Basis.NOT_STATED),
                *(date(2026, 5, 6), "J. de Vries"),
            ),
            p.Placement("roken", "voorlichting", "jeugd"),
        ),
        deliveries=(_delivery(), p.Delivery(Scope.MUNICIPALITY, Status.PLANNED, starts=date(2027, 1, 1))),
        goals=("r1",),
        programmes=("kansrijk", "jogg"),
        partners=(p.PartnerRole("school", "gastheer"), p.PartnerRole("ggd"), p.PartnerRole("ggd", "geeft les")),
        partners_text="en anderen",
        aliases=("De les",),
        setting="school",
        summary="Zes lessen",
        counts=False,
        counts_reason="is een campagne",
        recognition=Recognition.GOOD,
        recognised_on=date(2024, 2, 29),
        lapses_on=date(2029, 2, 28),
        recognition_source="Loket",
        source="akkoord",
        section="3.2",
        pillar_reason="gaat over kennis",
        pillar_confidence="hoog",
        theme_basis=SURE,
        programme_basis=SURE,
        group_basis=SURE,
        area_basis=SURE,
        partner_basis=SURE,
        pillar_basis=SURE,
        pillar_basis_note="nagevraagd",
        setting_basis=SURE,
        status_basis=SURE,
    )


def _delivery() -> p.Delivery:
    return p.Delivery(
        *(Scope.NEIGHBOURHOODS, Status.RUNNING, ("dijk", "haven"), date(2025, 9, 1), date(2026, 7, 31), 24, 77),
        *("scholen", 3_000_000_000, "bij de sluis", date(2026, 5, 4), "J. de Vries", SURE, SURE),
    )


def _rule() -> p.Intervention:
    return p.Intervention("regel", "Regel met \"tekens\" '%s' ; -- é 😀\nen een regel", InterventionKind.REGULATION)


def _marks() -> tuple[p.CellMark, ...]:
    cell = ("roken", "beleid", "lage_ses")
    return (
        p.CellMark(*cell, MarkKind.PRIORITY, "Hier is veel nodig", "haven", "Raad", date(2026, 3, 1)),
        p.CellMark(*cell, MarkKind.DELIBERATELY_EMPTY, "Elders geregeld"),
    )


def _observations() -> tuple[p.Observation, ...]:
    return (
        p.Observation(
            *(
                "o1",
                "rookt",
                "haven",
                12.3,
                "ruim 12 %",
                2024,
                Basis.INFERRED,
                0.7,
                80.5,
                ("o2",),
                True,
                True,
                SURE,
                "GGD",
            ),
            *("afgerond", "akkoord", "1.1"),
        ),
        p.Observation("o2", "rookt", "nederland", None, "bijna 1 op 10"),
    )


def _entry() -> p.CatalogueEntry:
    return p.CatalogueEntry(
        *(
            "smokefree",
            "Smokefree",
            ("roken",),
            ("beleid", "voorlichting"),
            ("jeugd", "kinderen"),
            SURE,
            "12-18",
            "school",
        ),
        *("Trimbos", Recognition.SUBSTANTIATED, "Goed onderbouwd", date(2023, 6, 1), "Loket", "ja"),
        *("https://example.org/s", "lijkt op de les", "gratis"),
    )


def _proposal() -> p.Proposal:
    day = date(2026, 9, 1)
    return p.Proposal(
        *("meer_lessen", "Meer lessen", (_IDEA, proposals.ProposalCell("roken", "beleid", "kinderen"))),
        neighbourhoods=("haven", "dijk"),
        use=proposals.Use.WIDEN,
        motivation="Hier rookt een op de tien",
        budget=3_000_000_000,
        year=2027,
        programme="jogg",
        intervention="les",
        entry="smokefree",
        state=proposals.ProposalState.ADVICE,
        steps=(
            proposals.ProposalStep(proposals.ProposalState.SUBMITTED, day, "J. de Vries", "Klaar"),
            proposals.ProposalStep(proposals.ProposalState.ADVICE, date(2026, 9, 2)),
        ),
        comments=(proposals.ProposalComment(day, "Anna", "Vraag het de school"),),
        links=(proposals.ProposalLink("Begroting", "https://example.org/b"),),
    )
