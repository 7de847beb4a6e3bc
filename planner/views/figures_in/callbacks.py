"""The page has one input, the address; files come and are looked at by routes of their own."""

from typing import Any

from dash import Dash, Input, Output
from flask import Response, jsonify, request

from planner.domain.list_checks import FIRST_YEAR, LAST_YEAR
from planner.domain.rights import Right
from planner.imports.geojson import MapFile
from planner.imports.statistics import MOST_BYTES
from planner.views.figures_in import ids, maps
from planner.views.figures_in.preview import preview
from planner.views.figures_in.uploads import Busy, TooLarge, Upload, uploads_of
from planner.views.parts.entry import may, refusal
from planner.views.parts.gate import wrong_kind
from planner.views.parts.heading import problem_notes
from planner.views.parts.submitted import cleaned
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Asked, Reader

#: Where a file goes, and where is asked what it holds.
SEND, LOOK = "/_import/bestand", "/_import/<key>"
#: Most files are small: what is read within this time is shown at once, without "we are reading".
_AT_ONCE = 0.4
_LONGEST_NAME = 120
_MEGABYTE = 1_000_000
Answer = Response | tuple[Response, int]
Data = dict[str, Any]


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes, and read files."""

    @app.callback(*head_and_data(ids), *address_and_revision())
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        return "Cijfers inlezen", _sentence(asked), problem_notes(asked.problems), _data(asked)

    app.clientside_callback(
        "function(data){ return LPA.figuresIn(data); }", Output(ids.DRAWN, "children"), Input(ids.DATA, "data")
    )
    app.server.add_url_rule(SEND, "send_figures", lambda: _sent(reader), methods=["POST"])
    app.server.add_url_rule(LOOK, "look_at_figures", lambda key: _looked(reader, key))


def _sentence(asked: Asked) -> str:
    if asked.readonly:
        return "Dit is het plan van toen. Hier kunt u nu niets inlezen."
    return (
        "Lees cijfers per wijk in, of een kaart van de wijken. U ziet eerst wat er verandert. "
        "Er wordt pas iets opgeslagen als u dat zegt."
    )


def _data(asked: Asked) -> Data:
    return {
        "gemeente": asked.plan.municipality.code,
        "revisie": asked.plan.revision,
        "grootst": MOST_BYTES,
        "alleenLezen": asked.readonly,
        "cijfers": asked.href("/bronnen"),
        "beheer": asked.href("/beheer", lijst="wijken"),
        "kaart": asked.href("/wijken", wijk=None, kaart="dekking"),
        "omtrekken": maps.there(asked.plan),
    }


def _sent(reader: Reader) -> Answer:
    """Take a file. Its name is only shown: what it is, is found out by looking."""
    if unread := wrong_kind("application/octet-stream"):
        return unread
    if (request.content_length or 0) > MOST_BYTES:
        return _too_large()
    request.max_content_length = MOST_BYTES + 1
    code = request.args.get("gemeente", "")
    town = next((one for one in reader.municipalities() if one.code == code), None)
    if town is None:
        return _said("Deze gemeente kennen we niet. Laad de pagina opnieuw.", 400)
    if refused := refusal(Right.FIGURES, town.code):
        return refused
    name = cleaned(request.args.get("naam", ""))[-_LONGEST_NAME:] or "bestand"
    try:
        upload = uploads_of(reader).take(request.stream, name, reader.shelf.get(town.code, town.revision))
    except TooLarge:
        return _too_large()
    except Busy:
        return _said("De planner leest al andere bestanden. Probeer het over een minuut nog eens.", 429)
    upload.wait(_AT_ONCE)
    return _answer(reader, upload)


def _looked(reader: Reader, key: str) -> Answer:
    """How far reading is, or what the file holds beside the plan of now."""
    upload = uploads_of(reader).get(key)
    if upload is None or not may(Right.FIGURES, upload.municipality):
        return _said("De planner kent dit bestand niet meer. Kies het opnieuw.", 404)
    return _answer(reader, upload)


def _answer(reader: Reader, upload: Upload) -> Answer:
    if upload.failed:
        return _said("Bij het lezen ging iets mis. Er is niets opgeslagen. Probeer het opnieuw.", 500)
    found: Data = {"sleutel": upload.key, "naam": upload.name, "klaar": upload.done}
    if upload.found is None:
        return jsonify(found | {"gelezen": upload.read, "totaal": upload.size})
    town = next(one for one in reader.municipalities() if one.code == upload.municipality)
    plan = reader.shelf.get(town.code, town.revision)
    if isinstance(upload.found, MapFile):
        return jsonify(found | maps.preview(plan, upload.found, maps.answers_in(request.args)))
    return jsonify(found | preview(plan, upload.found, _year()))


def _year() -> int | None:
    said = request.args.get("jaar", "")
    year = int(said) if said.isdecimal() and said.isascii() and len(said) == 4 else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _too_large() -> Answer:
    return _said(f"Dit bestand is te groot. Neem hoogstens {MOST_BYTES // _MEGABYTE} MB. Er is niets opgeslagen.", 413)


def _said(words: str, status: int) -> Answer:
    return jsonify({"gezegd": words}), status
