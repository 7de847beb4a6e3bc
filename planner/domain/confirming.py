"""What people looked at: "klopt deze indeling?", answered by name and day. Until then a classification is a guess."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from planner.domain.facts import YEAR, months_later
from planner.domain.interventions import Delivery, Intervention, Placement
from planner.domain.words import Basis

#: Bases of an intervention that one look at "klopt deze indeling?" confirms.
CLASSIFIED = ("theme_basis", "pillar_basis", "group_basis", "area_basis", "status_basis")
_MARK_LENGTH = 12


@dataclass(frozen=True)
class Looked:
    """Who looked, and on which day."""

    by: str
    on: date


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


def is_sure(part: Placement | Delivery, on: date) -> bool:
    """Whether a person confirmed this part; of a delivery not longer than 12 months before a day, as gaps count it."""
    if isinstance(part, Placement):
        return part.basis is Basis.CONFIRMED
    if part.area_basis is not Basis.CONFIRMED or part.status_basis is not Basis.CONFIRMED:
        return False
    return part.confirmed_on is not None and months_later(on, -YEAR) <= part.confirmed_on <= on


def is_confirmed(one: Intervention, on: date) -> bool:
    """Whether nothing of its classification waits for a person on a day.

    Where it has no placements, or no deliveries, the word of a person that this is right is enough.
    """
    parts: tuple[Placement | Delivery, ...] = (*one.placements, *one.deliveries)
    whole = all(getattr(one, name) is Basis.CONFIRMED for name in _apart(one))
    return whole and all(is_sure(part, on) for part in parts)


def _apart(one: Intervention) -> Iterator[str]:
    """Bases that do not follow from those of the parts: of themes without a placement, and where there are no parts."""
    if not one.placements or set(one.themes) - {part.theme for part in one.placements}:
        yield "theme_basis"
    if not one.placements:
        yield from ("pillar_basis", "group_basis")
    if not one.deliveries:
        yield from ("area_basis", "status_basis")


def confirmed(one: Intervention, looked: Looked) -> Intervention:
    """The same intervention with its classification confirmed: theme, pillar, group, area and status.

    What somebody confirmed before stays in their name.
    """
    bases: dict[str, Any] = dict.fromkeys(CLASSIFIED, Basis.CONFIRMED)
    return replace(partly_confirmed(one, (*one.placements, *one.deliveries), looked), **bases)


def partly_confirmed(one: Intervention, parts: Collection[Placement | Delivery], looked: Looked) -> Intervention:
    """The same intervention with some of its placements and deliveries confirmed, and what follows from that."""
    new = [part for part in parts if not is_sure(part, looked.on)]
    return as_sure(
        replace(
            one,
            placements=tuple(sure(part, looked) if part in new else part for part in one.placements),
            deliveries=tuple(sure_delivery(part, looked) if part in new else part for part in one.deliveries),
        )
    )


def as_sure(one: Intervention) -> Intervention:
    """The same intervention, with each basis confirmed of which a person confirmed every part.

    >>> from planner.domain.words import InterventionKind
    >>> cell = sure(Placement("roken", "beleid", "ouderen"), Looked("Anna", date(2026, 6, 1)))
    >>> les = as_sure(Intervention("les", "Les", InterventionKind.CAMPAIGN, placements=(cell,)))
    >>> str(les.pillar_basis), str(les.area_basis)
    ('confirmed', 'inferred')
    """
    apart = set(_apart(one))
    found: dict[str, Any] = {}
    for name in CLASSIFIED:
        parts: Iterable[Any] = one.deliveries if name in ("area_basis", "status_basis") else one.placements
        if name not in apart and all(getattr(part, name) is Basis.CONFIRMED for part in parts):
            found[name] = Basis.CONFIRMED
    return replace(one, **found)


def classification_mark(one: Intervention) -> str:
    """A short mark of what "klopt deze indeling?" is asked about: another classification has another mark."""
    asked = repr((one.themes, one.placements, one.deliveries))
    return sha256(asked.encode()).hexdigest()[:_MARK_LENGTH]
