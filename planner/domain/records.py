"""What can be changed in a plan, record by record: the table of contents of all editing.

A record is one value in one of the plan's lists, known by its key: mostly its code. A record that is archived left the
lists that people see and count, and stays whole: what refers to it keeps doing so, and it can come back.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from planner.domain.interventions import CellMark
from planner.domain.plan import (
    AreaProgramme,
    CatalogueEntry,
    Contradiction,
    Goal,
    Indicator,
    Intervention,
    Membership,
    Municipality,
    Neighbourhood,
    Observation,
    Partner,
    PartnerList,
    Pillar,
    Plan,
    Preset,
    Programme,
    Proposal,
    Shape,
    Situation,
    Source,
    TargetGroup,
    Theme,
)

#: Between the parts of a key that is no code.
SEPARATOR = "/"


@dataclass(frozen=True)
class RecordKind:
    """A kind of record. `field` is the field of the plan that holds them, and of the archive when `archivable`."""

    field: str
    made: type[Any]
    archivable: bool = False
    key: Callable[[Any], str] = lambda value: str(value.code)


def membership_key(one: Membership) -> str:
    """A membership is known by the list, the partner and the name that it has there."""
    return SEPARATOR.join((one.list_code, one.partner, one.name_in_source))


def mark_key(mark: CellMark) -> str:
    """A mark is known by its cell, its kind and its wijk: one of each kind per cell and wijk.

    >>> from planner.domain.words import MarkKind
    >>> mark_key(CellMark("roken", "beleid", "ouderen", MarkKind.PRIORITY, "Raad", "selwerd"))
    'roken/beleid/ouderen/priority/selwerd'
    """
    return SEPARATOR.join((mark.theme, mark.pillar, mark.group, mark.kind, mark.neighbourhood or ""))


RECORDS = (
    RecordKind("interventions", Intervention, archivable=True),
    RecordKind("marks", CellMark, key=mark_key),
    RecordKind("proposals", Proposal, archivable=True),
    RecordKind("themes", Theme, archivable=True),
    RecordKind("pillars", Pillar),
    RecordKind("groups", TargetGroup, archivable=True),
    RecordKind("goals", Goal, archivable=True),
    RecordKind("programmes", Programme, archivable=True),
    RecordKind("partners", Partner, archivable=True),
    RecordKind("partner_lists", PartnerList),
    RecordKind("memberships", Membership, key=membership_key),
    RecordKind("neighbourhoods", Neighbourhood, archivable=True),
    RecordKind("area_programmes", AreaProgramme, archivable=True),
    RecordKind("sources", Source),
    RecordKind("contradictions", Contradiction),
    RecordKind("indicators", Indicator),
    RecordKind("observations", Observation),
    RecordKind("situations", Situation, key=lambda one: str(one.theme)),
    RecordKind("shapes", Shape, key=lambda one: str(one.neighbourhood)),
    RecordKind("catalogue", CatalogueEntry),
    RecordKind("presets", Preset),
    RecordKind("municipality", Municipality),
)
_BY_FIELD = {kind.field: kind for kind in RECORDS}

#: Everything of one record but its key: field names with their values. Where it stands has names of its own, below.
Fields = Mapping[str, Any]

#: Where a record stands: its index in its list, and whether that list is the archive's.
PLACE, ARCHIVED = "@place", "@archived"


@dataclass(frozen=True)
class Standing:
    """A record as it stands in a plan."""

    value: Any
    place: int
    archived: bool


def record(field: str) -> RecordKind:
    """The kind of a field of the plan; raises KeyError for a field that holds no records."""
    return _BY_FIELD[field]


def standing(plan: Plan, field: str, key: str) -> Standing | None:
    """A record with its place; None when the plan has no such record, live or archived."""
    kind = record(field)
    for archived in (False, True):
        for place, value in enumerate(records_in(plan, field, archived=archived)):
            if kind.key(value) == key:
                return Standing(value, place, archived)
    return None


def records_in(plan: Plan, field: str, *, archived: bool = False) -> tuple[Any, ...]:
    """The records of a kind, those that count or those in the archive."""
    if field == "municipality":
        return () if archived else (plan.municipality,)
    if archived:
        return getattr(plan.archive, field) if record(field).archivable else ()
    found: tuple[Any, ...] = getattr(plan, field)
    return found


def fields_of(value: Any) -> dict[str, Any]:
    """The fields of a record by name."""
    return {one.name: getattr(value, one.name) for one in fields(value)}


def to_plain(value: Any) -> Any:
    """A value of the domain as what JSON can hold. Fields at their default are left out of inner values."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(inner) for name, inner in _told(value)}
    return value


def from_plain(field: str, plain: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a record out of JSON, also of one written long ago.

    A name that is no field of today's record is left out, and so is a value that its field cannot hold any more; of a
    kind of record that is there no more everything stays as it was written.
    """
    kind = _BY_FIELD.get(field)
    if kind is None:
        return dict(plain)
    made: Any = kind.made
    types = {**_types(made), PLACE: int, ARCHIVED: bool}
    found = {}
    for name in plain.keys() & types.keys():
        with suppress(KeyError, TypeError, ValueError):
            found[name] = _made(types[name], plain[name])
    return {name: found[name] for name in plain if name in found}


def _told(value: Any) -> Iterator[tuple[str, Any]]:
    for one in fields(value):
        inner = getattr(value, one.name)
        if inner != one.default:
            yield one.name, inner


@cache
def _types(made: Any) -> dict[str, Any]:
    """The types of the fields of a dataclass."""
    return get_type_hints(made)


def _made(annotation: Any, plain: Any) -> Any:
    """A plain value as the type of its field wants it."""
    if isinstance(annotation, UnionType):
        if plain is None:
            return None
        annotation = next(one for one in get_args(annotation) if one is not NoneType)
    if get_origin(annotation) is tuple:
        inner = get_args(annotation)[0]
        return tuple(_made(inner, one) for one in plain)
    if annotation is date:
        return date.fromisoformat(plain)
    if is_dataclass(annotation) and isinstance(annotation, type):
        types = _types(annotation)
        return annotation(**{name: _made(types[name], one) for name, one in plain.items() if name in types})
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation(plain)
    return float(plain) if annotation is float else plain
