"""The list of gaps as CSV: one row per gap, best first, as Dutch Excel opens it.

Every row says by which weights it was ranked, what its wijk was held against, and which gaps the file is about: a row
that is copied out of the file still says so.
"""

import csv

import pandas as pd

from planner.domain.gaps import Gap
from planner.exports.clean import neutral
from planner.exports.handover import Handover
from planner.language.documents import nothing_yet
from planner.language.ranking import COMPARATORS, weights_in_words
from planner.language.sentences import Names
from planner.language.words import GAPS, LEVELS, REMEDIES, WHOLE_MUNICIPALITY

Value = str | int | float

COLUMNS = (
    "gemeente",
    "rang",
    "soort",
    "wijk",
    "thema",
    "pijler",
    "doelgroep",
    "niveau",
    "aantal",
    "score",
    "behoefte",
    "opmerking_behoefte",
    "belang",
    "leegte",
    "besteding",
    "beste_suggestie",
    "gewichten",
    "vergeleken_met",
    "filter",
)
_WHOLE = "geen"
_DECIMALS = 6


def make(handover: Handover) -> bytes:
    """All gaps of the question; a file without gaps has its heads, and says so where nothing was filled in yet."""
    rows = [_row(handover, gap) for gap in handover.gaps] or _none(handover)
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    text: str = table.to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    return text.encode("utf-8-sig")


def _none(handover: Handover) -> list[tuple[str, ...]]:
    """One row that says why there is none: nothing was filled in yet, or the filters leave nothing."""
    said = "" if handover.plan.municipality.filled else nothing_yet(handover.plan)
    found = {
        "gemeente": neutral(handover.plan.municipality.name),
        "opmerking_behoefte": said,
        "filter": handover.filtered,
    }
    return [tuple(found.get(name, "") for name in COLUMNS)] if said or handover.filtered else []


def gap_in_columns(gap: Gap, names: Names) -> dict[str, Value]:
    """A gap by the names of its columns, as every table of gaps has them."""
    theme, pillar, group = names.cell(gap)
    return {
        "rang": gap.rank,
        "soort": GAPS[gap.kind],
        "thema": theme,
        "pijler": pillar,
        "doelgroep": group,
        "niveau": LEVELS[gap.cell.level],
        "aantal": gap.cell.number,
        "score": round(gap.score.value, _DECIMALS),
        "behoefte": round(gap.score.need, _DECIMALS),
        "belang": round(gap.score.importance, _DECIMALS),
        "leegte": round(gap.score.emptiness, _DECIMALS),
        "besteding": REMEDIES[gap.kind],
    }


def _row(handover: Handover, gap: Gap) -> tuple[Value, ...]:
    names, ranking = handover.names, handover.ranking
    found = gap_in_columns(gap, names) | {
        "gemeente": handover.plan.municipality.name,
        "wijk": names.area(gap.neighbourhood) if gap.neighbourhood else WHOLE_MUNICIPALITY,
        "opmerking_behoefte": handover.need_remark(gap),
        "beste_suggestie": handover.best_in_words(gap),
        "gewichten": weights_in_words(ranking.weighting),
        "vergeleken_met": COMPARATORS[ranking.comparator],
        "filter": handover.filtered or _WHOLE,
    }
    values = (found[name] for name in COLUMNS)
    return tuple(neutral(value) if isinstance(value, str) else value for value in values)
