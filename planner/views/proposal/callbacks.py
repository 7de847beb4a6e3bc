"""The page of one proposal: its input is the address, with the code in the path (and the revision)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from dash import Dash, Input, Output, State, html, no_update
from dash.development.base_component import Component

from planner.domain.plan import Proposal
from planner.domain.records import Standing, records_in, standing
from planner.language.proposals import proposal_in_words
from planner.views.parts.archiving import archived_in, archived_words, restore_button
from planner.views.parts.heading import problem_notes
from planner.views.parts.history_card import history_card
from planner.views.parts.proposal_steps import state_chip
from planner.views.parts.wiring import URL, address_and_revision
from planner.views.proposal import ids
from planner.views.proposal.actions import COMMENT, RESTORE
from planner.views.proposal.cards import comments_card, details_card, steps_card
from planner.views.proposal.effect import effect_card
from planner.views.proposal.form import EDITABLE, FIELD, LIST, proposal_form, values_of
from planner.views.proposal.head import EDITING, buttons, crumb
from planner.views.proposal.starting import start
from planner.views.reader import Asked, Reader

_PREFIX = f"{LIST}/"
#: The code that no proposal may have: it stands for the one that is being made.
NEW = "nieuw"
_NEW_TITLE = "Nieuw voorstel"
Parts = Mapping[str, Any]
_PLACES = (
    *((one, "children", "") for one in (ids.CRUMB, ids.TITLE, ids.SENTENCE, ids.PROBLEMS, ids.STATUS, ids.ACTIONS)),
    *((one, "children", "") for one in (ids.ASIDE, ids.DETAILS, ids.EFFECT, ids.STEPS, ids.COMMENTS, ids.HISTORY)),
    (ids.DATA, "data", None),
    (ids.EDITOR, "hidden", True),
    (ids.CARDS, "hidden", False),
)


def exists(reader: Reader, code: str, search: str) -> bool:
    """Whether the municipality of an address has this proposal, also in the archive."""
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
        "function(data){ return LPA.proposal(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )


def _find(asked: Asked, code: str) -> Standing | None:
    """A proposal by its code, in whatever letters it was typed."""
    wanted = unquote(code).casefold()
    every = (*records_in(asked.plan, FIELD), *records_in(asked.plan, FIELD, archived=True))
    found = next((one.code for one in every if one.code.casefold() == wanted), None)
    return standing(asked.plan, FIELD, found) if found else None


def _parts(asked: Asked, reader: Reader, code: str) -> Parts:
    """What stands in every place of the page."""
    if code == NEW:
        return _new_page(asked, reader)
    found = _find(asked, code)
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
