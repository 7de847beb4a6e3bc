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
            head(
                "Interventiemix",
                ids.TITLE,
                ids.SENTENCE,
                ids.PROBLEMS,
                [_more_cells(), _ahead_switch(), table_switch(ids.SWITCH), share_button()],
            ),
            html.Div(id=ids.BEGIN),
            bar(ids.BAR),
            html.Div(id=ids.TRYING),
            dcc.Store(id=ids.DATA),
            html.Div(
                [
                    html.Section(
                        [
                            html.Div(id=ids.VIEW, className="mx-view noprint"),
                            html.Div(id=ids.AHEAD),
                            html.Div(id=ids.MATRIX),
                            *_chosen_cells(),
                            html.Div(id=ids.LEGEND),
                        ],
                        className="card",
                        **{"aria-label": "Matrix"},
                    ),
                    html.Aside(id=ids.PANEL, className="card panel", **{"aria-label": "Gekozen cel"}),
                ],
                className="split",
            ),
            html.Div(id=ids.FALLS_CHART),
            html.Div(id=ids.FALLS),
            html.Div(id=ids.PROGRESS),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )


def _ahead_switch() -> Component:
    """The button that opens the date slider and what falls in the months to come."""
    labels = {"data-heen": "Kijk vooruit", "data-terug": "Stop met vooruitkijken"}
    switch = {"data-wissel": "vooruit", "data-aan": "ja", **labels}
    return html.Button("Kijk vooruit", id=ids.AHEAD_SWITCH, type="button", className="btn", **switch)


def _more_cells() -> Component:
    """The mode in which a click chooses a cell beside those that are chosen already."""
    pressed = {"aria-pressed": "false", "data-meer-cellen": "ja"}
    return html.Button("Meer cellen kiezen", type="button", className="btn", hidden=True, **pressed)


def _chosen_cells() -> tuple[Component, ...]:
    """What can be done with the chosen cells; `assets/66-matrix-choosing.js` shows it."""
    with_them = (
        ("not_applicable", "Niet van toepassing"),
        ("deliberately_empty", "Bewust leeg"),
        ("priority", "Prioriteit"),
        ("weg", "Oordeel weghalen"),
        ("bevestig", "Bevestig wat hier staat"),
        ("wis", "Keuze wissen"),
    )
    buttons = [
        html.Button(words, type="button", className="btn s", **{"data-met-keuze": code}) for code, words in with_them
    ]
    named = {"role": "group", "aria-label": "Met de gekozen cellen"}
    bar = html.Div([html.B(""), *buttons], id=ids.CHOSEN, className="keuze noprint", hidden=True, **named)
    # A live region must be there before it is filled, or nobody hears it.
    return bar, html.P(id=ids.CHOSEN_SAID, className="vh", role="status")
