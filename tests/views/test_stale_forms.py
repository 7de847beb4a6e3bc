"""Every form that the pages have, tried on a page that is behind: nothing that another person stored is overwritten."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from planner.domain.plan import Situation
from planner.domain.records import record, records_in, standing
from planner.store.changes import version
from planner.views import PAGES
from planner.views.parts.forms import Field
from planner.views.parts.saving import Editable
from planner.views.reader import Reader
from tests.views.writing import Office, office
from tests.world import TODAY, a_proposal, town

EDITABLES = [one for page in PAGES for one in page.editables]
#: Kinds of fields of which another value is easily made, the plainest first.
_PLAIN = ("text", "long", "number", "yes")
ANNA, BAS = "Anna de Boer", "Bas Smit"


class Case:
    """One form of a town on one record, as a page has it."""

    def __init__(self, desk: Office, editable: Editable) -> None:
        self.desk, self.editable = desk, editable
        self.key = record(editable.field).key(records_in(desk.plan(), editable.field)[0])
        self.form = editable.form(desk.plan(), self.value)
        self.known = version(desk.engine, "GM0001", editable.field, self.key)

    @property
    def value(self) -> Any:
        """The record as it is stored now."""
        now = standing(self.desk.plan(), self.editable.field, self.key)
        assert now is not None
        return now.value

    @property
    def field(self) -> Field:
        """The field in which two people meet."""
        every = [one for part in self.form.sections for one in part.fields]
        return min((one for one in every if one.kind in _PLAIN), key=lambda one: _PLAIN.index(one.kind))

    def changed(self, by: str) -> dict[str, Any]:
        """The values of the form, with one field as this person wants it."""
        old, kind = self.form.values[self.field.name], self.field.kind
        numbers = {ANNA: "0,4", BAS: "0,3"}
        if kind == "yes":
            new: Any = (not old) if by == ANNA else old
        else:
            new = numbers[by] if kind == "number" else f"{old} {by}".strip()
        return {**self.form.values, self.field.name: new}

    def save(self, by: str, known: int) -> TestResponse:
        """What a page sends."""
        body = {"code": self.key, "versie": known, "velden": self.changed(by), **self.form.along}
        return self.desk.post(self.editable.action, body, who=by)


@pytest.fixture(params=EDITABLES, ids=lambda one: one.action)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    situations = (Situation("roken", "Een op de vijf rookt."),)
    return Case(office(tmp_path, replace(town(), proposals=(a_proposal(),), situations=situations)), request.param)


def test_every_kind_of_form_is_tried() -> None:
    known = {"intervention", "proposal", "theme", "partner", "rules", "municipality"}
    assert known <= {one.action for one in EDITABLES}
    assert len({one.action for one in EDITABLES}) == len(EDITABLES)


def test_who_comes_second_is_told_what_the_first_did_and_overwrites_nothing(case: Case) -> None:
    first = case.save(ANNA, case.known)
    assert first.status_code == 200, first.get_data(as_text=True)
    there, stored = case.value, case.desk.plan()
    second = case.save(BAS, case.known)
    assert second.status_code == 409
    assert second.json is not None
    clash = second.json["botsing"]
    assert (clash["wie"], clash["versie"]) == (ANNA, stored.revision)
    (row,) = [one for one in clash["velden"] if one["veld"] == case.field.name]
    assert row["botst"] and row["naam"] == case.field.label
    assert len({row["was"], row["hun"], row["mijn"]}) == 3
    assert clash["waarden"][case.field.name] == case.changed(ANNA)[case.field.name]
    assert case.desk.plan() == stored and case.value == there


def test_with_the_newer_version_it_is_stored(case: Case) -> None:
    case.save(ANNA, case.known)
    clash = case.save(BAS, case.known).json
    assert clash is not None
    again = case.save(BAS, clash["botsing"]["versie"])
    assert again.status_code == 200
    assert (
        case.editable.form(case.desk.plan(), case.value).values[case.field.name] == case.changed(BAS)[case.field.name]
    )


def test_a_version_that_never_was_stores_nothing(case: Case) -> None:
    assert case.save(ANNA, case.known + 5).status_code == 409
    assert case.desk.plan().revision == 1


def test_a_form_carries_the_version_of_the_plan_that_fills_it_whatever_came_in_between(tmp_path: Path) -> None:
    desk = office(tmp_path, town())
    partner = next(one for one in EDITABLES if one.action == "partner")
    reader = Reader(desk.engine, lambda: TODAY)
    asked = reader.asked("")
    desk.post("partner", {"code": "sportclub", "versie": 0, "velden": {"name": "VV Veldstad", "sector": "sport"}})
    sportclub = next(one for one in asked.plan.partners if one.code == "sportclub")
    assert partner.form_for(asked, desk.engine, sportclub).version == 0
