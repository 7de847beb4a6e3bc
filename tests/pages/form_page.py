"""A person at a form: types, saves, reads what came back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dash.testing.browser import Browser
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.pages.conftest import Visitor
from tests.pages.form_server import FormServer, form_server

ANNA = {"naam": "Anna de Boer", "sleutel": "anna-1234-5678"}
_THROWS = (
    "for (const n of ['getItem', 'setItem', 'removeItem']) Storage.prototype[n] = () => { throw new Error('nee'); };"
)


class FormPage(Visitor):
    """The page of `form_server.py` in the browser."""

    def __init__(self, browser: Browser, server: FormServer) -> None:
        super().__init__(browser, server.address)
        self.server = server

    def open(self, width: int = 1440, *, as_anna: bool = True) -> "FormPage":
        """Open the page; somebody who was here before is known by name."""
        self.go("/", "form.form", width=width)
        if as_anna:
            self.script("localStorage.setItem('lpa-wie', arguments[0])", json.dumps(ANNA))
        return self

    def again(self) -> "FormPage":
        """Load the page afresh."""
        self.driver.refresh()
        self.see("form.form")
        return self

    def box(self, path: str) -> Any:
        """What a field is typed in or chosen with."""
        inside = f'[data-veld="{path}"]'
        return self.see_any(f"{inside} input, {inside} textarea, {inside} select")

    def see_any(self, selector: str) -> Any:
        """Wait for an element, with or without text."""
        return self.wait(lambda: next((one for one in self.all(selector) if one.is_displayed()), None), selector)

    def fill(self, path: str, text: str) -> None:
        """Replace what stands in a text box."""
        box = self.box(path)
        self.script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", box)
        box.send_keys(Keys.CONTROL, "a")
        box.send_keys(text)

    def value(self, path: str) -> str:
        """What stands in a box."""
        return str(self.box(path).get_attribute("value"))

    def chips(self, path: str) -> list[str]:
        """What was chosen, as it is shown."""
        return [one.text.removesuffix("×").strip() for one in self.all(f'[data-veld="{path}"] .chosen li')]

    def keys(self, *keys: str) -> None:
        """Press a chord where the focus is: the last key while the others are held."""
        chain = ActionChains(self.driver)
        for held in keys[:-1]:
            chain.key_down(held)
        chain.send_keys(keys[-1])
        for held in keys[:-1]:
            chain.key_up(held)
        chain.perform()

    def save(self) -> None:
        """Save with the keyboard."""
        self.keys(Keys.CONTROL, "s")

    def sent(self, number: int) -> dict[str, Any]:
        """The request with this number, once it has come."""
        return dict(self.wait(lambda: self.server.sent[number - 1 :][:1], f"verzoek {number}")[0])

    def told(self, text: str) -> Any:
        """Wait for the line at the bottom."""
        return self.see(".toast", text)

    def named(self, selector: str, text: str) -> Any:
        """The element of a kind with exactly this text, what is only heard included."""

        def found() -> Any:
            shown = (one for one in self.all(selector) if one.is_displayed())
            return next((one for one in shown if " ".join(one.get_attribute("textContent").split()) == text), None)

        return self.wait(found, f"{selector} “{text}”")

    def click(self, selector: str, text: str) -> None:
        """Press what has this text, away from the buttons that stay in sight."""
        found = self.named(selector, text)
        self.script("arguments[0].scrollIntoView({block: 'center'})", found)
        found.click()

    def focus_in(self, path: str) -> bool:
        """Whether the focus is in a field."""
        code = "const b = document.activeElement.closest('[data-veld]'); return b ? b.dataset.veld : ''"
        return bool(self.script(code) == path)

    @contextmanager
    def without_a_line(self) -> Iterator[None]:
        """As when the network is gone."""
        self.driver.execute_cdp_cmd("Network.enable", {})
        self._line(offline=True)
        try:
            yield
        finally:
            self._line(offline=False)

    def _line(self, *, offline: bool) -> None:
        line = {"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", line)

    @contextmanager
    def that_keeps_nothing(self) -> Iterator[None]:
        """As a browser in which nothing may be kept."""
        made = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _THROWS})
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", made)


@contextmanager
def form_page(browser: Browser) -> Iterator[FormPage]:
    """A form page of one's own: another port, so that nothing was kept for it."""
    with form_server() as server:
        yield FormPage(browser, server)
