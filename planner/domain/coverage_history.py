"""Coverage through time: how many cells were covered at the end of past months, in the plan as it was then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.domain.analysis import Tally, analyse
from planner.domain.facts import YEAR, months_later
from planner.domain.plan import Plan
from planner.domain.question import Question

#: Moments that are looked at, now included: more say nothing more in a drawing.
MOST = 24
#: A moment stands at the end of every so many months: a month, a quarter, else a year.
_STEPS = (1, 3, YEAR)
#: The kinds of records that decide what is covered.
KINDS = ("interventions", "marks", "themes", "pillars", "groups", "neighbourhoods", "municipality")


@dataclass(frozen=True)
class Moment:
    """What was covered on a day: of all cells of the question, and of each theme of it that was there then."""

    on: date
    whole: Tally
    themes: Mapping[str, Tally]


def past_moments(began: date, today: date, most: int = MOST) -> tuple[date, ...]:
    """The ends of the months between the first change and today, oldest first; of quarters or years when it was long.

    >>> [str(day) for day in past_moments(date(2026, 8, 31), date(2026, 11, 25))]
    ['2026-08-31', '2026-09-30', '2026-10-31']
    """
    first = began.replace(day=1)
    count = (today.year - began.year) * YEAR + today.month - began.month
    ends = [months_later(first, number + 1) - timedelta(days=1) for number in range(count)]
    for step in _STEPS:
        chosen = [end for end in ends if end.month % step == 0]
        if len(chosen) < most:
            break
    return tuple(chosen[-(most - 1) :])


def covered_on(plan: Plan, question: Question, on: date) -> Moment | None:
    """What the matrix of a question said on a day; None when the wijk of the question was not there yet."""
    wijk = question.neighbourhood
    # Only the area that is asked is worked out: it needs no other wijk.
    here = tuple(one for one in plan.neighbourhoods if one.code == wijk)
    if wijk is not None and not here:
        return None
    found = analyse(replace(plan, neighbourhoods=here), replace(question, on=on))
    themes = {one.code: found.tally_of(theme=one.code) for one in plan.themes}
    return Moment(on, found.tally, {code: tally for code, tally in themes.items() if tally.applicable})


def coverage_history(plans: Iterable[tuple[date, Plan]], question: Question) -> tuple[Moment, ...]:
    """What was covered on each of these days, in the plan of that day."""
    found = (covered_on(plan, question, on) for on, plan in plans)
    return tuple(one for one in found if one is not None)
