"""What the page of one intervention shows."""

import json
import re
from datetime import date

import pytest
from dash.development.base_component import Component

from planner.domain.plan import Delivery, Intervention
from planner.domain.words import Recognition, Scope
from planner.views.intervention.cells import BROADER, EXACT, SECOND, cells_data, reached_cells, standing_card
from planner.views.intervention.details import details_card
from planner.views.intervention.places import deliveries_card, places_card, reach_card
from planner.views.parts.standing import Standings
from tests.views.asking import a_survey, an_asked
from tests.world import (
    CELL,
    KREEK,
    a_delivery,
    a_placement,
    a_spanning_programme,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)


def text(part: object) -> str:
    """All words in a tree of components."""
    if isinstance(part, (list, tuple)):
        said = "".join(text(one) for one in part)
    elif isinstance(part, Component):
        said = text(getattr(part, "children", None)) + " "
    else:
        said = "" if part is None else str(part)
    return re.sub(" +", " ", said)


def standing(one: Intervention, search: str = "") -> str:
    asked = an_asked(plan_with((one,)), search)
    found = a_survey(asked)
    standings = Standings(found, asked.question.neighbourhood)
    return text(standing_card(asked, standings, one, reached_cells(found, one)))


def test_the_cells_tell_how_they_are_reached() -> None:
    one = an_intervention(placements=(a_placement(), a_placement("jeugd"), a_placement(pillar="beleid", primary=False)))
    reached = reached_cells(a_survey(an_asked(plan_with((one,)))), one)
    assert reached[CELL] == EXACT
    assert reached["overgewicht", "leefomgeving", "jongeren"] == BROADER
    assert reached["overgewicht", "beleid", "kinderen"] == SECOND
    assert len(reached) == 4


def test_the_small_matrix_has_a_row_per_group_and_a_column_per_theme_and_pillar() -> None:
    plan = town()
    asked = an_asked(plan)
    found = a_survey(asked)
    data = cells_data(asked, found, reached_cells(found, plan.interventions[0]))
    assert len(data["groups"]) == 15
    assert {len(group["cells"]) for group in data["groups"]} == {len(plan.themes) * 4}
    filled = sum(bool(cell[0]) for group in data["groups"] for cell in group["cells"])
    assert filled == 2
    assert data["ways"] == [EXACT, SECOND]
    json.dumps(data)


def test_a_programme_over_all_pillars_fills_cells_and_says_why_it_does_not_count() -> None:
    said = standing(a_spanning_programme())
    assert "Vult 4 cellen" in said
    assert "Telt nu niet mee in de matrix van Gemeente Veldstad: dit programma gaat over alle pijlers." in said
    assert "Telt nu mee in 4 cellen" in standing(a_spanning_programme(), "programmas_tellen=ja")


def test_it_counts_in_the_wijk_of_the_question() -> None:
    one = an_intervention(deliveries=(in_wijken(KREEK),))
    assert "Telt nu mee in 1 cel van De Kreek." in standing(one, f"wijk={KREEK}")
    assert "loopt hier niet" in standing(one, "wijk=lindenhof")


def test_second_pillars_are_named_apart() -> None:
    one = an_intervention(placements=(a_placement(), a_placement(pillar="beleid", primary=False)))
    assert "Nog 1 cel als tweede pijler; tweede pijlers tellen nu niet mee." in standing(one)
    assert "Vult geen cel" in standing(an_intervention(placements=()))


def test_everything_known_is_told_with_how_it_is_known() -> None:
    plan = town()
    said = text(details_card(an_asked(plan), plan.interventions[0]))
    for words in (
        "Leefomgevingsmaatregel",
        "tweede pijler",
        "trekker",
        "€\u00a012.000 per jaar",
        "01-01-2025 tot en met 31-12-2026",
    ):
        assert words in said
    for words in ("bevestigd", "afgeleid †", "A. de Vries, 01-03-2026", "3.2"):
        assert words in said


def test_what_is_not_known_is_said_and_not_left_out() -> None:
    one = an_intervention(placements=(), deliveries=())
    said = text(details_card(an_asked(plan_with((one,))), one))
    assert said.count("Niet genoemd") >= 5
    assert "Niet bekend" in said


@pytest.mark.parametrize(
    ("lapses", "said"),
    [
        (date(2026, 6, 20), "verloopt binnen een maand"),
        (date(2026, 7, 1), "verloopt over 1 maand"),
        (date(2027, 5, 31), "verloopt over 11 maanden"),
        (date(2027, 6, 1), "verloopt over 12 maanden"),
        (date(2027, 6, 2), ""),
        (date(2026, 5, 1), "verlopen op 01-05-2026"),
    ],
)
def test_a_recognition_warns_in_its_last_year(lapses: date, said: str) -> None:
    one = an_intervention(recognition=Recognition.GOOD, lapses_on=lapses)
    words = text(details_card(an_asked(plan_with((one,))), one))
    assert said in words
    if not said:
        assert "verlo" not in words


def places(*deliveries: Delivery) -> str:
    one = an_intervention(deliveries=deliveries)
    return text(places_card(an_asked(plan_with((one,))), one))


def test_the_wijken_where_it_runs_are_chosen() -> None:
    said = places(in_wijken(KREEK, "polderrand"))
    assert "De Kreek: ja" in said
    assert "Lindenhof: nee" in said
    assert "In 2 van 3 wijken." in said


@pytest.mark.parametrize(
    ("delivery", "said"),
    [
        (a_delivery(Scope.UNKNOWN), "Gebied niet genoemd."),
        (a_delivery(), "Gemeentebreed"),
        (a_delivery(Scope.REGION, place="provincie"), "Regionaal: provincie."),
        (a_delivery(Scope.SPOT), "Op één plek."),
        (a_delivery(Scope.ATTENTION), "In de aandachtswijken"),
        (a_delivery(ends=date(2020, 1, 1)), "Loopt op deze peildatum nergens."),
    ],
)
def test_a_broader_area_is_said_in_words(delivery: Delivery, said: str) -> None:
    assert said in places(delivery)


def test_reach_is_shown_only_where_it_is_known() -> None:
    asked = an_asked(town())
    assert "24 van 77 scholen · 31%" in text(reach_card(asked, asked.plan.interventions[0]))
    assert "Nog 53 scholen niet." in text(reach_card(asked, asked.plan.interventions[0]))
    assert reach_card(asked, an_intervention()) is None


def test_several_deliveries_stand_in_a_table() -> None:
    asked = an_asked(town())
    assert deliveries_card(asked, an_intervention()) is None
    two = an_intervention(deliveries=(in_wijken(KREEK, budget=900), a_delivery(Scope.REGION)))
    said = text(deliveries_card(asked, two))
    assert "€\u00a0900" in said
    assert "regionaal" in said
