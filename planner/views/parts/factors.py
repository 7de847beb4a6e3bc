"""A score with its parts: three bars side by side, each on its own scale from 0 to 1, and then the product."""

from dash import html
from dash.development.base_component import Component

from planner.domain.gaps import Score
from planner.language.numbers import score as said


def facts(score: Score) -> html.Div:
    """Need, importance and emptiness with their bars, and the product under them."""
    parts = (("Behoefte", score.need), ("Belang", score.importance), ("Leegte", score.emptiness))
    return html.Div(
        [
            html.Dl([_fact(name, value) for name, value in parts], className="facts"),
            html.P([html.Span("Behoefte × belang × leegte"), html.B(said(score.value))], className="sum"),
        ]
    )


def _fact(name: str, value: float) -> Component:
    bar = html.Span(html.I(style={"width": f"{round(value * 100)}%"}), className="b", **{"aria-hidden": "true"})
    return html.Div([html.Dt(name), html.Dd([said(value), bar])])
