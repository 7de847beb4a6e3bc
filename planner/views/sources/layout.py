"""The page on sources and rules without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.parts.heading import head, share_button
from planner.views.sources import ids


def layout() -> Component:
    """Head, work list and an empty document; the browser draws them, because their tables are long."""
    return html.Div(
        [
            head("Bronnen en rekenregels", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [share_button()]),
            dcc.Store(id=ids.DATA),
            html.Nav(id=ids.CONTENTS, className="src-nav", **{"aria-label": "Op deze pagina"}),
            html.Div(id=ids.CHECK, className="src check"),
            html.Div(id=ids.TEXT, className="src"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
