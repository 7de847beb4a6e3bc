"""The list of interventions without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.interventions import ids
from planner.views.parts.heading import head
from planner.views.parts.question_bar import bar


def layout() -> Component:
    """Head, search box, question bar and the list."""
    return html.Div(
        [
            head("Interventies", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [html.Span(id=ids.ACTIONS)]),
            html.Div(id=ids.VIEWS, className="ivs-views noprint"),
            html.Div(id=ids.SEARCH, className="noprint"),
            bar(ids.BAR),
            dcc.Store(id=ids.DATA),
            html.Div(id=ids.LIST),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
