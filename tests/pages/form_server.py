"""A page with one form and a server that answers to changes as it is told: the browser's half of editing, by itself."""

import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from copy import deepcopy
from typing import Any

import waitress
from flask import Flask, Response, jsonify, request

from planner import resources

#: One answer: its status and what it says; a text is sent as plain text.
Answer = tuple[int, Mapping[str, Any] | str]

_THEMES = [{"code": "roken", "name": "Roken"}, {"code": "overgewicht", "name": "Overgewicht"}]
_PILLARS = [
    {"code": "voorlichting", "name": "Voorlichting"},
    {"code": "signalering", "name": "Signalering"},
    {"code": "leefomgeving", "name": "Leefomgeving"},
    {"code": "beleid", "name": "Beleid"},
]
_GROUPS = [
    {"code": "zwangeren", "name": "Zwangeren en partners", "part": "Levensloop"},
    {"code": "kinderen", "name": "Kinderen 4–12", "part": "Levensloop"},
    {"code": "lage_ses", "name": "Laag inkomen of schulden", "part": "Over alle leeftijden"},
    {"code": "jeugd", "name": "Jeugd 0–18", "part": "Bredere doelgroepen"},
]
_AREAS = [("selwerd", "Selwerd"), ("beijum", "Beijum"), ("de_hoogte", "De Hoogte"), ("cafe", "Cafébuurt")]
_STATUSES = [("loopt", "Loopt"), ("gepland", "Gepland")]


def _choices(pairs: list[tuple[str, str]], part: str = "") -> list[dict[str, str]]:
    return [{"value": value, "label": label, "part": part} for value, label in pairs]


def _delivery_fields() -> list[dict[str, Any]]:
    scopes = _choices([("breed", "Gemeentebreed"), ("wijken", "In wijken")])
    areas = {"name": "areas", "label": "Wijken", "kind": "some", "choices": _choices(_AREAS)}
    return [
        {"name": "status", "label": "Status", "kind": "choice", "required": True, "choices": _choices(_STATUSES)},
        {"name": "scope", "label": "Waar", "kind": "radio", "choices": scopes},
        {**areas, "when": {"field": "scope", "in": ["wijken"]}, "wide": True},
        {"name": "starts", "label": "Startdatum", "kind": "date"},
        {"name": "ends", "label": "Einddatum", "kind": "date", "hint": "Laat leeg als er geen einde is"},
        {"name": "reached", "label": "Bereikt", "kind": "number"},
        {"name": "budget", "label": "Budget", "kind": "money"},
    ]


def _sections() -> list[dict[str, Any]]:
    kinds = _choices([("programma", "Programma"), ("maatregel", "Maatregel")])
    partners = _choices([("ggd", "GGD Groningen"), ("o2g2", "O2G2")], "Zorg")
    partners += _choices([("vcog", "VCOG")], "Onderwijs")
    grid = {"themes": _THEMES, "pillars": _PILLARS, "groups": _GROUPS}
    deliveries = {"name": "deliveries", "label": "Waar en wanneer", "kind": "list", "fields": _delivery_fields()}
    return [
        {
            "titel": "Over de interventie",
            "uitleg": "",
            "velden": [
                {"name": "name", "label": "Naam", "kind": "text", "required": True, "max": 120},
                {"name": "kind", "label": "Soort", "kind": "choice", "choices": kinds},
                {"name": "summary", "label": "Samenvatting", "kind": "long", "max": 200, "rows": 3},
                {"name": "universal", "label": "Is er voor iedereen", "kind": "yes"},
                {"name": "aliases", "label": "Andere namen", "kind": "tags"},
                {"name": "partners", "label": "Partners", "kind": "some", "choices": partners, "new": True},
                {"name": "lead", "label": "Trekker", "kind": "one", "choices": partners},
            ],
        },
        {
            "titel": "Cellen",
            "uitleg": "Kies waar deze interventie in de matrix staat.",
            "velden": [{"name": "cells", "label": "Cellen", "kind": "cells", "grid": grid}],
        },
        {
            "titel": "Inzet",
            "uitleg": "",
            "velden": [{**deliveries, "add": "Voeg inzet toe", "item": "Inzet"}],
        },
    ]


def a_form() -> dict[str, Any]:
    """A form with a field of every kind, on the record R01 as of change 12."""
    return {
        "id": "interventie",
        "action": "intervention",
        "code": "R01",
        "versie": 12,
        "revisie": 30,
        "titel": "Gezonde School bewerken",
        "secties": _sections(),
        "knoppen": {"opslaan": "Opslaan", "annuleren": "/interventies/R01"},
        "waarden": {
            "name": "Gezonde School",
            "kind": "programma",
            "summary": "Helpt scholen om te werken aan een gezonde leefstijl.",
            "universal": False,
            "aliases": ["GS"],
            "partners": ["ggd"],
            "lead": "ggd",
            "cells": [{"theme": "roken", "pillar": "beleid", "group": "kinderen", "primary": True}],
            "deliveries": [
                {
                    "code": "R01-1",
                    "status": "loopt",
                    "scope": "wijken",
                    "areas": ["selwerd", "beijum"],
                    "starts": "01-09-2026",
                    "ends": "",
                    "reached": "24",
                    "budget": "46.000",
                }
            ],
        },
    }


_PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">%s</head><body>
<div id="melding" class="banner" role="alert"></div><div id="bezig" class="bezig" role="status"></div>
<header class="top"><a class="brand" href="/">LPA-planner</a>
<nav class="nav"><a href="/elders">Elders</a></nav><div class="end">
<span class="saved" id="opgeslagen"></span></div></header>
<main id="inhoud"><div id="pagina"><h1 tabindex="-1">Proef</h1>
<p class="row">
<button type="button" class="btn" id="klaar" data-wijzig="confirm" data-velden='{"code":"R01"}'>Klopt</button>
<button type="button" class="btn danger" id="wis" data-wijzig="archive" data-velden='{"code":"R01"}'
 data-vraag="Wilt u dit archiveren?">Archiveer</button></p>
<div id="plaats"></div></div>
<p id="wie-regel" class="foot" hidden>U wijzigt als <b id="wie-nu"></b>.
<button type="button" class="lnk" data-wie="ja">Iemand anders?</button></p></main>
<script>window.dash_clientside = { set_props: function () {}, no_update: {} };</script>%s
<script>
  function draw() { fetch("/form").then(function (r) { return r.json(); }).then(function (form) {
    document.querySelector("h1").textContent = location.pathname === "/" ? "Proef" : "Elders";
    LPA.form("plaats", location.pathname === "/" ? form : null);
  }); }
  draw();
  window.addEventListener("lpa:revisie", draw);
  window.addEventListener("popstate", draw);
  window.addEventListener("_dashprivate_pushstate", draw);
</script></body></html>"""


class FormServer:
    """What the page gets and what it sent. `answers` are given in turn; without any, everything is stored."""

    def __init__(self) -> None:
        """A fresh form, revision 1, nothing sent yet."""
        self.address = ""
        self.form = a_form()
        self.revision = 1
        self.answers: list[Answer] = []
        self.sent: list[dict[str, Any]] = []
        self.slow = 0.0

    def changed_by_another(self, **values: Any) -> None:
        """Somebody else stored other values."""
        self.form = deepcopy(self.form)
        self.form["waarden"].update(values)
        self.form["versie"] += 1
        self.revision += 1

    def answer(self, action: str) -> Response:
        """To a change: as told, or stored."""
        body = json.loads(request.data)
        self.sent.append({"action": action, **body})
        time.sleep(self.slow)
        if self.answers:
            status, said = self.answers.pop(0)
            if isinstance(said, str):
                return Response(said, status, content_type="text/plain; charset=utf-8")
            response = jsonify(said)
            response.status_code = status
            return response
        return jsonify(self._stored(action, body))

    def _stored(self, action: str, body: dict[str, Any]) -> dict[str, Any]:
        self.revision += 1
        number = 100 + self.revision
        if "velden" in body:
            self.form = deepcopy(self.form)
            self.form["waarden"] = body["velden"]
            self.form["versie"] = number
        said = "Ongedaan gemaakt om 10:43." if action == "ongedaan" else "Opgeslagen om 10:42. Vult nu 11 cellen."
        return {"revisie": self.revision, "wijziging": number, "gezegd": said, "ongedaan": True, "naar": None}


def _application(state: FormServer) -> Flask:
    assets = resources.folder("assets")

    def page() -> str:
        names = sorted(path.name for path in assets.iterdir())
        styles = "".join(f'<link rel="stylesheet" href="/assets/{name}">' for name in names if name.endswith(".css"))
        scripts = "".join(f'<script src="/assets/{name}"></script>' for name in names if name.endswith(".js"))
        return _PAGE % (styles, scripts)

    app = Flask(__name__, static_folder=str(assets), static_url_path="/assets")
    app.add_url_rule("/form", "form", lambda: jsonify(state.form))
    app.add_url_rule("/_revisie", "revision", lambda: jsonify({"GM0014": state.revision}))
    app.add_url_rule("/wijzig/<action>", "change", state.answer, methods=["POST"])
    app.add_url_rule("/", "page", page)
    app.add_url_rule("/<path:_other>", "other", lambda _other: page())
    return app


@contextmanager
def form_server(port: int = 0) -> Iterator[FormServer]:
    """The page on a free port."""
    state = FormServer()
    connections: dict[int, Any] = {}
    app = _application(state)
    server = waitress.create_server(app, map=connections, host="127.0.0.1", port=port, threads=8)

    def run() -> None:
        # Its sockets are closed under it: that is how it is told to stop.
        with suppress(OSError):
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    state.address = f"http://127.0.0.1:{server.effective_port}"
    try:
        yield state
    finally:
        server.task_dispatcher.shutdown(cancel_pending=True, timeout=3)
        for one in list(connections.values()):
            one.close()
        thread.join(timeout=5)
