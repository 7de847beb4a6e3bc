"""Numbers, dates and counts in Dutch notation."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
MISSING = "–"
_HARD_SPACE = "\u00a0"
_MINUS = "\u2212"


def number(value: float | None, decimals: int | None = None) -> str:
    """A number with decimal comma and thousands points; None is a dash. Without `decimals` no trailing zeros.

    >>> number(1234.5), number(0.7051, 2), number(0.125, 2), number(-3), number(None)
    ('1.234,5', '0,71', '0,13', '−3', '–')
    """
    if value is None:
        return MISSING
    # Halves go up, as people round by hand; the text of a float keeps 0.125 a half.
    step = Decimal(1).scaleb(-(decimals if decimals is not None else 10))
    text = f"{abs(Decimal(repr(float(value)))).quantize(step, ROUND_HALF_UP):,f}"
    whole, _, fraction = text.partition(".")
    if decimals is None:
        fraction = fraction.rstrip("0")
    said = whole.replace(",", ".") + (f",{fraction}" if fraction else "")
    return (_MINUS if value < 0 and said.strip("0,.") else "") + said


def score(value: float) -> str:
    """A score between 0 and 1, with two decimals."""
    return number(value, 2)


def percent(share: float | None) -> str:
    """A share between 0 and 1 as a whole percentage.

    >>> percent(24 / 77)
    '31%'
    """
    return MISSING if share is None else f"{number(share * 100, 0)}%"


def euros(amount: int | None) -> str:
    """Whole euros.

    >>> euros(12000)
    '€\\xa012.000'
    """
    return MISSING if amount is None else f"€{_HARD_SPACE}{number(amount)}"


def day(value: date | None) -> str:
    """A date in a table: 22-11-2026."""
    return MISSING if value is None else value.strftime("%d-%m-%Y")


def long_day(value: date) -> str:
    """A date in a sentence: 22 november 2026."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def clock(value: datetime) -> str:
    """A time of day: 10:42."""
    return value.strftime("%H:%M")


def out_of(part: int, whole: int) -> str:
    """A count with its total: "74 van 152"."""
    return f"{number(part)} van {number(whole)}"


def counted(count: int, one: str, many: str) -> str:
    """A count with its word: "1 interventie", "3 interventies"."""
    return f"{number(count)} {one if count == 1 else many}"


def listed(items: tuple[str, ...] | list[str], last: str = "en") -> str:
    """A list in a sentence: "roken, overgewicht en weerbaarheid"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


_FRACTIONS = {0.5: "½", 0.25: "¼", 0.75: "¾", 0.125: "⅛"}


def fraction(value: float) -> str:
    """A factor or weight as it is written by hand: 1, ½, ¼, 1½; other values as a number.

    >>> fraction(1.0), fraction(0.25), fraction(1.5), fraction(0.3)
    ('1', '¼', '1½', '0,3')
    """
    whole = int(value)
    rest = _FRACTIONS.get(round(value - whole, 6))
    if rest is None:
        return number(round(value, 3))
    return f"{whole or ''}{rest}"
