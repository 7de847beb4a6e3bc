"""Copies of the database file: making one while people work, and putting one back. Never half a file."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from planner.domain.errors import DatabaseExists, DatabaseLocked, DatabaseNotOurs, DatabaseOlder, NotSupported
from planner.store.database import address, open_engine
from planner.store.failures import path_of, translated
from planner.store.soundness import check_content
from planner.store.sqlite_file import check_file, connect_file, discard, draft_of, publish
from planner.store.versions import check, upgrade

#: For how long a backup waits for a busy database, in seconds.
_PATIENCE = 30.0


def backup(url: str, target: Path) -> None:
    """Copy a database into a new file, complete up to the moment that it starts; people can go on working.

    Nothing is overwritten. The copy is looked at before it gets its name. An older one stays as old as it is.
    """
    source = _file(url, "pg_dump")
    target = target.absolute()
    if target.exists():
        raise DatabaseExists(str(target))
    check_file(source)
    draft = draft_of(target)
    try:
        _copy(source, draft)
        _check_copy(draft, upgraded=False)
        publish(draft, target)
    finally:
        discard(draft)


def backup_before_upgrade(url: str, version: str, today: date) -> Path:
    """A copy beside the database, before it is brought to a version; gives its place. Nothing is overwritten.

    >>> _named(Path("/data/planner.db"), "0002", date(2026, 11, 24), 2)
    PosixPath('/data/planner-voor-0002-2026-11-24-2.db')
    """
    place = path_of(address(url))
    number = 1
    while True:
        target = _named(place, version, today, number)
        try:
            backup(url, target)
        except DatabaseExists:
            number += 1
        else:
            return target


def restore(source: Path, url: str, *, replace: bool = False) -> None:
    """Put a backup in the place of the database; an older one is brought up to date on the way.

    Stop the program first: one that runs would go on with what it has read. With `replace` what is there makes room,
    however damaged, unless it is the database of another program. The backup itself is left as it is.
    """
    target = _file(url, "pg_restore")
    source = source.absolute()
    check_file(source)
    _check_room(target, replace=replace)
    draft = draft_of(target)
    try:
        _copy(source, draft)
        _check_copy(draft, upgraded=True)
        publish(draft, target, replace=replace)
    finally:
        discard(draft)


def _named(place: Path, version: str, today: date, number: int) -> Path:
    """What a copy is called; `number` tells those of one day apart."""
    more = "" if number == 1 else f"-{number}"
    return place.with_name(f"{place.stem}-voor-{version}-{today.isoformat()}{more}{place.suffix}")


def _file(url: str, instead: str) -> Path:
    known = address(url)
    if known.get_backend_name() != "sqlite":
        raise NotSupported(instead)
    return path_of(known)


def _check_room(target: Path, *, replace: bool) -> None:
    """Whether a database may come here."""
    if target.is_dir():
        raise DatabaseNotOurs(str(target))
    if not target.exists() or not target.stat().st_size:
        return
    if not replace:
        raise DatabaseExists(str(target))
    with target.open("rb") as file:
        of_sqlite = file.read(16) == b"SQLite format 3\x00"
    if of_sqlite:
        check_file(target)


def _copy(source: Path, draft: Path) -> None:
    """In one go: page by page each write of another would make it start again."""
    with (
        translated(str(source)),
        closing(connect_file(source)) as origin,
        closing(sqlite3.connect(draft, isolation_level=None)) as copy,
    ):
        origin.backup(copy, progress=_deadline(source), sleep=0.02)
        # One file, also when the original keeps a log beside it.
        copy.execute("PRAGMA journal_mode = DELETE")


def _deadline(source: Path) -> Callable[[int, int, int], None]:
    """SQLite tries for ever; this ends it."""
    end = time.monotonic() + _PATIENCE

    def check_time(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise DatabaseLocked(str(source))

    return check_time


def _check_copy(path: Path, *, upgraded: bool) -> None:
    """Whether the copy can be used: all of its content, and its version. An older one is upgraded when asked."""
    engine = open_engine(f"sqlite:///{path}")
    try:
        check_content(engine)
        if upgraded:
            upgrade(engine)
        with suppress(DatabaseOlder):
            check(engine)
    finally:
        engine.dispose()
