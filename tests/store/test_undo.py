"""Turning back and doing again: each author their own, fifty deep, and never over what others changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from planner.domain import plan as p
from planner.domain.changes import Stale, Way
from planner.domain.errors import NothingToRedo, NothingToUndo
from planner.domain.proposals import ProposalCell
from planner.domain.words import InterventionKind
from planner.store import plans
from planner.store.changes import history, redo, stacks, undo
from planner.store.history import HistoryQuery
from planner.store.history_rows import DEPTH
from planner.store.plans import PlanShelf
from tests.changing import start
from tests.store.acting import (
    ANNA,
    BO,
    CODE,
    NEW_THEME,
    adding,
    archiving,
    do,
    removing,
    rename,
    setting,
    shelf_with_town,
    stored,
    theme_names,
)


@pytest.fixture
def file_shelf(file_engine: Engine) -> PlanShelf:
    """The same in a file only: for what takes many changes."""
    return shelf_with_town(file_engine)


def _ways(engine: Engine) -> list[tuple[int, str, int | None]]:
    """Number, way and what it is about of all changes, oldest first."""
    found = history(engine, CODE, HistoryQuery(size=1000)).changes
    return [(change.number, change.way.value, change.of) for change in reversed(found)]


def _numbers(engine: Engine, author_key: str) -> tuple[int | None, int | None]:
    """What an author would turn back and do again."""
    found = stacks(engine, CODE, author_key)
    return (found.undo.number if found.undo else None), (found.redo.number if found.redo else None)


def test_what_was_done_is_turned_back_and_done_again(engine: Engine, shelf: PlanShelf) -> None:
    done = do(shelf, removing("marks", "roken/beleid/lage_ses/priority/haven"), action="mark_cleared")
    back = undo(shelf, CODE, ANNA)
    assert back.plan == stored(engine, shelf) == start()
    again = redo(shelf, CODE, ANNA)
    assert again.plan == stored(engine, shelf) == done.plan
    assert _ways(engine) == [(2, "done", None), (3, "undone", 2), (4, "redone", 2)]
    assert {change.action for change in history(engine, CODE, HistoryQuery()).changes} == {"mark_cleared"}


def test_the_last_change_is_turned_back_first(engine: Engine, shelf: PlanShelf) -> None:
    for name in ("een", "twee", "drie"):
        rename(shelf, name)
    seen = [theme_names(engine)[0]]
    for _ in range(3):
        undo(shelf, CODE, ANNA)
        seen.append(theme_names(engine)[0])
    for _ in range(3):
        redo(shelf, CODE, ANNA)
        seen.append(theme_names(engine)[0])
    assert seen == ["drie", "twee", "een", "Weerbaarheid", "een", "twee", "drie"]


def test_there_is_an_end_to_both(shelf: PlanShelf) -> None:
    with pytest.raises(NothingToUndo):
        undo(shelf, CODE, ANNA)
    with pytest.raises(NothingToRedo):
        redo(shelf, CODE, ANNA)
    rename(shelf, "een")
    undo(shelf, CODE, ANNA)
    with pytest.raises(NothingToUndo):
        undo(shelf, CODE, ANNA)
    redo(shelf, CODE, ANNA)
    with pytest.raises(NothingToRedo):
        redo(shelf, CODE, ANNA)


def test_a_new_change_ends_what_could_be_done_again(engine: Engine, shelf: PlanShelf) -> None:
    rename(shelf, "een")
    rename(shelf, "twee")
    undo(shelf, CODE, ANNA)
    assert _numbers(engine, ANNA.key) == (2, 3)
    do(shelf, adding("themes", NEW_THEME))
    assert _numbers(engine, ANNA.key) == (5, None)
    with pytest.raises(NothingToRedo):
        redo(shelf, CODE, ANNA)


def test_what_was_done_again_can_be_turned_back_again(engine: Engine, shelf: PlanShelf) -> None:
    rename(shelf, "een")
    for _ in range(2):
        undo(shelf, CODE, ANNA)
        redo(shelf, CODE, ANNA)
    assert theme_names(engine)[0] == "een"
    assert [(way, of) for _, way, of in _ways(engine)] == [("done", None), *[("undone", 2), ("redone", 2)] * 2]
    assert _numbers(engine, ANNA.key) == (2, None)


def test_each_author_turns_back_their_own(engine: Engine, shelf: PlanShelf) -> None:
    rename(shelf, "Van Anna")
    do(shelf, setting("themes", "roken", name="Van Bo"), BO)
    assert (_numbers(engine, ANNA.key), _numbers(engine, BO.key)) == ((2, None), (3, None))
    undo(shelf, CODE, ANNA)
    assert theme_names(engine)[:2] == ["Weerbaarheid", "Van Bo"]
    with pytest.raises(NothingToUndo):
        undo(shelf, CODE, ANNA)
    with pytest.raises(NothingToRedo):
        redo(shelf, CODE, BO)
    do(shelf, setting("themes", "roken", name="Nog eens van Bo"), BO)
    redo(shelf, CODE, ANNA)
    assert theme_names(engine)[:2] == ["Van Anna", "Nog eens van Bo"]


def test_the_same_name_in_another_browser_is_another_author(engine: Engine, shelf: PlanShelf) -> None:
    rename(shelf, "Thuis")
    assert _numbers(engine, "anna-at-work") == (None, None)


def test_a_given_change_is_turned_back_whoever_made_it(engine: Engine, shelf: PlanShelf) -> None:
    rename(shelf, "Van Anna")
    do(shelf, setting("themes", "roken", name="Ook van Anna"))
    done = undo(shelf, CODE, BO, number=2)
    assert theme_names(engine)[:2] == ["Weerbaarheid", "Ook van Anna"]
    assert done.change is not None
    assert (done.change.author, done.change.way, done.change.of) == (BO, Way.UNDONE, 2)
    assert _numbers(engine, ANNA.key) == (3, None)
    assert _numbers(engine, BO.key) == (None, 2)


def test_a_change_is_turned_back_once(shelf: PlanShelf) -> None:
    rename(shelf, "een")
    undo(shelf, CODE, BO, number=2)
    for who in (ANNA, BO):
        with pytest.raises(NothingToUndo):
            undo(shelf, CODE, who, number=2)


def test_turning_back_an_undo_does_it_again(engine: Engine, shelf: PlanShelf) -> None:
    rename(shelf, "een")
    undo(shelf, CODE, ANNA)
    done = undo(shelf, CODE, BO, number=3)
    assert theme_names(engine)[0] == "een"
    assert done.change is not None
    assert (done.change.way, done.change.of) == (Way.REDONE, 2)
    with pytest.raises(NothingToUndo):
        undo(shelf, CODE, BO, number=3)


@pytest.mark.parametrize("number", [0, 1, 7, -1])
def test_a_number_that_is_no_change_is_refused(shelf: PlanShelf, number: int) -> None:
    rename(shelf, "een")
    with pytest.raises(NothingToUndo):
        undo(shelf, CODE, ANNA, number=number)


def test_fields_that_others_changed_meanwhile_stay_as_they_are(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, setting("interventions", "les", name="Van Anna"))
    do(shelf, setting("interventions", "les", summary="Van Bo"), BO)
    undo(shelf, CODE, ANNA)
    assert stored(engine, shelf).interventions[0] == replace(start().interventions[0], summary="Van Bo")


def test_what_others_changed_since_is_not_overwritten(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, setting("interventions", "les", name="Van Anna", setting="thuis"))
    do(shelf, setting("interventions", "les", name="Van Bo"), BO)
    with pytest.raises(Stale) as refused:
        undo(shelf, CODE, ANNA)
    (clash,) = refused.value.clashes
    assert (clash.key, clash.fields) == ("les", ("name",))
    assert (stored(engine, shelf).interventions[0].name, plans.revision(engine, CODE)) == ("Van Bo", 3)


def test_what_others_use_by_now_is_not_taken_away(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, adding("themes", NEW_THEME))
    do(shelf, setting("interventions", "les", themes=("geluk",)), BO)
    with pytest.raises(Stale) as refused:
        undo(shelf, CODE, ANNA)
    assert [(clash.field, clash.key, clash.name) for clash in refused.value.clashes] == [("themes", "geluk", "Geluk")]
    assert plans.revision(engine, CODE) == 3


def test_what_others_use_by_now_is_not_taken_away_where_no_key_says_so(engine: Engine, shelf: PlanShelf) -> None:
    entry = p.CatalogueEntry("beweegkuur", "Beweegkuur", ("roken",))
    cell = ProposalCell("roken", "beleid", "jeugd")
    do(shelf, adding("catalogue", entry))
    do(shelf, adding("proposals", p.Proposal("kuur", "Beweegkuur", (cell,), entry="beweegkuur")), BO)
    with pytest.raises(Stale) as refused:
        undo(shelf, CODE, ANNA)
    assert [(clash.field, clash.key) for clash in refused.value.clashes] == [("catalogue", "beweegkuur")]
    undo(shelf, CODE, BO)
    assert undo(shelf, CODE, ANNA).change is not None
    assert "beweegkuur" not in {one.code for one in stored(engine, shelf).catalogue}


def test_what_only_mentions_a_record_does_not_keep_it(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, adding("catalogue", p.CatalogueEntry("geluk_les", "Geluksles", ("geluk",))), BO)
    do(shelf, adding("themes", NEW_THEME))
    undo(shelf, CODE, ANNA)
    assert "Geluk" not in theme_names(engine)


def test_what_needs_what_is_gone_does_not_come_back(engine: Engine, shelf: PlanShelf) -> None:
    themed = p.Intervention("x", "X", InterventionKind.INTERVENTION, ("geluk",))
    do(shelf, adding("themes", NEW_THEME), BO)
    do(shelf, adding("interventions", themed), BO)
    do(shelf, removing("interventions", "x"))
    do(shelf, removing("themes", "geluk"), BO)
    with pytest.raises(Stale):
        undo(shelf, CODE, ANNA)
    assert plans.revision(engine, CODE) == 5


def test_a_record_comes_back_at_the_nearest_place(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, removing("themes", "los"))
    do(shelf, archiving("themes", "weerbaarheid"), BO)
    undo(shelf, CODE, ANNA)
    assert [theme.code for theme in stored(engine, shelf).themes] == ["roken", "los"]


def test_fifty_changes_can_be_turned_back_and_no_more(file_engine: Engine, file_shelf: PlanShelf) -> None:
    for number in range(DEPTH + 5):
        rename(file_shelf, f"Naam {number}")
    for _ in range(DEPTH):
        undo(file_shelf, CODE, ANNA)
    assert theme_names(file_engine)[0] == "Naam 4"
    assert stacks(file_engine, CODE, ANNA.key).undo is None
    with pytest.raises(NothingToUndo):
        undo(file_shelf, CODE, ANNA)
    for _ in range(DEPTH):
        redo(file_shelf, CODE, ANNA)
    assert theme_names(file_engine)[0] == f"Naam {DEPTH + 4}"


def test_many_records_at_once_are_turned_back_at_once(engine: Engine, shelf: PlanShelf) -> None:
    codes = [one.code for one in start().interventions]
    steps: list[Callable[[p.Plan], object]] = [setting("interventions", code, setting="overal") for code in codes]
    done = do(shelf, lambda plan: [edit for step in steps for edit in step(plan)])  # type: ignore[attr-defined]
    assert done.change is not None
    assert len(done.change.edits) == len(codes)
    undo(shelf, CODE, ANNA)
    assert stored(engine, shelf) == start()


def test_a_request_to_turn_back_that_comes_twice_is_done_once(engine: Engine, shelf: PlanShelf) -> None:
    rename(shelf, "een")
    rename(shelf, "twee")
    first = undo(shelf, CODE, ANNA, operation="z-1")
    assert undo(shelf, CODE, ANNA, operation="z-1") == first
    assert theme_names(engine)[0] == "een"
    again = redo(shelf, CODE, ANNA, operation="y-1")
    assert redo(shelf, CODE, ANNA, operation="y-1") == again
