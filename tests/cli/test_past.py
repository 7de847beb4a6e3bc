"""`--stand` on the command line: the plan of a past day, as `stand=` in an address."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain import classifying
from planner.domain.changes import Author, Edit
from planner.domain.plan import CellMark, Plan
from planner.domain.words import MarkKind
from planner.store.changes import Task, commit
from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from tests.cli.conftest import Planner

CELL = ("roken", "beleid", "ouderen")
BEFORE, SINCE = "2025-03-03", "2025-03-04"


@pytest.fixture
def judged(filled: Path) -> None:
    """Groningen, in which a cell was judged on 4 March 2025."""

    def edits(plan: Plan) -> Sequence[Edit]:
        return classifying.mark(plan, [CELL], CellMark("", "", "", MarkKind.PRIORITY, "Besluit van de raad"))

    engine = open_engine(f"sqlite:///{filled}")
    moment = datetime(2025, 3, 4, 12, tzinfo=UTC)
    commit(PlanShelf(engine), "GM0014", Task("marks_set", Author("Anna", "a"), edits), at=moment)
    engine.dispose()


def reason(planner: Planner, *words: str) -> str | None:
    cells = json.loads(planner("export", "json", "-o", "-", *words).out)["cellen"]
    found: str | None = next(c["reden"] for c in cells if (c["thema"], c["pijler"], c["doelgroep"]) == CELL)
    return found


@pytest.mark.usefixtures("judged")
def test_a_file_can_be_made_of_the_plan_of_a_past_day(planner: Planner) -> None:
    assert reason(planner) == reason(planner, "--stand", SINCE) == "Besluit van de raad"
    assert reason(planner, "--stand", BEFORE) is None
    assert reason(planner, "--stand", "03-03-2025") is None


@pytest.mark.usefixtures("judged")
def test_a_file_of_the_past_says_so_and_is_asked_for_its_own_day(planner: Planner) -> None:
    document = json.loads(planner("export", "json", "-o", "-", "--stand", BEFORE).out)
    assert (document["stand"], document["vraag"]["peildatum"]) == (BEFORE, BEFORE)
    assert "Let op: het plan zoals het was op 3 maart 2025." in document["vraag"]["in_woorden"]
    listed = json.loads(planner("gaps", "--json", "--top", "1", "--stand", BEFORE).out)
    assert (listed["stand"], listed["peildatum"]) == (BEFORE, BEFORE)


@pytest.mark.usefixtures("filled")
def test_the_plan_of_today_is_the_plan_of_now(planner: Planner) -> None:
    assert "stand" not in json.loads(planner("export", "json", "-o", "-", "--stand", date.today().isoformat()).out)


@pytest.mark.usefixtures("filled")
def test_a_day_that_is_none_or_has_still_to_come_is_refused(planner: Planner) -> None:
    done = planner("export", "json", "-o", "-", "--stand", "gisteren")
    assert (done.code, done.out) == (2, "") and "“gisteren” is geen datum." in done.err
    later = (date.today() + timedelta(days=2)).isoformat()
    done = planner("export", "json", "-o", "-", "--stand", later)
    assert (done.code, done.out) == (2, "") and "moet nog komen" in done.err
