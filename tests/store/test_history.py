"""What was changed is found again: by record, by person, by day, by words; and so is how it was before."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine

from planner.domain.changes import Author
from planner.domain.errors import MunicipalityUnknown
from planner.domain.plan import CellMark
from planner.domain.records import mark_key, standing
from planner.domain.words import MarkKind
from planner.store import plans
from planner.store.changes import (
    HistoryQuery,
    Task,
    authors,
    base,
    commit,
    history,
    last,
    plan_on,
    undo,
    version,
)
from planner.store.plans import PlanShelf
from tests.changing import start
from tests.store.acting import (
    ANNA,
    BO,
    CODE,
    NEW_THEME,
    Edits,
    adding,
    archiving,
    do,
    removing,
    setting,
    shelf_with_town,
)

#: Noon on five days in a row, so that no time zone makes another day of it.
DAYS = [datetime(2026, 11, day, 12, tzinfo=UTC) for day in range(2, 7)]
MADE: list[tuple[str, Author, str, Edits]] = [
    ("intervention_saved", ANNA, "Verzoek van de GGD", setting("interventions", "les", name="Élan op school")),
    ("theme_created", BO, "", adding("themes", NEW_THEME)),
    ("intervention_saved", BO, "50% meer", setting("interventions", "regel", summary="Kort")),
    ("theme_archived", ANNA, "", archiving("themes", "geluk")),
    ("intervention_saved", ANNA, "a_b", setting("interventions", "les", summary="Zes lessen, nieuw")),
]


@pytest.fixture
def shelf(engine: Engine) -> PlanShelf:
    """The shelf of a town that was changed on five days: changes 2 to 6."""
    shelf = shelf_with_town(engine)
    for (action, author, why, edits), moment in zip(MADE, DAYS, strict=True):
        commit(shelf, CODE, Task(action, author, edits, why), at=moment)
    return shelf


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (HistoryQuery(), [6, 5, 4, 3, 2]),
        (HistoryQuery(field="interventions"), [6, 4, 2]),
        (HistoryQuery(field="interventions", key="les"), [6, 2]),
        (HistoryQuery(field="themes", key="geluk"), [5, 3]),
        (HistoryQuery(field="goals"), []),
        (HistoryQuery(author="Bo"), [4, 3]),
        (HistoryQuery(author="bo"), []),
        (HistoryQuery(action="theme_created"), [3]),
        (HistoryQuery(since=date(2026, 11, 4)), [6, 5, 4]),
        (HistoryQuery(until=date(2026, 11, 4)), [4, 3, 2]),
        (HistoryQuery(since=date(2026, 11, 3), until=date(2026, 11, 3)), [3]),
        (HistoryQuery(since=date.min, until=date.max), [6, 5, 4, 3, 2]),
        (HistoryQuery(text="geluk"), [5, 3]),
        (HistoryQuery(text="GELUK"), [5, 3]),
        (HistoryQuery(text="élan"), [6, 2]),
        (HistoryQuery(text="ÉLAN"), [6, 2]),
        (HistoryQuery(text="anna ggd"), [2]),
        (HistoryQuery(text="ggd anna"), [2]),
        (HistoryQuery(text="de boer"), [6, 5, 2]),
        (HistoryQuery(text="50%"), [4]),
        (HistoryQuery(text="%"), [4]),
        (HistoryQuery(text="_"), [6]),
        (HistoryQuery(text="\\"), []),
        (HistoryQuery(text="' OR 1=1 --"), []),
        (HistoryQuery(text="  "), [6, 5, 4, 3, 2]),
        (HistoryQuery(field="interventions", author="Anna de Boer", text="élan", since=date(2026, 11, 5)), [6]),
    ],
    ids=repr,
)
def test_the_history_is_filtered(engine: Engine, shelf: PlanShelf, query: HistoryQuery, numbers: list[int]) -> None:
    found = history(shelf.engine, CODE, query)
    assert [change.number for change in found.changes] == numbers
    assert found.total == len(numbers)


JUDGED = CellMark("bewegen", "voorlichting", "jeugd", MarkKind.PRIORITY, "Besluit van de raad", "dijk")


@pytest.mark.parametrize("text", ["BESLUIT raad", "bewegen voorlichting jeugd", "dijk"])
def test_a_judgement_is_found_by_its_reason_and_by_the_names_of_its_cell(
    engine: Engine, shelf: PlanShelf, text: str
) -> None:
    do(shelf, adding("marks", JUDGED))
    do(shelf, removing("marks", mark_key(JUDGED)))
    assert [one.number for one in history(engine, CODE, HistoryQuery(text=text)).changes] == [8, 7]


def test_a_judgement_that_got_another_reason_is_found_by_both(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, adding("marks", JUDGED))
    do(shelf, setting("marks", mark_key(JUDGED), reason="Het college wil dit"))
    found = [history(engine, CODE, HistoryQuery(text=text)).total for text in ("besluit", "college")]
    assert found == [2, 1]


def test_the_history_comes_in_pages(engine: Engine, shelf: PlanShelf) -> None:
    pages = [history(shelf.engine, CODE, HistoryQuery(page=page, size=2)) for page in (1, 2, 3, 4)]
    assert [[change.number for change in page.changes] for page in pages] == [[6, 5], [4, 3], [2], []]
    assert {page.total for page in pages} == {5}


def test_a_page_that_cannot_be_is_the_first_one(engine: Engine, shelf: PlanShelf) -> None:
    found = history(shelf.engine, CODE, HistoryQuery(page=-3, size=0))
    assert [change.number for change in found.changes] == [6]


def test_changes_come_with_all_their_edits(engine: Engine, shelf: PlanShelf) -> None:
    done = do(shelf, lambda plan: [*MADE[0][3](plan), *setting("themes", "roken", name="Rook")(plan)])
    assert history(engine, CODE, HistoryQuery()).changes[0] == done.change
    first = history(engine, CODE, HistoryQuery(page=6, size=1)).changes[0]
    assert [edit.name for edit in first.edits] == ["Élan op school"]


def test_authors_are_listed_once_in_alphabetical_order(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, setting("themes", "roken", name="X"), Author("bea", "k"))
    do(shelf, setting("themes", "roken", name="Y"), Author("Anna de Boer", "elsewhere"))
    assert authors(engine, CODE) == ("Anna de Boer", "bea", "Bo")


def test_the_last_change_is_at_hand(engine: Engine, shelf: PlanShelf) -> None:
    change = last(engine, CODE)
    assert change is not None
    assert (change.number, change.at, change.author) == (6, DAYS[-1], ANNA)


def test_a_town_without_history_has_none(engine: Engine) -> None:
    plans.write(engine, start())
    assert history(engine, CODE, HistoryQuery()).changes == ()
    assert (last(engine, CODE), authors(engine, CODE), version(engine, CODE, "themes", "roken")) == (None, (), 0)


def test_a_town_that_is_not_there_is_named(engine: Engine) -> None:
    plans.write(engine, start())
    with pytest.raises(MunicipalityUnknown):
        history(engine, "GM0000", HistoryQuery())


def test_the_version_of_a_record_is_the_number_of_its_last_change(engine: Engine, shelf: PlanShelf) -> None:
    found = [version(engine, CODE, "interventions", key) for key in ("les", "regel", "oud", "bestaat_niet")]
    assert found == [6, 4, 0, 0]
    assert version(engine, CODE, "themes", "geluk") == 5


def test_history_stays_when_a_record_goes(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, removing("themes", "geluk"))
    found = history(engine, CODE, HistoryQuery(field="themes", key="geluk"))
    assert [change.number for change in found.changes] == [7, 5, 3]
    assert version(engine, CODE, "themes", "geluk") == 7


def test_a_record_is_known_as_it_was_at_a_version(engine: Engine, shelf: PlanShelf) -> None:
    names = [base(shelf, CODE, "interventions", "les", number) for number in (0, 2, 5, 6)]
    assert [(one.name, one.summary) for one in names] == [
        ("Les op school", "Zes lessen"),
        ("Élan op school", "Zes lessen"),
        ("Élan op school", "Zes lessen"),
        ("Élan op school", "Zes lessen, nieuw"),
    ]
    assert names[0] == start().interventions[0]


def test_a_record_that_came_later_was_nothing_before(engine: Engine, shelf: PlanShelf) -> None:
    assert base(shelf, CODE, "themes", "geluk", 2) is None
    assert base(shelf, CODE, "themes", "geluk", 3) == NEW_THEME
    do(shelf, removing("themes", "geluk"))
    assert base(shelf, CODE, "themes", "geluk", 6) == NEW_THEME
    assert base(shelf, CODE, "themes", "geluk", 7) is None


def test_the_plan_is_known_as_it_was_at_a_moment(engine: Engine, shelf: PlanShelf) -> None:
    second = timedelta(seconds=1)
    plan = plan_on(shelf, CODE, DAYS[0] - second)
    assert (plan, plan.revision) == (start(), 1)
    plan = plan_on(shelf, CODE, DAYS[1])
    assert (plan.themes[-1], plan.revision, plan.archive) == (NEW_THEME, 3, start().archive)
    assert plan_on(shelf, CODE, DAYS[2] - second) == plan
    now = plan_on(shelf, CODE, datetime.now(UTC))
    assert (now, now.revision) == (plans.read(engine, CODE), 6)


def test_the_plan_of_the_past_is_exact_over_turned_back_changes(engine: Engine, shelf: PlanShelf) -> None:
    before = plans.read(engine, CODE)
    moment = datetime.now(UTC)
    removal = do(shelf, removing("themes", "los")).change
    assert removal is not None
    do(shelf, archiving("themes", "weerbaarheid"), BO)
    undo(shelf, CODE, ANNA, number=removal.number)
    assert plan_on(shelf, CODE, moment) == before
    assert standing(plans.read(engine, CODE), "themes", "los") is not None
