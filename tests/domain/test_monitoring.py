"""What was measured last, and how that stands beside what is wanted."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.monitoring import Monitored, monitor
from planner.domain.plan import Goal, Indicator, Observation, Plan
from planner.domain.targets import Bound, Progress, Target, bound_of
from planner.domain.words import Heading
from tests.world import KREEK, LINDENHOF, plan_with

TOWN = "GM0001"
SMOKERS = Indicator("rokers", "Rookt", "roken", "18 jaar en ouder", "%", more_is_worse=True)
SCHOOLS = Indicator("scholen", "Gezonde scholen", "overgewicht", "basisscholen", "basisscholen")


def figure(value: float | None, area: str = TOWN, year: int | None = 2024, **more: Any) -> Observation:
    """A figure of the smokers; its code is what it says."""
    code = f"{area}-{year}-{value}-{more.get('publisher', '')}-{more.get('is_target', '')}"
    return Observation(code, more.pop("indicator", "rokers"), area, value, year=year, **more)


def target(value: float, text: str = "", year: int | None = 2040, **more: Any) -> Observation:
    """What the smokers should come to."""
    return figure(value, text=text, year=year, is_target=True, **more)


def watched(*observations: Observation, goals: tuple[Goal, ...] = (), indicator: Indicator = SMOKERS) -> Monitored:
    """The one indicator of a town with these figures."""
    plan = plan_with(indicators=(indicator,), observations=observations, goals=goals)
    return monitor(plan, 2026, KREEK).rows[0]


def groningen() -> Plan:
    """The three numbers of the agreement: smoking, healthy schools, resilience."""
    resilient = Indicator("weerbaar", "Weerbaar", "roken", "", "%", more_is_worse=False)
    return plan_with(
        indicators=(SMOKERS, SCHOOLS, resilient),
        goals=(),
        observations=(
            *(figure(27.0, year=2016), target(5.0, "< 5%"), figure(20.2, "nederland", 2020)),
            *(figure(24.0, indicator="scholen", year=2021, out_of=77.0), target(77.0, indicator="scholen", year=None)),
            *(figure(90.0, indicator="weerbaar"), target(90.4, "> 90,4%", None, indicator="weerbaar")),
        ),
    )


def test_one_of_the_three_numbers_is_close_and_smoking_is_farthest() -> None:
    found = monitor(groningen(), 2026)
    assert [row.progress for row in found.rows] == [Progress.FAR, Progress.CLOSE, Progress.FAR]
    assert (len(found.near), len(found.numbered)) == (1, 3)
    assert found.furthest is not None and found.furthest.indicator == SMOKERS


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("< 20%", 19.9, Progress.REACHED),
        ("< 20%", 20.0, Progress.CLOSE),
        ("≤ 20%", 20.0, Progress.REACHED),
        ("< 20%", 22.0, Progress.CLOSE),
        ("< 20%", 22.1, Progress.FAR),
        ("> 20%", 18.0, Progress.CLOSE),
        ("> 20%", 17.9, Progress.FAR),
        ("minstens 20%", 20.0, Progress.REACHED),
        ("20%", 12.0, Progress.REACHED),
    ],
)
def test_close_is_off_by_a_tenth_of_the_target_at_most(text: str, value: float, expected: Progress) -> None:
    assert watched(figure(value), target(20.0, text)).progress is expected


def test_nothing_is_close_to_zero() -> None:
    assert watched(figure(0.1), target(0.0)).progress is Progress.FAR
    assert watched(figure(0.0), target(0.0)).progress is Progress.REACHED


def test_a_target_without_a_sign_is_on_the_better_side() -> None:
    better = replace(SMOKERS, more_is_worse=False)
    assert watched(figure(30.0), target(20.0), indicator=better).progress is Progress.REACHED


def test_where_nobody_knows_what_is_better_the_goal_says_it() -> None:
    unknown = replace(SMOKERS, more_is_worse=None)
    goal = Goal("minder", "roken", 1, "Minder", indicators=("rokers",), heading=Heading.DOWN)
    assert watched(figure(10.0), target(20.0), indicator=unknown, goals=(goal,)).progress is Progress.REACHED
    assert watched(figure(10.0), target(20.0), indicator=unknown).progress is Progress.FAR


def test_of_a_whole_there_is_no_more_to_reach_than_all() -> None:
    row = watched(figure(70.0, out_of=77.0), target(77.0), indicator=replace(SMOKERS, more_is_worse=None))
    assert row.target is not None and row.target.bound is Bound.AT_LEAST
    assert row.progress is Progress.CLOSE


def test_without_a_number_to_reach_the_goal_is_named_and_nothing_is_judged() -> None:
    goal = Goal("minder", "roken", 1, "Minder", indicators=("rokers",), heading=Heading.DOWN)
    row = watched(figure(20.0), goals=(goal,))
    assert (row.progress, row.heading) == (Progress.NO_NUMBER, Heading.DOWN)
    assert watched(figure(20.0)).progress is Progress.NO_TARGET


def test_a_target_is_no_measurement() -> None:
    assert watched(target(5.0)).progress is Progress.NOT_MEASURED


def test_words_stay_words() -> None:
    row = watched(figure(None, text="bijna 1 op 10"), figure(12.0, year=2016), target(5.0))
    assert row.here is not None and row.here.values == ()
    assert row.progress is Progress.IN_WORDS


def test_the_newest_year_counts_and_a_year_that_nobody_knows_is_the_oldest() -> None:
    row = watched(figure(30.0, year=None), figure(20.0, year=2016), figure(25.0, year=2020))
    assert row.here is not None and row.here.values == (25.0,)
    assert [one.value for one in row.every] == [25.0, 20.0, 30.0]


def test_two_figures_of_one_year_both_stay_and_are_called_double() -> None:
    row = watched(figure(19.0, publisher="GGD"), figure(25.0, publisher="CBS"), target(20.0), figure(30.0, year=2016))
    assert row.here is not None and row.here.double and row.here.values == (19.0, 25.0)
    assert row.progress is Progress.DOUBLE
    assert row.doubles == {one.code for one in row.here.found}


def test_two_figures_of_one_year_that_come_to_the_same_are_judged() -> None:
    row = watched(figure(40.0, publisher="GGD"), figure(41.0, publisher="CBS"), target(20.0))
    assert row.progress is Progress.FAR


def test_of_several_targets_the_one_that_comes_next_counts() -> None:
    row = watched(figure(20.0), target(25.0, year=2020), target(15.0, year=2030), target(5.0, year=2040))
    assert row.target is not None and row.target.value == 15.0
    passed = watched(figure(20.0), target(25.0, year=2020), target(22.0, year=2022))
    assert passed.target is not None and passed.target.value == 22.0


def test_other_years_are_seen_and_so_is_a_year_that_nobody_knows() -> None:
    assert watched(figure(20.0), figure(18.0, "nederland", 2020)).other_years
    assert watched(figure(20.0, year=None), figure(18.0, "nederland", None)).other_years
    assert not watched(figure(20.0), figure(18.0, "nederland")).other_years


def test_wijken_run_from_the_lowest_to_the_highest_named_or_not() -> None:
    assert [one.value for one in watched(figure(28.0, KREEK), figure(20.0, LINDENHOF)).wijken] == [20.0, 28.0]
    unnamed = watched(figure(50.0, "wijk met het hoogste cijfer"), figure(32.0, "wijk met het laagste cijfer"))
    assert [one.value for one in unnamed.wijken] == [32.0, 50.0]
    assert watched(figure(28.0, KREEK)).wijken == ()


def test_there_is_a_line_with_two_years_and_not_with_two_figures_of_one_year() -> None:
    assert watched(figure(20.0, year=2016), figure(19.0)).through_time
    assert not watched(figure(20.0, publisher="GGD"), figure(19.0)).through_time
    assert [one.value for one in watched(figure(19.0), figure(20.0, year=2016)).series(TOWN)] == [20.0, 19.0]


def test_a_goal_without_an_indicator_is_listed_and_so_is_one_that_names_what_is_not_there() -> None:
    goals = (
        *(Goal("a", "roken", 1, "A"), Goal("b", "roken", 2, "B", indicators=("weg",)), Goal("c", "pog", 1, "C")),
        Goal("d", "roken", 3, "D", indicators=("rokers",)),
    )
    found = monitor(plan_with(indicators=(SMOKERS,), observations=(), goals=goals), 2026)
    assert [(one.code, [goal.code for goal in one.bare]) for one in found.subjects] == [
        ("roken", ["a", "b"]),
        ("pog", ["c"]),
    ]


def test_only_the_themes_that_were_asked() -> None:
    assert [one.code for one in monitor(groningen(), 2026, themes=("overgewicht",)).subjects] == ["overgewicht"]


def test_what_has_a_number_to_reach_stands_first() -> None:
    found = monitor(groningen(), 2026)
    assert [row.indicator.code for row in found.subjects[0].rows] == ["rokers", "weerbaar"]
    bare = plan_with(indicators=(replace(SMOKERS, code="eerst"), SMOKERS), observations=(figure(1.0), target(5.0)))
    assert [row.indicator.code for row in monitor(bare, 2026).rows] == ["rokers", "eerst"]


VALUES = st.floats(-1e6, 1e6)


@given(VALUES, VALUES, st.sampled_from(Bound))
def test_what_is_reached_is_at_no_distance_and_the_rest_is_at_most_one_whole_off(
    value: float, wanted: float, bound: Bound
) -> None:
    goal = Target(target(wanted), bound)
    assert (goal.distance(value) == 0) >= goal.reached(value)
    assert 0 <= goal.distance(value) <= 2
    assert (goal.progress(value) is Progress.REACHED) == goal.reached(value)


@given(st.lists(st.tuples(st.integers(2000, 2030), st.floats(0, 100)), max_size=6))
def test_no_figure_is_lost(found: list[tuple[int, float]]) -> None:
    observations = tuple(
        replace(figure(value, year=year), code=str(number)) for number, (year, value) in enumerate(found)
    )
    row = watched(*observations)
    assert {one.code for one in row.every} == {one.code for one in observations}
    newest = max((year for year, _ in found), default=None)
    shown = row.here.values if row.here else ()
    assert sorted(shown) == sorted(value for year, value in found if year == newest)


@given(st.text())
def test_any_text_of_a_target_can_be_read(text: str) -> None:
    assert bound_of(text) is None or bound_of(f"  {text}") is bound_of(text)
