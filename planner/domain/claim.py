"""A claim: a place in a text that says of one figure that it is higher, lower, equal or such a part of another."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.claim_reading import Amount

_ROUNDING = 1e-9


class Sense(StrEnum):
    """What a text says of its first figure beside its second one."""

    HIGHER = "higher"
    LOWER = "lower"
    EQUAL = "equal"


class ClaimKind(StrEnum):
    """Two figures compared, one figure that changed, or a count as a share of a whole."""

    COMPARED = "compared"
    CHANGED = "changed"
    SHARE = "share"


class Verdict(StrEnum):
    """Whether the figures say the same as the text."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"


class Doubt(StrEnum):
    """Why a claim cannot be checked."""

    NO_FIGURE = "no_figure"
    OTHER_YEAR = "other_year"
    OTHER_UNIT = "other_unit"
    IN_WORDS = "in_words"
    ONE_MEASUREMENT = "one_measurement"
    SEVERAL = "several"
    TOO_CLOSE = "too_close"


@dataclass(frozen=True)
class Side:
    """One of the two figures of a claim. `area` and `year` as far as they are known.

    `observation` is the code of the stored figure, where it is one; `about` the word that makes it inexact; `per` the
    period of a count.
    """

    value: float | None = None
    percent: bool = False
    decimals: int = 0
    area: str = ""
    year: int | None = None
    about: str = ""
    observation: str = ""
    per: str = ""

    @property
    def step(self) -> float:
        """One unit of its last digit, or of what it is rounded to."""
        return float(10.0**-self.decimals)


@dataclass(frozen=True)
class Claim:
    """What a text says at a place in it, and whether the figures say so too.

    `here` is the figure that the claim is about and `there` what it is held against. Of a share `here` is the count,
    `there` the share that the text gives, `whole` what it is a part of and `real` what the share comes to. `negated`:
    the text denies it. `years` are those of both figures where they are too far apart to compare.
    """

    kind: ClaimKind
    start: int
    end: int
    sense: Sense
    here: Side
    there: Side
    negated: bool = False
    verdict: Verdict = Verdict.UNKNOWN
    doubt: Doubt | None = None
    whole: float | None = None
    real: float | None = None
    years: tuple[int, int] | None = None

    @property
    def real_sense(self) -> Sense:
        """What the figures say; only for a claim with both."""
        one, other = self.here.value or 0.0, self.there.value or 0.0
        if abs(one - other) <= _ROUNDING:
            return Sense.EQUAL
        return Sense.HIGHER if one > other else Sense.LOWER


def side_of(amount: Amount, area: str = "") -> Side:
    """An amount of a text as one side of a claim."""
    return Side(amount.value, amount.percent, amount.decimals, area, amount.year, amount.about, per=amount.per)


def verdict_of(sense: Sense, here: Side, there: Side, *, negated: bool = False) -> tuple[Verdict, Doubt | None]:
    """Whether the figures say what the text says; figures that are written as inexact are not told apart closely.

    >>> verdict_of(Sense.LOWER, Side(7.1, decimals=1), Side(6.4, decimals=1))[0]
    <Verdict.CONTRADICTS: 'contradicts'>
    >>> verdict_of(Sense.LOWER, Side(7.1, decimals=1), Side(6.4, decimals=1), negated=True)[0]
    <Verdict.AGREES: 'agrees'>
    """
    if here.value is None or there.value is None:
        return Verdict.UNKNOWN, Doubt.IN_WORDS
    off = here.value - there.value
    step = max(here.step, there.step)
    if here.about or there.about or here.decimals != there.decimals:
        # A rounded figure may lie on either side of one that is close to it.
        room = step * (1 if here.about or there.about else 0.5)
        if _ROUNDING < abs(off) <= room + _ROUNDING:
            return Verdict.UNKNOWN, Doubt.TOO_CLOSE
    if sense is Sense.EQUAL:
        holds = abs(off) <= _ROUNDING
    else:
        holds = off > _ROUNDING if sense is Sense.HIGHER else off < -_ROUNDING
    return (Verdict.AGREES if holds is not negated else Verdict.CONTRADICTS), None
