"""The page of one intervention: its input is the address, with the code in the path (and the revision)."""

from dataclasses import replace

from dash.development.base_component import Component

from planner.domain.mix import goal_mixes
from planner.domain.plan import Intervention
from planner.language.sentences import question_in_words
from planner.views.intervention import ids
from planner.views.intervention.archived import archived_note, archived_parts
from planner.views.intervention.cells import cells_data, reached_cells, standing_card
from planner.views.intervention.details import details_card
from planner.views.intervention.editor import editor, is_asked, new_page
from planner.views.intervention.form import LIST
from planner.views.intervention.head import buttons, crumb, sentence, statuses
from planner.views.intervention.places import deliveries_card, places_card, reach_card
from planner.views.parts.confirming import confirming_card
from planner.views.parts.heading import problem_notes
from planner.views.parts.history_card import history_card
from planner.views.parts.record_page import NEW, Parts, RecordPage, find, texts
from planner.views.parts.standing import Standings
from planner.views.reader import Asked, Reader


def _parts(asked: Asked, reader: Reader, code: str) -> Parts:
    """What stands in every place of the page."""
    if code == NEW:
        return new_page(asked)
    found = find(asked, "interventions", code)
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
        ids.DATA: {"path": f"{LIST}/{one.code}", "cells": cells_data(asked, found, reached) if reached else None},
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


#: What the callback fills, and what stands there when a page says nothing of it.
_PLACES = (
    *texts(ids.CRUMB, ids.TITLE, ids.SENTENCE, ids.PROBLEMS, ids.STATUS, ids.ACTIONS),
    *texts(ids.ASIDE, ids.REACH, ids.STANDING, ids.DETAILS, ids.HISTORY, ids.PLACES, ids.DELIVERIES, ids.FOOT),
    (ids.DATA, "data", None),
    (ids.EDITOR, "hidden", True),
    (ids.CARDS, "hidden", False),
)
RECORD_PAGE = RecordPage("interventions", f"{LIST}/", _PLACES, ids.DATA, ids.DRAWN, "LPA.intervention", _parts)
