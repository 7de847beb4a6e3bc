"""A history to look at: changes at moments of one's own choosing, and what pages and files make of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from planner.app import create_app
from planner.domain import classifying, editing
from planner.domain.changes import Author, Change, Edit, changed
from planner.domain.plan import CellMark, Intervention, Plan
from planner.domain.words import MarkKind
from planner.settings import Settings
from planner.store import plans, versions
from planner.store.changes import Task, commit, undo
from planner.store.database import open_engine
from planner.views.reader import Reader
from tests.world import town

TODAY = date(2026, 11, 24)
ANNA, BAS = Author("Anna de Boer", "anna-browser"), Author("Bas Smit", "bas-browser")


def at(text: str) -> datetime:
    """A moment in UTC: at("2026-11-20 09:42")."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@dataclass
class Archivist:
    """Somebody who makes changes at given moments in a database of their own."""

    reader: Reader
    code: str = "GM0001"
    made: list[Change] = field(default_factory=list)

    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.reader.shelf.get(self.code)

    def do(
        self,
        moment: str,
        action: str,
        edits: Callable[[Plan], Sequence[Edit | None]],
        author: Author = ANNA,
        why: str = "",
    ) -> Change:
        """One change at a moment in UTC."""
        task = Task(action, author, lambda plan: [edit for edit in edits(plan) if edit], why)
        change = commit(self.reader.shelf, self.code, task, at=at(moment)).change
        assert change is not None
        self.made.append(change)
        return change

    def edit(self, moment: str, code: str, author: Author = ANNA, why: str = "", **fields: Any) -> Change:
        """Give an intervention other fields."""
        return self.do(
            moment,
            "intervention_saved",
            lambda plan: editing.save(plan, "interventions", replace(intervention(plan, code), **fields), new=False),
            author,
            why,
        )

    def undo(self, number: int, author: Author = ANNA) -> Change:
        """Turn a change back."""
        change = undo(self.reader.shelf, self.code, author, number).change
        assert change is not None
        return change


def intervention(plan: Plan, code: str) -> Intervention:
    """An intervention that is there."""
    return next(one for one in plan.interventions if one.code == code)


def an_archivist(path: Path, plan: Plan | None = None) -> Archivist:
    """A database with one town that nobody changed yet."""
    engine = open_engine(f"sqlite:///{path / 'history.db'}")
    versions.create(engine)
    stored = plan or town()
    plans.write(engine, stored)
    return Archivist(Reader(engine, lambda: TODAY), stored.municipality.code)


def a_week(path: Path) -> Archivist:
    """Five changes of two people, one of each kind; the last one was made today."""
    made = an_archivist(path)
    made.edit("2026-11-18 09:00", "beweegplein", setting="Speeltuin", why="Besproken in het overleg")
    made.do("2026-11-19 09:00", "marks_set", mark, BAS)
    made.do("2026-11-20 09:00", "record_saved", lambda plan: [changed(plan, "partners", renamed(plan))], BAS)
    made.do("2026-11-21 09:00", "rules_saved", lambda plan: [changed(plan, "municipality", stricter(plan))])
    made.edit("2026-11-24 09:42", "beweegplein", name="Beweegplein Noord")
    return made


def mark(plan: Plan) -> Sequence[Edit]:
    """Roken × beleid × ouderen becomes a priority."""
    judgement = CellMark("", "", "", MarkKind.PRIORITY, "Besluit van de raad", None, "Bas Smit", date(2026, 11, 19))
    return classifying.mark(plan, [("roken", "beleid", "ouderen")], judgement)


def renamed(plan: Plan) -> Any:
    """The first partner under another name."""
    return replace(plan.partners[0], name="GGD Groot-Veldstad")


def stricter(plan: Plan) -> Any:
    """The municipality with a rule that asks for more."""
    town_now = plan.municipality
    return replace(town_now, rules=replace(town_now.rules, covered_from=2))


def client_of(made: Archivist) -> FlaskClient:
    """An application on the same database, asked without a browser."""
    url = str(made.reader.engine.url)
    client: FlaskClient = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url}), TODAY).server.test_client()
    return client
