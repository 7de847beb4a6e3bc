"""What does not fit in a document of a whole plan, by its place in the JSON. `language.plan_problems` says it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from planner.imports.problems import ProblemKind


class PlanMisfit(StrEnum):
    """What can be wrong with a document, beside what can be wrong with the files of a folder."""

    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    TOO_NEW = "too_new"
    WRONG_KIND = "wrong_kind"
    BAD_SIGN = "bad_sign"
    BAD_NUMBER = "bad_number"
    MISSING_FIELD = "missing_field"
    UNKNOWN_FIELD = "unknown_field"
    DOUBLE_FIELD = "double_field"
    OPEN_RING = "open_ring"


@dataclass(frozen=True)
class PlanProblem:
    """One thing that does not fit. `path` is its place: "plan.themes[2].name"; "" is the whole document.

    `choices` helps to mend it, as in Problem, with places where that has lines. For NOT_JSON the line and the sign on
    it, for TOO_NEW the number that we know, for WRONG_KIND what belongs there (`value` is what stands there).
    """

    path: str
    kind: ProblemKind | PlanMisfit
    value: str = ""
    choices: tuple[str, ...] = ()


class PlanProblems(Exception):
    """A document was refused as a whole; `problems` holds everything that does not fit, in the order of the plan."""

    def __init__(self, problems: Iterable[PlanProblem]) -> None:
        """Keep all problems; the message names the first one, for a log."""
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(f"{len(self.problems)} problems, first: {first.path} {first.kind}")
