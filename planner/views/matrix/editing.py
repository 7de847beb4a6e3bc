"""What people can do in the panel of a cell: add, move and take out interventions, confirm, and judge the cell."""

from collections.abc import Mapping
from types import MappingProxyType

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Cell, Contribution
from planner.domain.confirming import classification_mark, is_sure
from planner.domain.interventions import CellMark, Intervention, Placement
from planner.domain.words import Level
from planner.views.matrix.drawing import cell_code
from planner.views.parts.confirming import QUESTION, asking, old_confirmation, said_confirmed
from planner.views.reader import Asked


def cell_buttons(asked: Asked, cell: Cell) -> list[Component]:
    """Add something here, or judge the cell; on a cell that is out of the count: take that back, or judge anew."""
    if asked.readonly:
        return []
    if cell.level is Level.NOT_APPLICABLE:
        if cell.mark is None:
            return []
        return [_clear("Toch van toepassing", "uit", cell, cell.mark), _judge("Oordeel wijzigen", cell, cell.mark)]
    add = _opens("Interventie toevoegen", "toevoegen", cell, "btn p")
    if cell.mark is None:
        return [add, _judge("Oordeel geven", cell, None)]
    return [
        add,
        _clear("Prioriteit weghalen", "priority", cell, cell.mark),
        _judge("Oordeel wijzigen", cell, cell.mark),
    ]


def _judge(words: str, cell: Cell, mark: CellMark | None) -> Component:
    """Opens the dialog of the judgement, with what it is now."""
    now = {"data-soort": mark.kind, "data-reden": mark.reason, "data-wijk": mark.neighbourhood or ""} if mark else {}
    return _opens(words, "oordeel", cell, "btn", now)


def _opens(words: str, what: str, cell: Cell, style: str, more: Mapping[str, str] = MappingProxyType({})) -> Component:
    """A button that opens a dialog; `assets/65-matrix-cells.js` draws it."""
    return html.Button(
        words, type="button", className=style, **{"data-cel-doe": what, "data-in": cell_code(cell), **more}
    )


def _clear(words: str, kind: str, cell: Cell, mark: CellMark) -> Component:
    fields = {"cellen": [cell_code(cell)], "soort": kind, "wijk": mark.neighbourhood or ""}
    return asking((words, ""), "mark-clear", fields, "btn")


def placement_buttons(asked: Asked, cell: Cell, part: Contribution) -> list[Component]:
    """For one intervention in the cell: is it right, and if not, where does it belong."""
    one, parts = part.intervention, (part.placement, part.delivery)
    sure = all(is_sure(each, asked.today) for each in parts)
    if asked.readonly:
        return [html.P(said_confirmed(parts), className="xxs muted")] if sure else []
    found: list[Component] = []
    if sure:
        found.append(html.Span(said_confirmed(parts), className="xxs muted grow"))
    else:
        found.append(html.Span(f"{old_confirmation(parts, asked.today)} {QUESTION}".strip(), className="xs sub"))
        fields = {
            "cel": cell_code(cell),
            "interventie": one.code,
            "wijk": asked.question.neighbourhood or "",
            "gezien": classification_mark(one),
        }
        found.append(asking(("Ja", f"Ja, de indeling van {one.name} klopt"), "confirm-cell", fields, "btn s"))
    if part.placement.group == cell.group:
        return [_row([*found, menu(asked, cell, one, part.placement)])]
    return [_row(found), html.P(_through(asked, part), className="xs sub noprint")]


def _row(parts: list[Component]) -> Component:
    return html.Div(parts, className="row iv-acts noprint")


def _through(asked: Asked, part: Contribution) -> list[Component | str]:
    """It stands on a broader group, and is changed where that is written."""
    one, group = part.intervention, asked.names.group(part.placement.group)
    address = asked.href(f"/interventies/{one.code}", bewerken="ja")
    link = html.A("Wijzig dat bij de interventie", href=address, **{"aria-label": f"Wijzig dat bij {one.name}"})
    return [f"Staat hier via {group}. ", link]


def menu(asked: Asked, cell: Cell, one: Intervention, placed: Placement) -> Component:
    """What can be done with a placement on this very cell; `assets/65-matrix-cells.js` fills the menu when it opens."""
    data = {
        "data-in": cell_code(cell),
        "data-interventie": one.code,
        "data-naam": one.name,
        "data-rang": "hoofd" if placed.primary else "tweede",
        "data-alles": asked.href(f"/interventies/{one.code}", bewerken="ja"),
    }
    summary = html.Summary(["Wijzig", html.Span(f" {one.name}", className="vh")], className="btn s chev")
    return html.Details([summary, html.Div(className="pop")], className="drop", **data)
