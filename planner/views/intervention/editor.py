"""The page while somebody makes or edits an intervention: the form, and beside it what saving means."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.plan import Intervention
from planner.domain.question import usual_question
from planner.views.intervention import ids
from planner.views.intervention.actions import EDITABLE
from planner.views.intervention.form import intervention_form, values_of
from planner.views.intervention.head import EDITING, crumb
from planner.views.intervention.starting import start
from planner.views.intervention.telling import fills
from planner.views.parts.forms import Form
from planner.views.parts.heading import problem_notes
from planner.views.reader import Asked, Reader

_NEW = "Interventie toevoegen"
_READ_ONLY = "U ziet het plan zoals het was. Daarin kunt u niets wijzigen."
_CONFIRMED = "Wat u hier invult of wijzigt, geldt als bevestigd: uw naam en de datum komen erbij te staan."
_COUNTS = "Wat hier al staat, geldt ook als bevestigd."
_KEPT = "Wat u niet aanraakt, blijft zoals het was. Uw concept blijft in deze browser bewaard tot u opslaat."


def is_asked(asked: Asked) -> bool:
    """Whether the address asks for the form; a plan of the past has none."""
    return asked.params.get(EDITING) == "ja" and not asked.readonly


def editor(asked: Asked, reader: Reader, one: Intervention) -> Mapping[str, Any]:
    """The form of an intervention that is there."""
    form = EDITABLE.form_for(asked, reader.engine, one)
    question = usual_question(asked.plan.municipality.rules, asked.today)
    now = html.P(["Nu opgeslagen: ", _lowered(fills(asked.plan, one, question))], className="sm")
    return {
        **_around(asked, one.name, f"{one.name} bewerken"),
        ids.PROBLEMS: problem_notes(asked.problems),
        ids.ASIDE: _aside([now]),
        ids.DATA: {"path": f"/interventies/{one.code}", "cells": None, "form": form.data()},
    }


def new_page(asked: Asked) -> Mapping[str, Any]:
    """An empty form, or one that begins with what the address names."""
    page = _around(asked, _NEW, _NEW)
    if asked.readonly:
        return {**page, ids.SENTENCE: _READ_ONLY, ids.EDITOR: True}
    begun = start(asked)
    counts = _COUNTS if begun.filled_in else ""
    form: Form = replace(intervention_form(asked.plan, begun.one, counts), along=begun.along)
    form = replace(form, values=values_of(begun.one), cancel="/interventies")
    return {
        **page,
        ids.SENTENCE: begun.said,
        ids.PROBLEMS: problem_notes((*asked.problems, *begun.problems)),
        ids.ASIDE: _aside([html.P(begun.filled_in, className="sm")] if begun.filled_in else []),
        ids.DATA: {"path": "", "cells": None, "form": form.data()},
    }


def _around(asked: Asked, name: str, title: str) -> dict[str, Any]:
    return {ids.CRUMB: crumb(asked, name), ids.TITLE: title, ids.EDITOR: False, ids.CARDS: True}


def _aside(first: list[Component]) -> Component:
    keys = html.P([html.Kbd("Ctrl"), " + ", html.Kbd("S"), " slaat op en laat het formulier open."], className="sm")
    parts = [*first, html.P(_CONFIRMED, className="sm"), html.P(_KEPT, className="sm"), keys]
    return html.Section([html.H2("Bij het opslaan"), *parts], className="card")


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
