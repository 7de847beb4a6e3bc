"""A new municipality is stored as a whole, once, and its history begins with who made it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.domain.changes import Author, Edit
from planner.domain.editing import save
from planner.domain.errors import MunicipalityExists, NothingToUndo
from planner.domain.plan import Municipality, Plan, Theme
from planner.store.changes import HistoryQuery, Task, commit, history, plan_on, stacks, undo
from planner.store.database import Engine
from planner.store.founding import found
from planner.store.plans import PlanShelf, municipalities, read, write
from tests.world import town

ANNA = Author("Anna de Boer", "anna-browser")
NEW = replace(town(), municipality=Municipality("GM1234", "Gemeente Nieuwdorp", filled=False))


def a_theme(plan: Plan) -> tuple[Edit, ...]:
    return save(plan, "themes", Theme("slapen", "Slapen"), new=True)


def test_it_is_stored_with_everything_and_who_made_it(engine: Engine) -> None:
    committed = found(PlanShelf(engine), NEW, ANNA)
    assert committed.plan == read(engine, "GM1234") == NEW
    assert committed.plan.revision == 1
    (change,) = history(engine, "GM1234", HistoryQuery()).changes
    assert change == committed.change
    assert (change.number, change.author, change.action) == (1, ANNA, "municipality_created")
    assert change.edits[0].name == "Gemeente Nieuwdorp"


def test_a_request_that_comes_twice_makes_it_once(engine: Engine) -> None:
    shelf = PlanShelf(engine)
    first = found(shelf, NEW, ANNA, "operatie-1")
    assert found(shelf, NEW, ANNA, "operatie-1") == first
    assert len(municipalities(engine)) == 1


@pytest.mark.parametrize("operation", ["", "operatie-2"])
def test_a_code_that_is_taken_stores_nothing(engine: Engine, operation: str) -> None:
    write(engine, town())
    other = replace(NEW, municipality=replace(NEW.municipality, code="GM0001"))
    with pytest.raises(MunicipalityExists):
        found(PlanShelf(engine), other, ANNA, operation)
    assert read(engine, "GM0001") == town()


def test_of_many_who_make_the_same_at_once_one_does(engine: Engine) -> None:
    shelf = PlanShelf(engine)

    def make(number: int) -> bool:
        try:
            found(shelf, NEW, Author(f"Persoon {number}", f"browser-{number}"))
        except MunicipalityExists:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(make, range(6))) == 1
    assert len(municipalities(engine)) == 1


def test_looking_back_ends_at_how_it_began(engine: Engine) -> None:
    shelf = PlanShelf(engine)
    found(shelf, NEW, ANNA)
    commit(shelf, "GM1234", Task("record_created", ANNA, a_theme))
    assert plan_on(shelf, "GM1234", datetime(2000, 1, 1, tzinfo=UTC)) == NEW


def test_what_came_after_is_turned_back_and_the_municipality_stays(engine: Engine) -> None:
    shelf = PlanShelf(engine)
    found(shelf, NEW, ANNA)
    commit(shelf, "GM1234", Task("record_created", ANNA, a_theme))
    assert undo(shelf, "GM1234", ANNA).plan == NEW
    assert stacks(engine, "GM1234", ANNA.key).undo is None
    for number in (None, 1):
        with pytest.raises(NothingToUndo):
            undo(shelf, "GM1234", ANNA, number)
    assert read(engine, "GM1234") == NEW
