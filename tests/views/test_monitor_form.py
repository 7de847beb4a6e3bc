"""Figures that people enter: what is stored, what is asked first, what is refused, and what can be traced."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from planner.domain.plan import Observation
from planner.domain.words import Basis
from planner.store.changes import version
from planner.views.monitor.form import figure_form
from tests.views.writing import Office, office
from tests.world import KREEK, town

#: 21 per cent of Veldstad smoked in 2025.
NEW = {"indicator": "rokers_18", "area": "GM0001", "year": "2025", "value": "21", "publisher": "GGD Veldstad, 2026"}
SOURCED = Observation("uit_bron", "beweegt_kind", "GM0001", 45.0, year=2020, source="akkoord", section="1.2")
READ_IN = Observation("ingelezen-rokers_18-2022-kreek", "rokers_18", KREEK, 26.0, year=2022)


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    plan = town()
    return office(tmp_path, replace(plan, observations=(*plan.observations, SOURCED, READ_IN)))


def find(desk: Office, code: str) -> Observation:
    return next(one for one in desk.plan().observations if one.code == code)


def save(desk: Office, code: str = "", **fields: Any) -> TestResponse:
    """What the form sends: as it stands, with some fields filled in."""
    now = find(desk, code) if code else None
    form = figure_form(desk.plan(), now)
    empty = {one.name: "" for part in form.sections for one in part.fields}
    known = version(desk.engine, "GM0001", "observations", code) if code else 0
    body = {"code": code, "versie": known, "velden": {**empty, **form.values, **fields}}
    return desk.post("observation", body)


def stored(answer: TestResponse, desk: Office) -> Observation:
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.json is not None
    return find(desk, answer.json["code"])


def wrong(answer: TestResponse) -> dict[str, str]:
    """What was refused, by its field."""
    assert answer.status_code == 422, answer.get_data(as_text=True)
    assert answer.json is not None
    return {one["veld"]: one["zin"] for one in answer.json["fouten"]}


def test_a_measurement_is_stored_as_ones_own_and_can_be_undone(desk: Office) -> None:
    before = desk.plan()
    made = stored(save(desk, **NEW), desk)
    assert made.own and (made.value, made.year, made.area) == (21.0, 2025, "GM0001")
    assert (made.basis, made.year_basis) == (Basis.CONFIRMED, Basis.CONFIRMED)
    assert desk.post("ongedaan", {}).status_code == 200
    assert desk.plan() == before


def test_a_target_says_how_it_is_reached_and_may_lie_ahead(desk: Office) -> None:
    made = stored(
        save(desk, **NEW | {"what": "doel", "year": "2040", "value": "5", "bound": "<", "publisher": ""}), desk
    )
    assert made.is_target and (made.value, made.text, made.year) == (5.0, "< 5%", 2040)


def test_a_figure_in_words_stays_words(desk: Office) -> None:
    made = stored(save(desk, **NEW | {"value": "", "text": "bijna 1 op 5"}), desk)
    assert (made.value, made.text) == (None, "bijna 1 op 5")


def test_a_new_indicator_comes_along_with_its_first_figure(desk: Office) -> None:
    new = {"new_name": "Gezonde scholen", "new_subject": "overgewicht", "new_unit": "scholen", "new_direction": "beter"}
    made = stored(save(desk, **NEW | new | {"indicator": "nieuw", "value": "7"}), desk)
    indicator = next(one for one in desk.plan().indicators if one.code == made.indicator)
    assert (indicator.name, indicator.subject, indicator.unit) == ("Gezonde scholen", "overgewicht", "scholen")
    assert indicator.more_is_worse is False


def test_a_new_indicator_needs_a_name_a_subject_and_a_direction(desk: Office) -> None:
    assert {"new_name", "new_subject", "new_direction"} <= set(wrong(save(desk, **NEW | {"indicator": "nieuw"})))


def test_a_new_indicator_may_not_have_the_name_of_another(desk: Office) -> None:
    new = {"new_name": "rookt", "new_subject": "roken", "new_direction": "slechter", "indicator": "nieuw"}
    assert "Kies een andere naam" in wrong(save(desk, **NEW | new))["new_name"]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("year", "2027", "Alleen een doel heeft een jaar dat nog komt"),
        ("year", "", "Vul een jaar in"),
        ("year", "1812", "van 1900 tot en met 2199"),
        ("year", "vorig jaar", "is geen getal"),
        ("value", "101", "van 0 tot en met 100"),
        ("value", "-1", "van 0 tot en met 100"),
        ("value", "18.5", "Schrijf een komma: 18,5"),
        ("value", "", "Vul een waarde in"),
        ("margin", "-2", "van 0 tot en met"),
        ("publisher", "", "Vul in van wie het cijfer is"),
        ("area", "nergens", "kan hier niet"),
        ("indicator", "", "Kies"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field_and_nothing_is_stored(
    desk: Office, field: str, typed: str, said: str
) -> None:
    before = desk.plan()
    assert said in wrong(save(desk, **NEW | {field: typed}))[field]
    assert desk.plan() == before


def test_a_part_is_no_more_than_the_whole(desk: Office) -> None:
    assert "Vul 20 of minder in" in wrong(save(desk, **NEW | {"out_of": "20"}))["value"]


def test_a_target_may_not_lie_behind_the_years_that_can_be_meant(desk: Office) -> None:
    assert "year" in wrong(save(desk, **NEW | {"what": "doel", "year": "20400"}))


# ── the same place twice ────────────────────────────────────────────────────────────────────


def test_a_figure_that_is_there_already_is_named_and_asked_about(desk: Office) -> None:
    stored(save(desk, **NEW), desk)
    said = wrong(save(desk, **NEW | {"value": "22"}))["twice"]
    assert "21% (GGD Veldstad, 2026)" in said and "vervangen, of beide bewaren" in said


def test_both_stay_when_each_has_a_source_of_its_own(desk: Office) -> None:
    first = stored(save(desk, **NEW), desk)
    second = stored(save(desk, **NEW | {"value": "22", "publisher": "CBS", "twice": "beide"}), desk)
    assert find(desk, first.code).value == 21.0 and second.value == 22.0


def test_two_of_one_year_with_the_same_source_are_refused(desk: Office) -> None:
    stored(save(desk, **NEW), desk)
    assert "publisher" in wrong(save(desk, **NEW | {"value": "22", "twice": "beide"}))


def test_a_figure_of_ones_own_is_replaced_in_one_change(desk: Office) -> None:
    first = stored(save(desk, **NEW), desk)
    second = stored(save(desk, **NEW | {"value": "22", "twice": "vervangen"}), desk)
    codes = {one.code for one in desk.plan().observations}
    assert first.code not in codes and second.code in codes
    desk.post("ongedaan", {})
    assert find(desk, first.code).value == 21.0


def test_what_came_with_the_plan_is_never_replaced(desk: Office) -> None:
    fields = {"indicator": "beweegt_kind", "year": "2020", "twice": "vervangen"}
    assert "niet zelf toegevoegd" in wrong(save(desk, **NEW | fields))["twice"]
    assert find(desk, SOURCED.code) == SOURCED


def test_a_measurement_beside_a_target_of_the_same_year_is_no_double(desk: Office) -> None:
    stored(save(desk, **NEW | {"what": "doel", "value": "5"}), desk)
    assert stored(save(desk, **NEW), desk).value == 21.0


def test_a_figure_that_moves_to_a_taken_year_is_asked_about_too(desk: Office) -> None:
    stored(save(desk, **NEW), desk)
    other = stored(save(desk, **NEW | {"year": "2023"}), desk)
    assert "twice" in wrong(save(desk, other.code, year="2025"))
    moved = stored(save(desk, other.code, year="2025", twice="vervangen"), desk)
    assert [one.code for one in desk.plan().observations if one.own] == [moved.code]


def test_figures_that_are_double_already_can_be_changed_without_a_question(desk: Office) -> None:
    stored(save(desk, **NEW), desk)
    second = stored(save(desk, **NEW | {"value": "22", "publisher": "CBS", "twice": "beide"}), desk)
    assert stored(save(desk, second.code, value="23"), desk).value == 23.0


# ── changing and taking away ────────────────────────────────────────────────────────────────


def test_a_figure_of_a_source_is_changed_only_with_a_reason_that_stays_with_it(desk: Office) -> None:
    assert "why" in wrong(save(desk, SOURCED.code, value="46"))
    made = stored(save(desk, SOURCED.code, value="46", why="Er stond een typefout."), desk)
    assert (made.value, made.basis, made.source) == (46.0, Basis.CONFIRMED, "akkoord")
    assert made.note == "Gewijzigd: Er stond een typefout. De bron zegt: 45%, 2020."


def test_a_form_that_changes_nothing_stores_nothing(desk: Office) -> None:
    answer = save(desk, SOURCED.code)
    assert answer.json is not None and answer.json["wijziging"] is None


def test_ones_own_figure_can_be_taken_away_and_comes_back(desk: Office) -> None:
    made = stored(save(desk, **NEW), desk)
    assert desk.post("observation-remove", {"code": made.code}).status_code == 200
    assert made not in desk.plan().observations
    desk.post("ongedaan", {})
    assert find(desk, made.code) == made


@pytest.mark.parametrize("code", ["o1", SOURCED.code, READ_IN.code])
def test_what_is_not_ones_own_cannot_be_taken_away(desk: Office, code: str) -> None:
    assert desk.post("observation-remove", {"code": code}).status_code == 400
    assert find(desk, code)


def test_what_was_taken_away_meanwhile_is_said(desk: Office) -> None:
    made = stored(save(desk, **NEW), desk)
    desk.post("observation-remove", {"code": made.code})
    assert desk.post("observation-remove", {"code": made.code}).status_code == 409
