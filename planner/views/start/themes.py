"""Step 3: themes, chosen from what others have or named by themselves, in the order of the matrix."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from planner import resources
from planner.domain.changes import Edit
from planner.domain.checks import LONGEST_NAME
from planner.domain.editing import Refused, live, new_code, shift
from planner.domain.interventions import CellMark
from planner.domain.plan import Plan, Theme
from planner.domain.records import standing
from planner.domain.references import mistakable
from planner.domain.setting_up import OWN_THEME, Judge, add_theme, keep_apart, keeps_apart, outside, remove_theme
from planner.domain.texts import plain_name
from planner.domain.usage import Use, all_uses
from planner.domain.words import MarkKind
from planner.imports.folder import read_suggested_themes
from planner.language.numbers import listed
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.forms import Field, Form, Section
from planner.views.parts.submitted import BadPayload, Submitted
from planner.views.reader import Asked

ADD, REMOVE, MOVE, APART = "theme-add", "theme-remove", "theme-move", "themes-apart"
Data = dict[str, Any]


@cache
def _suggested() -> tuple[Theme, ...]:
    return read_suggested_themes(resources.folder("seed") / "empty")


def data(asked: Asked) -> Data:
    """What can be chosen, what was chosen, and whether some rows stay with their own theme."""
    plan, used = asked.plan, all_uses(asked.plan, "themes")
    chosen = {plain_name(one.name): one.code for one in plan.themes}
    return {
        "suggestions": [{"name": one.name, "code": chosen.get(plain_name(one.name), "")} for one in _suggested()],
        "form": _form().data(),
        "themes": [
            {"code": one.code, "name": one.name, "used": _is_used(used.get(one.code, ()))} for one in plan.themes
        ],
        "apart": _apart(asked),
    }


def _apart(asked: Asked) -> Data | None:
    """The choice about rows that are about one theme; None while there is no cell that it is about."""
    plan = asked.plan
    there = {group for _, _, group in outside(plan)}
    groups = [group for group in OWN_THEME if group in there]
    if not groups:
        return None
    rows = listed([f"“{asked.names.group(group)}”" for group in groups])
    why = " ".join(_belongs(asked, group) for group in groups)
    return {
        "on": keeps_apart(plan),
        "label": f"Zet {rows} op niet van toepassing bij andere thema’s",
        "why": f"{why} Bij een ander thema telt die rij dan niet mee.",
    }


def _belongs(asked: Asked, group: str) -> str:
    return f"{asked.names.group(group)} hoort bij het thema {_name_of(OWN_THEME[group]).lower()}."


def _name_of(code: str) -> str:
    return next((one.name for one in _suggested() if one.code == code), code)


def _is_used(found: Sequence[Use]) -> bool:
    return any(use.field == "interventions" for use in found)


def _form() -> Form:
    field = Field("name", "Eigen thema", most=LONGEST_NAME, wide=True)
    return Form("eigen-thema", ADD, "", (Section("", (field,)),), {"name": ""}, save="Voeg toe")


def _judge(call: Call) -> Judge:
    """Why a group does not apply with another theme than its own."""

    def judged(group: str) -> CellMark:
        reason = f"Deze doelgroep hoort alleen bij het thema {_name_of(OWN_THEME[group]).lower()}."
        kind, who = MarkKind.NOT_APPLICABLE, call.author.name
        return CellMark("", "", group, kind, reason, marked_by=who, marked_on=call.today)

    return judged


def _add(call: Call) -> Done:
    submitted = Submitted(call.body.get("velden"))
    name = submitted.text("name", required=True)

    def edits(plan: Plan) -> tuple[Edit, ...]:
        return add_theme(plan, Theme(_code(plan, name), name), _judge(call) if keeps_apart(plan) else None)

    if submitted.problems:
        raise Refused(submitted.problems)
    committed = call.commit("record_created", edits)
    return Done(committed, f"Thema {name} staat in de matrix.")


def _code(plan: Plan, name: str) -> str:
    """The code by which interventions elsewhere know the theme, when it is one of those; else one of its own."""
    known = next((one.code for one in _suggested() if plain_name(one.name) == plain_name(name)), None)
    free = known and all(standing(plan, kind, known) is None for kind in ("themes", *mistakable("themes")))
    return known if known and free else new_code(plan, "themes", name)


def _named(call: Call, action: str, way: Callable[[Plan, str], tuple[Edit, ...]], said: str) -> Done:
    """A change of one theme, with its name in what is said."""
    code = call.text("thema")
    names: list[str] = []

    def edits(plan: Plan) -> tuple[Edit, ...]:
        names[:] = [live(plan, "themes", code).name]
        return way(plan, code)

    committed = call.commit(action, edits)
    return Done(committed, said.format(names[0]) if names else "")


def _remove(call: Call) -> Done:
    return _named(call, "record_removed", remove_theme, "Thema {} is weggehaald.")


def _move(call: Call) -> Done:
    up = call.body.get("omhoog")
    if not isinstance(up, bool):
        raise BadPayload("omhoog")
    return _named(
        call, "record_moved", lambda plan, code: shift(plan, "themes", code, -1 if up else 1), "{} is verplaatst."
    )


def _keep_apart(call: Call) -> Done:
    on = call.body.get("aan")
    if not isinstance(on, bool):
        raise BadPayload("aan")
    action = "marks_set" if on else "marks_cleared"
    committed = call.commit(action, lambda plan: keep_apart(plan, _judge(call) if on else None))
    return Done(committed, "Die rijen tellen alleen bij hun eigen thema." if on else "Die rijen tellen bij elk thema.")


ACTIONS = (
    Action(ADD, _add, label=lambda _plan, _path: "Thema"),
    Action(REMOVE, _remove),
    Action(MOVE, _move),
    Action(APART, _keep_apart),
)
