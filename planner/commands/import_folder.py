"""`planner import MAP`: stores a folder of CSV and YAML as a new municipality, as a whole or not at all.

What is a file and no folder holds a whole plan (`import_plan`), a map (`import_map`) or figures (`import_figures`).
"""

import argparse
from pathlib import Path

from planner.commands import import_figures, import_map, import_plan
from planner.commands.folders import plan_from
from planner.commands.refusal import Refusal
from planner.imports.folder import read_folder
from planner.language.numbers import counted
from planner.settings import Settings
from planner.store.database import open_engine
from planner.store.plans import write
from planner.store.versions import check


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    said = "map met bestanden in de vorm van seed/, of een bestand: van planner export json, een kaart, of cijfers"
    parser.add_argument("map", metavar="MAP", type=Path, help=said)
    import_figures.add_arguments(parser)
    import_map.add_arguments(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Look at the database first: mending a folder is no use when it cannot be stored."""
    source: Path = arguments.map
    if source.is_file():
        content = import_plan.content_of(source)
        if content is not None:
            return import_plan.run(arguments, settings, content)
        if import_map.is_map(source):
            return import_map.run(arguments, settings)
        return import_figures.run(arguments, settings)
    if not source.is_dir():
        raise Refusal(f"De map {source} bestaat niet. Er is niets opgeslagen.")
    engine = open_engine(settings.database_url)
    try:
        check(engine)
        plan = plan_from(lambda: read_folder(source))
        write(engine, plan)
    finally:
        engine.dispose()
    count = counted(len(plan.interventions), "interventie", "interventies")
    print(f"{plan.municipality.name} ({plan.municipality.code}) is opgeslagen, met {count}.")
    return 0
