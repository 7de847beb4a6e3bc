"""Ranking gaps: all wijken at once, a new weighting, and a slider that moves in the browser."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from bench.browser import chromium
from bench.material import fill_database, groningen
from bench.measure import Limit, Measure, in_turn, median
from bench.ours import TODAY
from bench.serving import running
from planner.domain.analysis import Survey, survey
from planner.domain.gaps import Weighting, rank
from planner.domain.plan import Plan
from planner.domain.question import Question

_PATIENCE_MS = 60_000
#: Positions that the slider for vulnerable groups takes; each gives another list than the one before.
_POSITIONS = (0.9, 0.3, 0.7, 0.2, 0.8, 0.1, 0.6, 0.4, 1.0, 0.5)
#: From the input to the list that stands: the first picture that shows the new list.
_MOVE = """(value) => new Promise(function (done) {
  var list = document.getElementById("kansen-lijst");
  var slider = document.querySelector("[data-gewicht=kwetsbaar] [type=range]");
  var from = performance.now();
  var watch = new MutationObserver(function () {
    watch.disconnect();
    requestAnimationFrame(function () { done(performance.now() - from); });
  });
  watch.observe(list, { childList: true });
  slider.value = value;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def run() -> tuple[list[Measure], list[str]]:
    """Time the ranking in the domain, and from a slider to its list."""
    plan, question = groningen(), Question(on=TODAY)
    found = survey(plan, question)
    gaps = rank(found, None)
    weights = iter(range(1, 1000))
    took = in_turn(
        {
            "ranked": partial(_fresh, plan, question),
            "weights": lambda: rank(found, None, Weighting(end_group=next(weights) / 1000)),
        }
    )
    moves = _in_browser(plan)
    measures = [
        Measure("all gaps of all wijken, found, scored and ranked", took["ranked"] * 1000, "ms", None, _HUNDRED),
        Measure("the same gaps under other weights", took["weights"] * 1000, "ms", None, Limit(15, "ms")),
        Measure("from moving a slider to the new list", median(moves), "ms", None, _HUNDRED),
        Measure("the same, slowest of ten", max(moves), "ms"),
    ]
    return measures, [f"Groningen: {len(gaps):,} gaps; the page shows the first 50 by score, with their suggestions."]


_HUNDRED = Limit(100, "ms")


def _fresh(plan: Plan, question: Question) -> object:
    return rank(_surveyed(plan, question), None)


def _surveyed(plan: Plan, question: Question) -> Survey:
    # A copy is a plan that has not been seen: nothing of it is remembered.
    return survey(Plan(**{name: getattr(plan, name) for name in plan.__dataclass_fields__}), question)


def _in_browser(plan: Plan) -> list[float]:
    """Milliseconds per move of the slider, with every suggestion on the page known from an earlier move."""
    with TemporaryDirectory() as place:
        url = fill_database(Path(place) / "planner.db", plan)
        with running("bench.ours", url) as served, chromium() as browser:
            page = browser.new_page(viewport={"width": 1440, "height": 1000})
            page.goto(f"{served.address}/kansen?volgorde=score")
            page.wait_for_selector(".ks tbody tr", timeout=_PATIENCE_MS)
            page.wait_for_load_state("networkidle")
            return [_move(page, value) for _ in range(2) for value in _POSITIONS][len(_POSITIONS) :]


def _move(page: Page, value: float) -> float:
    moved = float(page.evaluate(_MOVE, value))
    # A person who moves on at once is another measurement.
    page.wait_for_timeout(150)
    return moved
