from pathlib import Path

import pytest

from planner.resources import folder


def test_the_folders_that_travel_with_the_program_are_found() -> None:
    assert (folder("db") / "migrations" / "env.py").is_file()
    assert {folder(name).name for name in ("assets", "db", "seed")} == {"assets", "db", "seed"}


def test_a_folder_inside_the_package_goes_before_the_one_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "planner"
    (package / "seed").mkdir(parents=True)
    monkeypatch.setattr("planner.resources._PACKAGE", package)
    assert folder("seed") == package / "seed"
    assert folder("assets") == tmp_path / "assets"
