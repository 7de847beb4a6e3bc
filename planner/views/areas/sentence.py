"""The sentence of the page on wijken: which wijk has the thinnest mix, and which theme x pillar is covered least."""

from collections.abc import Sequence

from dash import html

from planner.figures.area_shares import AreaShares, Column
from planner.language.numbers import counted, number, out_of
from planner.views.parts.heading import Said

_MOST_NAMES = 4


def sentence(shares: AreaShares) -> list[Said]:
    """Two sentences with the names set apart."""
    if not shares.rows:
        return ["Er zijn nog geen wijken om naast elkaar te zetten."]
    if not shares.thinnest:
        return ["Er is geen cel van toepassing."]
    if all(row.total.blank == row.total.applicable for row in shares.rows):
        return [f"{counted(len(shares.rows), 'wijk staat', 'wijken staan')} klaar. Er is nog niets ingevuld."]
    return [*_thinnest(shares), " ", *_weakest(shares)]


def in_plain_words(said: Sequence[Said]) -> str:
    """The same sentence without mark-up: the name of the picture."""
    return "".join(part if isinstance(part, str) else str(getattr(part, "children", "")) for part in said)


def _thinnest(shares: AreaShares) -> list[Said]:
    rows, every = shares.thinnest, len(shares.rows)
    total = rows[0].total
    counts = f": {out_of(total.filled, total.applicable)} cellen gedekt."
    if len(rows) == 1:
        return [html.B(rows[0].area.name), " heeft de dunste mix", counts]
    if len(rows) == every:
        return [f"Alle {number(every)} wijken hebben een even dunne mix", counts]
    if len(rows) > _MOST_NAMES:
        return [html.B(f"{out_of(len(rows), every)} wijken"), " hebben de dunste mix", counts]
    names: list[Said] = []
    for place, row in enumerate(rows):
        names += ["" if not place else " en " if place == len(rows) - 1 else ", ", html.B(row.area.name)]
    return [*names, " hebben de dunste mix", counts]


def _weakest(shares: AreaShares) -> list[Said]:
    columns = shares.weakest
    first = html.B(_upper(_combination(shares.columns[columns[0]])))
    tally = shares.column_tally(columns[0])
    if tally.filled:
        where = f" is het minst gedekt: {out_of(tally.filled, tally.applicable)} cellen over alle wijken samen."
        return [first, where]
    others = len(columns) - 1
    also = f"; dat geldt ook voor {counted(others, 'andere combinatie', 'andere combinaties')}" if others else ""
    return [first, f" is in geen enkele wijk gedekt{also}."]


def _combination(column: Column) -> str:
    return f"{column.pillar.short.lower()} bij {column.theme.name.lower()}"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
