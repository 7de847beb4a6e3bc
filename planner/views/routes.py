"""Plain web addresses beside the pages: downloads, health, the revision, and honest answers for what is not there."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from flask import Flask, Response, g, jsonify, request
from werkzeug.exceptions import HTTPException

from planner.domain.errors import (
    FormatUnknown,
    LineFull,
    NothingToSee,
    PartUnknown,
    PlannerError,
    SizeUnknown,
    TextTooLong,
    TurnRefused,
)
from planner.figures.paper import paper_of
from planner.language.errors import sentence
from planner.language.making import in_line
from planner.views.files import order, problems, waited, wanted_in
from planner.views.page import Page
from planner.views.page import find as find_page
from planner.views.parts.gate import asks_for_page, said
from planner.views.parts.sending import as_file
from planner.views.pictures import MADE, SIZE, picture
from planner.views.reader import Reader
from planner.views.shell import there

_LOG = logging.getLogger(__name__)
#: Answers to what a visitor can mend; everything else is trouble of our own.
_STATUS: dict[type[PlannerError], int] = {
    FormatUnknown: 404,
    PartUnknown: 404,
    SizeUnknown: 400,
    TextTooLong: 422,
    LineFull: 503,
    NothingToSee: 403,
    TurnRefused: 403,
}
_SAID = {
    404: "Dit adres bestaat niet.",
    405: "Dit kan hier niet. Ga terug en probeer het opnieuw.",
    413: "De gegevens zijn te groot om te versturen.",
    415: "Deze gegevens kan de planner niet lezen. Laad de pagina opnieuw.",
}


def register(server: Flask, reader: Reader, pages: tuple[Page, ...]) -> None:
    """Add the routes and the handlers to the server."""
    server.add_url_rule("/healthz", "healthz", lambda: jsonify(status="ok"))
    server.add_url_rule("/_revisie", "revision", lambda: _revision(reader))
    server.add_url_rule("/download/<code>", "download", lambda code: _download(reader, code))
    for code in MADE:
        server.add_url_rule(f"/download/{code}", f"picture-{code}", partial(_picture, reader, pages, code))
    server.register_error_handler(PlannerError, _planner_error)
    server.register_error_handler(Exception, _unexpected)
    server.after_request(_not_found(reader, pages))


def _revision(reader: Reader) -> Response:
    """The revision of every municipality: a small answer by which a page knows that something changed."""
    return jsonify({one.code: one.revision for one in reader.municipalities()})


def _download(reader: Reader, code: str) -> Response | tuple[Response, int]:
    wanted = wanted_in(code, request.args.get("blad", ""), request.args.get("delen", ""))
    if wanted.export.sized:
        wanted = replace(wanted, size=paper_of(request.args.get(SIZE, "")).code)
    asked = reader.asked(request.query_string.decode("utf-8", "replace"))
    wrong = problems(asked, wanted)
    if wrong:
        return said("\n".join((*wrong, "Er is geen bestand gemaakt.")), 400)
    made = waited(reader, order(reader, asked, wanted))
    if made is None or made.file is None:
        return said(in_line(made.place if made else 0), 503)
    file = made.file
    return as_file(file.content, file.mime, file.name)


def _picture(reader: Reader, pages: tuple[Page, ...], code: str) -> Response | tuple[Response, int]:
    """A picture of a page by its name; without a name the file of the question in this format, which is the matrix."""
    return picture(reader, pages, code) if "figuur" in request.args else _download(reader, code)


def _planner_error(error: PlannerError) -> tuple[Response, int]:
    response, status = said(sentence(error), _STATUS.get(type(error), 503))
    response.status_code = status
    return response, status


def _unexpected(error: Exception) -> tuple[Response, int]:
    if isinstance(error, HTTPException):
        code = error.code or 500
        return said(_SAID.get(code, "Deze vraag kan de planner niet beantwoorden. Laad de pagina opnieuw."), code)
    _LOG.exception("unexpected error %s on %s", g.number, request.path)
    return said(f"Er ging iets mis. Probeer het opnieuw. Blijft het misgaan? Noem dan dit kenmerk: {g.number}.", 500)


def _not_found(reader: Reader, pages: tuple[Page, ...]) -> Callable[[Response], Response]:
    """Dash answers 200 to every path; a path that is no page keeps the page that says so, with status 404."""

    def mark(response: Response) -> Response:
        if response.status_code == 200 and asks_for_page():
            found = find_page(pages, request.path)
            try:
                if found is None or not there(reader, *found, request.query_string.decode("utf-8", "replace")):
                    response.status_code = 404
            except PlannerError as error:
                # The handlers of errors stand before this step.
                return _planner_error(error)[0]
        return response

    return mark
