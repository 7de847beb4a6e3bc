"""The tables as SQL, for people to read: `python -m planner.store.schema > db/schema.sql`."""

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.store.database import open_engine, reading
from planner.store.versions import create, head

_HEAD = """-- The database of the planner, version {version}, as SQLite keeps it.
-- Written by `python -m planner.store.schema`; change the tables by a migration, not here.
"""

#: SQLite writes a column that was added later behind the one before it.
_ADDED = re.compile(r", (?=\w+ [A-Z]{2})")

_QUERY = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'index', name"


def schema_sql() -> str:
    """The statements that all migrations together come to, ordered by name."""
    with TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'schema.db'}")
        create(engine)
        with reading(engine) as connection:
            statements = connection.exec_driver_sql(_QUERY).scalars().all()
        engine.dispose()
    return "\n".join([_HEAD.format(version=head()), *(_tidy(statement) for statement in statements)])


def _tidy(statement: str) -> str:
    statement = _ADDED.sub(",\n    ", statement)
    lines = (line.rstrip().replace("\t", "    ") for line in statement.strip().splitlines())
    return "\n".join(line for line in lines if line) + ";\n"


if __name__ == "__main__":
    sys.stdout.write(schema_sql())
