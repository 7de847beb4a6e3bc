"""Ten thousand changes open and filter at once, and lead back to the beginning."""

import shutil
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bench.long_history import store_long_history
from planner.store import plans
from planner.store.changes import HistoryQuery, history, plan_on, stacks
from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from tests.changing import start
from tests.store.acting import CODE

SIZE = 10_000
#: What the page may take; one query is a part of that.
AT_MOST = 0.3


@pytest.fixture(scope="module")
def long(file_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A file with a town of ten thousand changes."""
    path = tmp_path_factory.mktemp("long") / "planner.db"
    shutil.copy(file_model, path)
    engine = open_engine(f"sqlite:///{path}")
    plans.write(engine, start())
    store_long_history(engine, CODE, SIZE)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    "query",
    [
        HistoryQuery(),
        HistoryQuery(page=SIZE // 50),
        HistoryQuery(text="overleg 7"),
        HistoryQuery(text="komt nergens voor"),
        HistoryQuery(field="interventions"),
        HistoryQuery(field="interventions", key="les"),
        HistoryQuery(fields=("marks", "themes")),
        HistoryQuery(author="Émilie", action="record_saved", since=date(2025, 1, 1), until=date(2025, 12, 31)),
    ],
    ids=repr,
)
def test_a_long_history_opens_and_filters_at_once(long: Engine, query: HistoryQuery, remark: list[str]) -> None:
    took = []
    for _ in range(3):
        began = time.perf_counter()
        found = history(long, CODE, query)
        took.append(time.perf_counter() - began)
    assert len(found.changes) == min(found.total, query.size)
    assert min(took) < AT_MOST
    remark.append(f"geschiedenis van {SIZE}: {found.total} gevonden in {min(took) * 1000:.0f} ms")


def test_what_can_be_undone_is_found_at_once_in_a_long_history(long: Engine) -> None:
    began = time.perf_counter()
    assert stacks(long, CODE, "anna-browser").undo is not None
    assert stacks(long, CODE, "nobody").undo is None
    assert time.perf_counter() - began < AT_MOST


def test_a_long_history_leads_back_to_the_beginning(long: Engine) -> None:
    plan = plan_on(PlanShelf(long), CODE, datetime(2020, 1, 1, tzinfo=UTC))
    assert (plan, plan.revision) == (start(), 1)
