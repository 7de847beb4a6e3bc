"""Storing a change and looking back over ten thousand of them, beside what SQLite itself takes for the same rows."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.long_history import store_long_history
from bench.material import fill_database, groningen
from bench.measure import Limit, Measure, in_turn
from planner.domain.changes import Author, Edit, changed
from planner.domain.plan import Plan
from planner.store.changes import HistoryQuery, Task, commit, history
from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from planner.store.sqlite_file import connect_file

_SIZE = 10_000
_ANNA = Author("Anna", "anna-browser")
_TEXT = "9990"

_PAGE = """
    WITH page AS (SELECT * FROM change WHERE municipality_id = 1 {} ORDER BY number DESC LIMIT 50)
    SELECT page.*, edit.* FROM page JOIN change_edit AS edit ON edit.municipality_id = 1 AND edit.change = page.number
    ORDER BY page.number DESC, edit.position
"""
_COUNT = "SELECT count(*) FROM change WHERE municipality_id = 1 {}"
_WORDS = f"AND words LIKE '%{_TEXT}%'"


def run() -> tuple[list[Measure], list[str]]:
    """Time a change, a page of the history and its filters, in turn with the bare statements."""
    plan = groningen()
    code = plan.municipality.code
    with TemporaryDirectory() as place:
        path = Path(place) / "planner.db"
        engine = open_engine(fill_database(path, plan))
        store_long_history(engine, code, _SIZE)
        bare = _Bare(path, Path(place) / "bare.db")
        shelf = PlanShelf(engine)
        ask = partial(history, engine, code)
        took = in_turn(
            {
                "change": _changing(shelf, code),
                "row": bare.insert,
                "page": partial(ask, HistoryQuery()),
                "bare page": partial(bare.page, ""),
                "text": partial(ask, HistoryQuery(text=_TEXT)),
                "bare text": partial(bare.page, _WORDS),
                "kind": partial(ask, HistoryQuery(field="interventions")),
                "days": partial(ask, HistoryQuery(author="Bo", action="marks_set")),
            }
        )
        bare.close()
        engine.dispose()
    return _measures({name: seconds * 1000 for name, seconds in took.items()}), [
        "The bare row is inserted and committed in a file with the same journal and synchronous settings, on the same "
        "disk. The bare page is the same rows and their number, asked for by SQL and not made into anything."
    ]


def _measures(took: dict[str, float]) -> list[Measure]:
    page = Limit(300, "ms")
    return [
        Measure("storing a change of an intervention", took["change"], "ms", None, Limit(150, "ms")),
        Measure("the same, against inserting one bare row", took["change"], "ms", took["row"]),
        Measure(f"history of {_SIZE:,} changes, opened", took["page"], "ms", None, page),
        Measure("the same, against the bare rows", took["page"], "ms", took["bare page"]),
        Measure("filtered by a word", took["text"], "ms", None, page),
        Measure("the same, against the bare rows", took["text"], "ms", took["bare text"]),
        Measure("filtered by kind of record", took["kind"], "ms", None, page),
        Measure("filtered by person and what was done", took["days"], "ms", None, page),
    ]


def _changing(shelf: PlanShelf, code: str) -> Callable[[], object]:
    """Somebody who changes an intervention again and again: its name and one of its lists."""
    numbers = count(1)

    def edits(plan: Plan) -> list[Edit]:
        value = plan.interventions[4]
        other = replace(value, name=f"Naam {next(numbers)}", aliases=value.aliases[::-1] or ("Anders",))
        edit = changed(plan, "interventions", other)
        return [edit] if edit else []

    def change() -> object:
        done = commit(shelf, code, Task("intervention_saved", _ANNA, edits))
        if done.change is None:
            raise RuntimeError("nothing was stored")
        return done

    return change


class _Bare:
    """SQLite without the planner."""

    def __init__(self, path: Path, other: Path) -> None:
        self._reader = connect_file(path)
        self._writer = connect_file(other, mode="rwc")
        self._writer.execute("CREATE TABLE row (number INTEGER PRIMARY KEY, name TEXT)")

    def insert(self) -> None:
        """One row, safe on disk."""
        self._writer.execute("BEGIN IMMEDIATE")
        self._writer.execute("INSERT INTO row (name) VALUES ('Naam')")
        self._writer.execute("COMMIT")

    def page(self, words: str) -> list[sqlite3.Row]:
        """The rows of a page, and how many changes there are."""
        self._reader.execute(_COUNT.format(words)).fetchone()
        return self._reader.execute(_PAGE.format(words)).fetchall()

    def close(self) -> None:
        """Let go of both files."""
        self._reader.close()
        self._writer.close()
