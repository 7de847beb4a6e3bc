"""What a record and its fields are called: one label for a field, on a form, in a conflict and in history."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from planner.domain import plan
from planner.domain.words import (
    Basis,
    GroupKind,
    GroupPart,
    InterventionKind,
    MarkKind,
    Recognition,
    Scope,
    Status,
)
from planner.language.words import BASES, KINDS, MARKS, PARTS, RECOGNITIONS, SCOPES, STATUSES

#: A kind of record by the plan's field that holds it: one, and many.
RECORD_NAMES = {
    "interventions": ("interventie", "interventies"),
    "marks": ("celoordeel", "celoordelen"),
    "themes": ("thema", "thema’s"),
    "pillars": ("pijler", "pijlers"),
    "groups": ("doelgroep", "doelgroepen"),
    "goals": ("doel", "doelen"),
    "programmes": ("programma", "programma’s"),
    "partners": ("partner", "partners"),
    "neighbourhoods": ("wijk", "wijken"),
    "area_programmes": ("gebiedsprogramma", "gebiedsprogramma’s"),
    "sources": ("bron", "bronnen"),
    "municipality": ("gemeente", "gemeenten"),
}

GROUP_KINDS = {GroupKind.END: "doelgroep zelf", GroupKind.INTERMEDIARY: "intermediair"}
GROUP_PARTS = {**PARTS, GroupPart.BROADER: "Bredere doelgroep"}

#: The words of every closed list.
CLOSED_LISTS: dict[type[StrEnum], Mapping[Any, str]] = {
    Basis: BASES,
    Status: STATUSES,
    Scope: SCOPES,
    Recognition: RECOGNITIONS,
    GroupKind: GROUP_KINDS,
    GroupPart: GROUP_PARTS,
    MarkKind: MARKS,
    InterventionKind: KINDS,
}

_ORIGIN = {"basis": "Basis", "source": "Bron", "section": "Plaats in de bron"}

#: The label of every field, by the type that has it.
LABELS: dict[type[Any], dict[str, str]] = {
    plan.Intervention: {
        "code": "Code",
        "name": "Naam",
        "kind": "Soort",
        "themes": "Thema’s",
        "placements": "Plaatsingen",
        "deliveries": "Inzet",
        "goals": "Doelen",
        "programmes": "Programma’s",
        "partners": "Partners",
        "partners_text": "Partners in eigen woorden",
        "aliases": "Ook genoemd",
        "setting": "Setting",
        "summary": "Samenvatting",
        "counts": "Telt mee in de matrix",
        "counts_reason": "Waarom wel of niet",
        "recognition": "Erkenning",
        "recognised_on": "Erkend op",
        "lapses_on": "Erkenning geldig tot en met",
        "recognition_source": "Bron van de erkenning",
        "source": "Bron",
        "section": "Plaats in de bron",
        "pillar_reason": "Waarom deze pijler",
        "pillar_confidence": "Zekerheid over de pijler",
        "theme_basis": "Basis van het thema",
        "programme_basis": "Basis van het programma",
        "group_basis": "Basis van de doelgroep",
        "area_basis": "Basis van het gebied",
        "partner_basis": "Basis van de partners",
        "pillar_basis": "Basis van de pijler",
        "pillar_basis_note": "Toelichting bij de pijler",
        "setting_basis": "Basis van de setting",
        "status_basis": "Basis van de status",
    },
    plan.Placement: {
        "theme": "Thema",
        "pillar": "Pijler",
        "group": "Doelgroep",
        "primary": "Eerste pijler",
        "theme_basis": "Basis van het thema",
        "pillar_basis": "Basis van de pijler",
        "group_basis": "Basis van de doelgroep",
        "confirmed_on": "Bevestigd op",
        "confirmed_by": "Bevestigd door",
    },
    plan.Delivery: {
        "scope": "Gebied",
        "status": "Status",
        "neighbourhoods": "Wijken",
        "starts": "Startdatum",
        "ends": "Einddatum",
        "reached": "Bereikt",
        "reachable": "Te bereiken",
        "reach_unit": "Eenheid van het bereik",
        "budget": "Budget per jaar",
        "place": "Plek of regio",
        "confirmed_on": "Bevestigd op",
        "confirmed_by": "Bevestigd door",
        "area_basis": "Basis van het gebied",
        "status_basis": "Basis van de status",
    },
    plan.PartnerRole: {"partner": "Partner", "role": "Rol"},
    plan.CellMark: {
        "theme": "Thema",
        "pillar": "Pijler",
        "group": "Doelgroep",
        "kind": "Oordeel",
        "reason": "Reden",
        "neighbourhood": "Wijk",
        "marked_by": "Door",
        "marked_on": "Datum",
    },
    plan.Theme: {"code": "Code", "name": "Naam"},
    plan.Pillar: {"code": "Code", "name": "Naam", "short": "Korte naam"},
    plan.TargetGroup: {
        "code": "Code",
        "name": "Naam",
        "kind": "Soort",
        "part": "Deel van de rijen",
        "parent": "Valt onder",
        "vulnerable": "Kwetsbaar",
    },
    plan.Goal: {
        "code": "Code",
        "subject": "Onderwerp",
        "number": "Nummer",
        "title": "Doel",
        "description": "Omschrijving",
        "target": "Streefwaarde",
        "target_year": "Streefjaar",
        **_ORIGIN,
    },
    plan.Programme: {
        "code": "Code",
        "name": "Naam",
        "aliases": "Ook genoemd",
        "kind": "Soort",
        "crossing": "Dwars door alle thema’s",
        "themes": "Thema’s",
        "aim": "Doel",
        "owner": "Trekker",
        "area": "Gebied",
        **_ORIGIN,
    },
    plan.Partner: {
        "code": "Code",
        "name": "Naam",
        "aliases": "Ook genoemd",
        "sector": "Sector",
        "core": "Kernpartner",
    },
    plan.Neighbourhood: {
        "code": "Code",
        "name": "Naam",
        "aliases": "Ook genoemd",
        "attention": "Aandachtswijk",
        "cbs_codes": "CBS-codes",
        "latitude": "Breedtegraad",
        "longitude": "Lengtegraad",
        "area_km2": "Oppervlakte (km²)",
        "population": "Inwoners",
        "population_source": "Bron van de inwoners",
        "column": "Kolom op de kaart",
        "row": "Rij op de kaart",
        "basis": "Basis",
        "note": "Opmerking",
    },
    plan.AreaProgramme: {"code": "Code", "name": "Naam", "neighbourhoods": "Wijken", **_ORIGIN},
    plan.Source: {
        "code": "Code",
        "title": "Titel",
        "publisher": "Uitgever",
        "published": "Jaar of datum",
        "url": "Webadres",
        "note": "Opmerking",
    },
    plan.Municipality: {
        "code": "Code",
        "name": "Naam",
        "invented": "Verzonnen",
        "filled": "Klaar met invullen",
        "rules": "Rekenregels",
    },
    plan.Rules: {
        "half": "Breder of mogelijk telt voor",
        "covered_from": "Gedekt vanaf",
        "strong_from": "Sterk gedekt vanaf",
        "count_programmes": "Programma’s over alle pijlers tellen mee",
        "count_secondary": "Tweede pijlers tellen mee",
        "count_possible": "Wat alleen kán, telt mee",
    },
}


def label(made: type[Any], name: str) -> str:
    """The label of a field of a type; a name that has none stands for itself."""
    return LABELS.get(made, {}).get(name, name)
