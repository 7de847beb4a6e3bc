"""Another plan in the place of one that is there: the edits that make it so, and that can be undone."""

from typing import Any

from planner.domain.changes import Edit, changed, name_of, removed
from planner.domain.editing import Draft
from planner.domain.plan import Plan
from planner.domain.records import ARCHIVED, PLACE, RECORDS, RecordKind, fields_of, records_in, standing


def edits_to(plan: Plan, wanted: Plan) -> tuple[Edit, ...]:
    """The edits after which a plan is as wanted, but for its code, which stays.

    >>> from dataclasses import replace
    >>> from planner.domain.changes import apply
    >>> from planner.domain.plan import Municipality, Theme
    >>> now = Plan(Municipality("GM0001", "Veldstad"), themes=(Theme("a", "A"), Theme("b", "B")))
    >>> other = replace(now, themes=(Theme("c", "C"), Theme("b", "Beweging")))
    >>> apply(now, edits_to(now, other)) == other
    True
    """
    draft = Draft(plan)
    for kind in RECORDS:
        if kind.field == "municipality":
            draft.put(kind.field, wanted.municipality)
        else:
            _take_away(draft, kind, wanted)
            for in_archive in (False, True):
                for place, value in enumerate(records_in(wanted, kind.field, archived=in_archive)):
                    _put(draft, kind, value, {PLACE: place, ARCHIVED: in_archive})
    return tuple(draft.edits)


def _take_away(draft: Draft, kind: RecordKind, wanted: Plan) -> None:
    """What is in neither list of the other plan goes."""
    stays = {kind.key(one) for side in (False, True) for one in records_in(wanted, kind.field, archived=side)}
    for side in (False, True):
        for one in records_in(draft.plan, kind.field, archived=side):
            if kind.key(one) not in stays:
                draft.add(removed(draft.plan, kind.field, kind.key(one)))


def _put(draft: Draft, kind: RecordKind, value: Any, where: dict[str, Any]) -> None:
    """A record gets its fields and its place; those before it stand in theirs already."""
    key = kind.key(value)
    now = standing(draft.plan, kind.field, key)
    if now is None:
        draft.add(Edit(kind.field, key, None, {**fields_of(value), **where}, name_of(value)))
        return
    draft.add(changed(draft.plan, kind.field, value))
    stood = {PLACE: now.place, ARCHIVED: now.archived}
    if stood != where:
        draft.add(Edit(kind.field, key, stood, where, name_of(value)))
