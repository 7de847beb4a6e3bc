"""The cards below the table of the monitor: coverage through time, reach, and who still has to deliver what."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from planner.domain.changes import Author, Edit, changed
from planner.domain.plan import Plan
from planner.domain.words import Status
from planner.store.changes import Task, commit
from planner.store.plans import PlanShelf
from planner.views.monitor.reach import reach_card
from planner.views.monitor.tasks import tasks_card
from planner.views.monitor.through_time import coverage_card, moments
from planner.views.reader import Reader
from tests.views.writing import Office, office
from tests.world import KREEK, TODAY, town

ANNA = Author("Anna de Boer", "anna-browser")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    made = office(tmp_path, town())
    yield made
    made.engine.dispose()


def reader(desk: Office) -> Reader:
    return Reader(desk.engine, lambda: TODAY)


def stop(desk: Office, month: int) -> None:
    """Somebody writes down that the playground is no more, on the fifteenth of a month of this year."""

    def edits(plan: Plan) -> tuple[Edit, ...]:
        one = next(each for each in plan.interventions if each.code == "beweegplein")
        ended = tuple(replace(part, status=Status.ENDED) for part in one.deliveries)
        edit = changed(plan, "interventions", replace(one, deliveries=ended))
        return (edit,) if edit else ()

    at = datetime(TODAY.year, month, 15, tzinfo=UTC)
    commit(PlanShelf(desk.engine), "GM0001", Task("intervention_saved", ANNA, edits), at=at)


def rename(desk: Office, month: int, name: str) -> None:
    def edits(plan: Plan) -> tuple[Edit, ...]:
        edit = changed(plan, "themes", replace(plan.themes[0], name=name))
        return (edit,) if edit else ()

    at = datetime(TODAY.year, month, 15, tzinfo=UTC)
    commit(PlanShelf(desk.engine), "GM0001", Task("record_saved", ANNA, edits), at=at)


def coverage(desk: Office, search: str = "") -> dict[str, Any]:
    here = reader(desk)
    return coverage_card(here.asked(search), here)


# ── coverage through time ───────────────────────────────────────────────────────────────────


def test_a_plan_that_was_never_changed_has_no_line_and_says_when_it_begins(desk: Office) -> None:
    found = coverage(desk)
    assert found["chart"] is None
    assert found["said"].startswith("Nu ")
    assert found["said"].endswith("De lijn begint zodra er meer dan één moment is.")


def test_the_card_shows_what_was_covered_before_a_change_and_now(desk: Office) -> None:
    rename(desk, 1, "Rookvrij")
    stop(desk, 4)
    rows = coverage(desk, f"?wijk={KREEK}")["chart"]["rows"]
    days = ["31-01-2026", "28-02-2026", "31-03-2026", "30-04-2026", "31-05-2026"]
    assert [row[0] for row in rows] == [*days, "nu (01-06-2026)"]
    filled = [row[-1].split(" ")[0] for row in rows]
    assert filled[0] == filled[1] == filled[2]
    assert filled[3] == filled[4] == filled[5]
    assert int(filled[3]) == int(filled[2]) - 1


def test_now_is_what_the_matrix_says(desk: Office) -> None:
    stop(desk, 4)
    here = reader(desk)
    asked = here.asked(f"?wijk={KREEK}")
    assert moments(asked, here)[-1].whole == here.analysis(asked).tally


def test_a_theme_that_is_asked_has_the_only_line(desk: Office) -> None:
    stop(desk, 4)
    assert coverage(desk, "?thema=roken")["chart"]["columns"] == ["Moment", "Roken", "Alle cellen"]


def test_filters_that_the_page_does_not_show_are_said(desk: Office) -> None:
    stop(desk, 4)
    assert "doelgroep: Kinderen (4–12)" in coverage(desk, "?doelgroep=kinderen")["said"]
    assert "doelgroep" not in coverage(desk, f"?wijk={KREEK}&thema=roken")["said"]


def test_the_plan_of_a_past_day_ends_on_that_day(desk: Office) -> None:
    rename(desk, 1, "Rookvrij")
    stop(desk, 4)
    rows = coverage(desk, "?stand=2026-03-10")["chart"]["rows"]
    assert [row[0] for row in rows] == ["31-01-2026", "28-02-2026", "nu (10-03-2026)"]


def test_another_day_in_the_address_changes_nothing_that_was(desk: Office) -> None:
    stop(desk, 4)
    assert coverage(desk, "?peildatum=2027-01-01")["chart"]["rows"] == coverage(desk)["chart"]["rows"]


def test_the_picture_is_a_file_too(desk: Office) -> None:
    assert desk.client.get("/download/svg?figuur=dekking-tijd").status_code == 404
    stop(desk, 4)
    answer = desk.client.get("/download/svg?figuur=dekking-tijd")
    assert answer.status_code == 200
    assert "cellen gedekt" in answer.get_data(as_text=True)
    assert desk.client.get("/download/png?figuur=dekking-tijd").data.startswith(b"\x89PNG")


def test_the_moments_are_worked_out_once_and_again_after_a_change(desk: Office) -> None:
    stop(desk, 4)
    here = reader(desk)
    first = moments(here.asked(""), here)
    assert moments(here.asked(""), here) is first
    rename(desk, 5, "Rookvrij")
    assert moments(here.asked(""), here) is not first


# ── reach ───────────────────────────────────────────────────────────────────────────────────


def test_a_row_says_reach_share_wijken_and_since_when(desk: Office) -> None:
    found = reach_card(reader(desk).asked(""), reader(desk))
    assert found["rows"] == [
        {
            "name": "Beweegplein",
            "href": "/interventies/beweegplein",
            "where": "De Kreek en Lindenhof",
            "reach": "24 van 77 scholen",
            "share": "31%",
            "part": 0.3117,
            "since": "bevestigd op 01-03-2026",
        }
    ]


def test_those_without_a_known_reach_are_counted_and_lead_to_their_form(desk: Office) -> None:
    found = reach_card(reader(desk).asked(""), reader(desk))
    assert found["said"] == f"Van 1 interventie is het bereik bekend, van {len(found['unknown'])} niet."
    assert {"name": "Stoppen samen", "href": "/interventies/stoppen_samen?bewerken=ja"} in found["unknown"]


def test_links_keep_the_wijk(desk: Office) -> None:
    found = reach_card(reader(desk).asked(f"?wijk={KREEK}"), reader(desk))
    assert found["rows"][0]["href"] == f"/interventies/beweegplein?wijk={KREEK}"


# ── tasks ───────────────────────────────────────────────────────────────────────────────────


def named(found: dict[str, Any], partner: str) -> list[str]:
    one = next(each for each in found["partners"] if each["name"] == partner)
    return [found["tasks"][at]["name"] for at in one["tasks"]]


def test_each_partner_has_its_interventions_and_the_rest_has_nobody(desk: Office) -> None:
    found = tasks_card(reader(desk).asked(""), reader(desk))
    assert named(found, "GGD Veldstad") == ["Beweegplein"]
    assert "Stoppen samen" in named(found, "Zonder partner")
    assert found["partners"][0]["name"] == "Zonder partner"
    assert "hebben geen partner." in found["said"]


def test_a_task_says_what_is_owed_and_leads_to_the_form(desk: Office) -> None:
    tasks = {one["name"]: one for one in tasks_card(reader(desk).asked(""), reader(desk))["tasks"]}
    assert tasks["Stoppen samen"]["owed"] == ["bereik niet bekend", "nog te bevestigen"]
    assert tasks["Stoppen samen"]["href"] == "/interventies/stoppen_samen?bewerken=ja"


def test_a_plan_of_the_past_asks_for_nothing_that_can_be_filled_in(desk: Office) -> None:
    stop(desk, 4)
    found = tasks_card(reader(desk).asked("?stand=2026-03-10"), reader(desk))
    assert all("bewerken" not in one["href"] for one in found["tasks"])


def test_a_whole_that_is_known_says_so(tmp_path: Path) -> None:
    empty = office(tmp_path, replace(town(), interventions=()))
    assert tasks_card(reader(empty).asked(""), reader(empty))["said"] == "Alles is aangeleverd en bevestigd."
    assert reach_card(reader(empty).asked(""), reader(empty))["said"] == "Hier loopt nog geen interventie."
    empty.engine.dispose()
