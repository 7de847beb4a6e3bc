"""Asking for changes over the web, without a browser: an application on a real database file, and a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, uuid4, uuid5

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from planner.app import create_app
from planner.domain.plan import Plan
from planner.settings import Settings
from planner.store import plans, versions
from planner.store.database import Engine, open_engine
from tests.world import TODAY


@dataclass
class Office:
    """An application with one or more towns, and where they are kept."""

    client: FlaskClient
    engine: Engine

    def plan(self, code: str = "GM0001") -> Plan:
        """The plan as it is stored now."""
        return plans.read(self.engine, code)

    def post(self, action: str, fields: Mapping[str, Any], who: str = "Anna de Boer", **more: Any) -> TestResponse:
        """Ask for a change as the page of a person would; `more` replaces parts of the request."""
        key = f"{uuid5(NAMESPACE_DNS, who)}"
        body = {"gemeente": "GM0001", "wie": {"naam": who, "sleutel": key}, "operatie": str(uuid4()), **fields, **more}
        return self.client.post(f"/wijzig/{action}", json=body, headers={"Sec-Fetch-Site": "same-origin"})


def office(path: Path, *towns: Plan) -> Office:
    """An application on a new database with these towns."""
    url = f"sqlite:///{path / 'office.db'}"
    engine = open_engine(url)
    versions.create(engine)
    for one in towns:
        plans.write(engine, one)
    app = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url}), TODAY)
    return Office(app.server.test_client(), engine)
