"""Records of a document as lines of files, so that the checks of a folder look at them; told by place in the JSON."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from planner.imports import tables
from planner.imports.checks import check_all
from planner.imports.plan_json import below
from planner.imports.plan_problems import PlanProblem
from planner.imports.plan_tables import LISTS, PARTS
from planner.imports.plan_values import as_texts
from planner.imports.problems import Problem, ProblemKind
from planner.imports.rows import Reading, Record, Table

#: Two wijken may not share what these hold, but one that is put away is in nobody's way.
_TAKEN = ("column", "row", "cbs_codes")


class Lines:
    """Lines per file, and the place in the document of each."""

    def __init__(self) -> None:
        """Begin without lines."""
        self._lines: dict[str, list[Record]] = defaultdict(list)
        self._places: dict[tuple[str, int], str] = {}

    def add(self, table: Table, values: Mapping[str, Any], path: str, *, archived: bool = False) -> None:
        """Keep a record. A field that is empty has no value, as an empty cell has none."""
        lines = self._lines[table.file]
        passed = _TAKEN if archived and table is tables.NEIGHBOURHOODS else ()
        filled = {name: value for name, value in values.items() if value not in ("", None, ()) and name not in passed}
        lines.append(Record(len(lines) + 1, dict(as_texts(filled)), filled))
        self._places[table.file, len(lines)] = path

    def problems(self) -> Iterator[PlanProblem]:
        """What is wrong between records and between fields."""
        for problem in check_all({table.file: self._reading(table) for table in _EVERY}):
            yield self._placed(problem)

    def _reading(self, table: Table) -> Reading:
        return Reading(table, table.file, tuple(self._lines[table.file]))

    def _placed(self, problem: Problem) -> PlanProblem:
        if problem.line is None:
            return PlanProblem(_LISTED.get(problem.file, ""), problem.kind, problem.value, problem.choices)
        path, choices = self._places[problem.file, problem.line], problem.choices
        if problem.kind is ProblemKind.DUPLICATE:
            choices = (self._places[problem.file, int(choices[0])],)
        # The column with the code of the record around a part is no field of that part.
        own = problem.column not in _OWNERS
        return PlanProblem(below(path, problem.column) if own else path, problem.kind, problem.value, choices)


def _every() -> tuple[Table, ...]:
    """Every table once: those of a document go before those of a folder with the same name."""
    mine = [*LISTS.values(), *(part.table for parts in PARTS.values() for part in parts)]
    known = {table.file: table for table in (tables.MUNICIPALITY, tables.RULES, *tables.TABLES, *mine)}
    return tuple(known.values())


_EVERY = _every()
_OWNERS = {part.owner for parts in PARTS.values() for part in parts}
_LISTED = {table.file: f"plan.{name}" for name, table in LISTS.items()}
