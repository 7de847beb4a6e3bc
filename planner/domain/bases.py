"""How we know what was saved by a form: what a person filled in or changed is confirmed, the rest keeps its basis."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from planner.domain.confirming import Looked, sure
from planner.domain.grid import CellKey
from planner.domain.interventions import Delivery, Intervention, Placement
from planner.domain.words import Basis, Scope, Status

_Part = Callable[[Intervention], tuple[Any, ...]]
_Within = Callable[[Intervention], Iterable[Basis]]

#: What each basis of an intervention is about; the order of codes is no difference.
PARTS: dict[str, _Part] = {
    "theme_basis": lambda one: (frozenset(one.themes), frozenset(part.theme for part in one.placements)),
    "pillar_basis": lambda one: (frozenset((part.theme, part.pillar, part.primary) for part in one.placements),),
    "group_basis": lambda one: (frozenset(part.group for part in one.placements),),
    "programme_basis": lambda one: (frozenset(one.programmes),),
    "partner_basis": lambda one: (frozenset(one.partners), one.partners_text),
    "setting_basis": lambda one: (one.setting,),
    "area_basis": lambda one: (frozenset(_area(part) for part in _somewhere(one)),),
    "status_basis": lambda one: (frozenset(part.status for part in _sometime(one)),),
}
#: The bases of the placements and deliveries that such a part consists of: it is as sure as the least sure of them.
_WITHIN: dict[str, _Within] = {
    "theme_basis": lambda one: (part.theme_basis for part in one.placements),
    "pillar_basis": lambda one: (part.pillar_basis for part in one.placements),
    "group_basis": lambda one: (part.group_basis for part in one.placements),
    "area_basis": lambda one: (part.area_basis for part in _somewhere(one)),
    "status_basis": lambda one: (part.status_basis for part in _sometime(one)),
}


def judged(before: Intervention | None, after: Intervention, looked: Looked) -> Intervention:
    """The intervention that a person filled in, on top of what they began with (None: an empty form).

    Placements and deliveries of `after` bring no bases of their own: those that were there keep theirs, those that are
    new or changed are confirmed. So is the basis of a whole part that changed, unless something in it is still less
    sure; a part that holds nothing (any more) is not stated.

    >>> from datetime import date
    >>> from planner.domain.words import InterventionKind
    >>> les = Intervention("les", "Les", InterventionKind.CAMPAIGN, setting="school")
    >>> said = judged(les, replace(les, setting="wijk"), Looked("Anna", date(2026, 6, 1)))
    >>> str(said.setting_basis), str(said.theme_basis)
    ('confirmed', 'inferred')
    """
    old = before.placements if before else ()
    made = replace(
        after,
        placements=_placements(old, after.placements, looked),
        deliveries=_deliveries(before.deliveries if before else (), after.deliveries, looked),
    )
    return replace(made, **dict(_bases(before, made)))


def unconfirmed(one: Intervention) -> Intervention:
    """The same intervention as nobody looked at it yet: what was confirmed of it is inferred for another one."""
    bases: dict[str, Any] = {name: _doubt(getattr(one, name)) for name in PARTS}
    return replace(
        one,
        placements=tuple(
            replace(
                part,
                theme_basis=_doubt(part.theme_basis),
                pillar_basis=_doubt(part.pillar_basis),
                group_basis=_doubt(part.group_basis),
                confirmed_on=None,
                confirmed_by="",
            )
            for part in one.placements
        ),
        deliveries=tuple(
            replace(
                part,
                area_basis=_doubt(part.area_basis),
                status_basis=_doubt(part.status_basis),
                confirmed_on=None,
                confirmed_by="",
            )
            for part in one.deliveries
        ),
        **bases,
    )


def _doubt(basis: Basis) -> Basis:
    return Basis.INFERRED if basis is Basis.CONFIRMED else basis


def _bases(before: Intervention | None, after: Intervention) -> Iterable[tuple[str, Any]]:
    """The bases of the parts that changed."""
    for name, part in PARTS.items():
        now = part(after)
        if before is not None and now == part(before):
            continue
        if not any(now):
            yield name, Basis.NOT_STATED
        elif all(basis is Basis.CONFIRMED for basis in _WITHIN.get(name, _nothing)(after)):
            yield name, Basis.CONFIRMED


def _placements(before: Sequence[Placement], after: Sequence[Placement], looked: Looked) -> tuple[Placement, ...]:
    """What was there stays as it was and where it stood; what is new comes behind it, confirmed."""
    there = {_cell(part): (place, part) for place, part in enumerate(before)}
    found = []
    for part in after:
        place, old = there.get(_cell(part), (len(before), None))
        kept = old is not None and old.primary is part.primary
        found.append((place, old if old is not None and kept else sure(part, looked)))
    return tuple(part for _, part in sorted(found, key=lambda one: one[0]))


def _deliveries(before: Sequence[Delivery], after: Sequence[Delivery], looked: Looked) -> tuple[Delivery, ...]:
    return tuple(_delivery(old, new, looked) for old, new in zip(_former(before, after), after, strict=True))


def _delivery(old: Delivery | None, new: Delivery, looked: Looked) -> Delivery:
    """A delivery with its bases. What somebody typed as its confirmation stands; a change confirms it here and now."""
    moved = old is None or _area(old) != _area(new)
    turned = old is None or old.status is not new.status
    said = (new.confirmed_on, new.confirmed_by)
    typed = any(said) and (old is None or said != (old.confirmed_on, old.confirmed_by))
    area = Basis.NOT_STATED if new.scope is Scope.UNKNOWN else Basis.CONFIRMED
    status = Basis.NOT_STATED if new.status is Status.UNKNOWN else Basis.CONFIRMED
    made = replace(
        new,
        area_basis=area if moved or typed or old is None else old.area_basis,
        status_basis=status if turned or typed or old is None else old.status_basis,
    )
    if typed:
        return replace(made, confirmed_on=new.confirmed_on or looked.on, confirmed_by=new.confirmed_by or looked.by)
    return replace(made, confirmed_on=looked.on, confirmed_by=looked.by) if moved or turned else made


def _former(before: Sequence[Delivery], after: Sequence[Delivery]) -> list[Delivery | None]:
    """What each delivery was before: the one that is most alike, each only once. None for one that is new.

    A form sends deliveries without a name of their own, and people take one away above another.
    """
    left = dict(enumerate(before))
    found: list[Delivery | None] = [None] * len(after)
    for same in (_all_of, lambda part: (_area(part), part.status), _area):
        for place, part in enumerate(after):
            alike = next((number for number, old in left.items() if same(old) == same(part)), None)
            if found[place] is None and alike is not None:
                found[place] = left.pop(alike)
    for place in range(len(after)):
        if found[place] is None and place in left:
            found[place] = left.pop(place)
    return found


def _all_of(part: Delivery) -> tuple[Any, ...]:
    """Everything of a delivery that a form holds."""
    period = (part.starts, part.ends, part.confirmed_on, part.confirmed_by)
    return (_area(part), part.status, *period, part.reached, part.reachable, part.reach_unit, part.budget)


def _area(part: Delivery) -> tuple[Any, ...]:
    return part.scope, frozenset(part.neighbourhoods), part.place


def _somewhere(one: Intervention) -> tuple[Delivery, ...]:
    """Deliveries of which the area is known."""
    return tuple(part for part in one.deliveries if part.scope is not Scope.UNKNOWN)


def _sometime(one: Intervention) -> tuple[Delivery, ...]:
    """Deliveries of which the status is known."""
    return tuple(part for part in one.deliveries if part.status is not Status.UNKNOWN)


def _nothing(_one: Intervention) -> tuple[Basis, ...]:
    return ()


def _cell(part: Placement) -> CellKey:
    return part.theme, part.pillar, part.group
