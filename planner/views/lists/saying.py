"""What is said after a record of a list was stored."""

from collections.abc import Callable
from typing import Any

from planner.domain.changes import name_of
from planner.store.changes import Committed
from planner.views.parts.acting import Call


def listed_now(many: str) -> Callable[[Call, Committed, Any], str]:
    """ "“GGD Veldstad” staat nu in de lijst van partners." for a new record; a changed one needs no more words."""

    def said(_call: Call, committed: Committed, value: Any) -> str:
        change = committed.change
        if change is None or value is None or change.edits[0].before is not None:
            return ""
        return f"“{name_of(value)}” staat nu in de lijst van {many}."

    return said
