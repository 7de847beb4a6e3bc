import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import IntegrityError

from planner.domain.errors import (
    DatabaseEmpty,
    DatabaseEncoding,
    DatabaseExists,
    DatabaseNewer,
    DatabaseNotOurs,
    DatabaseOlder,
    FolderMissing,
)
from planner.resources import folder
from planner.store import plans, versions
from planner.store.database import open_engine, reading, writing
from planner.store.schema import schema_sql
from planner.store.tables import METADATA
from tests.store.conftest import new_database
from tests.store.town import town

ADD_COLUMN = """
import sqlalchemy as sa
from alembic import op
revision = "9998"
down_revision = "{head}"

def upgrade():
    with op.batch_alter_table("intervention", recreate="auto") as batch:
        batch.add_column(sa.Column("mood", sa.String(), server_default="goed", nullable=False))
        batch.alter_column("name", new_column_name="title")
"""

FAIL = """
from alembic import op
revision = "9999"
down_revision = "9998"

def upgrade():
    op.drop_table("cell_mark")
    op.execute("SELECT * FROM a_table_that_is_not_there")
"""


@pytest.fixture
def later(engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A later version of this program, with one migration more; gives the folder of its migrations.

    The engine comes first, because its database has to be made by the program as it is now.
    """
    assert versions.state(engine).found == versions.head()
    head, copy = versions.head(), tmp_path / "db" / "migrations"
    shutil.copytree(folder("db") / "migrations", copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "9998_mood.py").write_text(ADD_COLUMN.format(head=head))
    monkeypatch.setattr(versions, "folder", lambda _name: tmp_path / "db")
    _forget()
    yield copy
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    versions.head.cache_clear()
    versions._numbers.cache_clear()


def test_a_new_database_has_the_newest_version_and_nothing_in_it(place: str) -> None:
    engine = open_engine(place)
    versions.create(engine)
    versions.check(engine)
    assert versions.state(engine) == versions.SchemaState(versions.head(), versions.head())
    assert set(plans.rows(engine).values()) == {0}
    engine.dispose()


def test_migrations_make_what_the_program_declares(engine: Engine) -> None:
    assert versions.differences(engine) == []


def test_a_table_that_differs_is_noticed(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.exec_driver_sql("ALTER TABLE theme ADD COLUMN colour VARCHAR")
    assert "colour" in str(versions.differences(engine))


def _sqlite_tables(connection: Connection) -> dict[str, list[str]]:
    query = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'planner_version' AND sql IS NOT NULL"
    found = connection.exec_driver_sql(query).all()
    # A column that was added later stands behind another one on the same line, and so does its rule.
    return {
        name: sorted(line.strip(" \t,") for line in re.split(r"\n|, (?=\w+ [A-Z]{2})| (?=CONSTRAINT ck_)", sql))
        for name, sql in found
    }


def test_migrations_make_the_same_rules_in_a_file(file_engine: Engine, tmp_path: Path) -> None:
    declared = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
    METADATA.create_all(declared)
    with reading(file_engine) as ours, declared.connect() as theirs:
        assert _sqlite_tables(ours) == _sqlite_tables(theirs)
    declared.dispose()


def test_migrations_make_the_same_rules_on_a_server(server_database: str, server_url: str) -> None:
    query = "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2"
    migrated, declared = open_engine(server_database), open_engine(server_url)
    with writing(declared) as connection:
        METADATA.create_all(connection)
    with reading(migrated) as ours, reading(declared) as theirs:
        rules = [tuple(row) for row in ours.exec_driver_sql(query) if "planner_version" not in row[0]]
        assert rules == [tuple(row) for row in theirs.exec_driver_sql(query)]
    migrated.dispose()
    declared.dispose()


def test_the_sql_that_people_read_is_up_to_date() -> None:
    written = folder("db") / "schema.sql"
    assert written.read_text(encoding="utf-8") == schema_sql(), "python -m planner.store.schema > db/schema.sql"


def test_an_existing_database_is_not_made_again(engine: Engine) -> None:
    plans.write(engine, town())
    with pytest.raises(DatabaseExists):
        versions.create(engine)
    assert plans.read(engine, "GM9999") == town()


def test_a_file_of_0_bytes_makes_room_for_a_new_database(file_url: str) -> None:
    path = Path(file_url.removeprefix("sqlite:///"))
    path.touch()
    engine = open_engine(file_url)
    versions.create(engine)
    versions.check(engine)
    assert [each.name for each in path.parent.iterdir()] == ["planner.db"]
    engine.dispose()


def test_a_database_in_a_folder_that_is_not_there_names_the_folder(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing) as refused:
        versions.create(open_engine(f"sqlite:///{tmp_path / 'weg' / 'planner.db'}"))
    assert refused.value.place == str(tmp_path / "weg")


def test_a_server_database_of_another_program_is_refused(server_url: str) -> None:
    engine = open_engine(server_url)
    with pytest.raises(DatabaseEmpty):
        versions.check(engine)
    with writing(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE theirs (id int)")
    with pytest.raises(DatabaseNotOurs):
        versions.create(engine)
    engine.dispose()


def test_a_server_database_without_utf8_is_refused(server: str) -> None:
    engine = open_engine(new_database(server, "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"))
    with pytest.raises(DatabaseEncoding) as refused:
        versions.create(engine)
    assert refused.value.found == "LATIN1"
    engine.dispose()


def test_a_newer_database_is_refused_and_kept_as_it_is(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE planner_version SET version_num = '9000'")
    for use in (versions.check, versions.upgrade):
        with pytest.raises(DatabaseNewer) as refused:
            use(engine)
        assert (refused.value.found, refused.value.known) == ("9000", versions.head())
    assert versions.state(engine).found == "9000"


@pytest.mark.usefixtures("later")
def test_an_older_database_is_named_and_keeps_its_rows_when_upgraded(engine: Engine) -> None:
    plans.write(engine, town())
    before = plans.rows(engine)
    with pytest.raises(DatabaseOlder) as refused:
        versions.check(engine)
    assert refused.value.known == "9998"
    assert versions.upgrade(engine).found == refused.value.found
    versions.check(engine)
    assert plans.rows(engine) == before
    with reading(engine) as connection:
        first = connection.exec_driver_sql("SELECT title, mood FROM intervention WHERE code = 'les'").first()
    assert tuple(first or ()) == ("Les op school", "goed")


@pytest.mark.usefixtures("later")
def test_references_are_guarded_again_after_an_upgrade(engine: Engine) -> None:
    plans.write(engine, town())
    versions.upgrade(engine)
    with pytest.raises(IntegrityError), writing(engine) as connection:
        connection.exec_driver_sql("DELETE FROM theme")


def test_an_upgrade_that_fails_half_way_leaves_the_old_state(engine: Engine, later: Path) -> None:
    plans.write(engine, town())
    before = versions.state(engine).found
    (later / "versions" / "9999_fail.py").write_text(FAIL)
    _forget()
    with pytest.raises(Exception, match="a_table_that_is_not_there"):
        versions.upgrade(engine)
    assert versions.state(engine).found == before
    assert plans.read(engine, "GM9999") == town()


def test_an_upgrade_of_the_newest_version_changes_nothing(engine: Engine) -> None:
    assert versions.upgrade(engine) == versions.SchemaState(versions.head(), versions.head())
