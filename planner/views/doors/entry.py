"""Coming in and going out: the log-in page, invitations, and who is asking at every request."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, g, jsonify, request

from planner.domain.errors import PlannerError
from planner.domain.texts import keepable
from planner.language.errors import sentence
from planner.settings import LOOPBACK, Settings
from planner.store.database import Engine
from planner.store.people import anybody
from planner.store.sessions import LONGEST, accept, come_in, go_out, invited, who
from planner.views.doors.entry_page import page
from planner.views.parts.entry import person
from planner.views.parts.gate import Refusal, asks_for_page, said
from planner.views.parts.submitted import BadPayload, json_body

PATH = "/aanmelden"
#: What is the program's and the same for everybody: nobody needs to be known for it.
_OF_PROGRAM = frozenset(
    (
        *("healthz", "security_txt", "bundle.css", "bundle.js", "_dash_assets.static", "/_favicon.ico"),
        "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
    )
)
#: Endpoints that answer whoever asks: what holds no data of a municipality, and the way in. A test holds that every
#: other endpoint of the application asks for a log-in.
PUBLIC = _OF_PROGRAM | frozenset(("enter", "come_in", "accept", "who"))
#: A path of our own, to go on to after the log-in: never of another site.
_OWN_PATH = re.compile(r"/(?![/\\])[^\x00-\x1f\\]{0,2000}")
_OUT = "U bent uitgelogd. Log in; uw tekst blijft staan."
Answer = Response | tuple[Response, int]


class Entry:
    """The door: whether people have to log in, and who is asking."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        """Without accounts, on this computer only, nobody has to."""
        self._engine = engine
        self._outside = settings.host not in LOOPBACK
        self._somebody = False

    def look(self) -> Answer | None:
        """Find out who is asking; who has to log in first is sent there."""
        # Once there is an account there always is one: accounts are closed, not taken away.
        if request.endpoint in _OF_PROGRAM:
            return None
        self._somebody = self._somebody or anybody(self._engine)
        g.guarded = self._outside or self._somebody
        secret = request.cookies.get(cookie(), "")
        # A page that stands open keeps asking whether something changed: that is not somebody who is here.
        active = request.endpoint not in ("revision", "who")
        g.person = who(self._engine, secret, active=active) if g.guarded and secret else None
        if not g.guarded or g.person is not None or request.endpoint in PUBLIC:
            return None
        if request.method == "GET" and (request.url_rule is None or asks_for_page()):
            back = quote(request.full_path.rstrip("?"), safe="")
            return Response(status=302, headers={"Location": f"{PATH}?terug={back}"})
        return jsonify({"gezegd": _OUT, "aanmelden": PATH}), 401

    def register(self, server: Flask, styles: str) -> None:
        """Add the page and what it asks."""
        server.add_url_rule(PATH, "enter", lambda: self._page(styles))
        server.add_url_rule("/_aanmelden", "come_in", self._come_in, methods=["POST"])
        server.add_url_rule("/_uitnodiging", "accept", self._accept, methods=["POST"])
        server.add_url_rule("/_afmelden", "go_out", self._go_out, methods=["POST"])
        server.add_url_rule("/_wie", "who", _who)

    def _page(self, styles: str) -> Answer:
        secret = request.args.get("uitnodiging", "")
        try:
            guest = invited(self._engine, secret) if secret else None
        except PlannerError as error:
            return page(styles, sentence(error), fields=False), 410
        return page(styles, guest=guest), 200

    def _come_in(self) -> Answer:
        return _answered(
            lambda body: come_in(self._engine, _text(body, "naam").strip().lower(), _text(body, "wachtwoord"))
        )

    def _accept(self) -> Answer:
        def choose(body: dict[str, Any]) -> str:
            return accept(self._engine, _text(body, "uitnodiging"), _text(body, "wachtwoord"))

        return _answered(choose)

    def _go_out(self) -> Answer:
        go_out(self._engine, request.cookies.get(cookie(), ""))
        answer = jsonify({"naar": PATH})
        answer.delete_cookie(cookie(), **_kept())
        # What this browser still holds of the plan goes too.
        answer.headers["Clear-Site-Data"] = '"cache"'
        return answer


def cookie() -> str:
    """The name of the cookie; over https one that no other site of the same name can set."""
    return "__Host-planner" if request.is_secure else "planner"


def _kept() -> dict[str, Any]:
    """How a browser keeps the cookie: no script reads it, and no other site sends it along."""
    return {"path": "/", "secure": request.is_secure, "httponly": True, "samesite": "Lax"}


def _answered(do: Callable[[dict[str, Any]], str]) -> Answer:
    """Come in, with a cookie that scripts cannot read; the same words for whatever is wrong."""
    try:
        body = json_body()
        secret = do(body)
    except BadPayload:
        return said("Er ging iets mis met versturen. Laad de pagina opnieuw.", 400)
    except PlannerError as error:
        return jsonify({"gezegd": sentence(error)}), 422
    answer = jsonify({"naar": own_path(str(body.get("terug", "")))})
    answer.set_cookie(cookie(), secret, max_age=int(LONGEST.total_seconds()), **_kept())
    return answer


def own_path(given: str) -> str:
    """Where to go on: a path of the planner, and nothing else."""
    return given if _OWN_PATH.fullmatch(given) else "/"


def _text(body: dict[str, Any], name: str) -> str:
    found = body.get(name, "")
    if not isinstance(found, str) or len(found) > 300 or not keepable(found):
        raise BadPayload(name)
    return found


def _who() -> Response | Refusal:
    """Under whose name this browser works."""
    asking = person()
    if asking is None:
        return jsonify({"aangemeld": False})
    return jsonify({"aangemeld": True, "naam": asking.name, "sleutel": asking.key})
