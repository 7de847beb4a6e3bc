"""What can be done with a record of a list besides saving it: put away, take back, take away, move, merge."""

from planner.domain.changes import name_of
from planner.domain.editing import archive, merge, restore, shift, take_away
from planner.domain.records import standing
from planner.views.lists.kinds import ListKind, list_kind
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.submitted import BadPayload

_STEPS = {"omhoog": -1, "omlaag": 1}


def _kind(call: Call) -> ListKind:
    """The list that is meant; a list whose records neither come nor go has nothing to do here."""
    kind = list_kind(call.text("lijst"))
    if kind is None or not kind.new:
        raise BadPayload("lijst")
    return kind


def _archivable(call: Call) -> ListKind:
    kind = _kind(call)
    if not kind.archivable:
        raise BadPayload("lijst")
    return kind


def _name(call: Call, kind: ListKind, code: str) -> str:
    now = standing(call.plan, kind.field, code)
    return name_of(now.value) if now else code


def _archive(call: Call) -> Done:
    kind, code = _archivable(call), call.text("code")
    committed = call.commit("record_archived", lambda plan: archive(plan, kind.field, code))
    return Done(committed, f"“{_name(call, kind, code)}” staat nu in het archief.")


def _restore(call: Call) -> Done:
    kind, code = _archivable(call), call.text("code")
    committed = call.commit("record_restored", lambda plan: restore(plan, kind.field, code))
    return Done(committed, f"“{_name(call, kind, code)}” staat weer in de lijst.")


def _remove(call: Call) -> Done:
    kind, code = _kind(call), call.text("code")
    committed = call.commit("record_removed", lambda plan: take_away(plan, kind.field, code))
    return Done(committed, f"“{_name(call, kind, code)}” is gewist.")


def _move(call: Call) -> Done:
    kind, code, way = _kind(call), call.text("code"), call.text("waarheen")
    if not kind.ordered or way not in _STEPS:
        raise BadPayload("waarheen")
    committed = call.commit("record_moved", lambda plan: shift(plan, kind.field, code, _STEPS[way]))
    if committed.change is None:
        return Done(committed, told=f"“{_name(call, kind, code)}” staat al helemaal {_END[way]}.")
    return Done(committed, f"“{_name(call, kind, code)}” ging {way}.")


_END = {"omhoog": "bovenaan", "omlaag": "onderaan"}


def _merge(call: Call) -> Done:
    kind, code, into = _kind(call), call.text("code"), call.text("in")
    action = "partners_merged" if kind.field == "partners" else "records_merged"
    committed = call.commit(action, lambda plan: merge(plan, kind.field, code, into))
    return Done(committed, f"“{_name(call, kind, code)}” is nu deel van “{_name(call, kind, into)}”.")


ACTIONS = (
    Action("record-archive", _archive),
    Action("record-restore", _restore),
    Action("record-remove", _remove),
    Action("record-move", _move),
    Action("record-merge", _merge),
)
