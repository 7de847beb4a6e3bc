"""The order in which wijken stand beside each other: grouped by area programme, or one list by what is asked."""

import re
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from planner.domain.analysis import Survey
from planner.domain.gaps import how_many
from planner.domain.need import Comparator, needs
from planner.domain.spelling import fold
from planner.figures.area_shares import AreaGroup, AreaRow, AreaShares

_DIGITS = re.compile(r"(\d+)")


class Order(StrEnum):
    """An order, by the word that stands in an address."""

    PROGRAMME = "gebiedsprogramma"
    NEED = "behoefte"
    COVERAGE = "dekking"
    GAPS = "kansen"
    NAME = "naam"


#: What stands first, in words: the page says it above the table.
ORDER_WORDS = {
    Order.PROGRAMME: "",
    Order.NEED: (
        "Hoogste behoefte eerst: het gemiddelde over de thema’s met een cijfer van de wijk. "
        "Wijken zonder cijfer staan onderaan."
    ),
    Order.COVERAGE: "Laagste dekking eerst: het deel van de cellen dat gedekt is.",
    Order.GAPS: "Meeste kansen eerst: alle soorten kansen samen, zoals op de pagina Kansen.",
    Order.NAME: "Op naam, van A tot Z.",
}


def in_order(shares: AreaShares, order: Order, found: Survey, comparator: Comparator) -> AreaShares:
    """The same table in an order. Only area programmes make groups; equals stay in the order of the plan."""
    if order is Order.PROGRAMME:
        return shares
    place = {area.code: number for number, area in enumerate(found.plan.neighbourhoods)}
    rows = sorted((replace(row, under="") for row in shares.rows), key=lambda row: place[row.area.code])
    rows.sort(key=_key(shares, order, found, comparator))
    return replace(shares, groups=(AreaGroup("", tuple(rows)),) if rows else ())


def mean_need(shares: AreaShares, found: Survey, comparator: Comparator) -> dict[str, float]:
    """The mean need of a wijk over the themes of the table that have a figure of it; nothing for a wijk without."""
    known = needs(found.plan, comparator)
    themes = [theme.code for theme, _ in shares.blocks]
    means = {}
    for row in shares.rows:
        values = [known[theme, row.area.code].value for theme in themes if (theme, row.area.code) in known]
        if values:
            # Rounded, so that a last bit never decides which of two equals comes first.
            means[row.area.code] = round(sum(values) / len(values), 9)
    return means


def name_key(name: str) -> list[Any]:
    """A name as it is sorted: without capitals and accents, and "Buurt 2" before "Buurt 10".

    >>> sorted(["Buurt 10", "Écluse", "buurt 2"], key=name_key)
    ['buurt 2', 'Buurt 10', 'Écluse']
    """
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in _DIGITS.split(fold(name)) if part]


def _key(shares: AreaShares, order: Order, found: Survey, comparator: Comparator) -> Callable[[AreaRow], Any]:
    if order is Order.NEED:
        need = mean_need(shares, found, comparator)
        return lambda row: (row.area.code not in need, -need.get(row.area.code, 0.0))
    if order is Order.COVERAGE:
        return lambda row: (row.total.share is None, round(row.total.share or 0, 9))
    if order is Order.GAPS:
        gaps = how_many(found)
        return lambda row: -gaps[row.area.code]
    return lambda row: name_key(row.area.name)
