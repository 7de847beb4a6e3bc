"""What people can do in the panel of a cell: add, move and take out interventions, confirm, and judge the cell."""

import json
from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Cell, Contribution
from planner.domain.confirming import classification_mark
from planner.domain.grid import row_groups
from planner.domain.interventions import CellMark
from planner.domain.words import Basis, GroupPart, Level, MarkKind
from planner.language.numbers import day
from planner.views.matrix.drawing import cell_code
from planner.views.reader import Asked

_OUT = (MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY)


def cell_buttons(asked: Asked, cell: Cell) -> list[Component]:
    """Add something here, or judge the cell; on a cell that is out of the count: take that back."""
    if asked.readonly:
        return []
    if cell.level is Level.NOT_APPLICABLE:
        return [_clear("Toch van toepassing", "uit", cell, cell.mark)] if cell.mark is not None else []
    add = html.Button(
        "Interventie toevoegen",
        type="button",
        className="btn p",
        **{"data-cel-doe": "toevoegen", "data-in": cell_code(cell)},
    )
    judge = html.Button(
        "Oordeel geven", type="button", className="btn", **{"data-cel-doe": "oordeel", "data-in": cell_code(cell)}
    )
    found: list[Component] = [add, judge]
    if cell.mark is not None:
        found.append(_clear("Prioriteit weghalen", "priority", cell, cell.mark))
    return found


def _clear(words: str, kind: str, cell: Cell, mark: CellMark | None) -> Component:
    area = mark.neighbourhood or "" if mark is not None else ""
    fields = {"cellen": [cell_code(cell)], "soort": kind, "wijk": area}
    return _asks(words, "mark-clear", fields, "btn")


def placement_buttons(asked: Asked, cell: Cell, part: Contribution) -> list[Component]:
    """For one intervention in the cell: is it right, and if not, where does it belong."""
    if asked.readonly:
        return []
    code, own = part.intervention.code, part.placement.group == cell.group
    found: list[Component] = []
    if Basis.CONFIRMED is part.placement.basis is part.delivery.area_basis:
        found.append(html.Span(_confirmed(part), className="xxs muted"))
    else:
        found.append(html.Span("Klopt deze indeling?", className="xs sub"))
        area, seen = asked.question.neighbourhood or "", classification_mark(part.intervention)
        fields = {"cellen": [cell_code(cell)], "interventie": code, "wijk": area, "gezien": seen}
        found.append(
            _asks("Ja", "cells-confirm", fields, "btn s", f"Ja, de indeling van {part.intervention.name} klopt")
        )
    found.append(_menu(asked, cell, part) if own else _through(asked, part))
    return [html.Div(found, className="row iv-acts noprint")]


def _confirmed(part: Contribution) -> str:
    who = ", ".join(
        said
        for said in (
            part.placement.confirmed_by,
            day(part.placement.confirmed_on) if part.placement.confirmed_on else "",
        )
        if said
    )
    return f"Indeling bevestigd{f' door {who}' if who else ''}"


def _through(asked: Asked, part: Contribution) -> Component:
    """It stands on a broader group, and is changed where that is written."""
    group = asked.names.group(part.placement.group)
    address = asked.href(f"/interventies/{part.intervention.code}", bewerken="ja")
    return html.A(
        "Wijzig",
        href=address,
        className="btn s",
        title=f"Staat hier via {group}",
        **{"aria-label": f"Wijzig {part.intervention.name}; die staat hier via {group}"},
    )


def _menu(asked: Asked, cell: Cell, part: Contribution) -> Component:
    code, name = part.intervention.code, part.intervention.name
    at = {"cel": cell_code(cell), "interventie": code}
    primary = part.placement.primary
    rank = {**at, "rang": "tweede" if primary else "hoofd"}
    move = html.Button(
        "Verplaatsen…",
        type="button",
        className="menu-item",
        **{"data-cel-doe": "verplaatsen", "data-in": cell_code(cell), "data-interventie": code, "data-naam": name},
    )
    return html.Details(
        [
            html.Summary(["Wijzig", html.Span(f" {name}", className="vh")], className="btn s chev"),
            html.Div(
                [
                    move,
                    _asks("Maak tweede pijler" if primary else "Maak hoofdpijler", "placement-rank", rank, "menu-item"),
                    _asks("Haal uit deze cel", "placement-remove", at, "menu-item"),
                    html.A(
                        "Alle gegevens wijzigen",
                        href=asked.href(f"/interventies/{code}", bewerken="ja"),
                        className="menu-item",
                    ),
                ],
                className="pop",
            ),
        ],
        className="drop",
    )


def _asks(words: str, action: str, fields: Mapping[str, Any], style: str, label: str = "") -> Component:
    """A button that asks for a change at once; `assets/56-change.js` sends it."""
    told = {"data-wijzig": action, "data-velden": json.dumps(fields), **({"aria-label": label} if label else {})}
    return html.Button(words, type="button", className=style, **told)


def choices(asked: Asked) -> dict[str, Any]:
    """What can be chosen in the dialogs of the panel, fetched when one opens."""
    plan = asked.plan
    names = [one.name for one in plan.interventions]
    broader = [group for group in plan.groups if group.part is GroupPart.BROADER]
    return {
        "interventies": [
            {
                "value": one.code,
                "label": one.name if names.count(one.name) == 1 else f"{one.name} ({one.code})",
                "part": "",
            }
            for one in sorted(plan.interventions, key=lambda one: one.name.casefold())
        ],
        "thema": [[one.code, one.name] for one in plan.themes],
        "pijler": [[one.code, one.name] for one in plan.pillars],
        "doelgroep": [[one.code, one.name] for one in (*row_groups(plan), *broader)],
        "wijk": [asked.question.neighbourhood or "", asked.names.area(asked.question.neighbourhood)],
        "gemeente": asked.names.area(None),
        "nieuw": asked.href("/interventies/nieuw"),
    }
