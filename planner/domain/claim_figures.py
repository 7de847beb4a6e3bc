"""The stored figures that a claim may be about, and what it is held against."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from planner.domain.claim import Side
from planner.domain.claim_reading import EARLIER, LAST_YEAR
from planner.domain.plan import Indicator, Observation, Plan
from planner.domain.targets import bound_of

#: Figures of years further apart than this are not held against each other.
NEAR_YEARS = 1
_STEM = 5
_WORD = re.compile(r"[^\W\d]+")


class Figures:
    """The measured figures of a plan, by indicator and area."""

    def __init__(self, plan: Plan) -> None:
        """Leave out targets: they are wishes."""
        self._plan = plan
        self._found: dict[tuple[str, str], list[Observation]] = {}
        for one in plan.observations:
            if not one.is_target:
                self._found.setdefault((one.indicator, one.area), []).append(one)

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """Every indicator by its code."""
        return {one.code: one for one in self._plan.indicators}

    def of(self, indicator: str, area: str) -> Sequence[Observation]:
        """The figures of an indicator in an area, newest first; those without a year come last."""
        return sorted(self._found.get((indicator, area), ()), key=lambda one: -(one.year or 0))

    def side(self, one: Observation) -> Side:
        """A stored figure as a side of a claim. What the source gives in words or as a bound is no number."""
        exact = one.value is not None and not (one.text and bound_of(one.text) is not None)
        percent = self.indicators[one.indicator].unit.startswith("%") if one.indicator in self.indicators else False
        value = one.value if exact else None
        return Side(value, percent, decimals_of(value), one.area, one.year, observation=one.code)

    def beside(self, one: Observation, area: str) -> Observation | None:
        """The figure of another area of the same indicator that is nearest in years; None where there is none.

        Of an earlier time: that of the year that is named, else the one before it.
        """
        if area.startswith(EARLIER):
            wanted = area.removeprefix(EARLIER).strip()
            year = str((one.year or 0) - 1) if area == LAST_YEAR else wanted
            return next((other for other in self.earlier(one) if not year or str(other.year) == year), None)
        others = [other for other in self.of(one.indicator, area) if other.code != one.code]
        return min(others, key=lambda other: _apart(one, other), default=None)

    def earlier(self, one: Observation) -> Sequence[Observation]:
        """The figures of the same area of years before."""
        same = self.of(one.indicator, one.area)
        return [
            other for other in same if other.year and one.year and other.year < one.year and other.value is not None
        ]

    def written_as(self, side: Side, area: str, indicators: Iterable[str]) -> list[Observation]:
        """The figures of an area that a text writes so, the newest of each indicator."""
        found = []
        for code in indicators:
            for one in self.of(code, area):
                stored = self.side(one)
                if stored.value is not None and stored.percent is side.percent and _same(stored.value, side):
                    found.append(one)
                    break
        return found

    def named(self, text: str, indicators: Iterable[str]) -> str:
        """The one indicator of which all words of the name stand in a text; "" where it is none, or more than one."""
        stems = {word.lower()[:_STEM] for word in _WORD.findall(text)}
        found = [code for code in indicators if code in self.indicators and self._stems(code) <= stems]
        most = max((len(self._stems(code)) for code in found), default=0)
        best = [code for code in found if len(self._stems(code)) == most]
        return best[0] if len(best) == 1 else ""

    def _stems(self, code: str) -> frozenset[str]:
        words = _WORD.findall(self.indicators[code].name)
        return frozenset(word.lower()[:_STEM] for word in words if len(word) > 3)


def near(one: int | None, other: int | None) -> bool:
    """Whether two years are known and close enough to hold their figures against each other."""
    return one is not None and other is not None and abs(one - other) <= NEAR_YEARS


def _apart(one: Observation, other: Observation) -> float:
    return abs(one.year - other.year) if one.year and other.year else float("inf")


def decimals_of(value: float | None) -> int:
    """How finely a figure is written: 6.4 has one decimal, 17 none."""
    text = repr(round(value, 6)) if value is not None else ""
    return len(text.partition(".")[2].rstrip("0"))


def _same(stored: float, side: Side) -> bool:
    """Whether a stored figure is written so, with as many decimals as the text has."""
    return side.value is not None and abs(stored - side.value) <= side.step / 2 + 1e-9
