"""The ranking is what its definition says, under every weighting: total, and the same however it is worked out."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.analysis import Survey, survey
from planner.domain.gaps import GAP_KINDS, Gap, Weighting, rank, rank_whole
from planner.domain.need import Comparator, Need, needs
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.domain.words import GroupKind, MarkKind
from tests.domain import strategies as some
from tests.domain.test_properties import bounded
from tests.domain.test_weighting import weightings

comparators = st.sampled_from(Comparator)


def by_definition(found: Survey) -> Callable[[Gap], Any]:
    """What a gap is ranked by: the highest score, then vulnerable, then grid order, then wijk and kind."""
    vulnerable = {group.code for group in found.plan.groups if group.vulnerable}
    areas = [area.code if area else None for area in found.areas]
    kinds = [kind for kind, _ in GAP_KINDS]

    def key(gap: Gap) -> Any:
        return (
            -round(gap.score.value, 9),
            gap.cell.group not in vulnerable,
            found.grid.reading_order[gap.key],
            areas.index(gap.neighbourhood),
            kinds.index(gap.kind),
        )

    return key


def importance(plan: Plan, gap: Gap, weights: Weighting) -> float:
    """As the rules say it, gap by gap."""
    if gap.cell.mark and gap.cell.mark.kind is MarkKind.PRIORITY:
        return 1.0
    group = next(one for one in plan.groups if one.code == gap.cell.group)
    of_group = weights.vulnerable if group.vulnerable else weights.end_group
    if group.kind is GroupKind.INTERMEDIARY:
        of_group = weights.intermediary
    programmed = {code for programme in plan.area_programmes for code in programme.neighbourhoods}
    inside = gap.neighbourhood is None or gap.neighbourhood in programmed
    return weights.theme * of_group * (weights.area_programme if inside else weights.other_area)


@bounded
@given(some.plans(), some.questions, weightings, comparators)
def test_a_ranking_is_the_slow_sort_by_its_definition(
    plan: Plan, question: Question, weighting: Weighting, comparator: Comparator
) -> None:
    found = survey(plan, question)
    gaps = rank(found, question.neighbourhood, weighting, comparator)
    assert list(gaps) == sorted(gaps, key=by_definition(found))
    assert [gap.rank for gap in gaps] == list(range(1, len(gaps) + 1))


@bounded
@given(some.plans(), some.questions, weightings, comparators)
def test_a_score_is_what_the_rules_say_gap_by_gap(
    plan: Plan, question: Question, weighting: Weighting, comparator: Comparator
) -> None:
    found, known = survey(plan, question), needs(plan, comparator)
    for gap in (*rank(found, None, weighting, comparator), *rank_whole(found, weighting, comparator)):
        need = known.get((gap.cell.theme, gap.neighbourhood or ""), Need())
        expected = need.value, importance(plan, gap, weighting), weighting.emptiness(gap.kind)
        assert (gap.score.need, gap.score.importance, gap.score.emptiness) == expected
        assert gap.need_known == need.known


@bounded
@given(st.data(), some.plans(), some.questions, weightings)
def test_no_two_gaps_are_equal_so_that_a_shuffled_list_comes_back_the_same(
    data: st.DataObject, plan: Plan, question: Question, weighting: Weighting
) -> None:
    found = survey(plan, question)
    gaps = rank(found, None, weighting)
    keys = [by_definition(found)(gap) for gap in gaps]
    assert len(set(keys)) == len(keys)
    assert sorted(data.draw(st.permutations(gaps[:60])), key=by_definition(found)) == list(gaps[:60])


@bounded
@given(some.plans(), some.questions, weightings)
def test_a_weighting_moves_gaps_and_neither_makes_nor_takes_one(
    plan: Plan, question: Question, weighting: Weighting
) -> None:
    def told(gaps: tuple[Gap, ...]) -> set[object]:
        return {(gap.kind, gap.neighbourhood, gap.key) for gap in gaps}

    found = survey(plan, question)
    assert told(rank(found, None, weighting)) == told(rank(found, None))
