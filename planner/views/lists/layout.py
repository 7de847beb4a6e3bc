"""The lists without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.lists import ids
from planner.views.parts.heading import head


def layout() -> Component:
    """Head, the menu of lists, one list, and what is open beside it."""
    return html.Div(
        [
            head("Beheer", ids.TITLE, ids.SENTENCE, ids.PROBLEMS),
            dcc.Store(id=ids.DATA),
            html.Div(
                [
                    html.Nav(id=ids.MENU, className="bh-menu noprint", **{"aria-label": "Lijsten"}),
                    html.Div(
                        [
                            html.Div(id=ids.TOOLS),
                            html.Div(id=ids.PAIRS),
                            html.Div(id=ids.LIST),
                        ],
                        className="bh-lijst",
                    ),
                    html.Div(id=ids.ITEM, className="bh-item"),
                ],
                className="bh",
            ),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
