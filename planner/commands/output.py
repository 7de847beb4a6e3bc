"""How commands hand over what they found: as JSON, as CSV, as a table for the eye."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from planner.exports.clean import neutral
from planner.language.numbers import number

_GAP = "  "
_DECIMALS = 6


def write_json(value: Mapping[str, Any]) -> None:
    """One JSON object, readable for people too."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str | int | float | bool]]) -> None:
    """A table as Dutch Excel opens it: the same notation as `planner export csv`."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_plain(value) for value in row] for row in rows)
    write_bytes(text.getvalue().encode("utf-8-sig"))


def write_bytes(made: bytes) -> None:
    """Exactly these bytes, whatever the terminal makes of text."""
    sys.stdout.flush()
    sys.stdout.buffer.write(made)


def write_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns under each other; the last one may be as long as it likes."""
    widths = [max(len(row[place]) for row in (header, *rows)) for place in range(len(header))]
    for row in (header, *rows):
        print(_GAP.join(f"{text:{width}}" for text, width in zip(row, widths, strict=True)).rstrip())


def _plain(value: str | int | float | bool) -> str:
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value) if isinstance(value, int) else number(round(value, _DECIMALS))
