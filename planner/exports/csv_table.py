"""CSV: one row per cell, as Dutch Excel opens it (UTF-8 with a mark, semicolons, decimal comma).

The same question gives the same bytes. Text that a spreadsheet could run gets an apostrophe in front.
"""

import csv

import pandas as pd

from planner.domain.analysis import Cell
from planner.domain.words import Level
from planner.exports.clean import neutral
from planner.exports.handover import Handover
from planner.language.words import LEVEL_CODES, LEVELS, WHOLE_MUNICIPALITY

COLUMNS = (
    "gemeente",
    "wijk",
    "thema",
    "pijler",
    "doelgroep",
    "niveau",
    "aantal",
    "dekking",
    "gepland",
    "alleen_breed",
    "afgeleid",
    "interventies",
    "reden",
)
_DECIMALS = 6


def make(handover: Handover) -> bytes:
    """The cells of the question."""
    rows = [_row(handover, cell) for cell in handover.analysis.cells] or [_none(handover)]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    text: str = table.to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    return text.encode("utf-8-sig")


def _row(handover: Handover, cell: Cell) -> tuple[str | int | float, ...]:
    names, wijk = handover.names, handover.question.neighbourhood
    theme, pillar, group = names.cell(cell)
    codes = [part.intervention.code for part in handover.explained[cell.key]]
    values = (
        handover.plan.municipality.name,
        names.area(wijk) if wijk else WHOLE_MUNICIPALITY,
        theme,
        pillar,
        group,
        LEVEL_CODES[cell.level],
        cell.number,
        round(handover.total(cell), _DECIMALS),
        handover.coming(cell),
        _yes_no(cell.broad),
        _yes_no(handover.inferred(cell.key)),
        ", ".join(codes),
        cell.mark.reason if cell.mark else LEVELS[cell.level] if cell.level is Level.BLANK else "",
    )
    return tuple(neutral(value) if isinstance(value, str) else value for value in values)


def _none(handover: Handover) -> tuple[str, ...]:
    """The row of a plan without cells: a file with nothing but its head looks like a mistake."""
    return (neutral(handover.plan.municipality.name), *("" for _ in COLUMNS[1:-1]), handover.outcome)


def _yes_no(value: bool) -> str:
    return "ja" if value else "nee"
