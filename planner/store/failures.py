"""What a database reports, as an error with facts. What is not expected stays what it was: a fault of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from planner.domain.errors import (
    DatabaseBroken,
    DatabaseDiskFailed,
    DatabaseFull,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseNotOurs,
    DatabaseReadOnly,
    DatabaseUnreachable,
    FolderNotWritable,
    PlaceError,
    PlannerError,
)

_SQLITE: dict[int, type[PlaceError]] = {
    sqlite3.SQLITE_BUSY: DatabaseLocked,
    sqlite3.SQLITE_LOCKED: DatabaseLocked,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_FULL: DatabaseFull,
    sqlite3.SQLITE_CORRUPT: DatabaseBroken,
    sqlite3.SQLITE_NOTADB: DatabaseNotOurs,
    sqlite3.SQLITE_IOERR: DatabaseDiskFailed,
}

#: By the first characters of PostgreSQL's five; a longer match goes before a shorter one.
_POSTGRES: dict[str, type[PlaceError]] = {
    "25006": DatabaseReadOnly,
    "40001": DatabaseLocked,
    "40P01": DatabaseLocked,
    "55P03": DatabaseLocked,
    "53100": DatabaseFull,
    "XX001": DatabaseBroken,
    "XX002": DatabaseBroken,
    "58030": DatabaseDiskFailed,
    "3D000": DatabaseMissing,
    "53": DatabaseUnreachable,
    "57P": DatabaseUnreachable,
    "08": DatabaseUnreachable,
    "28": DatabaseUnreachable,
}


def place_of(url: URL) -> str:
    """Where a database is, in words that may be shown: no user name, no password, no options."""
    if url.get_backend_name() == "sqlite":
        return str(path_of(url))
    port = f":{url.port}" if url.port else ""
    return f"postgresql://{url.host or 'localhost'}{port}/{url.database or ''}"


def path_of(url: URL) -> Path:
    """The file of an SQLite database."""
    return Path(url.database or "").absolute()


def expected(error: Exception, place: str) -> PlannerError | None:
    """The error with facts for what a database reported; None when it is a fault of the program."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(origin, sqlite3.Error):
        return _from_sqlite(origin, place)
    kind = _from_postgres(getattr(origin, "sqlstate", None), lost=type(origin).__name__ == "OperationalError")
    return kind(place) if kind else None


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Turns what the database reports in this block into errors with facts."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        known = expected(error, place)
        if known is None:
            raise
        raise known from error


def _from_sqlite(error: sqlite3.Error, place: str) -> PlannerError | None:
    """By SQLite's primary result code. What fails because no journal fits beside the file is about its folder."""
    extended = getattr(error, "sqlite_errorcode", 0)
    code = extended & 0xFF
    path = Path(place)
    if code == sqlite3.SQLITE_CANTOPEN or extended == sqlite3.SQLITE_READONLY_DIRECTORY:
        return FolderNotWritable(str(path.parent)) if path.exists() else DatabaseMissing(place)
    if extended == sqlite3.SQLITE_READONLY_DBMOVED:
        return DatabaseMissing(place)
    kind = _SQLITE.get(code)
    return kind(place) if kind else None


def _from_postgres(state: str | None, *, lost: bool) -> type[PlaceError] | None:
    """By the SQL state. A connection that never came about has none."""
    if state is None:
        return DatabaseUnreachable if lost else None
    for length in (5, 3, 2):
        kind = _POSTGRES.get(state[:length])
        if kind:
            return kind
    return None
