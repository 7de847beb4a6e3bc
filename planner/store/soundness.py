"""Whether what is stored is whole. Takes time with the size of the database, so it is asked for, not done each time."""

from sqlalchemy import Engine

from planner.domain.errors import DatabaseBroken
from planner.store.database import is_sqlite, reading
from planner.store.failures import place_of


def check_content(engine: Engine) -> None:
    """Look at every page, index and reference of a file; a server looks after its own."""
    if not is_sqlite(engine):
        return
    with reading(engine) as connection:
        verdict = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
        if verdict != "ok" or connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise DatabaseBroken(place_of(engine.url))
