"""Scales that begin at zero: how far an axis goes, so that it ends on a round number."""

from collections.abc import Iterable
from math import floor, log10

_STEPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 8.0, 10.0)


def top_of(values: Iterable[float], most: float | None = None) -> float:
    """The first round number that nothing is above; `most` is what cannot be passed, such as 100 per cent.

    >>> top_of((27, 20.2, 5)), top_of((90, 90.4), 100), top_of((24, 77)), top_of(())
    (30.0, 100.0, 80.0, 1.0)
    """
    highest = max(values, default=0.0)
    if highest <= 0:
        return 1.0
    size = 10.0 ** floor(log10(highest))
    top = next(step * size for step in _STEPS if step * size >= highest - 1e-9 * size)
    return top if most is None or highest > most else min(top, most)
