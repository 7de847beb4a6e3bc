"""The tile map, a small matrix for each wijk about where it lies, and beside it the facts of the chosen wijk."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Tally
from planner.domain.plan import Neighbourhood
from planner.figures.area_shares import AreaRow, AreaShares
from planner.language.numbers import number, out_of
from planner.views.reader import Asked

Data = dict[str, Any]
_UNKNOWN = "niet bekend"
_HINT = "Kies een blok. Dan staan hier de getallen van die wijk."


def tiles_data(shares: AreaShares) -> Data:
    """Tiles by place; wijken without a place stand apart."""
    tiles = [_tile(row) for row in shares.rows]
    return {
        "columns": len(shares.blocks[0][1]) if shares.blocks else 1,
        "rows": [theme.name.lower() for theme, _ in shares.blocks],
        "pillars": [shares.columns[n].pillar.short.lower() for n in shares.blocks[0][1]],
        "placed": [tile for tile in tiles if tile["column"] is not None and tile["row"] is not None],
        "loose": [tile for tile in tiles if tile["column"] is None or tile["row"] is None],
    }


def chosen_wijk(asked: Asked, shares: AreaShares) -> list[Component]:
    """The facts of the wijk that the address names, and the ways on."""
    row = next((one for one in shares.rows if one.area.code == asked.question.neighbourhood), None)
    if row is None:
        return [html.P(_HINT, className="xs sub")]
    name, code = row.area.name, row.area.code
    facts = [part for term, said in _facts(row) for part in (html.Dt(term), html.Dd(said))]
    return [
        html.H3(name),
        html.P(" · ".join(row.programmes) or "Zonder gebiedsprogramma", className="xs sub"),
        html.Dl(facts, className="kv"),
        html.Div(
            [
                html.A(f"Open matrix {name}", href=asked.href("/"), className="btn"),
                html.A("Bekijk het profiel", href=asked.href(f"/wijken/{code}"), className="btn"),
                html.A(
                    "Vergelijk met de gemeente",
                    href=asked.href("/wijken/vergelijken", naast=f"{code},gemeente"),
                    className="btn",
                ),
            ],
            className="row noprint",
        ),
    ]


def _facts(row: AreaRow) -> list[tuple[str, str]]:
    """Counts that add up to all cells of the wijk, and its people."""
    return [*_counts(row.total, row.broad), ("Inwoners", _people(row.area))]


def _counts(total: Tally, broad: int) -> list[tuple[str, str]]:
    if not total.applicable:
        return [("Cellen gedekt", "er is geen cel van toepassing")]
    if total.blank == total.applicable:
        return [("Cellen gedekt", "nog niet ingevuld")]
    planned = [("Alleen gepland", number(total.planned))] if total.planned else []
    blank = [("Nog niet ingevuld", number(total.blank))] if total.blank else []
    return [
        ("Cellen gedekt", out_of(total.filled, total.applicable)),
        ("Daarvan alleen gemeentebreed", number(broad)),
        ("Dun", number(total.thin)),
        *planned,
        ("Leeg", number(total.empty)),
        *blank,
    ]


def _people(area: Neighbourhood) -> str:
    if area.population is None:
        return _UNKNOWN
    return f"{number(area.population)} ({area.population_source or 'bron niet bekend'})"


def _tile(row: AreaRow) -> Data:
    """A tile: its name, its count in words, its place, and the tint of every column."""
    total = row.total
    return {
        "code": row.area.code,
        "name": row.area.name,
        "of": out_of(total.filled, total.applicable) if total.applicable else "",
        "column": row.area.column,
        "row": row.area.row,
        "steps": [share.step for share in row.shares],
    }
