"""What is in the archive keeps its name wherever something still refers to it, and no file or count breaks."""

import json
from dataclasses import replace

import pytest

from planner.domain.analysis import survey
from planner.domain.changes import apply
from planner.domain.editing import archive
from planner.domain.plan import Goal, Plan
from planner.exports import EXPORTS, make
from planner.exports.handover import handover
from planner.language.record_values import value_in_words
from planner.language.sentences import Names
from planner.views.intervention.details import details_card
from planner.views.interventions.drawing import list_data
from planner.views.interventions.selection import select
from planner.views.parts.standing import Standings
from tests.exports.reading import every_text
from tests.views.asking import a_survey, an_asked
from tests.world import KREEK, TODAY, a_question, town

#: One of every list, of which the beweegplein has most.
AWAY = (
    ("themes", "overgewicht"),
    ("groups", "kinderen"),
    ("groups", "inwoners"),
    ("goals", "gezond_gewicht"),
    ("programmes", "gezonde_school"),
    ("partners", "ggd"),
    ("neighbourhoods", KREEK),
    ("area_programmes", "wijkvernieuwing"),
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Veldstad with something of every list in the archive."""
    plan = town()
    for field, code in AWAY:
        plan = apply(plan, archive(plan, field, code))
    return plan


def test_the_page_of_an_intervention_names_what_is_archived(plan: Plan) -> None:
    one = next(each for each in plan.interventions if each.code == "beweegplein")
    text = str(details_card(an_asked(plan), one))
    for name in ("Overgewicht (gearchiveerd)", "Meer kinderen op gezond gewicht (gearchiveerd)", "GGD Veldstad"):
        assert name in text
    assert "Kinderen (4–12)" in text


def test_the_list_of_interventions_shows_names_and_no_codes(plan: Plan) -> None:
    asked = an_asked(plan, "?alle=ja")
    standings = Standings(a_survey(asked), None)
    row = next(
        one for one in list_data(asked, standings, select(asked, standings))["rows"] if one["code"] == "beweegplein"
    )
    assert (row["themes"], row["programmes"], row["area"]) == ("Overgewicht", "Gezonde School", "De Kreek, Lindenhof")


@pytest.mark.parametrize("code", [one.code for one in EXPORTS])
def test_every_file_is_made_and_says_no_code_of_what_is_archived(plan: Plan, code: str) -> None:
    file = make(code, handover(plan, a_question(), TODAY))
    # JSON holds the answer, and behind it the whole plan with its archive: that part is for programs.
    answer = {name: value for name, value in json.loads(file).items() if name != "plan"} if code == "json" else None
    text = json.dumps(answer) if answer else every_text(file)
    assert "gezond_gewicht" not in text


def test_what_is_archived_is_in_no_area_and_no_cell(plan: Plan) -> None:
    found = survey(plan, a_question())
    assert KREEK not in [area.code for area in found.areas if area]
    assert {cell.theme for cell in found.cells[0]} == {"roken"}
    assert "kinderen" not in {cell.group for cell in found.cells[0]}


def test_a_goal_is_about_a_theme_a_programme_or_a_policy_by_its_name(plan: Plan) -> None:
    names = Names(plan)
    said = [names.subject(code) for code in ("roken", "overgewicht", "kansrijke_start", "gezondheidsbeleid")]
    assert said == ["Roken", "Overgewicht", "Kansrijke Start", "Gezondheidsbeleid"]
    goal = replace(plan.goals[0], subject="kansrijke_start")
    assert isinstance(goal, Goal)
    assert value_in_words(names, "goals", ("subject",), goal.subject) == "Kansrijke Start"
