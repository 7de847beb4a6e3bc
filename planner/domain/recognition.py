"""How long a recognition holds (domain rules, section 2)."""

from datetime import MAXYEAR, date

from planner.domain.facts import YEAR, months_later
from planner.domain.words import RECOGNISED, Recognition

#: Years after which a recognition lapses: what is well described sooner than all that is more.
YEARS = {level: 3 if level is Recognition.DESCRIBED else 5 for level in RECOGNISED}


def lapses(level: Recognition, recognised_on: date | None) -> date | None:
    """The day on which a recognition lapses; None for what does not lapse, and when its day is not known.

    >>> str(lapses(Recognition.DESCRIBED, date(2024, 2, 29))), str(lapses(Recognition.GOOD, date(2024, 5, 1)))
    ('2027-02-28', '2029-05-01')
    """
    if recognised_on is None or level not in YEARS:
        return None
    if recognised_on.year + YEARS[level] > MAXYEAR:
        return None
    return months_later(recognised_on, YEARS[level] * YEAR)
