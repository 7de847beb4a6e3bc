"""The history as a file: the same changes as the page shows, all of them, with every field."""

from dataclasses import replace

from flask import Flask, Response, request

from planner.exports.history import FORMATS, HistoryFormat, file_name
from planner.language.changes import names_for
from planner.store.changes import authors, history
from planner.views.history.selection import select
from planner.views.parts.history_card import HISTORY
from planner.views.parts.sending import as_file
from planner.views.reader import Reader

_EVERYTHING = 1_000_000_000


def register(server: Flask, reader: Reader) -> None:
    """An address for each format."""
    for one in FORMATS:
        server.add_url_rule(
            f"{HISTORY}{one.suffix}", f"history{one.suffix}", lambda chosen=one: _download(reader, chosen)
        )


def _download(reader: Reader, chosen: HistoryFormat) -> Response | tuple[Response, int]:
    asked = reader.asked(request.query_string.decode("utf-8", "replace"))
    code = asked.plan.municipality.code
    selection = select(asked, authors(reader.engine, code))
    problems = (*asked.problems, *selection.problems)
    if problems:
        said = "\n".join((*problems, "Er is geen bestand gemaakt."))
        return Response(said, content_type="text/plain; charset=utf-8"), 400
    changes = history(reader.engine, code, replace(selection.query, size=_EVERYTHING)).changes
    content = chosen.make(names_for(asked.plan, changes), changes)
    name = file_name(asked.plan, reader.today(), chosen)
    return as_file(content, chosen.mime, name)
