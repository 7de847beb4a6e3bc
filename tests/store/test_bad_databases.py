import hashlib
import os
import random
import socket
import sqlite3
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest
from sqlalchemy import Engine

from planner.domain.errors import (
    DatabaseBroken,
    DatabaseEmpty,
    DatabaseFull,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseNotOurs,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DatabaseUrlUnknown,
    FolderNotWritable,
    NotSupported,
    PlannerError,
)
from planner.store import failures, plans, sqlite_file, versions
from planner.store.backup import backup, restore
from planner.store.database import open_engine, reading, writing
from planner.store.soundness import check_content
from tests.store.town import town

NOBODY = 65534


@pytest.fixture
def filled(file_engine: Engine) -> Path:
    """The file of a database with the town in it, not in use."""
    plans.write(file_engine, town())
    file_engine.dispose()
    return failures.path_of(file_engine.url)


def _missing(path: Path) -> None:
    path.unlink(missing_ok=True)


def _empty_file(path: Path) -> None:
    path.write_bytes(b"")


def _folder(path: Path) -> None:
    path.mkdir()


def _text(path: Path) -> None:
    path.write_text("Dit is een brief en geen database. " * 100)


def _short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def _noise(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(20_000))


def _of_another_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theme (code TEXT)")
    connection.close()


def _without_tables(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {sqlite_file.APPLICATION_ID}")
    connection.close()


CATALOGUE: list[tuple[Callable[[Path], None], type[PlannerError]]] = [
    (_missing, DatabaseMissing),
    (_empty_file, DatabaseMissing),
    (_folder, DatabaseNotOurs),
    (_text, DatabaseNotOurs),
    (_short, DatabaseNotOurs),
    (_noise, DatabaseNotOurs),
    (_of_another_program, DatabaseNotOurs),
    (_without_tables, DatabaseEmpty),
]

USES: dict[str, Callable[[Engine], object]] = {"state": versions.check, "upgrade": versions.upgrade}


def _print(folder: Path) -> dict[str, str]:
    """What is in a folder, to compare byte for byte."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.parametrize("readonly", [False, True], ids=["rw", "ro"])
@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize(("make", "error"), CATALOGUE, ids=lambda case: case.__name__.strip("_"))
def test_what_is_no_database_of_ours_is_named_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None], error: type[PlannerError], use: str, readonly: bool
) -> None:
    path = tmp_path / "planner.db"
    make(path)
    before = _print(tmp_path)
    engine = open_engine(f"sqlite:///{path}", readonly=readonly)
    with pytest.raises(error) as refused:
        USES[use](engine)
    engine.dispose()
    assert refused.value.place == str(path)  # type: ignore[attr-defined]
    assert _print(tmp_path) == before


@pytest.mark.parametrize(("make", "error"), CATALOGUE[:-1], ids=lambda case: case.__name__.strip("_"))
def test_no_plan_is_stored_in_what_is_no_database_of_ours(
    tmp_path: Path, make: Callable[[Path], None], error: type[PlannerError]
) -> None:
    make(tmp_path / "planner.db")
    before = _print(tmp_path)
    with pytest.raises(error):
        plans.write(open_engine(f"sqlite:///{tmp_path / 'planner.db'}"), town())
    assert _print(tmp_path) == before


def test_a_newer_database_stays_byte_identical(filled: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("UPDATE planner_version SET version_num = '9000'")
    connection.commit()
    connection.close()
    before = _print(filled.parent)
    engine = open_engine(f"sqlite:///{filled}")
    for use in USES.values():
        with pytest.raises(PlannerError):
            use(engine)
    engine.dispose()
    assert _print(filled.parent) == before


def test_reading_leaves_the_file_byte_identical(filled: Path) -> None:
    before = _print(filled.parent)
    for readonly in (False, True):
        engine = open_engine(f"sqlite:///{filled}", readonly=readonly)
        assert plans.read(engine, "GM9999") == town()
        engine.dispose()
    assert _print(filled.parent) == before


def test_a_database_with_noise_in_the_middle_is_called_broken(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    content[40_000:120_000] = random.Random(2).randbytes(80_000)
    filled.write_bytes(content)
    engine = open_engine(f"sqlite:///{filled}")
    with pytest.raises(DatabaseBroken) as refused:
        check_content(engine)
    with pytest.raises(DatabaseBroken):
        plans.read(engine, "GM9999")
    engine.dispose()
    assert refused.value.place == str(filled)
    assert filled.read_bytes() == content


def test_a_whole_database_is_found_whole(engine: Engine) -> None:
    plans.write(engine, town())
    check_content(engine)


def test_a_reference_that_was_broken_from_outside_is_found(filled: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("DELETE FROM theme")
    connection.commit()
    connection.close()
    engine = open_engine(f"sqlite:///{filled}")
    with pytest.raises(DatabaseBroken):
        check_content(engine)
    engine.dispose()


def test_a_readonly_engine_does_not_write(engine: Engine) -> None:
    plans.write(engine, town())
    readonly = open_engine(engine.url.render_as_string(hide_password=False), readonly=True)
    with pytest.raises(DatabaseReadOnly):
        plans.write(readonly, town("GM0001"))
    assert plans.read(readonly, "GM9999") == town()
    readonly.dispose()


def test_a_full_disk_stores_nothing(file_engine: Engine) -> None:
    with pytest.raises(DatabaseFull), writing(file_engine) as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        columns = "code, name, invented, filled, half, covered_from, strong_from"
        row = f"'a', '{'x' * 90_000}', 0, 0, 0.5, 1, 3"
        connection.exec_driver_sql(f"INSERT INTO municipality ({columns}) VALUES ({row})")
    assert plans.municipalities(file_engine) == ()


def test_a_locked_database_says_so_when_waiting_took_too_long(
    file_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.1)
    first, second = open_engine(file_database), open_engine(file_database)
    with writing(first), pytest.raises(DatabaseLocked):
        plans.write(second, town())
    plans.write(second, town())
    assert [each.code for each in plans.municipalities(first)] == ["GM9999"]
    first.dispose()
    second.dispose()


def test_a_locked_server_says_so_when_waiting_took_too_long(
    server_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.store.database.PATIENCE", 0.1)
    engine = open_engine(server_database)
    with writing(engine), pytest.raises(DatabaseLocked):
        plans.write(engine, town())
    engine.dispose()


def test_a_server_that_is_down_is_named_without_its_password() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        engine = open_engine(f"postgresql://anna:geheim@127.0.0.1:{port}/plan")
        with pytest.raises(DatabaseUnreachable) as refused:
            versions.check(engine)
    assert refused.value.place == f"postgresql://127.0.0.1:{port}/plan"
    assert "geheim" not in str(refused.value)
    engine.dispose()


@pytest.mark.parametrize("url", ["geheim", "mysql://anna:geheim@host/db", "postgresql://anna:geheim@host:poort/db", ""])
def test_an_address_that_is_not_understood_is_not_repeated(url: str) -> None:
    with pytest.raises(DatabaseUrlUnknown) as refused:
        open_engine(url)
    assert "geheim" not in f"{refused.value} {refused.value.__cause__}"


def test_a_database_in_memory_is_not_kept_and_so_refused() -> None:
    for url in ("sqlite://", "sqlite:///:memory:"):
        with pytest.raises(NotSupported):
            open_engine(url)


@pytest.fixture
def open_folder(filled: Path) -> Iterator[Path]:
    """A folder outside pytest's own, which only its maker may enter, with the database in it."""
    folder = Path(f"/tmp/planner-test-{os.getpid()}-{random.getrandbits(32):x}")
    folder.mkdir(mode=0o755)
    place = folder / "planner.db"
    place.write_bytes(filled.read_bytes())
    yield place
    place.unlink()
    folder.rmdir()


def _as_nobody(use: Callable[[], object]) -> str:
    """The name of the error that someone gets who owns nothing here: root may do everything and would test nothing."""
    answer = get_context("fork").SimpleQueue()

    def run() -> None:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            use()
            answer.put("nothing")
        except Exception as error:
            answer.put(type(error).__name__)

    process = get_context("fork").Process(target=run)
    process.start()
    process.join(20)
    return str(answer.get())


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "expected"),
    [(0o444, 0o555, DatabaseReadOnly), (0o666, 0o555, FolderNotWritable), (0o000, 0o755, DatabaseUnreachable)],
)
def test_a_file_that_may_not_be_written_says_why(
    open_folder: Path, file_mode: int, folder_mode: int, expected: type[PlannerError]
) -> None:
    before = open_folder.read_bytes()
    open_folder.chmod(file_mode)
    open_folder.parent.chmod(folder_mode)
    assert _as_nobody(lambda: plans.write(open_engine(f"sqlite:///{open_folder}"), town("GM0001"))) == expected.__name__
    open_folder.parent.chmod(0o755)
    open_folder.chmod(0o644)
    assert open_folder.read_bytes() == before


def test_a_folder_that_may_not_be_written_is_named(open_folder: Path) -> None:
    open_folder.parent.chmod(0o555)
    engine = open_engine(f"sqlite:///{open_folder.parent / 'nieuw.db'}")
    expected = FolderNotWritable.__name__
    assert _as_nobody(lambda: versions.create(engine)) == expected
    assert _as_nobody(lambda: backup(f"sqlite:///{open_folder}", open_folder.parent / "b.db")) == expected
    assert _as_nobody(lambda: restore(open_folder, f"sqlite:///{open_folder.parent / 'r.db'}")) == expected
    open_folder.parent.chmod(0o755)


def test_a_file_that_was_replaced_while_in_use_is_read_anew(filled: Path, tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{filled}")
    assert [each.code for each in plans.municipalities(engine)] == ["GM9999"]
    other = open_engine(f"sqlite:///{tmp_path / 'other.db'}")
    versions.create(other)
    other.dispose()
    (tmp_path / "other.db").replace(filled)
    assert plans.municipalities(engine) == ()
    filled.unlink()
    with pytest.raises(DatabaseMissing), reading(engine):
        pass
    engine.dispose()
