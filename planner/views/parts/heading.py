"""The head of a page: the h1, the sentence that states the result, what was wrong with the question, the actions."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

Said = Any


def head(title: str, title_id: str, sentence_id: str, problems_id: str, actions: Sequence[Component] = ()) -> html.Div:
    """A head that callbacks fill; `title` stands there until then, so that the heading is never empty."""
    return html.Div(
        [
            html.Div(
                [
                    html.H1(title, id=title_id, tabIndex="-1"),
                    html.P(id=sentence_id, className="lede"),
                    html.Div(id=problems_id, role="status"),
                ]
            ),
            html.Div(list(actions), className="acts noprint"),
        ],
        className="head",
    )


def problem_notes(problems: Sequence[str]) -> list[Component]:
    """What was wrong with the question, one notice each."""
    return [html.Div([html.Span([html.B("Let op. "), text])], className="note w") for text in problems]


def table_switch(switch_id: str) -> html.Button:
    """The button that shows the same data as a plain table; `assets/50-shell.js` writes it into the address."""
    return html.Button(
        "Toon als tabel",
        id=switch_id,
        type="button",
        className="btn",
        **{"data-wissel": "weergave", "data-aan": "tabel"},
    )


def share_button() -> html.Button:
    """The button that copies the address of this very view."""
    return html.Button("Deel deze weergave", type="button", className="btn", **{"data-deel": "ja"})


def sentence_parts(summary: str, best: str) -> list[Said]:
    """The sentence of a page; the best gap stands out."""
    return [summary, *([" Grootste kans: ", html.B(best), "."] if best else [])]
