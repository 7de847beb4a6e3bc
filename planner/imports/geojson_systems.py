"""In which system the coordinates of a map are: as it says itself, and as its numbers show."""

import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from planner.imports.geojson_problems import MapProblemKind, refused

#: Left, bottom, right, top.
Box = tuple[float, float, float, float]


class System(StrEnum):
    """The systems that can be read. RD and SWAPPED are asked about before they are converted."""

    WGS84 = "wgs84"
    RD = "rd"
    SWAPPED = "verwisseld"


#: Where the Netherlands lie in each system; Caribbean municipalities have no wijken in these maps.
_NETHERLANDS: dict[System, Box] = {
    System.WGS84: (3.1, 50.6, 7.4, 53.8),
    System.RD: (-7_000.0, 289_000.0, 300_000.0, 629_000.0),
    System.SWAPPED: (50.6, 3.1, 53.8, 7.4),
}
#: EPSG codes of what is read: WGS84 and ETRS89, less than a metre apart, and RD with and without heights.
_READ = {"4326", "4258", "4979", "4937", "28992", "7415", "CRS84", "CRS84H"}
_CODE = re.compile(r"(?:EPSG|OGC)[:/]+(?:[\d.]*[:/]+)?(?:CRS)?(\d+H?)$", re.IGNORECASE)
_SHOWN = 80


def refuse_other(crs: Any) -> None:
    """Refuse a map whose `crs` member (of older files) names a system that cannot be read.

    Which of those that can be read it is, the numbers show better: files with the wrong name are common.
    """
    if crs is None:
        return
    inner = crs.get("properties") if isinstance(crs, dict) else None
    said = inner.get("name") or inner.get("href") or inner.get("code") if isinstance(inner, dict) else crs
    name = said if isinstance(said, str) else str(said)
    found = _CODE.search(name.strip())
    code = f"CRS{found[1]}".upper() if found and "CRS" in name.upper().rpartition(":")[2] else found and found[1]
    if (code or name.strip()) not in _READ:
        raise refused(MapProblemKind.OTHER_SYSTEM, f"EPSG:{code}" if code and code.isdecimal() else name[:_SHOWN])


def system_of(boxes: Iterable[Box]) -> System | None:
    """The system in which most areas lie in the Netherlands; None when none does."""
    votes = Counter(system for box in boxes for system in System if within(box, system))
    return votes.most_common(1)[0][0] if votes else None


def within(box: Box, system: System) -> bool:
    """Whether an area lies in the Netherlands when it is in this system."""
    left, bottom, right, top = _NETHERLANDS[system]
    return left <= box[0] and bottom <= box[1] and box[2] <= right and box[3] <= top
