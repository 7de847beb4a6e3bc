"""The doors of the planner: what is looked at before Dash or a route sees a request, and what every answer says.

Dash's callbacks are an open interface of JSON. What a page hides, a request that is made by hand still reaches: so the
shape, the size and the origin of every request are looked at here, in one place.
"""

import logging
import re
from collections.abc import Callable
from uuid import uuid4

from dash import Dash
from dash.exceptions import DashException
from flask import Flask, Response, g, jsonify, request
from werkzeug.middleware.proxy_fix import ProxyFix

from planner.language.numbers import counted
from planner.settings import Settings
from planner.store.database import Engine
from planner.views.doors.entry import Entry
from planner.views.doors.headers import Headers
from planner.views.doors.pace import ASKING, ENTERING, WRITING, Paces
from planner.views.doors.security_txt import security_txt
from planner.views.doors.shapes import Shapes
from planner.views.parts.entry import guarded, person
from planner.views.parts.gate import Refusal, from_elsewhere, said, wrong_kind

_LOG = logging.getLogger(__name__)
#: The longest address that is read, with its question.
LONGEST_ADDRESS = 8192
#: The largest question to a page; what is sent to be stored has limits of its own.
MOST_ASKED = 100_000
_CALLBACKS = "/_dash-update-component"
_SUITES = "/_dash-component-suites/"
_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?")
_SENT = ("application/json", "application/octet-stream")
_LOST = "Er ging iets mis met versturen. Laad de pagina opnieuw. Er is niets opgeslagen."


def register(app: Dash, settings: Settings, engine: Engine, styles: str) -> None:
    """Stand before everything that the application answers. Comes last: all callbacks must be known."""
    server: Flask = app.server
    shapes = Shapes(app)
    headers = Headers(app)
    entry = Entry(engine, settings)
    entry.register(server, styles)
    paces = server.extensions["paces"] = Paces()
    for look in (_numbered, _host_of(settings), _short_enough, _sent_by_us, entry.look, _paced(paces), _shaped(shapes)):
        server.before_request(look)
    server.after_request(headers.add)
    server.register_error_handler(DashException, _no_such_part)
    server.add_url_rule("/.well-known/security.txt", "security_txt", lambda: security_txt(settings.security_contact))
    if settings.proxies:
        near = settings.proxies
        server.wsgi_app = ProxyFix(server.wsgi_app, x_for=near, x_proto=near, x_host=near)  # type: ignore[method-assign]


def _numbered() -> None:
    """Give the request a number; an error page repeats it, and the log has it."""
    g.number = uuid4().hex[:8]


def _host_of(settings: Settings) -> Callable[[], Refusal | None]:
    """Refuse a name that is not ours: a page elsewhere could have pointed its own name at this machine."""

    def look() -> Refusal | None:
        host = request.environ.get("HTTP_HOST", "")
        # Behind a proxy that tells it, the name that was asked for is already in its place.
        found = _HOST.fullmatch(host.lower())
        known = found is not None and found["name"].strip("[]") in settings.hosts
        return None if known else said("Op dit adres is geen planner.", 400)

    return look


def _short_enough() -> Refusal | None:
    address = request.environ.get("PATH_INFO", ""), request.environ.get("QUERY_STRING", "")
    return said("Dit adres is te lang.", 414) if sum(map(len, address)) > LONGEST_ADDRESS else None


def _sent_by_us() -> Refusal | None:
    """What brings something along comes from our own pages, in a kind that no page of another site can send."""
    if request.method in ("GET", "HEAD", "OPTIONS") or request.url_rule is None:
        return None
    return wrong_kind(*_SENT) or from_elsewhere()


def _paced(paces: Paces) -> Callable[[], Response | None]:
    """Ask who sends very much to go slower. One person alone on a computer is not counted."""

    def look() -> Response | None:
        if not guarded():
            return None
        asking = person()
        entering = request.endpoint in ("come_in", "accept")
        asks = request.method in ("GET", "HEAD", "OPTIONS") or request.path == _CALLBACKS
        pace = ENTERING if entering else ASKING if asks else WRITING
        seconds = paces.wait(asking.number if asking else f"address {request.remote_addr}", pace)
        if not seconds:
            return None
        answer = jsonify({"gezegd": f"Even rustig aan. Probeer het over {counted(seconds, 'seconde', 'seconden')}."})
        answer.status_code, answer.headers["Retry-After"] = 429, str(seconds)
        return answer

    return look


def _shaped(shapes: Shapes) -> Callable[[], Refusal | None]:
    """Let a question of a page through only in the shape that the page asks it in."""

    def look() -> Refusal | None:
        if request.path != _CALLBACKS or request.method != "POST":
            return None
        if refusal := wrong_kind("application/json"):
            return refusal
        if (request.content_length or 0) > MOST_ASKED:
            return said("De gegevens zijn te groot om te versturen.", 413)
        request.max_content_length = MOST_ASKED
        try:
            body = request.get_json(silent=True)
        except RecursionError:
            body = None
        if shapes.fits(body):
            return None
        _LOG.warning("refused question %s: not as a page asks it", g.number)
        return said(f"{_LOST} Kenmerk: {g.number}.", 400)

    return look


def _no_such_part(error: DashException) -> Response | Refusal:
    """A part of a page that Dash does not have; anything else of Dash is trouble of our own."""
    if request.path.startswith(_SUITES):
        return said("Dit adres bestaat niet.", 404)
    raise error
