"""The start page without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.parts.heading import head
from planner.views.parts.starting import TITLE
from planner.views.start import ids


def layout() -> Component:
    """Head and an empty place; `assets/62-start.js` draws the step in it, and keeps what is typed there."""
    return html.Div(
        [
            head(TITLE, ids.TITLE, ids.SENTENCE, ids.PROBLEMS),
            dcc.Store(id=ids.DATA),
            html.Div(id=ids.BODY, className="st"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
