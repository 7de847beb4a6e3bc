"""Filling in the form of an intervention, without a browser."""

from copy import deepcopy
from typing import Any

from werkzeug.test import TestResponse

from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.views.intervention.form import intervention_form
from tests.views.writing import Office

Values = dict[str, Any]
#: A delivery as the form sends it: it runs in the whole municipality.
PLAIN: Values = {"scope": "municipality", "status": "running", "neighbourhoods": [], "starts": "", "ends": ""}


def find(desk: Office, code: str) -> Intervention:
    """An intervention as it is stored now."""
    return next(one for one in desk.plan().interventions if one.code == code)


def filled(plan: Plan, code: str = "", **changes: Any) -> Values:
    """What the browser sends: a form as it stands, with some fields changed."""
    one = next((one for one in plan.interventions if one.code == code), None)
    return deepcopy({**intervention_form(plan, one).values, **changes})


def save(desk: Office, code: str = "", **changes: Any) -> TestResponse:
    """Save the form of an intervention as it stands, with some fields changed.

    `versie` is the version that the page knew, `mee` what a new one was begun with.
    """
    version, along = changes.pop("versie", 0), changes.pop("mee", {})
    velden = filled(desk.plan(), code, **changes)
    return desk.post("intervention", {**along, "code": code, "versie": version, "velden": velden})


def a_cell(theme: str = "roken", pillar: str = "beleid", group: str = "jeugd", primary: bool = True) -> Values:
    """A cell as the form sends it."""
    return {"theme": theme, "pillar": pillar, "group": group, "primary": primary}


def told(answer: TestResponse) -> dict[str, Any]:
    """What was answered."""
    assert answer.json is not None
    found: dict[str, Any] = answer.json
    return found
