"""`planner gaps`: the ranked list of gaps (kansen)."""

import argparse
from typing import Any

from planner.commands import asking
from planner.commands.asking import Asked
from planner.commands.output import write_csv, write_json, write_table
from planner.commands.refusal import Refusal
from planner.domain.gaps import Gap, ranked
from planner.domain.question import to_params
from planner.exports.gaps_table import Value, gap_in_columns
from planner.language.numbers import counted, score
from planner.language.ranking import ranking_in_words
from planner.language.sentences import Names, question_in_words
from planner.language.words import GAP_CODES, GAPS, LEVEL_CODES, REMEDIES
from planner.settings import Settings

#: Rows on a screen when nobody says how many; files hold all.
_ON_SCREEN = 25
_DECIMALS = 9


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    asking.add_arguments(parser)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="uitvoer als JSON, alle kansen")
    shape.add_argument("--csv", action="store_true", help="uitvoer als CSV, alle kansen")
    parser.add_argument("--top", metavar="AANTAL", type=int, help=f"hoeveel kansen; op het scherm anders {_ON_SCREEN}")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Rank everything and print as much as is asked."""
    top: int | None = arguments.top
    if top is not None and top < 1:
        raise Refusal(f"Na --top hoort een getal van 1 of hoger, niet {top}.", code=2)
    asked = asking.asked(arguments, settings)
    found = ranked(asked.plan, asked.question, asked.ranking.weighting, asked.ranking.comparator)
    names = Names(asked.plan)
    if arguments.json:
        write_json(_document(asked, found, found[:top], names))
    elif arguments.csv:
        write_csv(_COLUMNS, [_row(gap, names) for gap in found[:top]])
    else:
        _print(asked, found, found[: top or _ON_SCREEN], names)
    return 0


_COLUMNS = (
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
    "wijkcijfer",
    "belang",
    "leegte",
    "besteding",
)


def _row(gap: Gap, names: Names) -> tuple[str | int | float | bool, ...]:
    """One gap as a person reads it in a sheet: names and words."""
    own: dict[str, Value] = {"wijk": names.area(gap.neighbourhood), "wijkcijfer": gap.need_known}
    found = gap_in_columns(gap, names) | own
    return tuple(found[name] for name in _COLUMNS)


def _record(gap: Gap, names: Names) -> dict[str, Any]:
    """One gap as a machine reads it: codes of the plan, numbers as numbers."""
    theme, pillar, group = gap.key
    return {
        "rang": gap.rank,
        "soort": GAP_CODES[gap.kind],
        "wijk": gap.neighbourhood,
        "wijk_naam": names.area(gap.neighbourhood),
        "thema": theme,
        "pijler": pillar,
        "doelgroep": group,
        "niveau": LEVEL_CODES[gap.cell.level],
        "aantal": gap.cell.number,
        "score": round(gap.score.value, _DECIMALS),
        "behoefte": round(gap.score.need, _DECIMALS),
        "wijkcijfer": gap.need_known,
        "belang": round(gap.score.importance, _DECIMALS),
        "leegte": round(gap.score.emptiness, _DECIMALS),
        "besteding": REMEDIES[gap.kind],
    }


def _document(asked: Asked, found: tuple[Gap, ...], shown: tuple[Gap, ...], names: Names) -> dict[str, Any]:
    town = asked.plan.municipality
    return {
        "gemeente": {"code": town.code, "naam": town.name, "verzonnen": town.invented},
        **({"stand": asked.plan.as_of.isoformat()} if asked.plan.as_of else {}),
        "vraag": {**to_params(asked.question, asked.today, town.rules), **asked.ranking.params()},
        "vraag_in_woorden": question_in_words(asked.plan, asked.question),
        "peildatum": asked.question.on.isoformat(),
        "volgorde_in_woorden": ranking_in_words(asked.ranking),
        "aantal": len(found),
        "kansen": [_record(gap, names) for gap in shown],
    }


def _print(asked: Asked, found: tuple[Gap, ...], shown: tuple[Gap, ...], names: Names) -> None:
    print(f"{asked.plan.municipality.name}: {counted(len(found), 'kans', 'kansen')}.")
    print(question_in_words(asked.plan, asked.question))
    if not asked.ranking.usual:
        print(ranking_in_words(asked.ranking))
    if not shown:
        return
    print()
    rows = [
        (str(gap.rank), score(gap.score.value), GAPS[gap.kind], names.area(gap.neighbourhood), *names.cell(gap))
        for gap in shown
    ]
    write_table(("rang", "score", "soort", "wijk", "thema", "pijler", "doelgroep"), rows)
    rest = len(found) - len(shown)
    if rest:
        print(f"\nEn nog {counted(rest, 'kans', 'kansen')}. Meer ziet u met --top, alles met --csv of --json.")
