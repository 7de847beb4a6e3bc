"""Somebody who keeps the lists of a planner of her own, in a real browser."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dash.testing.browser import Browser
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from planner.domain.plan import Plan
from planner.store import plans
from planner.store.database import open_engine
from tests.pages.conftest import Visitor, serving

ROWS = ".bh-tabel tr[data-code]"
FORM = "#beheer-formulier form"
WHO = '{"naam": "Karin Mulder", "sleutel": "karin-browser"}'


class Keeper(Visitor):
    """Somebody who keeps the lists of a planner of her own."""

    def __init__(self, browser: Browser, address: str, database: Path) -> None:
        super().__init__(browser, address)
        self.database = database

    def plan(self) -> Plan:
        """What is stored now."""
        engine = open_engine(f"sqlite:///{self.database}")
        try:
            return plans.read(engine, "GM0014")
        finally:
            engine.dispose()

    def open(self, query: str, wait_for: str = ROWS, width: int = 1440) -> "Keeper":
        """Open a list."""
        self.go(f"/beheer{query}", wait_for, width)
        return self

    def click(self, selector: str, text: str | None = None) -> None:
        """Press what is shown, as soon as it is there to be pressed."""

        def press() -> bool:
            found = next(
                one for one in self.all(selector) if text is None or text in (one.get_attribute("textContent") or "")
            )
            found.click()
            return True

        self.wait(press, f"{selector!r} met {text!r} om op te drukken")

    def box(self, selector: str) -> Any:
        """A box to type in, as soon as it is there."""
        return self.wait(lambda: self.all(selector)[0], selector)

    def fill(self, selector: str, text: str) -> None:
        """Type over what stands in a box."""
        box = self.box(selector)
        box.send_keys(Keys.CONTROL, "a")
        box.send_keys(text or Keys.DELETE)

    def keys(self, *pressed: str) -> None:
        """Keys held down together."""
        chain = ActionChains(self.driver)
        for key in pressed[:-1]:
            chain.key_down(key)
        chain.send_keys(pressed[-1])
        for key in pressed[:-1]:
            chain.key_up(key)
        chain.perform()

    def told(self, text: str) -> Any:
        """Wait until the line at the bottom says something."""
        return self.see(".toast", text)

    def shown(self) -> list[str]:
        """The codes of the rows that are shown."""
        found: list[str] = self.script(
            "return [...document.querySelectorAll(arguments[0])].filter(one => one.offsetParent)"
            ".map(one => one.dataset.code)",
            ROWS,
        )
        return found

    def holds(self, what: str, holds: Callable[[Plan], bool]) -> None:
        """Wait until something is stored."""
        self.wait(lambda: holds(self.plan()), what)


@contextmanager
def a_keeper(seeded: Path, folder: Path, browser: Browser) -> Iterator[Keeper]:
    """A planner on a copy of the seeds, and somebody with a name."""
    database = folder / "planner.db"
    shutil.copy(seeded, database)
    with serving(database) as address:
        visitor = Keeper(browser, address, database)
        visitor.go("/beheer", ".bh-deel")
        visitor.script("localStorage.clear(); localStorage.setItem('lpa-wie', arguments[0])", WHO)
        yield visitor
        visitor.script("localStorage.clear()")
