"""A database in one SQLite file: is it ours, how is it opened, how does a new one get its place."""

import os
import random
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from planner.domain.errors import (
    DatabaseExists,
    DatabaseMissing,
    DatabaseNotOurs,
    DatabaseUnreachable,
    FolderMissing,
    FolderNotWritable,
)
from planner.store.failures import translated

#: "LPAP" in the header of the file tells our databases from those of other programs.
APPLICATION_ID = 0x4C504150

#: How long one waits for another before giving up, in seconds.
PATIENCE = 10.0

#: What begins a transaction, and takes its lock at once.
TO_READ = ("BEGIN", "PRAGMA schema_version")
TO_WRITE = ("BEGIN IMMEDIATE",)

#: Files that SQLite keeps beside a database.
SIDECARS = ("-journal", "-wal", "-shm")


def journal_for(version: tuple[int, int, int]) -> tuple[str, str]:
    """Journal mode and synchronous setting that lose nothing with this version of SQLite.

    Before 3.51.3 the write-ahead log can lose committed writes. The mend was carried back into 3.44.6 and 3.50.7;
    those count as old here all the same, because a plain "from" is easier to check than a list of exceptions.
    3.52.0 was withdrawn by its makers.

    >>> journal_for((3, 40, 1))
    ('DELETE', 'EXTRA')
    >>> journal_for((3, 51, 3))
    ('WAL', 'FULL')
    """
    safe = version >= (3, 51, 3) and version != (3, 52, 0)
    return ("WAL", "FULL") if safe else ("DELETE", "EXTRA")


def check_file(path: Path) -> None:
    """Raise what is wrong with the file at this place, by looking at it only.

    SQLite itself would make a missing file, and takes 0 bytes for a new database; here only `create` makes one.
    """
    place = str(path)
    if path.is_dir():
        raise DatabaseNotOurs(place)
    try:
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        raise DatabaseMissing(place) from None
    except OSError:
        raise DatabaseUnreachable(place) from None
    if not size:
        raise DatabaseMissing(place)
    if not os.access(path, os.R_OK):
        raise DatabaseUnreachable(place)
    if _application_id(path) != APPLICATION_ID:
        raise DatabaseNotOurs(place)


def _application_id(path: Path) -> int:
    """Whose database it is; raises DatabaseNotOurs when it is no database.

    Asked of SQLite, which must be the only one to open and close the file: on POSIX a program that closes a file lets
    go of every lock that it has on it, also of those that SQLite keeps for a change that is being stored. "immutable"
    takes no lock and plays back no journal; whose a database is never changes.
    """
    uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
    with translated(str(path)), closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        return int(connection.execute("PRAGMA application_id").fetchone()[0])


def connect_file(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """A connection with our settings. `mode` is SQLite's own: "ro", "rw", or "rwc" which makes the file.

    Transactions are left to the caller (`isolation_level=None`): Python would begin them too late.
    """
    if mode != "rwc":
        check_file(path)
    uri = f"file:{quote(str(path))}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    journal, synchronous = journal_for(sqlite3.sqlite_version_info)
    settings = ["PRAGMA foreign_keys = ON", f"PRAGMA synchronous = {synchronous}"]
    if mode != "ro":
        settings.append(f"PRAGMA journal_mode = {journal}")
    try:
        run_patiently(connection, settings)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def run_patiently(connection: sqlite3.Connection, statements: Iterable[str]) -> None:
    """Run statements that need a lock, all or none, trying again every few milliseconds.

    SQLite's own waiting looks only ten times a second. With some writers at work without a pause the file is free
    for moments only, and a reader that looks so seldom may find it taken for as long as it has patience.
    """
    end = time.monotonic() + PATIENCE
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while not _tried(connection, statements, last=time.monotonic() > end):
            time.sleep(random.uniform(0.001, 0.006))
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")


def check_folder(path: Path) -> None:
    """Raise when no file can be made at this place."""
    folder = path.parent
    if not folder.is_dir():
        raise FolderMissing(str(folder))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FolderNotWritable(str(folder))


def draft_of(path: Path) -> Path:
    """Where a new file is made, beside its final place so that moving it there is one step."""
    check_folder(path)
    return path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}.part")


def publish(draft: Path, path: Path, *, replace: bool = False) -> None:
    """Give a finished file its final place, in one step and safe against power loss.

    Without `replace`, of two programs that do this at the same time one gets DatabaseExists.
    A journal that belonged to the replaced file goes first: SQLite would play it back into the new one.
    """
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    if replace:
        for sidecar in SIDECARS:
            beside(path, sidecar).unlink(missing_ok=True)
        draft.replace(path)
    else:
        _move_to_free_place(draft, path)
    _sync_folder(path.parent)


def discard(draft: Path) -> None:
    """Leave nothing of an unfinished file."""
    for suffix in ("", *SIDECARS):
        beside(draft, suffix).unlink(missing_ok=True)


def beside(path: Path, suffix: str) -> Path:
    """The file next to this one that carries its name and this ending."""
    return path.with_name(path.name + suffix)


def _tried(connection: sqlite3.Connection, statements: Iterable[str], *, last: bool) -> bool:
    """Whether it worked; False when another is at work and this was not the last try."""
    try:
        for statement in statements:
            connection.execute(statement).fetchall()
    except sqlite3.OperationalError as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if last or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def _move_to_free_place(draft: Path, path: Path) -> None:
    """Move without replacing anything but a file of 0 bytes, which counts as nothing."""
    if path.is_file() and not path.stat().st_size:
        path.unlink()
    try:
        os.link(draft, path)
        draft.unlink()
    except FileExistsError:
        raise DatabaseExists(str(path)) from None
    except OSError:
        # A disk without hard links: the look and the move are two steps there.
        if path.exists():
            raise DatabaseExists(str(path)) from None
        draft.rename(path)


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable. Windows knows no such thing and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
