"""Keeping the lists over the web: what a form of a list sends, and what is answered."""

from typing import Any

from werkzeug.test import TestResponse

from planner.domain.plan import Plan
from planner.domain.records import record, records_in, standing
from planner.views.lists.kinds import LISTS, ListKind
from tests.views.writing import Office


def kind_of(code: str) -> ListKind:
    return next(one for one in LISTS if one.code == code)


def told(answer: TestResponse) -> dict[str, Any]:
    assert answer.json is not None, answer.get_data(as_text=True)
    return dict(answer.json)


def save(desk: Office, code: str, fields: dict[str, Any], item: str = "", **more: Any) -> TestResponse:
    return desk.post(kind_of(code).editable.action, {"code": item, "versie": 0, "velden": fields}, **more)


def form_of(desk: Office, code: str, item: str) -> dict[str, Any]:
    """What stands in the form of a record."""
    kind, plan = kind_of(code), desk.plan()
    now = standing(plan, kind.field, item)
    assert now is not None
    return dict(kind.editable.form(plan, now.value).values)


def wrong(answer: TestResponse) -> list[tuple[str, str]]:
    assert answer.status_code == 422
    return [(one["veld"], one["zin"]) for one in told(answer)["fouten"]]


def act(desk: Office, action: str, lijst: str, code: str, **more: Any) -> TestResponse:
    return desk.post(f"record-{action}", {"lijst": lijst, "code": code, **more})


def named(plan: Plan, field: str) -> list[str]:
    return [record(field).key(one) for one in records_in(plan, field)]
