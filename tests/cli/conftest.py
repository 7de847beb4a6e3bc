"""The command line as a user meets it: words in, exit code and text out, on real files."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from planner.cli import main
from planner.settings import VARIABLES


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str


Planner = Callable[..., Done]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A place for a database, where nothing is yet."""
    return tmp_path / "planner.db"


@pytest.fixture
def planner(database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Planner:
    """Runs a command on that database, with nothing else set."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable.name, raising=False)
    monkeypatch.setenv("PLANNER_DATABASE_URL", f"sqlite:///{database}")

    def run(*words: str) -> Done:
        capsys.readouterr()
        code = main(words)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Done(code, out, err)

    return run


@pytest.fixture(scope="session")
def filled_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with both municipalities, to copy."""
    path = tmp_path_factory.mktemp("cli") / "planner.db"
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("PLANNER_DATABASE_URL", f"sqlite:///{path}")
        assert main(["init", "--example"]) == 0
    return path


@pytest.fixture
def filled(database: Path, filled_model: Path) -> Path:
    """The database, with both municipalities in it."""
    shutil.copy(filled_model, database)
    return database


def _hears_ctrl_c() -> None:
    """Who was started in the background is deaf to Ctrl-C and so are its children: the run of tests may be one."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def serving(database: Path) -> Iterator[subprocess.Popen[str]]:
    """`planner serve` as a program of its own, on a free port; gone at the end, whatever happened."""
    surroundings = {**os.environ, "PLANNER_DATABASE_URL": f"sqlite:///{database}", "PLANNER_PORT": "0"}
    with subprocess.Popen(
        [sys.executable, "-m", "planner", "serve"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings,
        preexec_fn=_hears_ctrl_c,
    ) as process:
        try:
            yield process
        finally:
            process.kill()
