"""What fits in the gaps of Groningen: quick enough to show with every gap of a list, and sound."""

import time
from datetime import date

import pytest

from planner.domain.analysis import Survey, survey
from planner.domain.gaps import rank
from planner.domain.grid import CellKey
from planner.domain.plan import Plan
from planner.domain.question import usual_question
from planner.domain.suggestions import Suggestion, SuggestionKind, suggest
from planner.domain.trials import changed_cells, with_trials

_SECONDS, _ROUNDS, _GAPS = 0.03, 5, 50
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def found(groningen: Plan) -> Survey:
    return survey(groningen, usual_question(groningen.municipality.rules, DAY))


def places(found: Survey) -> list[tuple[CellKey, str | None]]:
    return list(dict.fromkeys((gap.key, gap.neighbourhood) for gap in rank(found, None)))


def everything(found: Survey) -> list[tuple[Suggestion, ...]]:
    return [suggest(found, *place) for place in places(found)]


def test_what_fits_in_fifty_gaps_is_there_at_once(found: Survey) -> None:
    first, seconds = places(found)[:_GAPS], []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        for place in first:
            suggest(found, *place)
        seconds.append(time.perf_counter() - began)
    assert min(seconds) < _SECONDS


def test_every_kind_of_the_plan_itself_is_found_somewhere(found: Survey) -> None:
    kinds = {one.kind for told in everything(found) for one in told}
    assert kinds == {SuggestionKind.REACH, SuggestionKind.WIDEN, SuggestionKind.ADD}


def test_the_best_of_the_first_gaps_covers_its_cell_better(found: Survey) -> None:
    for place in places(found)[:_GAPS]:
        for one in suggest(found, *place)[:1]:
            plan, unknown = with_trials(found.plan, [one.address])
            assert unknown == ()
            assert changed_cells(found, survey(plan, found.question), one.neighbourhood)[one.key] == 1


def widened_to(found: Survey, intervention: str) -> set[str]:
    """The groups to which something is widened in any area."""
    every = (one for told in everything(found) for one in told if one.kind is SuggestionKind.WIDEN)
    return {one.key[2] for one in every if one.intervention == intervention}


def test_lessons_at_school_are_not_widened_to_adults_nor_a_job_to_children(found: Survey) -> None:
    codes = {one.name.split()[0]: one.code for one in found.plan.interventions}
    lessons, job = widened_to(found, codes["Gastlessen"]), widened_to(found, codes["Basisbaan"])
    assert lessons and not lessons & {"volwassenen", "ouderen", "zorg"}
    assert job and not job & {"kinderen", "jongeren", "zwangeren", "zorg"}
