"""What a benchmark says: one line with ours, the peer's, the ratio and whether the target is reached."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

ROUNDS = 5
_HEAD = ("measure", "ours", "peer", "ratio", "target", "reached")
T = TypeVar("T")


@dataclass(frozen=True)
class Limit:
    """A target: a value that may be at most, or must be at least, this much."""

    value: float
    unit: str = "×"
    at_least: bool = False

    def holds(self, value: float) -> bool:
        """Whether a value is within the limit."""
        return value >= self.value if self.at_least else value <= self.value

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        return f"{sign} {_figure(self.value)} {self.unit}".rstrip()


@dataclass(frozen=True)
class Measure:
    """One line of the table. Without a peer the limit is on our own value; without a limit it is only information."""

    name: str
    ours: float
    unit: str
    peer: float | None = None
    limit: Limit | None = None

    @property
    def ratio(self) -> float | None:
        """Ours divided by the peer's."""
        return self.ours / self.peer if self.peer else None

    @property
    def reached(self) -> bool | None:
        """None where there is no target."""
        if self.limit is None:
            return None
        return self.limit.holds(self.ours if self.ratio is None else self.ratio)

    def cells(self) -> tuple[str, ...]:
        """The line as text."""
        ratio = "" if self.ratio is None else f"{_figure(self.ratio)} ×"
        peer = "" if self.peer is None else f"{_figure(self.peer)} {self.unit}"
        reached = {None: "", True: "yes", False: "**no**"}[self.reached]
        return self.name, f"{_figure(self.ours)} {self.unit}", peer, ratio, str(self.limit or ""), reached


def _figure(value: float) -> str:
    """Three significant figures, without an exponent."""
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def table(measures: Iterable[Measure]) -> str:
    """The lines as a Markdown table."""
    rows = [_HEAD, ("---",) * len(_HEAD), *(measure.cells() for measure in measures)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds that some work took, and what it gave."""
    begin = time.perf_counter()
    made = work()
    return time.perf_counter() - begin, made


def in_turn(works: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Median seconds of each piece of work. They take turns, so that a busy moment hits all of them alike."""
    found: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + 1):
        for name, work in works.items():
            seconds, _ = timed(work)
            # The first round only warms up: memory that is touched for the first time costs more.
            if number:
                found[name].append(seconds)
    return {name: median(values) for name, values in found.items()}
