"""The page on gaps without data."""

from dash import dcc, html
from dash.development.base_component import Component

from planner.views.gaps import ids
from planner.views.parts.heading import head, share_button
from planner.views.parts.question_bar import bar


def layout() -> Component:
    """Head, choice of order, question bar and the list."""
    return html.Div(
        [
            head("Kansen op volgorde", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, _actions()),
            html.Div(id=ids.ORDER, className="row ks-order noprint"),
            html.Div([bar(ids.BAR), html.Div(id=ids.WEIGHTS, className="ks-weights noprint")], className="ks-bar"),
            dcc.Store(id=ids.DATA),
            html.Div(id=ids.LIST),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )


def _actions() -> list[Component]:
    """The list as a file, the address of this view, and what is ticked."""
    keep = {"data-houd": "ja", "data-download": "ja"}
    # The workbook of the question has all its gaps on a sheet of their own.
    excel = html.A("Als Excel", href="/download/excel", className="btn", **keep)
    csv = html.A("Als CSV", id=ids.CSV, href="/download/csv?blad=kansen", className="btn", **{"data-download": "ja"})
    return [excel, csv, share_button(), html.Div(id=ids.TRIAL, className="ks-trial")]
