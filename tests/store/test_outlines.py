"""A map of a town in the database: one import is one change, however many points it has."""

import time
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from planner.domain.changes import Author, Edit, created, removed
from planner.domain.editing import Draft, take_away
from planner.domain.plan import Neighbourhood, Plan, Shape
from planner.store import plans
from planner.store.changes import Task, commit, history, plan_on, redo, undo
from planner.store.history import HistoryQuery
from planner.store.plans import PlanShelf
from tests.store.town import town

ANNA = Author("Anna", "sleutel-anna")
CODE = "GM9999"
WIJKEN, POINTS = 150, 300


def outline(number: int, points: int = POINTS) -> Shape:
    """A line of many points to and fro, and back to where it began."""
    ring = [(round(6.5 + number / 1000 + at / 1e5, 5), round(53.2 + (at % 7) / 1e5, 5)) for at in range(points)]
    return Shape(f"w{number}", (((*ring, ring[0]),),), "CBS, 2024")


def with_wijken() -> Plan:
    plan = town()
    more = tuple(Neighbourhood(f"w{number}", f"Wijk {number}") for number in range(WIJKEN))
    return replace(plan, neighbourhoods=(*plan.neighbourhoods, *more), shapes=())


@pytest.fixture
def shelf(engine: Engine) -> PlanShelf:
    plans.write(engine, with_wijken())
    return PlanShelf(engine)


def all_of_them(plan: Plan) -> tuple[Edit, ...]:
    draft = Draft(plan)
    for number in range(WIJKEN):
        draft.add(created(draft.plan, "shapes", outline(number)))
    return tuple(draft.edits)


def none_of_them(plan: Plan) -> tuple[Edit, ...]:
    draft = Draft(plan)
    for one in plan.shapes:
        draft.add(removed(draft.plan, "shapes", one.neighbourhood))
    return tuple(draft.edits)


def read_in(shelf: PlanShelf) -> Plan:
    return commit(shelf, CODE, Task("shapes_in", ANNA, all_of_them)).plan


def test_a_map_is_one_change_and_comes_out_as_it_went_in(shelf: PlanShelf) -> None:
    before = shelf.get(CODE).revision
    after = read_in(shelf)
    assert after.revision == before + 1
    assert plans.read(shelf.engine, CODE) == after
    assert after.shapes == tuple(outline(number) for number in range(WIJKEN))
    found = history(shelf.engine, CODE, HistoryQuery())
    assert (found.total, len(found.changes[0].edits)) == (1, WIJKEN)


def test_a_map_that_is_undone_leaves_no_outline_and_comes_back_whole(shelf: PlanShelf) -> None:
    after = read_in(shelf)
    assert undo(shelf, CODE, ANNA).plan.shapes == ()
    assert redo(shelf, CODE, ANNA).plan.shapes == after.shapes


def test_the_plan_of_before_the_map_has_no_outlines(shelf: PlanShelf) -> None:
    read_in(shelf)
    change = history(shelf.engine, CODE, HistoryQuery()).changes[0]
    assert plan_on(shelf, CODE, change.at.replace(year=2020)).shapes == ()


def test_all_outlines_go_in_one_change_too(shelf: PlanShelf) -> None:
    read_in(shelf)
    gone = commit(shelf, CODE, Task("shapes_in", ANNA, none_of_them))
    assert gone.plan.shapes == ()
    assert plans.read(shelf.engine, CODE).shapes == ()


def test_a_wijk_goes_with_its_outline_and_comes_back_with_it(shelf: PlanShelf) -> None:
    before = read_in(shelf)
    commit(shelf, CODE, Task("record_removed", ANNA, lambda plan: take_away(plan, "neighbourhoods", "w3")))
    assert [one for one in plans.read(shelf.engine, CODE).shapes if one.neighbourhood == "w3"] == []
    assert undo(shelf, CODE, ANNA).plan == before
    assert plans.read(shelf.engine, CODE) == before


def test_a_map_of_many_points_is_kept_quickly(shelf: PlanShelf, remark: list[str]) -> None:
    begun = time.perf_counter()
    read_in(shelf)
    stored = time.perf_counter()
    history(shelf.engine, CODE, HistoryQuery())
    told = time.perf_counter()
    plans.read(shelf.engine, CODE)
    read = time.perf_counter()
    remark.append(
        f"{shelf.engine.dialect.name}: {WIJKEN} vlakken van {POINTS} punten: bewaren {stored - begun:.2f} s, "
        f"geschiedenis {told - stored:.2f} s, plan lezen {read - told:.2f} s"
    )
    assert stored - begun < 5
    assert told - stored < 2
    assert read - told < 2
