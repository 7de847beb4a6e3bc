"""What keeps a record of a list from being stored, and where such a record is used."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.checks import FieldMisfit, FieldProblem, problems
from planner.domain.list_checks import LONGEST_SHORT
from planner.domain.plan import Goal, Neighbourhood, Pillar, Plan, Source, TargetGroup
from planner.domain.records import RECORDS, record, records_in
from planner.domain.usage import all_uses, uses
from planner.domain.words import GroupKind, GroupPart
from tests.world import KREEK, plan_with, town


def told(field: str, value: Any, plan: Plan | None = None, *, new: bool = True) -> list[tuple[str, FieldMisfit]]:
    return [(one.path, one.misfit) for one in problems(plan or plan_with(), field, value, new=new)]


def wijk(**fields: Any) -> Neighbourhood:
    return Neighbourhood("nieuw", "Nieuwland", **fields)


def test_everything_on_the_lists_of_the_town_may_stay_as_it_is() -> None:
    plan = town()
    for kind in RECORDS:
        for one in records_in(plan, kind.field):
            assert problems(plan, kind.field, one, new=False) == ()


@pytest.mark.parametrize("code", ["WK000102", "BU00010209"])
def test_codes_of_the_cbs_have_six_or_eight_digits(code: str) -> None:
    assert told("neighbourhoods", wijk(cbs_codes=(code,))) == []


@pytest.mark.parametrize("code", ["", "BU000102", "WK00010299", "bu00010209", "GM0001", "BU0001020９", " BU00010209"])
def test_anything_else_is_no_code_of_the_cbs(code: str) -> None:
    assert told("neighbourhoods", wijk(cbs_codes=(code,))) == [("cbs_codes", FieldMisfit.NOT_AN_AREA_CODE)]


def test_an_area_of_another_municipality_does_not_belong_here() -> None:
    assert told("neighbourhoods", wijk(cbs_codes=("BU00140000",))) == [("cbs_codes", FieldMisfit.OTHER_TOWN)]


def test_an_area_belongs_to_one_wijk() -> None:
    (problem,) = problems(plan_with(), "neighbourhoods", wijk(cbs_codes=("BU00010001",)), new=True)
    assert problem == FieldProblem("cbs_codes", FieldMisfit.TAKEN_BY, ("BU00010001", "De Kreek"))


def test_a_code_that_stood_there_already_does_not_stop_another_change() -> None:
    plan = plan_with()
    old = replace(plan.neighbourhoods[0], cbs_codes=("iets ouds",))
    plan = replace(plan, neighbourhoods=(old, *plan.neighbourhoods[1:]))
    assert told("neighbourhoods", replace(old, note="Nieuw"), plan, new=False) == []


def test_two_wijken_do_not_share_a_place_on_the_map() -> None:
    (problem,) = problems(plan_with(), "neighbourhoods", wijk(column=1, row=0), new=True)
    assert problem == FieldProblem("column", FieldMisfit.TAKEN_BY, ("", "Lindenhof"))
    assert told("neighbourhoods", wijk(column=4, row=0)) == []


def test_half_a_place_on_the_map_is_none() -> None:
    assert told("neighbourhoods", wijk(column=4)) == [("row", FieldMisfit.NEEDS_OTHER)]
    assert told("neighbourhoods", wijk(row=4)) == [("column", FieldMisfit.NEEDS_OTHER)]


@pytest.mark.parametrize(("name", "value"), [("population", -1), ("column", -1), ("row", 100)])
def test_counts_of_a_wijk_stay_within_bounds(name: str, value: int) -> None:
    fields = {"column": 9, "row": 9, name: value}
    assert (name, FieldMisfit.OUT_OF_RANGE) in told("neighbourhoods", wijk(**fields))


def test_a_group_cannot_stand_below_a_group_that_stands_below_it() -> None:
    plan = plan_with()
    people = next(one for one in plan.groups if one.code == "inwoners")
    assert told("groups", replace(people, parent="jeugd"), new=False) == [("parent", FieldMisfit.OWN_PARENT)]


def test_a_group_above_others_stays_a_broader_one() -> None:
    plan = plan_with()
    youth = next(one for one in plan.groups if one.code == "jeugd")
    row = replace(youth, part=GroupPart.LIFE_COURSE)
    (problem,) = problems(plan, "groups", row, new=False)
    assert problem == FieldProblem("part", FieldMisfit.STANDS_ABOVE, ("3",))


@pytest.mark.parametrize(
    ("kind", "part"),
    [(GroupKind.END, GroupPart.INTERMEDIARIES), (GroupKind.INTERMEDIARY, GroupPart.ALL_AGES)],
)
def test_only_intermediaries_stand_among_the_intermediaries(kind: GroupKind, part: GroupPart) -> None:
    assert told("groups", TargetGroup("mantelzorgers", "Mantelzorgers", kind, part)) == [
        ("kind", FieldMisfit.NOT_A_CHOICE)
    ]


def test_the_short_name_of_a_pillar_fits_in_a_column() -> None:
    assert told("pillars", Pillar("beleid", "Beleid", " "), new=False) == [("short", FieldMisfit.EMPTY)]
    long = Pillar("beleid", "Beleid", "x" * (LONGEST_SHORT + 1))
    assert told("pillars", long, new=False) == [("short", FieldMisfit.TOO_LONG)]


@pytest.mark.parametrize(("year", "fits"), [(1899, False), (1900, True), (2199, True), (2200, False)])
def test_a_target_has_a_year_of_this_time(year: int, fits: bool) -> None:
    found = told("goals", Goal("d", "roken", 1, "Doel", target_year=year))
    assert found == ([] if fits else [("target_year", FieldMisfit.OUT_OF_RANGE)])


def test_a_goal_is_about_something_which_may_be_a_policy_of_its_own() -> None:
    assert told("goals", Goal("d", "", 1, "Doel")) == [("subject", FieldMisfit.EMPTY)]
    assert told("goals", Goal("d", "gezondheidsbeleid", 1, "Doel")) == []


@pytest.mark.parametrize("url", ["https://www.cbs.nl/a?b=c#d", "http://voorbeeld.nl", "https://x.nl:8080/a", ""])
def test_an_address_leads_to_the_web(url: str) -> None:
    assert told("sources", Source("s", "Bron", url=url)) == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "www.cbs.nl", "https://", "https://cbs", "https://a.nl b", "ftp://a.nl", "//a.nl"]
)
def test_any_other_address_is_none(url: str) -> None:
    assert told("sources", Source("s", "Bron", url=url)) == [("url", FieldMisfit.NOT_AN_ADDRESS)]


@pytest.mark.parametrize("field", [kind.field for kind in RECORDS])
def test_all_uses_in_one_go_are_the_uses_one_by_one(field: str) -> None:
    plan = town()
    found = all_uses(plan, field)
    for one in records_in(plan, field):
        code = record(field).key(one)
        assert found.get(code, ()) == uses(plan, field, code)


def test_a_wijk_is_used_by_figures_that_nobody_edits_here() -> None:
    assert ("observations", "o2") in {(one.field, one.code) for one in uses(town(), "neighbourhoods", KREEK)}
