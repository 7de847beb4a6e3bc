"""A plain table that scrolls sideways by itself: the first cell of a row is its head."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

#: Words, a component, or a list of them.
Cell = Any


def table(caption: str, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Component:
    """A table that scrolls sideways by itself where there is no room."""
    heads = html.Tr([html.Th(name, scope="col") for name in head])
    body = [html.Tr([html.Th(row[0], scope="row"), *(html.Td(cell) for cell in row[1:])]) for row in rows]
    made = html.Table(
        [html.Caption(caption, className="vh"), html.Thead(heads), html.Tbody(body)], className="tb vgl-tb"
    )
    named = {"aria-label": f"Tabel: {caption}"}
    return html.Div(made, className="vgl-scroll", tabIndex="0", role="region", **named)
