"""A person who edits the plan of Groningen in a browser, on a database of their own."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dash.testing.browser import Browser

from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.store import plans
from planner.store.database import Engine, open_engine
from tests.pages.conftest import Visitor, serving
from tests.pages.form_page import ANNA, FormPage

BAS = {"naam": "Bas Smit", "sleutel": "bas-1234-5678"}


class Editor(FormPage):
    """Somebody at the planner itself, and what is stored behind it."""

    def __init__(self, browser: Browser, address: str, engine: Engine) -> None:
        Visitor.__init__(self, browser, address)
        self.engine = engine

    def come(
        self, path: str, wait_for: str = "form.form", width: int = 1440, who: dict[str, str] | None = ANNA
    ) -> "Editor":
        """Open a path as somebody whose name the browser knows; None: as a stranger. No draft is left from before."""
        if not self.driver.current_url.startswith(self.address):
            self.go("/bestaat-niet", "h1")
        self.script(
            "window.onbeforeunload = null; LPA.forms().forEach(f => { f.thrown = true; }); localStorage.clear()"
        )
        if who is not None:
            self.script("localStorage.setItem('lpa-wie', arguments[0])", json.dumps(who))
        self.go(path, wait_for, width=width)
        return self

    def plan(self) -> Plan:
        """The plan as it is stored now."""
        return plans.read(self.engine, "GM0014")

    def find(self, code: str) -> Intervention:
        """An intervention as it is stored now."""
        return next(one for one in self.plan().interventions if one.code == code)

    def submit(self) -> None:
        """Press the button that saves."""
        self.click(".form-acts button", "Opslaan")


@contextmanager
def an_editor(seeded: Path, folder: Path, browser: Browser) -> Iterator[Editor]:
    """Somebody at a copy of the database."""
    database = Path(shutil.copy(seeded, folder / "planner.db"))
    engine = open_engine(f"sqlite:///{database}")
    with serving(database) as address:
        yield Editor(browser, address, engine)
    engine.dispose()
