"""A program that is killed in the middle of a change leaves nothing of it, and everything of the changes before."""

import subprocess
import sys
import time

import pytest
from sqlalchemy import Engine

from planner.domain.changes import apply
from planner.resources import folder
from planner.store import plans
from planner.store.changes import HistoryQuery, history
from planner.store.plans import PlanShelf
from planner.store.soundness import check_content
from tests.changing import start
from tests.store.acting import CODE, rename, stored

#: Changes everything of an intervention, and stays where it is as soon as this statement has been carried out.
HALF_WAY = """
import sys, time
from sqlalchemy import event
from planner.domain.plan import Theme
from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from tests.store.acting import NEW_THEME, adding, do, setting

engine = open_engine(sys.argv[1])
shelf = PlanShelf(engine)

@event.listens_for(engine, "after_cursor_execute")
def stay(_connection, _cursor, statement, *_):
    if statement.startswith(sys.argv[2]):
        print("half way", flush=True)
        time.sleep(60)

fields = {"name": "Half", "themes": ("roken",), "placements": (), "deliveries": ()}
do(shelf, lambda plan: [*adding("themes", NEW_THEME)(plan), *setting("interventions", "les", **fields)(plan)])
"""


def _python(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=folder("db").parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM placement", "INSERT INTO theme", "UPDATE intervention", "INSERT INTO change ", "UPDATE municipality"],
)
def test_a_change_that_is_killed_half_way_leaves_nothing(engine: Engine, statement: str) -> None:
    plans.write(engine, start())
    before = plans.rows(engine)
    program = _python("-c", HALF_WAY, engine.url.render_as_string(hide_password=False), statement)
    assert program.stdout is not None
    said = program.stdout.readline()
    program.kill()
    _, error = program.communicate(timeout=30)
    assert (said, error) == ("half way\n", "")
    assert plans.rows(engine) == before
    shelf = PlanShelf(engine)
    assert stored(engine, shelf) == start()
    assert rename(shelf, "Daarna").plan.revision == 2


@pytest.mark.parametrize("milliseconds", [150, 400, 900])
def test_programs_that_are_killed_at_any_moment_leave_whole_changes_only(
    file_engine: Engine, milliseconds: int
) -> None:
    plans.write(file_engine, start())
    program = _python("-m", "tests.store.editors", str(file_engine.url), "60", "0", "5")
    end = time.monotonic() + 60
    while plans.revision(file_engine, CODE) == 1 and time.monotonic() < end:
        time.sleep(0.01)
    time.sleep(milliseconds / 1000)
    program.kill()
    program.communicate(timeout=30)
    check_content(file_engine)
    found = history(file_engine, CODE, HistoryQuery(size=10**6)).changes[::-1]
    assert [change.number for change in found] == list(range(2, len(found) + 2))
    assert found
    plan = start()
    for change in found:
        plan = apply(plan, change.edits)
    assert plans.read(file_engine, CODE) == plan
