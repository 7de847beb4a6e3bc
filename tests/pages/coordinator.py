"""A person who changes the plan of Groningen in the matrix and the work list, at a database of their own."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dash.testing.browser import Browser
from selenium.webdriver.common.action_chains import ActionChains

from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.store import plans
from planner.store.database import open_engine
from tests.pages.conftest import Visitor, serving

Key = tuple[str, ...]
ANNA = {"naam": "Anna de Boer", "sleutel": "anna-browser-1"}


class Coordinator(Visitor):
    """Somebody whose name the browser knows, and what is stored behind them."""

    def __init__(self, browser: Browser, address: str, database: Path) -> None:
        super().__init__(browser, address)
        self.engine = open_engine(f"sqlite:///{database}")

    def plan(self) -> Plan:
        """The plan as it is stored now."""
        return plans.read(self.engine, "GM0014")

    def find(self, code: str) -> Intervention:
        """An intervention as it is stored now."""
        return next(one for one in self.plan().interventions if one.code == code)

    def at(self, path: str, wait_for: str = "table.mx .c", width: int = 1440) -> "Coordinator":
        """Open a path as Anna."""
        self.go("/bestaat-niet", "h1", width)
        self.script("localStorage.clear(); localStorage.setItem('lpa-wie', arguments[0])", json.dumps(ANNA))
        self.go(path, wait_for, width)
        return self

    def click(self, selector: str) -> None:
        """Click what is there, wherever it stands in the window."""
        element = self.see_any(selector)
        self.script("arguments[0].scrollIntoView({block: 'center'})", element)
        self.wait(lambda: (element.click(), True)[1], f"klik op {selector}")

    def click_with(self, held: str, selector: str) -> None:
        """Click while a key is held."""
        element = self.see_any(selector)
        ActionChains(self.driver).key_down(held).click(element).key_up(held).perform()

    def keys(self, *keys: str) -> None:
        """Press a chord where the focus is: the last key while the others are held."""
        chain = ActionChains(self.driver)
        for one in keys[:-1]:
            chain.key_down(one)
        chain.send_keys(keys[-1])
        for one in reversed(keys[:-1]):
            chain.key_up(one)
        chain.perform()

    def focus(self, selector: str) -> None:
        """Give something the focus, as Tab would."""
        self.script("arguments[0].focus()", self.see_any(selector))

    def see_any(self, selector: str) -> Any:
        """Wait for an element, with or without text."""
        return self.wait(lambda: next(iter(self.all(selector)), None), selector)

    def level(self, cell: str) -> str:
        """The level of a cell as it is drawn."""
        return str(self.all(f"button[data-cel='{cell}']")[0].get_attribute("data-niveau"))

    def until(self, revision: int) -> Plan:
        """The plan, once it has come to a revision."""
        self.wait(lambda: self.plan().revision >= revision, f"revisie {revision}")
        return self.plan()

    def spot(self) -> str:
        """What the control with the focus belongs to: an intervention in a panel, a row of the list."""
        code = "const s = document.activeElement.closest('[data-plek]'); return s ? s.dataset.plek : ''"
        return str(self.script(code))


@contextmanager
def a_coordinator(seeded: Path, folder: Path, browser: Browser) -> Iterator[Coordinator]:
    """Somebody at a copy of the database."""
    database = Path(shutil.copy(seeded, folder / "planner.db"))
    with serving(database) as address:
        yield Coordinator(browser, address, database)


def cells_of(one: Intervention) -> set[Key]:
    """The cells in which an intervention was placed itself."""
    return {(part.theme, part.pillar, part.group) for part in one.placements}
