"""`planner import BESTAND`: a whole plan out of a JSON document, as a new municipality or in the place of one."""

import argparse
from collections import Counter
from pathlib import Path

from planner.commands.refusal import Refusal
from planner.domain.changes import Author, Edit, apply
from planner.domain.leaving import left_out
from planner.domain.plan import Plan
from planner.domain.records import RECORDS
from planner.domain.replacing import edits_to
from planner.imports.plan_document import PlanDocument, read_document
from planner.imports.plan_json import MOST_BYTES, is_plan
from planner.imports.plan_problems import PlanProblems
from planner.language.numbers import counted, listed
from planner.language.plan_document import left_out_in_words
from planner.language.plan_problems import plan_problem
from planner.language.problems import NOTHING_STORED
from planner.language.record_words import RECORD_NAMES
from planner.settings import Settings
from planner.store.changes import Task, commit
from planner.store.database import open_engine
from planner.store.plans import PlanShelf, municipalities, write
from planner.store.versions import check

_AUTHOR = Author("Opdrachtregel", "planner-import")
_SHOWN = 100


def content_of(path: Path) -> bytes | None:
    """What stands in a document of a whole plan; None for any other file."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refusal(f"Het bestand {path} kon niet worden gelezen: {error.strerror}.", NOTHING_STORED) from error
    return content if is_plan(content) else None


def run(arguments: argparse.Namespace, settings: Settings, content: bytes) -> int:
    """Look at the database first, then at all of the document, and store it as a whole or not at all."""
    engine = open_engine(settings.database_url)
    try:
        check(engine)
        document = _read(content)
        code, asked = document.plan.municipality.code, arguments.gemeente
        if asked and asked.strip().casefold() != code.casefold():
            raise Refusal(f"Dit bestand is van {code} en niet van {asked[:60]}.", NOTHING_STORED, code=2)
        if code in {one.code for one in municipalities(engine)}:
            _replace(PlanShelf(engine), document, agreed=arguments.akkoord)
        else:
            write(engine, document.plan)
            _say_stored(document.plan)
            if not document.complete:
                print("In dit bestand was weggelaten wat een gemeente binnen houdt: opmerkingen, bedragen en namen.")
    finally:
        engine.dispose()
    return 0


def _read(content: bytes) -> PlanDocument:
    """The document; everything that does not fit is told at once, so that it can be mended in one go."""
    try:
        return read_document(content)
    except PlanProblems as error:
        said = [plan_problem(problem) for problem in error.problems]
    rest = len(said) - _SHOWN
    more = [f"En nog {counted(rest, 'probleem', 'problemen')}."] if rest > 0 else []
    raise Refusal(*said[:_SHOWN], *more, NOTHING_STORED)


def _replace(shelf: PlanShelf, document: PlanDocument, *, agreed: bool) -> None:
    """Show what would differ; when that was agreed, store it as one change that can be undone."""
    code = document.plan.municipality.code

    def edits(plan: Plan) -> tuple[Edit, ...]:
        _refuse_loss(plan, document)
        return edits_to(plan, document.plan)

    now = shelf.get(code)
    planned = edits(now)
    town = f"{now.municipality.name} ({code})"
    if apply(now, planned) == now:
        print(f"{town} is al gelijk aan dit bestand.")
        return
    print(f"{town} staat in de database. Dit wordt anders:")
    for line in _differences(planned):
        print(line)
    if not agreed:
        print(f"{NOTHING_STORED} Met --akkoord neemt u dit over.")
        return
    if commit(shelf, code, Task("plan_in", _AUTHOR, edits)).change:
        _say_stored(document.plan)


def _refuse_loss(plan: Plan, document: PlanDocument) -> None:
    """What was left out of a document is not taken away from who has it."""
    lost = left_out(plan)
    if lost and not document.complete:
        raise Refusal(
            f"In dit bestand is weggelaten wat {plan.municipality.name} wel heeft: {listed(left_out_in_words(lost))}.",
            "Neem een bestand dat is gemaakt met planner export json --alles.",
            NOTHING_STORED,
        )


def _differences(edits: tuple[Edit, ...]) -> list[str]:
    """Per kind of record how many come, go and change; another place is a change too."""
    said = []
    for kind in RECORDS:
        ways = {(edit.field, edit.key): _way(edit) for edit in edits if edit.field == kind.field}
        if ways:
            counts = Counter(ways.values())
            told = [f"{counts[way]} {way}" for way in ("nieuw", "anders", "weg") if counts[way]]
            said.append(f"- {RECORD_NAMES[kind.field][1]}: {listed(told)}")
    return said


def _way(edit: Edit) -> str:
    return "nieuw" if edit.before is None else "weg" if edit.after is None else "anders"


def _say_stored(plan: Plan) -> None:
    count = counted(len(plan.interventions), "interventie", "interventies")
    print(f"{plan.municipality.name} ({plan.municipality.code}) is opgeslagen, met {count}.")
