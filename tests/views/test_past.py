"""The plan as it was on a day: on every page, in every link and in every file; and nothing can be changed there."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from flask.testing import FlaskClient

from planner.domain.plan import Rules
from planner.views.history.callbacks import page
from tests.views.history import Archivist, a_week, an_archivist, client_of, intervention
from tests.world import town


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Archivist]:
    made = a_week(tmp_path)
    yield made
    made.reader.engine.dispose()


@pytest.fixture
def client(week: Archivist) -> FlaskClient:
    return client_of(week)


def setting(made: Archivist, search: str) -> str:
    return intervention(made.reader.asked(search).plan, "beweegplein").setting


def test_a_day_gives_the_plan_as_it_was_when_that_day_ended(week: Archivist) -> None:
    assert setting(week, "stand=2026-11-17") == ""
    assert setting(week, "stand=2026-11-18") == setting(week, "stand=18-11-2026") == "Speeltuin"
    rules = [week.reader.asked(f"stand=2026-11-{day}").plan.municipality.rules for day in (20, 21)]
    assert rules == [Rules(), Rules(covered_from=2)]


def test_before_the_first_change_the_plan_is_as_it_was_read_in(week: Archivist) -> None:
    assert week.reader.asked("stand=2000-01-01").plan == town()


def test_a_day_ends_at_midnight_on_a_dutch_clock(tmp_path: Path) -> None:
    made = an_archivist(tmp_path)
    made.edit("2026-07-01 21:59", "beweegplein", setting="vóór middernacht")
    made.edit("2026-07-01 22:00", "beweegplein", setting="middernacht")
    made.edit("2026-10-25 22:59", "beweegplein", setting="laatste minuut van de langste dag")
    made.edit("2026-10-25 23:00", "beweegplein", setting="de dag erna")
    assert setting(made, "stand=2026-07-01") == "vóór middernacht"
    assert setting(made, "stand=2026-07-02") == "middernacht"
    assert setting(made, "stand=2026-10-25") == "laatste minuut van de langste dag"


def test_the_plan_of_today_is_the_plan_of_now(week: Archivist) -> None:
    asked = week.reader.asked("stand=2026-11-24")
    assert (asked.stand, asked.readonly, asked.problems) == (None, False, ())
    assert asked.plan is week.reader.asked("").plan


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-11-25", "25 november 2026 moet nog komen. U ziet het plan van nu."),
        ("2099-12-31", "31 december 2099 moet nog komen. U ziet het plan van nu."),
        ("gisteren", "“gisteren” is geen datum."),
        ("2026-02-30", "“2026-02-30” is geen datum."),
        ("1812-01-01", "“1812-01-01” is geen datum."),
        ("x" * 3000, "“xxxxxxxxxxxxxxxxxxx…” is geen datum."),
    ],
)
def test_a_day_that_cannot_be_is_told_and_shows_the_plan_of_now(week: Archivist, text: str, said: str) -> None:
    asked = week.reader.asked(f"stand={text}")
    assert asked.problems[0].startswith(said)
    assert (asked.stand, asked.readonly) == (None, False)


def test_every_link_keeps_the_day(week: Archivist) -> None:
    asked = week.reader.asked("stand=2026-11-20&wijk=kreek")
    assert asked.href("/kansen") == "/kansen?wijk=kreek&stand=2026-11-20"
    assert asked.href("/", stand=None, wijk=None) == "/"


def test_the_usual_reference_date_is_that_day_and_another_may_be_asked(week: Archivist) -> None:
    assert week.reader.asked("stand=2026-11-20").question.on.isoformat() == "2026-11-20"
    assert week.reader.asked("stand=2026-11-20").query() == "stand=2026-11-20"
    asked = week.reader.asked("stand=2026-11-20&peildatum=2026-11-24")
    assert asked.query() == "peildatum=2026-11-24&stand=2026-11-20"


def test_surveys_of_two_days_are_not_mixed_up(week: Archivist) -> None:
    week.edit("2026-11-24 10:00", "beweegplein", placements=())
    key = ("overgewicht", "leefomgeving", "kinderen")
    search = "peildatum=2026-06-01"
    counts = [
        week.reader.analysis(week.reader.asked(f"{search}&stand={day}")).by_key[key].count
        for day in ("2026-11-23", "2026-11-24")
    ]
    assert counts[0] == counts[1] + 1


def test_a_plan_of_the_past_is_read_again_after_a_change(week: Archivist) -> None:
    assert setting(week, "stand=2026-11-23") == "Speeltuin"
    week.edit("2026-11-23 12:00", "beweegplein", setting="Toch een schoolplein")
    assert setting(week, "stand=2026-11-23") == "Toch een schoolplein"


def test_history_of_a_past_day_ends_there_and_offers_no_way_back(week: Archivist) -> None:
    data = page(week.reader.asked("stand=2026-11-19"), week.reader)[3]
    assert isinstance(data, dict)
    assert [day["date"] for day in data["days"]] == ["2026-11-19", "2026-11-18"]
    assert not any(change["turn"] for day in data["days"] for change in day["changes"])


def test_days_are_named_for_who_looks_and_not_for_the_day_that_is_looked_at(week: Archivist) -> None:
    data = page(week.reader.asked("stand=2026-11-20"), week.reader)[3]
    assert isinstance(data, dict)
    assert data["days"][0]["title"] == "Vrijdag 20 november 2026"


def test_a_word_file_says_of_which_day_it_is(client: FlaskClient) -> None:
    answer = client.get("/download/word?stand=2026-11-20")
    text = "\n".join(part.text for part in docx.Document(io.BytesIO(answer.data)).paragraphs)
    assert "Let op: het plan zoals het was op 20 november 2026." in text
    assert "Gemaakt op 24 november 2026" in text


def test_a_json_file_says_of_which_day_it_is(client: FlaskClient) -> None:
    past, now = (json.loads(client.get(f"/download/json{query}").data) for query in ("?stand=2026-11-20", ""))
    assert past["stand"] == "2026-11-20"
    assert past["vraag"]["in_woorden"].startswith("Let op: het plan zoals het was op 20 november 2026. Gebied:")
    assert "stand" not in now
    assert (past["rekenregels"]["gedekt_vanaf"], now["rekenregels"]["gedekt_vanaf"]) == (1, 2)


def test_a_csv_file_says_in_its_name_of_which_day_it_is(week: Archivist, client: FlaskClient) -> None:
    week.edit("2026-11-24 10:00", "beweegplein", placements=())
    answer = client.get("/download/csv?stand=2026-11-20")
    assert "interventiemix-gemeente-veldstad-stand-2026-11-20-2026-11-24.csv" in answer.headers["Content-Disposition"]
    assert "beweegplein" in answer.text
    assert "beweegplein" not in client.get("/download/csv").text


def test_a_file_of_a_day_that_cannot_be_is_not_made(client: FlaskClient) -> None:
    answer = client.get("/download/word?stand=2026-12-25")
    assert answer.status_code == 400
    assert "moet nog komen" in answer.text
    assert "Er is geen bestand gemaakt." in answer.text


def test_what_was_not_there_yet_is_a_page_that_does_not_exist(week: Archivist, client: FlaskClient) -> None:
    assert client.get("/interventies/beweegplein?stand=2026-11-20").status_code == 200
    assert client.get("/interventies/nog_niet?stand=2026-11-20").status_code == 404
