"""What is in the archive: since when, by whom, and the button that brings it back."""

import json
from collections.abc import Collection

from dash import html
from dash.development.base_component import Component

from planner.domain.changes import Change
from planner.language.moments import local
from planner.language.numbers import day
from planner.store.changes import put_away
from planner.views.reader import Asked, Reader


def archived_in(asked: Asked, reader: Reader, field: str, keys: Collection[str]) -> dict[str, Change]:
    """By key: the last change that put a record in the archive; who came in archived has none."""
    return put_away(reader.engine, asked.plan.municipality.code, field, keys, asked.stand)


def archived_words(change: Change | None) -> str:
    """ "Gearchiveerd op 12-10-2026 door Anna de Boer"."""
    if change is None:
        return "Gearchiveerd"
    return f"Gearchiveerd op {day(local(change.at).date())} door {change.author.name}"


def restore_button(action: str, code: str, name: str) -> Component:
    """The button that takes a record out of the archive."""
    return html.Button(
        ["Terugzetten", html.Span(f": {name}", className="vh")],
        type="button",
        className="btn",
        **{"data-wijzig": action, "data-velden": json.dumps({"code": code})},
    )
