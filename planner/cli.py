"""The command line: a table of commands, each loaded only when it runs.

Results go to stdout and messages to stderr. Exit code 0: done; 1: something is wrong with the data, a file or the
place; 2: wrongly used.
"""

import argparse
import importlib
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from planner import __version__
from planner.commands.refusal import Refusal
from planner.domain.errors import PlannerError
from planner.language.errors import sentence
from planner.settings import Settings, SettingsError

DONE, PROBLEM, MISUSE, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True)
class Command:
    """A command. Its module has `add_arguments(parser)` and `run(arguments, settings) -> int`."""

    name: str
    module: str
    help: str


#: The commands in the order of the help.
COMMANDS = (
    Command("serve", "planner.commands.serve", "start de planner; open daarna het adres in een browser"),
    Command("init", "planner.commands.init", "maak een database en vul haar met Groningen"),
    Command("gaps", "planner.commands.gaps", "toon de kansen, de beste eerst"),
    Command("export", "planner.commands.export", "maak een bestand voor Word, Excel of eigen rekenwerk"),
    Command(
        "import", "planner.commands.import_folder", "lees een map in als nieuwe gemeente, of cijfers uit een bestand"
    ),
    Command("check", "planner.commands.check", "kijk de database en de instellingen na"),
    Command("user", "planner.commands.user", "bepaal wie in de planner mag, en als wat"),
    Command("backup", "planner.commands.backup", "maak een reservekopie van de database"),
    Command("restore", "planner.commands.restore", "zet een reservekopie terug"),
)

#: What argparse says of wrong use, and how we say it.
_MISUSES = (
    (r"the following arguments are required: (.+)", r"Er ontbreekt: \1."),
    (r"unrecognized arguments: (.+)", r"Dit kennen we niet: \1."),
    (r"argument (.+): expected one argument", r"Na \1 hoort één waarde."),
    (r"argument (.+): expected at least one argument", r"Na \1 hoort minstens één waarde."),
    (r"argument (.+): invalid int value: (.+)", r"Na \1 hoort een heel getal, niet \2."),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", r"\2 past niet bij \1. Kies uit: \3."),
    (r"argument (.+): not allowed with argument (.+)", r"\1 en \2 gaan niet samen. Kies er één."),
    (r"argument (.+): ignored explicit argument (.+)", r"Bij \1 hoort geen waarde, maar er staat \2."),
    (r"one of the arguments (.+) is required", r"Kies één van: \1."),
)


class _DutchFormatter(argparse.HelpFormatter):
    """The layout of argparse with a Dutch heading."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "gebruik: ")


class Parser(argparse.ArgumentParser):
    """An argument parser that explains and complains in Dutch."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog, description=description, formatter_class=_DutchFormatter, add_help=False, allow_abbrev=False
        )
        self._positionals.title = "argumenten"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence, and where the explanation is."""
        said = message
        for english, dutch in _MISUSES:
            said = re.sub(f"^{english}$", dutch, said)
        self.exit(MISUSE, f"{said}\nUitleg: {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(words)
    except Refusal as refusal:
        return _complain(refusal.lines, refusal.code)
    except SettingsError as error:
        return _complain((sentence(error),), MISUSE)
    except PlannerError as error:
        return _complain((sentence(error),), PROBLEM)
    except BrokenPipeError:
        # Whoever read our output has stopped, as `head` does. Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM
    except KeyboardInterrupt:
        return _complain(("Gestopt.",), INTERRUPTED)


def _run(words: list[str]) -> int:
    command = next((one for one in COMMANDS if words[:1] == [one.name]), None)
    if command is None:
        return _explain(words)
    module = importlib.import_module(command.module)
    parser = Parser(f"planner {command.name}", f"{command.help[0].upper()}{command.help[1:]}.")
    module.add_arguments(parser)
    try:
        arguments = parser.parse_args(words[1:])
    except SystemExit as exit_:
        return int(exit_.code or DONE)
    code: int = module.run(arguments, Settings.from_environ(os.environ))
    sys.stdout.flush()
    return code


def _explain(words: list[str]) -> int:
    """Help, version, or a word that is no command; loads nothing."""
    width = max(len(command.name) for command in COMMANDS)
    lines = [f"  {command.name:{width}}  {command.help}" for command in COMMANDS]
    usage = "gebruik: planner OPDRACHT [opties]"
    if words[:1] in (["-h"], ["--help"]):
        about = "Laat zien waar de preventiemix van een gemeente gaten heeft."
        ending = "Uitleg bij een opdracht: planner OPDRACHT --help. De versie: planner --version."
        print("\n".join([usage, "", about, "", "opdrachten:", *lines, "", ending]))
        return DONE
    if words[:1] == ["--version"]:
        print(f"planner {__version__}")
        return DONE
    names = ", ".join(command.name for command in COMMANDS)
    said = f"De opdracht “{words[0][:40]}” kennen we niet." if words else "Kies een opdracht."
    return _complain((f"{said} Kies uit: {names}.", "Uitleg: planner --help"), MISUSE)


def _complain(lines: Sequence[str], code: int) -> int:
    for line in lines:
        print(line, file=sys.stderr)
    return code
