"""The engine for a database, and the two ways to use it: reading and writing.

Nothing is opened before it is used, and nothing but `versions.create` makes a database.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as FileConnection
from threading import Lock
from typing import Any, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Engine as Engine
from sqlalchemy import create_engine, event, make_url
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import ArgumentError, DisconnectionError

from planner.domain.errors import DatabaseLocked, DatabaseUrlUnknown, DriverMissing, NotSupported
from planner.store.failures import path_of, place_of, translated
from planner.store.sqlite_file import PATIENCE, TO_READ, TO_WRITE, connect_file, run_patiently

KINDS = ("sqlite", "postgresql")

#: One lock for all who write: what `BEGIN IMMEDIATE` is to SQLite. The number only has to be ours.
_WRITERS = 0x4C504150

_QUEUES: WeakKeyDictionary[Engine, Lock] = WeakKeyDictionary()
_GUARD = Lock()


def address(url: str) -> URL:
    """The address of a database, understood. Errors leave the text out, because it may hold a password."""
    try:
        known = make_url(url.replace("postgres://", "postgresql://", 1) if url.startswith("postgres://") else url)
    except (ArgumentError, ValueError):
        raise DatabaseUrlUnknown(KINDS) from None
    backend = known.get_backend_name()
    if backend not in KINDS:
        raise DatabaseUrlUnknown(KINDS)
    if backend == "postgresql":
        return known.set(drivername="postgresql+psycopg")
    if known.database in (None, "", ":memory:"):
        raise NotSupported("sqlite:///file")
    return known


def open_engine(url: str, *, readonly: bool = False) -> Engine:
    """An engine for this address. What is wrong with the database shows when it is used, as an error with facts."""
    known = address(url)
    if known.get_backend_name() == "sqlite":
        return _sqlite_engine(known, mode="ro" if readonly else "rw")
    return _postgres_engine(known, readonly=readonly)


def new_file_engine(path: Path) -> Engine:
    """An engine that makes the file; for a draft that gets its place when it is finished."""
    return _sqlite_engine(URL.create("sqlite", database=str(path)), mode="rwc")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the database, however many queries it takes."""
    with translated(place_of(engine.url)), engine.connect() as connection:
        if is_sqlite(engine):
            connection.execution_options(planner_begin=TO_READ)
        else:
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection for one change that is stored as a whole or not at all.

    Writers wait for each other from the start, so that what one reads here is still true when it writes.
    """
    with _turn(engine), translated(place_of(engine.url)), engine.connect() as connection, connection.begin():
        if not is_sqlite(engine):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(PATIENCE * 1000)}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
        yield connection


@contextmanager
def _turn(engine: Engine) -> Iterator[None]:
    """Writers of one program queue up here, instead of trying the file's lock again and again against each other."""
    with _GUARD:
        queue = _QUEUES.setdefault(engine, Lock())
    if not queue.acquire(timeout=PATIENCE):
        raise DatabaseLocked(place_of(engine.url))
    try:
        yield
    finally:
        queue.release()


def is_sqlite(engine: Engine) -> bool:
    """Whether the database is a file of ours."""
    return engine.dialect.name == "sqlite"


def _sqlite_engine(url: URL, *, mode: str) -> Engine:
    """Every connection checks the file first, and is given up when another file has taken its place."""
    path = path_of(url)

    def connect() -> FileConnection:
        return connect_file(path, mode=mode)

    engine = create_engine(url, creator=connect)

    @event.listens_for(engine, "connect")
    def remember_file(_connection: object, record: Any) -> None:
        record.info["file"] = _identity(path)

    @event.listens_for(engine, "checkout")
    def check_same_file(_connection: object, record: Any, _proxy: object) -> None:
        if record.info["file"] != _identity(path):
            raise DisconnectionError

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Who says nothing wants to write: beginning late is what loses changes.
        bare = cast("FileConnection", connection.connection.dbapi_connection)
        run_patiently(bare, connection.get_execution_options().get("planner_begin", TO_WRITE))

    return engine


def _postgres_engine(url: URL, *, readonly: bool) -> Engine:
    """Connections are tried before use, so that a restarted server costs no error."""
    options = {"options": "-c default_transaction_read_only=on"} if readonly else {}
    try:
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 5, **options})
    except ModuleNotFoundError as missing:
        raise DriverMissing(missing.name or "psycopg") from None


def _identity(path: Path) -> tuple[int, int] | None:
    """Tells one file from another at the same place; None when there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino
