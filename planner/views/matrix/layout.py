"""The matrix page without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.matrix import ids
from planner.views.parts.heading import head, share_button, table_switch
from planner.views.parts.question_bar import bar


def layout() -> Component:
    """Head, question bar, matrix with its legend, and the panel for the chosen cell."""
    return html.Div(
        [
            head("Interventiemix", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [table_switch(ids.SWITCH), share_button()]),
            html.Div(id=ids.BEGIN),
            bar(ids.BAR),
            dcc.Store(id=ids.DATA),
            html.Div(
                [
                    html.Section(
                        [html.Div(id=ids.MATRIX), html.Div(id=ids.LEGEND)],
                        className="card",
                        **{"aria-label": "Matrix"},
                    ),
                    html.Aside(id=ids.PANEL, className="card panel", **{"aria-label": "Gekozen cel"}),
                ],
                className="split",
            ),
            html.Div(id=ids.PROGRESS),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
