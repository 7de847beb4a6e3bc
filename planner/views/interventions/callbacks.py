"""The list of interventions has one input: the address (and the revision of what is stored)."""

import io

from dash import Dash, Input, Output, html
from flask import Response, request, send_file

from planner.domain.question import in_area, to_params
from planner.exports.catalogue import make
from planner.language.numbers import number
from planner.language.sentences import question_in_words
from planner.views.interventions import ids, updating
from planner.views.interventions.archive import ARCHIVE, archive_page, buttons
from planner.views.interventions.catalogue_page import DOWNLOAD, catalogue_page, is_catalogue, not_understood
from planner.views.interventions.drawing import list_data
from planner.views.interventions.selection import Selection, select
from planner.views.parts.heading import Said, problem_notes
from planner.views.parts.standing import Standings
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Asked, Reader


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        *head_and_data(ids),
        Output(ids.FOOT, "children"),
        Output(ids.ACTIONS, "children"),
        *address_and_revision(),
    )
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        if asked.params.get(ARCHIVE) == "ja":
            return archive_page(asked, reader)
        if is_catalogue(asked, search):
            return catalogue_page(asked)
        standings = Standings(reader.survey(asked), asked.question.neighbourhood)
        found = select(asked, standings)
        return (
            "Interventies",
            sentence(asked, found),
            problem_notes((*asked.problems, *not_understood(asked), *found.problems)),
            list_data(asked, standings, found),
            f"{question_in_words(asked.plan, asked.question)} Telt mee: in hoeveel cellen van deze vraag.",
            buttons(asked),
        )

    app.clientside_callback(
        "function(data){ return LPA.interventions(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )
    updating.register(app.server, reader)
    app.server.add_url_rule(DOWNLOAD, "download_catalogue", lambda: _download(reader))


def _download(reader: Reader) -> Response | tuple[Response, int]:
    """The catalogue as a file that can be read in again."""
    asked = reader.asked(request.query_string.decode("utf-8", "replace"))
    if asked.problems:
        said = "\n".join((*asked.problems, "Er is geen bestand gemaakt."))
        return Response(said, content_type="text/plain; charset=utf-8"), 400
    name = f"catalogus-{asked.plan.municipality.code}-{reader.today().isoformat()}.csv"
    content = io.BytesIO(make(asked.plan))
    return send_file(content, mimetype="text/csv", as_attachment=True, download_name=name)


def sentence(asked: Asked, found: Selection) -> list[Said]:
    """ "49 van 90 interventies staan in de matrix van Gemeente Groningen." """
    total = len(asked.plan.interventions)
    if not total:
        return ["Er zijn nog geen interventies."]
    shown = f"{number(len(found.shown))} van" if found.shown else "Geen van de"
    count = html.B(f"{shown} {number(total)} interventies")
    area = asked.names.area(asked.question.neighbourhood)
    if found.words:
        return [count, f" {_verb('past', 'passen', found)} bij “{found.words}” in {area}{_too(found)}."]
    if found.everything:
        return [count, f" {_verb('past', 'passen', found)} bij deze vraag over {area}{_too(found)}."]
    filtered = bool(to_params(in_area(asked.question, None), asked.today, asked.plan.municipality.rules))
    return [
        count,
        f" {_verb('staat', 'staan', found)} in de matrix van {area}{', binnen deze filters' if filtered else ''}.",
    ]


def _verb(one: str, many: str, found: Selection) -> str:
    return one if len(found.shown) < 2 else many


def _too(found: Selection) -> str:
    """How many of what is shown the matrix leaves out."""
    if not (found.everything and found.hidden):
        return ""
    return f"; {number(found.hidden)} daarvan {'staat' if found.hidden == 1 else 'staan'} niet in de matrix"
