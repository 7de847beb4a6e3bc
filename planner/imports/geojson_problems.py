"""What does not fit in a map: plain values. `language.map_problems` says them in Dutch."""

from dataclasses import dataclass
from enum import StrEnum


class MapProblemKind(StrEnum):
    """What is wrong with a map as a whole, or with one of its areas."""

    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    OTHER_FORMAT = "other_format"
    ONE_AREA = "one_area"
    IN_LINES = "in_lines"
    NO_AREAS = "no_areas"
    DOUBLE_MEMBER = "double_member"
    OTHER_SYSTEM = "other_system"
    ELSEWHERE = "elsewhere"
    OTHER_TOWN = "other_town"
    TOO_MANY_POINTS = "too_many_points"
    TOO_MANY_AREAS = "too_many_areas"
    NOT_AN_AREA = "not_an_area"
    NO_SURFACE = "no_surface"
    BAD_COORDINATES = "bad_coordinates"
    BAD_NUMBER = "bad_number"
    DOUBLE_PROPERTY = "double_property"
    FEW_POINTS = "few_points"
    CROSSES = "crosses"
    FLAT = "flat"
    HOLE_OUTSIDE = "hole_outside"
    OUTSIDE_COUNTRY = "outside_country"


@dataclass(frozen=True)
class MapProblem:
    """One thing that does not fit.

    `area` is the place of an area in the file, counted from 1, and `name` what it is called; None when it is about the
    whole file. `line` and `column` say where the text is no JSON. `value` helps to mend it: the format or the system
    that it is, the property that stands there twice, the number of points.
    """

    kind: MapProblemKind
    area: int | None = None
    name: str = ""
    line: int | None = None
    column: int | None = None
    value: str = ""


class MapRefused(Exception):
    """A map that cannot be read at all."""

    def __init__(self, problem: MapProblem) -> None:
        """Keep why."""
        self.problem = problem
        super().__init__(problem.kind)


class AreaRefused(Exception):
    """One area that cannot be used; the others can."""

    def __init__(self, kind: MapProblemKind, value: str = "") -> None:
        """Keep why."""
        self.kind, self.value = kind, value
        super().__init__(kind)


def refused(kind: MapProblemKind, value: str = "") -> MapRefused:
    """The refusal of a whole map."""
    return MapRefused(MapProblem(kind, value=value))
