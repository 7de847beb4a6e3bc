"""What people change in the matrix: placements of interventions, and judgements on cells."""

from collections.abc import Sequence

from planner.domain.changes import Edit
from planner.domain.checks import FieldMisfit, FieldProblem
from planner.domain.classifying import confirm_cell, confirm_cells, mark, move, place, take_out, unmark
from planner.domain.editing import Refused
from planner.domain.interventions import CellMark
from planner.domain.plan import Plan
from planner.domain.words import MarkKind
from planner.language.numbers import counted
from planner.language.sentences import Names
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.submitted import BadPayload, cleaned

_LONGEST_REASON = 5000
_OUT = (MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY)


def _add(call: Call) -> Done:
    code, cell, primary = call.text("interventie"), call.cell(), _primary(call)
    committed = call.commit("placement_added", lambda plan: place(plan, code, cell, call.looked, primary=primary))
    return Done(committed, f"{_name(committed.plan, code)} staat nu in deze cel.")


def _rank(call: Call) -> Done:
    code, cell, primary = call.text("interventie"), call.cell(), _primary(call)
    committed = call.commit("placement_moved", lambda plan: place(plan, code, cell, call.looked, primary=primary))
    rank = "hoofdpijler" if primary else "tweede pijler"
    return Done(committed, f"{_name(committed.plan, code)} staat hier nu als {rank}.")


def _remove(call: Call) -> Done:
    code, cell = call.text("interventie"), call.cell()
    committed = call.commit("placement_removed", lambda plan: take_out(plan, code, cell))
    return Done(committed, f"{_name(committed.plan, code)} staat niet meer in deze cel.")


def _move(call: Call) -> Done:
    code, way = call.text("interventie"), (call.cell(), call.cell("naar"))
    committed = call.commit("placement_moved", lambda plan: move(plan, code, way, call.looked))
    names = Names(committed.plan)
    theme, pillar, group = way[1]
    where = f"{names.theme(theme)}, {names.short_pillar(pillar)}, {names.group(group)}"
    return Done(committed, f"{_name(committed.plan, code)} staat nu bij {where}.")


def _mark(call: Call) -> Done:
    kind, wijk, cells = _kind(call), call.text("wijk") or None, call.cells()
    if not cells:
        raise BadPayload("cellen")
    reason = cleaned(call.text("reden", most=4 * _LONGEST_REASON))
    judgement = CellMark("", "", "", kind, reason, wijk, call.author.name, call.today)
    committed = call.commit("marks_set", lambda plan: mark(plan, cells, judgement))
    return Done(committed, f"{_cells(len(cells))}: {_SAID[kind]}.")


def _unmark(call: Call) -> Done:
    cells, wijk = call.cells(), call.text("wijk") or None
    kinds = tuple(MarkKind) if call.text("soort") == "" else _kinds(call)
    committed = call.commit("marks_cleared", lambda plan: unmark(plan, cells, kinds, wijk))
    return Done(committed, f"Oordeel weggehaald bij {_cells(len(cells)).lower()}.")


def _confirm(call: Call) -> Done:
    """What one intervention does in a cell, or everything that reaches some cells."""
    cells, code, seen = call.cells(), call.text("interventie"), call.text("gezien")
    wijk = call.text("wijk") or None
    if not cells:
        raise BadPayload("cellen")

    def edits(plan: Plan) -> Sequence[Edit]:
        if code:
            return confirm_cell(plan, code, (cells[0], wijk), call.looked, seen)
        return confirm_cells(plan, cells, call.looked, wijk)

    return Done(call.commit("confirmed", edits), "De indeling is bevestigd.")


def _primary(call: Call) -> bool:
    rank = call.text("rang") or "hoofd"
    if rank not in ("hoofd", "tweede"):
        raise BadPayload("rang")
    return rank == "hoofd"


def _kind(call: Call) -> MarkKind:
    try:
        return MarkKind(call.text("soort"))
    except ValueError:
        raise Refused((FieldProblem("soort", FieldMisfit.NOT_A_CHOICE, (call.text("soort"),)),)) from None


def _kinds(call: Call) -> tuple[MarkKind, ...]:
    """ "uit" stands for both judgements that take a cell out of the count."""
    return _OUT if call.text("soort") == "uit" else (_kind(call),)


def _cells(count: int) -> str:
    return counted(count, "Cel", "cellen") if count != 1 else "Deze cel"


def _name(plan: Plan, code: str) -> str:
    return next((one.name for one in plan.interventions if one.code == code), code)


_SAID = {
    MarkKind.NOT_APPLICABLE: "niet van toepassing",
    MarkKind.DELIBERATELY_EMPTY: "bewust leeg",
    MarkKind.PRIORITY: "prioriteit",
}

_LABELS = {
    "reason": "Reden",
    "soort": "Oordeel",
    "neighbourhood": "Wijk",
    "theme": "Thema",
    "pillar": "Pijler",
    "group": "Doelgroep",
}


def _label(_plan: Plan, path: str) -> str:
    return _LABELS.get(path, path)


ACTIONS = (
    Action("placement-add", _add, _label),
    Action("placement-remove", _remove, _label),
    Action("placement-move", _move, _label),
    Action("placement-rank", _rank, _label),
    Action("mark-set", _mark, _label),
    Action("mark-clear", _unmark, _label),
    Action("cells-confirm", _confirm, _label),
)
