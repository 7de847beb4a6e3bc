"""One page in Chromium, watched from inside: when it stands, what it fetched, how long a change takes."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, CDPSession, Page, Request, sync_playwright

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
_PATIENCE_MS = 60_000
#: The page asks this every two seconds whatever the user does: no part of a change.
_POLL = "/_revisie"

#: Both pages are timed by this script, in the page itself; `shows(label)` says whether the matrix of that label stands.
_WATCH = """
window.bench = {{ want: "", at: null, from: null, shows: {shows} }};
new MutationObserver(function () {{
  if (bench.at === null && bench.shows(bench.want)) bench.at = performance.now();
}}).observe(document, {{ childList: true, subtree: true, attributes: true, characterData: true }});
document.addEventListener("click", function (event) {{
  if (bench.from === null) bench.from = event.timeStamp;
}}, true);
"""


@dataclass(frozen=True)
class Subject:
    """A page to be measured. `shows` is a JavaScript function of a label; `choose` picks a wijk as a person does.

    `first` is the label that the page starts with; `open_choices` brings the choices into sight, untimed.
    """

    name: str
    shows: str
    first: str
    open_choices: Callable[[Page], None]
    choose: Callable[[Page, str], None]


@dataclass
class Wire:
    """What went over the wire since the page was asked for. Bytes: `sent` with headers, `plain` decoded bodies.

    `questions` holds the requests that scripts of the page made.
    """

    sent: int = 0
    plain: int = 0
    addresses: list[str] = field(default_factory=list)
    questions: list[Request] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the system, without a window."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        raise RuntimeError("install chromium (apt-get install chromium) to measure pages")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()


class Visit:
    """A new person with an empty cache who opens a page."""

    def __init__(self, browser: Browser, subject: Subject, address: str) -> None:
        self.subject, self.wire = subject, Wire()
        self._context = browser.new_context(viewport={"width": 1440, "height": 1000})
        self.page = self._context.new_page()
        self.page.set_default_timeout(_PATIENCE_MS)
        self._listen(self._context.new_cdp_session(self.page))
        self.page.add_init_script(_WATCH.format(shows=subject.shows))
        self.page.add_init_script(f"bench.want = {subject.first!r}")
        self.page.goto(address)
        self.seconds_to_matrix = self._wait() / 1000
        self.page.wait_for_load_state("networkidle")

    def change(self, wijk: str) -> float:
        """Milliseconds from the click on a wijk to its matrix on the screen."""
        self.subject.open_choices(self.page)
        self.page.evaluate("wijk => Object.assign(bench, {want: wijk, at: null, from: null})", wijk)
        self.subject.choose(self.page, wijk)
        return self._wait() - float(self.page.evaluate("bench.from"))

    def close(self) -> None:
        """Leave, and forget everything."""
        self._context.close()

    def _wait(self) -> float:
        self.page.wait_for_function("bench.at !== null", polling=10)
        return float(self.page.evaluate("bench.at"))

    def _listen(self, session: CDPSession) -> None:
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.dataReceived", self._received)
        self.page.on("request", self._asked)

    def _finished(self, event: dict[str, float]) -> None:
        self.wire.sent += int(event["encodedDataLength"])

    def _received(self, event: dict[str, float]) -> None:
        self.wire.plain += int(event["dataLength"])

    def _asked(self, request: Request) -> None:
        self.wire.addresses.append(request.url)
        if request.resource_type in ("fetch", "xhr") and _POLL not in request.url:
            self.wire.questions.append(request)
