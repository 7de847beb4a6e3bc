"""The page on wijken as data for `assets/54-areas.js`: the figure, the table with the same numbers, the tile map."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from planner.domain.need import UNKNOWN_NEED, Comparator, Need, needs
from planner.domain.plan import AreaProgramme
from planner.domain.question import Question
from planner.figures.area_shares import STEP_WORDS, AreaRow, AreaShares, Share
from planner.figures.heatmap import CONFIG, heatmap
from planner.language.numbers import listed, number, out_of
from planner.language.ranking import AGAINST, comparison_in_words
from planner.language.sentences import source_in_words
from planner.views.areas import ids
from planner.views.areas.sentence import in_plain_words, sentence
from planner.views.parts.starting import AREAS, INTERVENTIONS, THEMES, lacking
from planner.views.reader import Asked

Data = dict[str, Any]
Needs = Mapping[tuple[str, str], Need]
_LEGEND_NUMBERS = ("0", "2", "5", "8", "12")


def areas_data(asked: Asked, shares: AreaShares) -> Data:
    """Everything that the browser draws. The figure is left out where the table was asked."""
    as_percent = asked.params.get("getal") == "procent"
    as_table = asked.params.get("weergave") == "tabel"
    empty = _nothing(asked, shares)
    drawn = bool(shares.rows and shares.columns and not empty)
    return {
        "graph": _graph(shares, as_percent) if drawn and not as_table else None,
        "asTable": as_table,
        "percent": as_percent,
        "table": _table(asked, shares, as_percent) if drawn else None,
        "legend": _legend(as_percent, asked.plan.municipality.filled),
        "map": _map(asked, shares) if drawn else None,
        "empty": empty,
    }


def foot(asked: Asked, shares: AreaShares, question: str) -> str:
    """What was asked, how wijken are grouped, and what the numbers mean."""
    about = "Gebied: alle wijken naast elkaar; " + question.partition("; ")[2]
    groups = "Een wijk met meer gebiedsprogramma’s staat onder het eerste. " if asked.plan.area_programmes else ""
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


def _table(asked: Asked, shares: AreaShares, as_percent: bool) -> Data:
    need = needs(asked.plan, asked.comparator)
    themes = {theme.code for theme, _ in shares.blocks}
    caption = "Dekking per wijk: hoeveel doelgroepen gedekt zijn, per thema en pijler"
    return {
        "caption": caption + (", in procent" if as_percent else ""),
        "withNeed": any(theme in themes for theme, _ in need),
        "against": AGAINST[asked.comparator],
        "blocks": [
            {"theme": theme.name, "columns": [_column(shares, n) for n in columns]} for theme, columns in shares.blocks
        ],
        "groups": [
            {"name": group.name, "rows": [_row(asked, shares, row, as_percent, need) for row in group.rows]}
            for group in shares.groups
        ],
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


def _row(asked: Asked, shares: AreaShares, row: AreaRow, as_percent: bool, need: Needs) -> Data:
    return {
        **_named(asked, row),
        "others": list(row.others),
        "of": out_of(row.total.filled, row.total.applicable),
        "share": round(row.total.share or 0, 3),
        "cells": [_cell(share, as_percent) for share in row.shares],
        "need": [_need(need.get((theme.code, row.area.code)), asked.comparator) for theme, _ in shares.blocks],
    }


def _named(asked: Asked, row: AreaRow) -> Data:
    code = row.area.code
    return {
        "code": code,
        "name": row.area.name,
        "href": asked.href("/", wijk=code),
        "chosen": code == asked.question.neighbourhood,
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


def _map(asked: Asked, shares: AreaShares) -> Data:
    """Tiles by place; wijken without a place stand apart."""
    tiles = [_tile(asked, row) for row in shares.rows]
    return {
        "columns": len(shares.blocks[0][1]) if shares.blocks else 1,
        "rows": [theme.name.lower() for theme, _ in shares.blocks],
        "pillars": [shares.columns[n].pillar.short.lower() for n in shares.blocks[0][1]],
        "placed": [tile for tile in tiles if tile["column"] is not None and tile["row"] is not None],
        "loose": [tile for tile in tiles if tile["column"] is None or tile["row"] is None],
    }


def _tile(asked: Asked, row: AreaRow) -> Data:
    return {
        **_named(asked, row),
        "of": out_of(row.total.filled, row.total.applicable),
        "column": row.area.column,
        "row": row.area.row,
        "steps": [share.step for share in row.shares],
    }


def without_area(question: Question) -> Question:
    """The question of this page: about all wijken, whichever one the address names."""
    return replace(question, neighbourhood=None)
