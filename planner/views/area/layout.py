"""The page of one wijk without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.area import ids
from planner.views.parts.heading import head


def layout() -> Component:
    """The way back, the head, the matrix, and the cards beside and below it."""
    wide = [html.Section(id=one, className="card") for one in (ids.MATRIX, ids.FIGURES, ids.RUNS)]
    narrow = [html.Section(id=one, className="card") for one in (ids.FACTS, ids.GAPS, ids.ENDS, ids.ALIKE)]
    return html.Div(
        [
            html.Nav(id=ids.CRUMB, className="crumb noprint", **{"aria-label": "Kruimelpad"}),
            head("Wijk", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [html.Span(id=ids.ACTIONS, className="acts")]),
            dcc.Store(id=ids.DATA),
            html.Div([html.Div(wide, className="stack"), html.Div(narrow, className="stack")], className="wijk-cols"),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ],
        className="wijk",
    )
