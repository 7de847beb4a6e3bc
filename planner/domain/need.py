"""Need (behoefte): how much worse a theme stands in a wijk than in the municipality, by its indicators."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.plan import Indicator, Observation, Plan

#: Need where there is no figure of the wijk itself: neither high nor low.
UNKNOWN_NEED = 0.5


@dataclass(frozen=True)
class Comparison:
    """One indicator of a theme: the value of the wijk, the value it is held against, and the need that follows."""

    indicator: Indicator
    here: Observation
    benchmark: Observation
    need: float


@dataclass(frozen=True)
class Need:
    """Need between 0 and 1. Without comparisons there is no figure of the wijk, and `value` is one half."""

    value: float = UNKNOWN_NEED
    comparisons: tuple[Comparison, ...] = ()

    @property
    def known(self) -> bool:
        """Whether a figure of the wijk stands behind it."""
        return bool(self.comparisons)


def needs(plan: Plan) -> Mapping[tuple[str, str], Need]:
    """Need by (theme, wijk), for those that have a figure; every other pair has the unknown `Need()`."""
    latest = _latest(plan)
    found: dict[tuple[str, str], list[Comparison]] = {}
    for indicator in plan.indicators:
        if indicator.more_is_worse is None:
            continue
        benchmark = latest.get((indicator.code, plan.municipality.code))
        for area in plan.neighbourhoods:
            here = latest.get((indicator.code, area.code))
            comparison = _compare(indicator, here, benchmark)
            if comparison:
                found.setdefault((indicator.subject, area.code), []).append(comparison)
    return {
        pair: Need(sum(one.need for one in comparisons) / len(comparisons), tuple(comparisons))
        for pair, comparisons in found.items()
    }


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


def _compare(indicator: Indicator, here: Observation | None, benchmark: Observation | None) -> Comparison | None:
    """None where a value is missing, or where the benchmark is not above zero: then a share of it says nothing."""
    if here is None or benchmark is None or here.value is None or benchmark.value is None or benchmark.value <= 0:
        return None
    worse = bool(indicator.more_is_worse)
    return Comparison(indicator, here, benchmark, need_of(here.value, benchmark.value, worse))


def _latest(plan: Plan) -> dict[tuple[str, str], Observation]:
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
