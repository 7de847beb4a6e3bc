"""The parts round the table of figures, each with a module of its own.

A part is called with what was asked and the reader, and gives data, or None where it has nothing to show. In the
browser `LPA.monitorParts.<name>(data)` makes HTML of it (a file in `assets/` after `70-monitor.js`), which comes in the
place with the id that stands here. What belongs to a theme gives data per code of a theme (or other subject), and its
HTML comes under the heading of that theme.
"""

from collections.abc import Callable, Mapping
from typing import Any

from planner.views.monitor import ids
from planner.views.monitor.checking import claims_notice
from planner.views.monitor.reach import reach_card
from planner.views.monitor.situations import situation_cards
from planner.views.monitor.tasks import tasks_card
from planner.views.monitor.through_time import coverage_card
from planner.views.reader import Asked, Reader

Part = Callable[[Asked, Reader], Mapping[str, Any] | None]

#: Name, the id of the place, and what makes the data. The places: CLAIMS above the table, the others below it.
PARTS: tuple[tuple[str, str, Part], ...] = (
    ("claims", ids.CLAIMS, claims_notice),
    ("coverage", ids.COVERAGE, coverage_card),
    ("reach", ids.REACH, reach_card),
    ("tasks", ids.TASKS, tasks_card),
)
#: Name, and what makes data per theme.
THEME_PARTS: tuple[tuple[str, Part], ...] = (("situation", situation_cards),)
#: All places that parts may have.
PLACES = (ids.CLAIMS, ids.COVERAGE, ids.REACH, ids.TASKS)


def parts_data(asked: Asked, reader: Reader) -> dict[str, Any]:
    """The data of every part that has something to show."""
    return {
        "parts": [{"name": name, "place": place, "data": make(asked, reader)} for name, place, make in PARTS],
        "themeParts": [{"name": name, "data": make(asked, reader) or {}} for name, make in THEME_PARTS],
    }
