"""The proposals as a list with a part per state, or as a board with a column per stage."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from planner.domain.plan import Proposal
from planner.domain.proposals import ProposalState
from planner.language.numbers import MISSING, counted, day, euros, number
from planner.language.proposal_words import STATES, USES
from planner.language.proposals import areas_in_words, budget_in_words, cells_in_words
from planner.views.parts.proposal_steps import state_chip, step_buttons
from planner.views.reader import Asked

_HEADS = ("Voorstel", "Waar", "Besteding", "Programma", "Jaar", "Laatste stap", "Budget")
_S = ProposalState
#: The columns of the board: the way of a proposal from left to right, and below it where it may turn off.
COLUMNS: tuple[tuple[ProposalState, ...], ...] = (
    (_S.DRAFT,),
    (_S.SUBMITTED,),
    (_S.ADVICE, _S.HELD),
    (_S.GRANTED, _S.REJECTED),
    (_S.RUNNING, _S.DONE),
)


def table(asked: Asked, shown: Sequence[Proposal]) -> Component:
    """A body per state that occurs, in the order of the states."""
    head = html.Thead(html.Tr([html.Th(name, scope="col", className=_column(name)) for name in _HEADS]))
    bodies = [
        html.Tbody([_state_row(state, some), *(_row(asked, one) for one in some)]) for state, some in _by_state(shown)
    ]
    caption = html.Caption("Voorstellen naar stand", className="vh")
    parts = [caption, head, *bodies]
    return html.Section(
        html.Table(parts, className="tb vs"), className="card vs-card", **{"aria-label": "Lijst van voorstellen"}
    )


def _column(name: str) -> str:
    return "num" if name == "Budget" else ""


def _by_state(shown: Sequence[Proposal]) -> list[tuple[ProposalState, list[Proposal]]]:
    parts = [(state, [one for one in shown if one.state is state]) for state in ProposalState]
    return [(state, some) for state, some in parts if some]


def _state_row(state: ProposalState, some: Sequence[Proposal]) -> Component:
    count = html.Span(counted(len(some), "voorstel", "voorstellen"), className="sm sub")
    head = html.Th([state_chip(state), " ", count], colSpan=len(_HEADS) - 1, scope="rowgroup")
    total = [html.Span("Samen ", className="vh"), *_total(some)]
    return html.Tr([head, html.Td(total, className="num")], className="kh")


def _total(some: Sequence[Proposal]) -> list[object]:
    """What they ask for; of which nothing is known yet, that is no sum of nothing."""
    known = [one.budget for one in some if one.budget is not None]
    return [euros(sum(known))] if known else _missing("nog niet bekend")


def _row(asked: Asked, one: Proposal) -> Component:
    names = asked.names
    name = html.A(one.name, href=asked.href(f"/voorstellen/{one.code}"))
    last = f"{day(one.steps[-1].on)} {one.steps[-1].by}".strip() if one.steps else _missing("nog geen stap")
    cells: list[object] = [
        areas_in_words(names, one),
        USES[one.use].capitalize(),
        names.programme(one.programme) if one.programme else _missing("nog geen programma"),
        str(one.year) if one.year else _missing("nog geen jaar"),
        last,
        euros(one.budget) if one.budget is not None else _missing("nog geen budget"),
    ]
    pairs = zip(_HEADS[1:], cells, strict=True)
    tds = [html.Td(said, className=_column(name_), **{"data-kop": name_}) for name_, said in pairs]
    return html.Tr([html.Th([name, html.Small(cells_in_words(names, one.cells))], scope="row"), *tds])


def _missing(said: str) -> list[object]:
    return [MISSING, html.Span(f" {said}", className="vh")]


def board(asked: Asked, shown: Sequence[Proposal]) -> Component:
    """All states, also those without a proposal: the board shows the way to go."""
    columns = [html.Div([_stage(asked, shown, state) for state in states]) for states in COLUMNS]
    return html.Div(columns, className="bord")


def _stage(asked: Asked, shown: Sequence[Proposal], state: ProposalState) -> Component:
    some = [one for one in shown if one.state is state]
    title = html.H2([state_chip(state), html.Span(number(len(some)), className="sub")])
    known = any(one.budget is not None for one in some)
    money = html.P(_total(some), className="xs sub") if known else None
    cards: list[object] = [_card(asked, one) for one in some] or [html.P("Geen voorstellen", className="xs muted")]
    label = f"{STATES[state].capitalize()}: {counted(len(some), 'voorstel', 'voorstellen')}"
    return html.Section([title, money, *cards], className="card", **{"aria-label": label})


def _card(asked: Asked, one: Proposal) -> Component:
    names = asked.names
    money = " · ".join((budget_in_words(one), *([str(one.year)] if one.year else [])))
    return html.Article(
        [
            html.H3(html.A(one.name, href=asked.href(f"/voorstellen/{one.code}"))),
            html.P(cells_in_words(names, one.cells), className="xs"),
            html.P(f"{areas_in_words(names, one)} · {money}", className="xs sub"),
            html.Div(step_buttons(asked, one, small=True), className="row noprint"),
        ],
        className="vb",
    )
