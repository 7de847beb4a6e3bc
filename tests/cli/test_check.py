import json
import sqlite3
from pathlib import Path

import pytest

from planner.resources import folder
from planner.settings import VARIABLES
from tests.cli.conftest import Planner


def test_a_sound_database_has_no_problems(planner: Planner, filled: Path) -> None:
    before = filled.read_bytes()
    done = planner("check")
    assert done.code == 0
    assert "Gemeente Groningen (GM0014) en Gemeente Voorbeeld (GM9999, verzonnen)" in done.out
    assert done.out.endswith("Er zijn geen problemen gevonden.\n")
    assert filled.read_bytes() == before


def test_json_tells_version_journal_and_what_is_in_it(planner: Planner, filled: Path) -> None:
    found = json.loads(planner("check", "--json").out)
    assert found["problemen"] == []
    assert found["versie"]["gevonden"] == found["versie"]["nieuwste"]
    assert found["sqlite"]["journaal"] in ("DELETE", "WAL")
    assert found["rijen"]["municipality"] == 2
    assert found["database"] == str(filled)


def test_a_missing_database_is_a_problem_with_a_way_out(planner: Planner, database: Path) -> None:
    done = planner("check")
    assert done.code == 1
    assert f"Er is geen database op {database}. Maak er een met: planner init." in done.out
    assert json.loads(planner("check", "--json").out)["problemen"]


def test_a_damaged_database_is_found(planner: Planner, filled: Path) -> None:
    with filled.open("r+b") as file:
        file.seek(filled.stat().st_size // 2)
        file.write(b"\xaa" * 20_000)
    done = planner("check")
    assert done.code == 1 and "is beschadigd" in done.out


def test_a_newer_database_is_told_and_left_alone(planner: Planner, filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE planner_version SET version_num = '9999'")
    connection.close()
    before = filled.read_bytes()
    done = planner("check")
    assert done.code == 1 and "nieuwere planner (versie 9999" in done.out
    assert filled.read_bytes() == before


def test_a_table_that_somebody_changed_is_found(planner: Planner, filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("ALTER TABLE theme ADD COLUMN kleur TEXT")
    connection.close()
    done = planner("check")
    assert done.code == 1 and "De tabellen zijn anders" in done.out


def test_settings_are_shown_with_their_meaning_and_secrets_are_not(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SECRET_KEY", "zeer-geheim")
    monkeypatch.setenv("PLANNER_DATABASE_URL", "postgresql://iemand:wachtwoord@server/naam")
    for words in (("--settings",), ("--settings", "--json")):
        done = planner("check", *words)
        assert done.code == 0
        assert all(variable.name in done.out for variable in VARIABLES)
        assert "zeer-geheim" not in done.out and "wachtwoord" not in done.out and "iemand" not in done.out


def test_a_wrong_setting_stops_every_command(planner: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_PORT", "abc")
    for words in (("check",), ("gaps",), ("init",), ("serve",)):
        done = planner(*words)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("PLANNER_PORT is “abc”. Dat is geen heel getal.")


def test_an_address_that_is_no_database_is_refused_without_repeating_a_password(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", "mysql://iemand:wachtwoord@server/naam")
    done = planner("check")
    assert done.code == 1
    assert done.err.startswith("PLANNER_DATABASE_URL is geen adres van een database.") and "wachtwoord" not in done.err


def test_the_schema_equals_the_file_that_people_read(planner: Planner) -> None:
    assert planner("check", "--schema").out == (folder("db") / "schema.sql").read_text(encoding="utf-8")


def test_texts_that_do_not_agree_with_the_figures_are_told_and_are_no_problem(planner: Planner, filled: Path) -> None:
    done = planner("check")
    assert done.code == 0
    assert (
        "Let op     GM0014: Tekst en cijfer kloppen niet. In 1.2.1 staat dat 7,1% lager is dan Nederland (6,4%). "
        "Het cijfer is hoger.\n"
    ) in done.out
    found = json.loads(planner("check", "--json").out)
    assert [one["soort"] for one in found["let_op"]] == ["tegenspraak", "tegenspraak", "andere jaren"]
    assert found["let_op"][0]["waar"] == ["observations", "I07", "note"]
