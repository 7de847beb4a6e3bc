"""The page of one intervention without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.intervention import ids
from planner.views.parts.heading import head


def layout() -> Component:
    """The way back, the head, the form, and the cards: reach, cells, what is known, history, wijken, deliveries."""
    acts = [html.Span(id=ids.STATUS), html.Span(id=ids.ACTIONS)]
    return html.Div(
        [
            html.Nav(id=ids.CRUMB, className="crumb", **{"aria-label": "Kruimelpad"}),
            head("Interventie", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, acts),
            dcc.Store(id=ids.DATA),
            # The script fills the form, and nobody else: what is typed there must not be drawn over.
            html.Div(
                [html.Div(id=ids.FORM), html.Aside(id=ids.ASIDE, **{"aria-label": "Over dit formulier"})],
                id=ids.EDITOR,
                className="iv-edit",
                hidden=True,
            ),
            html.Div(_cards(), id=ids.CARDS),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh"),
        ]
    )


def _cards() -> list[Component]:
    cells = html.Section([html.Div(id=ids.STANDING), html.Div(id=ids.CELLS)], className="card")
    aside = [html.Section(id=ids.HISTORY, className="card"), html.Section(id=ids.PLACES, className="card")]
    columns = [
        html.Div([html.Div(id=ids.REACH), cells], className="stack"),
        html.Section(id=ids.DETAILS, className="card ivd"),
        html.Div(aside, className="stack"),
    ]
    return [html.Div(columns, className="ig"), html.Div(id=ids.DELIVERIES)]
