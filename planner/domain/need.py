"""Need (behoefte): how much worse a theme stands in a wijk than in what it is held against, by its indicators.

**Margins.** A figure with a margin is the interval value ± margin. Where the interval of the wijk and that of the
benchmark overlap or touch, the two cannot be told apart (*niet te onderscheiden*): whatever the difference between the
values is, the need by that indicator is one half. A figure without a margin is taken as it stands, as an interval of
nothing; two figures without any margin are compared as they are and nothing is said of telling them apart.

The rules of the domain say what need is and not what a margin does to it. This is the careful reading: two intervals
may overlap where a test would still find a difference, and then nothing is claimed. The other reading, to leave such an
indicator out of the mean, would let the other indicators of the theme speak louder than they do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.plan import Indicator, Observation, Plan

#: Need where there is no figure of the wijk itself: neither high nor low.
UNKNOWN_NEED = 0.5
#: Sums of values and margins are floats: 20 + 1.6 and 23.2 - 1.6 must still touch.
_ROUNDING = 1e-9


class Comparator(StrEnum):
    """What a wijk is held against: the municipality it lies in, the province, or the country."""

    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    COUNTRY = "country"


#: Comparators by the word that stands in an address and, but for the municipality, as the area of an observation.
COMPARATOR_WORDS = {
    "gemeente": Comparator.MUNICIPALITY,
    "provincie": Comparator.PROVINCE,
    "nederland": Comparator.COUNTRY,
}


@dataclass(frozen=True)
class Comparison:
    """One indicator of a theme: the value of the wijk, the value it is held against, and the need that follows.

    `indistinct`: their margins overlap, so that the need is one half whatever the values are.
    """

    indicator: Indicator
    here: Observation
    benchmark: Observation
    need: float
    indistinct: bool = False


@dataclass(frozen=True)
class Need:
    """Need between 0 and 1. Without comparisons there is no figure to go by, and `value` is one half."""

    value: float = UNKNOWN_NEED
    comparisons: tuple[Comparison, ...] = ()

    @property
    def known(self) -> bool:
        """Whether a figure of the wijk stands behind it."""
        return bool(self.comparisons)

    @property
    def indistinct(self) -> bool:
        """Whether no indicator can tell the wijk from what it is held against."""
        return self.known and all(one.indistinct for one in self.comparisons)


def needs(plan: Plan, comparator: Comparator = Comparator.MUNICIPALITY) -> Mapping[tuple[str, str], Need]:
    """Need by (theme, wijk), for those that can be compared; every other pair has the unknown `Need()`."""
    latest = newest_figures(plan)
    held_against = benchmark_area(plan, comparator)
    found: dict[tuple[str, str], list[Comparison]] = {}
    for indicator in plan.indicators:
        if indicator.more_is_worse is None:
            continue
        benchmark = latest.get((indicator.code, held_against))
        for area in plan.neighbourhoods:
            here = latest.get((indicator.code, area.code))
            comparison = _compare(indicator, here, benchmark)
            if comparison:
                found.setdefault((indicator.subject, area.code), []).append(comparison)
    return {
        pair: Need(sum(one.need for one in comparisons) / len(comparisons), tuple(comparisons))
        for pair, comparisons in found.items()
    }


def measured(plan: Plan) -> frozenset[tuple[str, str]]:
    """(Theme, wijk) of which there is a figure that could be compared, whether there is something to compare it with.

    A need that is not known has no figure of the wijk when its pair is not here; else a benchmark is what is missing.
    """
    latest = newest_figures(plan)
    judged = [indicator for indicator in plan.indicators if indicator.more_is_worse is not None]
    return frozenset(
        (indicator.subject, area.code)
        for indicator in judged
        for area in plan.neighbourhoods
        if (indicator.code, area.code) in latest
    )


def benchmark_area(plan: Plan, comparator: Comparator) -> str:
    """The area of the observations that a wijk is held against."""
    if comparator is Comparator.MUNICIPALITY:
        return plan.municipality.code
    return comparator_word(comparator)


def comparator_word(comparator: Comparator) -> str:
    """The word that stands for a comparator in an address."""
    return next(word for word, one in COMPARATOR_WORDS.items() if one is comparator)


def need_of(value: float, benchmark: float, more_is_worse: bool) -> float:
    """Need by one indicator: one half when equal to the benchmark, 1 when half as bad again, 0 when half as good.

    >>> need_of(47, 39, more_is_worse=True)
    0.7051282051282051
    >>> need_of(47, 39, more_is_worse=False)
    0.2948717948717949
    >>> need_of(80, 39, more_is_worse=True)
    1.0
    """
    difference = (value - benchmark) / benchmark
    return min(1.0, max(0.0, 0.5 + (difference if more_is_worse else -difference)))


def overlap(here: Observation, benchmark: Observation) -> bool:
    """Whether two figures, of which at least one has a margin, cannot be told apart.

    >>> low, high = Observation("a", "i", "wijk", 24.0, margin=2.6), Observation("b", "i", "stad", 20.0, margin=0.8)
    >>> overlap(low, high), overlap(low, Observation("c", "i", "stad", 21.4))
    (False, True)
    """
    margins = [abs(one.margin) for one in (here, benchmark) if one.margin is not None]
    if not margins or here.value is None or benchmark.value is None:
        return False
    return abs(here.value - benchmark.value) <= sum(margins) + _ROUNDING


def _compare(indicator: Indicator, here: Observation | None, benchmark: Observation | None) -> Comparison | None:
    """None where a value is missing, or where the benchmark is not above zero: then a share of it says nothing."""
    if here is None or benchmark is None or here.value is None or benchmark.value is None or benchmark.value <= 0:
        return None
    if overlap(here, benchmark):
        return Comparison(indicator, here, benchmark, UNKNOWN_NEED, indistinct=True)
    worse = bool(indicator.more_is_worse)
    return Comparison(indicator, here, benchmark, need_of(here.value, benchmark.value, worse))


def newest_figures(plan: Plan) -> dict[tuple[str, str], Observation]:
    """The newest measured value of every indicator in every area; targets are no measurements."""
    found: dict[tuple[str, str], Observation] = {}
    for observation in plan.observations:
        if observation.is_target or observation.value is None:
            continue
        key = observation.indicator, observation.area
        known = found.get(key)
        if known is None or (observation.year or 0) >= (known.year or 0):
            found[key] = observation
    return found
