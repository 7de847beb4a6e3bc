"""Saving an intervention as a page does it: the whole POST, from the request to the answer, on Groningen in SQLite."""

from copy import deepcopy
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from flask.testing import FlaskClient

from bench.material import fill_database, groningen
from bench.measure import Limit, Measure, in_turn
from bench.ours import TODAY
from planner.app import create_app
from planner.settings import Settings
from planner.views.intervention.form import intervention_form

_WHO = {"naam": "Anna de Boer", "sleutel": "anna-browser"}
_CODE = "R05"


def run() -> tuple[list[Measure], list[str]]:
    """Time a first and a next save, a new intervention, and one that is refused."""
    plan = groningen()
    with TemporaryDirectory() as place:
        url = fill_database(Path(place) / "planner.db", plan)
        client = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url}), TODAY).server.test_client()
        editor = _Editor(client, intervention_form(plan, next(one for one in plan.interventions if one.code == _CODE)))
        took = in_turn({"saved": editor.change, "made": editor.make, "refused": editor.mistake})
    in_ms = {name: seconds * 1000 for name, seconds in took.items()}
    limit = Limit(150, "ms")
    measures = [
        Measure("saving an intervention, whole POST", in_ms["saved"], "ms", None, limit),
        Measure("adding an intervention, whole POST", in_ms["made"], "ms", None, limit),
        Measure("a form with mistakes, whole POST", in_ms["refused"], "ms", None, limit),
    ]
    return measures, [f"Groningen: {len(plan.interventions)} interventions, in a SQLite file that is written to disk."]


class _Editor:
    """Somebody who saves again and again, each time something else."""

    def __init__(self, client: FlaskClient, form: Any) -> None:
        self._client, self._values = client, dict(form.values)
        self._version, self._numbers = 0, count(1)

    def change(self) -> None:
        """Another setting of the same intervention."""
        self._values["setting"] = f"speeltuin {next(self._numbers)}"
        self._version = self._post(_CODE, self._version, 200, self._values)["versie"]

    def make(self) -> None:
        """A new intervention in ten cells."""
        self._post("", 0, 200, {**self._values, "name": f"Nieuw {next(self._numbers)}"})

    def mistake(self) -> None:
        """A name that is missing."""
        self._post(_CODE, self._version, 422, {**self._values, "name": ""})

    def _post(self, code: str, version: int, status: int, values: dict[str, Any]) -> dict[str, Any]:
        body = {"gemeente": "GM0014", "wie": _WHO, "operatie": str(uuid4()), "code": code, "versie": version}
        answer = self._client.post("/wijzig/intervention", json={**body, "velden": deepcopy(values)})
        if answer.status_code != status or answer.json is None:
            raise RuntimeError(f"{answer.status_code}: {answer.get_data(as_text=True)[:400]}")
        found: dict[str, Any] = answer.json
        return found
