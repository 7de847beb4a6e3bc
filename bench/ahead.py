"""One step of the date slider on the matrix: from the input until the page has been painted again."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.browser import chromium
from bench.material import fill_database
from bench.measure import Limit, Measure
from bench.serving import running
from planner.imports.folder import read_folder
from planner.resources import folder

#: Moves the slider by one month, and answers after the frame in which that was painted.
_STEP = """() => new Promise(done => {
  const slider = document.getElementById("vooruit-dag"), from = performance.now();
  slider.value = String((Number(slider.value) + 1) % (Number(slider.max) + 1));
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => done((performance.now() - from) / 1000), 0));
})"""
_STEPS = 24


def run() -> tuple[list[Measure], list[str]]:
    """Walk through all months, on a desk and on a phone; the invented municipality is the one in which much ends."""
    took: dict[int, list[float]] = {1440: [], 390: []}
    with TemporaryDirectory() as place, chromium() as browser:
        url = fill_database(Path(place) / "planner.db", read_folder(folder("seed") / "example"))
        with running("bench.ours", url) as served:
            for width, times in took.items():
                page = browser.new_page(viewport={"width": width, "height": 1000})
                page.goto(f"{served.address}/?vooruit=ja")
                page.locator("#vooruit-dag").wait_for()
                page.evaluate(_STEP)
                times += [page.evaluate(_STEP) for _ in range(_STEPS)]
                page.close()
    target = Limit(0.15, "s")
    measures = [
        Measure(f"one step of the slider, {width} px wide", median(times), "s", None, target)
        for width, times in took.items()
    ]
    slowest = [Measure(f"the slowest of {_STEPS}, {width} px wide", max(times), "s") for width, times in took.items()]
    return [*measures, *slowest], ["All months came with the first answer: a step asks the server nothing."]
