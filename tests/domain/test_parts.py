"""The outline of a wijk and the situation of a theme: parts of another record, that go where it goes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from planner.domain.changes import Edit, apply, inverse
from planner.domain.checks import FieldMisfit, problems, uses
from planner.domain.editing import InUse, archive, merge, restore, take_away
from planner.domain.plan import Goal, Indicator, Neighbourhood, Observation, Plan, Shape, Situation, Theme
from planner.domain.setting_up import remove_theme
from planner.domain.words import Heading
from tests.domain.strategies import TRIANGLE
from tests.world import KREEK, LINDENHOF, POLDERRAND, plan_with

ALCOHOL = Situation("alcohol", "Er wordt minder gedronken.", ("o1",))
NEW = Neighbourhood("nieuwland", "Nieuwland")


def mapped() -> Plan:
    """Veldstad with a map, a wijk and a theme that nothing refers to."""
    plan = plan_with(marks=())
    return replace(
        plan,
        neighbourhoods=(*plan.neighbourhoods, NEW),
        themes=(*plan.themes, Theme("alcohol", "Alcohol")),
        shapes=tuple(Shape(code, TRIANGLE, "CBS") for code in (KREEK, LINDENHOF, "nieuwland")),
        situations=(ALCOHOL,),
    )


def outlined(plan: Plan) -> list[str]:
    return [one.neighbourhood for one in plan.shapes]


def test_an_outline_is_no_reason_to_keep_a_wijk_and_goes_with_it() -> None:
    plan = mapped()
    assert uses(plan, "neighbourhoods", "nieuwland") == ()
    edits = take_away(plan, "neighbourhoods", "nieuwland")
    assert outlined(apply(plan, edits)) == [KREEK, LINDENHOF]
    assert (edits[0].field, edits[0].key) == ("neighbourhoods", "nieuwland")
    assert apply(apply(plan, edits), inverse(edits)) == plan


@pytest.mark.parametrize(
    "way", [partial(take_away, field="themes", key="alcohol"), partial(remove_theme, code="alcohol")]
)
def test_what_was_written_of_a_theme_goes_with_it_and_comes_back_with_it(
    way: Callable[[Plan], tuple[Edit, ...]],
) -> None:
    plan = mapped()
    edits = way(plan)
    assert apply(plan, edits).situations == ()
    assert edits[0].field == "themes"
    assert apply(apply(plan, edits), inverse(edits)) == plan


def test_an_archived_wijk_keeps_its_outline() -> None:
    plan = mapped()
    without = apply(plan, archive(plan, "neighbourhoods", KREEK))
    assert outlined(without) == outlined(plan)
    assert apply(without, restore(without, "neighbourhoods", KREEK)).shapes == plan.shapes


@pytest.mark.parametrize(("gone", "kept"), [(KREEK, LINDENHOF), (KREEK, POLDERRAND), (POLDERRAND, KREEK)])
def test_wijken_that_become_one_lose_their_outlines_because_neither_is_that_of_the_whole(gone: str, kept: str) -> None:
    plan = mapped()
    edits = merge(plan, "neighbourhoods", gone, kept)
    after = apply(plan, edits)
    assert not {gone, kept} & set(outlined(after))
    assert "nieuwland" in outlined(after)
    assert apply(after, inverse(edits)) == plan


def test_the_situation_of_a_merged_theme_moves_to_a_theme_that_has_none() -> None:
    plan = mapped()
    after = apply(plan, merge(plan, "themes", "alcohol", "roken"))
    assert after.situations == (replace(ALCOHOL, theme="roken"),)


def test_a_theme_keeps_its_own_situation_when_another_is_merged_into_it() -> None:
    own = Situation("roken", "Er wordt minder gerookt.")
    plan = replace(mapped(), situations=(ALCOHOL, own))
    edits = merge(plan, "themes", "alcohol", "roken")
    after = apply(plan, edits)
    assert after.situations == (own,)
    assert apply(after, inverse(edits)) == plan


def test_a_goal_shows_figures_that_are_there_and_keeps_them_from_going() -> None:
    goal = Goal("minder", "roken", 1, "Minder rokers", indicators=("rookt", "weg"), heading=Heading.DOWN)
    plan = plan_with(goals=(goal,), indicators=(Indicator("rookt", "Rookt", "roken"),), observations=())
    (problem,) = problems(plan, "goals", goal, new=False)
    assert (problem.path, problem.misfit, problem.facts) == ("indicators", FieldMisfit.UNKNOWN, ("weg",))
    with pytest.raises(InUse):
        take_away(plan, "indicators", "rookt")


def test_figures_that_someone_wrote_of_a_wijk_still_keep_it() -> None:
    plan = replace(mapped(), observations=(Observation("o1", "rookt", "nieuwland", 20.0),))
    with pytest.raises(InUse):
        take_away(plan, "neighbourhoods", "nieuwland")
