"""What is proposed already is not proposed again: a request leads to what is there, and the pages say so."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.plan import Municipality, Proposal
from planner.domain.proposals import ProposalCell, ProposalState
from tests.views.filling import told
from tests.views.proposing import step, with_proposals
from tests.views.test_gaps_choices import WHERE, drawn, lessons, rows_of
from tests.views.writing import Office, office
from tests.world import CELL, KREEK, LINDENHOF, a_placement, a_proposal, an_intervention, plan_with, town

S = ProposalState
CELL_SAID = ".".join(CELL)
EXTEND = f"bereik~gezonde_stad~{CELL_SAID}~{KREEK}"


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, with_proposals())


def test_what_fits_becomes_one_draft_however_often_it_is_asked(desk: Office) -> None:
    first, again = (told(desk.post("proposal-from", {"suggestie": EXTEND})) for _ in range(2))
    made = desk.plan().proposals[1:]
    assert [first["naar"], again["naar"]] == [f"/voorstellen/{made[0].code}"] * 2
    assert again["gezegd"] == f"Hiervoor is al een voorstel: “{made[0].name}”."
    assert len(made) == 1


def test_what_fits_in_another_wijk_becomes_a_draft_of_its_own(desk: Office) -> None:
    for wijk in (KREEK, LINDENHOF, ""):
        desk.post("proposal-from", {"suggestie": f"bereik~gezonde_stad~{CELL_SAID}~{wijk}"})
    assert len(desk.plan().proposals) == 4


@pytest.mark.parametrize("state", S)
def test_only_what_was_turned_down_or_is_done_is_proposed_again(tmp_path: Path, state: S) -> None:
    desk = office(tmp_path, with_proposals(a_proposal(state=state, intervention="gezonde_stad")))
    desk.post("proposal-from", {"suggestie": EXTEND})
    assert len(desk.plan().proposals) == (2 if state in (S.REJECTED, S.DONE) else 1)


def test_the_same_cell_and_wijk_lead_to_the_draft_that_is_there(desk: Office) -> None:
    answer = told(desk.post("proposal-from", {"cel": CELL_SAID, "wijk": KREEK}))
    assert (answer["naar"], len(desk.plan().proposals)) == ("/voorstellen/beweegtuin", 1)


def test_a_cell_of_which_the_proposal_was_submitted_gets_a_new_draft(desk: Office) -> None:
    step(desk, S.SUBMITTED)
    desk.post("proposal-from", {"cel": CELL_SAID, "wijk": KREEK})
    assert len(desk.plan().proposals) == 2


def test_what_is_borrowed_twice_becomes_one_draft(tmp_path: Path) -> None:
    neighbour = replace(town(), municipality=Municipality("GM0002", "Dorpstad"))
    desk = office(tmp_path, with_proposals(), neighbour)
    for _ in range(2):
        desk.post("proposal-from", {"suggestie": f"lenen~GM0002.beweegcoach~{CELL_SAID}~{KREEK}"})
    assert len(desk.plan().proposals) == 2


def test_what_was_widened_says_that_it_comes_from_the_proposal_and_not_from_the_source(tmp_path: Path) -> None:
    lessons = an_intervention(
        "les", (a_placement("jongeren"),), source="akkoord", section="1.1", pillar_reason="Staat er"
    )
    widened = a_proposal(state=S.GRANTED, intervention="les")
    desk = office(tmp_path, plan_with((lessons,), proposals=(widened,)))
    step(desk, S.RUNNING, plan=True)
    old, new = sorted(desk.plan().interventions, key=lambda one: one.name != "Les")
    assert old == lessons
    assert (new.source, new.section, new.pillar_reason) == ("", "", "Uit het voorstel “Beweegtuin”")


def test_a_row_of_which_the_best_is_proposed_already_leads_to_the_proposal() -> None:
    made = Proposal("nu", "Nu", (ProposalCell(*CELL),), (LINDENHOF,), intervention="les")
    for proposals, where in (((made,), f"/voorstellen/nu?wijk={LINDENHOF}"), ((), "")):
        data = drawn(replace(lessons(), proposals=proposals), f"wijk={LINDENHOF}&volgorde=score")
        assert next(one for one in rows_of(data) if one["key"] == WHERE)["best"]["proposal"] == where
