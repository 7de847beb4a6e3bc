import sqlite3
import time
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Engine

from planner.domain.errors import (
    DatabaseBroken,
    DatabaseExists,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseNotOurs,
    NotSupported,
)
from planner.store import backup as backups
from planner.store import plans, sqlite_file
from planner.store.backup import backup, restore
from planner.store.database import open_engine, writing
from planner.store.failures import path_of
from tests.store.town import town


@pytest.fixture
def kept(file_engine: Engine, tmp_path: Path) -> Path:
    """A backup of a database with the town in it."""
    plans.write(file_engine, town())
    target = tmp_path / "kept.db"
    backup(str(file_engine.url), target)
    return target


def _read(path: Path) -> object:
    engine = open_engine(f"sqlite:///{path}", readonly=True)
    try:
        return plans.read(engine, "GM9999")
    finally:
        engine.dispose()


def _break(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[40_000:80_000] = b"\x55" * 40_000
    path.write_bytes(content)


def test_a_backup_holds_everything(kept: Path) -> None:
    assert _read(kept) == town()
    assert sorted(each.name for each in kept.parent.iterdir()) == ["kept.db", "planner.db"]


def test_a_backup_while_others_write_holds_what_was_stored_before(file_engine: Engine, tmp_path: Path) -> None:
    plans.write(file_engine, town())
    stop, stored = Event(), [1]

    def work() -> None:
        while not stop.is_set():
            with writing(file_engine) as connection:
                connection.exec_driver_sql("UPDATE municipality SET revision = revision + 1")
            stored.append(stored[-1] + 1)
            time.sleep(0.01)

    writer = Thread(target=work)
    writer.start()
    found = []
    for number in range(5):
        before = stored[-1]
        backup(str(file_engine.url), tmp_path / f"{number}.db")
        found.append((before, tmp_path / f"{number}.db", stored[-1] + 1))
    stop.set()
    writer.join()
    for before, path, after in found:
        engine = open_engine(f"sqlite:///{path}")
        assert before <= plans.revision(engine, "GM9999") <= after
        assert plans.read(engine, "GM9999") == town()
        engine.dispose()


def test_a_backup_of_a_database_with_a_log_is_one_file(
    file_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 51, 3))
    engine = open_engine(file_database)
    plans.write(engine, town())
    assert (tmp_path / "planner.db-wal").stat().st_size > 0
    (tmp_path / "kept").mkdir()
    backup(file_database, tmp_path / "kept" / "kept.db")
    engine.dispose()
    assert [each.name for each in (tmp_path / "kept").iterdir()] == ["kept.db"]
    assert _read(tmp_path / "kept" / "kept.db") == town()


def test_a_backup_overwrites_nothing(kept: Path, file_engine: Engine) -> None:
    before = kept.read_bytes()
    with pytest.raises(DatabaseExists):
        backup(str(file_engine.url), kept)
    assert kept.read_bytes() == before


def test_no_backup_is_made_of_a_broken_database(file_engine: Engine, tmp_path: Path) -> None:
    plans.write(file_engine, town())
    file_engine.dispose()
    _break(path_of(file_engine.url))
    with pytest.raises(DatabaseBroken):
        backup(str(file_engine.url), tmp_path / "kept.db")
    assert [each.name for each in tmp_path.iterdir()] == ["planner.db"]


def test_a_backup_of_nothing_names_the_place(file_url: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing):
        backup(file_url, tmp_path / "kept.db")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_gives_up_on_a_database_that_stays_locked(
    file_engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_PATIENCE", 0.1)
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.1)
    other = sqlite3.connect(path_of(file_engine.url), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DatabaseLocked):
        backup(str(file_engine.url), tmp_path / "kept.db")
    other.execute("ROLLBACK")
    other.close()
    assert [each.name for each in tmp_path.iterdir()] == ["planner.db"]


def test_a_server_is_backed_up_by_its_own_program(tmp_path: Path) -> None:
    url = "postgresql://anna:geheim@127.0.0.1/plan"
    with pytest.raises(NotSupported, match="pg_dump"):
        backup(url, tmp_path / "kept.db")
    with pytest.raises(NotSupported, match="pg_restore"):
        restore(tmp_path / "kept.db", url)


def test_a_backup_is_put_back_in_an_empty_place(kept: Path, tmp_path: Path) -> None:
    before = kept.read_bytes()
    restore(kept, f"sqlite:///{tmp_path / 'new.db'}")
    assert _read(tmp_path / "new.db") == town()
    assert kept.read_bytes() == before


def test_a_backup_replaces_a_database_only_when_told(kept: Path, file_engine: Engine) -> None:
    plans.write(file_engine, town("GM0001"))
    with pytest.raises(DatabaseExists):
        restore(kept, str(file_engine.url))
    assert len(plans.municipalities(file_engine)) == 2
    restore(kept, str(file_engine.url), replace=True)
    assert [each.code for each in plans.municipalities(file_engine)] == ["GM9999"]


def test_a_backup_replaces_a_broken_database_and_its_journal(kept: Path, file_engine: Engine) -> None:
    file_engine.dispose()
    path = path_of(file_engine.url)
    _break(path)
    journal = path.with_name("planner.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 600)
    restore(kept, str(file_engine.url), replace=True)
    assert _read(path) == town()
    assert sorted(each.name for each in path.parent.iterdir()) == ["kept.db", "planner.db"]


@pytest.mark.parametrize("replace", [False, True])
def test_a_broken_backup_is_not_put_back(kept: Path, file_engine: Engine, replace: bool) -> None:
    _break(kept)
    before = path_of(file_engine.url).read_bytes()
    with pytest.raises((DatabaseBroken, DatabaseExists)):
        restore(kept, str(file_engine.url), replace=replace)
    assert path_of(file_engine.url).read_bytes() == before
    with pytest.raises(DatabaseBroken):
        restore(kept, f"sqlite:///{kept.parent / 'new.db'}", replace=replace)
    assert not (kept.parent / "new.db").exists()


def test_a_newer_backup_is_not_put_back(kept: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(kept)
    connection.execute("UPDATE planner_version SET version_num = '9000'")
    connection.commit()
    connection.close()
    with pytest.raises(DatabaseNewer):
        restore(kept, f"sqlite:///{tmp_path / 'new.db'}")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["kept.db", "planner.db"]


def test_what_is_no_backup_of_ours_is_not_put_back(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Beste lezer, " * 50)
    with pytest.raises(DatabaseNotOurs):
        restore(tmp_path / "letter.db", f"sqlite:///{tmp_path / 'new.db'}")


def test_the_database_of_another_program_is_never_replaced(kept: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.db"
    connection = sqlite3.connect(theirs)
    connection.execute("CREATE TABLE mail (id INTEGER)")
    connection.close()
    before = theirs.read_bytes()
    with pytest.raises(DatabaseNotOurs):
        restore(kept, f"sqlite:///{theirs}", replace=True)
    assert theirs.read_bytes() == before
