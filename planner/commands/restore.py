"""`planner restore BESTAND`: puts a backup in the place of the database."""

import argparse
from pathlib import Path

from planner.commands.refusal import Refusal
from planner.domain.errors import DatabaseExists, DatabaseMissing
from planner.settings import Settings
from planner.store.backup import restore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("bestand", metavar="BESTAND", type=Path, help="de reservekopie")
    parser.add_argument("--vervang", action="store_true", help="vervang de database die er staat")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Two errors get their own words here, because they are about the command and not about the database."""
    source: Path = arguments.bestand
    try:
        restore(source, settings.database_url, replace=arguments.vervang)
    except DatabaseExists as error:
        raise Refusal(
            f"Op {error.place} staat al een database. Er is niets veranderd. "
            "Zet --vervang erbij als de reservekopie haar plaats mag innemen."
        ) from error
    except DatabaseMissing as error:
        raise Refusal(f"De reservekopie {error.place} bestaat niet of is leeg. Er is niets veranderd.") from error
    print("De reservekopie is teruggezet. Draait de planner nog? Start hem dan opnieuw.")
    return 0
