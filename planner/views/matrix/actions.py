"""What people change in the matrix: placements of interventions, and judgements on cells."""

from dataclasses import replace

from planner.domain.analysis import survey
from planner.domain.checks import FieldMisfit, FieldProblem
from planner.domain.classifying import confirm_cell, confirm_cells, mark, move, place, take_out, unmark
from planner.domain.editing import Refused
from planner.domain.grid import CellKey, ancestors, row_groups
from planner.domain.interventions import CellMark, Intervention
from planner.domain.plan import Plan
from planner.domain.records import SEPARATOR
from planner.domain.words import MarkKind
from planner.language.numbers import counted
from planner.language.sentences import Names
from planner.language.words import MARKS, RANKS
from planner.views.matrix.uncounted import why_not_here
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.standing import Standings
from planner.views.parts.submitted import BadPayload, cleaned

_LONGEST_REASON = 5000
_OUT = (MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY)


def _add(call: Call) -> Done:
    code, cell, primary = call.text("interventie"), call.cell(), _primary(call)
    committed = call.commit("placement_added", lambda plan: place(plan, code, cell, call.looked, primary=primary))
    name, rank = _name(committed.plan, code), RANKS[primary]
    if committed.change is None:
        return Done(committed, told=f"{name} staat hier al als {rank}.")
    return Done(committed, f"{name} staat nu in deze cel.{_uncounted(call, code, cell)}")


def _uncounted(call: Call, code: str, cell: CellKey) -> str:
    """Why what was just placed does not count there, asked as the municipality usually asks; "" when it does."""
    asked = call.reader.asked(f"?gemeente={call.municipality}")
    one = _find(asked.plan, code)
    if one is None or cell[2] not in {group.code for group in row_groups(asked.plan)}:
        return ""
    # Only this intervention is worked out: the rest of the plan does not change whether it counts.
    standings = Standings(survey(replace(asked.plan, interventions=(one,)), asked.question), None)
    standing = standings.of(one)
    part = next((each for each in one.placements if (each.theme, each.pillar, each.group) == cell), None)
    if part is None or cell in standing.counted | standing.coming:
        return ""
    return f" Telt daar niet mee: {why_not_here(standings, one, part)}."


def _rank(call: Call) -> Done:
    code, cell, primary = call.text("interventie"), call.cell(), _primary(call)
    committed = call.commit("placement_moved", lambda plan: place(plan, code, cell, call.looked, primary=primary))
    return Done(committed, f"{_name(committed.plan, code)} staat hier nu als {RANKS[primary]}.")


def _remove(call: Call) -> Done:
    code, cell = call.text("interventie"), call.cell()
    committed = call.commit("placement_removed", lambda plan: take_out(plan, code, cell))
    return Done(
        committed, f"{_name(committed.plan, code)} staat niet meer in deze cel.{_still(committed.plan, code, cell)}"
    )


def _still(plan: Plan, code: str, cell: CellKey) -> str:
    """That it reaches the cell all the same, by way of a broader group."""
    one = _find(plan, code)
    on = {part.group for part in one.placements if (part.theme, part.pillar) == cell[:2]} if one else set()
    above = next((group for group in ancestors(plan, cell[2]) if group in on), None)
    return f" Het telt hier nog via {Names(plan).group(above)}." if above else ""


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
    return Done(committed, f"{_cells(len(cells))}: {MARKS[kind]}.")


def _unmark(call: Call) -> Done:
    cells, wijk = call.cells(), call.text("wijk") or None
    kinds = tuple(MarkKind) if call.text("soort") == "" else _kinds(call)
    committed = call.commit("marks_cleared", lambda plan: unmark(plan, cells, kinds, wijk))
    if committed.change is None:
        where = f" voor {Names(committed.plan).area(wijk)}" if wijk else ""
        return Done(committed, told=f"Hier stond geen oordeel{where}. Er is niets veranderd.")
    # Of many cells only some may have had a judgement.
    had = {tuple(edit.key.split(SEPARATOR)[:3]) for edit in committed.change.edits}
    return Done(committed, f"Oordeel weggehaald bij {_cells(len(had)).lower()}.")


def _confirm_cell(call: Call) -> Done:
    """What one intervention does in a cell."""
    code, where, seen = call.text("interventie"), (call.cell(), call.text("wijk") or None), call.text("gezien")
    committed = call.commit("confirmed", lambda plan: confirm_cell(plan, code, where, call.looked, seen))
    if committed.change is None:
        return Done(committed, told="Dit was al bevestigd.")
    return Done(committed, f"De indeling van “{_name(committed.plan, code)}” is bevestigd.")


def _confirm_cells(call: Call) -> Done:
    """Everything that reaches some cells."""
    cells, wijk = call.cells(), call.text("wijk") or None
    if not cells:
        raise BadPayload("cellen")
    committed = call.commit("confirmed", lambda plan: confirm_cells(plan, cells, call.looked, wijk))
    if committed.change is None:
        return Done(committed, told="Hier is niets dat nog bevestigd moet worden.")
    many = counted(len(committed.change.edits), "interventie", "interventies")
    return Done(committed, f"Bevestigd bij {many}, in {_cells(len(cells)).lower()}.")


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


def _find(plan: Plan, code: str) -> Intervention | None:
    return next((one for one in plan.interventions if one.code == code), None)


def _name(plan: Plan, code: str) -> str:
    one = _find(plan, code)
    return one.name if one else code


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
    Action("confirm-cell", _confirm_cell, _label),
    Action("cells-confirm", _confirm_cells, _label),
)
