"""What changed in a list that a record holds: what came, what went, and what became different in what stayed."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from planner.domain.interventions import Delivery, PartnerRole, Placement
from planner.domain.plan import Rules
from planner.domain.words import Basis
from planner.language.numbers import day
from planner.language.record_values import (
    area_in_words,
    cell_in_words,
    lowered,
    part_in_words,
    rule_in_words,
    value_in_words,
)
from planner.language.record_words import label
from planner.language.sentences import Names

Key = Callable[[Any], Hashable]


class PartKind(StrEnum):
    """What happened to a part of a list."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class PartChange:
    """One part in words. `topics` names the fields that differ in a part that stayed."""

    kind: PartKind
    text: str
    topics: tuple[str, ...] = ()


def _area(one: Delivery) -> Hashable:
    return one.scope, one.neighbourhoods, one.place


#: By what an old and a new part are the same one, tried in this order. Parts that are equal are set aside first.
_SAME: dict[type[Any], tuple[Key, ...]] = {
    Placement: (lambda one: (one.theme, one.pillar, one.group),),
    Delivery: (_area, lambda one: one.scope),
    PartnerRole: (lambda one: one.partner,),
}
#: Fields that one look of a person fills together.
_CONFIRMING = {"theme_basis", "pillar_basis", "group_basis", "area_basis", "status_basis"}
_CONFIRMED = {"confirmed_on", "confirmed_by"}


def list_changes(
    names: Names, field: str, name: str, lists: tuple[Sequence[Any], Sequence[Any]]
) -> tuple[PartChange, ...]:
    """The differences of a list before and after; none when only the order differs."""
    pairs, gone, new = _paired(*lists)
    said = [_changed(names, field, name, old, now) for old, now in pairs]
    said += [PartChange(PartKind.ADDED, _part(names, field, name, one)) for one in new]
    said += [PartChange(PartKind.REMOVED, _part(names, field, name, one)) for one in gone]
    return tuple(said)


def _part(names: Names, field: str, name: str, one: Any) -> str:
    return part_in_words(names, one) if is_dataclass(one) else value_in_words(names, field, (name,), one)


def _paired(old: Sequence[Any], new: Sequence[Any]) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """Parts that stayed but differ, parts that went, parts that came."""
    left, came = list(old), []
    for one in new:
        if one in left:
            left.remove(one)
        else:
            came.append(one)
    pairs: list[tuple[Any, Any]] = []
    made = type((left or came or [None])[0])
    keys = _SAME.get(made, ())
    if made is Delivery and len(old) == len(new):
        # As many as before: what is left over was moved to another area.
        keys = (*keys, lambda _one: None)
    for key in keys:
        pairs += _pair_by(key, left, came)
    return pairs, left, came


def _pair_by(key: Key, left: list[Any], came: list[Any]) -> list[tuple[Any, Any]]:
    """Take what is the same by a key out of both lists."""
    pairs = []
    for now in tuple(came):
        old = next((one for one in left if key(one) == key(now)), None)
        if old is not None:
            left.remove(old)
            came.remove(now)
            pairs.append((old, now))
    return pairs


def _changed(names: Names, field: str, name: str, old: Any, new: Any) -> PartChange:
    """A part that stayed, by its name, with the fields that differ."""
    differ = [one.name for one in fields(new) if getattr(old, one.name) != getattr(new, one.name)]
    said, topics = [], []
    if _was_confirmed(new, differ):
        by = f" door {new.confirmed_by}" if new.confirmed_by else ""
        said.append(f"bevestigd{by} op {day(new.confirmed_on)}")
        topics.append("bevestiging")
        differ = [one for one in differ if one not in _CONFIRMING | _CONFIRMED]
    for inner in differ:
        topics.append(lowered(label(type(new), inner)))
        before, after = getattr(old, inner), getattr(new, inner)
        said.append(f"{topics[-1]} {_inner(names, field, (name, inner), (before, after))}")
    return PartChange(PartKind.CHANGED, f"{_called(names, old)}: {'; '.join(said)}", tuple(topics))


def _was_confirmed(new: Any, differ: Sequence[str]) -> bool:
    touched = _CONFIRMING & set(differ)
    return bool(
        _CONFIRMED & set(differ)
        and getattr(new, "confirmed_on", None)
        and all(getattr(new, one) is Basis.CONFIRMED for one in touched)
    )


def _inner(names: Names, field: str, path: tuple[str, ...], values: tuple[Any, Any]) -> str:
    old, new = values
    if isinstance(new, tuple) and old and new:
        came = [value_in_words(names, field, path, one) for one in new if one not in old]
        went = [value_in_words(names, field, path, one) for one in old if one not in new]
        parts = [f"{word} {', '.join(some)}" for word, some in (("erbij", came), ("weg", went)) if some]
        return ", ".join(parts) or "in een andere volgorde"
    return f"{value_in_words(names, field, path, old)} → {value_in_words(names, field, path, new)}"


def _called(names: Names, part: Any) -> str:
    if isinstance(part, Placement):
        return cell_in_words(names, part.theme, part.pillar, part.group)
    if isinstance(part, PartnerRole):
        return names.partner(part.partner)
    return area_in_words(names, part) if isinstance(part, Delivery) else part_in_words(names, part)


def rule_changes(names: Names, old: Rules, new: Rules) -> tuple[PartChange, ...]:
    """The rules that differ, told like the parts of a list."""
    return tuple(
        PartChange(
            PartKind.CHANGED,
            f"{rule_in_words(names, old, one.name)} → {_rule(names, new, one.name)}",
            (lowered(label(Rules, one.name)),),
        )
        for one in fields(Rules)
        if getattr(old, one.name) != getattr(new, one.name)
    )


def _rule(names: Names, rules: Rules, name: str) -> str:
    return value_in_words(names, "municipality", ("rules", name), getattr(rules, name))
