"""A document of a whole plan as JSON: from bytes to plain values, with what no JSON should hold told."""

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from planner.domain.leaving import FAMILY
from planner.imports.plan_problems import PlanMisfit, PlanProblem, PlanProblems
from planner.imports.problems import ProblemKind

#: Largest document in bytes: Groningen has half a million, ten thousand interventions have some fifteen.
MOST_BYTES = 100_000_000
#: A document of ours is nine deep.
_DEEPEST = 40
_NAMED = re.compile(rf'"\$schema"\s*:\s*"{re.escape(FAMILY)}'.encode())
_PACKED = (b"PK\x03\x04", b"\x1f\x8b")
#: A number of more digits is a mistake, and takes long to read.
_MOST_DIGITS = 400


class Twice(dict[str, Any]):
    """An object of JSON that names a field more than once, of which Python keeps the last."""

    names: tuple[str, ...] = ()


def is_plan(content: bytes) -> bool:
    """Whether this is, or is meant as, a document of a whole plan. It is known by what stands in it."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _NAMED.search(content) is not None


def plain_document(content: bytes) -> Any:
    """What the JSON holds. Raises PlanProblems."""
    if len(content) > MOST_BYTES:
        raise _refused(ProblemKind.TOO_LARGE, str(MOST_BYTES))
    if content.startswith(_PACKED):
        raise _refused(ProblemKind.ZIPPED)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused(ProblemKind.NOT_READABLE) from None
    if not text.strip():
        raise _refused(ProblemKind.EMPTY_FILE)
    try:
        found = json.loads(text, object_pairs_hook=_object, parse_int=_whole)
    except json.JSONDecodeError as error:
        raise _refused(PlanMisfit.NOT_JSON, str(error.lineno), str(error.colno)) from None
    except RecursionError:
        raise _refused(PlanMisfit.TOO_DEEP) from None
    problems = tuple(_oddities(found, "", 0))
    if problems:
        raise PlanProblems(problems)
    return found


def _refused(kind: ProblemKind | PlanMisfit, *choices: str) -> PlanProblems:
    return PlanProblems((PlanProblem("", kind, "", choices),))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    names = [name for name, _ in pairs]
    double = Twice(found)
    double.names = tuple(name for name in found if names.count(name) > 1)
    return double


def _whole(text: str) -> float:
    """A whole number; one that is too long to mean anything is told as a number that cannot be."""
    return int(text) if len(text) < _MOST_DIGITS else math.inf


def _oddities(value: Any, path: str, depth: int) -> Iterator[PlanProblem]:
    """Fields that stand twice, numbers that are none, and what is too deep to be ours."""
    if depth > _DEEPEST:
        yield PlanProblem(path, PlanMisfit.TOO_DEEP)
    elif isinstance(value, float) and not math.isfinite(value):
        yield PlanProblem(path, PlanMisfit.BAD_NUMBER)
    elif isinstance(value, dict):
        if isinstance(value, Twice):
            yield from (PlanProblem(below(path, name), PlanMisfit.DOUBLE_FIELD, name) for name in value.names)
        for name, inner in value.items():
            yield from _oddities(inner, below(path, name), depth + 1)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _oddities(inner, f"{path}[{place}]", depth + 1)


def below(path: str, name: str) -> str:
    """The place of a field inside an object."""
    return f"{path}.{name}" if path else name
