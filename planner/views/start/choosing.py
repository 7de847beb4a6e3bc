"""Step 4: first interventions, out of what is known elsewhere."""

from dataclasses import replace
from typing import Any

from planner.domain.adopting import adopted, fitting, taken_as
from planner.domain.changes import Edit
from planner.domain.editing import Gone, new_code, save
from planner.domain.evidence import CatalogueEntry
from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.domain.words import RECOGNISED
from planner.language.numbers import counted, number
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.recognition import recognition_in_words
from planner.views.parts.starting import PATH, example_href
from planner.views.reader import Asked

ADOPT = "entry-adopt"
_SHOWN = 30
#: What was looked up of an entry, where that was not all of it.
_CHECKED = {"deels": "deels nagekeken", "nee": "niet nagekeken"}
Data = dict[str, Any]


def data(asked: Asked) -> Data:
    """The known interventions of one theme, the themes to go to, and what is in the plan already."""
    plan = asked.plan
    codes = [theme.code for theme in plan.themes]
    wanted = asked.params.get("lijst", "")
    theme = wanted if wanted in codes else next((code for code in codes if fitting(plan, code)), "")
    town = {"gemeente": plan.municipality.code}
    return {
        "tabs": [_tab(asked, code, code == theme) for code in codes],
        "theme": asked.names.theme(theme) if theme else "",
        "rows": [_row(asked, one) for one in _ordered(asked, fitting(plan, theme))] if theme else [],
        "own": [
            {"name": one.name, "href": asked.href(f"/interventies/{one.code}", **town)}
            for one in plan.interventions[:_SHOWN]
        ],
        "all": asked.href("/interventies", **town, alle="ja") if len(plan.interventions) > _SHOWN else "",
        "new": asked.href("/interventies/nieuw", **town),
        "example": example_href(asked),
    }


def _tab(asked: Asked, code: str, on: bool) -> Data:
    town = asked.plan.municipality.code
    href = f"{PATH}?stap=4&gemeente={town}&lijst={code}"
    return {"name": asked.names.theme(code), "href": href, "on": on, "count": number(len(fitting(asked.plan, code)))}


def _ordered(asked: Asked, entries: tuple[CatalogueEntry, ...]) -> list[CatalogueEntry]:
    """The best recognised first, then by name."""

    def rank(one: CatalogueEntry) -> tuple[int, str]:
        as_one = adopted(asked.plan, one, one.code)
        filled, _ = recognition_in_words(as_one, asked.question.on)
        level = RECOGNISED.index(one.recognition) + 1 if filled and one.recognition in RECOGNISED else 0
        return -level, one.name.casefold()

    return sorted(entries, key=rank)


def _row(asked: Asked, entry: CatalogueEntry) -> Data:
    plan, names = asked.plan, asked.names
    there, as_one = taken_as(plan, entry), adopted(plan, entry, entry.code)
    diamonds, words = recognition_in_words(as_one, asked.question.on)
    signed = entry.recognition in RECOGNISED
    return {
        "code": entry.code,
        "name": entry.name,
        "about": " · ".join(filter(None, (entry.audience, entry.setting, entry.owner))),
        "pillars": [names.short_pillar(code) for code in entry.pillars],
        "diamonds": diamonds if signed else None,
        "recognition": words,
        "checked": _CHECKED.get(entry.verified, ""),
        "url": entry.url,
        "cells": _cells(as_one),
        "href": asked.href(f"/interventies/{there.code}", gemeente=plan.municipality.code) if there else "",
    }


def _cells(one: Intervention) -> str:
    count = sum(part.primary for part in one.placements)
    return f"vult {counted(count, 'cel', 'cellen')}" if count else "doelgroep niet bekend: u kiest zelf een plek"


def _summary(entry: CatalogueEntry) -> str:
    parts = [f"Voor: {entry.audience}." if entry.audience else "", f"Eigenaar: {entry.owner}." if entry.owner else ""]
    return " ".join(filter(None, parts))


def _adopt(call: Call) -> Done:
    code = call.text("code")
    made: list[Intervention] = []

    def edits(plan: Plan) -> tuple[Edit, ...]:
        entry = next((one for one in plan.catalogue if one.code == code), None)
        if entry is None:
            raise Gone("catalogue", code)
        new = adopted(plan, entry, new_code(plan, "interventions", entry.name))
        made[:] = [replace(new, summary=_summary(entry))]
        return save(plan, "interventions", made[0], new=True)

    committed = call.commit("intervention_created", edits)
    said = f"{made[0].name} {_cells(made[0])}." if made else ""
    return Done(committed, said)


ACTIONS = (Action(ADOPT, _adopt),)
