"""A person who sets up a new municipality in a browser, on a database of their own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dash.testing.browser import Browser
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from planner.domain.plan import Plan
from planner.store import plans
from planner.store.database import open_engine
from tests.pages.conftest import serving
from tests.pages.editor import Editor

CODE = "GM1234"
#: The lines of a list at any step.
LIST = "#begin-lijst li"


class Starter(Editor):
    """Somebody at the five steps of Nieuwdorp."""

    def plan(self) -> Plan:
        """Nieuwdorp as it is stored now."""
        return plans.read(self.engine, CODE)

    def step(self, number: int, width: int = 1440) -> "Starter":
        """Open a step of Nieuwdorp as somebody whose name is known."""
        self.come(f"/beginnen?stap={number}&gemeente={CODE}", "#begin-kop", width=width)
        self.see("#begin-kop", f"Stap {number} van 5")
        return self

    def make(self, width: int = 1440) -> "Starter":
        """Make Nieuwdorp, and stand at the second step."""
        self.come("/beginnen", "#begin-vorm form", width=width)
        self.fill("name", "Nieuwdorp")
        self.fill("code", CODE)
        self.submit()
        self.see("#begin-kop", "Stap 2 van 5")
        return self

    def submit(self) -> None:
        """Press the button that makes a municipality."""
        self.click(".form-acts button", "Gemeente aanmaken")

    def write(self, text: str) -> None:
        """Type in the box for wijken."""
        self.box("list").send_keys(text)

    def press_button(self, selector: str, text: str) -> Any:
        """Click on a button with this text, wherever it is on the page."""
        found = self.wait(
            lambda: next((one for one in self.all(selector) if text in (one.text or "")), None),
            f"{selector} met {text}",
        )
        self.script("arguments[0].scrollIntoView({block: 'center'})", found)
        found.click()
        return found

    def tab_to(self, text: str, most: int = 120) -> Any:
        """Press Tab until something with this text or label has the focus."""
        for _ in range(most):
            ActionChains(self.driver).send_keys(Keys.TAB).perform()
            said = self.script(
                "const e = document.activeElement, l = e.labels && e.labels[0];"
                "return (e.textContent + ' ' + (l ? l.textContent : '') + ' ' + (e.getAttribute('aria-label') || ''))"
            )
            if text in said:
                return self.focused()
        raise AssertionError(f"met Tab niet te bereiken: {text}")

    def texts(self, selector: str) -> list[str]:
        """What stands in every element of a kind."""
        return [one.text for one in self.all(selector)]


@contextmanager
def a_starter(seeded: Path, folder: Path, browser: Browser) -> Iterator[Starter]:
    """Somebody at a copy of the database."""
    database = Path(shutil.copy(seeded, folder / "planner.db"))
    engine = open_engine(f"sqlite:///{database}")
    with serving(database) as address:
        yield Starter(browser, address, engine)
    engine.dispose()


def levels(starter: Starter) -> dict[str, int]:
    """How many cells of the matrix stand on each level."""
    found: dict[str, int] = starter.script(
        "const n = {}; document.querySelectorAll('button[data-niveau]').forEach("
        "c => n[c.dataset.niveau] = (n[c.dataset.niveau] || 0) + 1); return n"
    )
    return found


def in_list(starter: Starter, count: int) -> None:
    """Wait until the list at a step has so many lines."""
    starter.wait(lambda: len(starter.all(LIST)) == count, f"{count} regels in de lijst")
