"""The wheel works by itself, in any folder."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.tree import ROOT, tracked


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of what is in git, built without network by the hatchling that is installed for the tests."""
    source = tmp_path_factory.mktemp("checkout")
    for path in tracked():
        copy = source / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    # What a used checkout holds beside the migrations, and what must stay there.
    (source / "db" / "planner.db").write_bytes(b"private")
    (source / "db" / "planner.db-journal").write_bytes(b"private")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", cwd=source)
    (built,) = (source / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel in it, as an installer lays it down."""
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def test_the_wheel_holds_the_files_that_travel_along_and_no_database(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"planner/seed/groningen/interventions.csv", "planner/db/migrations/env.py"} <= names
    assert "planner/exports/plan-1.json" in names
    assert any(name.startswith("planner/assets/") and name.endswith(".css") for name in names)
    assert [name for name in names if ".db" in name or "__pycache__" in name] == []
    inside = tuple(f"planner/{folder}/" for folder in ("assets", "db", "seed"))
    assert [name for name in names if name.startswith(inside) and name.endswith("__init__.py")] == []
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"planner"}


def test_the_wheel_gives_the_command_planner(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith("entry_points.txt"))
        assert "planner = planner.cli:main" in archive.read(name).decode()


def test_the_installed_program_makes_a_database_and_ranks_gaps_in_any_folder(installed: Path, tmp_path: Path) -> None:
    elsewhere, data = tmp_path / "elders", tmp_path / "gegevens"
    elsewhere.mkdir()
    surroundings = {**os.environ, "PYTHONPATH": str(installed), "XDG_DATA_HOME": str(data), "HOME": str(tmp_path)}
    surroundings.pop("PLANNER_DATABASE_URL", None)
    planner = (sys.executable, "-P", "-m", "planner")
    made = _run(*planner, "init", cwd=elsewhere, env=surroundings)
    assert "Gemeente Groningen (GM0014) staat in de database" in made
    assert (data / "lpa-planner" / "planner.db").is_file()
    found = json.loads(_run(*planner, "gaps", "--wijk", "selwerd", "--json", cwd=elsewhere, env=surroundings))
    assert found["vraag"] == {"wijk": "selwerd"}
    assert found["aantal"] == len(found["kansen"]) > 100
    assert list(elsewhere.iterdir()) == []


def _run(*command: str, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
