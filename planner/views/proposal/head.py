"""The head of the page of one proposal: the way back, and what can be done to it."""

import json

from dash import html
from dash.development.base_component import Component

from planner.domain.plan import Proposal
from planner.views.parts.heading import share_button
from planner.views.parts.proposal_steps import step_buttons
from planner.views.proposal.actions import ARCHIVE
from planner.views.proposal.form import LIST
from planner.views.reader import Asked

#: The part of an address that opens the form.
EDITING = "bewerken"


def crumb(asked: Asked, name: str) -> list[Component | str]:
    """The way back."""
    return [
        html.A("Voorstellen", href=asked.href(LIST)),
        " › ",
        html.Span(name, **{"aria-current": "page"}),
    ]


def buttons(asked: Asked, one: Proposal) -> list[Component]:
    """The steps that are allowed now, and what can always be done."""
    asks = {
        "data-vraag": f"“{one.name}” archiveren?",
        "data-uitleg": "Er gaat niets verloren: u kunt het altijd terugzetten.",
    }
    does = {"data-wijzig": ARCHIVE, "data-velden": json.dumps({"code": one.code})}
    return [
        share_button(),
        html.Button("Archiveren", type="button", className="btn danger", **asks, **does),
        html.A("Bewerken", href=asked.href(f"{LIST}/{one.code}", **{EDITING: "ja"}), className="btn"),
        *step_buttons(asked, one),
    ]
