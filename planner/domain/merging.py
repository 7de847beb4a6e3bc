"""What it means that one record takes over everything of another, as values; `editing.merge` makes the edits."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from planner.domain.changes import name_of
from planner.domain.grid import parents_above
from planner.domain.interventions import CellMark
from planner.domain.plan import Plan
from planner.domain.records import record, standing
from planner.domain.words import GroupPart, MarkKind

#: Sets that the record that stays gets besides its own.
_TOGETHER = ("neighbourhoods", "cbs_codes", "themes")
#: What is never taken over: who it is, and where it stands.
_OWN = ("code", "parent")


def taken_over(plan: Plan, field: str, gone: Any, kept: Any) -> Any:
    """The record that stays: with the names and sets of the other too, and with what it had left empty itself."""
    new: dict[str, Any] = {}
    for one in fields(kept):
        mine, theirs = getattr(kept, one.name), getattr(gone, one.name)
        if one.name == "aliases":
            new["aliases"] = _names(kept, gone)
        elif one.name in _TOGETHER:
            new[one.name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif one.name not in _OWN and mine in ("", None):
            new[one.name] = theirs
    if field == "groups" and gone.code in parents_above(plan, kept.code):
        # What fell under the other takes its place, or it would come to stand above itself.
        new["parent"] = gone.parent
    return replace(kept, **new)


def _names(kept: Any, gone: Any) -> tuple[str, ...]:
    names = dict.fromkeys((*kept.aliases, name_of(gone), *gone.aliases))
    names.pop(name_of(kept), None)
    return tuple(names)


def may_take(plan: Plan, field: str, gone: Any, kept: Any) -> bool:
    """Whether a record can take another's place: only a broader target group can have groups under it."""
    if field != "groups" or kept.part is GroupPart.BROADER:
        return True
    return not any(one.parent == gone.code and one != kept for one in (*plan.groups, *plan.archive.groups))


def goes_along(plan: Plan, field: str, pointed: Any) -> bool:
    """Whether what is known by the record that went moves to the one that stays: only where that has none yet.

    Of the judgements a priority does. That a cell does not apply was said of the other cell: this one may not leave the
    count with it.
    """
    if standing(plan, field, record(field).key(pointed)) is not None:
        return False
    return not isinstance(pointed, CellMark) or pointed.kind is MarkKind.PRIORITY


def pointed(value: Any, path: tuple[str, ...], way: tuple[str, str]) -> Any:
    """The same value with one code in place of another; what then occurs twice stays once."""
    here = getattr(value, path[0])
    new: Any
    if len(path) > 1:
        new = _once(pointed(part, path[1:], way) for part in here)
    elif isinstance(here, tuple):
        new = tuple(dict.fromkeys(way[1] if code == way[0] else code for code in here))
    else:
        new = way[1] if here == way[0] else here
    return value if new == here else replace(value, **{path[0]: new})


def _once(parts: Iterable[Any]) -> tuple[Any, ...]:
    """Parts of which no two stand for the same: placements by their cell, partners by partner and role.

    Of two placements in a cell the one in a first pillar stays.
    """
    found: dict[Any, Any] = {}
    for part in parts:
        key = _same(part, len(found))
        if key not in found or (getattr(part, "primary", False) and not found[key].primary):
            found[key] = part
    return tuple(found.values())


def _same(part: Any, number: int) -> Any:
    names = {one.name for one in fields(part)} if is_dataclass(part) else set()
    if {"theme", "pillar", "group"} <= names:
        return part.theme, part.pillar, part.group
    return (part.partner, part.role.strip().casefold()) if "role" in names else number
