"""Where interventions belong, judged by people: confirming, placing, moving, and judgements on cells. All as edits."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from planner.domain.changes import Edit, changed, created, removed
from planner.domain.checks import FieldMisfit, FieldProblem, problems
from planner.domain.editing import Draft, Gone, Refused, live
from planner.domain.grid import CellKey
from planner.domain.interventions import CellMark, Delivery, Intervention, Placement
from planner.domain.plan import Plan
from planner.domain.records import mark_key, standing
from planner.domain.words import Basis, MarkKind

#: Bases of an intervention that one look at "klopt deze indeling?" confirms.
CLASSIFIED = ("theme_basis", "pillar_basis", "group_basis", "area_basis", "status_basis")


@dataclass(frozen=True)
class Looked:
    """Who looked, and on which day."""

    by: str
    on: date


def confirmed(one: Intervention, looked: Looked) -> Intervention:
    """The same intervention with its classification confirmed: theme, pillar, group, area and status."""
    bases: dict[str, Any] = dict.fromkeys(CLASSIFIED, Basis.CONFIRMED)
    return replace(
        one,
        placements=tuple(sure(part, looked) for part in one.placements),
        deliveries=tuple(sure_delivery(part, looked) for part in one.deliveries),
        **bases,
    )


def sure(part: Placement, looked: Looked) -> Placement:
    """A placement that a person confirmed."""
    yes = Basis.CONFIRMED
    return replace(
        part, theme_basis=yes, pillar_basis=yes, group_basis=yes, confirmed_on=looked.on, confirmed_by=looked.by
    )


def sure_delivery(part: Delivery, looked: Looked) -> Delivery:
    """A delivery of which a person confirmed where and whether it runs."""
    yes = Basis.CONFIRMED
    return replace(part, area_basis=yes, status_basis=yes, confirmed_on=looked.on, confirmed_by=looked.by)


def is_confirmed(one: Intervention) -> bool:
    """Whether nothing of its classification waits for a person: every placement and delivery was confirmed."""
    parts = (*(part.basis for part in one.placements), *(part.area_basis for part in one.deliveries))
    return bool(parts) and all(basis is Basis.CONFIRMED for basis in parts)


def confirm(plan: Plan, codes: Iterable[str], looked: Looked) -> tuple[Edit, ...]:
    """Confirm the classification of some interventions, as one change."""
    draft = Draft(plan)
    for code in codes:
        draft.put("interventions", confirmed(live(plan, "interventions", code), looked))
    return tuple(draft.edits)


def confirm_cell(plan: Plan, code: str, cell: CellKey, looked: Looked) -> tuple[Edit, ...]:
    """Confirm the placements of one intervention that reach one cell, also by way of a broader group."""
    one: Intervention = live(plan, "interventions", code)
    reaching = set(_reaching(plan, one, cell))
    if not reaching:
        raise Gone("placements", code)
    return _only(changed(plan, "interventions", _sure_of(one, reaching, looked)))


def confirm_cells(plan: Plan, cells: Sequence[CellKey], looked: Looked) -> tuple[Edit, ...]:
    """Confirm every placement that reaches some cells, as one change."""
    draft = Draft(plan)
    for one in plan.interventions:
        reaching = {part for cell in cells for part in _reaching(plan, one, cell)}
        draft.put("interventions", _sure_of(one, reaching, looked))
    return tuple(draft.edits)


def _sure_of(one: Intervention, parts: Container[Placement], looked: Looked) -> Intervention:
    """The same intervention with these placements confirmed; what somebody confirmed before stays with their name."""
    return replace(
        one,
        placements=tuple(
            sure(part, looked) if part in parts and part.basis is not Basis.CONFIRMED else part
            for part in one.placements
        ),
    )


def _reaching(plan: Plan, one: Intervention, cell: CellKey) -> Iterable[Placement]:
    theme, pillar, group = cell
    parents = {each.code: each.parent for each in plan.groups}
    above, at = {group}, parents.get(group)
    while at is not None and at not in above:
        above.add(at)
        at = parents.get(at)
    return (part for part in one.placements if (part.theme, part.pillar) == (theme, pillar) and part.group in above)


def place(plan: Plan, code: str, cell: CellKey, looked: Looked, *, primary: bool = True) -> tuple[Edit, ...]:
    """Put an intervention in a cell; in which it stands already is no change but for its rank."""
    one: Intervention = live(plan, "interventions", code)
    _check_cell(plan, cell)
    new = sure(Placement(*cell, primary=primary), looked)
    others = tuple(part for part in one.placements if _cell(part) != cell)
    here = next((part for part in one.placements if _cell(part) == cell), None)
    if here is not None and here.primary is primary:
        return ()
    themes = one.themes if cell[0] in one.themes else (*one.themes, cell[0])
    return _only(changed(plan, "interventions", replace(one, placements=(*others, new), themes=themes)))


def take_out(plan: Plan, code: str, cell: CellKey) -> tuple[Edit, ...]:
    """Take an intervention out of a cell in which it was placed itself."""
    one: Intervention = live(plan, "interventions", code)
    parts = tuple(part for part in one.placements if _cell(part) != cell)
    if len(parts) == len(one.placements):
        raise Gone("placements", code)
    return _only(changed(plan, "interventions", replace(one, placements=parts)))


def move(plan: Plan, code: str, way: tuple[CellKey, CellKey], looked: Looked) -> tuple[Edit, ...]:
    """Move a placement to another cell, keeping whether it is a first or a second pillar."""
    start, end = way
    one: Intervention = live(plan, "interventions", code)
    _check_cell(plan, end)
    here = next((part for part in one.placements if _cell(part) == start), None)
    if here is None:
        raise Gone("placements", code)
    if start == end:
        return ()
    parts = []
    for part in one.placements:
        if part is here:
            parts.append(sure(Placement(*end, primary=here.primary), looked))
        elif _cell(part) != end:
            parts.append(part)
    themes = one.themes if end[0] in one.themes else (*one.themes, end[0])
    return _only(changed(plan, "interventions", replace(one, placements=tuple(parts), themes=themes)))


def mark(plan: Plan, cells: Sequence[CellKey], judgement: CellMark) -> tuple[Edit, ...]:
    """Give cells a judgement. Of the two that take a cell out of the count, the new one replaces the other.

    `judgement` brings kind, reason, wijk, who and when; its own cell is ignored.
    """
    draft = Draft(plan)
    for theme, pillar, group in cells:
        new = replace(judgement, theme=theme, pillar=pillar, group=group)
        found = problems(draft.plan, "marks", new, new=False)
        if found:
            raise Refused(found)
        for other in _replaced(draft.plan, new):
            draft.add(removed(draft.plan, "marks", mark_key(other)))
        if standing(draft.plan, "marks", mark_key(new)) is None:
            draft.add(created(draft.plan, "marks", new))
        else:
            draft.put("marks", new)
    return tuple(draft.edits)


def _replaced(plan: Plan, new: CellMark) -> Iterable[CellMark]:
    """Marks that the new one takes the place of: those that say the opposite of the same cell and wijk."""
    if new.kind is MarkKind.PRIORITY:
        return ()
    out = {MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY} - {new.kind}
    here = (new.theme, new.pillar, new.group, new.neighbourhood)
    return tuple(
        one for one in plan.marks if (one.theme, one.pillar, one.group, one.neighbourhood) == here and one.kind in out
    )


def unmark(
    plan: Plan, cells: Sequence[CellKey], kinds: Sequence[MarkKind], neighbourhood: str | None
) -> tuple[Edit, ...]:
    """Clear judgements of these kinds on cells, of one wijk or (None) of the whole municipality."""
    wanted = set(cells)
    draft = Draft(plan)
    for one in plan.marks:
        if (one.theme, one.pillar, one.group) in wanted and one.kind in kinds and one.neighbourhood == neighbourhood:
            draft.add(removed(draft.plan, "marks", mark_key(one)))
    return tuple(draft.edits)


def _cell(part: Placement) -> CellKey:
    return part.theme, part.pillar, part.group


def _check_cell(plan: Plan, cell: CellKey) -> None:
    """Every part of a cell must be of this plan; a broader group may stand in it."""
    lists: tuple[tuple[str, Sequence[Any]], ...] = (
        ("theme", plan.themes),
        ("pillar", plan.pillars),
        ("group", plan.groups),
    )
    for code, (name, values) in zip(cell, lists, strict=True):
        if code not in {one.code for one in values}:
            raise Refused((FieldProblem(name, FieldMisfit.UNKNOWN, (code,)),))


def _only(edit: Edit | None) -> tuple[Edit, ...]:
    return (edit,) if edit else ()
