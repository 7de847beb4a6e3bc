"""Changes of a plan: what one person did at one moment, as edits that can be applied, turned back and told.

An edit says of one record which fields it had before and has after, and nothing of the fields that stay. So two people
who change different fields do not undo each other, and history stays small.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from planner.domain.plan import Plan
from planner.domain.records import (
    ARCHIVED,
    PLACE,
    Fields,
    Standing,
    fields_of,
    record,
    records_in,
    standing,
)


class Way(StrEnum):
    """How a change came about: done, or a change that was turned back, or one that was done again."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True)
class Edit:
    """What happens to one record. `before` None: it was not there; `after` None: it is there no more.

    Between the two stand the fields that differ. A record that comes or goes has all of them, with its place in its
    list (PLACE) and whether that list is the archive's (ARCHIVED). `name` is what people called it at that moment.
    """

    field: str
    key: str
    before: Fields | None
    after: Fields | None
    name: str = ""


@dataclass(frozen=True)
class Author:
    """Who makes a change. `name` is shown; `key` tells one browser or account from another, and keeps its undo."""

    name: str
    key: str


@dataclass(frozen=True)
class Change:
    """One change as it is remembered. `number` is the revision that it made, `at` its moment in UTC.

    `action` is the code of what was done ("intervention_saved"); `why` is what its maker added. `of` is the number of
    the change that this one turned back or did again.
    """

    number: int
    at: datetime
    author: Author
    action: str
    edits: tuple[Edit, ...]
    why: str = ""
    way: Way = Way.DONE
    of: int | None = None


@dataclass(frozen=True)
class Clash:
    """A record that is no longer as an edit expects it. `fields` differ; none: the record came or went."""

    field: str
    key: str
    name: str
    fields: tuple[str, ...] = ()


class Stale(Exception):
    """Edits that no longer fit the plan; nothing was applied."""

    def __init__(self, clashes: tuple[Clash, ...]) -> None:
        """Keep what clashes."""
        self.clashes = clashes
        super().__init__(", ".join(f"{clash.field} {clash.key}" for clash in clashes))


class Unseen(Stale):
    """Edits of records that others changed after the author looked; nothing was applied."""


def name_of(value: Any) -> str:
    """What people call a record; "" for a mark, which has no name."""
    return str(getattr(value, "name", "") or getattr(value, "title", ""))


def created(plan: Plan, field: str, value: Any, place: int | None = None) -> Edit:
    """The edit that adds a record, at the end of its list unless a place is given."""
    at = len(records_in(plan, field)) if place is None else place
    whole = {**fields_of(value), PLACE: at, ARCHIVED: False}
    return Edit(field, record(field).key(value), None, whole, name_of(value))


def removed(plan: Plan, field: str, key: str) -> Edit:
    """The edit that takes a record away for good; only history still has it. Raises KeyError when it is not there."""
    now = _there(plan, field, key)
    whole = {**fields_of(now.value), PLACE: now.place, ARCHIVED: now.archived}
    return Edit(field, key, whole, None, name_of(now.value))


def changed(plan: Plan, field: str, value: Any) -> Edit | None:
    """The edit that gives a record new fields; None when nothing differs. Raises KeyError when it is not there."""
    key = record(field).key(value)
    now = _there(plan, field, key)
    old, new = fields_of(now.value), fields_of(value)
    differ = [name for name in new if new[name] != old[name]]
    if not differ:
        return None
    before, after = {name: old[name] for name in differ}, {name: new[name] for name in differ}
    return Edit(field, key, before, after, name_of(value))


def moved(plan: Plan, field: str, key: str, place: int) -> Edit | None:
    """The edit that gives a record another place in its list; None when it stands there already."""
    now = _there(plan, field, key)
    if now.place == place:
        return None
    return Edit(field, key, {PLACE: now.place}, {PLACE: place}, name_of(now.value))


def archived(plan: Plan, field: str, key: str) -> Edit:
    """The edit that puts a record in the archive, behind what is there already."""
    now = _there(plan, field, key)
    place = len(records_in(plan, field, archived=True))
    before, after = {PLACE: now.place, ARCHIVED: False}, {PLACE: place, ARCHIVED: True}
    return Edit(field, key, before, after, name_of(now.value))


def restored(plan: Plan, field: str, key: str) -> Edit:
    """The edit that takes a record out of the archive, to the end of its list."""
    now = _there(plan, field, key)
    place = len(records_in(plan, field))
    before, after = {PLACE: now.place, ARCHIVED: True}, {PLACE: place, ARCHIVED: False}
    return Edit(field, key, before, after, name_of(now.value))


def inverse(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that turn these back, in the order in which that has to happen."""
    return tuple(replace(edit, before=edit.after, after=edit.before) for edit in reversed(edits))


def apply(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """The plan after these edits. Raises Stale, with everything that clashes, when a record is not as they expect.

    A place in a list is never a reason to clash: lists grow and shrink meanwhile, and the nearest place will do.
    """
    return settled(plan, edits)[0]


def settled(plan: Plan, edits: Iterable[Edit]) -> tuple[Plan, tuple[Edit, ...]]:
    """What `apply` gives, and the edits with the places that records really had and got.

    Those are what history keeps: turned back, newest first, they give exactly the plan that was. Raises Stale.
    """
    clashes: list[Clash] = []
    done: list[Edit] = []
    for edit in edits:
        now = standing(plan, edit.field, edit.key)
        clash = _clash(edit, now)
        if clash:
            clashes.append(clash)
        else:
            plan, real = _applied(plan, edit, now)
            done.append(real)
    if clashes:
        raise Stale(tuple(clashes))
    return plan, tuple(done)


def rewound(plan: Plan, changes: Iterable[Change]) -> Plan:
    """The plan as it was before these changes, which are given newest first."""
    return unwound(plan, (edit for change in changes for edit in reversed(change.edits)))


def unwound(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """The plan as it was before these edits, which are given newest first."""
    return apply(plan, _gathered(replace(edit, before=edit.after, after=edit.before) for edit in edits))


def _gathered(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The same edits, with those that only give one record other fields taken together: far fewer to apply."""
    waiting: dict[tuple[str, str], Edit] = {}
    for edit in edits:
        key = edit.field, edit.key
        earlier = waiting.pop(key, None)
        if edit.before is None or edit.after is None or PLACE in edit.after or ARCHIVED in edit.after:
            # A record that comes, goes or moves: what it was before that has to be there first.
            if earlier:
                yield earlier
            yield edit
        elif earlier:
            before, after = {**edit.before, **(earlier.before or {})}, {**(earlier.after or {}), **edit.after}
            waiting[key] = replace(edit, before=before, after=after)
        else:
            waiting[key] = edit
    yield from waiting.values()


def reversed_in(value: Any, edit: Edit) -> Any:
    """One record as it was before an edit of it; None for one that was not there. For looking back, not for storing."""
    if edit.before is None:
        return None
    fields = {name: one for name, one in edit.before.items() if name not in (PLACE, ARCHIVED)}
    return record(edit.field).made(**fields) if value is None else replace(value, **fields)


def _there(plan: Plan, field: str, key: str) -> Standing:
    now = standing(plan, field, key)
    if now is None:
        raise KeyError(key)
    return now


def _clash(edit: Edit, now: Standing | None) -> Clash | None:
    """What keeps an edit from fitting."""
    gone = now is None
    if gone or edit.before is None:
        return Clash(edit.field, edit.key, edit.name) if gone is not (edit.before is None) else None
    known = _fields_at(now)
    differ = tuple(name for name, value in edit.before.items() if name != PLACE and known[name] != value)
    return Clash(edit.field, edit.key, edit.name, differ) if differ else None


def _fields_at(now: Standing | None) -> dict[str, Any]:
    return {} if now is None else {**fields_of(now.value), ARCHIVED: now.archived}


def _applied(plan: Plan, edit: Edit, now: Standing | None) -> tuple[Plan, Edit]:
    """The plan after an edit that fits, and the edit as it really went."""
    if edit.field == "municipality":
        return replace(plan, municipality=replace(plan.municipality, **dict(edit.after or {}))), edit
    if now is not None:
        plan = _with(plan, edit.field, now.archived, _without(plan, edit.field, now))
        edit = replace(edit, before=_placed(edit.before, now.place))
    if edit.after is None:
        return plan, edit
    fields = {name: value for name, value in edit.after.items() if name not in (PLACE, ARCHIVED)}
    value = record(edit.field).made(**fields) if now is None else replace(now.value, **fields)
    in_archive = edit.after.get(ARCHIVED, now.archived if now else False)
    others = records_in(plan, edit.field, archived=in_archive)
    place = min(len(others), max(0, edit.after.get(PLACE, now.place if now else 0)))
    edit = replace(edit, after=_placed(edit.after, place))
    return _with(plan, edit.field, in_archive, (*others[:place], value, *others[place:])), edit


def _placed(fields: Fields | None, place: int) -> Fields | None:
    """The same fields with the place that it really was, where they speak of one."""
    return {**fields, PLACE: place} if fields is not None and PLACE in fields else fields


def _without(plan: Plan, field: str, now: Standing) -> tuple[Any, ...]:
    values = records_in(plan, field, archived=now.archived)
    return (*values[: now.place], *values[now.place + 1 :])


def _with(plan: Plan, field: str, in_archive: bool, values: tuple[Any, ...]) -> Plan:
    new: Any = {field: values}
    return replace(plan, archive=replace(plan.archive, **new)) if in_archive else replace(plan, **new)
