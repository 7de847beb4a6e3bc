"""The rows of an OData answer, one by one: a table of the country does not fit in memory as JSON."""

import json
import re
from typing import Any, TextIO

from planner.imports.cells import Misfit
from planner.imports.problems import ProblemKind

#: What stands for a list or a record in a cell: a table has neither, and so it fits nowhere.
NESTED = "{…}"
_CHUNK = 1 << 18
#: The longest row, and the longest text before the rows, in characters.
_LONGEST = 1 << 20
_START = re.compile(r'"value"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_TITLE = re.compile(r'"(?:Title|Period|ShortTitle)"\s*:\s*"([^"]{1,300})"')
_NEXT = re.compile(r'"@?odata\.nextLink"')


class JsonRows:
    """An iterator over the rows. `before` holds titles that stand before them; `more` says that more were promised."""

    def __init__(self, text: TextIO) -> None:
        """Read up to the first row. Raises Misfit when there are no rows."""
        self._text = text
        self._decoder = json.JSONDecoder()
        self._buffer = text.read(_CHUNK).lstrip("\ufeff \t\r\n")
        self.more = False
        self.before = ""
        self._place = 1 if self._buffer.startswith("[") else self._begin()

    def __iter__(self) -> "JsonRows":
        return self

    def __next__(self) -> dict[str, Any]:
        """The next row. Raises Misfit where the text is no JSON, or breaks off."""
        while True:
            self._place = _BETWEEN.match(self._buffer, self._place).end()  # type: ignore[union-attr]
            if self._buffer.startswith("]", self._place):
                self._end()
                raise StopIteration
            row = self._row()
            if row is not None:
                return {name: NESTED if isinstance(cell, dict | list) else cell for name, cell in row.items()}
            self._read()

    def _begin(self) -> int:
        while (found := _START.search(self._buffer)) is None:
            if len(self._buffer) > _LONGEST or not self._grow():
                raise Misfit(ProblemKind.WRONG_TABLE)
        head = self._buffer[: found.start()]
        self.before = " ".join(_TITLE.findall(head))
        self.more = bool(_NEXT.search(head))
        return found.end()

    def _row(self) -> dict[str, Any] | None:
        """A whole row from here on; None when more has to be read for it."""
        try:
            row, self._place = self._decoder.raw_decode(self._buffer, self._place)
        except (ValueError, RecursionError):
            return None
        if not isinstance(row, dict):
            raise Misfit(ProblemKind.WRONG_TABLE)
        return row

    def _read(self) -> None:
        self._buffer = self._buffer[self._place :]
        self._place = 0
        if len(self._buffer) > _LONGEST or not self._grow():
            raise Misfit(ProblemKind.NOT_READABLE)

    def _grow(self) -> bool:
        more = self._text.read(_CHUNK)
        self._buffer += more
        return bool(more)

    def _end(self) -> None:
        rest = self._buffer[self._place :] + self._text.read(_CHUNK)
        self.more = self.more or bool(_NEXT.search(rest))
