"""Small files in the shapes in which CBS and RIVM give their tables, with invented figures of Veldstad."""

import json
from pathlib import Path
from typing import Any

from planner.domain.plan import Plan
from planner.imports.statistics import Statistics, read_statistics
from tests.world import town

TOWN = "GM0001"
#: The buurten of De Kreek, Lindenhof and Polderrand.
KREEK, LINDENHOF, POLDERRAND = "BU00010001", "BU00010002", "BU00010003"
VALUE, LOWER, UPPER = "MW00000", "MOG0095", "MBG0095"
ADULTS, ELDERLY = "20300", "80200"
HEALTH_HEAD = ("ID", "Leeftijd", "Marges", "WijkenEnBuurten", "Perioden", "Gemeentenaam_1", "SoortRegio_2")
Row = dict[str, Any]


def health(area: str, margin: str = VALUE, period: str = "2022JJ00", age: str = ADULTS, **figures: Any) -> Row:
    """A row of 50120NED as OData gives it: codes are padded with spaces, columns end in a number."""
    head = dict(zip(HEALTH_HEAD, (1, age, margin, f"{area:12}", period, "Veldstad", "Buurt"), strict=True))
    return head | {"Codering_3": f"{area:10}"} | (figures or {"Roker_11": 20.5, "Overgewicht_9": 48.0})


def districts(area: str, **figures: Any) -> Row:
    """A row of Kerncijfers wijken en buurten as OData gives it."""
    head = {"ID": 1, "WijkenEnBuurten": f"{area:12}", "Gemeentenaam_1": "Veldstad  ", "SoortRegio_2": "Buurt     "}
    return head | {"Codering_3": f"{area:10}"} | (figures or {"AantalInwoners_5": 4000, "Mannen_6": 2000})


def odata(*rows: Row, before: str = '"odata.metadata":"$metadata#UntypedDataSet",', after: str = "") -> bytes:
    """An answer of OData."""
    return f'{{{before}"value":{json.dumps(rows)}{after}}}'.encode()


def csv_of(*rows: Row, title: str = "", foot: str = "", between: str = ";") -> bytes:
    """The same table as StatLine writes it: every field quoted, a comma in numbers, the title above."""
    lines = [f'"{title}"'] if title else []
    lines += [between.join(f'"{name}"' for name in rows[0])]
    lines += [between.join(f'"{_said(value)}"' for value in row.values()) for row in rows]
    lines += [f'"{foot}"'] if foot else []
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def plain(*lines: str, head: str = "code;indicator;waarde;jaar;bron") -> bytes:
    """Our own list."""
    return "\n".join((head, *lines, "")).encode()


def read(folder: Path, content: bytes, name: str = "cijfers.csv", plan: Plan | None = None) -> Statistics:
    """What a file holds of Veldstad, as the example has it or as another plan does."""
    path = folder / "bestand"
    path.write_bytes(content)
    return read_statistics(path, plan or town(), name)


def values(found: Statistics) -> dict[tuple[str, str], float]:
    """Values by indicator and area."""
    return {(one.indicator, one.area): one.value for one in found.readings}


def kinds(found: Statistics) -> list[tuple[int | None, str, str]]:
    """Line, column and kind of every problem."""
    return [(one.line, one.column, str(one.kind)) for one in found.problems]


def _said(value: Any) -> str:
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)
