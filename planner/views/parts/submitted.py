"""What came back from a form, read field by field: every problem is kept with the path of its field."""

import re
from collections.abc import Container, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from flask import request

from planner.domain.checks import FieldMisfit, FieldProblem, text_problems
from planner.domain.texts import written
from planner.language.numbers import MONTHS

Word = TypeVar("Word", bound=StrEnum)
_MOST_ITEMS = 2000


class BadPayload(Exception):
    """What was sent has not the shape that the form sends: made by hand, or by an older page."""


def json_body() -> dict[str, Any]:
    """The JSON of a request; what is nested absurdly deep counts as nonsense like any other."""
    try:
        body = request.get_json(silent=True)
    except RecursionError:
        body = None
    if not isinstance(body, dict):
        raise BadPayload("body")
    return body


class Submitted:
    """The values of a form, or of one item in a list of it. `problems` is shared by all items of one form."""

    def __init__(self, given: Any, path: str = "", problems: list[FieldProblem] | None = None) -> None:
        """Read from a mapping of names to values."""
        if not isinstance(given, Mapping):
            raise BadPayload(path)
        self._given = given
        self._path = path
        self.problems: list[FieldProblem] = [] if problems is None else problems

    def has(self, name: str) -> bool:
        """Whether the field was sent at all."""
        return name in self._given

    def text(self, name: str, *, required: bool = False) -> str:
        """A text without spaces round it, one way of writing each letter, and nothing that cannot be seen."""
        raw = self._given.get(name, "")
        if not isinstance(raw, str):
            raise BadPayload(self._path + name)
        said = cleaned(raw)
        self.problems.extend(text_problems(self._path + name, name, said))
        if required and not said:
            self.fail(name, FieldMisfit.EMPTY)
        return said

    def choice(self, name: str, allowed: Container[str], *, required: bool = False) -> str:
        """One of some codes; "" when nothing was chosen."""
        said = self.text(name, required=required)
        if said and said not in allowed:
            self.fail(name, FieldMisfit.NOT_A_CHOICE, said)
            return ""
        return said

    def word(self, name: str, words: type[Word], otherwise: Word, *, required: bool = False) -> Word:
        """A word of a closed list."""
        said = self.choice(name, {one.value for one in words}, required=required)
        return words(said) if said else otherwise

    def codes(self, name: str, allowed: Container[str]) -> tuple[str, ...]:
        """Several codes, each once."""
        found = []
        for said in self._strings(name):
            if said in allowed:
                found.append(said)
            else:
                self.fail(name, FieldMisfit.UNKNOWN, said)
        return tuple(dict.fromkeys(found))

    def texts(self, name: str) -> tuple[str, ...]:
        """Several texts, each once and none empty."""
        found = tuple(dict.fromkeys(filter(None, map(cleaned, self._strings(name)))))
        for said in found:
            self.problems.extend(text_problems(self._path + name, "name", said))
        return found

    def yes(self, name: str) -> bool:
        """A checkbox."""
        said = self._given.get(name, False)
        if not isinstance(said, bool):
            raise BadPayload(self._path + name)
        return said

    def day(self, name: str) -> date | None:
        """A date as Dutch people write it; None when empty."""
        said = self.text(name)
        if not said:
            return None
        found = read_date(said)
        if found is None:
            self.fail(name, FieldMisfit.NOT_A_DATE, said)
        return found

    def whole(self, name: str) -> int | None:
        """A whole number; None when empty."""
        found = self.number(name)
        if found is not None and found != int(found):
            self.fail(name, FieldMisfit.NOT_WHOLE, self.text(name))
            return None
        return None if found is None else int(found)

    def euros(self, name: str) -> int | None:
        """An amount in whole euros; None when empty."""
        said = self.text(name)
        found = read_number(said) if said else None
        if said and (found is None or found != int(found)):
            self.fail(name, FieldMisfit.NOT_AN_AMOUNT, said)
            return None
        return None if found is None else int(found)

    def number(self, name: str) -> float | None:
        """A number in Dutch notation, with € or not; None when empty."""
        said = self.text(name)
        if not said:
            return None
        found = read_number(said)
        if found is None:
            self.fail(name, FieldMisfit.NOT_A_NUMBER, said)
        return found

    def items(self, name: str) -> Iterator["Submitted"]:
        """The items of a list, each to be read by itself."""
        for number, item in enumerate(self._list(name)):
            yield Submitted(item, f"{self._path}{name}.{number}.", self.problems)

    def new_name(self, name: str) -> str:
        """The one choice that somebody typed because it is not in the list yet; "" when it was chosen from the list."""
        given = self._given.get(name, "")
        if not isinstance(given, Mapping):
            return ""
        if not isinstance(given.get("nieuw"), str):
            raise BadPayload(self._path + name)
        said = cleaned(given["nieuw"])
        self.problems.extend(text_problems(self._path + name, "name", said))
        return said

    def fail(self, name: str, misfit: FieldMisfit, *facts: str) -> None:
        """Keep a problem with a field."""
        self.problems.append(FieldProblem(self._path + name, misfit, facts))

    def _strings(self, name: str) -> Iterator[str]:
        for item in self._list(name):
            if isinstance(item, str):
                yield item
            elif not (isinstance(item, Mapping) and isinstance(item.get("nieuw"), str)):
                raise BadPayload(self._path + name)

    def _list(self, name: str) -> list[Any]:
        found = self._given.get(name, [])
        if not isinstance(found, list) or len(found) > _MOST_ITEMS:
            raise BadPayload(self._path + name)
        return found


def cleaned(text: str) -> str:
    """A text as it is stored."""
    return written(text).strip()


def read_date(text: str) -> date | None:
    """A date in the shapes that people use: 1-9-2026, 01/09/2026, 2026-09-01, 1 september 2026; None for anything else.

    >>> [str(read_date(said)) for said in ("1-9-2026", "1 sep 2026", "2026-09-01", "31-02-2026", "1-9-26")]
    ['2026-09-01', '2026-09-01', '2026-09-01', 'None', 'None']
    """
    said = text.casefold()
    for number, month in enumerate(MONTHS, 1):
        said = re.sub(rf"\s+({month}|{month[:3]}\.?)\s+", f"-{number}-", said)
    for pattern, order in (
        (r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", (2, 1, 0)),
        (r"(\d{4})-(\d{1,2})-(\d{1,2})", (0, 1, 2)),
    ):
        found = re.fullmatch(pattern, said, re.ASCII)
        if found:
            year, month_, day = (int(found.groups()[place]) for place in order)
            try:
                return date(year, month_, day)
            except ValueError:
                return None
    return None


def read_number(text: str) -> float | None:
    """A number in Dutch notation: a point between thousands, a comma before decimals, with or without €.

    >>> [read_number(said) for said in ("1.234", "€ 12.500,-", "1,5", "1.5", "-3", "1e3", "٣")]
    [1234.0, 12500.0, 1.5, None, -3.0, None, None]
    """
    said = text.replace("€", "").replace("−", "-").strip().removesuffix(",-").removesuffix(",–")
    if not re.fullmatch(r"-?(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,9})?", said, re.ASCII):
        return None
    return float(said.replace(".", "").replace(",", "."))
