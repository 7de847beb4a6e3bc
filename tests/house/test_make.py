"""The two commands: what they are, and the one sentence when a machine cannot do them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT

MAKE = shutil.which("make")
pytestmark = pytest.mark.skipif(MAKE is None, reason="make is niet geïnstalleerd")


def made(folder: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """What make says in a folder."""
    return subprocess.run(
        [str(MAKE), "--no-print-directory", *words],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_make_help_names_the_two_commands() -> None:
    said = made(ROOT, "help").stdout
    assert "make run " in said
    assert "make test " in said


def test_a_python_that_is_too_old_is_named_and_nothing_is_made(tmp_path: Path) -> None:
    for name in ("Makefile", "requirements-uv.txt", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    tools = tmp_path / "tools"
    tools.mkdir()
    old = tools / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = -V ] && echo "Python 3.9.2" && exit 0\nexit 1\n', encoding="utf-8")
    old.chmod(0o755)
    found = made(tmp_path, "ready-to-run", PATH=str(tools))
    assert found.returncode != 0
    assert "De planner heeft Python 3.11 of hoger nodig; hier is Python 3.9.2." in found.stderr
    assert not (tmp_path / ".venv").exists()


def test_the_tests_of_a_submission_are_the_tests_of_the_readme() -> None:
    assert "make --no-print-directory test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")
