"""The cells that an intervention fills: a small matrix for `assets/53-intervention.js`, and whether it counts now."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Survey
from planner.domain.grid import CellKey, row_groups
from planner.domain.plan import Intervention
from planner.domain.words import Level
from planner.language.numbers import counted, number
from planner.views.parts.standing import Standings
from planner.views.reader import Asked

#: How a cell is reached: on the very group, by way of a broader group, with a second pillar.
EXACT, BROADER, SECOND = "vol", "breed", "tweede"
Reached = dict[CellKey, str]


def reached_cells(found: Survey, one: Intervention) -> Reached:
    """Every cell of the grid that its placements reach, whatever counts now, with the best way in which they do."""
    strength = (EXACT, BROADER, SECOND)
    reached: Reached = {}
    for row in found.rows.rows:
        if found.rows.interventions[row.intervention].code == one.code:
            key = found.grid.keys[row.cell]
            way = SECOND if not row.placement.primary else EXACT if row.exact else BROADER
            reached[key] = min(reached.get(key, way), way, key=strength.index)
    return reached


def cells_data(asked: Asked, found: Survey, reached: Reached) -> dict[str, Any]:
    """The small matrix; "" is a cell that is not reached."""
    plan = asked.plan
    here = {cell.key: cell.level for cell in found.cells_in(asked.question.neighbourhood)}
    return {
        "themes": [theme.name for theme in plan.themes],
        "pillars": [[pillar.short[:1], pillar.name] for pillar in plan.pillars],
        "groups": [
            {
                "name": group.name,
                "cells": [
                    _cell(reached, here, (theme.code, pillar.code, group.code))
                    for theme in plan.themes
                    for pillar in plan.pillars
                ],
            }
            for group in row_groups(plan)
        ],
        "ways": sorted(set(reached.values()), key=(EXACT, BROADER, SECOND).index),
    }


def _cell(reached: Reached, here: dict[CellKey, Level], key: CellKey) -> list[Any]:
    """How it is reached, and whether the cell is outside the totals."""
    return [reached.get(key, ""), here[key] is Level.NOT_APPLICABLE]


def standing_card(asked: Asked, standings: Standings, one: Intervention, reached: Reached) -> list[Component]:
    """The heading of the cells, and in words whether it counts now."""
    first = sum(1 for way in reached.values() if way != SECOND)
    second = len(reached) - first
    heading = f"Vult {counted(first, 'cel', 'cellen')}" if first else "Vult geen cel"
    rules = html.A("Rekenregels", href=asked.href("/bronnen") + "#rekenregels")
    said = [html.P([_counts_now(asked, standings, one), " ", rules], className="xs sub")]
    if second:
        said.append(html.P(_second(asked, first, second), className="xs sub"))
    return [html.H2(heading, className="h"), *said]


def _counts_now(asked: Asked, standings: Standings, one: Intervention) -> str:
    area, standing = asked.names.area(asked.question.neighbourhood), standings.of(one)
    if standing.counted:
        return f"Telt nu mee in {counted(len(standing.counted), 'cel', 'cellen')} van {area}."
    return f"Telt nu niet mee in de matrix van {area}: {standings.why_not(one)}."


def _second(asked: Asked, first: int, second: int) -> str:
    more = "Nog " if first else ""
    count = f"{more}{number(second)} {'cel' if second == 1 else 'cellen'} als tweede pijler"
    return f"{count}; tweede pijlers tellen nu {'mee' if asked.question.count_secondary else 'niet mee'}."
