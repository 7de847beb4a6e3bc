"""Where an intervention counts, and why it does not."""

import pytest

from planner.domain.plan import Intervention
from planner.domain.words import MarkKind, Scope, Status
from planner.views.parts.standing import Standings
from tests.views.asking import a_survey, an_asked
from tests.world import (
    CELL,
    KREEK,
    NEXT_MONTH,
    POLDERRAND,
    YESTERDAY,
    a_delivery,
    a_placement,
    a_spanning_programme,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)


def why(one: Intervention, search: str = "") -> str:
    asked = an_asked(plan_with((one,)), search)
    return Standings(a_survey(asked), asked.question.neighbourhood).why_not(one)


@pytest.mark.parametrize(
    ("one", "search", "said"),
    [
        (an_intervention(), "", ""),
        (
            an_intervention(counts=False, counts_reason="Telt niet mee: een nota is een kader. Soms wel."),
            "",
            "een nota is een kader",
        ),
        (an_intervention(counts=False), "", "telt niet mee"),
        (a_spanning_programme(), "", "dit programma gaat over alle pijlers"),
        (a_spanning_programme(), "programmas_tellen=ja", ""),
        (an_intervention(), "programma=gezonde_school", "hoort bij een ander programma"),
        (an_intervention(placements=()), "", "heeft nog geen plek in de matrix"),
        (an_intervention(deliveries=(in_wijken(KREEK),)), f"wijk={POLDERRAND}", "loopt hier niet"),
        (an_intervention(deliveries=(a_delivery(ends=YESTERDAY),)), "", "beëindigd"),
        (an_intervention(deliveries=(a_delivery(starts=NEXT_MONTH),)), "", "gepland"),
        (an_intervention(), "status=mogelijk", "heeft een andere status"),
        (an_intervention(placements=(a_placement(primary=False),)), "", "alleen als tweede pijler"),
        (an_intervention(placements=(a_placement(primary=False),)), "secundair=ja", ""),
        (an_intervention(), "thema=roken", "staat in geen cel van deze vraag"),
    ],
)
def test_what_does_not_count_says_why(one: Intervention, search: str, said: str) -> None:
    assert why(one, search) == said


def test_the_cells_where_something_counts_are_those_where_the_matrix_explains_it() -> None:
    for search in ("", f"wijk={KREEK}", "thema=roken", "status=lopend", "secundair=ja", "programmas_tellen=ja"):
        asked = an_asked(town(), search)
        found = a_survey(asked)
        standings = Standings(found, asked.question.neighbourhood)
        analysis = found.analysis(asked.question.neighbourhood)
        for one in asked.plan.interventions:
            parts = {
                cell.key: part.weight
                for cell in analysis.cells
                if cell.level != "not_applicable"
                for part in analysis.explain(cell.key)
                if part.intervention is one
            }
            assert standings.of(one).counted == {key for key, weight in parts.items() if weight > 0}
            assert standings.of(one).coming == {key for key, weight in parts.items() if weight == 0}


def test_a_cell_outside_the_totals_is_no_cell_where_something_counts() -> None:
    plan = town()
    out = next(mark for mark in plan.marks if mark.kind is not MarkKind.PRIORITY and mark.neighbourhood is None)
    one = an_intervention(placements=(a_placement(out.group, out.theme, out.pillar), a_placement()))
    asked = an_asked(plan_with((one,)))
    assert Standings(a_survey(asked), None).of(one).counted == {CELL}


def test_a_regional_delivery_reaches_every_wijk_and_a_spot_none() -> None:
    region, spot = a_delivery(Scope.REGION), a_delivery(Scope.SPOT, Status.RUNNING)
    one = an_intervention(deliveries=(region, spot))
    found = a_survey(an_asked(plan_with((one,))))
    assert Standings(found, KREEK).reaching(one) == (region,)
    assert Standings(found, None).reaching(one) == (region, spot)
