"""`planner backup BESTAND`: a copy of the database, also while people work."""

import argparse
from pathlib import Path

from planner.settings import Settings
from planner.store.backup import backup


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("bestand", metavar="BESTAND", type=Path, help="nieuw bestand voor de reservekopie")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Copy, and say where the copy is."""
    target: Path = arguments.bestand
    backup(settings.database_url, target)
    print(f"De reservekopie staat in {target.absolute()}.")
    return 0
