"""Proposals over the web: the form, the steps with their reasons, comments, and a draft in one go."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from planner.domain.analysis import analyse
from planner.domain.plan import Municipality
from planner.domain.proposals import ProposalCell, ProposalLink, ProposalState, Use
from planner.domain.words import Level
from planner.store.changes import HistoryQuery, history, last
from tests.views.filling import told
from tests.views.proposing import fields, save, step, with_proposals
from tests.views.writing import Office, office
from tests.world import CELL, KREEK, LINDENHOF, TODAY, a_proposal, a_question, an_intervention, town

S = ProposalState
CELL_SAID = ".".join(CELL)


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, with_proposals())


def wrong(desk: Office, state: ProposalState, **more: Any) -> list[tuple[str, str]]:
    answer = step(desk, state, **more)
    assert answer.status_code == 422
    return [(one["veld"], one["zin"]) for one in told(answer)["fouten"]]


# ── the form ────────────────────────────────────────────────────────────────────────────────


def test_what_was_filled_in_becomes_a_draft_with_a_page_of_its_own(desk: Office) -> None:
    answer = told(save(desk, fields(links=[{"title": "Plan", "url": "https://example.org/plan"}])))
    assert answer["naar"] == "/voorstellen/speelplein"
    made = desk.plan().proposals[1]
    assert (made.code, made.use, made.budget, made.year) == ("speelplein", Use.WIDEN, 12_500, 2027)
    assert (made.cells, made.neighbourhoods) == ((ProposalCell(*CELL),), (KREEK,))
    assert made.links == (ProposalLink("Plan", "https://example.org/plan"),)
    assert made.state is S.DRAFT


def test_a_name_and_a_cell_are_enough_for_a_draft(desk: Office) -> None:
    bare = fields(neighbourhoods=[], motivation="", budget="", year="", programme="")
    assert save(desk, bare).status_code == 200


def test_a_form_tells_every_field_that_does_not_fit_in_the_order_of_the_form(desk: Office) -> None:
    bad = fields(name="", cells=[], budget="veel", year="27,5", links=[{"title": "Plan", "url": "file:///etc"}])
    answer = save(desk, bad)
    assert answer.status_code == 422
    assert [one["veld"] for one in told(answer)["fouten"]] == ["name", "cells", "budget", "year", "links.0.url"]
    assert told(answer)["fouten"][1]["zin"] == "Kies een cel, of meer."


def test_only_a_crossing_programme_can_pay(desk: Office) -> None:
    answer = save(desk, fields(programme="gezonde_school"))
    assert [one["veld"] for one in told(answer)["fouten"]] == ["programme"]


def test_editing_keeps_how_far_it_is_and_what_was_said(desk: Office) -> None:
    step(desk, S.SUBMITTED)
    desk.post("proposal-comment", {"code": "beweegtuin", "tekst": "Mooi"})
    assert save(desk, fields(name="Beweegtuin"), "beweegtuin", desk.plan().revision).status_code == 200
    now = desk.plan().proposals[0]
    assert (now.state, len(now.steps), len(now.comments), now.budget) == (S.SUBMITTED, 1, 1, 12_500)


def test_what_was_submitted_cannot_lose_its_budget(desk: Office) -> None:
    step(desk, S.SUBMITTED)
    answer = save(desk, fields(name="Beweegtuin", budget=""), "beweegtuin", desk.plan().revision)
    assert [one["veld"] for one in told(answer)["fouten"]] == ["budget"]


# ── steps ───────────────────────────────────────────────────────────────────────────────────


def test_a_step_has_the_day_the_name_and_the_reason_of_who_takes_it(desk: Office) -> None:
    answer = told(step(desk, S.SUBMITTED, reden="Samen bedacht"))
    assert answer["gezegd"].endswith("“Beweegtuin” is nu ingediend.")
    taken = desk.plan().proposals[0].steps[0]
    assert (taken.state, taken.on, taken.by, taken.reason) == (S.SUBMITTED, TODAY, "Anna de Boer", "Samen bedacht")


def test_a_step_that_the_list_does_not_allow_is_refused_whatever_a_page_shows(desk: Office) -> None:
    assert wrong(desk, S.GRANTED) == [("state", "Dit voorstel is nu concept. Van daar kan het niet naar gehonoreerd.")]
    assert desk.plan().proposals == with_proposals().proposals


def test_submitting_tells_everything_that_is_missing(tmp_path: Path) -> None:
    desk = office(tmp_path, with_proposals(a_proposal(budget=None, motivation="", programme="")))
    assert [field for field, _ in wrong(desk, S.SUBMITTED)] == ["motivation", "budget", "programme"]


@pytest.mark.parametrize("state", [S.REJECTED, S.HELD])
def test_turning_down_and_holding_need_a_reason(tmp_path: Path, state: ProposalState) -> None:
    desk = office(tmp_path, with_proposals(a_proposal(state=S.ADVICE)))
    assert wrong(desk, state) == [("reason", "Vul een reden in.")]
    assert step(desk, state, reden="Te duur").status_code == 200


def test_who_decides_on_what_another_changed_meanwhile_is_refused(desk: Office) -> None:
    seen = desk.plan().revision
    save(desk, fields(name="Beweegtuin", budget="90.000"), "beweegtuin")
    answer = step(desk, S.SUBMITTED, revisie=seen)
    assert answer.status_code == 409
    assert desk.plan().proposals[0].state is S.DRAFT


def test_a_step_can_be_undone(desk: Office) -> None:
    step(desk, S.SUBMITTED)
    assert desk.post("ongedaan", {}).status_code == 200
    assert desk.plan().proposals == with_proposals().proposals


def test_putting_it_into_practice_can_put_it_into_the_plan_as_one_change(tmp_path: Path) -> None:
    desk = office(tmp_path, with_proposals(a_proposal(state=S.GRANTED)))
    before = desk.plan()
    answer = told(step(desk, S.RUNNING, plan=True))
    assert answer["gezegd"].endswith("“Beweegtuin” loopt nu. 1 interventie in het plan bijgewerkt.")
    after = desk.plan()
    assert after.revision == before.revision + 1
    assert len(after.interventions) == len(before.interventions) + 1
    counted = [analyse(plan, a_question(KREEK)).by_key[CELL].count for plan in (before, after)]
    assert counted[1] == counted[0] + 1
    desk.post("ongedaan", {})
    assert (desk.plan().interventions, desk.plan().proposals) == (before.interventions, before.proposals)


def test_putting_it_into_practice_leaves_the_plan_alone_when_that_is_not_asked(tmp_path: Path) -> None:
    desk = office(tmp_path, with_proposals(a_proposal(state=S.GRANTED)))
    before = desk.plan()
    step(desk, S.RUNNING)
    assert desk.plan().interventions == before.interventions


def test_what_extends_an_intervention_gives_it_one_delivery_more(tmp_path: Path) -> None:
    lessons = an_intervention("les")
    plan = with_proposals(a_proposal(state=S.GRANTED, intervention="les"))
    desk = office(tmp_path, replace(plan, interventions=(lessons,)))
    step(desk, S.RUNNING, plan=True)
    (les,) = desk.plan().interventions
    assert [part.neighbourhoods for part in les.deliveries] == [(), (KREEK,)]
    cell = analyse(desk.plan(), a_question(KREEK)).by_key[CELL]
    assert cell.level is Level.COVERED


# ── comments ────────────────────────────────────────────────────────────────────────────────


def test_a_comment_is_signed_and_needs_words(desk: Office) -> None:
    assert desk.post("proposal-comment", {"code": "beweegtuin", "tekst": " "}).status_code == 422
    assert desk.post("proposal-comment", {"code": "beweegtuin", "tekst": "Vraag de\nschool"}).status_code == 200
    (said,) = desk.plan().proposals[0].comments
    assert (said.by, said.on, said.text) == ("Anna de Boer", TODAY, "Vraag de\nschool")


def test_two_comments_at_the_same_time_are_both_kept(desk: Office) -> None:
    for who in ("Anna de Boer", "Bas Smit"):
        desk.post("proposal-comment", {"code": "beweegtuin", "tekst": f"Van {who}"}, who=who)
    assert [one.by for one in desk.plan().proposals[0].comments] == ["Anna de Boer", "Bas Smit"]


def test_a_comment_on_what_is_gone_is_told(desk: Office) -> None:
    assert desk.post("proposal-comment", {"code": "weg", "tekst": "Hallo"}).status_code == 409


# ── a draft in one go ───────────────────────────────────────────────────────────────────────


def test_a_cell_and_a_wijk_make_a_draft_at_once(desk: Office) -> None:
    answer = told(desk.post("proposal-from", {"cel": CELL_SAID, "wijk": LINDENHOF, "besteding": "reach"}))
    made = desk.plan().proposals[1]
    assert answer["naar"] == f"/voorstellen/{made.code}"
    assert made.name == "Overgewicht · Leefomgeving · Kinderen (4–12) in Lindenhof"
    assert (made.cells, made.neighbourhoods, made.use) == ((ProposalCell(*CELL),), (LINDENHOF,), Use.REACH)


def test_a_row_of_the_list_of_gaps_makes_a_draft_that_extends_what_is_there(desk: Office) -> None:
    body = {"cel": CELL_SAID, "wijk": KREEK, "besteding": "reach", "interventie": "beweegplein"}
    assert desk.post("proposal-from", body).status_code == 200
    made = desk.plan().proposals[1]
    assert (made.use, made.intervention, made.name) == (Use.REACH, "beweegplein", "Beweegplein in De Kreek")


def test_what_is_no_intervention_of_the_plan_makes_no_draft(desk: Office) -> None:
    assert desk.post("proposal-from", {"cel": CELL_SAID, "wijk": "", "interventie": "mars"}).status_code == 409
    assert len(desk.plan().proposals) == 1


def test_the_same_request_twice_makes_one_draft_and_leads_there_both_times(desk: Office) -> None:
    body = {"cel": CELL_SAID, "wijk": LINDENHOF, "operatie": "0123456789abcdef"}
    answers = [told(desk.post("proposal-from", body)) for _ in range(2)]
    assert answers[0]["naar"] == answers[1]["naar"]
    assert len(desk.plan().proposals) == 2


@pytest.mark.parametrize(
    ("address", "use", "intervention", "entry"),
    [
        (f"bereik~gezonde_stad~{CELL_SAID}~{KREEK}", Use.REACH, "gezonde_stad", ""),
        (f"verbreden~beweegplein~{CELL_SAID}~", Use.REACH, "beweegplein", ""),
        (f"toevoegen~fitclub~{CELL_SAID}~{KREEK}", Use.SUPPLY, "", "fitclub"),
    ],
)
def test_what_fits_becomes_a_draft_with_what_it_extends_or_takes_over(
    desk: Office, address: str, use: Use, intervention: str, entry: str
) -> None:
    assert desk.post("proposal-from", {"suggestie": address}).status_code == 200
    made = desk.plan().proposals[1]
    assert (made.use, made.intervention, made.entry, made.cells) == (use, intervention, entry, (ProposalCell(*CELL),))
    assert made.neighbourhoods == ((KREEK,) if address.endswith(KREEK) else ())


def test_what_is_borrowed_is_called_as_it_is_where_it_comes_from(tmp_path: Path) -> None:
    neighbour = replace(town(), municipality=Municipality("GM0002", "Dorpstad"))
    desk = office(tmp_path, with_proposals(), neighbour)
    answer = desk.post("proposal-from", {"suggestie": f"lenen~GM0002.beweegcoach~{CELL_SAID}~{KREEK}"})
    assert answer.status_code == 200
    made = desk.plan().proposals[1]
    assert (made.name, made.intervention) == ("Beweegcoach (van Dorpstad) in De Kreek", "")


@pytest.mark.parametrize(
    "body",
    [
        {"suggestie": "bereik~niets~x~y"},
        {"cel": "roken.beleid"},
        {"cel": CELL_SAID, "besteding": "plezier"},
        {},
    ],
)
def test_what_our_own_pages_never_send_is_refused(desk: Office, body: dict[str, str]) -> None:
    assert desk.post("proposal-from", body).status_code == 400
    assert len(desk.plan().proposals) == 1


@pytest.mark.parametrize("body", [{"cel": "mars.beleid.ouderen"}, {"cel": CELL_SAID, "wijk": "mars"}])
def test_a_cell_or_a_wijk_that_is_not_there_stores_nothing(desk: Office, body: dict[str, str]) -> None:
    assert desk.post("proposal-from", body).status_code == 422
    assert len(desk.plan().proposals) == 1


# ── the archive, and history ────────────────────────────────────────────────────────────────


def test_what_is_archived_comes_back_whole(desk: Office) -> None:
    assert desk.post("proposal-archive", {"code": "beweegtuin"}).status_code == 200
    assert (desk.plan().proposals, desk.plan().archive.proposals) == ((), with_proposals().proposals)
    assert desk.post("proposal-restore", {"code": "beweegtuin"}).status_code == 200
    assert desk.plan().proposals == with_proposals().proposals


def test_every_change_stands_in_the_history_of_the_proposal(desk: Office) -> None:
    step(desk, S.SUBMITTED)
    desk.post("proposal-comment", {"code": "beweegtuin", "tekst": "Mooi"})
    found = history(desk.engine, "GM0001", HistoryQuery(field="proposals", key="beweegtuin"))
    assert [one.action for one in found.changes] == ["proposal_commented", "proposal_stepped"]
    assert last(desk.engine, "GM0001") == found.changes[0]
    page = desk.client.get("/geschiedenis.csv?voorstel=beweegtuin").get_data(as_text=True)
    assert "Voorstel Beweegtuin: ingediend" in page


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_no_budget_and_no_comment_leave_in_the_file_of_the_history(desk: Office, suffix: str) -> None:
    save(desk, fields(name="Beweegtuin", budget="87.654"), "beweegtuin")
    desk.post("proposal-comment", {"code": "beweegtuin", "tekst": "GEHEIM"})
    file = desk.client.get(f"/geschiedenis.{suffix}").get_data(as_text=True)
    assert "Beweegtuin" in file
    assert "87.654" not in file and "40.000" not in file and "GEHEIM" not in file


@pytest.mark.parametrize("code", ["word", "excel", "csv", "json"])
def test_nothing_of_a_proposal_leaves_in_an_export(tmp_path: Path, code: str) -> None:
    desk = office(tmp_path, with_proposals(a_proposal(budget=87_654, motivation="GEHEIM")))
    file = desk.client.get(f"/download/{code}").data
    inside = _unpacked(file) if file.startswith(b"PK") else file
    assert b"beweegplein" in inside.lower()
    assert b"GEHEIM" not in inside and b"87654" not in inside and b"87.654" not in inside


def _unpacked(file: bytes) -> bytes:
    """Everything in a Word or Excel file, which is a packed folder."""
    with ZipFile(BytesIO(file)) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


def test_the_use_that_a_list_names_is_the_use_of_the_draft(desk: Office) -> None:
    address = f"verbreden~beweegplein~{CELL_SAID}~"
    assert desk.post("proposal-from", {"suggestie": address, "besteding": "supply"}).status_code == 200
    assert desk.plan().proposals[-1].use is Use.SUPPLY
