"""Records that may be one and the same, entered twice: they share a name, or their names differ by a few letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from planner.domain.plan import Partner, Programme
from planner.domain.spelling import fold

#: How much two names must be alike, of 100: below this one finds the neighbours of a name rather than its twins.
ALIKE = 90.0


@dataclass(frozen=True)
class Alike:
    """Two records that look like one. `shared` is the name that both go by; "" when their names are only near."""

    one: str
    other: str
    shared: str = ""


def lookalikes(values: Sequence[Partner | Programme]) -> tuple[Alike, ...]:
    """Pairs that look like one record: first those that share a name, then those with the nearest names.

    >>> twins = (Partner("a", "zorgverzekeraar"), Partner("b", "Zorgverzekeraars"), Partner("c", "GGD"))
    >>> [(pair.one, pair.other) for pair in lookalikes(twins)]
    [('a', 'b')]
    """
    found = {(pair.one, pair.other): pair for pair in _sharing(values)}
    for pair in _near(values):
        found.setdefault((pair.one, pair.other), pair)
    return tuple(found.values())


def _sharing(values: Sequence[Partner | Programme]) -> list[Alike]:
    known: dict[str, list[tuple[int, str]]] = {}
    for number, one in enumerate(values):
        for name in dict.fromkeys((one.name, *one.aliases)):
            if fold(name):
                known.setdefault(fold(name), []).append((number, name))
    pairs: dict[tuple[int, int], Alike] = {}
    for holders in known.values():
        for place, (number, name) in enumerate(holders):
            for other, _ in holders[place + 1 :]:
                if other != number:
                    first, second = sorted((number, other))
                    pairs.setdefault((first, second), Alike(values[first].code, values[second].code, name))
    return [pairs[key] for key in sorted(pairs)]


def _near(values: Sequence[Partner | Programme]) -> list[Alike]:
    names = [fold(one.name) for one in values]
    scores = (
        (fuzz.ratio(names[one], names[other], score_cutoff=ALIKE), one, other)
        for one, other in combinations(range(len(names)), 2)
    )
    near = sorted((-score, one, other) for score, one, other in scores if score)
    return [Alike(values[one].code, values[other].code) for _, one, other in near]
