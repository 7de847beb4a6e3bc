"""The work list “Nakijken”: one row per intervention that nobody confirmed yet, the doubtful ones first."""

from collections import Counter
from typing import Any

from planner.domain.analysis import Survey
from planner.domain.confirming import classification_mark, is_confirmed
from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.domain.words import Basis, Scope
from planner.language.numbers import counted, listed, out_of
from planner.language.words import BASES, DAGGER, SCOPES, STATUSES
from planner.views.parts.choices import choices_of
from planner.views.parts.confirming import FIELDS, old_confirmation
from planner.views.parts.standing import statuses_on
from planner.views.reader import Asked

Data = dict[str, Any]
#: Parameters of the list in the address: which theme, and how many times more rows.
THEME, MORE = "nakijken", "meer"
SIZE = 20
_MOST_TIMES = 100
_DOUBTFUL = "laag"
_TEXT = (
    "Klopt de indeling? Wat is afgeleid (†), maakten wij op uit de bron. Wat geen teken heeft, zegt de bron zelf. "
    "Met Ja bevestigt u thema, pijler, doelgroep, gebied en status, met uw naam en de datum. "
    "Twijfelgevallen staan bovenaan. Daarna komt wat de meeste cellen vult."
)


def checking_data(asked: Asked, found: Survey) -> Data:
    """Everything that `assets/55-checking.js` draws."""
    plan = asked.plan
    theme = _theme(asked)
    waiting = [one for one in _in_theme(plan, theme) if not is_confirmed(one, asked.today)]
    cells = _cells(found)
    waiting.sort(key=lambda one: (one.pillar_confidence != _DOUBTFUL, -cells[one.code], one.name.casefold()))
    shown = waiting[: SIZE * _times(asked)]
    return {
        "title": "Nakijken",
        "text": _TEXT,
        "edit": not asked.readonly,
        "progress": _progress(asked, ""),
        "themes": [[one.code, one.name, one.code == theme] for one in plan.themes],
        "here": _progress(asked, theme) if theme else None,
        "rows": [_row(asked, one, cells[one.code]) for one in shown],
        "left": len(waiting) - len(shown),
        "more": _times(asked) + 1,
        "size": SIZE,
        "none": "" if waiting else _nothing(asked, theme),
    }


def _theme(asked: Asked) -> str:
    wanted = asked.params.get(THEME, "")
    return wanted if wanted in {one.code for one in asked.plan.themes} else ""


def _times(asked: Asked) -> int:
    text = asked.params.get(MORE, "")
    return min(_MOST_TIMES, max(1, int(text))) if text.isdecimal() and len(text) < 4 else 1


def _in_theme(plan: Plan, theme: str) -> list[Intervention]:
    return [one for one in plan.interventions if not theme or theme in _themes(one)]


def _themes(one: Intervention) -> set[str]:
    return {*one.themes, *(part.theme for part in one.placements)}


def _cells(found: Survey) -> Counter[str]:
    """How many cells each intervention reaches, whatever counts now."""
    reached = Counter(found.rows.pair_intervention.tolist())
    return Counter({one.code: reached[place] for place, one in enumerate(found.rows.interventions)})


def _progress(asked: Asked, theme: str) -> Data:
    every = _in_theme(asked.plan, theme)
    sure = sum(is_confirmed(one, asked.today) for one in every)
    name = asked.names.theme(theme) if theme else ""
    said = f"{out_of(sure, len(every))} bevestigd"
    return {"now": sure, "all": len(every), "said": f"{name}: {said}" if name else said}


def _nothing(asked: Asked, theme: str) -> str:
    """What is said when no row is left."""
    if not asked.plan.interventions:
        return "Er zijn nog geen interventies om na te kijken."
    if theme:
        return f"Alles bij {asked.names.theme(theme).lower()} is nagekeken."
    return "Alles is nagekeken. Elke indeling is bevestigd."


def _row(asked: Asked, one: Intervention, cells: int) -> Data:
    page = f"/interventies/{one.code}"
    doubt = one.pillar_confidence == _DOUBTFUL
    return {
        "code": one.code,
        "seen": classification_mark(one),
        "name": one.name,
        "href": asked.href(page),
        "edit": asked.href(page, bewerken="ja"),
        "doubt": doubt,
        "cells": counted(cells, "cel", "cellen") if cells else "Staat in geen cel",
        "fields": [
            [name.capitalize(), *_told(words, getattr(one, FIELDS[name]))] for name, words in _words(asked, one)
        ],
        "why": _why(asked, one),
    }


def _why(asked: Asked, one: Intervention) -> str:
    """Why its pillars are what they are, how sure that is, and whether it was confirmed long ago."""
    reason = one.pillar_reason.rstrip(".")
    said = (
        f"{reason}." if reason else "",
        f"Zekerheid van de pijler: {one.pillar_confidence}." if _says_something(one) else "",
        old_confirmation((*one.placements, *one.deliveries), asked.today),
    )
    return " ".join(part for part in said if part)


def _says_something(one: Intervention) -> bool:
    return one.pillar_confidence not in ("", "n.v.t.", "in de tekst")


def _told(words: str, basis: Basis) -> tuple[str, str, str]:
    """A field as it is classified, how we know that unless the source says it itself, and the colour of that."""
    if basis is Basis.STATED:
        return words, "", ""
    style = {Basis.INFERRED: "o", Basis.NOT_STATED: "w", Basis.CONFIRMED: "ok"}[basis]
    return words, f"{BASES[basis]}{f' {DAGGER}' if basis is Basis.INFERRED else ''}", style


def _words(asked: Asked, one: Intervention) -> list[tuple[str, str]]:
    """Each classified field in words, in the order of the question."""
    plan = asked.plan
    second = {part.pillar for part in one.placements} - {part.pillar for part in one.placements if part.primary}
    pillars = [pillar for pillar in plan.pillars if any(part.pillar == pillar.code for part in one.placements)]
    groups = {part.group for part in one.placements}
    return [
        ("thema", _named(plan, "themes", _themes(one)) or "Geen thema"),
        ("pijler", listed([f"{p.short}{' (tweede)' if p.code in second else ''}" for p in pillars]) or "Geen pijler"),
        ("doelgroep", _named(plan, "groups", groups) or "Geen doelgroep"),
        ("gebied", _areas(asked, one)),
        ("status", listed([STATUSES[one] for one in statuses_on(one.deliveries, asked.question)]) or "niet bekend"),
    ]


def _named(plan: Plan, field: str, codes: set[str]) -> str:
    """Records by their codes in the order of their list; what is archived says so."""
    return listed([name for code, name, _ in choices_of(plan, field, codes) if code in codes])


def _areas(asked: Asked, one: Intervention) -> str:
    said: dict[str, None] = {}
    for part in one.deliveries:
        if part.scope is Scope.NEIGHBOURHOODS:
            said.update(dict.fromkeys(asked.names.area(code) for code in part.neighbourhoods))
        elif part.scope is Scope.UNKNOWN:
            said["we rekenen met de hele gemeente"] = None
        else:
            said[part.place or SCOPES[part.scope]] = None
    return listed(list(said)) or "nergens"
