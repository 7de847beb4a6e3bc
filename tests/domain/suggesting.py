"""Small plans in which something fits in a cell, for the tests of suggestions."""

from typing import Any

from planner.domain.analysis import survey
from planner.domain.plan import CatalogueEntry, Intervention, Municipality, Plan
from planner.domain.suggestions import Suggestion, SuggestionKind, suggest
from planner.domain.words import Recognition
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    a_placement,
    a_question,
    an_intervention,
    in_wijken,
    plan_with,
)

REACH, WIDEN, ADD, BORROW = SuggestionKind


def fits(plan: Plan, wijk: str | None = KREEK, lenders: tuple[Plan, ...] = (), **fields: Any) -> tuple[Suggestion, ...]:
    """What is proposed for the cell of the builders."""
    question = a_question(**fields)
    return suggest(survey(plan, question), CELL, wijk, [survey(lender, question) for lender in lenders])


def told(found: tuple[Suggestion, ...]) -> list[tuple[SuggestionKind, str]]:
    return [(one.kind, one.name) for one in found]


def entry(code: str = "fitclub", **fields: Any) -> CatalogueEntry:
    """A recognised intervention for the cell of the builders, verified, unless told otherwise."""
    usual: dict[str, Any] = {
        "themes": CELL[:1],
        "pillars": CELL[1:2],
        "groups": CELL[2:],
        "recognition": Recognition.STRONG,
        "verified": "ja",
    }
    return CatalogueEntry(code, fields.pop("name", code.capitalize()), **{**usual, **fields})


def catalogue(*entries: CatalogueEntry, interventions: tuple[Intervention, ...] = (), **fields: Any) -> Plan:
    return plan_with(interventions, catalogue=entries, **fields)


def lending(code: str = "GM0002", *interventions: Intervention) -> Plan:
    return plan_with(interventions or (an_intervention("speeltuin"),), municipality=Municipality(code, "Buurstad"))


def everything() -> Plan:
    extended = [an_intervention(f"bereik{n}", deliveries=(in_wijken(LINDENHOF),)) for n in (1, 2, 3)]
    widened = [an_intervention(f"breder{n}", (a_placement("jongeren"),)) for n in (1, 2)]
    return catalogue(entry("nieuw1"), entry("nieuw2"), interventions=(*extended, *widened))
