"""Moments as people in the Netherlands read them. Stored moments are UTC."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.language.numbers import day

HERE = ZoneInfo("Europe/Amsterdam")


def local(moment: datetime) -> datetime:
    """The same moment on a Dutch clock, summer and winter."""
    return moment.astimezone(HERE)


def clock(moment: datetime) -> str:
    """ "10:42"."""
    return f"{local(moment):%H:%M}"


def day_and_clock(moment: datetime) -> str:
    """ "24-11-2026 10:42"."""
    here = local(moment)
    return f"{day(here.date())} {here:%H:%M}"


def when(moment: datetime, today: date) -> str:
    """ "om 10:42", or "op 23-11-2026 om 10:42" when that was not today."""
    here = local(moment)
    return f"om {here:%H:%M}" if here.date() == today else f"op {day(here.date())} om {here:%H:%M}"


def end_of(on: date) -> datetime:
    """The last moment of a Dutch day, in UTC.

    >>> end_of(date(2026, 7, 1)).isoformat(), end_of(date(2026, 12, 1)).isoformat()
    ('2026-07-01T22:00:00+00:00', '2026-12-01T23:00:00+00:00')
    """
    return datetime.combine(on + timedelta(days=1), time.min, HERE).astimezone(UTC)
