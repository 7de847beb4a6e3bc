"""Keeping what was put together under a name, and taking it away again."""

from planner.domain.changes import Edit, created, removed
from planner.domain.editing import Gone, Refused, new_code
from planner.domain.misfits import FieldMisfit, FieldProblem
from planner.domain.plan import Plan
from planner.domain.presets import Preset
from planner.domain.spelling import fold
from planner.exports import EXPORTS
from planner.exports.parts import PARTS
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.submitted import BadPayload, cleaned

KEEP, DROP = "samenstelling-bewaren", "samenstelling-weg"
_NAME = "naam"
_LONGEST_NAME, _LONGEST_QUESTION = 80, 2000
_FIELD = "presets"


def _keep(call: Call) -> Done:
    """Store what the page shows under a new name."""
    name = cleaned(call.text(_NAME, most=2 * _LONGEST_NAME)).strip()
    parts, form = call.texts("delen"), call.text("vorm")
    question = call.text("vraag", most=_LONGEST_QUESTION)
    known = {one.code for one in PARTS}
    if any(one not in known for one in parts) or form not in {one.code for one in EXPORTS}:
        raise BadPayload("delen")
    if not name:
        raise Refused((FieldProblem(_NAME, FieldMisfit.EMPTY),))
    if len(name) > _LONGEST_NAME:
        raise Refused((FieldProblem(_NAME, FieldMisfit.TOO_LONG, (str(_LONGEST_NAME), str(len(name)))),))

    def edits(plan: Plan) -> tuple[Edit, ...]:
        if any(fold(one.name) == fold(name) for one in plan.presets):
            raise Refused((FieldProblem(_NAME, FieldMisfit.NAME_TAKEN, (name,)),))
        preset = Preset(new_code(plan, _FIELD, name), name, tuple(dict.fromkeys(parts)), form, question)
        return (created(plan, _FIELD, preset),)

    return Done(call.commit("record_created", edits), f"“{name}” is bewaard.")


def _drop(call: Call) -> Done:
    """Take a preset away; history still has it."""
    code = call.text("code")

    def edits(plan: Plan) -> tuple[Edit, ...]:
        if not any(one.code == code for one in plan.presets):
            raise Gone(_FIELD, code)
        return (removed(plan, _FIELD, code),)

    return Done(call.commit("record_removed", edits), "De samenstelling is weg.")


def _label(_plan: Plan, _path: str) -> str:
    return "Naam"


ACTIONS = (Action(KEEP, _keep, label=_label), Action(DROP, _drop, label=_label))
