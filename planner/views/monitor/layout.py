"""The monitor without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.monitor import ids
from planner.views.parts.heading import head
from planner.views.parts.question_bar import bar


def layout() -> Component:
    """Head, what does not agree, question bar, the form of a figure, the table, and the cards below it."""
    return html.Div(
        [
            head("Doelen en cijfers", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [html.Span(id=ids.ACTIONS)]),
            html.Div(id=ids.CLAIMS),
            bar(ids.BAR),
            dcc.Store(id=ids.DATA),
            # The script fills the form: what is typed there must not be drawn over.
            html.Div(id=ids.FORM),
            html.Div(id=ids.TABLE),
            html.Div(
                [
                    html.Div([html.Div(id=ids.COVERAGE), html.Div(id=ids.REACH)], className="stack"),
                    html.Div(id=ids.TASKS),
                ],
                className="mo-onder",
            ),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ],
        className="mo",
    )
