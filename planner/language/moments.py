"""Moments as people in the Netherlands read them. Stored moments are UTC."""

from datetime import date, datetime

from planner.domain.clock import HERE
from planner.language.numbers import day


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
