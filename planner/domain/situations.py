"""What the stored figures carry of a theme: what is newest, how that stands beside the country, and what changed.

No more than the figures say: a comparison only of years that are near, a change only of two measurements, the spread
over wijken only of one year, and the wijk with most need only where its figures can be told apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.domain.claim import Sense, Side, Verdict, verdict_of
from planner.domain.claim_figures import decimals_of, near
from planner.domain.monitoring import Measured, Monitored, monitor
from planner.domain.need import UNKNOWN_NEED, Need, needs, overlap
from planner.domain.plan import Indicator, Observation, Plan, Situation
from planner.domain.targets import bound_of

#: More sentences than this make no picture of a theme but a list.
_MOST_SENTENCES = 4
#: More wijken than this with the same need single none out.
_MOST_WIJKEN = 2
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Beside:
    """Another figure beside the newest one: EQUAL also where margins or rounding keep them from being told apart."""

    other: Observation
    sense: Sense


@dataclass(frozen=True)
class Told:
    """One indicator as a situation tells it: with the measurement before, and the lowest and highest of the wijken."""

    indicator: Indicator
    here: Observation
    country: Beside | None = None
    earlier: Beside | None = None
    wijken: tuple[Observation, ...] = ()

    @property
    def sentences(self) -> int:
        """How many it takes to tell it."""
        return 1 + bool(self.earlier) + bool(self.wijken)


@dataclass(frozen=True)
class Outline:
    """What can be told of a theme. `needing` are the wijken with most need, and `behind` the figures of that."""

    theme: str
    told: tuple[Told, ...] = ()
    needing: tuple[str, ...] = ()
    behind: tuple[Observation, ...] = ()

    @property
    def observations(self) -> tuple[str, ...]:
        """The codes of all figures behind it, each once."""
        return tuple(dict.fromkeys(one.code for one in (*self._figures(), *self.behind)))

    def _figures(self) -> Iterator[Observation]:
        for one in self.told:
            yield one.here
            yield from (beside.other for beside in (one.country, one.earlier) if beside)
            yield from one.wijken


def outline(plan: Plan, theme: str, year: int, found: Mapping[tuple[str, str], Need] | None = None) -> Outline:
    """What the figures of a theme carry; `year` is the one the question is about, `found` the needs where at hand."""
    rows = monitor(plan, year, themes=(theme,)).rows
    told = [one for row in rows if (one := _told(row)) is not None]
    if not told:
        return Outline(theme)
    needing, behind = _most_need(needs(plan) if found is None else found, theme)
    first, *more = told
    room = _MOST_SENTENCES - first.sentences - bool(needing)
    return Outline(theme, (first, *_as_far_as_there_is_room(more, room)), needing, behind)


def _as_far_as_there_is_room(more: Sequence[Told], room: int) -> tuple[Told, ...]:
    """The second indicator: its newest figure, and how the wijken differ where that fits too."""
    if not more or room < 1:
        return ()
    second = replace(more[0], earlier=None)
    return (second if second.sentences <= room else replace(second, wijken=()),)


def outdated(plan: Plan, situation: Situation, now: Outline) -> bool:
    """Whether other figures stand behind a theme than when its text was written: newer ones, or some that are gone."""
    there = {one.code for one in plan.observations}
    gone = any(code not in there for code in situation.observations)
    return gone or bool(situation.observations and set(now.observations) - set(situation.observations))


def _told(row: Monitored) -> Told | None:
    here = _only(row.here)
    if here is None or here.year is None:
        return None
    country = _only(row.country)
    beside = _beside(here, country) if country and near(here.year, country.year) else None
    earlier = [one for one in row.series(here.area) if one.year and one.year < here.year and _number(one)]
    before = _beside(here, earlier[-1]) if earlier and not _doubled(row, earlier[-1]) else None
    wijken = row.wijken if len({one.year for one in row.wijken}) == 1 and all(one.year for one in row.wijken) else ()
    return Told(row.indicator, here, beside, before, wijken)


def _only(found: Measured | None) -> Observation | None:
    """The newest figure where it is one, and a number."""
    if found is None or found.double or not _number(found.found[0]):
        return None
    return found.found[0]


def _number(one: Observation) -> bool:
    """Whether a figure is a number, and no bound that the source gives ("> 20.000")."""
    return one.value is not None and not (one.text and bound_of(one.text) is not None)


def _doubled(row: Monitored, one: Observation) -> bool:
    return one.code in row.doubles


def _beside(here: Observation, other: Observation) -> Beside:
    one, two = (Side(each.value, decimals=decimals_of(each.value)) for each in (here, other))
    higher, _ = verdict_of(Sense.HIGHER, one, two)
    lower, _ = verdict_of(Sense.LOWER, one, two)
    if overlap(here, other) or Verdict.AGREES not in (higher, lower):
        return Beside(other, Sense.EQUAL)
    return Beside(other, Sense.HIGHER if higher is Verdict.AGREES else Sense.LOWER)


def _most_need(found: Mapping[tuple[str, str], Need], theme: str) -> tuple[tuple[str, ...], tuple[Observation, ...]]:
    known = {wijk: need for (subject, wijk), need in found.items() if subject == theme and need.known}
    most = max((need.value for need in known.values()), default=UNKNOWN_NEED)
    top = tuple(wijk for wijk, need in known.items() if need.value >= most - _ROUNDING and not need.indistinct)
    if len(known) < 2 or most <= UNKNOWN_NEED or not 0 < len(top) <= _MOST_WIJKEN or len(top) == len(known):
        return (), ()
    behind = tuple(one for wijk in top for each in known[wijk].comparisons for one in (each.here, each.benchmark))
    return top, behind
