"""The page with all proposals has one input: the address (and the revision of what is stored)."""

from typing import Any

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from planner.domain.plan import Proposal
from planner.domain.proposals import ProposalState, Use
from planner.language.numbers import counted, number
from planner.language.proposal_words import STATES, USES
from planner.language.proposals import cells_in_words, money_in_words, states_in_words
from planner.views.parts.archiving import archived_in, archived_words, restore_button
from planner.views.parts.heading import Said, problem_notes, share_button
from planner.views.parts.question_bar import Filter, bar_data
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.proposals import ids
from planner.views.proposals.drawing import board, table
from planner.views.proposals.selection import ARCHIVE, PHASE, USE, VIEWS, Selection, labels, select
from planner.views.reader import Asked, Reader

PATH, NEW, RESTORE = "/voorstellen", "/voorstellen/nieuw", "proposal-restore"
#: What a proposal does not have: it is no delivery, and it is not counted.
_NOT_ASKED = ("status", "peildatum", "tellen")


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        *head_and_data(ids),
        Output(ids.LIST, "children"),
        Output(ids.FOOT, "children"),
        Output(ids.ACTIONS, "children"),
        *address_and_revision(),
    )
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        chosen = select(asked)
        return (
            "Voorstellen in het archief" if chosen.archive else "Voorstellen",
            sentence(asked, chosen),
            problem_notes((*asked.problems, *chosen.problems)),
            _data(asked, chosen),
            _content(asked, reader, chosen),
            _foot(chosen),
            _buttons(asked, chosen),
        )

    app.clientside_callback(
        "function(data){ return LPA.proposals(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )


def sentence(asked: Asked, chosen: Selection) -> list[Said]:
    """ "6 voorstellen: 2 concept en 4 gehonoreerd. Samen € 240.000." """
    every = asked.plan.proposals
    if chosen.archive:
        put_away = len(asked.plan.archive.proposals)
        stand = "staat" if put_away == 1 else "staan"
        return [f"Er {stand} {counted(put_away, 'voorstel', 'voorstellen')} in het archief. U kunt ze terugzetten."]
    if not every:
        return ["Er zijn nog geen voorstellen."]
    if len(chosen.shown) == len(every):
        count = html.B(counted(len(every), "voorstel", "voorstellen"))
        return [count, f": {states_in_words(every)}. {money_in_words(every)}"]
    if not chosen.shown:
        return [html.B(f"Geen van de {number(len(every))} voorstellen"), " past bij deze vraag."]
    fit = "past" if len(chosen.shown) == 1 else "passen"
    count = html.B(f"{number(len(chosen.shown))} van {number(len(every))} voorstellen")
    return [count, f" {fit} bij deze vraag: {states_in_words(chosen.shown)}. {money_in_words(chosen.shown)}"]


def _data(asked: Asked, chosen: Selection) -> dict[str, Any]:
    """What the browser draws: the bar and the choice of view. In the archive there is nothing to choose."""
    if chosen.archive:
        return {"bar": [], "views": [], "said": ""}
    views = [{"code": code, "name": name, "on": (code == "bord") is chosen.board} for code, name in VIEWS.items()]
    said = f"{counted(len(chosen.shown), 'voorstel', 'voorstellen')}."
    return {"bar": [*_own_filters(chosen), *_question(asked)], "views": views, "said": said}


def _question(asked: Asked) -> list[dict[str, Any]]:
    """The filters of the question; here no wijk means all of them."""
    shown = bar_data(asked, _NOT_ASKED)
    for one in shown:
        if one["name"] == "wijk":
            one["choices"][0]["label"] = "Alle wijken"
            one["shown"] = one["shown"] if one["on"] else "alle"
    return shown


def _own_filters(chosen: Selection) -> list[dict[str, Any]]:
    """How far it is, and the use of the money."""
    states = tuple(_choice(STATES[one], STATES[one], one in chosen.states) for one in ProposalState)
    uses = tuple(_choice(one.value, USES[one], one in chosen.use) for one in Use)
    return [
        Filter(PHASE, "Stand", labels(chosen.states, len(STATES), STATES), bool(chosen.states), "some", states).data(),
        Filter(USE, "Besteding", labels(chosen.use, len(USES), USES), bool(chosen.use), "some", uses).data(),
    ]


def _choice(value: str, label: str, checked: bool) -> dict[str, Any]:
    return {"value": value, "label": f"{label[:1].upper()}{label[1:]}", "checked": checked, "part": ""}


def _content(asked: Asked, reader: Reader, chosen: Selection) -> Component:
    if chosen.archive:
        return _archive(asked, reader)
    if not chosen.shown:
        return _empty(asked)
    return board(asked, chosen.shown) if chosen.board else table(asked, chosen.shown)


def _empty(asked: Asked) -> Component:
    """What to say when there is nothing to show, and the way on."""
    if asked.plan.proposals:
        link = html.A("Toon alle voorstellen", href=_everything(asked), className="btn p")
        title, text = "Geen voorstellen bij deze vraag", "Bij deze filters is er niets gevonden."
        return html.Section([html.H2(title), html.P(text), html.Div([link], className="row")], className="empty")
    text = "Zoek bij Kansen waar het meest nodig is, en maak daar een voorstel van. Een naam en een cel zijn genoeg."
    links = [html.A("Naar de kansen", href=asked.href("/kansen"), className="btn p")]
    if not asked.readonly:
        links.append(html.A("Nieuw voorstel", href=asked.href(NEW), className="btn"))
    title = html.H2("Nog geen voorstellen")
    return html.Section([title, html.P(text), html.Div(links, className="row")], className="empty")


def _everything(asked: Asked) -> str:
    filters = ("wijk", "thema", "doelgroep", "pijler", "programma")
    return asked.href(PATH, **dict.fromkeys(filters))


def _archive(asked: Asked, reader: Reader) -> Component:
    put_away = asked.plan.archive.proposals
    when = archived_in(asked, reader, "proposals", [one.code for one in put_away])
    rows = [_put_away(asked, one, archived_words(when.get(one.code))) for one in put_away]
    back = html.P(html.A("Naar de lijst", href=asked.href(PATH), className="btn"))
    if not rows:
        return html.Section([html.H2("Het archief is leeg"), back], className="empty")
    return html.Section([html.Ul(rows, className="vs-arch"), back], className="card")


def _put_away(asked: Asked, one: Proposal, said: str) -> Component:
    name = html.A(one.name, href=asked.href(f"{PATH}/{one.code}"))
    about = html.Small(f"{cells_in_words(asked.names, one.cells)} · {said}")
    button = [] if asked.readonly else [restore_button(RESTORE, one.code, one.name)]
    return html.Li([html.Span([name, about]), *button])


def _buttons(asked: Asked, chosen: Selection) -> list[Component]:
    put_away = len(asked.plan.archive.proposals)
    to_archive = html.A(f"Archief ({number(put_away)})", href=asked.href(PATH, **{ARCHIVE: "ja"}), className="btn q")
    new = html.A("Nieuw voorstel", href=asked.href(NEW), className="btn p")
    archive = [to_archive] if put_away and not chosen.archive else []
    return [*archive, share_button(), *([] if asked.readonly else [new])]


def _foot(chosen: Selection) -> str:
    if chosen.archive:
        return ""
    return (
        "Een voorstel gaat van concept naar ingediend en advies. Daarna beslist de stuurgroep: gehonoreerd, afgewezen "
        "of aangehouden. Besteding: de vijf doelen van het uitvoeringsbudget (LPA, 6.1). Bedragen staan in geen export."
    )
