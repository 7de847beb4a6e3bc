"""The house style: which one is kept, a new one in its place, and taking it away."""

from hashlib import sha256
from importlib import import_module

from flask import Flask, Response, jsonify, request

from planner.domain.errors import PlannerError, StyleFault, StyleRefused
from planner.domain.rights import Right
from planner.domain.texts import keepable
from planner.language.composing import kept_style_in_words, lacks_in_words
from planner.language.errors import sentence
from planner.store.house_styles import KeptStyle, drop_style, keep_style, style_of
from planner.views.parts.entry import person, refusal
from planner.views.parts.gate import wrong_kind
from planner.views.parts.submitted import BadPayload, cleaned, json_body
from planner.views.reader import Reader

_LONGEST_NAME = 120
#: What is taken from the network; a style that is larger is refused by what looks at it.
_MOST_BYTES = 10_000_001
#: What kept styles lack, by the digest of the file.
_KNOWN: dict[str, tuple[str, ...]] = {}
_MOST_KNOWN = 100
Answer = Response | tuple[Response, int]


def register(server: Flask, reader: Reader) -> None:
    """Add the routes."""
    server.add_url_rule("/_export/huisstijl", "house_style", lambda: _shown(reader))
    server.add_url_rule("/_export/huisstijl", "keep_house_style", lambda: _keep(reader), methods=["POST"])
    server.add_url_rule("/_export/huisstijl/weg", "drop_house_style", lambda: _drop(reader), methods=["POST"])


def _municipality(reader: Reader, code: str) -> str | None:
    return next((one.code for one in reader.municipalities() if one.code == code), None)


def _shown(reader: Reader) -> Answer:
    """What is kept, in words."""
    code = _municipality(reader, request.args.get("gemeente", ""))
    if code is None:
        return _said("Deze gemeente kennen we niet. Laad de pagina opnieuw.", 404)
    return _told(style_of(reader.engine, code))


def _told(found: KeptStyle | None) -> Answer:
    if found is None:
        return jsonify({"naam": "", "gezegd": "", "mist": ""})
    said = kept_style_in_words(found.stored_on, found.stored_by)
    return jsonify({"naam": found.name, "gezegd": said, "mist": lacks_in_words(_lacks(found.content))})


def _lacks(content: bytes) -> tuple[str, ...]:
    """Which styles are missing; a kept file is looked at once, and not at every visit."""
    digest = sha256(content).hexdigest()
    if digest not in _KNOWN:
        while len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.pop(next(iter(_KNOWN)), None)
        _KNOWN[digest] = import_module("planner.exports.word.house").check(content)
    return _KNOWN[digest]


def _keep(reader: Reader) -> Answer:
    """Look at a file, and keep it as the house style. Its name is only shown."""
    if unread := wrong_kind("application/octet-stream"):
        return unread
    code = _municipality(reader, request.args.get("gemeente", ""))
    name, who = (request.args.get(one, "") for one in ("naam", "wie"))
    if code is None or not keepable(name) or not keepable(who):
        return _said("Er ging iets mis met versturen. Laad de pagina opnieuw.", 400)
    if refused := refusal(Right.DOCUMENTS, code):
        return refused
    if (request.content_length or 0) > _MOST_BYTES:
        return _said(sentence(StyleRefused(StyleFault.TOO_LARGE)), 413)
    request.max_content_length = _MOST_BYTES
    content = request.stream.read(_MOST_BYTES)
    try:
        import_module("planner.exports.word.house").check(content)
    except PlannerError as error:
        return _said(sentence(error), 422)
    asking = person()
    who = asking.name if asking else who
    kept = KeptStyle(
        cleaned(name)[-_LONGEST_NAME:] or "huisstijl", reader.today(), cleaned(who)[:_LONGEST_NAME], content
    )
    keep_style(reader.engine, code, kept)
    return _told(kept)


def _drop(reader: Reader) -> Answer:
    """Take the house style away."""
    if unread := wrong_kind("application/json"):
        return unread
    try:
        code = _municipality(reader, str(json_body().get("gemeente", "")))
    except BadPayload:
        code = None
    if code is None:
        return _said("Deze gemeente kennen we niet. Laad de pagina opnieuw.", 404)
    if refused := refusal(Right.DOCUMENTS, code):
        return refused
    drop_style(reader.engine, code)
    return _told(None)


def _said(words: str, status: int) -> Answer:
    return jsonify({"gezegd": words}), status
