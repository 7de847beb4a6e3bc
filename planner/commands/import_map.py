"""`planner import KAART`: outlines of wijken out of a map (GeoJSON), shown first, and stored when somebody agrees."""

import argparse
import sys
from pathlib import Path
from typing import Any

from planner.commands.asking import municipality_code
from planner.commands.output import write_json, write_table
from planner.commands.refusal import Refusal
from planner.domain.changes import Author
from planner.domain.plan import Plan
from planner.domain.shapes import edits
from planner.imports.geojson import MapAnswers, MapFile, MapLook, look, read_map
from planner.imports.geojson_kinds import map_format
from planner.language import shapes_in as words
from planner.language.map_problems import map_problem
from planner.language.numbers import counted
from planner.language.problems import NOTHING_STORED
from planner.language.sentences import Names
from planner.settings import Settings
from planner.store.changes import Task, commit
from planner.store.database import open_engine
from planner.store.plans import PlanShelf, municipalities
from planner.store.versions import check

_HEAD = ("Wijk", "Staat", "Gebieden op de kaart")
_AUTHOR = Author("Opdrachtregel", "planner-import")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options that hold for a map."""
    about = parser.add_argument_group("bij een kaart (GeoJSON)")
    about.add_argument("--omzetten", action="store_true", help="zet RD-coördinaten om naar WGS84")
    about.add_argument("--sleutel", metavar="VELD", help="veld van de kaart dat zegt welke wijk het is")
    about.add_argument("--kaartbron", metavar="TEKST", default="", help="van wie de kaart is, en van welk jaar")


def is_map(source: Path) -> bool:
    """Whether a file is a map, of whatever format."""
    try:
        with source.open("rb") as file:
            return map_format(file) is not None or source.suffix.lower() == ".geojson"
    except OSError as error:
        raise Refusal(f"Het bestand {source} kon niet worden gelezen: {error.strerror}.", NOTHING_STORED) from error


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Read, show, and with --akkoord store; 1 when an area does not fit and nothing was stored."""
    source: Path = arguments.map
    engine = open_engine(settings.database_url)
    try:
        check(engine)
        shelf = PlanShelf(engine)
        code = municipality_code(municipalities(engine), arguments.gemeente)
        plan = shelf.get(code)
        found = read_map(source, plan, source.name)
        if found.system is None:
            raise Refusal(*(map_problem(one) for one in found.problems), NOTHING_STORED)
        answers = MapAnswers(arguments.omzetten, arguments.sleutel, arguments.kaartbron.strip() or found.source)
        seen = look(found, plan, answers)
        stored = _stored(shelf, code, seen, answers) if arguments.akkoord else None
    finally:
        engine.dispose()
    if arguments.json:
        write_json(_as_json(plan, found, seen, stored))
    else:
        _show(plan, found, seen, stored)
    for one in found.problems:
        print(map_problem(one), file=sys.stderr)
    return 1 if found.problems and stored is None else 0


def _stored(shelf: PlanShelf, code: str, seen: MapLook, answers: MapAnswers) -> int:
    """Store the outlines as one change; gives how many differ now. What has to be said first is asked for."""
    asked = _questions(seen, answers)
    if asked:
        raise Refusal(*asked, NOTHING_STORED)
    if not seen.shapes:
        raise Refusal(words.NO_PAIR, NOTHING_STORED)
    change = commit(shelf, code, Task("shapes_in", _AUTHOR, lambda plan: edits(plan, seen.shapes))).change
    return len(change.edits) if change else 0


def _questions(seen: MapLook, answers: MapAnswers) -> list[str]:
    said = []
    if seen.system is not None and not answers.convert:
        said.append(f"{words.CONVERT[seen.system][0]} Zeg het met --omzetten.")
    if seen.key is None:
        fields = ", ".join(f"{one.name} (bijvoorbeeld {one.example})" for one in seen.keys.fields) or "geen enkel veld"
        said.append(f"{words.WHICH_KEY} Zeg het met --sleutel. Dit kan: {fields}.")
    if not answers.source:
        said.append(f"{words.WHOSE_MAP} Zeg het met --kaartbron.")
    return said


def _show(plan: Plan, found: MapFile, seen: MapLook, stored: int | None) -> None:
    print(f"{words.KIND}: {counted(found.read, 'gebied', 'gebieden')} gelezen.")
    for said in words.left_out(found.elsewhere, found.water, found.closed, partial=found.partial):
        print(said)
    if seen.review is not None:
        print(words.counts_in_words(seen.review))
        names = Names(plan)
        print()
        write_table(
            _HEAD,
            [
                (names.area(one.shape.neighbourhood), words.STATES[one.state], words.made_of(one))
                for one in seen.review.outlined
            ],
        )
        print()
        if seen.review.without:
            print(f"Zonder omtrek blijven: {words.few([one.name for one in seen.review.without])}.")
    for said in words.beside(seen.review, seen.far, seen.before, seen.after):
        print(said)
    if stored is None:
        for said in _questions(seen, MapAnswers(source="?")):
            print(said)
        print(f"{NOTHING_STORED} Met --akkoord neemt u dit over.")
    else:
        print(words.taken(stored) if stored else words.NOTHING_NEW)


def _as_json(plan: Plan, found: MapFile, seen: MapLook, stored: int | None) -> dict[str, Any]:
    outlined = seen.review.outlined if seen.review else ()
    return {
        "gemeente": plan.municipality.code,
        "gebieden": found.read,
        "stelsel": found.system.value if found.system else None,
        "omzetten": seen.system is not None,
        "sleutel": seen.key,
        "bron": found.source,
        "wijken": [
            {"wijk": one.shape.neighbourhood, "staat": one.state.value, "gebieden": list(one.parts)} for one in outlined
        ],
        "zonder_omtrek": [one.code for one in seen.review.without] if seen.review else [],
        "problemen": [map_problem(one) for one in found.problems],
        "overgenomen": stored,
    }
