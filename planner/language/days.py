"""Days in an address: 2026-11-20 or 20-11-2026."""

from datetime import date, datetime

from planner.domain.question import EARLIEST, LATEST

_SHAPES = ("%Y-%m-%d", "%d-%m-%Y")
_SHOWN = 20


def a_day(text: str) -> date | None:
    """The day that a text names; None when it names none, or one outside the years that the planner knows.

    >>> a_day("20-11-2026"), a_day("2026-02-30"), a_day("0001-01-01")
    (datetime.date(2026, 11, 20), None, None)
    """
    for shape in _SHAPES:
        try:
            found = datetime.strptime(text.strip(), shape).date()
        except ValueError:
            continue
        return found if EARLIEST <= found < LATEST else None
    return None


def no_day(text: str) -> str:
    """What is said of a text that names no day."""
    given = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return f"“{given}” is geen datum. Schrijf een datum als 2026-11-20 of 20-11-2026."
