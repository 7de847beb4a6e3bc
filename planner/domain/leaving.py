"""What leaves in a document that holds the whole plan, and what stays: money, remarks, and who said what.

A document of the whole plan names its shape. Whoever may see everything, on the machine itself, can take it complete.
"""

from dataclasses import dataclass, replace
from typing import Any

from planner.domain.plan import Archive, Plan
from planner.domain.records import to_plain

#: Rises when a program that reads these documents would have to change.
SHAPE = 1
#: What every document of this shape is known by, whatever its number.
FAMILY = "urn:lpa-planner:schema:plan-"
SCHEMA = f"{FAMILY}{SHAPE}"
#: What such a document holds of one question: worked out of the plan, for other programs, and never read back in.
ANSWER = (
    *("gemeente", "gegevens_versie", "stand", "vraag", "rekenregels", "samenvatting"),
    *("wijken", "themas", "pijlers", "doelgroepen", "situaties", "cellen", "totalen", "volgorde_kansen", "kansen"),
    "bronnen",
)
#: Fields of a plan that tell which one it is, and are no part of it.
ABOUT = ("revision", "as_of")


@dataclass(frozen=True)
class Kept:
    """A field that stays inside. `path` leads to it from a list of the plan; its value becomes `empty`."""

    field: str
    path: tuple[str, ...]
    empty: Any = ""

    def __str__(self) -> str:
        return ".".join((self.field, *self.path))


#: What may not leave: a municipality's money, what was remarked, and the names of people.
KEPT = (
    *(Kept(field, ("note",)) for field in ("neighbourhoods", "observations", "sources", "catalogue")),
    Kept("interventions", ("pillar_basis_note",)),
    Kept("interventions", ("placements", "confirmed_by")),
    Kept("interventions", ("deliveries", "confirmed_by")),
    Kept("interventions", ("deliveries", "budget"), None),
    Kept("marks", ("marked_by",)),
    Kept("proposals", ("motivation",)),
    Kept("proposals", ("budget",), None),
    Kept("proposals", ("steps", "by")),
    Kept("proposals", ("steps", "reason")),
    Kept("proposals", ("comments",), ()),
)


def may_leave(plan: Plan) -> Plan:
    """The plan without what may not leave; all else is as it was.

    >>> from planner.domain.plan import Municipality, Proposal
    >>> whole = Plan(Municipality("GM0001", "Veldstad"), proposals=(Proposal("tuin", "Tuin", budget=4),))
    >>> may_leave(whole).proposals[0].budget is None
    True
    """
    archive: dict[str, Any] = {name: _bare(name, getattr(plan.archive, name)) for name in _fields_of(Archive)}
    live: dict[str, Any] = {one.field: _bare(one.field, getattr(plan, one.field)) for one in KEPT}
    return replace(plan, **live, archive=Archive(**archive))


def left_out(plan: Plan) -> tuple[str, ...]:
    """The fields that this plan has something in and that may not leave: "proposals.budget"."""
    lists = {name: [*getattr(plan, name), *getattr(plan.archive, name, ())] for name in {one.field for one in KEPT}}
    return tuple(str(one) for one in KEPT if any(_emptied(value, one) != value for value in lists[one.field]))


def in_plain(plan: Plan) -> dict[str, Any]:
    """Everything of a plan as what JSON can hold, in the order of its fields; a field at its default is left out."""
    found = to_plain(plan)
    return {name: value for name, value in found.items() if name not in ABOUT}


def _bare(field: str, values: tuple[Any, ...]) -> tuple[Any, ...]:
    for kept in KEPT:
        if kept.field == field:
            values = tuple(_emptied(value, kept) for value in values)
    return values


def _emptied(value: Any, kept: Kept) -> Any:
    name, *below = kept.path
    if not below:
        return replace(value, **{name: kept.empty}) if getattr(value, name) != kept.empty else value
    parts = getattr(value, name)
    emptied = tuple(_emptied(part, replace(kept, path=tuple(below))) for part in parts)
    return replace(value, **{name: emptied}) if emptied != parts else value


def _fields_of(made: Any) -> tuple[str, ...]:
    return tuple(made.__dataclass_fields__)
