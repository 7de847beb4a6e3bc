"""How fast somebody may ask: a little per second, and more at once. Counted per account, not per address: a whole
workshop may come from one address. Who is not known yet is counted by address, on the few places that answer him.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from math import ceil
from threading import Lock
from time import monotonic

_MOST_KNOWN = 10_000


@dataclass(frozen=True)
class Pace:
    """So many per second, and so many at once."""

    per_second: float
    at_once: int


#: What stores something, and what only asks.
WRITING, ASKING = Pace(5, 20), Pace(40, 200)
#: Trying passwords and invitations; accounts slow down guessing by themselves.
ENTERING = Pace(1, 10)


class Paces:
    """How much everybody may still ask for, in this process."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Nobody has asked anything yet."""
        self._clock = clock
        self._left: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def forget(self) -> None:
        """Everybody starts anew."""
        with self._lock:
            self._left.clear()

    def wait(self, who: Hashable, pace: Pace) -> int:
        """How many seconds somebody must wait; 0: the request is let through, and counted."""
        now, key = self._clock(), (who, pace)
        with self._lock:
            left, seen = self._left.pop(key, (float(pace.at_once), now))
            left = min(pace.at_once, left + (now - seen) * pace.per_second)
            let = left >= 1
            self._left[key] = (left - 1 if let else left, now)
            while len(self._left) > _MOST_KNOWN:
                self._left.popitem(last=False)
        return 0 if let else max(1, ceil((1 - left) / pace.per_second))
