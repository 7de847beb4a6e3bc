"""Whom interventions reach, and of which nobody knows it."""

from datetime import date

from planner.domain.interventions import Delivery, Intervention
from planner.domain.outreach import Outreach, outreach
from planner.domain.plan import Plan
from planner.domain.words import Scope, Status
from tests.world import KREEK, LINDENHOF, TODAY, a_delivery, a_placement, an_intervention, in_wijken, plan_with


def reaching(reached: int | None, reachable: int | None, **fields: object) -> Delivery:
    return a_delivery(reached=reached, reachable=reachable, reach_unit="scholen", **fields)  # type: ignore[arg-type]


def named(code: str, *deliveries: Delivery) -> Intervention:
    return an_intervention(code, deliveries=deliveries)


def look(*interventions: Intervention, wijk: str | None = None, themes: tuple[str, ...] = ()) -> Outreach:
    plan: Plan = plan_with(interventions)
    return outreach(plan, TODAY, wijk, themes)


def test_the_smallest_share_comes_first() -> None:
    found = look(named("a", reaching(9, 10)), named("b", reaching(24, 77)), named("c", reaching(0, 5)))
    assert [(one.intervention.code, round(one.share, 2)) for one in found.known] == [("c", 0), ("b", 0.31), ("a", 0.9)]


def test_shares_that_are_equal_go_by_name() -> None:
    found = look(named("b", reaching(1, 2)), named("A", reaching(2, 4)))
    assert [one.intervention.code for one in found.known] == ["A", "b"]


def test_half_a_number_is_no_known_reach() -> None:
    found = look(named("a", reaching(None, 77)), named("b", reaching(3, None)), named("c", reaching(0, 0)))
    assert found.known == ()
    assert [one.code for one in found.unknown] == ["a", "b", "c"]


def test_nobody_reached_is_known() -> None:
    assert look(named("a", reaching(0, 77))).unknown == ()


def test_an_intervention_with_one_known_reach_is_not_unknown() -> None:
    found = look(named("a", reaching(3, 4), a_delivery(Scope.ATTENTION)))
    assert (found.of_known, found.unknown) == (1, ())


def test_two_reaches_of_one_intervention_are_two_rows_and_one_intervention() -> None:
    found = look(named("a", reaching(3, 4), reaching(1, 9)))
    assert (len(found.known), found.of_known) == (2, 1)


def test_what_does_not_run_asks_for_no_reach() -> None:
    planned = named("a", a_delivery(status=Status.PLANNED))
    waiting = named("b", reaching(1, 2, starts=date(2026, 9, 1)))
    ended = named("c", reaching(1, 2, ends=date(2026, 5, 31)))
    assert look(planned, waiting, ended, an_intervention("d", deliveries=())) == Outreach((), ())


def test_what_may_run_does() -> None:
    found = look(named("a", a_delivery(status=Status.POSSIBLE)), named("b", a_delivery(status=Status.UNKNOWN)))
    assert [one.code for one in found.unknown] == ["a", "b"]


def test_a_wijk_sees_only_what_comes_there() -> None:
    here = in_wijken(KREEK, reached=1, reachable=2)
    there = in_wijken(LINDENHOF, reached=1, reachable=4)
    found = look(named("a", here, there), named("b", there), named("c", a_delivery()), wijk=KREEK)
    assert [one.delivery for one in found.known] == [here]
    assert [one.code for one in found.unknown] == ["c"]


def test_a_theme_sees_what_is_placed_in_it_or_said_to_be_about_it() -> None:
    placed = an_intervention("a", (a_placement(theme="roken"),))
    said = an_intervention("b", (), themes=("roken",))
    other = an_intervention("c")
    assert [one.code for one in look(placed, said, other, themes=("roken",)).unknown] == ["a", "b"]
