"""`planner init`: makes the database that the settings name, and fills it."""

import argparse
from pathlib import Path

from planner.commands.folders import plan_from
from planner.commands.refusal import Refusal
from planner.domain.errors import DatabaseEmpty, DatabaseMissing, MunicipalityExists
from planner.domain.plan import Plan
from planner.imports.folder import read_empty, read_folder
from planner.language.numbers import counted
from planner.resources import folder
from planner.settings import Settings, default_database_url
from planner.store.database import address, is_sqlite, open_engine
from planner.store.failures import path_of, place_of
from planner.store.plans import municipalities, write
from planner.store.sqlite_file import discard, draft_of, publish
from planner.store.versions import check, create


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    content = parser.add_mutually_exclusive_group()
    content.add_argument("--example", action="store_true", help="voeg ook Gemeente Voorbeeld toe (verzonnen)")
    content.add_argument("--empty", action="store_true", help="een nieuwe gemeente, met alleen pijlers en doelgroepen")
    parser.add_argument("--gemeente", metavar="NAAM", help="naam van de nieuwe gemeente, bij --empty")
    parser.add_argument("--code", metavar="CODE", help="code van de nieuwe gemeente (GM en vier cijfers), bij --empty")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Read everything first, so that a folder that does not fit leaves no database behind."""
    plans = _plans(arguments)
    place = _store(plans, settings.database_url)
    for plan in plans:
        town = plan.municipality
        invented = " Deze gemeente is verzonnen." if town.invented else ""
        count = counted(len(plan.interventions), "interventie", "interventies")
        print(f"{town.name} ({town.code}) staat in de database, met {count}.{invented}")
        if not town.filled:
            print(f"Vul haar verder in op de pagina /beginnen?gemeente={town.code}, na planner serve.")
    print(f"De database is {place}.")
    return 0


def _plans(arguments: argparse.Namespace) -> list[Plan]:
    name, code = arguments.gemeente, arguments.code
    if arguments.empty:
        if not (name and code):
            raise Refusal('Geef bij --empty ook de naam en de code: --gemeente "Naam" --code GM1234.', code=2)
        return [plan_from(lambda: read_empty(folder("seed") / "empty", code, name))]
    if name or code:
        raise Refusal("--gemeente en --code horen bij --empty. Zet --empty erbij, of laat ze weg.", code=2)
    chosen = ("groningen", "example") if arguments.example else ("groningen",)
    return [_seed(one) for one in chosen]


def _seed(name: str) -> Plan:
    return plan_from(lambda: read_folder(folder("seed") / name))


def _store(plans: list[Plan], url: str) -> str:
    """Store all plans or none; gives the place."""
    engine = open_engine(url)
    place = place_of(engine.url)
    try:
        try:
            check(engine)
        except DatabaseMissing:
            if not is_sqlite(engine):
                raise
            _new_file(plans, url)
            return place
        except DatabaseEmpty:
            create(engine)
        _refuse_known(plans, {one.code for one in municipalities(engine)})
        for plan in plans:
            write(engine, plan)
    finally:
        engine.dispose()
    return place


def _refuse_known(plans: list[Plan], known: set[str]) -> None:
    for plan in plans:
        if plan.municipality.code in known:
            raise MunicipalityExists(plan.municipality.code)


def _new_file(plans: list[Plan], url: str) -> None:
    """A file gets its place only when everything is in it: who is interrupted can simply start again."""
    path = path_of(address(url))
    if url == default_database_url():
        _make_folder(path.parent)
    draft = draft_of(path)
    engine = open_engine(f"sqlite:///{draft}")
    try:
        create(engine)
        for plan in plans:
            write(engine, plan)
        engine.dispose()
        publish(draft, path)
    finally:
        engine.dispose()
        discard(draft)


def _make_folder(path: Path) -> None:
    """The data folder of a user who never had one. What goes wrong here shows when the file is made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
