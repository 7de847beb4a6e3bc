"""The page on which figures are read in, without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.figures_in import ids
from planner.views.parts.heading import head


def layout() -> Component:
    """Head and an empty place; `assets/64-figures-in.js` draws the steps in it, and keeps what was read there."""
    return html.Div(
        [
            head("Cijfers inlezen", ids.TITLE, ids.SENTENCE, ids.PROBLEMS),
            dcc.Store(id=ids.DATA),
            html.Div(id=ids.BODY, className="fi"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
