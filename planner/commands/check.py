"""`planner check`: what is in the database, and what is wrong with it or with the settings."""

import argparse
import os
import sqlite3
from typing import Any

from planner import __version__
from planner.commands.output import write_json, write_table
from planner.domain.errors import PlannerError
from planner.language.errors import sentence
from planner.language.numbers import listed, number
from planner.settings import VARIABLES, Settings
from planner.store.database import is_sqlite, open_engine
from planner.store.failures import place_of
from planner.store.plans import municipalities, read, rows
from planner.store.schema import schema_sql
from planner.store.soundness import check_content
from planner.store.sqlite_file import journal_for
from planner.store.versions import check, differences, state

_HIDDEN = "(ingesteld, niet getoond)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--settings", action="store_true", help="toon alle instellingen, hun waarde en hun betekenis")
    what.add_argument("--schema", action="store_true", help="toon de tabellen van de database als SQL")
    parser.add_argument("--json", action="store_true", help="uitvoer als JSON")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print one of the three, and for the database whether there are problems."""
    if arguments.schema:
        print(schema_sql(), end="")
        return 0
    if arguments.settings:
        return _print_settings(settings, as_json=arguments.json)
    found = _look(settings)
    if arguments.json:
        write_json(found)
    else:
        _print(found)
    return 1 if found["problemen"] else 0


def _print_settings(settings: Settings, *, as_json: bool) -> int:
    values = {
        "PLANNER_DATABASE_URL": place_of(open_engine(settings.database_url).url),
        "PLANNER_HOST": settings.host,
        "PLANNER_PORT": str(settings.port),
        "PLANNER_THREADS": str(settings.threads),
        "PLANNER_SECRET_KEY": _HIDDEN if os.environ.get("PLANNER_SECRET_KEY") else "",
    }
    if as_json:
        write_json(
            {
                one.name: {"waarde": values[one.name], "standaard": one.default, "betekenis": one.meaning}
                for one in VARIABLES
            }
        )
        return 0
    header = ("instelling", "waarde nu", "betekenis")
    write_table(header, [(one.name, values[one.name] or "–", one.meaning) for one in VARIABLES])
    return 0


def _look(settings: Settings) -> dict[str, Any]:
    """Everything about the database that can be found, as far as it gets."""
    engine = open_engine(settings.database_url, readonly=True)
    found: dict[str, Any] = {"planner": __version__, "database": place_of(engine.url), "problemen": []}
    if is_sqlite(engine):
        journal, synchronous = journal_for(sqlite3.sqlite_version_info)
        found["sqlite"] = {"versie": sqlite3.sqlite_version, "journaal": journal, "synchronous": synchronous}
    try:
        now = state(engine)
        found["versie"] = {"gevonden": now.found, "nieuwste": now.head}
        check(engine)
        check_content(engine)
        if differences(engine):
            found["problemen"].append("De tabellen zijn anders dan de planner verwacht. Zet een reservekopie terug.")
        towns = municipalities(engine)
        found["gemeenten"] = [{"code": one.code, "naam": one.name, "verzonnen": one.invented} for one in towns]
        for one in towns:
            read(engine, one.code)
        found["rijen"] = {table: count for table, count in rows(engine).items() if count}
        if not towns:
            found["problemen"].append("Er staat nog geen gemeente in de database. Begin met: planner init.")
    except PlannerError as error:
        found["problemen"].append(sentence(error))
    finally:
        engine.dispose()
    return found


def _print(found: dict[str, Any]) -> None:
    lines = [("Planner", found["planner"]), ("Database", found["database"])]
    if "versie" in found:
        version = found["versie"]
        lines.append(("Versie", f"{version['gevonden'] or 'geen'} (nieuwste: {version['nieuwste']})"))
    if "sqlite" in found:
        file = found["sqlite"]
        lines.append(("Journaal", f"{file['journaal']}, synchronous {file['synchronous']}; SQLite {file['versie']}"))
    if "gemeenten" in found:
        named = [f"{one['naam']} ({one['code']}{', verzonnen' * one['verzonnen']})" for one in found["gemeenten"]]
        lines.append(("Gemeenten", listed(named) or "geen"))
    if "rijen" in found:
        lines.append(("Rijen", f"{number(sum(found['rijen'].values()))} in {len(found['rijen'])} tabellen"))
    for name, value in lines:
        print(f"{name:10} {value}")
    for problem in found["problemen"]:
        print(f"Probleem   {problem}")
    if not found["problemen"]:
        print("Er zijn geen problemen gevonden.")
