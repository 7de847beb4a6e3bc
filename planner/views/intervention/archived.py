"""The page of an intervention that is in the archive: what it filled, and the way back."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import survey
from planner.domain.plan import Intervention
from planner.language.numbers import counted
from planner.views.intervention import ids
from planner.views.intervention.actions import RESTORE
from planner.views.intervention.cells import SECOND, cells_data, reached_cells
from planner.views.parts.archiving import archived_in, archived_words, restore_button
from planner.views.reader import Asked, Reader


def archived_note(asked: Asked, reader: Reader, one: Intervention) -> Component:
    """When it was put away, by whom, and the button that brings it back."""
    said = archived_words(archived_in(asked, reader, "interventions", (one.code,)).get(one.code))
    button = [] if asked.readonly else [" ", restore_button(RESTORE, one.code, one.name)]
    return html.Div(html.Span([html.B(f"{said}. "), "Telt niet mee.", *button]), className="note w archived")


def archived_parts(asked: Asked, one: Intervention) -> dict[str, Any]:
    """The cells that it would fill. `asked` holds a plan with this intervention alone."""
    found = survey(asked.plan, asked.question)
    reached = reached_cells(found, one)
    first = sum(1 for way in reached.values() if way != SECOND)
    heading = html.H2(f"Zou {counted(first, 'cel', 'cellen')} vullen", className="h")
    return {
        ids.STANDING: [heading, html.P("Telt niet mee zolang zij in het archief staat.", className="xs sub")],
        ids.DATA: {
            "path": f"/interventies/{one.code}",
            "cells": cells_data(asked, found, reached) if reached else None,
        },
    }
