"""The page of one proposal: its input is the address, with the code in the path (and the revision)."""

from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.plan import Proposal
from planner.domain.records import Standing
from planner.language.proposals import proposal_in_words
from planner.views.parts.archiving import archived_in, archived_words, restore_button
from planner.views.parts.heading import problem_notes
from planner.views.parts.history_card import history_card
from planner.views.parts.proposal_steps import state_chip
from planner.views.parts.record_page import NEW, Parts, RecordPage, find, texts
from planner.views.proposal import ids
from planner.views.proposal.actions import COMMENT, RESTORE
from planner.views.proposal.cards import comments_card, details_card, steps_card
from planner.views.proposal.effect import effect_card
from planner.views.proposal.form import EDITABLE, FIELD, LIST, proposal_form, values_of
from planner.views.proposal.head import EDITING, buttons, crumb
from planner.views.proposal.starting import start
from planner.views.reader import Asked, Reader

_NEW_TITLE = "Nieuw voorstel"


def _parts(asked: Asked, reader: Reader, code: str) -> Parts:
    """What stands in every place of the page."""
    if code == NEW:
        return _new_page(asked, reader)
    found = find(asked, FIELD, code)
    if found is None:
        return _gone(asked)
    if asked.params.get(EDITING) == "ja" and not asked.readonly and not found.archived:
        return _editor(asked, reader, found.value)
    return _page(asked, reader, found)


def _page(asked: Asked, reader: Reader, found: Standing) -> Parts:
    one: Proposal = found.value
    open_to_all = not asked.readonly and not found.archived
    return {
        ids.CRUMB: crumb(asked, one.name),
        ids.TITLE: one.name,
        ids.SENTENCE: proposal_in_words(asked.names, one),
        ids.PROBLEMS: [*_put_away(asked, reader, found), *problem_notes(asked.problems)],
        ids.STATUS: [html.Span("Stand: ", className="vh"), state_chip(one.state)],
        ids.ACTIONS: buttons(asked, one) if open_to_all else [],
        ids.DETAILS: details_card(asked, one),
        ids.EFFECT: effect_card(asked, reader, one) if not found.archived else "",
        ids.STEPS: steps_card(asked, one),
        ids.COMMENTS: comments_card(one),
        ids.HISTORY: history_card(asked, reader, one),
        ids.DATA: {"path": f"{LIST}/{one.code}", "code": one.code, "comment": COMMENT if open_to_all else ""},
    }


def _put_away(asked: Asked, reader: Reader, found: Standing) -> list[Component]:
    """When it was put away, by whom, and the button that brings it back."""
    if not found.archived:
        return []
    code = found.value.code
    said = archived_words(archived_in(asked, reader, FIELD, (code,)).get(code))
    button = [] if asked.readonly else [" ", restore_button(RESTORE, code, found.value.name)]
    return [html.Div(html.Span([html.B(f"{said}."), *button]), className="note w archived")]


def _editor(asked: Asked, reader: Reader, one: Proposal) -> Parts:
    form = EDITABLE.form_for(asked, reader.engine, one)
    return {
        **_around(asked, f"{one.name} bewerken"),
        ids.CRUMB: crumb(asked, one.name),
        ids.PROBLEMS: problem_notes(asked.problems),
        ids.STATUS: [html.Span("Stand: ", className="vh"), state_chip(one.state)],
        ids.DATA: {"path": f"{LIST}/{one.code}", "code": one.code, "form": form.data()},
    }


def _new_page(asked: Asked, reader: Reader) -> Parts:
    """An empty form, or one that begins with what the address names."""
    page = {**_around(asked, _NEW_TITLE), ids.CRUMB: crumb(asked, _NEW_TITLE)}
    if asked.readonly:
        said = "U ziet het plan zoals het was. Daarin kunt u niets wijzigen."
        return {**page, ids.SENTENCE: said, ids.EDITOR: True}
    one, said, problems = start(asked, reader)
    form = replace(proposal_form(asked.plan, one), values=values_of(one), cancel=LIST)
    return {
        **page,
        ids.SENTENCE: said,
        ids.PROBLEMS: problem_notes((*asked.problems, *problems)),
        ids.DATA: {"path": "", "code": "", "form": form.data()},
    }


def _around(asked: Asked, title: str) -> dict[str, Any]:
    return {ids.TITLE: title, ids.ASIDE: _aside(), ids.EDITOR: False, ids.CARDS: True}


def _aside() -> Component:
    keys = html.P([html.Kbd("Ctrl"), " + ", html.Kbd("S"), " slaat op en laat het formulier open."], className="sm")
    return html.Section(
        [
            html.H2("Bij het opslaan"),
            html.P("Opslaan is nog niet indienen: dat doet u daarna, op de pagina van het voorstel.", className="sm"),
            html.P("Budget en opmerkingen komen in geen export.", className="sm"),
            keys,
        ],
        className="card",
    )


def _gone(asked: Asked) -> Parts:
    title = "Dit voorstel is er niet meer"
    return {
        ids.CRUMB: crumb(asked, title),
        ids.TITLE: title,
        ids.SENTENCE: "Misschien is het weggehaald. Ga terug naar de lijst met voorstellen.",
        ids.CARDS: True,
    }


_PLACES = (
    *texts(ids.CRUMB, ids.TITLE, ids.SENTENCE, ids.PROBLEMS, ids.STATUS, ids.ACTIONS),
    *texts(ids.ASIDE, ids.DETAILS, ids.EFFECT, ids.STEPS, ids.COMMENTS, ids.HISTORY),
    (ids.DATA, "data", None),
    (ids.EDITOR, "hidden", True),
    (ids.CARDS, "hidden", False),
)
RECORD_PAGE = RecordPage(FIELD, f"{LIST}/", _PLACES, ids.DATA, ids.DRAWN, "LPA.proposal", _parts)
