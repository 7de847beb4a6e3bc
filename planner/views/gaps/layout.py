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
            head("Kansen op volgorde", ids.TITLE, ids.SENTENCE, ids.PROBLEMS, [_as_excel(), share_button()]),
            html.Div(id=ids.ORDER, className="row ks-order noprint"),
            bar(ids.BAR),
            dcc.Store(id=ids.DATA),
            html.Div(id=ids.LIST),
            html.P(id=ids.FOOT, className="foot"),
            html.P(id=ids.DRAWN, className="vh", role="status"),
        ]
    )


def _as_excel() -> html.A:
    """The workbook of the question has all its gaps on a sheet of their own."""
    keep = {"data-houd": "ja", "data-download": "ja"}
    return html.A("Als Excel", href="/download/excel", className="btn", **keep)
