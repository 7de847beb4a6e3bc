"""The page of one proposal without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.parts.heading import head
from planner.views.proposal import ids


def layout() -> Component:
    """The way back, the head, the form, and the cards: what it is, what it changes, its steps, comments, history."""
    acts = [html.Span(id=ids.STATUS), html.Span(id=ids.ACTIONS)]
    aside = html.Aside(id=ids.ASIDE, **{"aria-label": "Over dit formulier"})
    return html.Div(
        [
            html.Nav(id=ids.CRUMB, className="crumb", **{"aria-label": "Kruimelpad"}),
            head("Voorstel", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, acts),
            dcc.Store(id=ids.DATA),
            # The script fills the form and the box for a comment: what is typed there must not be drawn over.
            html.Div([html.Div(id=ids.FORM), aside], id=ids.EDITOR, className="iv-edit", hidden=True),
            html.Div(_cards(), id=ids.CARDS, className="vo"),
            html.P(id=ids.DRAWN, className="vh"),
        ]
    )


def _cards() -> list[Component]:
    comments = html.Section(
        [html.Div(id=ids.COMMENTS), html.Div(id=ids.COMMENT_BOX, className="noprint")], className="card"
    )
    steps = html.Section(id=ids.STEPS, className="card")
    history = html.Section(id=ids.HISTORY, className="card")
    first = [html.Section(id=ids.DETAILS, className="card"), comments]
    second = [steps, html.Section(id=ids.EFFECT, className="card"), history]
    return [html.Div(first, className="stack"), html.Div(second, className="stack")]
