"""Outlines of wijken in a document: rings that close, of points that are on the earth."""

from collections.abc import Iterator
from typing import Any

from planner.imports.plan_problems import PlanMisfit, PlanProblem
from planner.imports.problems import ProblemKind

#: Degrees of longitude and latitude, and the fewest points of a ring that encloses something.
_BOUNDS = ((-180, 180), (-90, 90))
_FEWEST = 4


def outline_problems(outline: Any, path: str) -> Iterator[PlanProblem]:
    """What is wrong with an outline whose numbers are numbers."""
    for polygon, rings in enumerate(outline):
        if not rings:
            yield PlanProblem(f"{path}[{polygon}]", ProblemKind.EMPTY)
        for number, ring in enumerate(rings):
            at = f"{path}[{polygon}][{number}]"
            if len(ring) < _FEWEST or ring[0] != ring[-1]:
                yield PlanProblem(at, PlanMisfit.OPEN_RING)
            yield from _points(ring, at)


def _points(ring: Any, path: str) -> Iterator[PlanProblem]:
    for place, point in enumerate(ring):
        for number, (value, (lowest, highest)) in enumerate(zip(point, _BOUNDS, strict=True)):
            if not lowest <= value <= highest:
                bounds = (str(lowest), str(highest))
                yield PlanProblem(f"{path}[{place}][{number}]", ProblemKind.OUT_OF_RANGE, f"{value:g}", bounds)
