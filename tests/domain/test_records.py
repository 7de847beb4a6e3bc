"""The table of what can be edited, and values as JSON and back."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings

from planner.domain.plan import Archive, CellMark, Plan
from planner.domain.records import (
    RECORDS,
    Standing,
    fields_of,
    from_plain,
    mark_key,
    record,
    records_in,
    standing,
    to_plain,
)
from planner.domain.words import MarkKind
from tests.changing import STEPS, Step, edits_for, start
from tests.store.town import town


def _through_json(field: str, given: Any) -> dict[str, Any]:
    plain = {name: to_plain(value) for name, value in given.items()}
    return from_plain(field, json.loads(json.dumps(plain)))


@pytest.mark.parametrize("field", [kind.field for kind in RECORDS])
def test_every_record_comes_back_out_of_json(field: str) -> None:
    values = [*records_in(town(), field), *records_in(town(), field, archived=True)]
    assert values
    for value in values:
        assert record(field).made(**_through_json(field, fields_of(value))) == value


@given(step=STEPS)
@settings(deadline=None)
def test_every_edit_comes_back_out_of_json(step: Step) -> None:
    for edit in edits_for(start(), step):
        for side in (edit.before, edit.after):
            assert side is None or _through_json(edit.field, side) == side


def test_a_mark_is_known_by_its_cell_its_kind_and_its_wijk() -> None:
    mark = CellMark("roken", "beleid", "jeugd", MarkKind.PRIORITY, "Raad")
    assert mark_key(mark) == mark_key(replace(mark, reason="Anders", marked_by="Bo"))
    other: dict[str, Any] = {
        "theme": "x",
        "pillar": "x",
        "group": "x",
        "kind": MarkKind.NOT_APPLICABLE,
        "neighbourhood": "x",
    }
    for name, value in other.items():
        assert mark_key(mark) != mark_key(replace(mark, **{name: value}))


def test_a_name_that_is_no_field_today_is_left_out() -> None:
    assert from_plain("themes", {"code": "a", "colour": "rood", "name": "A"}) == {"code": "a", "name": "A"}


def test_a_word_that_is_unknown_today_is_left_out() -> None:
    assert from_plain("marks", {"kind": "vervallen", "reason": "Omdat"}) == {"reason": "Omdat"}


def test_a_part_without_a_field_of_today_gets_its_default() -> None:
    made = from_plain("interventions", {"deliveries": [{"scope": "municipality", "status": "running", "was": 1}]})
    assert made["deliveries"][0].budget is None


def test_a_kind_that_is_unknown_today_gives_what_was_written() -> None:
    assert from_plain("vervallen", {"name": "A"}) == {"name": "A"}


def test_the_archive_has_a_list_for_every_kind_that_can_be_archived() -> None:
    assert {kind.field for kind in RECORDS if kind.archivable} == {field.name for field in fields(Archive)}
    assert {kind.field for kind in RECORDS} <= {field.name for field in fields(Plan)}


def test_a_record_is_found_live_and_archived_with_its_place() -> None:
    plan = town()
    assert standing(plan, "themes", "roken") == Standing(plan.themes[1], 1, archived=False)
    assert standing(plan, "themes", "bewegen") == Standing(plan.archive.themes[0], 0, archived=True)
    assert standing(plan, "themes", "bestaat_niet") is None
    assert records_in(plan, "marks", archived=True) == ()


@pytest.mark.parametrize("field", ["revision", "bestaat_niet"])
def test_a_field_without_records_is_a_fault(field: str) -> None:
    with pytest.raises(KeyError):
        standing(town(), field, "o1")
