"""What the tests of lists share: which kinds of records can be merged, two partners that are one, and a look at one."""

from typing import Any

from planner.domain.plan import Partner, Plan
from planner.domain.records import standing

MERGEABLE = ("themes", "groups", "goals", "programmes", "partners", "neighbourhoods", "area_programmes", "sources")
TWINS = (Partner("ggd", "GGD Veldstad", ("GGD",), "zorg"), Partner("ggd_2", "GGD", ("de GGD",), core=True))


def by_code(plan: Plan, field: str, code: str) -> Any:
    """A record that is there."""
    now = standing(plan, field, code)
    assert now is not None
    return now.value
