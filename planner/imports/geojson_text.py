"""JSON out of a file piece by piece: a map of the whole country does not fit in memory.

Before anything is parsed the text is looked through once: how deep it is nested, and how many points it holds. Python's
own parser takes what JSON does not know (NaN, a number without end, a name that stands twice); that is noted here.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TextIO

import numpy as np

from planner.imports.geojson_problems import MapProblem, MapProblemKind, MapRefused, refused

#: GeoJSON needs eight levels; some makers put records inside properties.
MOST_DEPTH = 50
_CHUNK = 1 << 20
#: The longest text between two quotes, and the largest value (an area, a member) in characters.
_LONGEST_TEXT = 1 << 20
_LARGEST_VALUE = 1 << 26
#: Whole numbers with more digits are no coordinates and no codes.
_MOST_DIGITS = 30
#: A word or number that breaks off at the end of what was read may yet be completed.
_TAIL = 12
_QUOTED = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_POSITION = re.compile(rb"\[\s*[-\d]")
_OTHERS = bytes(sign for sign in range(256) if sign not in b"[]{}")
#: A record separator stands before each text of a sequence.
_SPACE = re.compile(r"[ \t\r\n\x1e]*")


@dataclass(frozen=True)
class Note:
    """What the parser met and JSON does not know: a name that stands twice, or a number that is none."""

    kind: MapProblemKind
    value: str = ""


def points_in(text: TextIO, tell: Callable[[], None]) -> int:
    """The number of positions in the whole text. Raises MapRefused when it is nested too deep."""
    depth = points = 0
    rest = b""
    while chunk := text.read(_CHUNK):
        # Only signs of ASCII matter here, and what stands between quotes does not.
        bare = _QUOTED.sub(b"", rest + chunk.encode("ascii", "replace"))
        cut = _whole(bare)
        bare, rest = bare[:cut], bare[cut:]
        brackets = np.frombuffer(bare.translate(None, _OTHERS), dtype=np.uint8)
        # "[" and "{" have the second bit, "]" and "}" have not.
        steps = (brackets & 2).astype(np.int32) - 1
        if steps.size:
            deep = np.cumsum(steps) + depth
            if deep.max() > MOST_DEPTH:
                raise refused(MapProblemKind.TOO_DEEP)
            depth = int(deep[-1])
        points += sum(1 for _ in _POSITION.finditer(bare))
        tell()
    return points


def _whole(bare: bytes) -> int:
    """How much of a text can be looked at before more is read: up to a quote that is still open, or a last bracket."""
    quote = bare.find(b'"')
    if quote >= 0:
        if len(bare) - quote > _LONGEST_TEXT:
            raise refused(MapProblemKind.TOO_LARGE)
        return quote
    last = bare.rfind(b"[", max(0, len(bare) - 64))
    return last if last >= 0 and not bare[last + 1 :].strip() else len(bare)


class JsonText:
    """A text that is read from front to back, value by value. `notes` holds what was met in the last value."""

    def __init__(self, text: TextIO, tell: Callable[[], None] = lambda: None) -> None:
        """Begin at the first sign."""
        self._text, self._tell = text, tell
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._pairs, parse_int=self._whole_number, parse_constant=self._constant
        )
        self._buffer, self._at, self._ended = "", 0, False
        self._line, self._column = 1, 1
        self.notes: list[Note] = []

    def peek(self) -> str:
        """The next sign that is no space; "" at the end."""
        while True:
            self._at = _SPACE.match(self._buffer, self._at).end()  # type: ignore[union-attr]
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if self._ended:
                return ""
            self._grow()

    def take(self, *signs: str) -> str:
        """The next sign, which has to be one of these. Raises MapRefused, with the place, when it is another."""
        sign = self.peek()
        if sign not in signs:
            raise self.broken()
        self._at += 1
        return sign

    def text(self) -> str:
        """The text between quotes that comes now: the name of a member."""
        if self.peek() != '"':
            raise self.broken()
        return str(self.value())

    def value(self) -> Any:
        """The value that comes now. Raises MapRefused, with the place, where it is no JSON."""
        self.peek()
        self.notes = []
        self._forget()
        while True:
            try:
                made, end = self._decoder.raw_decode(self._buffer, self._at)
            except json.JSONDecodeError as error:
                if self._ended or not self._cut_off(error):
                    raise self.broken(error.pos) from None
            except RecursionError:
                raise refused(MapProblemKind.TOO_DEEP) from None
            else:
                if end < len(self._buffer) or self._ended or not isinstance(made, int | float):
                    self._at = end
                    return made
            self.notes = []
            self._grow()

    def broken(self, at: int | None = None) -> MapRefused:
        """The refusal of a text that is no JSON at a place in what was read; without one, here."""
        line, column = self._place(self._at if at is None else at)
        return MapRefused(MapProblem(MapProblemKind.NOT_JSON, line=line, column=column))

    # ── reading on ──────────────────────────────────────────────────────────────────────

    def _grow(self) -> None:
        """Read as much again as is waiting, so that a large value is not tried time after time."""
        waiting = len(self._buffer) - self._at
        if waiting > _LARGEST_VALUE:
            raise refused(MapProblemKind.TOO_LARGE)
        more = self._text.read(max(_CHUNK, waiting))
        self._ended = not more
        self._buffer += more
        self._tell()

    def _forget(self) -> None:
        """Let go of what was read, and keep count of its lines."""
        if self._at > _CHUNK:
            self._line, self._column = self._place(self._at)
            self._buffer, self._at = self._buffer[self._at :], 0

    def _place(self, at: int) -> tuple[int, int]:
        lines = self._buffer.count("\n", 0, at)
        if not lines:
            return self._line, self._column + at
        return self._line + lines, at - self._buffer.rfind("\n", 0, at)

    def _cut_off(self, error: json.JSONDecodeError) -> bool:
        return error.msg.startswith("Unterminated") or error.pos >= len(self._buffer) - _TAIL

    # ── what JSON does not know ─────────────────────────────────────────────────────────

    def _pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            seen: set[str] = set()
            double = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
            self.notes.append(Note(MapProblemKind.DOUBLE_PROPERTY, double))
        return made

    def _whole_number(self, digits: str) -> int | None:
        if len(digits) > _MOST_DIGITS:
            self.notes.append(Note(MapProblemKind.BAD_NUMBER))
            return None
        return int(digits)

    def _constant(self, _word: str) -> float:
        """NaN and Infinity are numbers of Python only; a coordinate that is one is refused by its area."""
        return float("nan")
