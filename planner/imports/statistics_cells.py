"""What stands in one cell of a table of figures: a number, a year, the code of an area."""

import math
import re
from functools import lru_cache
from typing import Any

from planner.imports.cells import Misfit
from planner.imports.problems import ProblemKind

#: What stands where there is no figure: unknown, secret, or cannot be. None of these is a zero.
_MISSING = {"", ".", "..", "-", "x", "nan", "null", "none", "n.v.t.", "n/a", "onbekend", "geheim"}
#: So CBS writes what is missing in files that can only hold numbers.
_MISSING_NUMBERS = {-99995.0, -99997.0, -99999.0, -99998.0, -99996.0, -99994.0, -99999999.0}
_NUMBER = re.compile(r"[-−]?\d{1,12}(?:[.,]\d{1,12})?", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+", re.ASCII)
#: One point with three digits behind it may mean thousands as well as thousandths; several can mean thousands only.
_EITHER = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+", re.ASCII)
_YEAR = re.compile(r"((?:19|20|21)\d\d)(?:JJ00|\*{0,2})", re.ASCII)
_YEAR_IN_TITLE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)", re.ASCII)
_AREA = re.compile(r"GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4}|(?!GM|WK|BU)[A-Z]{2}\d{2,4}", re.ASCII)
_AREA_EXAMPLES = ("GM0014", "WK001410", "BU00141000")


def number_in(value: Any, *, whole: bool = False) -> float | None:
    """A number with point or comma; None where a figure is missing. Raises Misfit for anything else.

    In a column of counts (`whole`) a point stands between thousands.

    >>> number_in("12,5"), number_in(" . "), number_in("8.155", whole=True), number_in(None)
    (12.5, None, 8155.0, None)
    """
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        try:
            return _finite(float(value))
        except OverflowError:
            raise Misfit(ProblemKind.NOT_A_FIGURE) from None
    return _typed(str(value), whole)


@lru_cache(4096)
def _typed(given: str, whole: bool) -> float | None:
    """The same of a text: percentages with one decimal repeat themselves."""
    text = given.strip().rstrip("*%").strip()
    if text.casefold() in _MISSING:
        return None
    if whole and _THOUSANDS.fullmatch(text):
        return float(re.sub(r"[. ]", "", text))
    if not _NUMBER.fullmatch(text):
        raise Misfit(ProblemKind.NOT_A_FIGURE)
    return _finite(float(text.replace("−", "-").replace(",", ".")))


def clear_number_in(value: Any) -> float | None:
    """A number as people write it, who put points between thousands too. Raises Misfit where both can be meant.

    >>> clear_number_in("0.125"), clear_number_in("8,155")
    (0.125, 8.155)
    """
    text = value.strip().rstrip("*%").strip() if isinstance(value, str) else ""
    if _EITHER.fullmatch(text):
        choices = (text.replace(".", ""), text.replace(".", ",")) if text.count(".") == 1 else (text.replace(".", ""),)
        raise Misfit(ProblemKind.NOT_A_FIGURE, choices)
    return number_in(value)


def within(value: float, unit: str) -> float:
    """A figure that can be: a percentage of at most a hundred, and no less than nothing. Raises Misfit."""
    highest = 100.0 if unit.startswith("%") else None
    if value < 0 or (highest is not None and value > highest):
        raise Misfit(ProblemKind.OUT_OF_RANGE, ("0", "" if highest is None else "100"))
    return value


def year_in(value: Any) -> int:
    """A year as tables have it. Raises Misfit.

    >>> year_in("2022JJ00"), year_in("2024*"), year_in(2024)
    (2022, 2024, 2024)
    """
    found = _YEAR.fullmatch(str(value).strip())
    if found is None:
        raise Misfit(ProblemKind.NOT_A_YEAR)
    return int(found[1])


def year_of_title(title: str) -> int | None:
    """The one year that a title names; None when it names none, or several.

    >>> year_of_title("Kerncijfers wijken en buurten 2024"), year_of_title("Wijken 2012/2016")
    (2024, None)
    """
    years = set(_YEAR_IN_TITLE.findall(title))
    return int(years.pop()) if len(years) == 1 else None


def area_in(value: Any) -> str:
    """The code of an area, without the spaces that tables pad it with. Raises Misfit."""
    text = str(value).strip().upper() if value is not None else ""
    if not _AREA.fullmatch(text):
        raise Misfit(ProblemKind.NOT_A_CODE, _AREA_EXAMPLES)
    return text


def _finite(value: float) -> float | None:
    if not math.isfinite(value):
        raise Misfit(ProblemKind.NOT_A_FIGURE)
    return None if value in _MISSING_NUMBERS else value
