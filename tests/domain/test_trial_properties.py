"""What holds for the suggestions and the tries of every plan."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.analysis import Survey, survey
from planner.domain.plan import CatalogueEntry, Plan
from planner.domain.proposing import from_suggestion
from planner.domain.question import Question
from planner.domain.suggestions import MOST, Suggestion, SuggestionKind, suggest
from planner.domain.trials import changed_cells, proposal_address, with_trials
from planner.domain.words import PILLARS, Level, Recognition, Status
from tests.domain import strategies as some
from tests.domain.test_properties import assert_nothing_lower, bounded
from tests.world import THEMES

entries = st.builds(
    CatalogueEntry,
    code=st.integers(0, 9).map(lambda number: f"x{number}"),
    name=st.sampled_from(["Fitclub", "I0", "i1", "Rookvrij"]),
    themes=some.some_of(tuple(theme.code for theme in THEMES), least=1),
    pillars=some.some_of(PILLARS, least=1),
    groups=some.some_of(some.MEETING),
    recognition=st.sampled_from(Recognition),
    recognised_on=some.days,
    verified=st.sampled_from(["ja", "deels", "nee"]),
)


@st.composite
def surveys(draw: st.DrawFn) -> Survey:
    """A plan with a catalogue, under some question."""
    plan = draw(some.plans())
    known = draw(st.lists(entries, max_size=4, unique_by=lambda one: one.code))
    return survey(replace(plan, catalogue=tuple(known)), draw(some.questions))


def everything(found: Survey) -> list[tuple[Suggestion, ...]]:
    """What fits in every cell of every area, with itself as a neighbour under another code."""
    town = replace(found.plan.municipality, code="GM0002")
    lender = survey(replace(found.plan, municipality=town), found.question)
    areas = [area.code if area else None for area in found.areas]
    return [suggest(found, key, area, (lender,)) for area in areas for key in found.grid.keys]


@bounded
@given(surveys())
def test_there_are_at_most_five_and_each_kind_comes_before_a_second_of_one(found: Survey) -> None:
    for told in everything(found):
        kinds = [one.kind for one in told]
        first = list(dict.fromkeys(kinds))
        assert len(told) <= MOST
        assert kinds[: len(first)] == first == [kind for kind in SuggestionKind if kind in kinds]
        assert kinds[len(first) :] == sorted(kinds[len(first) :], key=list(SuggestionKind).index)


@bounded
@given(surveys())
def test_of_one_kind_the_stronger_comes_first(found: Survey) -> None:
    for told in everything(found):
        for kind in SuggestionKind:
            strengths = [round(one.strength, 9) for one in told if one.kind is kind]
            assert strengths == sorted(strengths, reverse=True)
            assert all(0 <= one <= 1 for one in strengths)


@bounded
@given(surveys())
def test_the_order_is_total_and_the_same_every_time(found: Survey) -> None:
    again = survey(found.plan, found.question)
    for told, retold in zip(everything(found), everything(again), strict=True):
        assert told == retold
        assert len({one.address for one in told}) == len(told)


@bounded
@given(surveys())
def test_a_cell_that_is_not_applicable_gets_nothing_and_what_is_there_is_not_proposed(found: Survey) -> None:
    areas = [area.code if area else None for area in found.areas]
    for area in areas:
        for key in found.grid.keys:
            told = suggest(found, key, area)
            assert not told or found.cell(area, key).level not in (Level.NOT_APPLICABLE, Level.BLANK)
            there = {part.intervention.code for part in found.explain(key, area)}
            assert not there & {one.intervention for one in told}


@bounded
@given(surveys(), st.data())
def test_what_is_taken_over_never_lowers_a_cell_in_any_area(found: Survey, data: st.DataObject) -> None:
    told = [one for place in everything(found) for one in place]
    if not told:
        return
    chosen = data.draw(st.lists(st.sampled_from(told), min_size=1, max_size=4))
    plan, unknown = with_trials(found.plan, [one.address for one in chosen])
    after = survey(plan, found.question)
    assert unknown == ()
    assert_nothing_lower(found, after)


@settings(bounded, max_examples=20)
@given(surveys())
def test_what_is_taken_over_raises_its_cell_where_what_runs_is_asked(found: Survey) -> None:
    if Status.RUNNING not in found.question.statuses or found.question.programmes:
        return
    for told in everything(found):
        for one in told[:1]:
            plan, _ = with_trials(found.plan, [one.address])
            rises = changed_cells(found, survey(plan, found.question), one.neighbourhood)
            assert rises.get(one.key) == 1


@settings(bounded, max_examples=20)
@given(surveys())
def test_what_fits_counts_no_more_together_with_the_proposals_that_are_made_of_it(found: Survey) -> None:
    own = [one for place in everything(found) for one in place[:1] if not one.lender][:3]
    made = [replace(from_suggestion(found.plan, one), code=f"v{number}") for number, one in enumerate(own)]
    plan = replace(found.plan, proposals=tuple(made))
    suggested, stored = [one.address for one in own], [proposal_address(one) for one in made]
    once, both = (survey(with_trials(plan, tries)[0], found.question) for tries in (suggested, suggested + stored))
    if not found.question.programmes:
        assert once.cells == both.cells


@settings(bounded, max_examples=20)
@given(some.plans(), some.questions, st.lists(st.text(max_size=40), max_size=5))
def test_no_text_in_an_address_is_a_mistake(plan: Plan, question: Question, addresses: list[str]) -> None:
    tried, unknown = with_trials(plan, addresses)
    assert set(unknown) == set(addresses)
    assert_nothing_lower(survey(plan, question), survey(tried, question))
