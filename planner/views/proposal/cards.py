"""The cards of one proposal: what it is, its steps with date, name and reason, and what was said about it."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.plan import Proposal
from planner.domain.proposal_checks import missing
from planner.domain.proposals import STEPS, ProposalState
from planner.domain.records import standing
from planner.language.numbers import counted, day, euros, listed
from planner.language.proposal_words import STATES, USES
from planner.language.proposals import areas_in_words
from planner.language.record_values import NOT_FILLED, cell_in_words, lowered
from planner.language.record_words import label
from planner.views.parts.choices import ARCHIVED
from planner.views.reader import Asked

Shown = Any


def details_card(asked: Asked, one: Proposal) -> list[Component]:
    """Every field of the form, and what is still missing."""
    rows: list[tuple[str, Shown]] = [
        ("motivation", html.Span(one.motivation, className="pre") if one.motivation else _empty()),
        ("cells", _cells(asked, one)),
        ("neighbourhoods", areas_in_words(asked.names, one)),
        ("use", USES[one.use].capitalize()),
        ("budget", _empty() if one.budget is None else euros(one.budget)),
        ("year", str(one.year) if one.year else _empty()),
        ("programme", asked.names.programme(one.programme) if one.programme else _empty()),
    ]
    if one.intervention:
        rows.append(("intervention", _intervention(asked, one.intervention)))
    if one.entry:
        rows.append(("entry", asked.names.of("catalogue", one.entry)))
    if one.links:
        rows.append(
            ("links", html.Ul([html.Li(html.A(each.title, href=each.url, rel="noopener")) for each in one.links]))
        )
    terms = [part for name, said in rows for part in (html.Dt(label(Proposal, name)), html.Dd(said))]
    return [html.H2("Het voorstel"), *_still(one), html.Dl(terms, className="kv")]


def _empty() -> Component:
    return html.Span(NOT_FILLED, className="muted")


def _cells(asked: Asked, one: Proposal) -> Component:
    """Each cell with the way to it in the matrix of the wijk."""
    wijk = one.neighbourhoods[0] if len(one.neighbourhoods) == 1 else None
    return html.Ul(
        [
            html.Li(
                html.A(
                    cell_in_words(asked.names, cell.theme, cell.pillar, cell.group),
                    href=asked.href("/", wijk=wijk, cel=f"{cell.theme}.{cell.pillar}.{cell.group}"),
                )
            )
            for cell in one.cells
        ]
    )


def _intervention(asked: Asked, code: str) -> Shown:
    now, name = standing(asked.plan, "interventions", code), asked.names.of("interventions", code)
    more = f" {ARCHIVED}" if now and now.archived else ""
    return [html.A(name, href=asked.href(f"/interventies/{code}")), more]


def _still(one: Proposal) -> list[Component]:
    """What a draft still needs before it can be submitted."""
    names = [lowered(label(Proposal, problem.path)) for problem in missing(one)]
    if not names or one.state is not ProposalState.DRAFT:
        return []
    said = f"{listed(names)}. Vul dat in voor u het voorstel indient."
    return [html.Div(html.Span([html.B("Nog nodig: "), said]), className="note w")]


def steps_card(asked: Asked, one: Proposal) -> list[Component]:
    """The steps that were taken, the newest last, and where it can go from here."""
    taken = [
        html.Li(
            [
                html.Time(day(step.on), dateTime=step.on.isoformat()),
                html.B(STATES[step.state].capitalize()),
                html.Span(step.by),
                html.P(step.reason, className="pre") if step.reason else None,
            ]
        )
        for step in one.steps
    ]
    later = [STATES[state] for state in STEPS[one.state]]
    following = f"Hierna: {listed(later, 'of')}." if later else "Dit is de laatste stap."
    first = [] if taken else [html.P("Dit voorstel is een concept. Het is nog niet ingediend.", className="sm")]
    return [html.H2("Stappen"), *first, html.Ol(taken, className="hist"), html.P(following, className="xs sub")]


def comments_card(one: Proposal) -> list[Component]:
    """What was said, the oldest first."""
    said = [
        html.Li(
            [
                html.P(
                    [html.B(each.by), " ", html.Time(day(each.on), dateTime=each.on.isoformat())], className="xs sub"
                ),
                html.P(each.text, className="pre"),
            ]
        )
        for each in one.comments
    ]
    count = counted(len(said), "opmerking", "opmerkingen").capitalize() if said else "Opmerkingen"
    return [html.H2(count, className="h"), html.Ul(said, className="vo-said")]
