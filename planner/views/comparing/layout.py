"""The page that compares wijken, without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.comparing import ids
from planner.views.parts.heading import head, share_button
from planner.views.parts.question_bar import bar


def layout() -> Component:
    """Head, the form in which wijken are chosen, the question bar, and what was found."""
    back = html.A("Alle wijken", href="/wijken", className="btn", **{"data-houd": "ja"})
    return html.Div(
        [
            head("Wijken vergelijken", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [back, share_button()]),
            html.Div(id=ids.CHOICE, className="noprint"),
            html.Div(bar(ids.BAR), className="noprint"),
            dcc.Store(id=ids.DATA),
            html.Div(id=ids.EMPTY),
            html.Div(id=ids.RESULT),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ],
        className="vgl",
    )
