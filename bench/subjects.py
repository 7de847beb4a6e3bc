"""The two pages, and how a person chooses a wijk on each."""

from playwright.sync_api import Page

from bench.browser import Subject
from bench.material import WHOLE

CELLS = 180


def _open_filter(page: Page) -> None:
    menu = page.locator("details[data-filter=wijk]")
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    menu.locator("label.opt").first.wait_for()


def _pick_radio(page: Page, wijk: str) -> None:
    page.locator("details[data-filter=wijk] label.opt").get_by_text(wijk, exact=True).click()


def _open_dropdown(page: Page) -> None:
    page.locator("#wijk").click()
    page.locator("[role=option]").first.wait_for()


def _pick_option(page: Page, wijk: str) -> None:
    page.locator("[role=option]").get_by_text(wijk, exact=True).click()


OURS = Subject(
    name="ours",
    shows=f"""function (label) {{
      var table = document.querySelector("table.mx[role=grid]");
      return !!table && table.getAttribute("aria-label").toLowerCase().endsWith(label.toLowerCase()) &&
        table.querySelectorAll("[data-niveau]").length === {CELLS};
    }}""",
    first=WHOLE,
    open_choices=_open_filter,
    choose=_pick_radio,
)

PEER = Subject(
    name="peer",
    shows="""function (label) {
      var title = document.querySelector("#matrix .gtitle");
      var image = document.querySelector("#matrix .heatmaplayer image");
      return !!title && !!image && title.textContent === label &&
        (image.getAttribute("xlink:href") || image.getAttribute("href") || "").length > 100;
    }""",
    first=WHOLE,
    open_choices=_open_dropdown,
    choose=_pick_option,
)
