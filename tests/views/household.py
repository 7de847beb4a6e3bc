"""An application with accounts: somebody of every role in one town, a neighbour, and who keeps the installation."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from dash import Dash
from flask.testing import FlaskClient

from planner.app import create_app
from planner.domain.people import Person
from planner.domain.plan import Plan
from planner.domain.rights import Role
from planner.settings import Settings
from planner.store import people, plans, sessions, versions
from planner.store.database import Engine, open_engine, reading
from planner.store.tables import METADATA
from tests.world import TODAY, town

GOOD = "correct paard batterij"
TOWN, OTHER = "GM0001", "GM0002"


class House:
    """An application with two towns and somebody of every role in the first, and one of the second."""

    def __init__(self, path: Path) -> None:
        url = f"sqlite:///{path / 'house.db'}"
        self.engine: Engine = open_engine(url)
        versions.create(self.engine)
        plans.write(self.engine, town())
        plans.write(self.engine, _another())
        self.app: Dash = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url}), TODAY)
        self.clients: dict[str, FlaskClient] = {"niemand": self.app.server.test_client()}
        for role in Role:
            self.let_in(role.value, {TOWN: role})
        self.let_in("buur", {OTHER: Role.MANAGER})
        self.let_in("installatie", {}, installs=True)

    def let_in(self, name: str, roles: dict[str, Role], *, installs: bool = False) -> FlaskClient:
        person = Person(0, f"{name}@voorbeeld.nl", name.title(), roles, installs)
        secret = sessions.accept(self.engine, people.add(self.engine, person, "test"), GOOD)
        client: FlaskClient = self.app.server.test_client()
        client.set_cookie("planner", secret)
        self.clients[name] = client
        return client

    def state(self) -> str:
        """A digest of everything in the plans: what nobody may have changed."""
        digest = sha256()
        with reading(self.engine) as connection:
            for table in METADATA.sorted_tables:
                if table.name not in ("session", "trail", "person", "invitation"):
                    digest.update(repr(connection.execute(table.select().order_by(*table.primary_key)).all()).encode())
        return digest.hexdigest()


def _another() -> Plan:
    plan = town()
    return replace(plan, municipality=replace(plan.municipality, code=OTHER, name="Buurdorp"))
