"""What a comparison found, as parts of the page: the matrices beside each other, and the differences in tables."""

from dash import html
from dash.development.base_component import Component

from planner.domain.area_comparison import AreaComparison, CellDifference, ColumnDifference
from planner.domain.plan import Intervention
from planner.figures.area_shares import Share
from planner.language.area_comparison import covered_in_words, level_in_words
from planner.language.numbers import counted, out_of
from planner.language.sentences import cell_state
from planner.views.comparing.choosing import name_of
from planner.views.comparing.figures import figures
from planner.views.comparing.matrices import matrices
from planner.views.parts.plain_table import Cell, table
from planner.views.reader import Asked

#: Differences per group that are shown at once; the rest is folded.
_AT_ONCE = 12
_WHOLE_COUNTS = (
    "In de kolom van de gemeente telt wat alleen in een deel van de gemeente loopt half; in de wijk zelf telt het heel."
)


def result(asked: Asked, found: AreaComparison) -> list[Component]:
    """Every part, the most important first."""
    return [
        matrices(asked, found),
        _columns(asked, found),
        _cells(asked, found),
        figures(asked, found),
        _only(asked, found),
    ]


def _columns(asked: Asked, found: AreaComparison) -> Component:
    differing = [one for one in found.columns if one.spread]
    head = ["Thema", "Pijler", *(name_of(asked, area) for area in found.areas)]
    rows = [_column(asked, one) for one in differing]
    said = f"Het getal is het aantal gedekte doelgroepen. Het verschil is met {name_of(asked, found.areas[0])}."
    same = [html.P("Per thema en pijler is er geen verschil.", className="sub")]
    parts = [html.P(said, className="xs sub"), table("Verschillen per thema en pijler", head, rows)] if rows else same
    whole = [html.P(_WHOLE_COUNTS, className="xs sub")] if None in found.areas else []
    return html.Section([html.H2("Verschillen per thema en pijler"), *parts, *whole], className="card")


def _column(asked: Asked, one: ColumnDifference) -> list[Cell]:
    cells: list[Cell] = []
    for tally, difference in zip(one.tallies, one.differences, strict=True):
        of = out_of(tally.filled, tally.applicable) if Share(tally).step is not None else Share(tally).words
        cells.append([of, html.Small(covered_in_words(difference))] if cells else of)
    return [asked.names.theme(one.theme), asked.names.pillar(one.pillar), *cells]


def _cells(asked: Asked, found: AreaComparison) -> Component:
    head = ["Doelgroep", "Thema en pijler", *(name_of(asked, area) for area in found.areas)]
    rows = [_cell(asked, one) for one in found.cells]
    title = "Verschillen per doelgroep"
    if not rows:
        return html.Section(
            [html.H2(title), html.P("Elke cel staat overal even ver.", className="sub")], className="card"
        )
    many = counted(len(rows), "cel staat", "cellen staan")
    parts: list[Component] = [
        html.P(f"{many} niet overal even ver. Het grootste verschil staat bovenaan.", className="xs sub"),
        table(title, head, rows[:_AT_ONCE]),
    ]
    if len(rows) > _AT_ONCE:
        more = html.Summary(f"Toon de andere {len(rows) - _AT_ONCE}", className="btn s")
        parts.append(html.Details([more, table(f"{title}, de rest", head, rows[_AT_ONCE:])], className="vgl-more"))
    return html.Section([html.H2(title), *parts], className="card")


def _cell(asked: Asked, one: CellDifference) -> list[Cell]:
    theme, _, group = asked.names.cell(one.cells[0])
    states: list[Cell] = []
    for place, cell in enumerate(one.cells):
        state = cell_state(cell)
        states.append([state, html.Small(level_in_words(one, place))] if place else state)
    return [group, f"{theme}, {asked.names.short_pillar(one.key[1]).lower()}", *states]


def _only(asked: Asked, found: AreaComparison) -> Component:
    parts = []
    for area, interventions in zip(found.areas, found.only, strict=True):
        name = name_of(asked, area)
        where = f"Alleen in {name}" if area else f"Wel elders in {name}"
        links = [html.Li(_intervention(asked, one)) for one in interventions]
        nothing = html.P("Niets dat niet ook in de andere loopt.", className="sub")
        parts.append(html.Div([html.H3(where), html.Ul(links) if links else nothing]))
    title = html.H2("Wat maar in één ervan loopt")
    return html.Section([title, html.Div(parts, className="vgl-only")], className="card")


def _intervention(asked: Asked, one: Intervention) -> Component:
    return html.A(one.name, href=asked.href(f"/interventies/{one.code}"))
