"""The matrix page beside the peer: in one run, in one Chromium, in turn, with an empty cache each time."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from bench.browser import Subject, Visit, chromium
from bench.material import fill_database, fill_folder, groningen
from bench.measure import ROUNDS, Limit, Measure, median
from bench.serving import THREADS, Served, running
from bench.subjects import OURS, PEER
from bench.users import USERS, Change, Sent, changes_per_second
from planner.views import PAGES

_PATIENCE_MS = 60_000
#: Wijken that are chosen one after the other in every visit.
_CHANGES = 6


@dataclass
class Found:
    """What the rounds gave for one of the two pages. Seconds, kB, milliseconds, changes per second, MB."""

    matrix: list[float] = field(default_factory=list)
    sent: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    change: list[float] = field(default_factory=list)
    rate: list[float] = field(default_factory=list)
    memory: float = 0.0


@dataclass(frozen=True, eq=False)
class Side:
    """A page and the server that serves it."""

    subject: Subject
    served: Served
    found: Found = field(default_factory=Found)


def run(rounds: int = ROUNDS) -> tuple[list[Measure], list[str]]:
    """Measure both pages and say what was compared."""
    plan = groningen()
    wijken = [one.name for one in plan.neighbourhoods]
    with TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place)
        fill_folder(folder, plan)
        url = fill_database(folder / "planner.db", plan)
        ours = Side(OURS, stack.enter_context(running("bench.ours", url)))
        peer = Side(PEER, stack.enter_context(running("bench.peer", str(folder))))
        bare = Side(PEER, stack.enter_context(running("bench.peer", str(folder), "bare")))
        browser = stack.enter_context(chromium())
        for number in range(rounds + 1):
            # Round 0 warms up the servers and the browser; who goes first changes from round to round.
            for side in (ours, peer, bare) if number % 2 else (bare, peer, ours):
                _visit(browser, side, wijken, keep=number > 0)
        _load(browser, (ours, peer), wijken, rounds)
        needless = _needless_plotly(browser, ours.served)
    return _measures(ours.found, peer.found, bare.found, len(needless)), _notes()


def _visit(browser: Browser, side: Side, wijken: list[str], keep: bool) -> None:
    visit, found = Visit(browser, side.subject, side.served.address), side.found
    sent, plain = visit.wire.sent / 1000, visit.wire.plain / 1000
    took = [visit.change(wijk) for wijk in wijken[:_CHANGES]]
    visit.close()
    if keep:
        found.matrix.append(visit.seconds_to_matrix)
        found.sent.append(sent)
        found.plain.append(plain)
        found.change.append(median(took))


def _changes(browser: Browser, side: Side, wijken: list[str]) -> list[Change]:
    """Every request that the page makes for each change of wijk, copied from a visit."""
    visit, changes = Visit(browser, side.subject, side.served.address), []
    for wijk in wijken:
        before = len(visit.wire.questions)
        visit.change(wijk)
        visit.page.wait_for_load_state("networkidle")
        changes.append(tuple(Sent.of(request) for request in visit.wire.questions[before:]))
    visit.close()
    if not all(changes):
        raise AssertionError("a change of wijk made no request")
    return changes


def _load(browser: Browser, sides: tuple[Side, Side], wijken: list[str], rounds: int) -> None:
    copied = [_changes(browser, side, wijken) for side in sides]
    for _ in range(rounds):
        for side, changes in zip(sides, copied, strict=True):
            side.found.rate.append(changes_per_second(side.served.port, changes))
    for side in sides:
        side.found.memory = side.served.memory()


def _needless_plotly(browser: Browser, served: Served) -> list[str]:
    """Paths of our own pages, without an id, that fetch plotly.js and draw no plot with it."""
    found = []
    for path in (page.path for page in PAGES if "<" not in page.path):
        page = browser.new_page()
        page.goto(served.address + path)
        page.wait_for_selector("#pagina h1", timeout=_PATIENCE_MS)
        page.wait_for_load_state("networkidle")
        fetched = page.evaluate("performance.getEntriesByType('resource').some(one => one.name.includes('plotly'))")
        if fetched and not page.locator(".js-plotly-plot").count():
            found.append(path)
        page.close()
    return found


def _measures(ours: Found, peer: Found, bare: Found, needless: int) -> list[Measure]:
    def pair(name: str, field_name: str, unit: str, limit: Limit | None) -> Measure:
        mine, theirs = (median(getattr(one, field_name)) for one in (ours, peer))
        return Measure(name, mine, unit, theirs, limit)

    return [
        pair("from navigation to matrix", "matrix", "s", Limit(0.5)),
        Measure("bytes over the wire, each as it is served", median(ours.sent), "kB", median(peer.sent), Limit(0.3)),
        pair("bytes, both uncompressed", "plain", "kB", Limit(0.3)),
        Measure("bytes over the wire, compressed", median(ours.sent), "kB", None, Limit(450, "kB")),
        pair("from choosing a wijk to its matrix", "change", "ms", Limit(0.5)),
        Measure("the same, peer without numbers in its cells", median(ours.change), "ms", median(bare.change)),
        pair(f"changes per second, {USERS} users", "rate", "/s", Limit(3, at_least=True)),
        Measure("memory of the server after that", ours.memory, "MB", peer.memory, Limit(1.2)),
        Measure("pages without a plot that fetch plotly.js", needless, "", None, Limit(0, "")),
    ]


def _notes() -> list[str]:
    return [
        f"Both servers: waitress with {THREADS} threads, a process of their own, Groningen's data. The peer is served "
        "as plain Dash serves it, without compression; the planner compresses.",
        "Bytes are counted by the browser until the network is quiet: with headers over the wire, decoded bodies for "
        "the uncompressed count.",
        "A change is measured in the page, from the click to the moment that the new matrix stands in the document; "
        f"{_CHANGES} wijken in each visit. The rate counts every request that the page makes for a change, sent again "
        "word for word.",
        "The peer shows a number in each cell, as the planner does.",
    ]
