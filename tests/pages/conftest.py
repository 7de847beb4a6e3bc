"""Pages in a real browser: one server and one Chromium for the whole run, on a database with both towns."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import waitress
from dash.testing.browser import Browser
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.common.keys import Keys

from planner import resources
from planner.app import create_app
from planner.imports.folder import read_folder
from planner.settings import Settings
from planner.store import plans, versions
from planner.store.database import open_engine

#: The day on which every page test takes place.
TODAY = date(2026, 11, 23)
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-extensions",
    "--disable-default-apps",
    "--lang=nl",
    "--window-size=1440,1100",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
)
# Selenium must not look for another driver outside.
os.environ.setdefault("SE_OFFLINE", "true")


def chromium() -> str:
    """Where the browser is; without one the browser tests are skipped, loudly."""
    found = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    if not found or not shutil.which("chromedriver"):
        reason = "installeer chromium en chromium-driver (apt-get install chromium chromium-driver)"
        pytest.skip(f"Browsertests overgeslagen: {reason}")
    return found


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with Groningen and Gemeente Voorbeeld. Copy it before changing anything."""
    path = tmp_path_factory.mktemp("pages") / "planner.db"
    engine = open_engine(f"sqlite:///{path}")
    versions.create(engine)
    for folder in ("groningen", "example"):
        plans.write(engine, read_folder(resources.folder("seed") / folder))
    engine.dispose()
    return path


@contextmanager
def serving(database: Path, port: int = 0) -> Iterator[str]:
    """An application on a database, served on a free port; gives its address."""
    settings = Settings.from_environ({"PLANNER_DATABASE_URL": f"sqlite:///{database}"})
    app = create_app(settings, TODAY)
    # A map of its own: two servers in one process must not share their connections.
    connections: dict[int, Any] = {}
    server = waitress.create_server(app.server, map=connections, host="127.0.0.1", port=port, threads=8)

    def run() -> None:
        # Its sockets are closed under it: that is how it is told to stop.
        with suppress(OSError):
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.task_dispatcher.shutdown(cancel_pending=True, timeout=3)
        for one in list(connections.values()):
            one.close()
        thread.join(timeout=5)


@pytest.fixture(scope="session")
def address(seeded: Path) -> Iterator[str]:
    """The address of the application that most page tests share."""
    with serving(seeded) as found:
        yield found


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for all page tests."""
    options = Options()
    options.binary_location = chromium()
    for flag in _FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    downloads = str(tmp_path_factory.mktemp("downloads"))
    with Browser("Chrome", headless=True, options=options, download_path=downloads, percy_run=False) as made:
        made.driver.implicitly_wait(0)
        yield made


class Visitor:
    """A person at the browser: goes somewhere, presses, reads."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.driver = browser.driver

    def go(self, path: str, wait_for: str = "#pagina h1", width: int = 1440) -> "Visitor":
        """Open a path afresh at a window width and wait until something is there."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False},
        )
        if not self.driver.current_url.startswith(self.address):
            # A page of a server that has stopped keeps asking, and its complaints would count as ours.
            self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get(self.address + path)
        self.see(wait_for)
        return self

    def see(self, selector: str, text: str | None = None, seconds: float = 10) -> Any:
        """Wait for an element with (some) text that is shown; gives it back."""

        def there() -> Any:
            for one in self.driver.find_elements("css selector", selector):
                said = one.text or one.get_attribute("textContent") or ""
                if (text is None and said.strip()) or (text is not None and text in said):
                    return one
            return None

        return self.wait(there, f"{selector!r} met {text!r}", seconds)

    def wait(self, holds: Callable[[], Any], what: str, seconds: float = 10) -> Any:
        """Wait until something holds; gives what it gave."""
        until = time.monotonic() + seconds
        last: Exception | None = None
        while time.monotonic() < until:
            try:
                found = holds()
            except Exception as error:
                last, found = error, None
            if found:
                return found
            time.sleep(0.03)
        raise AssertionError(f"niet gezien: {what} op {self.driver.current_url} ({last})")

    def all(self, selector: str) -> list[Any]:
        """Every element of a kind, now."""
        return list(self.driver.find_elements("css selector", selector))

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def focused(self) -> Any:
        """The element that has the focus."""
        return self.driver.switch_to.active_element

    def script(self, code: str, *arguments: object) -> Any:
        """Run a script in the page."""
        return self.driver.execute_script(code, *arguments)

    def complaints(self) -> list[str]:
        """Errors in the browser's log since the page was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    @property
    def search(self) -> str:
        """The query string of the address, as it is now."""
        return str(self.script("return location.search"))


@pytest.fixture
def visitor(browser: Browser, address: str) -> Visitor:
    """A person at the shared application."""
    return Visitor(browser, address)


__all__ = ["TODAY", "Keys", "Visitor", "chromium", "serving"]
