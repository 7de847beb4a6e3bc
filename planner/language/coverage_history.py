"""What is said of coverage through time: what changed since the first moment, and why there is no line yet."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from planner.domain.coverage_history import Moment, past_moments
from planner.domain.facts import months_later
from planner.language.numbers import MONTHS, counted, day, long_day, number, out_of
from planner.language.sentences import Names

NOW = "nu"
_SHORT = 3
#: Days between two moments at most, and how often that is.
_APART = ((31, "elke maand"), (92, "elk kwartaal"), (10**6, "elk jaar"))


def moment_in_words(one: Moment, last: bool) -> str:
    """A moment on an axis: "okt 2026"; the last one is now.

    >>> from planner.domain.analysis import Tally
    >>> moment_in_words(Moment(date(2026, 3, 31), Tally(), {}), last=False)
    'mrt 2026'
    """
    month = MONTHS[one.on.month - 1]
    return NOW if last else f"{'mrt' if month == 'maart' else month[:_SHORT]} {one.on.year}"


def day_in_words(one: Moment, last: bool) -> str:
    """A moment in a table: "31-10-2026", and for the last one that it is now."""
    return f"{NOW} ({day(one.on)})" if last else day(one.on)


def course_in_words(names: Names, moments: Sequence[Moment], area: str | None) -> str:
    """ "Selwerd: nu zijn 51 van 163 cellen gedekt, 4 meer dan op 31 oktober 2026 (47 van 163)." """
    first, now = moments[0], moments[-1]
    more = now.whole.filled - first.whole.filled
    said = f"{number(abs(more))} {'meer' if more > 0 else 'minder'} dan" if more else "evenveel als"
    then = out_of(first.whole.filled, first.whole.applicable)
    return f"{names.area(area)}: {covered_in_words(now)}, {said} op {long_day(first.on)} ({then})."


def covered_in_words(one: Moment) -> str:
    """ "nu zijn 51 van 163 cellen gedekt"."""
    verb = "is" if one.whole.filled == 1 else "zijn"
    return f"nu {verb} {number(one.whole.filled)} van {counted(one.whole.applicable, 'cel', 'cellen')} gedekt"


def steps_in_words(moments: Sequence[Moment]) -> str:
    """Of which days the moments are."""
    apart = max(((after.on - before.on).days for before, after in pairwise(moments[:-1])), default=0)
    when = next(words for longest, words in _APART if apart <= longest)
    return f"Geteld aan het eind van {when}, in het plan zoals het toen was."


def no_line_in_words(began: date | None, today: date) -> str:
    """Why there is one moment only, and when there is another."""
    rule = "De lijn begint zodra er meer dan één moment is."
    if began is None or past_moments(began, today):
        return rule
    end = months_later(today.replace(day=1), 1) - timedelta(days=1)
    return f"{rule} Het eerste is {long_day(end)}: aan het eind van elke maand wordt geteld."
