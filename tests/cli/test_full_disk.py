"""A disk that is full while a file is written: it is told, and there is never half a file."""

import errno
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Planner


@pytest.mark.parametrize("form", ["csv", "word", "pdf"])
def test_a_full_disk_is_told_and_leaves_no_half_file(
    planner: Planner, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    target, written = tmp_path / "map" / "mix", Path.write_bytes
    target.parent.mkdir()
    target.write_text("wat er al stond")

    def full(path: Path, content: bytes) -> int:
        written(path, content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    done = planner("export", form, "-o", str(target))
    assert (done.code, done.out) == (1, "")
    assert done.err == f"Het bestand {target} kon niet worden gemaakt: de schijf is vol.\n"
    assert [one.name for one in target.parent.iterdir()] == ["mix"]
    assert target.read_text() == "wat er al stond"
