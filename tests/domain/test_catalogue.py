"""The catalogue: how long a recognition holds, and a new list beside it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.catalogue import News, NewsKind, Validity, lapse_day, news, strongest_first, update, validity
from planner.domain.changes import apply
from planner.domain.evidence import CatalogueEntry
from planner.domain.plan import Plan
from planner.domain.proposals import Proposal
from planner.domain.records import fields_of
from planner.domain.usage import Use
from planner.domain.words import Recognition
from tests.world import an_intervention, plan_with

ON = date(2026, 6, 1)
ALL = frozenset(one.name for one in fields(CatalogueEntry))
COURSE = CatalogueEntry("C1", "Cursus", ("roken",), ("voorlichting",), ("rokers",), owner="Bureau")
CLUB = CatalogueEntry("C2", "Club", ("overgewicht",), recognition=Recognition.GOOD, recognised_on=date(2024, 1, 1))
OLD = CatalogueEntry("C3", "Oud", recognition=Recognition.DESCRIBED, recognised_on=date(2020, 1, 1))


def a_plan(*entries: CatalogueEntry) -> Plan:
    return plan_with(catalogue=entries)


def a_line(entry: CatalogueEntry, **changes: Any) -> Mapping[str, Any]:
    return {name: value for name, value in fields_of(replace(entry, **changes)).items() if value not in ("", ())}


def told(plan: Plan, *lines: Mapping[str, Any], columns: frozenset[str] = ALL) -> tuple[News, ...]:
    return news(plan, lines, columns, ON)


def kinds(found: tuple[News, ...]) -> list[tuple[str, NewsKind]]:
    return [(one.code, one.kind) for one in found]


@pytest.mark.parametrize(
    ("level", "since", "holds"),
    [
        (Recognition.DESCRIBED, date(2023, 6, 2), Validity.VALID),
        (Recognition.DESCRIBED, date(2023, 6, 1), Validity.LAPSED),
        (Recognition.GOOD, date(2021, 6, 2), Validity.VALID),
        (Recognition.GOOD, date(2021, 6, 1), Validity.LAPSED),
        (Recognition.GOOD, None, Validity.UNDATED),
        (Recognition.NOT_RECOGNISED, date(2026, 1, 1), Validity.NONE),
        (Recognition.UNKNOWN, None, Validity.NONE),
    ],
)
def test_a_recognition_holds_until_the_day_that_it_lapses(
    level: Recognition, since: date | None, holds: Validity
) -> None:
    assert validity(replace(CLUB, recognition=level, recognised_on=since), ON) is holds


def test_the_day_of_lapsing_is_known_where_the_day_of_recognition_is() -> None:
    assert [lapse_day(one) for one in (CLUB, OLD, COURSE)] == [date(2029, 1, 1), date(2023, 1, 1), None]


def test_the_strongest_stands_first_and_what_lapsed_weighs_as_nothing() -> None:
    strong = replace(OLD, name="Aap", recognition=Recognition.STRONG)
    assert [one.name for one in strongest_first((COURSE, strong, CLUB), ON)] == ["Club", "Aap", "Cursus"]


def test_a_list_that_says_the_same_is_no_news() -> None:
    assert told(a_plan(COURSE, CLUB), a_line(CLUB), a_line(COURSE)) == ()


def test_what_is_new_changed_and_gone_is_told_apart() -> None:
    new = replace(COURSE, code="C9", name="Nieuw")
    found = told(a_plan(COURSE, CLUB), a_line(new), a_line(COURSE, owner="Ander bureau"))
    assert kinds(found) == [("C9", NewsKind.NEW), ("C1", NewsKind.CHANGED), ("C2", NewsKind.GONE)]


def test_an_unchanged_entry_whose_recognition_lapsed_is_told_and_cannot_be_stored() -> None:
    (found,) = told(a_plan(OLD), a_line(OLD))
    assert (found.kind, found.storable, update(a_plan(OLD), (found,), {"C3"})) == (NewsKind.LAPSED, False, ())


def test_a_column_that_a_list_does_not_have_stays_as_it_is() -> None:
    (found,) = told(a_plan(COURSE), {"code": "C1", "name": "Cursus roken"}, columns=frozenset({"code", "name"}))
    assert found.after == replace(COURSE, name="Cursus roken")


def test_an_empty_field_of_a_list_empties_the_field() -> None:
    (found,) = told(a_plan(COURSE), {"code": "C1", "name": "Cursus"}, columns=frozenset({"code", "name", "owner"}))
    assert found.after == replace(COURSE, owner="")


def test_a_code_in_small_letters_is_the_same_code() -> None:
    (found,) = told(a_plan(COURSE), a_line(COURSE, code="c1", owner="Ander bureau"))
    assert (found.code, found.entry.code) == ("C1", "C1")


def test_what_was_taken_over_into_the_plan_is_said() -> None:
    plan = replace(a_plan(COURSE), interventions=(an_intervention("cursus", name="CURSUS"),))
    assert [one.taken for one in told(plan, a_line(CLUB))] == ["", "CURSUS"]


def test_only_what_was_accepted_is_stored() -> None:
    plan, new = a_plan(COURSE, CLUB), replace(COURSE, code="C9", name="Nieuw")
    found = told(plan, a_line(new), a_line(COURSE, owner="Ander bureau"))
    assert apply(plan, update(plan, found, {"C9"})).catalogue == (COURSE, CLUB, new)
    assert apply(plan, update(plan, found, {"C2"})).catalogue == (COURSE,)
    assert update(plan, found, ()) == ()


def test_what_a_proposal_is_made_of_never_goes() -> None:
    plan = replace(a_plan(COURSE), proposals=(Proposal("v1", "Cursus voor Noord", entry="C1"),))
    gone = told(plan, a_line(CLUB))[1]
    assert (gone.kind, gone.storable) == (NewsKind.GONE, False)
    assert gone.uses == (Use("proposals", "v1", "Cursus voor Noord", "entry"),)
    assert update(plan, (gone,), {"C1"}) == ()


ENTRIES = st.lists(
    st.builds(
        lambda code, owner, level: CatalogueEntry(f"C{code}", f"Naam {code}", owner=owner, recognition=level),
        st.integers(0, 5),
        st.sampled_from(["", "Bureau", "Ander bureau"]),
        st.sampled_from(Recognition),
    ),
    unique_by=lambda one: one.code,
).map(tuple)


@given(ENTRIES, ENTRIES)
def test_a_list_that_was_taken_over_as_a_whole_is_no_news_the_second_time(
    old: tuple[CatalogueEntry, ...], new: tuple[CatalogueEntry, ...]
) -> None:
    plan, lines = a_plan(*old), [a_line(one) for one in new]
    found = told(plan, *lines)
    after = apply(plan, update(plan, found, {one.code for one in found}))
    assert set(after.catalogue) == set(new)
    assert told(after, *lines) == ()
