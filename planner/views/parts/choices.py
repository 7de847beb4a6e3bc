"""Records as choices of a form: those of the lists, and of the archive only what is chosen already."""

from collections.abc import Callable, Collection
from typing import Any

from planner.domain.changes import name_of
from planner.domain.plan import Plan
from planner.domain.records import record, records_in
from planner.views.parts.forms import Choice

#: What stands behind the name of a record that is in the archive.
ARCHIVED = "(gearchiveerd)"


def choices_of(
    plan: Plan, field: str, chosen: Collection[str] = (), part: Callable[[Any], str] = lambda one: ""
) -> tuple[Choice, ...]:
    """The records of a kind to choose from. `chosen` are the codes that a record refers to already."""
    key = record(field).key
    live = tuple((key(one), name_of(one), part(one)) for one in records_in(plan, field))
    gone = tuple(
        (key(one), f"{name_of(one)} {ARCHIVED}", part(one))
        for one in records_in(plan, field, archived=True)
        if key(one) in chosen
    )
    return live + gone
