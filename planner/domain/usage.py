"""Where a record is used: what has to be settled before it can go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner.domain.changes import name_of
from planner.domain.plan import Plan
from planner.domain.records import record, records_in
from planner.domain.references import OTHER_REFERENCES, REFERENCES, codes_at


@dataclass(frozen=True)
class Use:
    """A place where a record is used. `how` is the field that refers to it: "placements", "goals" ..."""

    field: str
    code: str
    name: str
    how: str


def uses(plan: Plan, field: str, code: str) -> tuple[Use, ...]:
    """Every place that refers to a record, also in the archive."""
    return tuple(dict.fromkeys(use for used, use in _every(plan, field) if used == code))


def all_uses(plan: Plan, field: str) -> Mapping[str, tuple[Use, ...]]:
    """`uses` of every record of a kind that is used, in one go."""
    found: dict[str, dict[Use, None]] = {}
    for code, use in _every(plan, field):
        found.setdefault(code, {})[use] = None
    return {code: tuple(these) for code, these in found.items()}


def _every(plan: Plan, field: str) -> Iterator[tuple[str, Use]]:
    """Codes that are referred to, each with the place that does."""
    for reference in REFERENCES:
        if reference.target == field and not reference.owned:
            values = (*records_in(plan, reference.field), *records_in(plan, reference.field, archived=True))
            key = record(reference.field).key
            for value in values:
                for code in codes_at(value, reference.path):
                    yield code, Use(reference.field, key(value), name_of(value), reference.path[0])
    for reference in OTHER_REFERENCES:
        if reference.target == field:
            for value in getattr(plan, reference.field):
                use = Use(reference.field, _code_of(value), name_of(value), reference.path[0])
                yield from ((code, use) for code in codes_at(value, reference.path))


def _code_of(value: object) -> str:
    """A membership has no code of its own: it stands in a list."""
    return str(getattr(value, "code", "") or getattr(value, "list_code", ""))
