"""`planner export SOORT`: the same files as the links on a page give."""

import argparse
import errno
import os
from pathlib import Path
from typing import Any

from planner.commands import asking
from planner.commands.output import write_bytes
from planner.commands.refusal import Refusal
from planner.domain.errors import FolderMissing, FolderNotWritable, FormatUnknown, PartUnknown, SizeUnknown
from planner.exports import EXPORTS, Export, How, file_name, find, json_document, make, plan_schema
from planner.exports.handover import handover
from planner.figures.paper import A4, SIZES
from planner.language.errors import sentence
from planner.settings import Settings
from planner.store.database import open_engine
from planner.store.house_styles import style_of

_FIXED = "--delen hoort bij odt, word en pdf: het bestand {} heeft één vorm."
_NO_SIZE = "--maat hoort bij png en svg: het bestand {} heeft geen maat."


class _Schema(argparse.Action):
    """Show the published schema, and do nothing else."""

    def __call__(self, parser: argparse.ArgumentParser, *_given: Any) -> None:
        print(plan_schema.text(), end="")
        parser.exit()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    known = ", ".join(one.code for one in EXPORTS)
    parser.add_argument("soort", metavar="SOORT", help=f"soort bestand: {known}")
    parser.add_argument("-o", "--output", metavar="BESTAND", type=Path, help="naam van het bestand; - is het scherm")
    parser.add_argument(
        "--delen",
        metavar="DELEN",
        default="",
        help="bij odt, word en pdf: onderdelen in hun volgorde, met komma’s",
    )
    sizes = ", ".join(one.code for one in SIZES)
    parser.add_argument("--maat", metavar="MAAT", default="", help=f"bij png en svg: {sizes}; gewoonlijk {A4.code}")
    parser.add_argument("--alles", action="store_true", help="bij json: ook bedragen, opmerkingen en namen van mensen")
    parser.add_argument("--schema", action=_Schema, nargs=0, help="toon de vorm van het json-bestand (JSON Schema)")
    asking.add_arguments(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Make the file. A name that somebody gave is overwritten, a name of our own never."""
    try:
        export = find(arguments.soort)
    except FormatUnknown as error:
        raise Refusal(sentence(error), code=2) from error
    parts = tuple(dict.fromkeys(filter(None, (one.strip() for one in arguments.delen.split(",")))))
    _refuse(arguments, export, parts)
    asked = asking.asked(arguments, settings)
    content = handover(asked.plan, asked.question, asked.today, asked.ranking)
    try:
        style = _style(settings, asked.plan.municipality.code) if export.styled else None
        how = How(style, size=arguments.maat)
        made = json_document.make_complete(content) if arguments.alles else make(export.code, content, "", parts, how)
    except (PartUnknown, SizeUnknown) as error:
        raise Refusal(sentence(error), code=2) from error
    given: Path | None = arguments.output
    if given == Path("-"):
        write_bytes(made)
        return 0
    target = given or Path(file_name(content, export, parts))
    if given is None and target.exists():
        raise Refusal(f"Het bestand {target} bestaat al. Er is niets veranderd. Kies een naam met -o.")
    _write(target.absolute(), made)
    print(f"Het bestand staat in {target.absolute()}.")
    return 0


def _refuse(arguments: argparse.Namespace, export: Export, parts: tuple[str, ...]) -> None:
    """Say which option does not go with the format, before anything is worked out."""
    if arguments.alles and export.code != "json":
        raise Refusal("--alles hoort bij json: andere bestanden hebben geen bedragen, opmerkingen en namen.", code=2)
    if parts and not export.composed:
        raise Refusal(_FIXED.format(export.code), code=2)
    if arguments.maat and not export.sized:
        raise Refusal(_NO_SIZE.format(export.code), code=2)


def _style(settings: Settings, code: str) -> bytes | None:
    """The house style that the municipality keeps, as on the page."""
    engine = open_engine(settings.database_url)
    try:
        found = style_of(engine, code)
    finally:
        engine.dispose()
    return found.content if found else None


def _write(target: Path, made: bytes) -> None:
    """Write beside the place and move there, so that nobody finds half a file."""
    if target.is_dir():
        raise Refusal(f"{target} is een map. Geef de naam van een bestand.")
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(made)
        draft.replace(target)
    except FileNotFoundError:
        raise FolderMissing(str(target.parent)) from None
    except PermissionError:
        raise FolderNotWritable(str(target.parent)) from None
    except OSError as error:
        why = "de schijf is vol" if error.errno == errno.ENOSPC else error.strerror
        raise Refusal(f"Het bestand {target} kon niet worden gemaakt: {why}.") from error
    finally:
        draft.unlink(missing_ok=True)
