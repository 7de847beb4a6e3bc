"""The start page has one input: the address (and the revision of what is stored)."""

from collections.abc import Callable
from typing import Any

from dash import Dash, Input, Output
from flask import Response, jsonify

from planner.views.parts.gate import wrong_kind
from planner.views.parts.heading import problem_notes
from planner.views.parts.starting import READY, STEPS, TITLE, Step, done, next_step, step_href
from planner.views.parts.submitted import BadPayload, json_body
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Asked, Reader
from planner.views.start import areas, choosing, finishing, ids, themes, town

#: Where the page asks what a list of wijken holds. Nothing is stored there.
READ = "/beginnen/lijst"
Data = dict[str, Any]


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes, and read lists of wijken."""

    @app.callback(*head_and_data(ids), *address_and_revision())
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        return (TITLE, *page(asked, reader))

    app.clientside_callback(
        "function(data){ return LPA.start(data); }", Output(ids.DRAWN, "children"), Input(ids.DATA, "data")
    )
    app.server.add_url_rule(READ, "read_areas", lambda: _read(reader), methods=["POST"])


def page(asked: Asked, reader: Reader) -> tuple[object, ...]:
    """Sentence, notes and data: of the municipality in the address, or of one that is still to be made."""
    given = asked.params.get("gemeente", "").strip().upper()
    if given != asked.plan.municipality.code:
        return _sentence(), problem_notes(_unknown(given)), _new(given)
    step, wrong = _step(asked)
    return _sentence(asked), problem_notes((*asked.problems, *wrong)), _known(asked, reader, step)


def _sentence(asked: Asked | None = None) -> str:
    rest = "U kunt altijd stoppen: alles wat is opgeslagen, blijft staan."
    if asked is None:
        return f"In vijf stappen maakt u een nieuwe gemeente. {rest}"
    name = asked.names.area(None)
    if asked.plan.municipality.filled:
        return f"{name} is klaar met invullen. U kunt hier nog steeds aanvullen."
    return f"U vult {name} in. {rest}"


def _unknown(given: str) -> tuple[str, ...]:
    if not given:
        return ()
    return (f"We kennen de gemeente “{given[:20]}” niet. U kunt haar hier aanmaken.",)


def _step(asked: Asked) -> tuple[Step, tuple[str, ...]]:
    """The step in the address; without one the next that is to be done."""
    said = asked.params.get("stap", "").strip()
    if not said:
        return next_step(asked.plan), ()
    found = next((step for step in STEPS if str(step.number) == said), None)
    if found is None:
        return STEPS[0], (f"Stap “{said[:20]}” is er niet. Kies een stap van 1 tot en met {len(STEPS)}.",)
    return found, ()


def _new(code: str) -> Data:
    first = STEPS[0]
    return {
        "key": "nieuw",
        "code": "",
        "steps": [{"number": one.number, "name": one.name, "href": "", "done": False} for one in STEPS],
        "step": first.number,
        "title": f"Stap 1 van {len(STEPS)}: {first.name.lower()}",
        "said": "",
        "kind": "nieuw",
        "body": {"form": town.form(code if len(code) <= len("GM0000") else "")},
    }


def _known(asked: Asked, reader: Reader, step: Step) -> Data:
    plan = asked.plan
    ready = done(plan)
    body = BODIES[step.number]
    return {
        "key": f"{plan.municipality.code}:{step.number}",
        "code": plan.municipality.code,
        "steps": [
            {"number": one.number, "name": one.name, "href": step_href(plan, one.number), "done": ready[one.number]}
            for one in STEPS
        ],
        "step": step.number,
        "title": f"Stap {step.number} van {len(STEPS)}: {step.name.lower()}",
        "said": "" if step.number == READY and plan.municipality.filled else SAID[step.number],
        "kind": KINDS[step.number],
        "readonly": asked.readonly,
        "body": body(asked, reader),
    }


BODIES: dict[int, Callable[[Asked, Reader], Data]] = {
    1: lambda asked, _reader: town.data(asked),
    2: lambda asked, _reader: areas.data(asked),
    3: lambda asked, _reader: themes.data(asked),
    4: lambda asked, _reader: choosing.data(asked),
    5: finishing.data,
}
KINDS = {1: "gemeente", 2: "wijken", 3: "themas", 4: "interventies", 5: "klaar"}
SAID = {
    1: "De gemeente is aangemaakt.",
    2: "In welke wijken werkt u? U kunt deze stap overslaan als u alleen gemeentebreed werkt.",
    3: "Waar gaat uw akkoord over? Elk thema krijgt vier kolommen in de matrix: één per pijler.",
    4: "Wat doet u al? Begin met drie interventies die u goed kent.",
    5: "Kijk na wat er staat. Zegt u dat u klaar bent, dan wordt elke lege cel een kans.",
}


def _read(reader: Reader) -> Response | tuple[Response, int]:
    """What a list of wijken holds, beside what is in the plan. Nothing is stored."""
    if refusal := wrong_kind("application/json"):
        return refusal
    try:
        body = json_body()
    except BadPayload:
        return _nonsense()
    code = body.get("gemeente")
    known = {one.code.upper(): one for one in reader.municipalities()}
    town = known.get(code.upper()) if isinstance(code, str) else None
    if town is None:
        return _nonsense()
    try:
        found = areas.preview(reader.shelf.get(town.code, town.revision), body)
    except BadPayload:
        return _nonsense()
    return (jsonify(found), 422) if found["problem"] else jsonify(found)


def _nonsense() -> tuple[Response, int]:
    said = "Deze lijst kan de planner niet lezen. Laad de pagina opnieuw en kies haar nog eens."
    return Response(said, content_type="text/plain; charset=utf-8"), 400
