"""Where interventions belong, judged by people: confirming, placing, moving, and judgements on cells. All as edits."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from planner.domain.changes import Clash, Edit, Stale, changed, created, removed
from planner.domain.checks import FieldMisfit, FieldProblem, problems
from planner.domain.confirming import (
    Looked,
    as_sure,
    classification_mark,
    confirmed,
    partly_confirmed,
    sure,
    sure_delivery,
)
from planner.domain.coverage import area_factor
from planner.domain.editing import Draft, Gone, Refused, live
from planner.domain.grid import CellKey, ancestors
from planner.domain.interventions import CellMark, Intervention, Placement
from planner.domain.plan import Neighbourhood, Plan
from planner.domain.records import mark_key, standing
from planner.domain.words import Basis, MarkKind

__all__ = [
    "Looked",
    "confirm",
    "confirm_cell",
    "confirm_cells",
    "confirmed",
    "mark",
    "move",
    "place",
    "sure",
    "sure_delivery",
    "take_out",
    "unmark",
]

_FIELD = "interventions"


def confirm(
    plan: Plan, codes: Iterable[str], looked: Looked, seen: Mapping[str, str] = MappingProxyType({})
) -> tuple[Edit, ...]:
    """Confirm the classification of some interventions, as one change.

    `seen` holds the marks of what the person saw, by code. Raises Stale when something is another by now.
    """
    draft = Draft(plan)
    clashes: list[Clash] = []
    for code in codes:
        one: Intervention = live(plan, _FIELD, code)
        clashes.extend(_other_than(one, seen.get(code, "")))
        draft.put(_FIELD, confirmed(one, looked))
    if clashes:
        raise Stale(tuple(clashes))
    return tuple(draft.edits)


def _other_than(one: Intervention, mark_seen: str) -> Iterator[Clash]:
    """What keeps a person from having judged this intervention: it is no longer what they saw."""
    if mark_seen and mark_seen != classification_mark(one):
        yield Clash(_FIELD, one.code, one.name, ("placements",))


def confirm_cell(
    plan: Plan, code: str, where: tuple[CellKey, str | None], looked: Looked, seen: str = ""
) -> tuple[Edit, ...]:
    """Confirm what one intervention does in one cell of a wijk (None: of the municipality).

    That are the placements that reach the cell, also by way of a broader group, and the deliveries that reach the
    area. `seen` is the mark of what the person saw; raises Stale when it is another by now.
    """
    cell, area = where
    one: Intervention = live(plan, _FIELD, code)
    clashes = tuple(_other_than(one, seen))
    if clashes:
        raise Stale(clashes)
    reaching = _reaching(plan, (cell,))
    if not any(_cell(part) in reaching for part in one.placements):
        raise Gone("placements", code)
    return _only(changed(plan, _FIELD, _confirmed_in(one, reaching, _area(plan, area), looked)))


def confirm_cells(plan: Plan, cells: Sequence[CellKey], looked: Looked, area: str | None) -> tuple[Edit, ...]:
    """Confirm everything that reaches some cells of a wijk (None: of the municipality), as one change."""
    draft, reaching, wijk = Draft(plan), _reaching(plan, cells), _area(plan, area)
    for one in plan.interventions:
        after = _confirmed_in(one, reaching, wijk, looked)
        if after != one:
            draft.put(_FIELD, after)
    return tuple(draft.edits)


def _confirmed_in(
    one: Intervention, reaching: Container[CellKey], wijk: Neighbourhood | None, looked: Looked
) -> Intervention:
    placements = [part for part in one.placements if _cell(part) in reaching]
    if not placements:
        return one
    here = (part for part in one.deliveries if area_factor(part, wijk, 1.0) > 0)
    return partly_confirmed(one, (*placements, *here), looked)


def _area(plan: Plan, code: str | None) -> Neighbourhood | None:
    wijk = next((one for one in plan.neighbourhoods if one.code == code), None)
    if code is not None and wijk is None:
        raise Refused((FieldProblem("neighbourhood", FieldMisfit.UNKNOWN, (code,)),))
    return wijk


def _reaching(plan: Plan, cells: Iterable[CellKey]) -> frozenset[CellKey]:
    """Where a placement reaches one of these cells: on its own group or on a broader one."""
    return frozenset(
        (theme, pillar, above) for theme, pillar, group in cells for above in (group, *ancestors(plan, group))
    )


def place(plan: Plan, code: str, cell: CellKey, looked: Looked, *, primary: bool = True) -> tuple[Edit, ...]:
    """Put an intervention in a cell; in which it stands already is no change but for its rank."""
    one: Intervention = live(plan, _FIELD, code)
    _check_cell(plan, cell)
    new = sure(Placement(*cell, primary=primary), looked)
    here = next((part for part in one.placements if _cell(part) == cell), None)
    if here is None:
        return _placed(plan, one, (*one.placements, new))
    if here.primary is primary:
        return ()
    return _placed(plan, one, tuple(new if part is here else part for part in one.placements))


def take_out(plan: Plan, code: str, cell: CellKey) -> tuple[Edit, ...]:
    """Take an intervention out of a cell in which it was placed itself."""
    one: Intervention = live(plan, _FIELD, code)
    parts = tuple(part for part in one.placements if _cell(part) != cell)
    if len(parts) == len(one.placements):
        raise Gone("placements", code)
    return _placed(plan, one, parts)


def move(plan: Plan, code: str, way: tuple[CellKey, CellKey], looked: Looked) -> tuple[Edit, ...]:
    """Move a placement to another cell, keeping whether it is a first or a second pillar.

    Where it meets itself the first pillar stays: nothing that counted stops counting.
    """
    start, end = way
    one: Intervention = live(plan, _FIELD, code)
    _check_cell(plan, end)
    here = next((part for part in one.placements if _cell(part) == start), None)
    if here is None:
        raise Gone("placements", code)
    if start == end:
        return ()
    first = any(part.primary for part in one.placements if part is here or _cell(part) == end)
    parts = []
    for part in one.placements:
        if part is here:
            parts.append(sure(Placement(*end, primary=first), looked))
        elif _cell(part) != end:
            parts.append(part)
    return _placed(plan, one, tuple(parts))


def _placed(plan: Plan, one: Intervention, parts: tuple[Placement, ...]) -> tuple[Edit, ...]:
    """The intervention in other cells: their themes are its themes, and it is as sure as they are.

    What stands in no cell any more says nothing of pillar and group.
    """
    new = tuple(dict.fromkeys(part.theme for part in parts if part.theme not in one.themes))
    after = replace(one, placements=parts, themes=(*one.themes, *new))
    if one.placements and not parts:
        after = replace(after, pillar_basis=Basis.NOT_STATED, group_basis=Basis.NOT_STATED)
    return _only(changed(plan, _FIELD, as_sure(after)))


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
