"""The history as a file: CSV with a row per field that differs, JSON with a value per change."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.domain.changes import Change, Edit, Way
from planner.domain.plan import Plan
from planner.exports.clean import neutral, slug
from planner.language.changes import FieldChange, edit_changes, edit_title
from planner.language.headlines import headline
from planner.language.moments import clock, local
from planner.language.numbers import day
from planner.language.sentences import Names

Changes = tuple[Change, ...]
COLUMNS = (
    "nummer",
    "datum",
    "tijd",
    "wie",
    "wat",
    "waarom",
    "onderdeel",
    "code",
    "veld",
    "was",
    "werd",
    "erbij_en_weg",
)
#: Budgets and remarks leave in no export.
_PRIVATE = {"proposals": ("budget", "comments")}
#: Rises when a program that reads these files would have to change.
SHAPE = 1
_WAYS = {Way.DONE: "gedaan", Way.UNDONE: "ongedaan gemaakt", Way.REDONE: "opnieuw gedaan"}


@dataclass(frozen=True)
class HistoryFormat:
    """A format of the history."""

    suffix: str
    mime: str
    make: Callable[[Names, Changes], bytes]


def make_csv(names: Names, changes: Changes) -> bytes:
    """Newest first, as Dutch Excel opens it (UTF-8 with a mark, semicolons)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(COLUMNS)
    for change in changes:
        writer.writerows([neutral(one) for one in row] for row in _rows(names, change))
    return text.getvalue().encode("utf-8-sig", "replace")


def _rows(names: Names, change: Change) -> Iterator[tuple[str, ...]]:
    """A row per field that differs; a record of which no field is told has one row without a field."""
    moment = day(local(change.at).date()), clock(change.at)
    head = (str(change.number), *moment, change.author.name, headline(names, change), change.why)
    for edit in change.edits or ():
        about = (edit_title(names, edit), edit.key)
        lines = _lines(names, edit)
        for line in lines:
            parts = line.said.removeprefix(f"{line.label}: ") if line.parts else ""
            yield (*head, *about, line.label, line.old, line.new, parts)
        if not lines:
            yield (*head, *about, "", "", "", "")


def make_json(names: Names, changes: Changes) -> bytes:
    """Newest first; moments as they are stored, in UTC."""
    document = {"vorm": SHAPE, "wijzigingen": [_change(names, one) for one in changes]}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8", "replace") + b"\n"


def _change(names: Names, change: Change) -> dict[str, Any]:
    return {
        "nummer": change.number,
        "moment": change.at.isoformat(timespec="seconds"),
        "wie": change.author.name,
        "wat": headline(names, change),
        "waarom": change.why,
        "handeling": change.action,
        "manier": _WAYS[change.way],
        "van_nummer": change.of,
        "onderdelen": [_edit(names, edit) for edit in change.edits],
    }


def _edit(names: Names, edit: Edit) -> dict[str, Any]:
    lines = _lines(names, edit)
    return {
        "onderdeel": edit_title(names, edit),
        "soort": edit.field,
        "code": edit.key,
        "velden": [{"veld": one.name, "naam": one.label, "was": one.old, "werd": one.new} for one in lines],
    }


def _lines(names: Names, edit: Edit) -> tuple[FieldChange, ...]:
    """The fields that differ, without what may not leave: what a proposal asks for, and what was said about it."""
    private = _PRIVATE.get(edit.field, ())
    return tuple(one for one in edit_changes(names, edit) if one.name not in private)


def file_name(plan: Plan, made_on: date, chosen: HistoryFormat) -> str:
    """ "geschiedenis-groningen-2026-11-23.csv"."""
    past = f"-stand-{plan.as_of.isoformat()}" if plan.as_of else ""
    return f"geschiedenis-{slug(plan.municipality.name)}{past}-{made_on.isoformat()}{chosen.suffix}"


FORMATS = (
    HistoryFormat(".csv", "text/csv", make_csv),
    HistoryFormat(".json", "application/json", make_json),
)
