"""The page with all proposals without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.parts.heading import head
from planner.views.parts.question_bar import bar
from planner.views.proposals import ids


def layout() -> Component:
    """Head, choice between list and board, question bar, and the proposals."""
    return html.Div(
        [
            head("Voorstellen", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [html.Span(id=ids.ACTIONS)]),
            html.Div(id=ids.VIEW, className="row ks-order noprint"),
            bar(ids.BAR),
            dcc.Store(id=ids.DATA),
            html.Div(id=ids.LIST),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
