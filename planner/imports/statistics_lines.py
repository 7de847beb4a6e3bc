"""The lines of a CSV file. Of a table of the whole country most are about elsewhere, and are not even taken apart."""

import io
from collections import deque
from collections.abc import Callable
from itertools import islice

#: A line without an end may not fill the memory: it is cut here, and then is no row of a table.
_LONGEST = 1 << 20
_STEP = 2000


class Lines:
    """An iterator over lines. Lines that `elsewhere` holds for are passed over and counted.

    `number` is that of the last line; `every` is called once in a while, to tell how far it is.
    """

    def __init__(self, text: io.TextIOWrapper, every: Callable[[], None]) -> None:
        """Begin before the first line."""
        self._text, self._every = text, every
        self._waiting: deque[str] = deque()
        self.number = 0
        self.passed = 0
        self.elsewhere: Callable[[str], bool] | None = None

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        """The next line that is not elsewhere."""
        while True:
            line = self._waiting.popleft() if self._waiting else self._text.readline(_LONGEST)
            if not line:
                raise StopIteration
            self.number += 1
            if self.number % _STEP == 1:
                self._every()
            if self.elsewhere is None or not self.elsewhere(line):
                return line
            self.passed += 1

    def ahead(self, count: int) -> list[str]:
        """The first lines, which still come."""
        self._waiting.extend(islice(iter(lambda: self._text.readline(_LONGEST), ""), count))
        return list(self._waiting)
