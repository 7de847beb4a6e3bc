"""Style and types: what the tools find is a failed test."""

import os
import subprocess
import sys

import pytest

from tests.house.tree import ROOT


@pytest.mark.parametrize(
    "arguments", [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)], ids=" ".join
)
def test_the_tools_find_nothing(arguments: tuple[str, ...]) -> None:
    plain = {**os.environ, "NO_COLOR": "1", "RUFF_OUTPUT_FORMAT": "concise"}
    plain.pop("FORCE_COLOR", None)
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False, env=plain
    )
    assert done.returncode == 0, done.stdout + done.stderr
