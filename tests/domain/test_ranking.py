"""The score of a gap, its three parts, and the order in which gaps stand."""

import pytest

from planner.domain.analysis import survey
from planner.domain.gaps import Gap, Score, Weighting, rank, rank_whole, ranked
from planner.domain.plan import CellMark, Municipality, Plan
from planner.domain.words import GapKind, MarkKind
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    POLDERRAND,
    TODAY,
    a_question,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)

LOW_INCOME = (*CELL[:2], "lage_ses")


def gaps_of(plan: Plan, wijk: str | None = KREEK) -> tuple[Gap, ...]:
    """Gaps of a wijk (None: of the gemeente as a whole)."""
    found = survey(plan, a_question())
    return rank_whole(found) if wijk is None else rank(found, wijk)


# Score


def score_of(plan: Plan, wijk: str | None = KREEK, key: tuple[str, str, str] = CELL) -> Score:
    """Score of the first gap of a cell."""
    return next(gap.score for gap in gaps_of(plan, wijk) if gap.key == key)


def test_a_score_is_the_product_of_need_importance_and_emptiness() -> None:
    # Of the children in De Kreek 40 % moves enough, in Veldstad 50 %.
    score = score_of(plan_with())
    assert (round(score.need, 9), score.importance, score.emptiness) == (0.7, 0.8, 1)
    assert score.value == pytest.approx(0.56)


@pytest.mark.parametrize(("group", "importance"), [("lage_ses", 1), ("ouderen", 0.8), ("zorg", 0.6)])
def test_importance_depends_on_the_group(group: str, importance: float) -> None:
    assert score_of(plan_with(), key=(*CELL[:2], group)).importance == importance


def test_a_wijk_outside_every_area_programme_weighs_less() -> None:
    assert [score_of(plan_with(), wijk, LOW_INCOME).importance for wijk in (LINDENHOF, POLDERRAND)] == [1, 0.8]


def test_the_gemeente_as_a_whole_has_no_weight_of_a_wijk() -> None:
    assert score_of(plan_with(), None, LOW_INCOME).importance == 1


def test_a_priority_weighs_one_whatever_the_rest() -> None:
    cell = (*CELL[:2], "zorg")
    plan = plan_with(marks=(CellMark(*cell, MarkKind.PRIORITY, "Afspraak met de raad", POLDERRAND),))
    assert [score_of(plan, wijk, cell).importance for wijk in (POLDERRAND, KREEK)] == [1, 0.6]


@pytest.mark.parametrize(
    ("kind", "emptiness"),
    [(GapKind.EMPTY, 1), (GapKind.PLANNED_ONLY, 0.5), (GapKind.THIN, 0.5)]
    + [(kind, 0.25) for kind in list(GapKind)[3:]],
)
def test_emptiness_depends_on_the_kind(kind: GapKind, emptiness: float) -> None:
    assert Weighting().emptiness(kind) == emptiness


def test_without_a_figure_of_the_wijk_need_is_a_half_and_says_so() -> None:
    gap = gaps_of(plan_with(), POLDERRAND)[0]
    assert (gap.need_known, gap.score.need) == (False, 0.5)


def test_a_gemeente_has_its_own_weights() -> None:
    found = survey(plan_with(), a_question())
    gap = next(gap for gap in rank(found, KREEK, Weighting(end_group=0.1)) if gap.key == CELL)
    assert gap.score.importance == 0.1


# Ranking


def test_the_highest_score_stands_first_and_ranks_count_from_one() -> None:
    gaps = ranked(town(), a_question())
    values = [gap.score.value for gap in gaps]
    assert values == sorted(values, reverse=True)
    assert [gap.rank for gap in gaps] == list(range(1, len(gaps) + 1))


def test_equal_scores_put_vulnerable_groups_first_and_then_follow_the_grid() -> None:
    plan = plan_with(observations=(), marks=())
    everyone_equal = Weighting(end_group=1, intermediary=1)
    gaps = rank(survey(plan, a_question()), KREEK, everyone_equal)
    keys = [gap.key for gap in gaps]
    rows = [group.code for group in plan.groups[:15] if not group.vulnerable]
    assert keys == [
        (theme.code, pillar.code, group)
        for group in ("lage_ses", *rows)
        for theme in plan.themes
        for pillar in plan.pillars
    ]


def test_equal_gaps_of_two_wijken_follow_the_order_of_the_wijken() -> None:
    gaps = ranked(plan_with(observations=()), a_question(themes=("roken",), pillars=("beleid",), groups=("zorg",)))
    assert [gap.neighbourhood for gap in gaps] == [KREEK, LINDENHOF, POLDERRAND]


def test_equal_gaps_follow_the_grid_before_the_wijken() -> None:
    gaps = ranked(
        plan_with(observations=()), a_question(themes=("roken",), pillars=("beleid",), groups=("zorg", "sport"))
    )
    assert [(gap.cell.group, gap.neighbourhood) for gap in gaps[:4]] == [
        *(("sport", KREEK), ("sport", LINDENHOF), ("zorg", KREEK), ("zorg", LINDENHOF)),
    ]


def test_a_last_bit_does_not_decide_between_equal_scores() -> None:
    # 0.1 + 0.2 is not quite 0.3: two ways to the same need.
    assert 0.1 + 0.2 != 0.3
    found = survey(plan_with(observations=(), marks=()), a_question(groups=("kinderen", "lage_ses")))
    gaps = rank(found, KREEK, Weighting(vulnerable=0.3, end_group=0.1 + 0.2))
    assert gaps[0].cell.group == "lage_ses"


def test_several_kinds_in_one_cell_follow_their_own_order() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(KREEK, reached=24, reachable=77, ends=TODAY),)),))
    found = [gap.kind for gap in gaps_of(plan) if gap.key == CELL]
    assert found == [GapKind.SHALLOW, GapKind.ENDING, GapKind.UNCONFIRMED]


def test_without_a_wijk_the_question_is_about_every_wijk_and_not_about_the_whole() -> None:
    assert {gap.neighbourhood for gap in ranked(town(), a_question())} == {KREEK, LINDENHOF, POLDERRAND}


def test_a_question_about_a_wijk_ranks_that_wijk_only() -> None:
    assert {gap.neighbourhood for gap in ranked(town(), a_question(KREEK))} == {KREEK}


def test_a_plan_without_wijken_is_ranked_as_a_whole() -> None:
    plan = plan_with(neighbourhoods=(), area_programmes=())
    assert {gap.neighbourhood for gap in ranked(plan, a_question())} == {None}


def test_a_gap_stands_inside_the_question() -> None:
    gaps = ranked(town(), a_question(themes=("roken",), pillars=("beleid",), groups=("kinderopvang",)))
    assert {gap.key for gap in gaps} == {("roken", "beleid", "kinderopvang")}


def test_a_blank_cell_is_no_gap_yet() -> None:
    assert ranked(plan_with(municipality=Municipality("GM0001", "Veldstad", filled=False)), a_question()) == ()


def test_a_blank_cell_misses_nobody_yet() -> None:
    new = Municipality("GM0001", "Veldstad", filled=False)
    plan = plan_with((an_intervention(deliveries=(in_wijken(KREEK),)),), municipality=new)
    assert {gap.key for gap in gaps_of(plan)} == {CELL}


def test_a_plan_without_themes_has_no_gaps() -> None:
    assert ranked(plan_with(themes=(), marks=(), indicators=()), a_question()) == ()
