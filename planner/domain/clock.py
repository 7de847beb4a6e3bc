"""The Dutch clock: on which day a moment falls, summer and winter. Moments are kept in UTC."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Amsterdam")


def start_of(day: date) -> datetime:
    """The moment at which a Dutch day begins, in UTC.

    >>> start_of(date(2026, 7, 2)).isoformat(), start_of(date(2026, 12, 2)).isoformat()
    ('2026-07-01T22:00:00+00:00', '2026-12-01T23:00:00+00:00')
    """
    try:
        return datetime.combine(day, time.min, HERE).astimezone(UTC)
    except OverflowError:
        # The calendar of the computer begins and ends somewhere.
        return datetime.combine(day, time.min, UTC)


def end_of(day: date) -> datetime:
    """The last moment of a Dutch day, in UTC."""
    if day == date.max:
        return datetime.combine(day, time.max, UTC)
    return start_of(day + timedelta(days=1)) - timedelta(microseconds=1)
