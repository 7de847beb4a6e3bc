"""The page on which a document is put together, without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.composing import ids
from planner.views.parts.heading import head, share_button
from planner.views.parts.question_bar import bar


def layout() -> Component:
    """Head, the three steps, and beside them the pages; `assets/74-composing.js` draws the steps."""
    about = html.Div(
        [html.H2("2. Waarover", className="ex-kop"), bar(ids.BAR)],
        className="ex-deel",
    )
    return html.Div(
        [
            head("Exporteren voor het LPA", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [share_button()]),
            dcc.Store(id=ids.DATA),
            html.Div(
                [
                    html.Div(
                        [
                            html.Div(id="export-wat", className="ex-deel"),
                            about,
                            html.Div(id="export-bestand", className="ex-deel"),
                            html.Div(id="export-maken", className="ex-deel"),
                            html.Div(id="export-bewaard", className="ex-deel"),
                            html.Div(id=ids.STYLE, className="ex-deel"),
                        ],
                        id=ids.FORM,
                        className="card ex-keuze",
                    ),
                    html.Section(id=ids.PAGES, className="ex-bladen", **{"aria-label": "Voorbeeld"}),
                ],
                className="ex",
            ),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )
