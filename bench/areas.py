"""The page on wijken, with twelve wijken and with 150 buurten, beside a plain heatmap of the same numbers."""

import csv
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from bench.browser import Subject, Visit, chromium
from bench.buurten import BUURTEN, town_of_buurten
from bench.material import fill_database, groningen
from bench.measure import ROUNDS, Limit, Measure, median
from bench.ours import TODAY
from bench.peer_areas import COLUMNS
from bench.serving import running
from planner.domain.analysis import survey
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.figures.area_shares import area_shares

#: Seconds from the question to the page on the screen, by the number of wijken.
_TARGETS = {12: 1.0, BUURTEN: 1.5}


def _nothing(_page: Page, _wijk: str = "") -> None:
    """Nobody chooses anything here."""


def _painted(holds: str) -> str:
    """A page stands when what it shows was painted too, and not only put into the document."""
    return f"""function () {{
      if (!({holds})) return false;
      if (!bench.asked) {{
        bench.asked = true;
        requestAnimationFrame(function () {{
          setTimeout(function () {{ document.body.dataset.painted = "yes"; }}, 0);
        }});
      }}
      return document.body.dataset.painted === "yes";
    }}"""


def ours(wijken: int) -> Subject:
    """Our page: every wijk has its row and its tile."""
    rows = f'document.querySelectorAll("table.wk tr[data-wijk]").length === {wijken}'
    tiles = f'document.querySelectorAll(".tile").length === {wijken}'
    return Subject("ours", _painted(f"{rows} && {tiles}"), "", _nothing, _nothing)


def peer() -> Subject:
    """The heatmap of the peer, with the picture of its cells and the numbers on them."""
    image = 'document.querySelector("#wijken .heatmaplayer image")'
    numbers = 'document.querySelector("#wijken .heatmap-label")'
    return Subject("peer", _painted(f"!!{image} && !!{numbers}"), "", _nothing, _nothing)


def fill_shares(folder: Path, plan: Plan) -> None:
    """The numbers of the table as the peer reads them."""
    shares = area_shares(survey(plan, Question(on=TODAY)))
    with (folder / "shares.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in shares.rows:
            for column, share in zip(shares.columns, row.shares, strict=True):
                named = f"{column.theme.name} · {column.pillar.short}"
                writer.writerow((row.area.name, named, share.tally.filled))


@dataclass
class Found:
    """Seconds of every visit: ours, the peer's, and our very first one of a server that just started."""

    ours: list[float] = field(default_factory=list)
    peer: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)


def run(rounds: int = ROUNDS) -> tuple[list[Measure], list[str]]:
    """Measure both sizes and say what was compared."""
    with chromium() as browser:
        found = {len(plan.neighbourhoods): _size(browser, plan, rounds) for plan in (groningen(), town_of_buurten())}
    measures = [one for wijken, times in found.items() for one in _measures(wijken, times)]
    return measures, [
        "From the question of a browser with an empty cache until the page has been painted: every wijk with its row "
        "in the table and its tile. The peer draws one heatmap of the same numbers and nothing else.",
        f"{BUURTEN} buurten: Groningen in which every wijk is some buurten, each with figures of its own.",
    ]


def _size(browser: Browser, plan: Plan, rounds: int) -> Found:
    found, wijken = Found(), len(plan.neighbourhoods)
    with TemporaryDirectory() as place:
        folder = Path(place)
        url = fill_database(folder / "planner.db", plan)
        fill_shares(folder, plan)
        for _ in range(rounds):
            with running("bench.ours", url) as served:
                found.first.append(_visit(browser, ours(wijken), f"{served.address}/wijken"))
        with ExitStack() as stack:
            here = stack.enter_context(running("bench.ours", url))
            there = stack.enter_context(running("bench.peer_areas", str(folder)))
            for number in range(rounds + 1):
                # Round 0 warms up; who goes first changes from round to round.
                sides = [
                    (found.ours, ours(wijken), f"{here.address}/wijken"),
                    (found.peer, peer(), there.address),
                ]
                for times, subject, address in sides if number % 2 else reversed(sides):
                    took = _visit(browser, subject, address)
                    if number:
                        times.append(took)
    return found


def _visit(browser: Browser, subject: Subject, address: str) -> float:
    visit = Visit(browser, subject, address)
    visit.close()
    return visit.seconds_to_matrix


def _measures(wijken: int, found: Found) -> list[Measure]:
    name, target = f"/wijken painted, {wijken} wijken", Limit(_TARGETS[wijken], "s")
    return [
        Measure(name, median(found.ours), "s", None, target),
        Measure(f"{name}, beside a plain heatmap", median(found.ours), "s", median(found.peer), Limit(0.5)),
        Measure(f"{name}, first visit of a server that just started", median(found.first), "s", None, target),
    ]
