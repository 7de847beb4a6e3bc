"""The gate for changes: POST /wijzig/<action>. It looks at where a request comes from and at its shape before anything
else, then at the rights of who asks, and turns what can go wrong into an answer with the status that fits. A page that
hides a button hides nothing here.
"""

import logging
import re
from typing import Any

from flask import Flask, Response, jsonify, request

from planner.domain.changes import Author, Stale
from planner.domain.editing import Gone, InUse, Refused
from planner.domain.errors import PlanRefused
from planner.domain.plan import Municipality, Plan
from planner.domain.rights import FOR_CHANGE
from planner.domain.texts import keepable
from planner.language.field_problems import counted_problems, in_short, what_to_do
from planner.store.changes import NothingToRedo, NothingToUndo, Overtaken
from planner.views.parts.acting import Action, Call
from planner.views.parts.conflicts import said_in_use, said_stale
from planner.views.parts.entry import person, refusal
from planner.views.parts.gate import said, wrong_kind
from planner.views.parts.submitted import BadPayload, cleaned, json_body
from planner.views.reader import Reader

_LOG = logging.getLogger(__name__)
_LONGEST_NAME = 80
_LONGEST_WHY = 1000
_MOST_TOLD = 100
_KEY = re.compile(r"[A-Za-z0-9-]{8,64}")

Answer = Response | tuple[Response, int]


def register(server: Flask, reader: Reader, actions: tuple[Action, ...]) -> None:
    """Add the gate with everything that can be asked for behind it."""
    known = {action.path: action for action in actions}
    if len(known) != len(actions):
        raise ValueError("two actions share a path")

    def change(path: str) -> Answer:
        if unread := wrong_kind("application/json"):
            return unread
        action = known.get(path)
        if action is None:
            return said("Deze opdracht bestaat niet.", 404)
        return _answered(reader, action)

    server.add_url_rule("/wijzig/<path>", "change", change, methods=["POST"])
    server.register_error_handler(PlanRefused, _refused_by_database)
    # Dash answers every GET; who follows such an address as a link changes nothing.
    server.add_url_rule("/wijzig/<path>", "no_change", lambda path: said("Dit kan hier niet.", 405))


def _answered(reader: Reader, action: Action) -> Answer:
    """The answer to a request of the right kind."""
    call: Call | None = None
    try:
        call = _call(reader, action)
        return refusal(FOR_CHANGE.get(action.path), call.municipality) or _done(action, call)
    except BadPayload as error:
        _LOG.warning("refused a change at %s: %s does not fit", request.path, error)
        return _lost()
    except Refused as error:
        return _refused(action, call, error)
    except Stale as error:
        return _json({"gezegd": said_stale(call.plan if call else None, error)}, 409)
    except InUse as error:
        return _json(said_in_use(call, error), 409) if call else _lost()
    except (NothingToUndo, NothingToRedo) as error:
        redo = isinstance(error, NothingToRedo)
        return _json({"gezegd": f"Er is niets {'opnieuw te doen' if redo else 'ongedaan te maken'}."}, 409)
    except Gone:
        said = "Dit is intussen weggehaald of gearchiveerd. Er is niets opgeslagen. Uw tekst staat er nog."
        return _json({"gezegd": said, "weg": True}, 409)


def _done(action: Action, call: Call) -> Answer:
    """What was asked for is done, or somebody else was first; telling that may find that the record is gone."""
    try:
        return jsonify(action.run(call).data())
    except Overtaken as error:
        more = action.overtaken(call, error) if action.overtaken else {}
        return _json({"gezegd": _first_line(error), **more}, 409)


def _call(reader: Reader, action: Action) -> Call:
    """The request, understood; raises BadPayload for what our own pages never send."""
    body = json_body()
    who = body.get("wie")
    if not isinstance(who, dict):
        raise BadPayload("wie")
    name, key = _said(who, "naam", _LONGEST_NAME), _said(who, "sleutel", _LONGEST_NAME)
    why, operation = _said(body, "waarom", _LONGEST_WHY), _said(body, "operatie", _LONGEST_NAME)
    if not name or not _KEY.fullmatch(key) or (operation and not _KEY.fullmatch(operation)):
        raise BadPayload("wie")
    author = Author(name, key)
    if asking := person():
        # What a browser says of who it is, holds only where nobody logs in.
        author = Author(asking.name, asking.key)
    if action.founds:
        return Call(reader, "", Plan(Municipality("", "")), body, author, why, operation)
    code, plan = _asked_plan(reader, _said(body, "gemeente", _LONGEST_NAME))
    return Call(reader, code, plan, body, author, why, operation)


def _said(given: dict[str, Any], name: str, longest: int) -> str:
    """A short text without signs that cannot be kept."""
    said = given.get(name) or ""
    if not isinstance(said, str) or len(said) > longest or not keepable(said):
        raise BadPayload(name)
    return cleaned(said)


def _asked_plan(reader: Reader, code: str) -> tuple[str, Plan]:
    """The municipality that is meant (the first when none is named), and its plan now."""
    known = reader.municipalities()
    chosen = next((one for one in known if one.code.upper() == code.upper()), None) if code else known[0]
    if chosen is None:
        raise BadPayload("gemeente")
    return chosen.code, reader.shelf.get(chosen.code, chosen.revision)


def _refused(action: Action, call: Call | None, error: Refused) -> Answer:
    """What does not fit, field by field; of very many the first ones."""
    # The same thing found twice is one thing to mend.
    problems = list({(one.path, one.misfit): one for one in reversed(error.problems)}.values())[::-1]
    wrong = []
    for one in problems[:_MOST_TOLD]:
        label = action.label(call.plan, one.path) if call else one.path
        wrong.append({"veld": one.path, "kort": in_short(one, label), "zin": what_to_do(one, label)})
    return _json({"gezegd": counted_problems(len(problems)), "fouten": wrong}, 422)


def _refused_by_database(error: PlanRefused) -> Answer:
    """What our own rules let through and the database does not: its words are for the log, and not for people."""
    _LOG.warning("the database refused a change at %s: %s", request.path, error.reason)
    return _json({"gezegd": "Dit past niet bij wat er nu in het plan staat. Er is niets opgeslagen."}, 409)


def _first_line(error: Overtaken) -> str:
    who = error.changes[0].author.name if error.changes else "Iemand anders"
    return f"{who} was u voor. Er is niets opgeslagen. Uw invoer staat er nog."


def _lost() -> Answer:
    return said("Er ging iets mis met versturen. Laad de pagina opnieuw. Er is niets opgeslagen.", 400)


def _json(data: dict[str, Any], status: int) -> Answer:
    response = jsonify(data)
    response.status_code = status
    return response
