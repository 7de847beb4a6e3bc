"""`planner import BESTAND`: figures out of a file, shown beside the plan, and stored when somebody agrees."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planner.commands.asking import municipality_code
from planner.commands.output import write_json, write_table
from planner.commands.refusal import Refusal
from planner.domain.changes import Author
from planner.domain.figures_in import Answer, Direction, FigureState, Review, unanswered
from planner.domain.plan import Plan
from planner.imports.statistics import Statistics, dated, read_statistics
from planner.language import figures_in as words
from planner.language.numbers import counted, number
from planner.language.problems import NOTHING_STORED, finding
from planner.language.sentences import Names
from planner.settings import Settings
from planner.store.changes import Task, commit
from planner.store.database import open_engine
from planner.store.plans import PlanShelf, municipalities
from planner.store.versions import check

_HEAD = ("Cijfer", "Gebied", "Waarde", "Jaar", "Marge", "Staat", "Toelichting")
_AUTHOR = Author("Opdrachtregel", "planner-import")
_WAYS = {"slechter": Direction.WORSE, "beter": Direction.BETTER, "telt_niet": Direction.NEITHER}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options that hold for a file with figures."""
    about = parser.add_argument_group("bij een bestand")
    about.add_argument("--gemeente", metavar="CODE", help="code van de gemeente, zoals GM0014; anders de eerste")
    about.add_argument("--akkoord", action="store_true", help="neem over wat erin staat; zonder dit ziet u het alleen")
    about.add_argument("--jaar", type=int, metavar="JAAR", help="jaar van de cijfers, als de tabel het niet zegt")
    about.add_argument("--slechter", action="append", metavar="CIJFER", help="bij dit cijfer is meer slechter")
    about.add_argument("--beter", action="append", metavar="CIJFER", help="bij dit cijfer is meer beter")
    about.add_argument("--telt-niet", action="append", metavar="CIJFER", help="dit cijfer zegt niets over behoefte")
    about.add_argument("--json", action="store_true", help="geef alles als JSON")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Read, show, and with --akkoord store; 1 when something does not fit and nothing was stored."""
    engine = open_engine(settings.database_url)
    try:
        check(engine)
        shelf = PlanShelf(engine)
        code = municipality_code(municipalities(engine), arguments.gemeente)
        town = next(one for one in municipalities(engine) if one.code == code)
        plan = shelf.get(code, town.revision)
        found = _found(arguments, plan)
        seen = words.reviewed(plan, found.measures, found.readings)
        answers = _answers(arguments, seen)
        stored = _stored(shelf, code, found, answers) if arguments.akkoord else None
    finally:
        engine.dispose()
    if arguments.json:
        write_json(_as_json(plan, found, seen, stored))
    else:
        _show(plan, found, seen, stored)
    _complain(found)
    return 1 if found.problems and stored is None else 0


def _found(arguments: argparse.Namespace, plan: Plan) -> Statistics:
    """The table with its year. A file that is no table of ours is refused."""
    source: Path = arguments.map
    found = read_statistics(source, plan, source.name)
    if found.kind is None:
        raise Refusal(*(finding(one) for one in found.problems), NOTHING_STORED)
    if found.undated and arguments.jaar:
        if not 1900 <= arguments.jaar <= 2199:
            raise Refusal(f"{arguments.jaar} is geen jaar. Schrijf een jaar als 2024.", code=2)
        return dated(found, arguments.jaar)
    return found


def _answers(arguments: argparse.Namespace, seen: Review) -> dict[str, Answer]:
    """What the options say of indicators that are asked about, by code or by name."""
    asked = {name: one for one in seen.asking for name in (one.measure.indicator.code, one.measure.indicator.name)}
    found = {}
    for option, direction in _WAYS.items():
        for said in getattr(arguments, option) or ():
            if said not in asked:
                known = ", ".join(one.measure.indicator.code for one in seen.asking) or "niets"
                raise Refusal(f"Naar “{said[:60]}” vragen we niet. We vragen naar: {known}.", code=2)
            found[asked[said].measure.indicator.code] = Answer(direction)
    return found


def _stored(shelf: PlanShelf, code: str, found: Statistics, answers: dict[str, Answer]) -> int:
    """Store everything that fits as one change; gives the number of figures that differ now."""
    if found.undated:
        raise Refusal("Deze tabel zegt niet van welk jaar zij is. Zeg het met --jaar.", NOTHING_STORED)

    def edits(plan: Plan) -> Any:
        seen = words.reviewed(plan, found.measures, found.readings)
        rest = [one.measure.indicator for one in unanswered(seen, answers)]
        if rest:
            raise Refusal(*(_question(one.code, one.name) for one in rest), NOTHING_STORED)
        return words.edits_of(plan, seen, answers)

    change = commit(shelf, code, Task("figures_in", _AUTHOR, edits)).change
    return sum(edit.field == "observations" for edit in change.edits) if change else 0


def _show(plan: Plan, found: Statistics, seen: Review, stored: int | None) -> None:
    print(f"{words.TABLES[found.kind or '']}: {counted(found.rows, 'regel', 'regels')} gelezen.")
    print(words.counts_in_words(seen))
    for said in words.remarks(plan, found.missing, found.older, found.unknown):
        print(said)
    print()
    write_table(_HEAD, list(_rows(plan, seen)))
    print()
    if stored is None:
        for one in seen.asking:
            print(_question(one.measure.indicator.code, one.measure.indicator.name))
        if found.undated:
            print("Deze tabel zegt niet van welk jaar zij is. Zeg het met --jaar.")
        print(f"{NOTHING_STORED} Met --akkoord neemt u dit over.")
    else:
        print(f"{counted(stored, 'cijfer', 'cijfers')} overgenomen." if stored else words.NOTHING_NEW)


def _rows(plan: Plan, seen: Review) -> Iterator[tuple[str, ...]]:
    names, known = Names(plan), {one.indicator.code: one.indicator for one in seen.measures}
    for one in seen.figures:
        made, indicator = one.observation, known[one.observation.indicator]
        why = [text for text in (words.covered(one.weighed), words.replaced(names, one, indicator.unit)) if text]
        yield (
            indicator.name,
            words.area_in_words(names, made.area),
            words.value_in_words(made.value, indicator.unit),
            str(made.year or "?"),
            "" if made.margin is None else f"± {number(made.margin)}",
            words.STATES[one.state],
            "; ".join(why),
        )
    for other in seen.without:
        name, area = known[other.indicator].name, words.area_in_words(names, other.area)
        yield name, area, "geen cijfer", str(other.year or "?"), "", "niet te wegen", words.why_not(other)


def _as_json(plan: Plan, found: Statistics, seen: Review, stored: int | None) -> dict[str, Any]:
    keys = ("cijfer", "gebied", "waarde", "jaar", "marge")
    return {
        "gemeente": plan.municipality.code,
        "soort": found.kind,
        "regels": found.rows,
        "nieuw": len(seen.in_state(FigureState.NEW)),
        "gewijzigd": len(seen.in_state(FigureState.CHANGED)),
        "gelijk": len(seen.in_state(FigureState.SAME)),
        "cijfers": [
            dict(zip(keys, (one.indicator, one.area, one.value, one.year, one.margin), strict=True))
            | {"staat": each.state.value, "modelschatting": one.modelled, "bron": one.publisher}
            for each in seen.figures
            for one in (each.observation,)
        ],
        "zonder": [{"cijfer": one.indicator, "gebied": one.area, "waarom": words.why_not(one)} for one in seen.without],
        "vragen": [one.measure.indicator.code for one in seen.asking if one.given is None],
        "jaar_onbekend": found.undated,
        "problemen": [
            {"regel": one.line, "kolom": one.column, "waarde": one.value, "zin": finding(one)} for one in found.problems
        ],
        "overgenomen": stored,
    }


def _complain(found: Statistics) -> None:
    for one in found.problems:
        print(finding(one), file=sys.stderr)
    if found.unsaid:
        print(f"En nog {counted(found.unsaid, 'probleem', 'problemen')}.", file=sys.stderr)


def _question(code: str, name: str) -> str:
    return f"Is meer slechter of beter bij {name}? Zeg het met --slechter, --beter of --telt-niet {code}."
