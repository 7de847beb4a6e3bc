"""The head of the page of one intervention: the way back, its sentence, its statuses, and what can be done to it."""

import json

from dash import html
from dash.development.base_component import Component

from planner.domain.plan import Intervention
from planner.domain.words import Status
from planner.language.numbers import day
from planner.language.words import STATUSES
from planner.views.intervention.actions import ARCHIVE, runs
from planner.views.intervention.details import basis_chip
from planner.views.parts.heading import share_button
from planner.views.parts.standing import statuses_on
from planner.views.reader import Asked

#: The part of an address that opens the form.
EDITING = "bewerken"
_STATUS_CHIPS = {Status.RUNNING: "ok", Status.POSSIBLE: "o", Status.PLANNED: "pl", Status.EXPLORING: "pl"}
_COMES_BACK = "Zij telt dan niet meer mee. Er gaat niets verloren: u kunt haar altijd terugzetten."


def crumb(asked: Asked, name: str) -> list[Component | str]:
    """The way back."""
    area = asked.question.neighbourhood
    matrix = f"Matrix {asked.names.area(area)}" if area else "Matrix"
    return [
        html.A(matrix, href=asked.href("/")),
        " › ",
        html.A("Interventies", href=asked.href("/interventies")),
        " › ",
        html.Span(name, **{"aria-current": "page"}),
    ]


def sentence(asked: Asked, one: Intervention) -> str:
    """The summary; where the source gives none, the programmes or the goal."""
    if one.summary:
        return one.summary
    if one.programmes:
        names = [asked.names.programme(code) for code in one.programmes]
        more = f" en {len(names) - 2} andere programma’s" if len(names) > 2 else ""
        return f"Onderdeel van {' en '.join(names[:2]) if not more else ', '.join(names[:2])}{more}."
    goal = next((goal for goal in asked.plan.goals if goal.code in one.goals), None)
    return f"Voor het doel “{goal.title}”." if goal else "Hierover is nog geen samenvatting."


def statuses(asked: Asked, one: Intervention) -> list[Component | str]:
    """The statuses on the date of the question, and how we know."""
    chips = [
        html.Span(
            [html.Span(className="dot", **{"aria-hidden": "true"}), STATUSES[status].capitalize()],
            className=f"chip {_STATUS_CHIPS.get(status, '')}",
        )
        for status in statuses_on(one.deliveries, asked.question)
    ]
    return [html.Span("Status: ", className="vh"), *chips, basis_chip(one.status_basis)] if chips else []


def buttons(asked: Asked, one: Intervention) -> list[Component]:
    """What can be done; to a plan of the past nothing."""
    if asked.readonly:
        return [share_button()]
    page = f"/interventies/{one.code}"
    end = [_end_button(asked, one)] if any(runs(part, asked.today) for part in one.deliveries) else []
    return [
        share_button(),
        html.A("Dupliceren", href=asked.href("/interventies/nieuw", kopie=one.code), className="btn"),
        *end,
        _archive_button(one),
        html.A("Bewerken", href=asked.href(page, **{EDITING: "ja"}), className="btn p"),
    ]


def _archive_button(one: Intervention) -> Component:
    asks = {"data-vraag": f"“{one.name}” archiveren?", "data-uitleg": _COMES_BACK}
    does = {"data-wijzig": ARCHIVE, "data-velden": json.dumps({"code": one.code})}
    return html.Button("Archiveren", type="button", className="btn danger", **asks, **does)


def _end_button(asked: Asked, one: Intervention) -> Component:
    """Asks until when it runs; `assets/53-intervention.js` opens the question."""
    data = {"data-beeindig": one.code, "data-naam": one.name, "data-vandaag": day(asked.today)}
    return html.Button("Beëindigen", type="button", className="btn", **data)
