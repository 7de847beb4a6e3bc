"""An intervention goes to the archive and comes back, and ends on a day: nothing of it is lost."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dash.development.base_component import Component

from planner.domain.words import Basis, Status
from planner.views.intervention.archived import archived_note, archived_parts
from planner.views.intervention.head import buttons
from planner.views.interventions.archive import archive_page
from planner.views.interventions.archive import buttons as list_buttons
from planner.views.reader import Asked, Reader
from tests.views.filling import find, told
from tests.views.test_intervention_page import text
from tests.views.writing import Office, office
from tests.world import KREEK, TODAY, YESTERDAY, a_delivery, an_intervention, in_wijken, plan_with, town

CODE = "beweegplein"


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


def a_reader(desk: Office) -> Reader:
    return Reader(desk.engine, lambda: TODAY)


def asked(desk: Office, search: str = "") -> Asked:
    return a_reader(desk).asked(search)


def links(part: object) -> list[str]:
    """Every address in a tree of components."""
    if isinstance(part, (list, tuple)):
        return [one for each in part for one in links(each)]
    if not isinstance(part, Component):
        return []
    own = [part.href] if getattr(part, "href", None) else []
    return own + links(getattr(part, "children", None))


# ── the archive ─────────────────────────────────────────────────────────────────────────────


def test_what_is_archived_counts_nowhere_and_stays_whole(desk: Office) -> None:
    answer = desk.post("intervention-archive", {"code": CODE})
    assert answer.status_code == 200
    assert told(answer)["gezegd"].endswith("“Beweegplein” staat nu in het archief en telt niet mee.")
    plan = desk.plan()
    assert CODE not in {one.code for one in plan.interventions}
    assert plan.archive.interventions == (town().interventions[0],)


def test_what_is_archived_comes_back_as_it_was(desk: Office) -> None:
    desk.post("intervention-archive", {"code": CODE})
    answer = desk.post("intervention-restore", {"code": CODE})
    assert told(answer)["gezegd"].endswith("“Beweegplein” telt weer mee.")
    assert find(desk, CODE) == town().interventions[0]


def test_archiving_can_be_undone(desk: Office) -> None:
    assert told(desk.post("intervention-archive", {"code": CODE}))["ongedaan"] is True
    desk.post("ongedaan", {})
    assert desk.plan() == town()


@pytest.mark.parametrize(
    ("action", "code"),
    [("intervention-archive", "spook"), ("intervention-restore", "spook"), ("intervention-restore", CODE)],
)
def test_what_is_not_there_to_archive_or_restore_is_said(desk: Office, action: str, code: str) -> None:
    answer = desk.post(action, {"code": code})
    assert answer.status_code == 409
    assert "Er is niets opgeslagen." in told(answer)["gezegd"]
    assert desk.plan() == town()


@pytest.mark.parametrize("action", ["intervention-archive", "intervention-restore", "intervention-end"])
def test_a_code_of_the_wrong_shape_is_refused(desk: Office, action: str) -> None:
    assert desk.post(action, {"code": [CODE], "datum": "01-07-2026"}).status_code == 400
    assert desk.plan() == town()


def test_the_page_of_what_is_archived_still_answers(desk: Office) -> None:
    desk.post("intervention-archive", {"code": CODE})
    assert desk.client.get(f"/interventies/{CODE}").status_code == 200
    assert desk.client.get("/interventies/spook").status_code == 404


def test_its_page_says_since_when_and_by_whom_and_leads_back(desk: Office) -> None:
    desk.post("intervention-archive", {"code": CODE}, who="Bas Smit")
    one = desk.plan().archive.interventions[0]
    note = archived_note(asked(desk), a_reader(desk), one)
    assert "door Bas Smit. Telt niet mee." in text(note)
    assert "Terugzetten" in text(note)


def test_its_page_shows_the_cells_that_it_would_fill(desk: Office) -> None:
    one = town().interventions[0]
    alone = asked(desk)
    parts = archived_parts(replace(alone, plan=replace(alone.plan, interventions=(one,))), one)
    assert "Zou 1 cel vullen" in text(parts["interventie-telt-mee"])
    assert "Telt niet mee" in text(parts["interventie-telt-mee"])


def test_the_list_leads_to_its_archive_only_when_something_is_in_it(desk: Office) -> None:
    assert "Archief" not in text(list_buttons(asked(desk)))
    desk.post("intervention-archive", {"code": CODE})
    assert "Archief (1)" in text(list_buttons(asked(desk)))
    assert "/interventies?archief=ja" in links(list_buttons(asked(desk)))


def archive(desk: Office, search: str = "?archief=ja") -> tuple[Any, dict[str, Any]]:
    _title, sentence, _problems, data, *_ = archive_page(asked(desk, search), a_reader(desk))
    assert isinstance(data, dict)
    return sentence, data


def test_the_archive_lists_what_was_put_away(desk: Office) -> None:
    desk.post("intervention-archive", {"code": CODE})
    sentence, data = archive(desk)
    assert sentence == "1 interventie staat in het archief. Zij telt niet mee, en alles is er nog."
    (row,) = data["archive"]
    assert (row["name"], row["themes"], row["href"]) == ("Beweegplein", "Overgewicht", f"/interventies/{CODE}")
    assert row["said"].endswith("door Anna de Boer")


def test_an_empty_archive_says_what_it_is_for(desk: Office) -> None:
    sentence, data = archive(desk)
    assert sentence == "Er staan geen interventies in het archief."
    assert data["empty"]["title"] == "Het archief is leeg"


def test_a_plan_of_the_past_offers_nothing_to_change(desk: Office) -> None:
    desk.post("intervention-archive", {"code": CODE})
    before = asked(desk, f"?stand={YESTERDAY.isoformat()}")
    assert before.readonly
    assert "Bewerken" not in text(buttons(before, town().interventions[0]))
    assert "Interventie toevoegen" not in text(list_buttons(before))
    assert archive(desk, f"?archief=ja&stand={YESTERDAY.isoformat()}")[1]["restore"] is None


# ── ending ──────────────────────────────────────────────────────────────────────────────────


def ended(desk: Office, on: str, code: str = CODE) -> Any:
    return desk.post("intervention-end", {"code": code, "datum": on})


def test_what_runs_ends_on_the_chosen_day(desk: Office) -> None:
    answer = ended(desk, "1 juli 2026")
    assert told(answer)["gezegd"].endswith("“Beweegplein” loopt tot en met 1 juli 2026.")
    (run,) = find(desk, CODE).deliveries
    assert run.ends == date(2026, 7, 1)
    assert (run.status, run.status_basis, run.confirmed_by) == (Status.RUNNING, Basis.CONFIRMED, "Anna de Boer")


def test_only_what_runs_now_and_goes_on_ends(tmp_path: Path) -> None:
    sooner, planned = a_delivery(ends=TODAY), a_delivery(status=Status.PLANNED)
    one = an_intervention(deliveries=(sooner, planned, in_wijken(KREEK)))
    desk = office(tmp_path, plan_with((one,)))
    ended(desk, "01-07-2026", "fietsles")
    runs = find(desk, "fietsles").deliveries
    assert runs[:2] == (sooner, planned)
    assert runs[2].ends == date(2026, 7, 1)


def test_ending_says_nothing_of_where_it_runs(tmp_path: Path) -> None:
    desk = office(tmp_path, plan_with((an_intervention(),)))
    ended(desk, "01-07-2026", "fietsles")
    assert find(desk, "fietsles").deliveries[0].area_basis is Basis.INFERRED


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("", "Vul een einddatum in."),
        ("morgen", "“morgen” is geen datum."),
        ("31-12-2024", "Kies een datum na 01-01-2025."),
        ("01-01-0800", "Kies een datum na 01-01-2025."),
    ],
)
def test_a_day_that_cannot_be_the_last_is_told(desk: Office, on: str, said: str) -> None:
    answer = ended(desk, on)
    assert answer.status_code == 422
    (wrong,) = told(answer)["fouten"]
    assert (wrong["veld"], said in wrong["zin"]) == ("datum", True)
    assert desk.plan() == town()


def test_where_nothing_runs_it_is_said_that_there_is_nothing_to_end(desk: Office) -> None:
    said = told(ended(desk, "01-07-2026", "stoppen_samen"))["gezegd"]
    assert said == "Er is niets veranderd: “Stoppen samen” loopt nu niet."
    assert desk.plan() == town()


def test_what_ends_sooner_already_is_said_to_end(tmp_path: Path) -> None:
    desk = office(tmp_path, plan_with((an_intervention(deliveries=(a_delivery(ends=TODAY),)),)))
    said = told(ended(desk, "01-07-2026", "fietsles"))["gezegd"]
    assert said == "Er is niets veranderd: “Fietsles” loopt al niet langer dan tot en met 1 juli 2026."


def test_only_what_runs_can_be_ended(desk: Office) -> None:
    runs, may = town().interventions[0], town().interventions[2]
    assert "Beëindigen" in text(buttons(asked(desk), runs))
    assert "Beëindigen" not in text(buttons(asked(desk), may))


# ── the head ────────────────────────────────────────────────────────────────────────────────


def test_the_head_leads_to_the_form_and_to_a_copy_with_the_question(desk: Office) -> None:
    found = links(buttons(asked(desk, "?wijk=kreek"), town().interventions[0]))
    assert found == [
        "/interventies/nieuw?wijk=kreek&kopie=beweegplein",
        "/interventies/beweegplein?wijk=kreek&bewerken=ja",
    ]
