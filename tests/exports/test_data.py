"""CSV and JSON, read back."""

import json
from dataclasses import replace
from datetime import date

import pytest

from planner.exports import make
from planner.exports.csv_table import COLUMNS
from planner.exports.handover import Handover, handover
from tests.exports.reading import csv_rows, made
from tests.world import CELL, TODAY, a_question, town


@pytest.mark.parametrize("code", ["csv", "json"])
def test_the_same_question_gives_the_same_bytes(code: str) -> None:
    first = make(code, handover(town(), a_question(), TODAY))
    again = make(code, handover(town(), a_question(), date(2027, 1, 1)))
    assert first == again


def test_csv_opens_in_dutch_excel(of_town: Handover) -> None:
    file = made("csv", of_town)
    assert file.startswith(b"\xef\xbb\xbf")
    assert file.decode("utf-8-sig").splitlines()[0] == ";".join(COLUMNS)
    assert b"\r\n" in file


def test_csv_writes_numbers_with_a_decimal_comma(of_town: Handover) -> None:
    row = next(row for row in csv_rows(made("csv", of_town)) if row["aantal"] != "0")
    assert set(row["dekking"]) <= set("0123456789,")
    assert "," in row["dekking"]


def test_csv_names_the_interventions_and_the_reason_of_a_cell(of_town: Handover) -> None:
    rows = csv_rows(made("csv", of_town))
    filled = next(
        row
        for row in rows
        if (row["thema"], row["doelgroep"]) == ("Overgewicht", "Kinderen (4–12)") and row["interventies"]
    )
    assert "beweegplein" in filled["interventies"]
    assert any(row["niveau"] == "nvt" and row["reden"] == "Lessen werken hier niet" for row in rows)


def test_json_holds_question_rules_margins_and_reasons(of_town: Handover) -> None:
    document = json.loads(made("json", of_town))
    assert document["vraag"]["peildatum"] == "2026-06-01"
    assert document["rekenregels"]["half"] == 0.5
    assert document["rekenregels"]["standaard"] == {"programmas_tellen": "nee", "secundair": "nee", "mogelijk": "ja"}
    assert (document["vraag"]["programmas_tellen"], document["vraag"]["secundair"]) == ("nee", "nee")
    tally = of_town.analysis.tally
    assert (document["totalen"]["alles"]["gevuld"], document["totalen"]["alles"]["van"]) == (
        tally.filled,
        tally.applicable,
    )
    cell = next(c for c in document["cellen"] if (c["thema"], c["pijler"], c["doelgroep"]) == CELL)
    part = cell["uitleg"][0]
    assert part["gewicht"] == part["factor_status"] * part["factor_gebied"] * part["factor_doelgroep"]


def test_json_numbers_are_numbers(of_town: Handover) -> None:
    document = json.loads(made("json", of_town))
    for cell in document["cellen"]:
        assert isinstance(cell["aantal"], int)
        assert isinstance(cell["dekking"], float)
    for gap in document["kansen"]:
        assert all(isinstance(gap[field], float) for field in ("score", "behoefte", "belang", "leegte"))


def test_json_of_other_data_says_so(of_town: Handover) -> None:
    changed = handover(replace(of_town.plan, revision=7), a_question(), TODAY)
    assert json.loads(make("json", changed))["gegevens_versie"] == 7
