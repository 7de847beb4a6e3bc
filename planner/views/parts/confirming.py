"""“Klopt deze indeling?”: the question where it is asked, who answered it when, and the action that confirms."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.classifying import confirm
from planner.domain.confirming import CLASSIFIED, classification_mark, is_confirmed, is_sure
from planner.domain.interventions import Delivery, Intervention, Placement
from planner.domain.words import Basis
from planner.language.numbers import counted, day, listed
from planner.language.words import BASES, DAGGER
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.submitted import BadPayload
from planner.views.reader import Asked

QUESTION = "Klopt deze indeling?"
#: The classified fields in the words of the page, in the order in which they are told.
FIELDS = dict(zip(("thema", "pijler", "doelgroep", "gebied", "status"), CLASSIFIED, strict=True))
Part = Placement | Delivery


def _confirm(call: Call) -> Done:
    """Yes, the classification of these interventions is right."""
    codes, marks = call.texts("codes"), call.texts("gezien")
    if not codes or (marks and len(marks) != len(codes)):
        raise BadPayload("codes")
    seen = dict(zip(codes, marks, strict=False))
    committed = call.commit("confirmed", lambda plan: confirm(plan, codes, call.looked, seen))
    if committed.change is None:
        return Done(committed, told="Dit was al bevestigd.")
    edits = committed.change.edits
    what = f"“{edits[0].name}”" if len(edits) == 1 else counted(len(edits), "interventie", "interventies")
    return Done(committed, f"De indeling van {what} is bevestigd.")


CONFIRM = Action("confirm", _confirm)


def confirming_card(asked: Asked, one: Intervention) -> Component | None:
    """On the page of an intervention: the question, or who answered it; in a plan of the past only the answer."""
    if is_confirmed(one, asked.today):
        return html.P(said_confirmed((*one.placements, *one.deliveries)), className="klopt sm", tabIndex="-1")
    if asked.readonly:
        return None
    fields = {"codes": [one.code], "gezien": [classification_mark(one)]}
    edit = asked.href(f"/interventies/{one.code}", bewerken="ja")
    buttons = [
        asking(("Ja", f"Ja, de indeling van {one.name} klopt"), "confirm", fields, "btn s"),
        html.A("Wijzigen", href=edit, className="btn s", **{"aria-label": f"Wijzig de indeling van {one.name}"}),
    ]
    said = [html.B(f"{QUESTION} "), _why_asked(one, asked.today)]
    return html.Div([html.P(said, className="sm"), html.Div(buttons, className="row")], className="klopt noprint")


def _why_asked(one: Intervention, on: date) -> str:
    """How the classification is known; of one that was confirmed long ago, when that was."""
    old = old_confirmation((*one.placements, *one.deliveries), on)
    return old or f"{bases_in_words({name: getattr(one, basis) for name, basis in FIELDS.items()})}."


def asking(words: tuple[str, str], action: str, fields: Mapping[str, Any], style: str) -> Component:
    """A button that asks for a change at once, with what it shows and says; `assets/56-change.js` sends it."""
    shown, spoken = words
    told = {"data-wijzig": action, "data-velden": json.dumps(fields), **({"aria-label": spoken} if spoken else {})}
    return html.Button(shown, type="button", className=style, **told)


def bases_in_words(bases: Mapping[str, Basis]) -> str:
    """ "Pijler en gebied afgeleid†; doelgroep in de tekst"."""
    by_basis: dict[Basis, list[str]] = {}
    for field, basis in bases.items():
        by_basis.setdefault(basis, []).append(field)
    said = "; ".join(
        f"{listed(fields)} {BASES[basis]}{DAGGER if basis is Basis.INFERRED else ''}"
        for basis, fields in by_basis.items()
    )
    return f"{said[:1].upper()}{said[1:]}"


def said_confirmed(parts: Iterable[Part]) -> str:
    """ "Indeling bevestigd door Anna de Boer, 24-11-2026"; of several people who was last."""
    known = [(part.confirmed_on, part.confirmed_by) for part in parts if part.confirmed_on or part.confirmed_by]
    if not known:
        return "Indeling bevestigd"
    on, by = max(known, key=lambda one: (one[0] or date.min, one[1]))
    others = len({name for _, name in known if name} - {by})
    who = f"{by} en {counted(others, 'ander', 'anderen')}" if by and others else by
    when = day(on) if on else ""
    if not who:
        return f"Indeling bevestigd op {when}"
    return f"Indeling bevestigd door {', '.join(said for said in (who, when) if said)}"


def old_confirmation(parts: Iterable[Part], on: date) -> str:
    """That all was confirmed, but longer ago than counts; "" when that is not so."""
    every = tuple(parts)
    lapsed = [part.confirmed_on for part in every if not is_sure(part, on) and part.confirmed_on]
    if not lapsed or any(not is_sure(part, part.confirmed_on or on) for part in every):
        return ""
    return f"Dit is langer dan een jaar geleden bevestigd, op {day(min(lapsed))}."
