"""The page of one wijk: what stands on it, where it leads, and what it says when little is known."""

from dataclasses import replace
from datetime import date
from typing import Any

from planner.domain.plan import Plan
from planner.domain.profiles import profile
from planner.language.words import LEVEL_CODES
from planner.views import PAGES
from planner.views.area import cards
from planner.views.area.matrix import matrix
from planner.views.page import find
from tests.views.asking import a_survey, an_asked
from tests.views.test_starting import links, words
from tests.world import KREEK, TODAY, a_delivery, an_intervention, in_wijken, plan_with, town


def shown(part: Any, plan: Plan, wijk: str = KREEK, search: str = "") -> Any:
    asked = an_asked(plan, search)
    area = next(one for one in plan.neighbourhoods if one.code == wijk)
    return part(asked, profile(a_survey(asked), area))


def anchors(part: Any) -> list[Any]:
    if isinstance(part, list | tuple):
        return [one for each in part for one in anchors(each)]
    here = [part] if hasattr(part, "data-niveau") else []
    return here + anchors(getattr(part, "children", None) or [])


def test_the_path_of_a_comparison_is_found_before_that_of_a_wijk() -> None:
    assert [found[0].path for path in ("/wijken/vergelijken", "/wijken/kreek") if (found := find(PAGES, path))] == [
        "/wijken/vergelijken",
        "/wijken/<id>",
    ]


def test_every_cell_of_the_matrix_is_that_of_the_analysis_and_leads_to_itself() -> None:
    plan = town()
    cells = anchors(shown(matrix, plan))
    analysis = a_survey(an_asked(plan, "")).analysis(KREEK)
    told = [(getattr(one, "data-niveau"), getattr(one, "data-aantal")) for one in cells]
    keys = [(getattr(one, "data-thema"), getattr(one, "data-pijler"), getattr(one, "data-doelgroep")) for one in cells]
    assert len(keys) == len(set(keys)) == len(analysis.cells)
    assert told == [(LEVEL_CODES[analysis.by_key[key].level], str(analysis.by_key[key].number)) for key in keys]
    assert all(
        f"wijk={KREEK}" in one.href and one.href.endswith(".".join(key)) for one, key in zip(cells, keys, strict=True)
    )


def test_the_filters_of_the_question_hold_here_too() -> None:
    cells = anchors(shown(matrix, town(), search="?thema=roken"))
    assert {getattr(one, "data-thema") for one in cells} == {"roken"}


def test_what_is_not_known_of_a_wijk_is_said_and_never_zero() -> None:
    plan = plan_with((), observations=())
    bare = replace(plan, neighbourhoods=tuple(replace(one, population=None) for one in plan.neighbourhoods))
    assert "Inwoners niet bekend" in words(shown(cards.facts, bare))
    assert "geen cijfers bekend" in words(shown(cards.figures, bare))
    assert "Er loopt niets dat speciaal voor deze wijk is" in words(shown(cards.runs, bare))
    assert "Van niets is bekend dat het binnen een jaar afloopt" in words(shown(cards.ends, bare))
    assert "kunnen niet zeggen" in words(shown(cards.alike, bare))


def test_figures_have_their_year_and_source_beside_those_of_the_municipality() -> None:
    said = words(shown(cards.figures, town()))
    assert "Behoefte" in said and "2024" in said


def test_gaps_lead_to_their_cell_and_to_all_gaps_of_the_wijk() -> None:
    found = links(shown(cards.gaps, town()))
    assert f"/kansen?wijk={KREEK}" in found
    assert all(f"wijk={KREEK}" in one for one in found)


def test_what_runs_here_and_what_ends_lead_to_the_interventions() -> None:
    ends = date(TODAY.year, 12, 31)
    plan = plan_with(
        (
            an_intervention("plein", deliveries=(in_wijken(KREEK),)),
            an_intervention("campagne", deliveries=(a_delivery(ends=ends),)),
        )
    )
    assert links(shown(cards.runs, plan)) == ["/interventies/plein"]
    assert f"tot en met 31-12-{TODAY.year}" in words(shown(cards.ends, plan))
    assert links(shown(cards.ends, plan))[0] == "/interventies/campagne"


def test_the_profile_is_a_file_of_this_wijk_and_this_question() -> None:
    found = links(shown(cards.actions, town(), search="thema=roken"))
    assert [one for one in found if one.startswith("/download/")] == [
        f"/download/{form}?thema=roken&wijk={KREEK}&delen=wijkprofielen" for form in ("odt", "word", "pdf")
    ]
