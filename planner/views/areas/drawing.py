"""The page on wijken as data for `assets/54-areas.js`: the table, the figure with the same numbers, the tiles."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from planner.domain.analysis import Survey
from planner.domain.gaps import how_many
from planner.domain.need import UNKNOWN_NEED, Comparator, Need, needs
from planner.domain.plan import AreaProgramme
from planner.domain.question import Question
from planner.figures.area_order import ORDER_WORDS, Order, in_order
from planner.figures.area_shares import STEP_WORDS, AreaRow, AreaShares, Share, area_shares
from planner.figures.heatmap import CONFIG, heatmap
from planner.language.numbers import listed, number, out_of
from planner.language.ranking import AGAINST, comparison_in_words
from planner.language.sentences import source_in_words
from planner.views.areas import ids
from planner.views.areas.order import asked_order
from planner.views.areas.sentence import in_plain_words, sentence
from planner.views.areas.tiles import tiles_data
from planner.views.parts.starting import AREAS, INTERVENTIONS, THEMES, lacking
from planner.views.reader import Asked

Data = dict[str, Any]
Needs = Mapping[tuple[str, str], Need]
_LEGEND_NUMBERS = ("0", "2", "5", "8", "12")
#: Which column says what the wijken are sorted by.
_SORTED = {Order.NAME: "name", Order.COVERAGE: "total", Order.GAPS: "gaps"}


def table_of(asked: Asked, found: Survey) -> AreaShares:
    """The table of a survey in the order that the address asks for."""
    return in_order(area_shares(found), asked_order(asked), found, asked.comparator)


def areas_data(asked: Asked, found: Survey, shares: AreaShares) -> Data:
    """Everything that the browser draws. The figure is there only where it was asked."""
    as_percent = asked.params.get("getal") == "procent"
    as_figure = asked.params.get("weergave") == "figuur"
    empty = _nothing(asked, shares)
    drawn = bool(shares.rows and shares.columns and not empty)
    return {
        "graph": _graph(shares, as_percent) if drawn and as_figure else None,
        "percent": as_percent,
        "order": ORDER_WORDS[asked_order(asked)] if drawn else "",
        "table": _table(asked, found, shares, as_percent) if drawn else None,
        "legend": _legend(as_percent, asked.plan.municipality.filled),
        "map": tiles_data(shares) if drawn else None,
        "chosen": asked.question.neighbourhood or "",
        "empty": empty,
    }


def foot(asked: Asked, shares: AreaShares, question: str) -> str:
    """What was asked, how wijken are grouped, and what the numbers mean."""
    about = "Gebied: alle wijken naast elkaar; " + question.partition("; ")[2]
    several = any(len(row.programmes) > 1 and row.under for row in shares.rows)
    groups = "Een wijk met meer gebiedsprogramma’s staat onder het eerste. " if several else ""
    return f"{about} {groups}{_programme_sources(asked, asked.plan.area_programmes)}"


def _programme_sources(asked: Asked, programmes: tuple[AreaProgramme, ...]) -> str:
    sources = list(dict.fromkeys(source_in_words(asked.plan, one.source) for one in programmes if one.source))
    return f"Bron van de gebiedsprogramma’s: {listed(sources)}." if sources else ""


def _nothing(asked: Asked, shares: AreaShares) -> Data | None:
    """What to say when there is nothing to set side by side: no wijken, no cells, or nothing filled in yet."""
    if not shares.rows:
        return lacking(asked, AREAS)
    return lacking(asked, THEMES) if asked.plan.municipality.filled else lacking(asked, THEMES, INTERVENTIONS)


def _graph(shares: AreaShares, as_percent: bool) -> Data:
    """The figure as a component, with the sentence of the page as its name."""
    said = in_plain_words(sentence(shares))
    return {
        "label": f"Heatmap van de dekking per wijk. {said} Dezelfde getallen staan in de tabel: kies “Toon als tabel”.",
        "component": {
            "type": "Graph",
            "namespace": "dash_core_components",
            "props": {"id": ids.GRAPH, "figure": heatmap(shares, as_percent), "config": CONFIG},
        },
    }


def _table(asked: Asked, found: Survey, shares: AreaShares, as_percent: bool) -> Data:
    """The table. `kinds` holds every different cell once, and a row the numbers of its cells among them."""
    need, gaps = needs(asked.plan, asked.comparator), how_many(found)
    themes = {theme.code for theme, _ in shares.blocks}
    kinds: dict[Share, int] = {}

    def row_of(row: AreaRow) -> Data:
        beside = [_need(need.get((theme.code, row.area.code)), asked.comparator) for theme, _ in shares.blocks]
        return {**_row(asked, row, kinds), "need": beside, "gaps": number(gaps[row.area.code])}

    groups = [{"name": group.name, "rows": [row_of(row) for row in group.rows]} for group in shares.groups]
    caption = "Dekking per wijk: hoeveel doelgroepen gedekt zijn, per thema en pijler"
    return {
        "caption": caption + (", in procent" if as_percent else ""),
        "withNeed": any(theme in themes for theme, _ in need),
        "against": AGAINST[asked.comparator],
        "sorted": _SORTED.get(asked_order(asked), ""),
        "blocks": [
            {"theme": theme.name, "code": theme.code, "columns": [_column(shares, n) for n in columns]}
            for theme, columns in shares.blocks
        ],
        "kinds": [_cell(share, as_percent) for share in kinds],
        "groups": groups,
    }


def _column(shares: AreaShares, column: int) -> Data:
    """The head of a column with its size, and its count over all wijken."""
    pillar, tally = shares.columns[column].pillar, shares.column_tally(column)
    return {
        "short": pillar.short,
        "name": pillar.name,
        "of": shares.column_size(column),
        "total": out_of(tally.filled, tally.applicable) if tally.applicable else "",
    }


def _row(asked: Asked, row: AreaRow, kinds: dict[Share, int]) -> Data:
    code, beside = row.area.code, asked.question.neighbourhood
    with_whom = beside if beside and beside != code else "gemeente"
    return {
        "code": code,
        "name": row.area.name,
        "href": asked.href("/", wijk=code),
        "profile": asked.href(f"/wijken/{code}", wijk=code),
        "compare": asked.href("/wijken/vergelijken", naast=f"{code},{with_whom}"),
        "missing": asked.href("/kansen", wijk=code),
        "also": [f"ook in {len(row.others)}", listed(row.others)] if row.under and row.others else None,
        "of": out_of(row.total.filled, row.total.applicable) if row.total.applicable else "",
        "share": round(row.total.share or 0, 3),
        "cells": [kinds.setdefault(share, len(kinds)) for share in row.shares],
    }


def _cell(share: Share, as_percent: bool) -> list[Any]:
    """Step (null: nothing applies), text, words."""
    return [share.step, share.text(as_percent), share.words]


def _need(need: Need | None, comparator: Comparator) -> Data | None:
    """Need as a share, with the figures behind it in words."""
    if need is None:
        return None
    return {
        "high": round(need.value, 2) > UNKNOWN_NEED,
        "share": round(need.value, 3),
        "text": number(need.value, 2),
        "words": "; ".join(comparison_in_words(one, comparator) for one in need.comparisons),
    }


def _legend(as_percent: bool, filled: bool) -> list[list[Any]]:
    """A sample cell and its words for every step, and for a cell where nothing applies."""
    shown = ("0%", "15%", "40%", "70%", "95%") if as_percent else _LEGEND_NUMBERS
    steps = [[step, shown[step], words] for step, words in enumerate(STEP_WORDS)]
    return [*steps, [None, "–", f"niet van toepassing{'' if filled else ' of nog niet ingevuld'}"]]


def without_area(question: Question) -> Question:
    """The question of this page: about all wijken, whichever one the address names."""
    return replace(question, neighbourhood=None)
