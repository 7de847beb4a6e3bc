"""The page of one intervention without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.intervention import ids
from planner.views.parts.heading import head, share_button


def layout() -> Component:
    """The way back, the head, and the cards: reach, cells, what is known, wijken, deliveries."""
    return html.Div(
        [
            html.Nav(id=ids.CRUMB, className="crumb", **{"aria-label": "Kruimelpad"}),
            head("Interventie", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [html.Span(id=ids.STATUS), share_button()]),
            dcc.Store(id=ids.DATA),
            html.Div(
                [
                    html.Div([html.Div(id=ids.REACH), _cells()], className="stack"),
                    html.Section(id=ids.DETAILS, className="card ivd"),
                    html.Section(id=ids.PLACES, className="card"),
                ],
                className="ig",
            ),
            html.Div(id=ids.DELIVERIES),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh"),
        ]
    )


def _cells() -> Component:
    return html.Section([html.Div(id=ids.STANDING), html.Div(id=ids.CELLS)], className="card")
