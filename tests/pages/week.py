"""A week of changes in Groningen, served: what two people did, to look at in a browser."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from dash.testing.browser import Browser

from planner.domain import classifying
from planner.domain.changes import Edit, changed
from planner.domain.classifying import Looked
from planner.domain.plan import Plan
from planner.store.database import open_engine
from planner.views.reader import Reader
from tests.pages.conftest import TODAY, Visitor, serving
from tests.views.history import BAS, Archivist, mark

ROW = ".gs-row"
NAME = "Rookvrije <b>speeltuinen</b>"


@contextmanager
def a_served_week(seeded: Path, folder: Path, browser: Browser) -> Iterator[tuple[Visitor, Archivist]]:
    """A visitor to a plan of their own that was changed, and somebody who can change it again."""
    database = Path(shutil.copy(seeded, folder / "planner.db"))
    made = fill(database)
    with serving(database) as address:
        yield Visitor(browser, address), made
    made.reader.engine.dispose()


def placed(plan: Plan) -> tuple[Edit, ...]:
    return classifying.place(plan, "R05", ("weerbaarheid", "beleid", "ouderen"), Looked("Bas Smit", TODAY))


def longer() -> dict[str, Any]:
    """Many fields at once, one of them with a long text."""
    summary = "Samen maken we speeltuinen rookvrij. " * 20
    return {"summary": summary, "setting": "Speeltuin", "aliases": ("Rookvrij spelen",), "counts_reason": "Afgesproken"}


def fill(database: Path) -> Archivist:
    """What two people did in a week."""
    made = Archivist(Reader(open_engine(f"sqlite:///{database}"), lambda: TODAY), "GM0014")
    made.edit("2026-11-18 09:00", "R05", why="Besproken in het overleg", **longer())
    made.do("2026-11-19 09:00", "marks_set", mark, BAS)
    made.do("2026-11-20 09:00", "placement_added", placed, BAS)
    made.do("2026-11-21 09:00", "confirmed", everything)
    made.do("2026-11-22 09:00", "record_saved", lambda plan: [changed(plan, "partners", core(plan))], BAS)
    made.edit("2026-11-23 09:42", "R05", name=NAME)
    return made


def everything(plan: Plan) -> tuple[Edit, ...]:
    return classifying.confirm(plan, [one.code for one in plan.interventions], Looked("Anna de Boer", TODAY))


def core(plan: Plan) -> Any:
    return replace(plan.partners[0], core=not plan.partners[0].core)
