"""One plan in the place of another: the edits lead there, and back again."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.changes import apply, settled, unwound
from planner.domain.plan import Archive, Contradiction, Membership, PartnerList, Plan, Theme
from planner.domain.records import mark_key
from planner.domain.replacing import edits_to
from tests.domain.strategies import plans
from tests.world import plan_with, town


@st.composite
def kept_plans(draw: st.DrawFn) -> Plan:
    """Plans in which every record has a key of its own, in any order, and some are put away."""
    plan = draw(plans())
    put_away = draw(st.integers(0, len(plan.interventions)))
    shuffled = tuple(draw(st.permutations(plan.interventions)))
    return replace(
        plan,
        interventions=shuffled[put_away:],
        archive=Archive(interventions=shuffled[:put_away]),
        marks=tuple(draw(st.permutations(list({mark_key(one): one for one in plan.marks}.values())))),
        observations=tuple({one.area: replace(one, code=one.area) for one in plan.observations}.values()),
    )


@given(now=kept_plans(), wanted=kept_plans())
@settings(max_examples=60, deadline=None)
def test_any_plan_becomes_any_other_and_back(now: Plan, wanted: Plan) -> None:
    after, done = settled(now, edits_to(now, wanted))
    assert after == wanted
    assert unwound(after, reversed(done)) == now


def test_an_equal_plan_needs_no_edits() -> None:
    assert edits_to(town(), town()) == ()


def test_lists_that_no_form_changes_are_replaced_too() -> None:
    now = plan_with(partner_lists=(PartnerList("kern", "Kern"),), memberships=(Membership("kern", "ggd", "GGD"),))
    other = replace(
        now, partner_lists=(), memberships=(), contradictions=(Contradiction("x", "akkoord", "1", "Anders"),)
    )
    assert apply(now, edits_to(now, other)) == other


def test_a_record_comes_out_of_the_archive_with_its_own_place() -> None:
    now = replace(plan_with(), archive=Archive(themes=(Theme("alcohol", "Alcohol"),)))
    wanted = replace(now, themes=(Theme("alcohol", "Alcohol en drugs"), *now.themes), archive=Archive())
    assert apply(now, edits_to(now, wanted)) == wanted
