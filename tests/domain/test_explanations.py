"""Every cell can explain itself: which interventions, with which factors, in which order."""

import pytest

from planner.domain.analysis import analyse, survey
from planner.domain.plan import Municipality, Rules
from planner.domain.words import Scope, Status
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    POLDERRAND,
    a_delivery,
    a_placement,
    a_question,
    an_intervention,
    asked,
    explained,
    in_wijken,
    plan_with,
    town,
)


def test_a_weight_is_the_product_of_its_three_factors() -> None:
    plan = plan_with(
        (an_intervention(placements=(a_placement("jeugd"),), deliveries=(a_delivery(status=Status.POSSIBLE),)),)
    )
    (part,) = explained(plan, KREEK)
    assert (part.status_factor, part.area_factor, part.group_factor, part.weight) == (0.5, 0.5, 0.5, 0.125)


def test_the_heaviest_stands_first_and_what_is_only_planned_last() -> None:
    plan = plan_with(
        (
            an_intervention("gepland", deliveries=(in_wijken(KREEK, status=Status.PLANNED),)),
            an_intervention("breed"),
            an_intervention("hier", deliveries=(in_wijken(KREEK),)),
            an_intervention("ook_breed"),
        )
    )
    codes = [part.intervention.code for part in explained(plan, KREEK)]
    assert codes == ["hier", "breed", "ook_breed", "gepland"]


def test_an_intervention_explains_itself_by_the_delivery_that_counts_most() -> None:
    here, everywhere = in_wijken(KREEK), a_delivery()
    plan = plan_with((an_intervention(deliveries=(everywhere, here)),))
    assert [explained(plan, area)[0].delivery for area in (KREEK, LINDENHOF, None)] == [here, everywhere, everywhere]


def test_of_two_placements_that_weigh_the_same_the_primary_one_explains() -> None:
    side, main = a_placement(primary=False), a_placement()
    plan = plan_with((an_intervention(placements=(side, main)),))
    assert explained(plan, count_secondary=True)[0].placement == main


def test_of_two_rows_that_weigh_the_same_the_very_group_explains() -> None:
    broad, exact = a_placement("jeugd"), a_placement()
    whole = Municipality("GM0001", "Veldstad", rules=Rules(half=1))
    plan = plan_with((an_intervention(placements=(broad, exact)),), municipality=whole)
    assert [part.placement for part in explained(plan)] == [exact]


def test_what_is_only_planned_says_what_it_would_be_aimed_at() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(KREEK, status=Status.PLANNED),)),))
    (part,) = explained(plan, KREEK)
    assert (part.weight, part.status_factor, part.area_factor, part.group_factor) == (0, 0, 1, 1)


def test_what_does_not_reach_a_wijk_is_not_among_its_reasons() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(KREEK),)),))
    assert explained(plan, POLDERRAND) == ()


def test_the_status_that_is_told_is_the_one_of_the_reference_date() -> None:
    question = a_question()
    plan = plan_with((an_intervention(deliveries=(a_delivery(starts=question.on.replace(month=12)),)),))
    assert explained(plan)[0].status is Status.PLANNED


def test_the_town_explains_every_cell_of_every_area() -> None:
    found = survey(town(), a_question())
    for area in found.areas:
        analysis = found.analysis(area.code if area else None)
        for cell in analysis.cells:
            weights = [part.weight for part in analysis.explain(cell.key)]
            assert sum(weights) == pytest.approx(cell.total)
            assert (sum(weight > 0 for weight in weights), weights.count(0)) == (cell.count, cell.coming)


def test_an_empty_cell_has_no_reasons() -> None:
    assert explained(plan_with()) == ()


def test_a_cell_outside_the_grid_is_a_fault_and_not_an_empty_answer() -> None:
    with pytest.raises(KeyError):
        explained(plan_with((an_intervention(),)), key=("alcohol", "beleid", "zorg"))


def test_a_wijk_that_the_plan_does_not_know_is_a_fault_and_not_an_empty_answer() -> None:
    with pytest.raises(KeyError):
        asked(town(), "atlantis")


def test_which_wijk_a_question_names_does_not_change_its_survey() -> None:
    of_kreek, of_all = survey(town(), a_question(KREEK)), survey(town(), a_question())
    assert of_kreek.cells == of_all.cells


def test_a_survey_gives_the_analysis_of_a_wijk() -> None:
    analysis = survey(town(), a_question()).analysis(KREEK)
    assert analysis.question == a_question(KREEK)
    assert analysis.cells == analyse(town(), a_question(KREEK)).cells


def test_one_cell_can_be_asked_of_a_survey() -> None:
    plan = plan_with((an_intervention(deliveries=(a_delivery(Scope.REGION),)),))
    assert survey(plan, a_question()).cell(KREEK, CELL).total == 0.5


def test_a_changed_plan_is_not_mistaken_for_the_one_before() -> None:
    before = plan_with((an_intervention(),))
    after = plan_with((an_intervention(), an_intervention("nog_een")))
    assert [asked(plan).by_key[CELL].count for plan in (before, after, before)] == [1, 2, 1]
