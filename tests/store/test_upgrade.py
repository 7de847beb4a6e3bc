"""A database of the first planner comes along with everything in it, or stays exactly as it was."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine

from planner.domain.errors import DatabaseOlder, FolderMissing
from planner.domain.plan import Archive
from planner.resources import folder
from planner.store import plans, versions
from planner.store.backup import backup, backup_before_upgrade, restore
from planner.store.changes import history, last, undo
from planner.store.database import open_engine, reading, writing
from planner.store.history import HistoryQuery
from planner.store.plans import PlanShelf
from planner.store.soundness import check_content
from tests.store.acting import ANNA, BO, CODE, archiving, do, setting
from tests.store.older import Content, content_of, tables_in, write_older

TODAY = date(2026, 11, 24)
#: The number of a row's version is gone: what was changed last says more.
GONE = {"version"}


@pytest.fixture
def older(file_url: str) -> Iterator[Engine]:
    """The file of the first planner."""
    write_older(Path(file_url.removeprefix("sqlite:///")))
    engine = open_engine(file_url)
    yield engine
    engine.dispose()


@pytest.fixture
def older_on_server(server_url: str, older: Engine) -> Iterator[Engine]:
    """The same on a server: its tables as the first planner made them, and the same rows."""
    engine = open_engine(server_url)
    with writing(engine) as connection:
        command.upgrade(versions._config(connection), "0001")
    with reading(older) as file, writing(engine) as server:
        content = content_of(file)
        for table in tables_in(server):
            if content[table.name]:
                server.execute(table.insert(), content[table.name])
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest) -> Engine:
    """An older database, on both kinds."""
    found: Engine = request.getfixturevalue("older" if request.param == "sqlite" else "older_on_server")
    return found


def _content(engine: Engine) -> Content:
    with reading(engine) as connection:
        return content_of(connection)


def test_the_kept_database_is_one_of_the_first_planner(old: Engine) -> None:
    assert versions.state(old).found == "0001"
    with pytest.raises(DatabaseOlder):
        versions.check(old)
    assert sum(len(rows) for rows in _content(old).values()) == 166


def test_every_row_comes_along_with_every_field(old: Engine) -> None:
    before = _content(old)
    assert versions.upgrade(old).found == "0001"
    versions.check(old)
    after = _content(old)
    assert {name: len(rows) for name, rows in before.items()} == {name: len(after[name]) for name in before}
    for name, rows in before.items():
        for was, now in zip(rows, after[name], strict=True):
            assert {field: now[field] for field in was.keys() - GONE} == {
                field: was[field] for field in was.keys() - GONE
            }
    check_content(old)


def test_what_came_along_has_no_history_and_no_archive_yet(old: Engine) -> None:
    versions.upgrade(old)
    for town in plans.municipalities(old):
        plan = plans.read(old, town.code)
        assert (plan.revision, plan.archive) == (1, Archive())
        assert plan.interventions
        assert history(old, town.code, HistoryQuery()).total == 0


def test_what_came_along_can_be_worked_on(old: Engine) -> None:
    versions.upgrade(old)
    before, shelf = plans.read(old, CODE), PlanShelf(old)
    do(shelf, setting("interventions", "les", name="Nieuw"))
    do(shelf, archiving("partners", "school"), BO)
    undo(shelf, CODE, BO)
    undo(shelf, CODE, ANNA)
    assert plans.read(old, CODE) == before
    change = last(old, CODE)
    assert change is not None
    assert change.number == 5


def test_the_tables_are_those_of_a_new_database(old: Engine) -> None:
    versions.upgrade(old)
    assert versions.differences(old) == []


FAIL = """
from alembic import op
revision = "9999"
down_revision = "{head}"

def upgrade():
    op.execute("DELETE FROM change")
    op.drop_column("theme", "archived")
    op.execute("SELECT * FROM a_table_that_is_not_there")
"""


def test_an_upgrade_that_fails_half_way_leaves_the_old_database(
    old: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _content(old)
    copy = tmp_path / "db" / "migrations"
    shutil.copytree(folder("db") / "migrations", copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "9999_fail.py").write_text(FAIL.format(head=versions.head()))
    with monkeypatch.context() as later:
        later.setattr(versions, "folder", lambda _name: tmp_path / "db")
        _forget()
        with pytest.raises(Exception, match="a_table_that_is_not_there"):
            versions.upgrade(old)
    _forget()
    assert versions.state(old).found == "0001"
    assert _content(old) == before
    versions.upgrade(old)
    versions.check(old)


def _forget() -> None:
    versions.head.cache_clear()
    versions._numbers.cache_clear()


def test_the_copy_before_an_upgrade_stands_beside_the_database_and_is_as_old(older: Engine, tmp_path: Path) -> None:
    before = _content(older)
    kept = backup_before_upgrade(str(older.url), "0002", TODAY)
    assert kept == tmp_path / "planner-voor-0002-2026-11-24.db"
    versions.upgrade(older)
    copy = open_engine(f"sqlite:///{kept}")
    assert versions.state(copy).found == "0001"
    assert _content(copy) == before
    copy.dispose()


def test_no_copy_is_ever_overwritten(older: Engine, tmp_path: Path) -> None:
    names = [backup_before_upgrade(str(older.url), "0002", TODAY).name for _ in range(3)]
    assert names == [f"planner-voor-0002-2026-11-24{more}.db" for more in ("", "-2", "-3")]
    assert len({(tmp_path / name).read_bytes() for name in names}) == 1


def test_an_older_database_is_copied_and_put_back_as_a_new_one(older: Engine, tmp_path: Path) -> None:
    backup(str(older.url), tmp_path / "kept.db")
    restore(tmp_path / "kept.db", f"sqlite:///{tmp_path / 'back.db'}")
    back = open_engine(f"sqlite:///{tmp_path / 'back.db'}")
    versions.check(back)
    assert len(plans.municipalities(back)) == 2
    back.dispose()


def test_a_place_without_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        backup(f"sqlite:///{_older_file(tmp_path)}", tmp_path / "weg" / "kept.db")


def _older_file(tmp_path: Path) -> Path:
    path = tmp_path / "planner.db"
    write_older(path)
    return path
