"""The page on history without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.history import ids
from planner.views.parts.heading import head, share_button
from planner.views.parts.question_bar import bar


def layout() -> Component:
    """Head, search box with the choice of a day in the past, filters, and the list of changes."""
    return html.Div(
        [
            html.Nav(id=ids.CRUMB, className="crumb", **{"aria-label": "Kruimelpad"}),
            head("Geschiedenis", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [share_button()]),
            html.Div(id=ids.SEARCH, className="noprint"),
            bar(ids.BAR),
            dcc.Store(id=ids.DATA),
            html.Div(id=ids.LIST),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
