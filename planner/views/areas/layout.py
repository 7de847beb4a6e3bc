"""The page on wijken without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.areas import ids
from planner.views.parts.heading import head, share_button
from planner.views.parts.question_bar import bar


def layout() -> Component:
    """Head, question bar, the table or the heatmap (`assets/54-areas.js` shows one of them), and the map."""
    actions = [_compare(), _figure_switch(), share_button()]
    return html.Div(
        [
            head("Dekking per wijk", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, actions),
            html.Div([bar(ids.BAR), _numbers()], className="wk-bar noprint"),
            dcc.Store(id=ids.DATA),
            dcc.Store(id=ids.WIDTH),
            html.Div(id=ids.EMPTY),
            _table_card(),
            _map_card(),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ],
        className="areas",
    )


def _table_card() -> Component:
    return html.Section(
        [
            html.H2("Wijken naast elkaar", className="vh"),
            html.P(id=ids.ORDER, className="xs sub wk-order"),
            html.Div(
                id=ids.FIGURE,
                className="wk-figure",
                # A narrow window scrolls the figure sideways; the keyboard must be able to do so too.
                tabIndex="0",
                role="region",
                **{"aria-label": "Heatmap"},
            ),
            html.Div(id=ids.TABLE),
            html.Div(id=ids.LEGEND),
        ],
        id=ids.CARD,
        className="card wk-card",
    )


def _map_card() -> Component:
    """The map with outlines fills its own place (`map.py`); below it the tiles, and beside them the chosen wijk."""
    return html.Section(
        [
            html.H2("Op de kaart"),
            html.Div(id=ids.AREA_MAP, className="wk-vlakken"),
            html.Div(
                [html.Div(id=ids.TILES), html.Aside(id=ids.CHOSEN, **{"aria-label": "Gekozen wijk"})],
                className="wk-tiles",
            ),
        ],
        id=ids.MAP,
        className="card wk-map",
        hidden=True,
    )


def _compare() -> html.A:
    return html.A("Vergelijk wijken", href="/wijken/vergelijken", className="btn", **{"data-houd": "ja"})


def _figure_switch() -> html.Button:
    """On a narrow screen the table is the only form, and this button is away."""
    switch = {
        "data-wissel": "weergave",
        "data-aan": "figuur",
        "data-heen": "Toon als figuur",
        "data-terug": "Toon als tabel",
    }
    return html.Button("Toon als figuur", id=ids.SWITCH, type="button", className="btn hide-n", **switch)


def _numbers() -> html.Div:
    """Count or percentage; `assets/54-areas.js` writes the choice into the address."""
    choices = (("", "Aantal doelgroepen"), ("procent", "Procent"))
    buttons = [html.Button(words, type="button", **{"data-getal": value}) for value, words in choices]
    return html.Div(buttons, id=ids.NUMBERS, className="seg", role="group", **{"aria-label": "Getal in een cel"})
