"""The page of one intervention: its input is the address, with the code in the path (and the revision)."""

from urllib.parse import unquote

from dash import Dash, Input, Output, State, html, no_update
from dash.development.base_component import Component

from planner.domain.plan import Intervention
from planner.domain.words import Status
from planner.language.sentences import question_in_words
from planner.language.words import STATUSES
from planner.views.intervention import ids
from planner.views.intervention.cells import cells_data, reached_cells, standing_card
from planner.views.intervention.details import basis_chip, details_card
from planner.views.intervention.places import deliveries_card, places_card, reach_card
from planner.views.parts.heading import problem_notes
from planner.views.parts.standing import Standings, statuses_on
from planner.views.parts.wiring import URL, address_and_revision
from planner.views.reader import Asked, Reader

_PREFIX = "/interventies/"
_STATUS_CHIPS = {Status.RUNNING: "ok", Status.POSSIBLE: "o", Status.PLANNED: "pl", Status.EXPLORING: "pl"}
_OUTPUTS = (
    Output(ids.CRUMB, "children"),
    Output(ids.TITLE, "children"),
    Output(ids.SENTENCE, "children"),
    Output(ids.PROBLEMS, "children"),
    Output(ids.STATUS, "children"),
    Output(ids.REACH, "children"),
    Output(ids.STANDING, "children"),
    Output(ids.DATA, "data"),
    Output(ids.DETAILS, "children"),
    Output(ids.PLACES, "children"),
    Output(ids.DELIVERIES, "children"),
    Output(ids.FOOT, "children"),
)


def exists(reader: Reader, code: str, search: str) -> bool:
    """Whether the municipality of an address has this intervention."""
    return _find(reader.asked(search), code) is not None


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        *_OUTPUTS,
        *address_and_revision(),
        State(URL, "pathname"),
    )
    def fill(search: str | None, _revision: object, path: str | None) -> tuple[object, ...]:
        asked = reader.asked(search)
        one = _find(asked, (path or "").removeprefix(_PREFIX).rstrip("/"))
        if one is None:
            # Another page is on its way; or it was taken away meanwhile.
            return _gone() if (path or "").startswith(_PREFIX) else (no_update,) * len(_OUTPUTS)
        return _page(asked, reader, one)

    app.clientside_callback(
        "function(data){ return LPA.intervention(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )


def _find(asked: Asked, code: str) -> Intervention | None:
    wanted = unquote(code).casefold()
    return next((one for one in asked.plan.interventions if one.code.casefold() == wanted), None)


def _page(asked: Asked, reader: Reader, one: Intervention) -> tuple[object, ...]:
    found = reader.survey(asked)
    standings = Standings(found, asked.question.neighbourhood)
    reached = reached_cells(found, one)
    cells = cells_data(asked, found, reached) if reached else None
    return (
        _crumb(asked, one),
        one.name,
        _sentence(asked, one),
        problem_notes(asked.problems),
        _statuses(asked, one),
        reach_card(asked, one),
        standing_card(asked, standings, one, reached),
        {"path": f"{_PREFIX}{one.code}", "cells": cells},
        details_card(asked, one),
        places_card(asked, one),
        deliveries_card(asked, one),
        question_in_words(asked.plan, asked.question),
    )


def _gone() -> tuple[object, ...]:
    title = "Deze interventie is er niet meer"
    said = "Misschien is zij weggehaald. Ga terug naar de lijst met interventies."
    return "", title, said, "", "", None, "", None, "", "", None, ""


def _crumb(asked: Asked, one: Intervention) -> list[Component | str]:
    area = asked.question.neighbourhood
    matrix = f"Matrix {asked.names.area(area)}" if area else "Matrix"
    return [
        html.A(matrix, href=asked.href("/")),
        " › ",
        html.A("Interventies", href=asked.href("/interventies")),
        " › ",
        html.Span(one.name, **{"aria-current": "page"}),
    ]


def _sentence(asked: Asked, one: Intervention) -> str:
    """The summary; where the source gives none, the programmes or the goal."""
    if one.summary:
        return one.summary
    if one.programmes:
        names = [asked.names.programme(code) for code in one.programmes]
        more = f" en {len(names) - 2} andere programma’s" if len(names) > 2 else ""
        return f"Onderdeel van {' en '.join(names[:2]) if not more else ', '.join(names[:2])}{more}."
    goal = next((goal for goal in asked.plan.goals if goal.code in one.goals), None)
    return f"Voor het doel “{goal.title}”." if goal else "In de bron staat hierover geen samenvatting."


def _statuses(asked: Asked, one: Intervention) -> list[Component | str]:
    """The statuses on the date of the question, and how we know."""
    chips = [
        html.Span(
            [html.Span(className="dot", **{"aria-hidden": "true"}), STATUSES[status].capitalize()],
            className=f"chip {_STATUS_CHIPS.get(status, '')}",
        )
        for status in statuses_on(one.deliveries, asked.question)
    ]
    return [html.Span("Status: ", className="vh"), *chips, basis_chip(one.status_basis)] if chips else []
