"""Bringing the catalogue up to date out of a file: what is different is shown, and a person decides entry by entry."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from flask import Flask, Response, jsonify

from planner.domain.catalogue import FIELD, News, NewsKind, lapse_day, news, update
from planner.domain.changes import Change, Edit
from planner.domain.evidence import CatalogueEntry
from planner.domain.plan import Plan
from planner.domain.records import fields_of
from planner.imports.catalogue import MOST_BYTES, TABLE, CatalogueList, read_catalogue
from planner.language.changes import field_changes
from planner.language.headlines import catalogue_counts
from planner.language.numbers import counted, day, listed, number
from planner.language.problems import NOTHING_STORED, finding
from planner.language.sentences import Names
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.gate import wrong_kind
from planner.views.parts.submitted import BadPayload, json_body
from planner.views.parts.uploads import Upload, uploaded
from planner.views.parts.using import in_words
from planner.views.reader import Asked, Reader

#: Where the page asks what a file says. Nothing is stored there.
READ = "/interventies/catalogus/lijst"
STORE = "catalogue-update"
_MOST_PROBLEMS = 100
Data = dict[str, Any]

#: Per kind: its name in the answer, the heading, and what is said under it.
_SECTIONS = {
    NewsKind.NEW: ("nieuw", "Nieuw", "Staat nog niet in de catalogus."),
    NewsKind.CHANGED: ("gewijzigd", "Gewijzigd", "Per veld ziet u wat er stond en wat het bestand zegt."),
    NewsKind.GONE: ("vervallen", "Vervallen", "Staat niet in het bestand. Zonder uw keuze blijft zij staan."),
    NewsKind.LAPSED: (
        "verlopen",
        "Erkenning verlopen",
        "Aan deze interventies verandert niets. De erkenning is over haar datum heen, en dat ziet u in de catalogus.",
    ),
}
#: What a new entry is told by; the rest stands in the file.
_SHOWN = ("themes", "pillars", "groups", "audience", "owner", "recognition", "recognised_on", "verified", "url")


def update_data(asked: Asked) -> Data:
    """What the page needs before a file is chosen."""
    return {"most": MOST_BYTES, "columns": list(TABLE.names), "revision": asked.plan.revision}


def register(server: Flask, reader: Reader) -> None:
    """The address where the page asks what a file says."""
    server.add_url_rule(READ, "read_catalogue", lambda: _read(reader), methods=["POST"])


def _read(reader: Reader) -> Response | tuple[Response, int]:
    if refusal := wrong_kind("application/json"):
        return refusal
    try:
        body = json_body()
        plan, found = _asked_plan(reader, body.get("gemeente", "")), uploaded(body, MOST_BYTES)
    except BadPayload:
        said = "Dit bestand kan de planner niet lezen. Laad de pagina opnieuw en kies het nog eens."
        return Response(said, content_type="text/plain; charset=utf-8"), 400
    return jsonify(preview(reader, plan, found))


def _asked_plan(reader: Reader, code: object) -> Plan:
    """The plan of the municipality that is meant: the first when none is named, as in the gate for changes."""
    if not isinstance(code, str):
        raise BadPayload("gemeente")
    known = reader.municipalities()
    town = next((one for one in known if one.code.upper() == code.upper()), None) if code else known[0]
    if town is None:
        raise BadPayload("gemeente")
    return reader.shelf.get(town.code, town.revision)


def preview(reader: Reader, plan: Plan, file: Upload) -> Data:
    """What a file says that the catalogue does not, or everything that is wrong with it."""
    read = read_catalogue(file.content, file.name, plan)
    if read.problems:
        return _refused(read)
    found = news(plan, read.lines, read.columns, reader.today())
    counts = Counter(one.kind for one in found)
    same = len(read.lines) - counts[NewsKind.NEW] - counts[NewsKind.CHANGED]
    return {
        "problems": [],
        "sections": [_section(plan, kind, found) for kind in NewsKind if counts[kind]],
        "total": len(found),
        "said": _said(counts, same),
        "revision": plan.revision,
    }


def _refused(read: CatalogueList) -> Data:
    shown = [finding(one) for one in read.problems[:_MOST_PROBLEMS]]
    rest = len(read.problems) - len(shown)
    more = [f"En nog {counted(rest, 'fout', 'fouten')}."] if rest else []
    said = f"{counted(len(read.problems), 'fout', 'fouten')} in dit bestand. {NOTHING_STORED}"
    return {"problems": [*shown, *more], "sections": [], "total": 0, "said": said}


def _said(counts: Mapping[NewsKind, int], same: int) -> str:
    """ "3 nieuw, 2 gewijzigd, 1 vervallen. 57 hetzelfde." """
    names = {NewsKind.NEW: "nieuw", NewsKind.CHANGED: "gewijzigd", NewsKind.GONE: "vervallen"}
    parts = [f"{number(counts[kind])} {name}" for kind, name in names.items() if counts.get(kind)]
    lapsed = counts.get(NewsKind.LAPSED, 0)
    ends = f" Van {number(lapsed)} daarvan is de erkenning verlopen." if lapsed else ""
    return f"{listed(parts).capitalize() if parts else 'Niets nieuws'}. {number(same)} hetzelfde.{ends}"


def _section(plan: Plan, kind: NewsKind, found: Iterable[News]) -> Data:
    code, title, text = _SECTIONS[kind]
    names = Names(plan)
    rows = [_row(names, one) for one in found if one.kind is kind]
    return {"kind": code, "title": title, "text": text, "rows": rows, "count": number(len(rows))}


def _row(names: Names, one: News) -> Data:
    return {
        "code": one.code,
        "name": one.entry.name,
        "fields": [] if one.kind in (NewsKind.GONE, NewsKind.LAPSED) else _fields(names, one),
        "notes": _notes(one),
        "storable": one.storable,
        # Who has it in the plan decides about this one by itself.
        "alone": one.kind is NewsKind.GONE and bool(one.taken),
    }


def _fields(names: Names, one: News) -> list[list[str]]:
    """Label, old and new of every field that differs; of a new entry what matters."""
    before, after = fields_of(one.before or CatalogueEntry("", "")), fields_of(one.entry)
    lines = field_changes(names, FIELD, before, after)
    if one.before is None:
        lines = tuple(line for line in lines if line.name in _SHOWN)
        return [[line.label, "", line.new] for line in lines]
    return [[line.label, *line.brief] for line in lines]


def _notes(one: News) -> list[str]:
    notes = []
    if one.taken:
        stays = ". Die blijft daar staan." if one.kind is NewsKind.GONE else "."
        notes.append(f"Staat in ons plan als “{one.taken}”{stays}")
    if one.uses:
        notes.append(f"In gebruik: {in_words(one.uses)}. Daarom blijft zij in de catalogus.")
    if one.kind is NewsKind.LAPSED:
        lapse = lapse_day(one.entry)
        notes.append(f"Verlopen op {day(lapse)}." if lapse else "")
    return [note for note in notes if note]


# ── storing ────────────────────────────────────────────────────────────────────────────


def _store(call: Call) -> Done:
    """Take over what was accepted: the file is read again, beside the catalogue as it is at that moment."""
    file, codes = uploaded(call.body, MOST_BYTES), call.texts("codes")
    if not codes:
        raise BadPayload("codes")

    def edits(plan: Plan) -> tuple[Edit, ...]:
        read = read_catalogue(file.content, file.name, plan)
        if read.problems:
            raise BadPayload("bestand")
        return update(plan, news(plan, read.lines, read.columns, call.today), frozenset(codes))

    named = replace(call, why=call.why or f"Uit het bestand {file.name}")
    committed = named.commit("catalogue_updated", edits)
    return Done(committed, _stored(committed.change), f"/interventies?catalogus=ja&gemeente={call.municipality}")


def _stored(change: Change | None) -> str:
    return f"Catalogus: {catalogue_counts(change.edits)}." if change else ""


ACTIONS = (Action(STORE, _store),)
