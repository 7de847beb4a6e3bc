"""What keeps a record from being stored, and where a record is used."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.checks import LONGEST, LONGEST_NAME, MOST, FieldMisfit, FieldProblem, Use, problems, uses
from planner.domain.plan import Delivery, Goal, Neighbourhood, PartnerRole, Plan, Rules, TargetGroup, Theme
from planner.domain.words import GroupKind, GroupPart, MarkKind, Scope, Status
from tests.world import KREEK, a_delivery, a_placement, an_intervention, in_wijken, plan_with, town


def told(plan: Plan, field: str, value: Any, *, new: bool = True) -> list[tuple[str, FieldMisfit]]:
    return [(one.path, one.misfit) for one in problems(plan, field, value, new=new)]


def with_delivery(**fields: Any) -> Any:
    return an_intervention("nieuw_plan", deliveries=(a_delivery(**fields),))


def test_a_sound_intervention_has_no_problems() -> None:
    assert told(plan_with(), "interventions", an_intervention()) == []


def test_everything_of_the_town_may_stay_as_it_is() -> None:
    plan = town()
    for one in plan.interventions:
        assert told(plan, "interventions", one, new=False) == []


@pytest.mark.parametrize("name", ["", "   ", "\t"])
def test_a_name_may_not_be_empty(name: str) -> None:
    assert told(plan_with(), "themes", Theme("t", name)) == [("name", FieldMisfit.EMPTY)]


def test_a_name_of_somebody_else_is_taken_whatever_its_capitals() -> None:
    (problem,) = problems(plan_with(), "themes", Theme("anders", "ROKEN "), new=True)
    assert problem == FieldProblem("name", FieldMisfit.NAME_TAKEN, ("Roken",))


def test_a_name_in_the_archive_is_taken_too() -> None:
    plan = plan_with()
    plan = replace(plan, themes=plan.themes[1:], archive=replace(plan.archive, themes=plan.themes[:1]))
    assert told(plan, "themes", Theme("anders", "Roken")) == [("name", FieldMisfit.NAME_ARCHIVED)]


def test_a_double_name_that_was_there_already_does_not_stop_another_change() -> None:
    twin = an_intervention("b", name="Stoptober")
    plan = plan_with((an_intervention("a", name="Stoptober"), twin))
    assert told(plan, "interventions", replace(twin, summary="Nieuw"), new=False) == []


def test_a_text_may_have_5000_characters_and_not_one_more() -> None:
    assert told(plan_with(), "interventions", an_intervention(summary="x" * LONGEST)) == []
    (problem,) = problems(plan_with(), "interventions", an_intervention(summary="x" * (LONGEST + 1)), new=True)
    assert problem == FieldProblem("summary", FieldMisfit.TOO_LONG, ("5000", "5001"))


def test_a_name_is_shorter_than_a_text() -> None:
    one = an_intervention(name="x" * (LONGEST_NAME + 1))
    assert told(plan_with(), "interventions", one) == [("name", FieldMisfit.TOO_LONG)]


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x7f", "\ud800"])
def test_a_sign_that_no_file_can_hold_is_refused(sign: str) -> None:
    one = an_intervention(summary=f"een{sign}twee")
    assert told(plan_with(), "interventions", one) == [("summary", FieldMisfit.BAD_CHARACTER)]


def test_the_end_may_be_the_day_of_the_start_and_not_before() -> None:
    start = date(2026, 9, 1)
    assert told(plan_with(), "interventions", with_delivery(starts=start, ends=start)) == []
    (problem,) = problems(plan_with(), "interventions", with_delivery(starts=start, ends=date(2026, 8, 31)), new=True)
    assert problem == FieldProblem("deliveries.0.ends", FieldMisfit.BEFORE_START, ("2026-09-01",))


def test_nobody_reaches_80_of_77() -> None:
    assert told(plan_with(), "interventions", with_delivery(reached=77, reachable=77)) == []
    (problem,) = problems(plan_with(), "interventions", with_delivery(reached=80, reachable=77), new=True)
    assert problem == FieldProblem("deliveries.0.reached", FieldMisfit.MORE_THAN_ALL, ("77",))


def test_a_reach_without_its_total_says_nothing() -> None:
    found = told(plan_with(), "interventions", with_delivery(reached=24))
    assert found == [("deliveries.0.reachable", FieldMisfit.NEEDS_OTHER)]


@pytest.mark.parametrize("budget", [-1, MOST + 1])
def test_money_is_not_negative_and_not_absurd(budget: int) -> None:
    found = told(plan_with(), "interventions", with_delivery(budget=budget))
    assert found == [("deliveries.0.budget", FieldMisfit.OUT_OF_RANGE)]


def test_wijken_without_a_wijk_is_not_a_place() -> None:
    one = an_intervention(deliveries=(Delivery(Scope.NEIGHBOURHOODS, Status.RUNNING),))
    assert told(plan_with(), "interventions", one) == [("deliveries.0.neighbourhoods", FieldMisfit.EMPTY)]


def test_a_wijk_of_another_municipality_is_unknown() -> None:
    one = an_intervention(deliveries=(a_delivery(), in_wijken(KREEK, "selwerd")))
    (problem,) = problems(plan_with(), "interventions", one, new=True)
    assert problem == FieldProblem("deliveries.1.neighbourhoods", FieldMisfit.UNKNOWN, ("selwerd",))


def test_an_archived_wijk_may_still_be_named() -> None:
    plan = plan_with()
    areas = plan.neighbourhoods
    plan = replace(plan, neighbourhoods=areas[1:], archive=replace(plan.archive, neighbourhoods=areas[:1]))
    assert told(plan, "interventions", an_intervention(deliveries=(in_wijken(KREEK),))) == []


def test_an_intervention_stands_in_a_cell_once() -> None:
    one = an_intervention(placements=(a_placement(), a_placement(primary=False)))
    assert told(plan_with(), "interventions", one) == [("placements", FieldMisfit.TWICE)]


def test_a_partner_has_one_role_once() -> None:
    twice = (PartnerRole("ggd", "geeft les"), PartnerRole("ggd"), PartnerRole("ggd", "Geeft les"))
    assert told(plan_with(), "interventions", an_intervention(partners=twice)) == [
        ("partners.2.partner", FieldMisfit.TWICE)
    ]


def test_a_group_is_not_its_own_parent_however_long_the_way() -> None:
    plan = plan_with()
    above = next(one for one in plan.groups if one.code == "inwoners")
    assert told(plan, "groups", replace(above, parent="inwoners"), new=False) == [("parent", FieldMisfit.OWN_PARENT)]
    assert told(plan, "groups", replace(above, parent="jeugd"), new=False) == [("parent", FieldMisfit.OWN_PARENT)]


def test_only_a_broader_group_stands_above_others() -> None:
    one = TargetGroup("peuters", "Peuters", GroupKind.END, GroupPart.LIFE_COURSE, "ouderen")
    assert told(plan_with(), "groups", one) == [("parent", FieldMisfit.NOT_A_CHOICE)]


def test_a_mark_always_has_a_reason() -> None:
    mark = replace(plan_with().marks[0], kind=MarkKind.PRIORITY, reason=" ")
    assert told(plan_with(), "marks", mark) == [("reason", FieldMisfit.EMPTY)]


def test_strong_is_not_lower_than_covered() -> None:
    tenant = plan_with().municipality
    wrong = replace(tenant, rules=Rules(half=1.5, covered_from=3, strong_from=1))
    assert told(plan_with(), "municipality", wrong, new=False) == [
        ("half", FieldMisfit.OUT_OF_RANGE),
        ("strong_from", FieldMisfit.WRONG_LEVELS),
    ]


def test_a_cbs_code_stands_once() -> None:
    one = Neighbourhood("n", "Nieuw", cbs_codes=("BU00010009", "BU00010009"))
    assert told(plan_with(), "neighbourhoods", one) == [("cbs_codes", FieldMisfit.TWICE)]


def test_goals_may_share_a_title() -> None:
    assert told(plan_with(), "goals", Goal("nog_een", "roken", 2, "Rookvrij opgroeien")) == []


def test_a_partner_tells_where_it_is_used() -> None:
    plan = plan_with((an_intervention("les", name="Les", partners=(PartnerRole("ggd"),)),))
    assert uses(plan, "partners", "ggd") == (Use("interventions", "les", "Les", "partners"),)
    assert uses(plan, "partners", "sportclub") == ()


def test_a_theme_is_used_by_marks_programmes_and_interventions() -> None:
    plan = plan_with((an_intervention("les", name="Les"),))
    found = {(one.field, one.how) for one in uses(plan, "themes", "overgewicht")}
    edited = {("interventions", "placements"), ("marks", "theme"), ("programmes", "themes"), ("goals", "subject")}
    assert found == edited | {("indicators", "subject"), ("catalogue", "themes")}


def test_what_is_archived_still_uses() -> None:
    plan = plan_with()
    les = an_intervention("les", name="Les", goals=("rookvrij",))
    plan = replace(plan, archive=replace(plan.archive, interventions=(les,)))
    assert uses(plan, "goals", "rookvrij") == (Use("interventions", "les", "Les", "goals"),)
