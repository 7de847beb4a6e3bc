"""Changing the matrix over the web: what is stored, and what is refused with a sentence and nothing stored."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.interventions import Placement
from planner.domain.words import Basis, MarkKind
from tests.views.writing import Office, office
from tests.world import TODAY, a_placement, an_intervention, plan_with

CELL = "roken.beleid.ouderen"
KEY = ("roken", "beleid", "ouderen")
HERE = "overgewicht.leefomgeving.kinderen"


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, plan_with((an_intervention("les", name="Les"), an_intervention("pad", name="Pad"))))


def placements(desk: Office, code: str = "les") -> tuple[Placement, ...]:
    return next(one for one in desk.plan().interventions if one.code == code).placements


def test_who_adds_an_intervention_to_a_cell_confirms_it(desk: Office) -> None:
    done = desk.post("placement-add", {"interventie": "les", "cel": CELL})
    assert done.json is not None and "Les staat nu in deze cel." in done.json["gezegd"]
    added = placements(desk)[-1]
    assert (added.theme, added.pillar, added.group, added.primary) == (*KEY, True)
    assert (added.basis, added.confirmed_by, added.confirmed_on) == (Basis.CONFIRMED, "Anna de Boer", TODAY)


def test_an_intervention_that_stands_there_already_is_no_change(desk: Office) -> None:
    desk.post("placement-add", {"interventie": "les", "cel": CELL})
    again = desk.post("placement-add", {"interventie": "les", "cel": CELL})
    assert again.json is not None
    assert (again.json["wijziging"], again.json["ongedaan"]) == (None, False)
    assert again.json["gezegd"] == "Les staat hier al als hoofdpijler."
    assert desk.plan().revision == 2


def test_what_is_added_and_does_not_count_says_why(desk: Office) -> None:
    added = desk.post("placement-add", {"interventie": "les", "cel": CELL, "rang": "tweede"})
    assert added.json is not None
    assert added.json["gezegd"].endswith("staat hier als tweede pijler, en die tellen nu niet mee.")


def test_what_is_taken_out_and_still_counts_by_a_broader_group_says_so(tmp_path: Path) -> None:
    both = (a_placement(), a_placement("jeugd"))
    desk = office(tmp_path, plan_with((an_intervention("les", both, name="Les"),)))
    out = desk.post("placement-remove", {"interventie": "les", "cel": HERE})
    assert out.json is not None
    assert out.json["gezegd"].endswith("Het telt hier nog via Jeugd (0–18).")


def test_a_placement_gets_another_rank(desk: Office) -> None:
    desk.post("placement-add", {"interventie": "les", "cel": CELL})
    desk.post("placement-rank", {"interventie": "les", "cel": CELL, "rang": "tweede"})
    assert [one.primary for one in placements(desk) if (one.theme, one.pillar, one.group) == KEY] == [False]


def test_a_placement_moves_and_leaves_nothing_behind(desk: Office) -> None:
    desk.post("placement-move", {"interventie": "les", "cel": HERE, "naar": CELL})
    assert [(one.theme, one.pillar, one.group) for one in placements(desk)] == [KEY]


def test_a_placement_is_taken_out(desk: Office) -> None:
    desk.post("placement-remove", {"interventie": "les", "cel": HERE})
    assert placements(desk) == ()


def test_several_cells_are_confirmed_as_one_change(desk: Office) -> None:
    desk.post("cells-confirm", {"cellen": [HERE, CELL]})
    assert desk.plan().revision == 2
    assert {one.basis for code in ("les", "pad") for one in placements(desk, code)} == {Basis.CONFIRMED}


def test_what_somebody_confirmed_keeps_their_name(desk: Office) -> None:
    cell = HERE
    desk.post("confirm-cell", {"cel": cell, "interventie": "les"}, who="Bas Smit")
    desk.post("cells-confirm", {"cellen": [cell]})
    assert placements(desk)[0].confirmed_by == "Bas Smit"
    assert placements(desk, "pad")[0].confirmed_by == "Anna de Boer"


def test_a_mark_says_who_gave_it_and_when(desk: Office) -> None:
    desk.post(
        "mark-set", {"cellen": [CELL], "soort": "deliberately_empty", "reden": " Elders geregeld ", "wijk": "kreek"}
    )
    mark = desk.plan().marks[-1]
    assert (mark.kind, mark.reason, mark.neighbourhood) == (MarkKind.DELIBERATELY_EMPTY, "Elders geregeld", "kreek")
    assert (mark.marked_by, mark.marked_on) == ("Anna de Boer", TODAY)


def test_not_applicable_takes_the_place_of_deliberately_empty(desk: Office) -> None:
    desk.post("mark-set", {"cellen": [CELL], "soort": "deliberately_empty", "reden": "Elders"})
    desk.post("mark-set", {"cellen": [CELL], "soort": "not_applicable", "reden": "Kan hier niet"})
    here = [one.kind for one in desk.plan().marks if (one.theme, one.pillar, one.group) == KEY]
    assert here == [MarkKind.NOT_APPLICABLE]


def test_clearing_leaves_the_marks_of_other_cells_and_wijken(desk: Office) -> None:
    for wijk in ("", "kreek"):
        desk.post("mark-set", {"cellen": [CELL], "soort": "priority", "reden": "Raad", "wijk": wijk})
    before = desk.plan().marks
    desk.post("mark-clear", {"cellen": [CELL], "soort": "priority", "wijk": "kreek"})
    assert desk.plan().marks == before[:-1]


def test_of_many_cells_only_those_that_lost_a_judgement_are_counted(desk: Office) -> None:
    desk.post("mark-set", {"cellen": [CELL, HERE], "soort": "priority", "reden": "Raad"})
    cells = [CELL, HERE, "roken.beleid.rokers"]
    answer = desk.post("mark-clear", {"cellen": cells, "soort": "priority", "wijk": ""})
    assert answer.json is not None
    assert answer.json["gezegd"].endswith("Oordeel weggehaald bij 2 cellen.")


def test_the_history_of_a_mark_can_be_read_back(desk: Office) -> None:
    desk.post("mark-set", {"cellen": [CELL], "soort": "priority", "reden": "Raad"}, waarom="motie 12")
    answer = desk.client.get("/geschiedenis.csv").get_data(as_text=True)
    assert "motie 12" in answer and "Anna de Boer" in answer


REFUSED = [
    ("placement-add", {"interventie": "nergens", "cel": CELL}, 409),
    ("placement-add", {"interventie": "les", "cel": "alcohol.beleid.ouderen"}, 422),
    ("placement-add", {"interventie": "les", "cel": "roken.beleid.marsmannen"}, 422),
    ("placement-add", {"interventie": "les", "cel": "roken.beleid"}, 400),
    ("placement-add", {"interventie": "les", "cel": CELL, "rang": "derde"}, 400),
    ("placement-add", {"interventie": ["les"], "cel": CELL}, 400),
    ("placement-remove", {"interventie": "les", "cel": CELL}, 409),
    ("placement-move", {"interventie": "les", "cel": CELL, "naar": "roken.beleid.kinderen"}, 409),
    ("placement-move", {"interventie": "les", "cel": HERE, "naar": "x.y.z"}, 422),
    ("mark-set", {"cellen": [CELL], "soort": "priority", "reden": "  "}, 422),
    ("mark-set", {"cellen": [CELL], "soort": "priority", "reden": "x" * 5001}, 422),
    ("mark-set", {"cellen": [CELL], "soort": "priority", "reden": "x" * 20_001}, 400),
    ("mark-set", {"cellen": [CELL], "soort": "priority", "reden": "Raad", "wijk": "selwerd"}, 422),
    ("mark-set", {"cellen": ["roken.beleid.marsmannen"], "soort": "priority", "reden": "Raad"}, 422),
    ("mark-set", {"cellen": [CELL, "x.y.z"], "soort": "priority", "reden": "Raad"}, 422),
    ("mark-set", {"cellen": [], "soort": "priority", "reden": "Raad"}, 400),
    ("mark-clear", {"cellen": [CELL], "soort": "goud"}, 422),
    ("cells-confirm", {"cellen": []}, 400),
    ("cells-confirm", {"cellen": [CELL], "wijk": "selwerd"}, 422),
    ("confirm-cell", {"cel": CELL, "interventie": "les"}, 409),
    ("confirm-cell", {"cel": HERE, "interventie": "nergens"}, 409),
    ("confirm-cell", {"cel": HERE, "interventie": "les", "wijk": "selwerd"}, 422),
    ("confirm-cell", {"cel": HERE, "interventie": "les", "gezien": "een ander merk"}, 409),
    ("confirm-cell", {"cel": ["x"], "interventie": "les"}, 400),
]


@pytest.mark.parametrize(("action", "fields", "status"), REFUSED, ids=lambda one: str(one)[:40])
def test_what_cannot_be_is_refused_and_nothing_is_stored(
    desk: Office, action: str, fields: dict[str, object], status: int
) -> None:
    before = desk.plan()
    answer = desk.post(action, fields)
    assert answer.status_code == status
    assert desk.plan() == before and desk.plan().revision == 1


def test_the_reason_is_named_where_it_is_missing(desk: Office) -> None:
    answer = desk.post("mark-set", {"cellen": [CELL], "soort": "priority", "reden": ""})
    assert answer.json == {
        "gezegd": "Er gaat één ding mis",
        "fouten": [{"veld": "reason", "kort": "Reden is nog leeg", "zin": "Vul een reden in."}],
    }


def test_an_archived_intervention_is_not_placed(tmp_path: Path) -> None:
    plan = plan_with((an_intervention("les", placements=(a_placement(),)),))
    plan = replace(plan, interventions=(), archive=replace(plan.archive, interventions=plan.interventions))
    desk = office(tmp_path, plan)
    assert desk.post("placement-add", {"interventie": "les", "cel": CELL}).status_code == 409


def test_clearing_where_nothing_stands_says_so_and_for_which_wijk(desk: Office) -> None:
    answer = desk.post("mark-clear", {"cellen": [CELL], "soort": "", "wijk": "kreek"})
    assert answer.json is not None
    assert answer.json["gezegd"] == "Hier stond geen oordeel voor De Kreek. Er is niets veranderd."


def test_two_clicks_at_once_are_one_change(desk: Office) -> None:
    for _ in range(2):
        desk.post("placement-add", {"interventie": "les", "cel": CELL}, operatie="twee-keer-klikken")
    assert desk.plan().revision == 2


def test_a_yes_in_a_wijk_confirms_where_it_runs_there(desk: Office) -> None:
    desk.post("confirm-cell", {"cel": HERE, "interventie": "les", "wijk": "kreek"})
    (runs,) = next(one for one in desk.plan().interventions if one.code == "les").deliveries
    assert (runs.area_basis, runs.confirmed_by) == (Basis.CONFIRMED, "Anna de Boer")


def test_confirming_what_was_confirmed_stores_nothing(desk: Office) -> None:
    for _ in range(2):
        answer = desk.post("cells-confirm", {"cellen": [HERE]})
    assert answer.json is not None
    assert answer.json["gezegd"] == "Hier is niets dat nog bevestigd moet worden."
    assert desk.plan().revision == 2


def test_a_yes_to_several_cells_is_for_what_was_seen(desk: Office) -> None:
    desk.post("placement-add", {"interventie": "les", "cel": CELL, "rang": "tweede"}, who="Bas Smit")
    cells = {"cellen": ["overgewicht.leefomgeving.kinderen"]}
    assert desk.post("cells-confirm", {**cells, "revisie": 1}).status_code == 409
    assert desk.plan().revision == 2
    assert desk.post("cells-confirm", {**cells, "revisie": 2}).status_code == 200


def test_nobody_judges_over_a_judgement_that_came_after_they_looked(desk: Office) -> None:
    first = {"cellen": [CELL], "soort": "not_applicable", "reden": "Reden van Bas"}
    desk.post("mark-set", first, who="Bas Smit")
    answer = desk.post("mark-set", {**first, "reden": "Reden van Anna", "revisie": 1})
    assert answer.status_code == 409 and answer.json is not None
    assert answer.json["gezegd"].startswith("Iemand anders wijzigde")
    assert [one.reason for one in desk.plan().marks if (one.theme, one.pillar, one.group) == KEY] == ["Reden van Bas"]
    assert desk.post("mark-set", {**first, "reden": "Reden van Anna", "revisie": 2}).status_code == 200


def test_other_cells_may_have_changed_meanwhile(desk: Office) -> None:
    priority = {"soort": "priority", "reden": "Raad", "revisie": 1}
    desk.post("mark-set", {**priority, "cellen": ["roken.beleid.rokers"]}, who="Bas Smit")
    assert desk.post("mark-set", {**priority, "cellen": [CELL]}).status_code == 200
