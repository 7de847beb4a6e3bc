"""A database as the first planner made it, with Veldstad and Waterdorp in it: kept, because nobody can make it now."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table

_KEPT = Path(__file__).parent / "planner-0001.sql"

Content = dict[str, list[dict[str, Any]]]


def write_older(path: Path) -> None:
    """Put it in a place."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_KEPT.read_text(encoding="utf-8"))


def tables_in(connection: Connection) -> list[Table]:
    """The tables as they are there, those that are referred to first; without the one that holds the version."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "planner_version"]


def content_of(connection: Connection) -> Content:
    """Every row of every table."""
    found = {}
    for table in tables_in(connection):
        rows = connection.execute(table.select().order_by(*table.primary_key.columns)).mappings()
        found[table.name] = [dict(row) for row in rows]
    return found
