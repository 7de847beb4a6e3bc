"""Which version of the tables a database has, and how it gets the newest one.

Migrations are numbered "0001", "0002", ... so that a newer database can be told from one that is not ours.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from planner.domain.errors import (
    DatabaseBroken,
    DatabaseEmpty,
    DatabaseEncoding,
    DatabaseExists,
    DatabaseNewer,
    DatabaseNotOurs,
    DatabaseOlder,
)
from planner.resources import folder
from planner.store.database import is_sqlite, new_file_engine, reading, writing
from planner.store.failures import path_of, place_of, translated
from planner.store.sqlite_file import APPLICATION_ID, discard, draft_of, publish
from planner.store.tables import METADATA

#: Not Alembic's usual name: in a server's database this table also tells that the others are ours.
VERSION_TABLE = "planner_version"

_SETTINGS: dict[str, Any] = {
    "target_metadata": METADATA,
    "version_table": VERSION_TABLE,
    "render_as_batch": True,
    "compare_server_default": True,
    # The whole upgrade is one transaction of ours, on both kinds of database.
    "transactional_ddl": True,
}


@dataclass(frozen=True)
class SchemaState:
    """`found` is the version that the database has, None when it has no tables of ours; `head` is the newest."""

    found: str | None
    head: str


def state(engine: Engine) -> SchemaState:
    """The version of a database, whatever it is."""
    with reading(engine) as connection:
        return SchemaState(_found(connection), head())


def check(engine: Engine) -> None:
    """Raise unless this program can work with the database as it is."""
    now = state(engine)
    place = place_of(engine.url)
    if now.found is None:
        raise DatabaseEmpty(place)
    if now.found == now.head:
        return
    if now.found in _numbers():
        raise DatabaseOlder(place, now.found, now.head)
    raise (DatabaseNewer(place, now.found, now.head) if now.found.isdigit() else DatabaseNotOurs(place))


def create(engine: Engine) -> None:
    """Make a new database with our tables and nothing in them; never over one that is there."""
    if is_sqlite(engine):
        _create_file(path_of(engine.url))
    else:
        _create_on_server(engine)


def upgrade(engine: Engine) -> SchemaState:
    """Bring an older database to the newest version, in one transaction; gives the version that it had.

    A newer one, or one without our tables, is refused and left as it is.
    """
    before = state(engine)
    try:
        check(engine)
    except DatabaseOlder:
        _migrate(engine)
    return before


@cache
def head() -> str:
    """The newest version."""
    return _numbers()[0]


def differences(engine: Engine) -> list[Any]:
    """What the tables of a database lack of, or have beyond, what the program declares; Alembic's own terms."""
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts=_SETTINGS)
        return list(compare_metadata(context, METADATA))


def draft_migration(engine: Engine, message: str) -> Path:
    """Write the migration from the database's version (the newest) to what the program declares; for programmers."""
    number = f"{int(head()) + 1:04}" if _numbers() else "0001"
    with reading(engine) as connection:
        script = command.revision(_config(connection), message, autogenerate=True, rev_id=number)
    if script is None or isinstance(script, list):
        raise RuntimeError("Alembic wrote no single migration.")
    return Path(script.path)


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder("db") / "migrations").replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("path_separator", "newline")
    config.attributes.update(connection=connection, settings=_SETTINGS)
    return config


@cache
def _numbers() -> tuple[str, ...]:
    """All versions, newest first."""
    return tuple(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def _found(connection: Connection) -> str | None:
    return MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_revision()


def _create_file(path: Path) -> None:
    if path.is_dir() or (path.exists() and path.stat().st_size):
        raise DatabaseExists(str(path))
    draft = draft_of(path)
    engine = new_file_engine(draft)
    try:
        _migrate(engine, mark=True)
        engine.dispose()
        publish(draft, path)
    finally:
        engine.dispose()
        discard(draft)


def _create_on_server(engine: Engine) -> None:
    place = place_of(engine.url)
    with reading(engine) as connection:
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        names = inspect(connection).get_table_names()
    if encoding != "UTF8":
        raise DatabaseEncoding(place, encoding)
    if VERSION_TABLE in names:
        raise DatabaseExists(place)
    if names:
        raise DatabaseNotOurs(place)
    _migrate(engine)


def _migrate(engine: Engine, *, mark: bool = False) -> None:
    """All migrations in one transaction. `mark` writes into a new file whose it is.

    SQLite changes a table by making it anew; meanwhile rows may refer to nothing, so references are off and are
    looked at before the end. They can only be switched outside a transaction, hence the bare connection.
    """
    if not is_sqlite(engine):
        with writing(engine) as connection:
            command.upgrade(_config(connection), "head")
        return
    with translated(place_of(engine.url)), engine.connect() as connection:
        bare = connection.connection.dbapi_connection
        if bare is None:
            raise DatabaseBroken(place_of(engine.url))
        switch = bare.cursor()
        switch.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                if mark:
                    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                command.upgrade(_config(connection), "head")
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise DatabaseBroken(place_of(engine.url))
        finally:
            switch.execute("PRAGMA foreign_keys = ON")
            switch.close()
