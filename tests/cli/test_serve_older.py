"""A database of an older planner is brought up to date when the planner starts, after a copy was made."""

import re
import signal
import sqlite3
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest

from planner.store.versions import head
from tests.cli.conftest import Planner, serving
from tests.store.older import write_older


def _version(path: Path) -> str:
    connection = sqlite3.connect(path)
    found: str = connection.execute("SELECT version_num FROM planner_version").fetchone()[0]
    connection.close()
    return found


def _serve(database: Path) -> tuple[list[str], int, str]:
    """Start the planner until it listens, ask it something, stop it: what it said, the answer's status, and stderr."""
    with serving(database) as process:
        assert process.stdout is not None
        said = []
        for line in process.stdout:
            said.append(line)
            found = re.search(r"draait op (http://127\.0\.0\.1:\d+)\.", line)
            if found:
                break
        assert found, said
        with urlopen(f"{found[1]}/healthz", timeout=20) as answer:
            status = answer.status
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=20)
    return said, status, err


def test_an_older_database_is_copied_and_brought_up_to_date(database: Path) -> None:
    write_older(database)
    said, status, err = _serve(database)
    kept = database.with_name(f"planner-voor-{head()}-{date.today().isoformat()}.db")
    assert said[:3] == [
        f"De database op {database} is van een oudere planner (versie 0001).\n",
        f"De reservekopie van daarvoor: {kept}.\n",
        f"De database is bijgewerkt naar versie {head()}.\n",
    ]
    assert (status, err) == (200, "")
    assert (_version(database), _version(kept)) == (head(), "0001")


def test_the_next_start_says_nothing_of_it(database: Path) -> None:
    write_older(database)
    _serve(database)
    said, _, _ = _serve(database)
    assert len(said) == 1
    assert len(list(database.parent.iterdir())) == 2


def test_a_newer_database_is_refused_and_kept_as_it_is(
    planner: Planner, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_PORT", "0")
    connection = sqlite3.connect(filled)
    connection.execute("UPDATE planner_version SET version_num = '9000'")
    connection.commit()
    connection.close()
    before = filled.read_bytes()
    done = planner("serve")
    assert (done.code, done.out) == (1, "")
    assert "is van een nieuwere planner (versie 9000" in done.err
    assert filled.read_bytes() == before
    assert list(filled.parent.iterdir()) == [filled]


@pytest.mark.parametrize("command", [("gaps",), ("check",), ("export", "csv")], ids=" ".join)
def test_other_commands_say_how_an_older_database_is_brought_up_to_date(
    planner: Planner, database: Path, command: tuple[str, ...]
) -> None:
    write_older(database)
    before = database.read_bytes()
    done = planner(*command)
    assert done.code == 1
    assert "Werk haar bij met: planner serve. Die maakt eerst een reservekopie." in done.out + done.err
    assert database.read_bytes() == before
