"""What is in the archive: since when, by whom, and the button that brings it back."""

import json

from dash import html
from dash.development.base_component import Component

from planner.domain.changes import Change
from planner.domain.records import ARCHIVED
from planner.language.moments import local
from planner.language.numbers import day
from planner.store.changes import HistoryQuery, history
from planner.views.reader import Asked, Reader

_LOOKED = 50


def archived_in(asked: Asked, reader: Reader, field: str, key: str) -> Change | None:
    """The last change that put a record in the archive; None for one that came in archived."""
    query = HistoryQuery(field=field, key=key, until=asked.stand, size=_LOOKED)
    found = history(reader.engine, asked.plan.municipality.code, query)
    return next((change for change in found.changes if _puts_away(change, field, key)), None)


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


def _puts_away(change: Change, field: str, key: str) -> bool:
    return any((edit.field, edit.key) == (field, key) and (edit.after or {}).get(ARCHIVED) for edit in change.edits)
