"""The catalogue as a file that can be read in again: the same columns, as Dutch Excel opens it."""

import csv
import io
from dataclasses import fields
from datetime import date
from typing import Any

from planner.domain.evidence import CatalogueEntry
from planner.domain.plan import Plan
from planner.exports.clean import neutral

COLUMNS = tuple(one.name for one in fields(CatalogueEntry))
#: Between several values in one cell.
_BETWEEN = "|"


def make(plan: Plan) -> bytes:
    """All entries in their order (UTF-8 with a mark, semicolons)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(COLUMNS)
    for entry in plan.catalogue:
        writer.writerow([neutral(_cell(getattr(entry, name))) for name in COLUMNS])
    return text.getvalue().encode("utf-8-sig", "replace")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return _BETWEEN.join(value)
    return value.isoformat() if isinstance(value, date) else str(value)
