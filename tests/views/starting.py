"""Setting up a municipality over the web: an office where Nieuwdorp (GM1234) was just made, and what is asked there."""

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from werkzeug.test import TestResponse

from planner.domain.plan import Plan
from tests.views.writing import Office, office
from tests.world import town

NEW = {"velden": {"name": "Nieuwdorp", "code": "GM1234"}}


def a_begun_office(path: Path) -> Office:
    """An office with Veldstad, where Nieuwdorp was just made."""
    desk = office(path, town())
    assert desk.post("municipality-create", NEW, gemeente="nieuw").status_code == 200
    return desk


def ask(desk: Office, action: str, fields: Mapping[str, Any], **more: Any) -> TestResponse:
    """Ask for a change of Nieuwdorp."""
    return desk.post(action, fields, gemeente="GM1234", **more)


def stored(desk: Office) -> Plan:
    """Nieuwdorp as it is stored now."""
    return desk.plan("GM1234")


def typed(text: str) -> dict[str, Any]:
    """A list of wijken that was typed."""
    return {"velden": {"list": text}}


def a_file(content: bytes, name: str = "wijken.csv") -> dict[str, Any]:
    """A list of wijken in a file."""
    return {"bestand": {"naam": name, "inhoud": base64.b64encode(content).decode()}}


def add_theme(desk: Office, name: str) -> TestResponse:
    """Ask for a theme by its name."""
    return ask(desk, "theme-add", {"velden": {"name": name}})


def wrong(answer: TestResponse) -> list[str]:
    """The fields that do not fit; each is told."""
    assert answer.status_code == 422
    assert answer.json is not None
    assert all(one["kort"] and one["zin"] for one in answer.json["fouten"])
    return [one["veld"] for one in answer.json["fouten"]]
