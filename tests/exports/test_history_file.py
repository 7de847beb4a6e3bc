"""The history as a file: all that the filter shows, whole, and safe to open in a spreadsheet."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from planner.exports.history import COLUMNS
from tests.views.history import Archivist, a_week, client_of


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Archivist]:
    made = a_week(tmp_path)
    yield made
    made.reader.engine.dispose()


@pytest.fixture
def client(week: Archivist) -> FlaskClient:
    return client_of(week)


def rows(client: FlaskClient, query: str = "") -> list[dict[str, str]]:
    """The rows as Dutch Excel reads them."""
    answer = client.get(f"/geschiedenis.csv{query}")
    assert answer.status_code == 200
    assert answer.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_row_says_when_who_what_and_old_and_new(client: FlaskClient) -> None:
    assert list(rows(client)[0]) == list(COLUMNS)
    assert rows(client, "?zoek=overleg") == [
        {
            "nummer": "2",
            "datum": "18-11-2026",
            "tijd": "10:00",
            "wie": "Anna de Boer",
            "wat": "Beweegplein gewijzigd: setting",
            "waarom": "Besproken in het overleg",
            "onderdeel": "Interventie Beweegplein",
            "code": "beweegplein",
            "veld": "Setting",
            "was": "niet ingevuld",
            "werd": "Speeltuin",
            "erbij_en_weg": "",
        }
    ]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", {"2", "3", "4", "5", "6"}),
        ("?wie=Bas+Smit", {"3", "4"}),
        ("?soort=cellen", {"3"}),
        ("?van=2026-11-20&tot=2026-11-21", {"4", "5"}),
        ("?interventie=beweegplein&zoek=noord", {"6"}),
        ("?zoek=zzz", set()),
        ("?stand=2026-11-18", {"2"}),
    ],
)
def test_a_file_holds_what_the_page_shows(client: FlaskClient, query: str, numbers: set[str]) -> None:
    assert {row["nummer"] for row in rows(client, query)} == numbers
    document = json.loads(client.get(f"/geschiedenis.json{query}").data)
    assert {str(one["nummer"]) for one in document["wijzigingen"]} == numbers


def test_a_file_holds_more_than_one_page(week: Archivist, client: FlaskClient) -> None:
    for number in range(60):
        week.edit("2026-11-24 11:00", "beweegplein", setting=f"plek {number}")
    assert len({row["nummer"] for row in rows(client, "?bladzijde=2")}) == 65


@pytest.mark.parametrize("text", ["=1+1", "+31 50 123", "-2", "@SUM(A1)", "\t=1+1", "a;b\nc"])
def test_nothing_that_people_typed_runs_in_a_spreadsheet(week: Archivist, client: FlaskClient, text: str) -> None:
    week.edit("2026-11-24 11:00", "beweegplein", setting=text, why=text)
    newest = rows(client)[0]
    for cell in (newest["werd"], newest["waarom"]):
        assert cell == (text if text.startswith("a") else f"'{text}")


def test_json_keeps_moments_in_utc_and_says_how_a_change_came_about(week: Archivist, client: FlaskClient) -> None:
    week.undo(week.made[-1].number)
    newest, older = json.loads(client.get("/geschiedenis.json").data)["wijzigingen"][:2]
    assert (newest["manier"], newest["van_nummer"]) == ("ongedaan gemaakt", older["nummer"])
    assert older["moment"] == "2026-11-24T09:42:00+00:00"
    field: dict[str, Any] = older["onderdelen"][0]["velden"][0]
    assert field == {"veld": "name", "naam": "Naam", "was": "Beweegplein", "werd": "Beweegplein Noord"}


def test_the_name_of_the_file_says_of_which_town_and_when(client: FlaskClient) -> None:
    named = [
        client.get(f"/geschiedenis.csv{query}").headers["Content-Disposition"] for query in ("", "?stand=2026-11-20")
    ]
    assert "geschiedenis-veldstad-2026-11-24.csv" in named[0]
    assert "geschiedenis-veldstad-stand-2026-11-20-2026-11-24.csv" in named[1]


def test_a_wrong_filter_makes_no_file(client: FlaskClient) -> None:
    answer = client.get("/geschiedenis.csv?van=gisteren")
    assert answer.status_code == 400
    assert answer.text.endswith("Er is geen bestand gemaakt.")


def test_other_formats_are_not_there(client: FlaskClient) -> None:
    assert client.get("/geschiedenis.docx").status_code == 404
