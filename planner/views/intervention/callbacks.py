"""The page of one intervention: its input is the address, with the code in the path (and the revision)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from dash import Dash, Input, Output, State, no_update
from dash.development.base_component import Component

from planner.domain.mix import goal_mixes
from planner.domain.plan import Intervention
from planner.domain.records import Standing, standing
from planner.language.sentences import question_in_words
from planner.views.intervention import ids
from planner.views.intervention.archived import archived_note, archived_parts
from planner.views.intervention.cells import cells_data, reached_cells, standing_card
from planner.views.intervention.details import details_card
from planner.views.intervention.editor import editor, is_asked, new_page
from planner.views.intervention.head import buttons, crumb, sentence, statuses
from planner.views.intervention.places import deliveries_card, places_card, reach_card
from planner.views.parts.confirming import confirming_card
from planner.views.parts.heading import problem_notes
from planner.views.parts.history_card import history_card
from planner.views.parts.standing import Standings
from planner.views.parts.wiring import URL, address_and_revision
from planner.views.reader import Asked, Reader

_PREFIX = "/interventies/"
#: The code that no intervention may have: it stands for the one that is being made.
NEW = "nieuw"
Parts = Mapping[str, Any]
#: What the callback fills, and what stands there when a page says nothing of it.
_PLACES = (
    *((one, "children", "") for one in (ids.CRUMB, ids.TITLE, ids.SENTENCE, ids.PROBLEMS, ids.STATUS, ids.ACTIONS)),
    *((one, "children", "") for one in (ids.ASIDE, ids.REACH, ids.STANDING, ids.DETAILS, ids.HISTORY, ids.PLACES)),
    *((one, "children", "") for one in (ids.DELIVERIES, ids.FOOT)),
    (ids.DATA, "data", None),
    (ids.EDITOR, "hidden", True),
    (ids.CARDS, "hidden", False),
)


def exists(reader: Reader, code: str, search: str) -> bool:
    """Whether the municipality of an address has this intervention, counting or in the archive."""
    return code == NEW or _find(reader.asked(search), code) is not None


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        *(Output(place, prop) for place, prop, _ in _PLACES),
        *address_and_revision(),
        State(URL, "pathname"),
    )
    def fill(search: str | None, _revision: object, path: str | None) -> tuple[object, ...]:
        if not (path or "").startswith(_PREFIX):
            # Another page is on its way.
            return (no_update,) * len(_PLACES)
        parts = _parts(reader.asked(search), reader, (path or "").removeprefix(_PREFIX).rstrip("/"))
        return tuple(parts.get(place, otherwise) for place, _, otherwise in _PLACES)

    app.clientside_callback(
        "function(data){ return LPA.intervention(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )


def _find(asked: Asked, code: str) -> Standing | None:
    """An intervention by its code, in whatever letters it was typed."""
    wanted = unquote(code).casefold()
    every = (*asked.plan.interventions, *asked.plan.archive.interventions)
    found = next((one.code for one in every if one.code.casefold() == wanted), None)
    return standing(asked.plan, "interventions", found) if found else None


def _parts(asked: Asked, reader: Reader, code: str) -> Parts:
    """What stands in every place of the page."""
    if code == NEW:
        return new_page(asked)
    found = _find(asked, code)
    if found is None:
        return _gone(asked)
    if is_asked(asked):
        # Who is editing what somebody else puts away meanwhile keeps the form, and is told.
        form = editor(asked, reader, found.value)
        return {**form, ids.PROBLEMS: _notes(asked, reader, found.value)} if found.archived else form
    return _archived(asked, reader, found.value) if found.archived else _page(asked, reader, found.value)


def _page(asked: Asked, reader: Reader, one: Intervention) -> Parts:
    found = reader.survey(asked)
    reached = reached_cells(found, one)
    return {
        **_known(asked, reader, one),
        ids.STATUS: statuses(asked, one),
        ids.ACTIONS: buttons(asked, one),
        ids.DETAILS: _asked_about(asked, reader, one),
        ids.STANDING: standing_card(asked, Standings(found, asked.question.neighbourhood), one, reached),
        ids.DATA: {"path": f"{_PREFIX}{one.code}", "cells": cells_data(asked, found, reached) if reached else None},
    }


def _asked_about(asked: Asked, reader: Reader, one: Intervention) -> list[Component | None]:
    """What is known of it, under the question whether that is right."""
    heading, *known = details_card(asked, one, goal_mixes(reader.analysis(asked)))
    return [heading, confirming_card(asked, one), *known]


def _archived(asked: Asked, reader: Reader, one: Intervention) -> Parts:
    """Everything is still there, and nothing of it counts."""
    parts = archived_parts(replace(asked, plan=replace(asked.plan, interventions=(one,))), one)
    return {**_known(asked, reader, one), **parts, ids.PROBLEMS: _notes(asked, reader, one)}


def _notes(asked: Asked, reader: Reader, one: Intervention) -> list[Component]:
    return [archived_note(asked, reader, one), *problem_notes(asked.problems)]


def _known(asked: Asked, reader: Reader, one: Intervention) -> Parts:
    """What is told of an intervention whether it counts or not."""
    return {
        ids.CRUMB: crumb(asked, one.name),
        ids.TITLE: one.name,
        ids.SENTENCE: sentence(asked, one),
        ids.PROBLEMS: problem_notes(asked.problems),
        ids.REACH: reach_card(asked, one),
        ids.DETAILS: details_card(asked, one, goal_mixes(reader.analysis(asked))),
        ids.HISTORY: history_card(asked, reader, one),
        ids.PLACES: places_card(asked, one),
        ids.DELIVERIES: deliveries_card(asked, one),
        ids.FOOT: question_in_words(asked.plan, asked.question),
    }


def _gone(asked: Asked) -> Parts:
    title = "Deze interventie is er niet meer"
    return {
        ids.CRUMB: crumb(asked, title),
        ids.TITLE: title,
        ids.SENTENCE: "Misschien is zij weggehaald. Ga terug naar de lijst met interventies.",
        # A form with something in it stays: the script leaves it where it is.
        ids.EDITOR: not is_asked(asked),
        ids.CARDS: True,
    }
