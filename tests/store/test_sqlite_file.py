import sqlite3
import subprocess
import sys
from contextlib import ExitStack

import pytest
from sqlalchemy import Engine

from planner.domain.errors import DatabaseExists
from planner.store import sqlite_file
from planner.store.database import open_engine, reading, writing
from planner.store.failures import path_of
from planner.store.sqlite_file import check_file, connect_file, discard, draft_of, journal_for, publish

OLD, MENDED = ("DELETE", "EXTRA"), ("WAL", "FULL")
SYNCHRONOUS = {"FULL": 2, "EXTRA": 3}


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ((3, 40, 1), OLD),
        ((3, 44, 6), OLD),
        ((3, 50, 7), OLD),
        ((3, 51, 2), OLD),
        ((3, 51, 3), MENDED),
        ((3, 52, 0), OLD),
        ((3, 53, 0), MENDED),
        ((4, 0, 0), MENDED),
    ],
)
def test_the_log_is_only_used_where_it_loses_nothing(version: tuple[int, int, int], expected: tuple[str, str]) -> None:
    assert journal_for(version) == expected


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 51, 3)])
def test_every_connection_of_the_pool_has_our_settings(
    file_database: str, monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int]
) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", version)
    journal, synchronous = journal_for(version)
    engine, found = open_engine(file_database), []
    with ExitStack() as several:
        for _ in range(8):
            connection = several.enter_context(reading(engine))
            names = ("foreign_keys", "synchronous", "journal_mode", "busy_timeout")
            found.append(tuple(connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names))
        assert engine.pool.status().endswith("Current Checked out connections: 8")
    engine.dispose()
    assert found == [(1, SYNCHRONOUS[synchronous], journal.lower(), 10_000)] * 8


def test_a_database_with_a_log_goes_back_to_a_journal_on_an_older_sqlite(
    file_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 51, 3))
    newer = open_engine(file_database)
    with reading(newer) as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    newer.dispose()
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 40, 1))
    older = open_engine(file_database)
    with reading(older) as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
    older.dispose()


def test_a_file_of_ours_carries_our_mark(file_engine: Engine) -> None:
    connection = sqlite3.connect(path_of(file_engine.url))
    assert connection.execute("PRAGMA application_id").fetchone() == (0x4C504150,)
    connection.close()


def test_a_path_with_odd_characters_is_only_a_path(file_engine: Engine) -> None:
    path = path_of(file_engine.url)
    odd = path.with_name("plan? a#b%20 é&mode=memory.db")
    path.rename(odd)
    connection = sqlite_file.connect_file(odd)
    assert connection.execute("SELECT count(*) FROM municipality").fetchone() == (0,)
    connection.close()


def test_a_draft_never_takes_the_place_of_a_file(file_engine: Engine) -> None:
    path = path_of(file_engine.url)
    before, draft = path.read_bytes(), draft_of(path)
    draft.write_bytes(b"iets anders")
    with pytest.raises(DatabaseExists):
        publish(draft, path)
    discard(draft)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_looking_at_a_file_lets_go_of_no_lock_that_this_program_has(file_engine: Engine) -> None:
    path = path_of(file_engine.url)
    try_to_write = (
        "import sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)\n"
        "try:\n    connection.execute('BEGIN IMMEDIATE')\n"
        "except sqlite3.OperationalError as error:\n    sys.exit(error.sqlite_errorname)\n"
    )
    with writing(file_engine):
        check_file(path)
        connect_file(path).close()
        other = subprocess.run([sys.executable, "-c", try_to_write, path], capture_output=True, text=True, check=False)
    assert other.stderr == "SQLITE_BUSY\n"
