"""What stands in a cell and does not count there: said with the reason, so that nobody adds it a second time."""

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Cell, Survey
from planner.domain.interventions import Intervention, Placement
from planner.language.numbers import number
from planner.views.matrix.editing import menu
from planner.views.parts.standing import Standings
from planner.views.reader import Asked

#: More than this wait behind their heading.
_MOST = 3


def uncounted(asked: Asked, found: Survey, cell: Cell, shown: frozenset[str]) -> list[Component]:
    """The section; nothing when everything that was placed in the cell counts (`shown` holds the codes)."""
    placed = [
        (one, part)
        for one in asked.plan.interventions
        if one.code not in shown
        for part in one.placements
        if (part.theme, part.pillar, part.group) == cell.key
    ]
    if not placed:
        return []
    standings = Standings(found, asked.question.neighbourhood)
    rows = [_row(asked, standings, cell, one, part) for one, part in placed]
    heading = "Staat hier ook, telt niet mee"
    if len(rows) <= _MOST:
        return [html.Section([html.H3(heading), *rows])]
    summary = html.Summary(html.H3(f"{heading} ({number(len(rows))})"))
    return [html.Section(html.Details([summary, *rows], className="fold"))]


def _row(asked: Asked, standings: Standings, cell: Cell, one: Intervention, part: Placement) -> Component:
    name = html.A(one.name, href=asked.href(f"/interventies/{one.code}"))
    why = why_not_here(standings, one, part)
    change = [] if asked.readonly else [html.Div(menu(asked, cell, one, part), className="row iv-acts noprint")]
    return html.Div(
        [html.Div(name, className="t"), html.P(f"{why[:1].upper()}{why[1:]}."), *change],
        className="iv-out",
        **{"data-plek": one.code},
    )


def why_not_here(standings: Standings, one: Intervention, part: Placement) -> str:
    """Why it does not count in a cell in which it was placed, in a few words."""
    why = standings.why_not(one)
    if not part.primary and not standings.question.count_secondary and why in ("", "alleen als tweede pijler"):
        return "staat hier als tweede pijler, en die tellen nu niet mee"
    return why or "telt hier niet mee"
