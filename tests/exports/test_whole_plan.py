"""The whole plan in JSON: it comes back as it was, without what may not leave, in the shape that is published."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from planner.domain.leaving import ANSWER, KEPT, SCHEMA, SHAPE, in_plain, left_out, may_leave
from planner.domain.plan import (
    Archive,
    CellMark,
    Delivery,
    Intervention,
    Municipality,
    Observation,
    Pillar,
    Plan,
    Preset,
    Theme,
)
from planner.domain.question import Question
from planner.domain.records import mark_key
from planner.exports import json_document, plan_schema
from planner.exports.handover import handover
from planner.imports.folder import read_folder
from planner.imports.plan_document import read_document
from planner.language.plan_document import LEFT_OUT
from tests.domain.strategies import plans
from tests.exports.conftest import SEED
from tests.store.town import town as full_town
from tests.world import PILLAR_ROWS, TODAY, a_proposal, plan_with, town

_MADE = Path(plan_schema.__file__).with_name("plan-1.json")
#: What people type and programs stumble over.
_NASTY = st.sampled_from(
    [
        *("=1+1", "+31 50", "-1", "@SUM(A1)", "\tmet een tab", '"aanhaling"', "regel\nen nog een", "a|b", "  ruim  "),
        *("007", "1-2", "NA", "null", "1e5", "1,5", "🚲", "שלום", "ﬁ", "e\u0301", "</script>", "\\u0041", "a" * 4999),
    ]
)
_TEXTS = _NASTY | st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20).filter(str.strip)


def in_every_list() -> Plan:
    """The town in which every field says something, with the four pillars that every municipality has."""
    plan = full_town()
    here = {one.code for one in plan.pillars}
    return replace(plan, pillars=(*plan.pillars, *(one for one in PILLAR_ROWS if one.code not in here)))


def document(plan: Plan, *, complete: bool = False) -> bytes:
    made = handover(plan, Question(TODAY), TODAY)
    return json_document.make_complete(made) if complete else json_document.make(made)


def without_answer(plan: Plan, **more: Any) -> bytes:
    """The plan in a document that answers no question, as another program would write it."""
    return json.dumps({"$schema": SCHEMA, "vorm": SHAPE, "weggelaten": [], "plan": in_plain(plan), **more}).encode()


def _in_order(one: Delivery) -> Delivery:
    if one.starts and one.ends and one.ends < one.starts:
        return replace(one, starts=one.ends, ends=one.starts)
    return one


def _described(one: Intervention, said: str) -> Intervention:
    """A delivery does not end before it starts; a person may type anything, and a name with the sign of a folder."""
    return replace(one, summary=said, aliases=("a|b", "c"), deliveries=tuple(map(_in_order, one.deliveries)))


@st.composite
def fitting_plans(draw: st.DrawFn) -> Plan:
    """Random plans as a municipality can have them, with texts that programs stumble over."""
    plan = draw(plans())
    figures = [replace(one, code=f"o{place}") for place, one in enumerate(plan.observations)]
    return replace(
        plan,
        marks=tuple({mark_key(one): one for one in plan.marks}.values()),
        observations=tuple(one if one.value is not None else replace(one, text=draw(_TEXTS)) for one in figures),
        interventions=tuple(_described(one, draw(_TEXTS)) for one in plan.interventions),
        proposals=(a_proposal(motivation=draw(_TEXTS), name=draw(_TEXTS)[:200]),),
        archive=Archive(themes=(Theme("oud", draw(_TEXTS)[:200]),)),
    )


@pytest.mark.parametrize("name", ["groningen", "example"])
def test_a_municipality_comes_back_as_it_was(name: str) -> None:
    plan = read_folder(SEED / name)
    assert read_document(document(plan, complete=True)).plan == plan
    assert read_document(document(plan)).plan == may_leave(plan)


def test_every_field_comes_back() -> None:
    plan = in_every_list()
    assert read_document(document(plan, complete=True)).plan == plan
    assert read_document(document(plan)).plan == may_leave(plan) != plan


@given(plan=fitting_plans())
@settings(max_examples=100, deadline=None)
def test_any_plan_comes_back_as_it_was(plan: Plan) -> None:
    assert read_document(without_answer(plan)).plan == plan
    assert read_document(without_answer(may_leave(plan))).plan == may_leave(plan)


@given(plan=fitting_plans())
@settings(max_examples=5, deadline=None)
def test_what_comes_back_makes_the_same_document(plan: Plan) -> None:
    made = document(plan, complete=True)
    assert document(read_document(made).plan, complete=True) == made


def test_nothing_private_leaves() -> None:
    secret = "NIET-NAAR-BUITEN"
    marked = replace(in_every_list(), revision=3)
    planted = _planted(marked, secret)
    assert secret in document(planted, complete=True).decode()
    assert secret not in document(planted).decode()
    assert b"424242" in document(planted, complete=True) and b"424242" not in document(planted)


def _planted(plan: Plan, secret: str) -> Plan:
    """The secret wherever somebody is named or says something that stays inside, and a telling amount of money."""
    archive = plan.archive
    lists = {one.field for one in KEPT}
    live = {name: tuple(_told(one, secret) for one in getattr(plan, name)) for name in lists}
    gone = {
        name: tuple(_told(one, secret) for one in getattr(archive, name)) for name in lists if hasattr(archive, name)
    }
    whole: Any = live
    away: Any = gone
    return replace(plan, **whole, archive=replace(archive, **away))


def _told(value: Any, secret: str) -> Any:
    named = {"confirmed_by": secret, "marked_by": secret, "by": secret, "motivation": secret, "budget": 424242}
    new: dict[str, Any] = {}
    for one in fields(value):
        inner = getattr(value, one.name)
        if one.name in named:
            new[one.name] = named[one.name]
        elif isinstance(inner, tuple) and inner and is_dataclass(inner[0]):
            new[one.name] = tuple(_told(part, secret) for part in inner)
    if hasattr(value, "state") and hasattr(value, "on"):
        new["reason"] = secret
    return replace(value, **new)


def test_a_document_says_what_was_left_out() -> None:
    plan = plan_with(proposals=(a_proposal(),))
    assert json.loads(document(plan))["weggelaten"] == [
        {"veld": "proposals.motivation", "wat": "motiveringen van voorstellen"},
        {"veld": "proposals.budget", "wat": "bedragen van voorstellen"},
    ]
    assert json.loads(document(plan, complete=True))["weggelaten"] == []
    assert (read_document(document(plan)).complete, read_document(document(plan, complete=True)).complete) == (
        False,
        True,
    )


def test_a_plan_without_anything_private_leaves_whole() -> None:
    plan = plan_with()
    assert left_out(plan) == () and may_leave(plan) == plan
    assert document(plan) == document(plan, complete=True)


def test_everything_that_stays_inside_has_words() -> None:
    assert set(LEFT_OUT) == {str(one) for one in KEPT}


def test_the_published_schema_is_that_of_the_domain() -> None:
    """After a change of the domain: planner export --schema > planner/exports/plan-1.json.

    A change that a program would stumble over (a field that went, or another kind of value) needs another SHAPE.
    """
    assert _MADE.read_text(encoding="utf-8") == plan_schema.text()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(plan_schema.schema())
    assert plan_schema.schema()["$id"] == SCHEMA


def test_the_schema_has_every_field_of_a_plan() -> None:
    known = plan_schema.schema()["properties"]["plan"]["properties"]
    assert list(known) == [one.name for one in fields(Plan) if one.name not in ("revision", "as_of")]


@pytest.mark.parametrize("complete", [True, False])
@pytest.mark.parametrize("plan", [in_every_list(), town(), plan_with()], ids=["every field", "town", "little"])
def test_documents_have_the_published_shape(plan: Plan, complete: bool) -> None:
    for made in (plan, replace(plan, as_of=date(2026, 1, 2))):
        Draft202012Validator(plan_schema.schema()).validate(json.loads(document(made, complete=complete)))


@pytest.mark.parametrize(
    "wrong",
    [
        {"plan": {}},
        {"vorm": 2},
        {"gebruikers": []},
        {"plan": {"municipality": {"code": "GM0001", "name": "A", "is_admin": True}}},
        {"plan": {"municipality": {"code": "GM0001", "name": 5}}},
    ],
    ids=["no municipality", "other shape", "users", "a field too many", "a number for a name"],
)
def test_the_schema_refuses_what_is_no_document(wrong: dict[str, Any]) -> None:
    good = json.loads(document(plan_with()))
    assert not Draft202012Validator(plan_schema.schema()).is_valid({**good, **wrong})


def test_the_answer_in_a_document_is_the_answer_that_the_schema_knows() -> None:
    made = json.loads(document(replace(town(), as_of=date(2026, 1, 2))))
    assert tuple(name for name in made if name not in ("$schema", "vorm", "weggelaten", "plan")) == ANSWER
    known = plan_schema.schema()["properties"]
    assert tuple(name for name in known if name not in ("$schema", "vorm", "weggelaten", "plan")) == ANSWER


def test_a_document_names_its_shape_first() -> None:
    made = document(plan_with())
    assert made.startswith(b'{\n "$schema": "urn:lpa-planner:schema:plan-1",\n "vorm": 1,')


def test_equal_plans_give_equal_bytes() -> None:
    assert document(replace(town(), revision=4)) == document(replace(town(), revision=4))


def test_records_keep_their_order() -> None:
    plan = plan_with(
        municipality=Municipality("GM0001", "Veldstad"),
        themes=(Theme("b", "B"), Theme("a", "A")),
        pillars=tuple(Pillar(one.code, one.name, one.short) for one in PILLAR_ROWS[::-1]),
        marks=(),
        goals=(),
        programmes=(),
        presets=(Preset("raad", "Voor de raad", ("matrix", "bronnen"), "odt"),),
        observations=(Observation("o1", "rokers_18", "elders", 0.1 + 0.2),),
    )
    found = read_document(document(plan)).plan
    assert [one.code for one in found.themes] == ["b", "a"] and found == plan


def test_a_judgement_of_each_kind_may_stand_on_one_cell() -> None:
    first = town().marks[0]
    kinds = tuple(CellMark(first.theme, first.pillar, first.group, kind, "Zo is het") for kind in type(first.kind))
    plan = plan_with(marks=kinds)
    assert read_document(document(plan)).plan == plan


def test_a_goal_may_be_about_a_policy_in_words() -> None:
    plan = plan_with(goals=(replace(town().goals[0], subject="ander beleid"),))
    assert read_document(document(plan)).plan == plan
