import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from planner import resources
from planner.store.database import open_engine
from planner.store.plans import municipalities
from tests.cli.conftest import Planner


def _codes(database: Path) -> list[str]:
    engine = open_engine(f"sqlite:///{database}")
    try:
        return [one.code for one in municipalities(engine)]
    finally:
        engine.dispose()


def test_init_fills_a_new_database_with_groningen(planner: Planner, database: Path) -> None:
    done = planner("init")
    assert (done.code, done.err) == (0, "")
    assert "Gemeente Groningen (GM0014) staat in de database, met 90 interventies." in done.out
    assert str(database) in done.out
    assert _codes(database) == ["GM0014"]


def test_the_example_comes_after_groningen_and_is_called_invented(planner: Planner, database: Path) -> None:
    done = planner("init", "--example")
    assert _codes(database) == ["GM0014", "GM9999"]
    assert "verzonnen" in done.out


def test_a_second_init_changes_nothing(planner: Planner, database: Path) -> None:
    planner("init")
    before = database.read_bytes()
    for words in (("init",), ("init", "--example")):
        done = planner(*words)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith("De gemeente GM0014 staat al in de database. Er is niets veranderd.")
    assert database.read_bytes() == before


def test_an_empty_municipality_is_added_beside_what_is_there(planner: Planner, filled: Path) -> None:
    done = planner("init", "--empty", "--gemeente", "Westerkwartier", "--code", "GM1969")
    assert done.code == 0
    assert _codes(filled) == ["GM0014", "GM9999", "GM1969"]


def test_an_empty_municipality_is_not_filled_in_yet_and_says_where_to_go_on(planner: Planner, filled: Path) -> None:
    done = planner("init", "--empty", "--gemeente", "Westerkwartier", "--code", "GM1969")
    assert "Vul haar verder in op de pagina /beginnen?gemeente=GM1969, na planner serve." in done.out
    engine = open_engine(f"sqlite:///{filled}")
    assert [one.filled for one in municipalities(engine)] == [True, True, False]
    engine.dispose()


@pytest.mark.parametrize(
    "words",
    [
        ("--empty",),
        ("--empty", "--gemeente", "Dorp"),
        ("--empty", "--code", "GM0001"),
        ("--gemeente", "Dorp", "--code", "GM0001"),
        ("--empty", "--example"),
        ("iets",),
    ],
    ids=" ".join,
)
def test_options_that_do_not_fit_make_no_database(planner: Planner, database: Path, words: tuple[str, ...]) -> None:
    done = planner("init", *words)
    assert (done.code, done.out) == (2, "")
    assert not database.exists()


def test_a_code_that_is_no_code_is_told_and_makes_no_database(planner: Planner, database: Path) -> None:
    done = planner("init", "--empty", "--gemeente", "Dorp", "--code", "GM12")
    assert done.code == 1
    assert '"GM12" is geen geldige code' in done.err
    assert not database.exists()


def test_a_seed_that_does_not_fit_leaves_nothing_behind(
    planner: Planner, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "planner"
    shutil.copytree(resources.folder("seed"), package / "seed")
    shutil.copytree(resources.folder("db") / "migrations", package / "db" / "migrations")
    themes = package / "seed" / "example" / "themes.csv"
    themes.write_text(themes.read_text(encoding="utf-8") + "Fout!,\n", encoding="utf-8")
    monkeypatch.setattr("planner.resources._PACKAGE", package)
    done = planner("init", "--example")
    assert done.code == 1
    assert "example/themes.csv, regel " in done.err and "Er is niets opgeslagen." in done.err
    assert not database.exists()


def test_a_folder_that_is_not_there_is_named(planner: Planner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", f"sqlite:///{tmp_path / 'nergens' / 'planner.db'}")
    done = planner("init")
    assert done.code == 1
    assert done.err == f"De map {tmp_path / 'nergens'} bestaat niet. Maak de map, of kies een andere plaats.\n"


def test_the_database_of_another_program_is_left_alone(planner: Planner, database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE andermans (a)")
    connection.close()
    before = database.read_bytes()
    done = planner("init")
    assert done.code == 1 and "is geen database van de planner" in done.err
    assert database.read_bytes() == before


def test_an_interrupted_init_leaves_no_database_and_can_be_done_again(
    planner: Planner, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("planner.commands.init.write", interrupt)
        assert planner("init", "--example").code == 130
    assert os.listdir(database.parent) == []
    assert planner("init", "--example").code == 0
