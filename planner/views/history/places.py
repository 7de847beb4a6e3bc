"""Where a change leads: to the interventions and the cells that it touched, as far as they are still there."""

from planner.domain.changes import Change, Edit
from planner.domain.grid import CellKey, row_groups
from planner.domain.plan import Plan
from planner.domain.records import SEPARATOR
from planner.language.record_values import cell_in_words
from planner.views.reader import Asked

Link = list[str]
#: Of more than so many no choice would be right.
_MOST, _MOST_EDITS = 3, 12


def links(asked: Asked, change: Change) -> list[Link]:
    """Names with addresses; none for what is gone or archived, and none at all when there are many."""
    if len(change.edits) > _MOST_EDITS:
        return []
    found = dict.fromkeys(link for edit in change.edits for link in _of_edit(asked, edit))
    return [list(link) for link in found] if len(found) <= _MOST else []


def _of_edit(asked: Asked, edit: Edit) -> list[tuple[str, str]]:
    if edit.field == "interventions":
        one = next((one for one in asked.plan.interventions if one.code == edit.key), None)
        own = [(one.name, asked.href(f"/interventies/{one.code}"))] if one else []
        return own + [_cell(asked, cell, "") for cell in _filled(edit) if _shown(asked.plan, cell)]
    if edit.field == "proposals":
        return [
            (one.name, asked.href(f"/voorstellen/{one.code}")) for one in asked.plan.proposals if one.code == edit.key
        ]
    if edit.field == "marks":
        theme, pillar, group, _kind, area = edit.key.split(SEPARATOR)
        cell = (theme, pillar, group)
        return [_cell(asked, cell, area)] if _shown(asked.plan, cell) else []
    return []


def _filled(edit: Edit) -> list[CellKey]:
    """Cells in which an intervention stands since this edit, and did not stand before."""
    if edit.before is None or edit.after is None:
        return []
    before, after = (
        {(one.theme, one.pillar, one.group): None for one in side.get("placements", ())}
        for side in (edit.before, edit.after)
    )
    return [cell for cell in after if cell not in before]


def _shown(plan: Plan, cell: CellKey) -> bool:
    """Whether the matrix has this cell: a broader group is no row."""
    theme, pillar, group = cell
    return (
        theme in {one.code for one in plan.themes}
        and pillar in {one.code for one in plan.pillars}
        and group in {one.code for one in row_groups(plan)}
    )


def _cell(asked: Asked, cell: CellKey, area: str) -> tuple[str, str]:
    # A filter on the question could leave the cell out, so that it is asked without one.
    plain = dict.fromkeys(("wijk", "thema", "doelgroep", "pijler", "programma", "status"))
    return f"Cel {cell_in_words(asked.names, *cell)}", asked.href(
        "/", **{**plain, "wijk": area or None}, cel=".".join(cell)
    )
