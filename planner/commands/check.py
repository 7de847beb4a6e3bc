"""`planner check`: what is in the database, and what is wrong with it or with the settings.

Texts that do not agree with the figures are told too. They are for people to judge, and no fault of the planner.
"""

import argparse
import sqlite3
from typing import Any

from planner import __version__
from planner.commands.output import write_json, write_table
from planner.domain.errors import PlannerError
from planner.domain.passages import check_texts
from planner.domain.plan import Plan
from planner.language.claims import finding_in_words, head_in_words
from planner.language.errors import sentence
from planner.language.numbers import listed, number
from planner.language.sentences import Names
from planner.settings import VARIABLES, Settings
from planner.store.database import is_sqlite, open_engine
from planner.store.failures import place_of
from planner.store.plans import municipalities, read, rows
from planner.store.schema import schema_sql
from planner.store.soundness import check_content
from planner.store.sqlite_file import journal_for
from planner.store.trail import broken_at
from planner.store.versions import check, differences, state

_HIDDEN = "(ingesteld, niet getoond)"
#: More texts that do not agree than this push the rest of the answer out of sight.
_MOST_TOLD = 20


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
        "PLANNER_SECRET_KEY": _HIDDEN if "PLANNER_SECRET_KEY" in settings.given else "",
        "PLANNER_HOSTS": ", ".join(settings.hosts),
        "PLANNER_PROXIES": str(settings.proxies),
        "PLANNER_SECURITY_CONTACT": settings.security_contact,
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
    found: dict[str, Any] = {"planner": __version__, "database": place_of(engine.url), "problemen": [], "let_op": []}
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
        broken = broken_at(engine)
        if broken is not None:
            found["problemen"].append(
                f"In de lijst van wat er met accounts is gebeurd (trail) klopt regel {broken} niet: daar is iets "
                "veranderd of weggehaald. Zoek uit wie bij de database kan."
            )
        towns = municipalities(engine)
        found["gemeenten"] = [{"code": one.code, "naam": one.name, "verzonnen": one.invented} for one in towns]
        for one in towns:
            found["let_op"].extend(_disagreeing(read(engine, one.code)))
        found["rijen"] = {table: count for table, count in rows(engine).items() if count}
        if not towns:
            found["problemen"].append("Er staat nog geen gemeente in de database. Begin met: planner init.")
    except PlannerError as error:
        found["problemen"].append(sentence(error))
    finally:
        engine.dispose()
    return found


def _disagreeing(plan: Plan) -> list[dict[str, Any]]:
    """The texts of a municipality that do not agree with the figures, and compared figures of other years."""
    names = Names(plan)
    return [
        {
            "gemeente": plan.municipality.code,
            "soort": "tegenspraak" if one.contradicts else "andere jaren",
            "waar": [one.passage.field, one.passage.key, one.passage.part],
            "tekst": f"{head_in_words(one)} {finding_in_words(names, one)}",
        }
        for one in check_texts(plan)
    ]


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
    _print_warnings(found["let_op"])
    for problem in found["problemen"]:
        print(f"Probleem   {problem}")
    if not found["problemen"]:
        print("Er zijn geen problemen gevonden.")


def _print_warnings(warnings: list[dict[str, Any]]) -> None:
    for one in warnings[:_MOST_TOLD]:
        print(f"Let op     {one['gemeente']}: {one['tekst']}")
    if len(warnings) > _MOST_TOLD:
        print(f"Let op     En nog {number(len(warnings) - _MOST_TOLD)}. Met --json ziet u alles.")
