"""What holds for every plan and every question."""

import os
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.analysis import Survey, analyse, survey
from planner.domain.gaps import Gap, rank, ranked
from planner.domain.grid import CellKey
from planner.domain.need import need_of
from planner.domain.plan import Delivery, Intervention, Neighbourhood, Placement, Plan, Rules, TargetGroup
from planner.domain.question import Question, parse, to_params
from planner.domain.words import PILLARS, InterventionKind, Level, Scope, Status
from tests.domain import strategies as some
from tests.world import TODAY, town

settings.register_profile("domain", max_examples=50, deadline=None, derandomize="CI" in os.environ)
bounded = settings(settings.get_profile("domain"))

LEVELS = (Level.BLANK, Level.EMPTY, Level.PLANNED, Level.THIN, Level.COVERED, Level.STRONG)
positive = st.floats(0.5, 200, allow_nan=False)


def order_of(level: Level) -> int:
    return LEVELS.index(level) if level in LEVELS else -1


def codes_of(found: Survey) -> list[str | None]:
    return [area.code if area else None for area in found.areas]


def assert_nothing_lower(before: Survey, after: Survey) -> None:
    """No cell of any area has less, or stands on a lower level."""
    for old_cells, new_cells in zip(before.cells, after.cells, strict=True):
        for old, new in zip(old_cells, new_cells, strict=True):
            assert new.total >= old.total - 1e-9
            assert new.count >= old.count
            assert order_of(new.level) >= order_of(old.level)


# Levels


@bounded
@given(some.plans(), some.questions)
def test_levels_add_up_to_the_applicable_cells(plan: Plan, question: Question) -> None:
    for area in codes_of(found := survey(plan, question)):
        analysis = found.analysis(area)
        tally = analysis.tally
        levels = tally.empty + tally.planned + tally.thin + tally.covered + tally.strong
        assert levels + tally.blank == tally.applicable
        assert tally.applicable + tally.not_applicable == len(analysis.cells)
        assert tally.blank == 0 or not plan.municipality.filled
        assert sum(analysis.tally_of(theme=theme.code).applicable for theme in plan.themes) == tally.applicable


@bounded
@given(some.plans(), some.questions)
def test_the_foremost_reason_is_the_first_of_all(plan: Plan, question: Question) -> None:
    for area in codes_of(found := survey(plan, question)):
        for key in found.grid.keys:
            parts = found.explain(key, area)
            assert found.foremost(key, area) == (parts[0] if parts else None, len(parts))


@bounded
@given(some.plans(), some.wide_questions, some.interventions(running=True))
def test_adding_a_running_intervention_never_lowers_a_cell(plan: Plan, question: Question, new: Intervention) -> None:
    more = replace(plan, interventions=(*plan.interventions, new))
    assert_nothing_lower(survey(plan, question), survey(more, question))


@bounded
@given(some.plans(), some.questions)
def test_counting_programmes_or_secondary_pillars_never_lowers_a_cell(plan: Plan, question: Question) -> None:
    less = replace(question, count_programmes=False, count_secondary=False)
    for more in (replace(less, count_programmes=True), replace(less, count_secondary=True)):
        assert_nothing_lower(survey(plan, less), survey(plan, more))


@bounded
@given(some.plans(), some.questions)
def test_asking_for_fewer_statuses_never_raises_a_cell(plan: Plan, question: Question) -> None:
    fewer = replace(question, statuses=(Status.RUNNING,))
    assert_nothing_lower(survey(plan, fewer), survey(plan, replace(question, statuses=())))


# Weights


@bounded
@given(some.plans(), some.questions)
def test_a_total_is_the_sum_of_the_weights_that_explain_it(plan: Plan, question: Question) -> None:
    found = survey(plan, question)
    for area, cells in zip(codes_of(found), found.cells, strict=True):
        for cell in cells:
            parts = found.explain(cell.key, area)
            weights = [part.weight for part in parts]
            assert sum(weights) == pytest.approx(cell.total)
            assert sum(weight > 0 for weight in weights) == cell.count
            assert sum(weight == 0 for weight in weights) == cell.coming
            assert weights == sorted(weights, reverse=True)
            assert len({part.intervention.code for part in parts}) == len(parts)


@bounded
@given(some.plans(), some.questions)
def test_dekking_is_what_the_rule_says_when_it_is_followed_by_hand(plan: Plan, question: Question) -> None:
    found = survey(plan, question)
    for area, cells in zip(found.areas, found.cells, strict=True):
        for cell in cells:
            by_hand = [_weight(plan, question, area, cell.key, one) for one in plan.interventions]
            assert cell.total == pytest.approx(sum(by_hand))


def _weight(plan: Plan, question: Question, area: Neighbourhood | None, key: CellKey, one: Intervention) -> float:
    """The rule of section 4, cell by cell and row by row, as a person would work it out."""
    if not one.counts or (question.programmes and not set(question.programmes) & set(one.programmes)):
        return 0
    spanned = [
        {placed.pillar for placed in one.placements if placed.primary and placed.theme == theme.code}
        for theme in plan.themes
    ]
    if one.kind is InterventionKind.PROGRAMME and set(PILLARS) in spanned and not question.count_programmes:
        return 0
    half = plan.municipality.rules.half
    weights = [
        _of_status(given, question, half) * _of_area(given, area, half) * _of_group(plan, placed, key, half)
        for placed in one.placements
        for given in one.deliveries
        if placed.primary or question.count_secondary
    ]
    return max(weights, default=0)


def _of_status(given: Delivery, question: Question, half: float) -> float:
    if given.status not in question.statuses:
        return 0
    if (given.ends and given.ends < question.on) or (given.starts and given.starts > question.on):
        return 0
    return {Status.RUNNING: 1.0, Status.POSSIBLE: half}.get(given.status, 0)


def _of_area(given: Delivery, area: Neighbourhood | None, half: float) -> float:
    everywhere = given.scope in (Scope.MUNICIPALITY, Scope.UNKNOWN)
    if area is None:
        return 1 if everywhere else half
    if everywhere or given.scope is Scope.REGION:
        return half
    if given.scope is Scope.ATTENTION:
        return float(area.attention)
    return float(area.code in given.neighbourhoods)


def _of_group(plan: Plan, placed: Placement, key: CellKey, half: float) -> float:
    if (placed.theme, placed.pillar) != key[:2]:
        return 0
    if placed.group == key[2]:
        return 1
    groups = {group.code: group for group in plan.groups}
    broader: TargetGroup | None = groups[key[2]]
    while broader and broader.parent:
        broader = groups.get(broader.parent)
        if broader and broader.code == placed.group:
            return half
    return 0


# Order


@bounded
@given(st.data(), some.plans(), some.questions)
def test_the_order_of_rows_does_not_matter(data: st.DataObject, plan: Plan, question: Question) -> None:
    before, after = survey(plan, question), survey(data.draw(some.shuffled(plan)), question)
    for old_cells, new_cells in zip(before.cells, after.cells, strict=True):
        for old, new in zip(old_cells, new_cells, strict=True):
            assert new.total == pytest.approx(old.total)
            assert replace(new, total=old.total) == old


@bounded
@given(st.data(), some.plans(), some.questions)
def test_the_order_of_rows_does_not_change_the_ranking(data: st.DataObject, plan: Plan, question: Question) -> None:
    def told(gaps: tuple[Gap, ...]) -> list[object]:
        return [(gap.kind, gap.neighbourhood, gap.key, gap.score, gap.need_known, gap.rank) for gap in gaps]

    assert told(ranked(data.draw(some.shuffled(plan)), question)) == told(ranked(plan, question))


@bounded
@given(some.plans(), some.questions)
def test_a_ranking_is_total(plan: Plan, question: Question) -> None:
    gaps = ranked(plan, question)
    assert [gap.rank for gap in gaps] == list(range(1, len(gaps) + 1))
    assert len({(gap.kind, gap.neighbourhood, gap.key) for gap in gaps}) == len(gaps)
    values = [gap.score.value for gap in gaps]
    assert all(first >= second - 1e-9 for first, second in pairwise(values))


# Gaps


@bounded
@given(some.plans(), some.questions)
def test_every_part_of_a_score_lies_between_nought_and_one(plan: Plan, question: Question) -> None:
    for gap in ranked(plan, question):
        score = gap.score
        assert all(0 <= part <= 1 for part in (score.need, score.importance, score.emptiness, score.value))


@bounded
@given(some.plans(), some.questions)
def test_every_empty_planned_or_thin_cell_that_is_asked_is_a_gap_once(plan: Plan, question: Question) -> None:
    found = survey(plan, question)
    for area in codes_of(found)[1:]:
        gaps = rank(found, area)
        wanting = [cell for cell in found.analysis(area).cells if cell.level in LEVELS[1:4]]
        told = [gap.cell for gap in gaps if gap.kind.value in ("empty", "planned_only", "thin")]
        assert {cell.key for cell in told} == {cell.key for cell in wanting}
        assert len(told) == len(wanting)


@bounded
@given(some.plans(), some.questions)
def test_a_list_of_all_wijken_is_the_lists_of_the_wijken_together(plan: Plan, question: Question) -> None:
    found = survey(plan, question)
    apart = {(gap.kind, gap.neighbourhood, gap.key) for area in codes_of(found)[1:] for gap in rank(found, area)}
    assert {(gap.kind, gap.neighbourhood, gap.key) for gap in rank(found, None)} == apart


# Questions


@bounded
@given(some.questions)
def test_an_address_gives_its_question_back(question: Question) -> None:
    assert parse(to_params(question, TODAY), town(), TODAY) == (question, ())


@bounded
@given(some.questions, some.rules)
def test_every_question_can_be_said_to_every_municipality(question: Question, own: Rules) -> None:
    plan = replace(town(), municipality=replace(town().municipality, rules=own))
    assert parse(to_params(question, TODAY, own), plan, TODAY) == (question, ())


@bounded
@given(st.dictionaries(st.sampled_from(["wijk", "thema", "status", "peildatum", "secundair"]), st.text(max_size=12)))
def test_no_address_is_a_fault(params: dict[str, str]) -> None:
    question, problems = parse(params, town(), TODAY)
    assert all(problem.value for problem in problems)
    analyse(town(), question)


@bounded
@given(some.plans(), some.questions)
def test_a_question_about_a_wijk_is_the_slice_of_that_wijk(plan: Plan, question: Question) -> None:
    found = survey(plan, replace(question, neighbourhood=None))
    for area in codes_of(found):
        asked = replace(question, neighbourhood=area)
        expected = tuple(cell for cell in found.cells_in(area) if question.asks(*cell.key))
        assert analyse(plan, asked).cells == found.analysis(area).cells == expected


# Need


@bounded
@given(positive, positive, positive, st.booleans())
def test_need_rises_with_the_indicator_or_falls_where_more_is_better(
    low: float, high: float, benchmark: float, more_is_worse: bool
) -> None:
    first, second = (need_of(value, benchmark, more_is_worse) for value in sorted((low, high)))
    assert first <= second if more_is_worse else first >= second
    assert 0 <= first <= 1


@bounded
@given(positive, positive)
def test_need_is_mirrored_where_more_is_better(value: float, benchmark: float) -> None:
    both = need_of(value, benchmark, more_is_worse=True) + need_of(value, benchmark, more_is_worse=False)
    assert both == pytest.approx(1)


@bounded
@given(some.plans(), st.dates(date(2024, 1, 1), date(2028, 1, 1)))
def test_equal_plans_give_equal_answers(plan: Plan, on: date) -> None:
    again = replace(plan, revision=plan.revision + 1)
    assert survey(again, Question(on)).cells == survey(plan, Question(on)).cells
