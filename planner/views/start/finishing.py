"""Step 5: what stands there, what is missing, and the word that the municipality is complete."""

from dataclasses import replace
from typing import Any

from planner.domain.changes import Edit, changed
from planner.domain.plan import Plan
from planner.language.numbers import counted, number
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.starting import AREAS, INTERVENTIONS, THEMES, step_href
from planner.views.parts.submitted import BadPayload
from planner.views.reader import Asked, Reader

FILLED = "filled"
Data = dict[str, Any]


def data(asked: Asked, reader: Reader) -> Data:
    """A line per kind of thing, with what it means when there is none."""
    plan = asked.plan
    tally = reader.analysis(asked).tally
    town = {"gemeente": plan.municipality.code}
    return {
        "filled": plan.municipality.filled,
        "lines": [
            _line(plan, AREAS, len(plan.neighbourhoods), ("wijk", "wijken"), "U werkt dan alleen gemeentebreed."),
            _line(plan, THEMES, len(plan.themes), ("thema", "thema’s"), "Zonder thema’s heeft de matrix geen cellen."),
            _line(
                plan,
                INTERVENTIONS,
                len(plan.interventions),
                ("interventie", "interventies"),
                "Elke cel wordt dan een kans.",
            ),
        ],
        "cells": _cells(tally.applicable, tally.blank if not plan.municipality.filled else tally.empty),
        "matrix": asked.href("/", **town),
        "gaps": asked.href("/kansen", **town),
    }


def _line(plan: Plan, step: int, count: int, words: tuple[str, str], missing: str) -> Data:
    said = counted(count, *words) if count else f"Nog geen {words[1]}"
    return {"said": said, "there": count > 0, "missing": "" if count else missing, "href": step_href(plan, step)}


def _cells(applicable: int, without: int) -> str:
    if not applicable:
        return ""
    return f"In {number(without)} van de {number(applicable)} cellen staat nog niets."


def _filled(call: Call) -> Done:
    ready = call.body.get("klaar")
    if not isinstance(ready, bool):
        raise BadPayload("klaar")

    def edits(plan: Plan) -> tuple[Edit, ...]:
        edit = changed(plan, "municipality", replace(plan.municipality, filled=ready))
        return (edit,) if edit else ()

    committed = call.commit("filled", edits)
    return Done(committed, "Lege cellen zijn nu kansen." if ready else "Lege cellen zijn geen kansen meer.")


ACTIONS = (Action(FILLED, _filled),)
