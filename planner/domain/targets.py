"""Numbers to reach, and how a figure stands beside one: reached, close or far.

A target says how: "< 5%" is reached below five and not at five, "≤" also at five. A target of which the text has no
sign is reached at the number or on its good side: the side that the indicator says is better, else the way in which its
goal wants to go. Close ("in de buurt") is plainly: not reached, and off by no more than a tenth of the target. A target
of zero has nothing close to it. Margins are left out of it: a figure is taken as it stands.
"""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.plan import Indicator, Observation
from planner.domain.words import Heading

#: How far off is still close, as a part of the target.
CLOSE = 0.1
_ROUNDING = 1e-9


class Bound(StrEnum):
    """How a target is reached."""

    BELOW = "<"
    AT_MOST = "≤"
    AT_LEAST = "≥"
    ABOVE = ">"
    EXACTLY = "="


#: How a text begins that says how its number is reached; what is longer goes first.
_SIGNS = (
    *(("<=", Bound.AT_MOST), (">=", Bound.AT_LEAST), ("≤", Bound.AT_MOST), ("≥", Bound.AT_LEAST)),
    *(
        ("<", Bound.BELOW),
        (">", Bound.ABOVE),
        ("minder dan", Bound.BELOW),
        ("lager dan", Bound.BELOW),
        ("onder", Bound.BELOW),
    ),
    *(
        ("hoogstens", Bound.AT_MOST),
        ("maximaal", Bound.AT_MOST),
        ("minstens", Bound.AT_LEAST),
        ("minimaal", Bound.AT_LEAST),
    ),
    *(("meer dan", Bound.ABOVE), ("hoger dan", Bound.ABOVE), ("boven", Bound.ABOVE)),
)


class Progress(StrEnum):
    """How an indicator stands. `DOUBLE`: two figures of one year say something else of it."""

    REACHED = "reached"
    CLOSE = "close"
    FAR = "far"
    DOUBLE = "double"
    IN_WORDS = "in_words"
    NO_NUMBER = "no_number"
    NO_TARGET = "no_target"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True)
class Target:
    """A number to reach, and how."""

    observation: Observation
    bound: Bound

    @property
    def value(self) -> float:
        """The number."""
        return self.observation.value or 0.0

    def reached(self, value: float) -> bool:
        """Whether a value is there.

        >>> goal = Target(Observation("t", "i", "GM0001", 5.0), Bound.BELOW)
        >>> goal.reached(4.9), goal.reached(5.0)
        (True, False)
        """
        off = value - self.value
        if self.bound in (Bound.BELOW, Bound.ABOVE):
            return off < -_ROUNDING if self.bound is Bound.BELOW else off > _ROUNDING
        if self.bound is Bound.EXACTLY:
            return abs(off) <= _ROUNDING
        return off <= _ROUNDING if self.bound is Bound.AT_MOST else off >= -_ROUNDING

    def progress(self, value: float) -> Progress:
        """Reached, close or far.

        >>> [Target(Observation("t", "i", "GM0001", 40.0), Bound.AT_LEAST).progress(one) for one in (40, 36, 35.9)]
        [<Progress.REACHED: 'reached'>, <Progress.CLOSE: 'close'>, <Progress.FAR: 'far'>]
        """
        if self.reached(value):
            return Progress.REACHED
        near = self.value != 0 and abs(value - self.value) <= CLOSE * abs(self.value) + _ROUNDING
        return Progress.CLOSE if near else Progress.FAR

    def distance(self, value: float) -> float:
        """How far off, as a part of the larger of the two: 0 when reached; it compares across units."""
        if self.reached(value):
            return 0.0
        return abs(value - self.value) / max(abs(value), abs(self.value), _ROUNDING)


def bound_of(text: str) -> Bound | None:
    """How a text says that its number is reached; None when it does not say.

    >>> bound_of("< 5%"), bound_of("Hoogstens 10%"), bound_of("77")
    (<Bound.BELOW: '<'>, <Bound.AT_MOST: '≤'>, None)
    """
    said = text.strip().casefold()
    return next((bound for sign, bound in _SIGNS if said.startswith(sign)), None)


def bound_to(indicator: Indicator, heading: Heading, target: Observation, whole: frozenset[float | None]) -> Bound:
    """How a target is reached: as its text says, else on the good side. `whole`: out of how many its figures are."""
    said = bound_of(target.text)
    if said is not None:
        return said
    if indicator.more_is_worse is not None:
        return Bound.AT_MOST if indicator.more_is_worse else Bound.AT_LEAST
    if heading is not Heading.UNSAID:
        return Bound.AT_MOST if heading is Heading.DOWN else Bound.AT_LEAST
    # All of them: there is no more to reach than the whole.
    return Bound.AT_LEAST if target.value in whole else Bound.EXACTLY
