"""Setting up a municipality: its wijken out of a list, its themes, and what its rows do not apply to. All as edits."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from planner.domain.changes import Edit, removed
from planner.domain.checks import problems
from planner.domain.classifying import mark, unmark
from planner.domain.editing import Draft, InUse, drop_parts, live, new_code, save
from planner.domain.grid import CellKey
from planner.domain.interventions import CellMark
from planner.domain.misfits import FieldMisfit, FieldProblem
from planner.domain.plan import Neighbourhood, Plan, Theme
from planner.domain.texts import plain_name
from planner.domain.usage import uses
from planner.domain.words import MarkKind

#: Groups that are about one theme, and that theme: with every other theme the cell does not apply (domain rules, 3).
OWN_THEME = {"rokers": "roken", "overgewicht": "overgewicht"}

#: Why a group does not apply, as a judgement; its cell is ignored.
Judge = Callable[[str], CellMark]


def known_as(plan: Plan, area: Neighbourhood) -> Neighbourhood | None:
    """The wijk that has the name of this one already, as its own or as another name."""
    wanted = plain_name(area.name)
    return next((one for one in plan.neighbourhoods if wanted in map(plain_name, (one.name, *one.aliases))), None)


def misfits(plan: Plan, area: Neighbourhood) -> tuple[FieldProblem, ...]:
    """What keeps a wijk that has no code yet from being added; that it is there already is no misfit here."""
    found = problems(plan, "neighbourhoods", _coded(plan, area), new=True)
    return tuple(one for one in found if one.misfit is not FieldMisfit.NAME_TAKEN)


def add_areas(plan: Plan, areas: Iterable[Neighbourhood]) -> tuple[Edit, ...]:
    """Add wijken; those that are there already, and those that do not fit, are passed over."""
    draft = Draft(plan)
    for area in areas:
        if known_as(draft.plan, area) is None and not misfits(draft.plan, area):
            for edit in save(draft.plan, "neighbourhoods", _coded(draft.plan, area), new=True):
                draft.add(edit)
    return tuple(draft.edits)


def outside(plan: Plan, theme: str | None = None) -> tuple[CellKey, ...]:
    """The cells of groups that are about another theme, of one theme or (None) of all."""
    groups = {one.code for one in plan.groups}
    return tuple(
        (one.code, pillar.code, group)
        for one in plan.themes
        if theme in (None, one.code)
        for group, own in OWN_THEME.items()
        if group in groups and own != one.code
        for pillar in plan.pillars
    )


def keeps_apart(plan: Plan) -> bool:
    """Whether such cells do not apply in this plan; a plan without any of them has not said otherwise."""
    cells = set(outside(plan))
    return not cells or any((one.theme, one.pillar, one.group) in cells for one in _general(plan))


def add_theme(plan: Plan, theme: Theme, judge: Judge | None) -> tuple[Edit, ...]:
    """Add a theme at the end; with `judge` the cells of groups that are about another theme do not apply."""
    draft = Draft(plan)
    for edit in save(plan, "themes", theme, new=True):
        draft.add(edit)
    if judge is not None:
        _mark(draft, outside(draft.plan, theme.code), judge)
    return tuple(draft.edits)


def remove_theme(plan: Plan, code: str) -> tuple[Edit, ...]:
    """Take a theme away with the judgements that came with it. Raises InUse when something else refers to it.

    Interventions known elsewhere name themes of any municipality: those need no theme of this one.
    """
    live(plan, "themes", code)
    draft = Draft(plan)
    cells = outside(plan, code)
    for edit in unmark(plan, cells, (MarkKind.NOT_APPLICABLE,), None):
        draft.add(edit)
    found = tuple(use for use in uses(draft.plan, "themes", code) if use.field != "catalogue")
    if found:
        raise InUse("themes", code, found)
    gone = removed(draft.plan, "themes", code)
    draft.add(gone)
    drop_parts(draft, "themes", code)
    # History calls a change by its first edit.
    return (gone, *(edit for edit in draft.edits if edit is not gone))


def keep_apart(plan: Plan, judge: Judge | None) -> tuple[Edit, ...]:
    """Judge all such cells of all themes; without `judge` those judgements are cleared."""
    if judge is None:
        return unmark(plan, outside(plan), (MarkKind.NOT_APPLICABLE,), None)
    draft = Draft(plan)
    _mark(draft, outside(plan), judge)
    return tuple(draft.edits)


def _mark(draft: Draft, cells: Iterable[CellKey], judge: Judge) -> None:
    """Cells that were judged already keep their own reason."""
    judged = {(one.theme, one.pillar, one.group) for one in _general(draft.plan)}
    for cell in cells:
        if cell not in judged:
            for edit in mark(draft.plan, (cell,), judge(cell[2])):
                draft.add(edit)


def _general(plan: Plan) -> list[CellMark]:
    """The cells that do not apply in the whole municipality."""
    return [one for one in plan.marks if one.kind is MarkKind.NOT_APPLICABLE and one.neighbourhood is None]


def _coded(plan: Plan, area: Neighbourhood) -> Neighbourhood:
    return replace(area, code=new_code(plan, "neighbourhoods", area.name))
