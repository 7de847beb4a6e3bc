"""What the frame says of time: when the plan was changed last, and that a plan of the past is shown."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.language.moments import clock, local
from planner.language.numbers import day, long_day
from planner.store.changes import last
from planner.views.reader import Asked, Reader

#: What the header says of a plan that was never changed.
NEVER_SAVED: dict[str, Any] = {"said": "", "own": "", "number": None}


def saved_data(reader: Reader, code: str) -> dict[str, Any]:
    """For the header: the words for everybody, and those for who made the last change; empty when there is none."""
    found = last(reader.engine, code)
    if found is None:
        return NEVER_SAVED
    on = local(found.at).date()
    # There is little room: of another day the clock says nothing that matters.
    said = f"Laatst gewijzigd om {clock(found.at)}" if on == reader.today() else f"Gewijzigd op {day(on)}"
    return {"said": said, "own": f"Opgeslagen om {clock(found.at)}", "number": found.number}


def past_note(asked: Asked) -> Component | str:
    """The line above every page of a plan of the past."""
    if asked.stand is None:
        return ""
    said = html.Span(
        [html.B(f"U ziet het plan zoals het was op {long_day(asked.stand)}. "), "Wijzigen kan niet. ", _back()]
    )
    return html.Section(said, className="note w then", **{"aria-label": "Plan van toen"})


def _back() -> Component:
    # The target makes it a visit of its own: a page that was not there then is there now.
    return html.A("Terug naar nu", href="/", target="_self", **{"data-zonder": "stand"})
