"""The frame round every page: skip link, menu, municipality, exports, banner; and the router that fills it."""

import json

import dash_bootstrap_components as dbc
from dash import Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component

from planner.exports import EXPORTS
from planner.language.documents import NOT_TRIED_IN_FILES
from planner.views.page import Page, find
from planner.views.parts.history_card import HISTORY
from planner.views.parts.past import NEVER_SAVED, past_note, saved_data
from planner.views.parts.starting import PATH as NEW
from planner.views.parts.wiring import REVISION, URL
from planner.views.reader import Reader

PAGE, TENANT, ASKED_TENANT, MENU, MENU_BUTTON = (
    "pagina",
    "gemeente",
    "gemeente-gevraagd",
    "menu-smal",
    "menu-knop",
)
#: What the municipality switch says when none is chosen, but one is made; assets/50-shell.js knows it too.
NEW_TENANT = "nieuw"
SAVED, SAVED_DATA, SAVED_DRAWN = "opgeslagen", "opgeslagen-gegevens", "opgeslagen-getekend"

#: Where everything hangs; `views/bundles.py` fills the places of our own styles and scripts.
INDEX = """<!doctype html>
<html lang="nl">
<head>
{%metas%}
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{%title%}</title>
<link rel="icon" href="data:,">
{%css%}
{styles}
</head>
<body>
<noscript><p class="note w">De planner heeft JavaScript nodig. Zet het aan en laad de pagina opnieuw.</p></noscript>
{%app_entry%}
<footer>{%config%}{%scripts%}{scripts}{%renderer%}</footer>
</body>
</html>"""


def layout(pages: tuple[Page, ...]) -> Component:
    """The frame, without any data."""
    return html.Div(
        [
            dcc.Location(id=URL, refresh=False),
            dcc.Store(id=REVISION),
            dcc.Store(id=ASKED_TENANT),
            html.A("Direct naar de inhoud", href="#inhoud", className="skip"),
            html.Div(id="melding", className="banner", role="alert"),
            html.Div("Even geduld, de planner rekent.", id="bezig", className="bezig", role="status"),
            _header(pages),
            dcc.Store(id=SAVED_DATA),
            html.P(id=SAVED_DRAWN, className="vh"),
            html.Div(id="voorbeeld"),
            html.Div(id="toen-balk"),
            html.Main([html.Div(id=PAGE), _who()], id="inhoud", tabIndex="-1"),
        ]
    )


def register(app: Dash, reader: Reader, pages: tuple[Page, ...]) -> None:
    """The router, the menu, and what stands in the frame of a municipality."""

    @app.callback(Output(PAGE, "children"), Input(URL, "pathname"), State(URL, "search"))
    def show_page(path: str | None, search: str | None) -> Component:
        found = find(pages, path or "/")
        if found is None or not there(reader, *found, search or ""):
            return missing()
        return found[0].layout()

    app.clientside_callback(
        "function(clicks, open){ return clicks ? !open : open; }",
        Output(MENU, "is_open"),
        Input(MENU_BUTTON, "n_clicks"),
        State(MENU, "is_open"),
        prevent_initial_call=True,
    )
    _register_municipality(app, reader)


def _register_municipality(app: Dash, reader: Reader) -> None:
    """The switch of municipalities, when the plan was changed last, and which plan is looked at."""

    @app.callback(
        Output(TENANT, "options"),
        Output(TENANT, "value"),
        Output(f"{TENANT}-smal", "options"),
        Output(f"{TENANT}-smal", "value"),
        Output("voorbeeld", "children"),
        Output("toen-balk", "children"),
        Output(SAVED_DATA, "data"),
        Output(f"{SAVED}-smal", "children"),
        Input(ASKED_TENANT, "data"),
        Input(REVISION, "data"),
        State(URL, "search"),
        State(URL, "pathname"),
    )
    def show_municipality(_code: str, _rev: object, search: str | None, path: str | None) -> tuple[object, ...]:
        asked = reader.asked(search)
        tenant = asked.plan.municipality
        options = [{"label": one.name, "value": one.code} for one in asked.municipalities]
        options.append({"label": "Nieuwe gemeente…", "value": NEW_TENANT})
        if path == NEW and not asked.params.get("gemeente"):
            return options, NEW_TENANT, options, NEW_TENANT, "", "", NEVER_SAVED, ""
        chosen = options, tenant.code, options, tenant.code
        saved = saved_data(reader, tenant.code)
        return *chosen, _invented_note(tenant.name) if tenant.invented else "", past_note(asked), saved, saved["said"]

    app.clientside_callback(
        "function(data){ return LPA.saved(data); }", Output(SAVED_DRAWN, "children"), Input(SAVED_DATA, "data")
    )

    # The server is asked for the municipality only when the address names another one, or another day of the past, or
    # begins a new one.
    app.clientside_callback(
        "function(search, path, now){ var params = new URLSearchParams(search || ''), "
        f"none = path === '{NEW}' ? '{NEW_TENANT}' : '', "
        "code = (params.get('gemeente') || none) + ' ' + (params.get('stand') || ''); "
        "return code === now ? window.dash_clientside.no_update : code; }",
        Output(ASKED_TENANT, "data"),
        Input(URL, "search"),
        Input(URL, "pathname"),
        State(ASKED_TENANT, "data"),
    )


def there(reader: Reader, page: Page, item: str, search: str) -> bool:
    """Whether what a path names exists."""
    return page.exists is None or page.exists(reader, item, search)


def _who() -> Component:
    """Under whose name this browser makes changes; `assets/56-change.js` fills it once somebody has made one."""
    other = html.Button("Iemand anders?", type="button", className="lnk", **{"data-wie": "ja"})
    return html.P(
        ["U wijzigt als ", html.B(id="wie-nu"), ". ", other], id="wie-regel", className="foot noprint", hidden=True
    )


def missing() -> Component:
    """The page for a path that leads nowhere."""
    return html.Div(
        [
            html.H1("Deze pagina bestaat niet", tabIndex="-1"),
            html.P("Misschien is het adres verkeerd overgenomen, of is de pagina weggehaald.", className="lede"),
            html.P(
                [
                    html.A("Naar de matrix", href="/", className="btn p", **{"data-houd": "ja"}),
                    html.A("Naar de interventies", href="/interventies", className="btn", **{"data-houd": "ja"}),
                ],
                className="row",
                style={"marginTop": "16px"},
            ),
        ],
        className="empty",
    )


def _header(pages: tuple[Page, ...]) -> html.Header:
    return html.Header(
        [
            html.A([_logo(), "LPA-planner"], href="/", className="brand", **{"data-houd": "ja"}),
            html.Nav(_links(pages), className="nav", **{"aria-label": "Hoofdmenu"}),
            # assets/55-search.js draws the box once, so that nothing that is typed is ever drawn over.
            html.Div(id="zoek-vak", className="find", role="search", **{"aria-label": "Zoeken in de planner"}),
            html.Div(
                [
                    # assets/54-history.js writes when the plan was changed last.
                    html.A(id=SAVED, className="saved", href=HISTORY, **{"data-houd": "ja"}),
                    html.Label("Gemeente", htmlFor=TENANT, className="vh"),
                    dbc.Select(id=TENANT, className="btn tenant"),
                    _export_menu(pages),
                ],
                className="end",
            ),
            html.Button("Menu", id=MENU_BUTTON, type="button", className="btn menu"),
            dbc.Offcanvas(
                [
                    html.Nav(_links(pages), className="nav-smal", **{"aria-label": "Menu"}),
                    html.A(id=f"{SAVED}-smal", className="saved", href=HISTORY, **{"data-houd": "ja"}),
                    html.Label("Gemeente", htmlFor=f"{TENANT}-smal", className="lab", style={"marginTop": "16px"}),
                    dbc.Select(id=f"{TENANT}-smal", className="btn tenant"),
                    _export_list(pages),
                ],
                id=MENU,
                title="Menu",
                placement="end",
                is_open=False,
                labelledby="menu-titel",
            ),
        ],
        className="top",
    )


def _links(pages: tuple[Page, ...]) -> list[Component]:
    return [html.A(page.menu, href=page.path, **{"data-houd": "ja"}) for page in pages if page.menu]


def _logo() -> html.Span:
    bars = [html.I(style={"height": f"{height}px"}) for height in (11, 16, 20, 14)]
    return html.Span(bars, className="logo", **{"aria-hidden": "true"})


def _export_menu(pages: tuple[Page, ...]) -> html.Details:
    return html.Details(
        [html.Summary("Exporteren", className="btn p chev"), _export_list(pages)],
        className="drop",
        **{"data-sluit": "ja"},
    )


def _export_list(pages: tuple[Page, ...]) -> html.Div:
    links: list[Component] = [
        html.A(one.title, href=f"/download/{one.code}", **{"data-houd": "ja", "data-download": "ja"}) for one in EXPORTS
    ]
    asked = html.P("Wat u nu vraagt, als bestand:", className="xxs muted")
    # assets/50-shell.js shows it while the address tries something.
    tried = html.P(NOT_TRIED_IN_FILES, className="xxs muted", hidden=True, **{"data-proef-regel": "ja"})
    compose = html.A("Document samenstellen", href="/export", className="pop-eerst", **{"data-houd": "ja"})
    # assets/76-take-along.js leads to the parts that hold what the page shows, where it has some.
    along = html.A("Deze pagina in een document", href="/export", hidden=True, **{"data-delen-van": _parts(pages)})
    return html.Div([compose, along, asked, tried, *links], className="pop")


def _parts(pages: tuple[Page, ...]) -> str:
    """The parts of every page, by its path."""
    return json.dumps({page.path: list(page.parts) for page in pages if page.parts})


def _invented_note(name: str) -> html.Section:
    text = f"{name} is verzonnen. Alle namen en cijfers zijn een voorbeeld om mee te oefenen."
    return html.Section(
        html.Span([html.B("Voorbeeld. "), text]), className="note w invented", **{"aria-label": "Voorbeeld"}
    )
