"""The matrix of the wijk, small: every cell leads to itself on the page of the matrix."""

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Cell
from planner.domain.plan import Pillar, TargetGroup, Theme
from planner.domain.profiles import AreaProfile
from planner.domain.words import Level
from planner.figures.theme import CELL_CLASSES
from planner.language.documents import margin
from planner.language.numbers import MISSING, number
from planner.language.sentences import cell_state
from planner.language.words import LEVEL_CODES, PARTS
from planner.views.reader import Asked

_SAMPLES = (
    (Level.THIN, "", "1", "dun"),
    (Level.COVERED, "", "2", "gedekt"),
    (Level.STRONG, "", "4", "sterk gedekt"),
    (Level.COVERED, " ring", "2", "alleen breed"),
    (Level.COVERED, " end", "2", "loopt af"),
    (Level.PLANNED, "", "(1)", "alleen gepland"),
    (Level.EMPTY, "", "+", "leeg: kans"),
    (Level.NOT_APPLICABLE, "", MISSING, "niet van toepassing"),
)


def matrix(asked: Asked, found: AreaProfile) -> list[Component]:
    """A real table: groups under each other, themes with their pillars beside each other."""
    cells = {cell.key: cell for cell in found.analysis.cells}
    themes = [one for one in asked.plan.themes if any(key[0] == one.code for key in cells)]
    pillars = [one for one in asked.plan.pillars if any(key[1] == one.code for key in cells)]
    groups = [one for one in asked.plan.groups if any(key[2] == one.code for key in cells)]
    title = html.H2("Matrix")
    if not cells:
        return [title, html.P("Er zijn geen cellen in deze vraag.", className="sub")]
    rows: list[Component] = []
    for place, group in enumerate(groups):
        if place and groups[place - 1].part is not group.part:
            whole = 1 + len(themes) * (1 + len(pillars))
            rows.append(html.Tr(html.Th(PARTS[group.part], colSpan=whole, scope="rowgroup"), className="div"))
        rows.append(_row(asked, found, (themes, pillars, group)))
    caption = html.Caption(f"Dekking in {found.area.name}", className="vh")
    table = html.Table([caption, html.Thead(_heads(found, themes, pillars)), html.Tbody(rows)], className="mx wijk-mx")
    named = {"aria-label": f"Matrix van {found.area.name}, schuift opzij"}
    return [title, html.Div(table, className="wijk-schuif", tabIndex="0", role="region", **named), _legend()]


def _heads(found: AreaProfile, themes: list[Theme], pillars: list[Pillar]) -> list[Component]:
    first: list[Component] = [html.Td("", className="rl")]
    second: list[Component] = [html.Td("", className="rl")]
    for place, theme in enumerate(themes):
        gap = [html.Td("", className="sp")] if place else []
        small = html.Small(margin(found.analysis.tally_of(theme=theme.code)))
        first += [*gap, html.Th([small, theme.name], colSpan=len(pillars), scope="colgroup", className="th")]
        second += [*gap, *(html.Th(one.short, title=one.name, scope="col", className="ph") for one in pillars)]
    return [html.Tr(first), html.Tr(second)]


def _row(asked: Asked, found: AreaProfile, place: tuple[list[Theme], list[Pillar], TargetGroup]) -> Component:
    themes, pillars, group = place
    parts: list[Component] = [html.Th(group.name, scope="row", className="rl")]
    for number_, theme in enumerate(themes):
        parts += [html.Td("", className="sp")] if number_ else []
        for pillar in pillars:
            cell = found.analysis.by_key[theme.code, pillar.code, group.code]
            parts.append(html.Td(_cell(asked, found, cell, f"{theme.name}, {pillar.name}, {group.name}")))
    return html.Tr(parts)


def _cell(asked: Asked, found: AreaProfile, cell: Cell, where: str) -> Component:
    signs = {
        Level.EMPTY: "+",
        Level.NOT_APPLICABLE: MISSING,
        Level.BLANK: "",
        Level.PLANNED: f"({number(cell.number)})",
    }
    classes = ["c", CELL_CLASSES[cell.level], *(["ring"] if cell.broad else []), *(["end"] if cell.ending else [])]
    told = {
        "data-thema": cell.theme,
        "data-pijler": cell.pillar,
        "data-doelgroep": cell.group,
        "data-niveau": LEVEL_CODES[cell.level],
        "data-aantal": str(cell.number),
        "aria-label": f"{where}: {cell_state(cell)}",
    }
    href = asked.href("/", wijk=found.area.code, cel=".".join(cell.key))
    return html.A(signs.get(cell.level, number(cell.number)), href=href, className=" ".join(classes), **told)


def _legend() -> Component:
    samples = [
        html.Span([html.I(sign, className=f"c {CELL_CLASSES[level]}{mark}", **{"aria-hidden": "true"}), words])
        for level, mark, sign, words in _SAMPLES
    ]
    return html.Div(samples, className="legend", role="group", **{"aria-label": "Legenda"})
