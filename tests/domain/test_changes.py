"""A change can be turned back, done again and told, whatever happened meanwhile."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.changes import (
    Author,
    Change,
    Edit,
    Stale,
    apply,
    archived,
    changed,
    created,
    inverse,
    moved,
    name_of,
    removed,
    restored,
    reversed_in,
    rewound,
    settled,
)
from planner.domain.plan import Plan, Theme
from planner.domain.records import ARCHIVED, PLACE, standing
from tests.changing import DEEDS, STEPS, Step, edits_for, start
from tests.store.town import town

ANNA = Author("Anna", "anna-browser")


def _codes(plan: Plan, field: str = "themes") -> list[str]:
    return [one.code for one in getattr(plan, field)]


def _themed(*codes: str) -> Plan:
    return replace(town(), themes=tuple(Theme(code, code.upper()) for code in codes))


def _changed(plan: Plan, field: str, key: str, **fields: Any) -> Edit:
    now = standing(plan, field, key)
    assert now is not None
    edit = changed(plan, field, replace(now.value, **fields))
    assert edit is not None
    return edit


@pytest.mark.parametrize(("deed", "field"), DEEDS, ids=str)
@given(which=st.integers(0, 99), how=st.integers(0, 99))
@settings(max_examples=8, deadline=None)
def test_what_is_turned_back_is_as_it_was(deed: str, field: str, which: int, how: int) -> None:
    edits = edits_for(start(), Step(deed, field, which, how))
    after = apply(start(), edits)
    assert apply(after, inverse(edits)) == start()
    assert apply(apply(after, inverse(edits)), edits) == after


@pytest.mark.parametrize(("deed", "field"), DEEDS, ids=str)
def test_every_kind_of_change_happens_in_these_tests(deed: str, field: str) -> None:
    assert any(edits_for(start(), Step(deed, field, which, how)) for which in range(6) for how in range(4))


@given(steps=st.lists(STEPS, max_size=8))
@settings(deadline=None)
def test_a_row_of_changes_is_turned_back_one_by_one(steps: list[Step]) -> None:
    plan, before, done = start(), [], []
    for step in steps:
        edits = edits_for(plan, step)
        before.append(plan)
        plan, real = settled(plan, edits)
        done.append(real)
    for was, edits in zip(reversed(before), reversed(done), strict=True):
        plan = apply(plan, inverse(edits))
        assert plan == was


@given(steps=st.lists(STEPS, min_size=2, max_size=6), chosen=st.integers(0, 5))
@settings(deadline=None)
def test_history_leads_back_also_over_changes_that_were_turned_back_later(steps: list[Step], chosen: int) -> None:
    plan, changes = start(), []
    for number, step in enumerate(steps, start=2):
        plan, edits = settled(plan, edits_for(plan, step))
        changes.append(_as_change(number, edits))
    try:
        plan, edits = settled(plan, inverse(changes[chosen % len(changes)].edits))
        changes.append(_as_change(len(changes) + 2, edits))
    except Stale:
        pass
    assert rewound(plan, reversed(changes)) == start()


def _as_change(number: int, edits: tuple[Edit, ...]) -> Change:
    return Change(number, datetime(2026, 11, 24, tzinfo=UTC), ANNA, "test", edits)


def test_an_edit_holds_only_the_fields_that_differ() -> None:
    edit = _changed(town(), "interventions", "les", name="De nieuwe les", counts=True)
    assert edit.before == {"name": "Les op school", "counts": False}
    assert edit.after == {"name": "De nieuwe les", "counts": True}
    assert edit.name == "De nieuwe les"


def test_a_record_without_differences_gives_no_edit() -> None:
    assert changed(town(), "interventions", town().interventions[0]) is None
    assert moved(town(), "themes", "roken", 1) is None


def test_a_new_record_stands_at_the_end_or_at_its_place() -> None:
    plan = _themed("a", "b")
    assert _codes(apply(plan, [created(plan, "themes", Theme("c", "C"))])) == ["a", "b", "c"]
    assert _codes(apply(plan, [created(plan, "themes", Theme("c", "C"), 0)])) == ["c", "a", "b"]


def test_a_record_moves_up_and_down() -> None:
    plan = _themed("a", "b", "c")
    for key, place, order in (("a", 2, "bca"), ("c", 0, "cab"), ("b", 2, "acb")):
        edit = moved(plan, "themes", key, place)
        assert edit is not None
        assert "".join(_codes(apply(plan, [edit]))) == order


def test_what_is_archived_counts_no_more_and_comes_back_at_the_end() -> None:
    plan = town()
    away = apply(plan, [archived(plan, "interventions", "les")])
    assert _codes(away, "interventions") == ["regel"]
    assert [one.code for one in away.archive.interventions] == ["oud", "les"]
    assert away.archive.interventions[1] == plan.interventions[0]
    back = apply(away, [restored(away, "interventions", "les")])
    assert _codes(back, "interventions") == ["regel", "les"]
    assert back.archive == plan.archive


def test_an_archived_record_can_be_changed_and_removed_there() -> None:
    plan = town()
    renamed = apply(plan, [_changed(plan, "themes", "bewegen", name="Sport")])
    assert renamed.archive.themes == (Theme("bewegen", "Sport"),)
    assert apply(plan, [removed(plan, "themes", "bewegen")]).archive.themes == ()


def test_a_removed_record_comes_back_whole_where_it_was() -> None:
    plan = town()
    edits = (removed(plan, "marks", "roken/beleid/lage_ses/priority/haven"),)
    gone = apply(plan, edits)
    assert len(gone.marks) == 1
    assert apply(gone, inverse(edits)).marks == plan.marks


@pytest.mark.parametrize("make", [removed, archived, restored])
def test_there_is_no_edit_of_a_record_that_is_not_there(make: Any) -> None:
    with pytest.raises(KeyError):
        make(town(), "themes", "bestaat_niet")


def test_two_people_who_change_other_fields_are_not_in_each_others_way() -> None:
    plan = town()
    one = _changed(plan, "interventions", "les", name="Van Anna")
    other = _changed(plan, "interventions", "les", summary="Van Bo")
    both = apply(apply(plan, [one]), [other])
    without = apply(both, inverse([one]))
    assert without.interventions[0] == replace(plan.interventions[0], summary="Van Bo")


def test_who_changed_the_same_field_is_told_which() -> None:
    plan = town()
    mine = _changed(plan, "interventions", "les", name="Van Anna", setting="thuis")
    later = apply(plan, [mine, _changed(apply(plan, [mine]), "interventions", "les", name="Van Bo")])
    with pytest.raises(Stale) as refused:
        apply(later, inverse([mine]))
    (clash,) = refused.value.clashes
    assert (clash.field, clash.key, clash.fields) == ("interventions", "les", ("name",))


def test_all_clashes_are_told_and_nothing_is_done() -> None:
    plan = town()
    edits = [
        _changed(plan, "themes", "roken", name="X"),
        created(plan, "themes", Theme("weerbaarheid", "Dubbel")),
        replace(_changed(plan, "interventions", "les", name="X"), key="weg"),
        _changed(plan, "groups", "jeugd", name="Y"),
    ]
    with pytest.raises(Stale) as refused:
        apply(apply(plan, [_changed(plan, "groups", "jeugd", name="Z")]), edits)
    assert [(clash.key, clash.fields) for clash in refused.value.clashes] == [
        *(("weerbaarheid", ()), ("weg", ()), ("jeugd", ("name",))),
    ]


def test_who_archives_what_is_archived_already_clashes() -> None:
    edit = archived(town(), "interventions", "les")
    with pytest.raises(Stale) as refused:
        apply(apply(town(), [edit]), [edit])
    assert refused.value.clashes[0].fields == (ARCHIVED,)


def test_removing_what_others_changed_since_clashes() -> None:
    plan = town()
    gone = removed(plan, "interventions", "regel")
    with pytest.raises(Stale):
        apply(apply(plan, [_changed(plan, "interventions", "regel", summary="Nieuw")]), [gone])


def test_a_place_is_no_reason_to_clash_and_is_remembered_as_it_was() -> None:
    long, short = _themed("a", "b", "c", "d"), _themed("a", "d")
    edit = moved(long, "themes", "d", 0)
    assert edit is not None
    plan, (real,) = settled(short, [edit])
    assert _codes(plan) == ["d", "a"]
    assert (real.before, real.after) == ({PLACE: 1}, {PLACE: 0})
    plan, (real,) = settled(short, [created(long, "themes", Theme("e", "E"))])
    assert _codes(plan) == ["a", "d", "e"]
    assert real.after is not None
    assert real.after[PLACE] == 2


def test_a_record_is_followed_back_on_its_own() -> None:
    plan = town()
    rename = _changed(plan, "interventions", "les", name="Nieuw")
    value = apply(plan, [rename]).interventions[0]
    assert reversed_in(value, rename) == plan.interventions[0]
    assert reversed_in(value, archived(plan, "interventions", "les")) == value
    assert reversed_in(None, removed(plan, "interventions", "les")) == plan.interventions[0]
    assert reversed_in(value, created(plan, "interventions", value)) is None


def test_the_municipality_changes_like_any_record() -> None:
    plan = town()
    edit = _changed(plan, "municipality", "GM9999", name="Bergdorp", filled=True)
    after = apply(plan, [edit])
    assert (after.municipality.name, after.municipality.filled) == ("Bergdorp", True)
    assert apply(after, inverse([edit])) == plan


def test_people_call_a_record_by_its_name_or_title() -> None:
    plan = town()
    assert [name_of(one) for one in (plan.themes[0], plan.goals[0], plan.marks[0])] == ["Weerbaarheid", "Rookvrij", ""]
