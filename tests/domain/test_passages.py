"""Which texts of a plan are checked, and against which figures."""

from dataclasses import replace

from planner.domain.claims import About
from planner.domain.passages import check_record, check_texts, findings_at, passages, passages_of
from planner.domain.plan import Contradiction, Goal, Observation, Plan, Situation
from planner.domain.weighing import NETHERLANDS
from tests.world import KREEK, a_proposal, an_intervention, town

WRONG = "In Veldstad rookt 20%, minder dan in Nederland (18%)."


def plan(**fields: object) -> Plan:
    return replace(town(), contradictions=(), **fields)  # type: ignore[arg-type]


def fields_found(one: Plan) -> list[str]:
    return [each.passage.field for each in check_texts(one)]


def test_a_text_of_every_kind_is_checked() -> None:
    goal = Goal("g", "roken", 1, "Minder rokers", WRONG)
    figure = replace(town().observations[0], note=WRONG)
    assert fields_found(plan(goals=(goal,))) == ["goals"]
    assert fields_found(plan(observations=(figure,))) == ["observations"]
    assert fields_found(plan(situations=(Situation("roken", WRONG),))) == ["situations"]
    assert fields_found(plan(interventions=(an_intervention(summary=WRONG),))) == ["interventions"]
    assert fields_found(plan(proposals=(a_proposal(motivation=WRONG),))) == ["proposals"]
    assert fields_found(replace(plan(), contradictions=(Contradiction("c", "akkoord", "1", WRONG),))) == [
        "contradictions"
    ]


def test_a_sound_plan_has_no_findings() -> None:
    assert check_texts(plan()) == ()


def test_a_proposal_for_one_wijk_is_about_the_figures_of_that_wijk() -> None:
    country = Observation("n1", "beweegt_kind", NETHERLANDS, 45.0, year=2024)
    known = plan(observations=(*town().observations, country))
    (here,) = passages_of(known, "proposals", a_proposal(motivation="x"))
    assert here.about == About(("beweegt_kind",), KREEK)
    wrong = a_proposal(motivation="Hier beweegt 40% genoeg, meer dan in Nederland.")
    assert [one.contradicts for one in check_record(known, "proposals", wrong)] == [True]


def test_a_situation_is_about_the_figures_of_its_theme() -> None:
    country = Observation("n1", "beweegt_kind", NETHERLANDS, 45.0, year=2024)
    known = plan(observations=(*town().observations, country))
    said = "Hier is het 50%, minder dan in Nederland."
    assert [one.contradicts for one in check_record(known, "situations", Situation("overgewicht", said))] == [True]
    assert check_record(known, "situations", Situation("roken", said)) == ()


def test_a_goal_is_a_wish() -> None:
    goal = Goal("g", "roken", 1, "Minder rokers dan in Nederland", indicators=("rokers_18",))
    assert all(one.about.wish for one in passages_of(plan(), "goals", goal))
    assert check_record(plan(), "goals", goal) == ()


def test_empty_texts_are_passed_over_and_other_records_have_none() -> None:
    assert not any(one.field == "observations" for one in passages(plan()))
    assert list(passages_of(plan(), "partners", town().partners[0])) == []


def compared(year: int | None, other: int | None, **more: object) -> Plan:
    here = Observation("a", "rokers_18", "GM0001", 20.0, year=year, compared_with=("b",), source="akkoord", section="2")
    there = Observation("b", "rokers_18", NETHERLANDS, 18.0, year=other, compared_with=("a",), **more)  # type: ignore[arg-type]
    return plan(observations=(here, there))


def test_figures_that_a_source_compares_over_the_years_are_warned_of_once() -> None:
    (one,) = check_texts(compared(2016, 2020))
    assert (one.claim, one.years, one.observations) == (None, (2016, 2020), ("a", "b"))
    assert not one.contradicts


def test_a_year_apart_an_unknown_year_and_a_target_are_no_warning() -> None:
    assert check_texts(compared(2019, 2020)) == ()
    assert check_texts(compared(2016, None)) == ()
    assert check_texts(compared(2016, 2040, is_target=True)) == ()


def test_a_place_of_a_source_that_names_several_sections_is_found_by_each() -> None:
    found = check_texts(compared(2016, 2020))
    assert findings_at(found, "akkoord", "1; 2") == found
    assert findings_at(found, "akkoord", "3") == () == findings_at(found, "brief", "2")
