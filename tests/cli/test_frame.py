"""The frame: help, wrong use, and how little is loaded."""

import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from planner import __version__
from planner.cli import COMMANDS, Command, Parser
from tests.cli.conftest import Planner

_HEAVY = {"alembic", "dash", "flask", "numpy", "pandas", "plotly", "sqlalchemy", "waitress"}
_LOADED = (
    "import json, sys\nfrom planner.cli import main\nmain(['--help'])\n"
    "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
)


def test_help_loads_nothing_heavy_and_no_command() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stderr))
    assert loaded & _HEAVY == set()
    assert loaded & {command.module for command in COMMANDS} == set()


def test_help_answers_within_a_third_of_a_second_of_processor_time() -> None:
    def seconds() -> float:
        before = os.times()
        subprocess.run([sys.executable, "-m", "planner", "--help"], capture_output=True, check=True)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    assert min(seconds() for _ in range(3)) < 0.3


def test_help_names_every_command(planner: Planner) -> None:
    done = planner("--help")
    assert done.code == 0
    assert all(f"  {command.name} " in done.out and command.help in done.out for command in COMMANDS)


def test_the_version_is_told(planner: Planner) -> None:
    assert planner("--version").out == f"planner {__version__}\n"


@pytest.mark.parametrize("words", [(), ("bestaat-niet",), ("--raar",), ("",)], ids=repr)
def test_what_is_no_command_gets_the_choices(planner: Planner, words: tuple[str, ...]) -> None:
    done = planner(*words)
    assert (done.code, done.out) == (2, "")
    assert "Kies uit: serve, init, gaps, export, import, check, user, backup, restore." in done.err


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_every_command_explains_itself_in_dutch(planner: Planner, command: Command) -> None:
    done = planner(command.name, "--help")
    assert done.code == 0
    assert f"gebruik: planner {command.name}" in done.out
    for english in ("usage", "options:", "positional", "show this", "default", "required"):
        assert english not in done.out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_a_command_is_a_module_with_arguments_and_a_run(command: Command) -> None:
    module = import_module(command.module)
    assert callable(module.add_arguments) and callable(module.run)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Er ontbreekt: naam."),
        (("x", "y"), "Dit kennen we niet: y."),
        (("x", "--raar"), "Dit kennen we niet: --raar."),
        (("x", "--aantal"), "Na --aantal hoort één waarde."),
        (("x", "--aantal", "veel"), "Na --aantal hoort een heel getal, niet 'veel'."),
        (("x", "--aan=ja"), "Bij --aan hoort geen waarde, maar er staat 'ja'."),
        (("x", "--aan", "--uit"), "--uit en --aan gaan niet samen. Kies er één."),
        (("x", "--aant", "3"), "Dit kennen we niet: --aant 3."),
    ],
)
def test_wrong_use_is_told_in_dutch(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser("planner proef", "Een proef.")
    parser.add_argument("naam")
    parser.add_argument("--aantal", type=int)
    switch = parser.add_mutually_exclusive_group()
    switch.add_argument("--aan", action="store_true")
    switch.add_argument("--uit", action="store_true")
    with pytest.raises(SystemExit, match="2"):
        parser.parse_args(words)
    assert capsys.readouterr().err == f"{said}\nUitleg: planner proef --help\n"


def test_a_reader_that_stops_early_is_no_fault(filled: Path) -> None:
    surroundings = {**os.environ, "PLANNER_DATABASE_URL": f"sqlite:///{filled}"}
    running = subprocess.Popen(
        [sys.executable, "-m", "planner", "gaps", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings,
    )
    assert running.stdout is not None and running.stderr is not None
    running.stdout.read(10)
    running.stdout.close()
    complaints = running.stderr.read()
    running.stderr.close()
    assert (running.wait(timeout=60), complaints) == (1, b"")
