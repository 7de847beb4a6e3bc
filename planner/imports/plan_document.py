"""A document of a whole plan becomes that plan again, whole or not at all. Its answer to a question is passed over.

Its records go through the same checks as the lines of a folder: each is a line of the file that would hold it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from planner.domain.leaving import ANSWER, SHAPE
from planner.domain.plan import Archive, Municipality, Plan, Rules
from planner.imports import tables
from planner.imports.plan_json import below, plain_document
from planner.imports.plan_lines import Lines
from planner.imports.plan_outlines import outline_problems
from planner.imports.plan_problems import PlanMisfit, PlanProblem, PlanProblems
from planner.imports.plan_tables import LISTS, PARTS, Part
from planner.imports.plan_values import Columns, Values, types_of
from planner.imports.problems import ProblemKind
from planner.imports.rows import Table

_KNOWN = ("$schema", "vorm", "weggelaten", *ANSWER, "plan")
_PLAN, _ARCHIVE, _TOWN = "plan", "plan.archive", "plan.municipality"


@dataclass(frozen=True)
class PlanDocument:
    """What was read. `complete`: nothing was left out of it because it may not leave."""

    plan: Plan
    complete: bool


def read_document(content: bytes) -> PlanDocument:
    """The plan in a document. Raises PlanProblems that holds everything that does not fit."""
    plain = plain_document(content)
    reader = _Reader()
    plan = reader.document(plain)
    if plan is None or reader.problems:
        raise PlanProblems(reader.problems)
    return PlanDocument(plan, not plain["weggelaten"])


@dataclass(frozen=True)
class _Place:
    """Where a list stands: in the plan or in its archive."""

    path: str
    archived: bool = False


@dataclass
class _Reader:
    """Reads a plan, and keeps every record as a line for the checks that look beyond one record."""

    values: Values = field(default_factory=Values)
    lines: Lines = field(default_factory=Lines)

    @property
    def problems(self) -> list[PlanProblem]:
        """Everything that was told."""
        return self.values.problems

    def document(self, plain: Any) -> Plan | None:
        """The plan, or None when it cannot be made; then there are problems."""
        if not self._is_ours(plain):
            return None
        plan = self._plan(plain[_PLAN])
        self.problems.extend(self.lines.problems())
        return plan

    def _is_ours(self, plain: Any) -> bool:
        """Whether there is a plan in it, of a shape that we know."""
        if not self.values.is_a(dict, plain, ""):
            return False
        shape = plain.get("vorm")
        if isinstance(shape, int) and shape > SHAPE:
            self.values.tell("vorm", PlanMisfit.TOO_NEW, str(shape), (str(SHAPE),))
            return False
        self._strangers(plain, _KNOWN, "")
        for name, kind in (("vorm", int), ("weggelaten", list), (_PLAN, dict)):
            if name not in plain:
                self.values.tell(name, PlanMisfit.MISSING_FIELD)
            elif self.values.is_a(kind, plain[name], name) and kind is int and shape != SHAPE:
                self.values.tell(name, ProblemKind.NOT_A_CHOICE, str(shape), (str(SHAPE),))
        return isinstance(plain.get(_PLAN), dict)

    def _plan(self, plain: Mapping[str, Any]) -> Plan | None:
        """Everything is read, also when something did not fit before: all is told at once."""
        self._strangers(plain, ("municipality", *_LISTS, "archive"), _PLAN)
        town = self._municipality(plain)
        found = self._lists(_LISTS, plain, _Place(_PLAN))
        put_away = plain.get("archive", {})
        archived: dict[str, Any] = {}
        if self.values.is_a(dict, put_away, _ARCHIVE):
            self._strangers(put_away, tuple(_PUT_AWAY), _ARCHIVE)
            archived = self._lists(_PUT_AWAY, put_away, _Place(_ARCHIVE, archived=True))
        return None if self.problems or town is None else Plan(town, **found, archive=Archive(**archived))

    def _strangers(self, plain: Mapping[str, Any], known: tuple[str, ...], path: str) -> None:
        for name in plain:
            if name not in known:
                self.values.tell(below(path, name), PlanMisfit.UNKNOWN_FIELD, name, known)

    def _municipality(self, plain: Mapping[str, Any]) -> Municipality | None:
        if "municipality" not in plain:
            self.values.tell(_TOWN, PlanMisfit.MISSING_FIELD)
            return None
        own, before = plain["municipality"], len(self.problems)
        found = self.values.members(Municipality, own, _TOWN, _columns(tables.MUNICIPALITY, ("rules",)))
        if isinstance(own, dict) and "rules" in own:
            path = below(_TOWN, "rules")
            rules = self.values.members(Rules, own["rules"], path, _columns(tables.RULES))
            # What is left out has its usual value, and may disagree with what is said.
            found["rules"] = Rules(**rules)
            self.lines.add(tables.RULES, vars(found["rules"]), path)
        return Municipality(**found) if len(self.problems) == before else None

    def _lists(self, lists: Mapping[str, Any], plain: Mapping[str, Any], place: _Place) -> dict[str, Any]:
        return {name: self._list(name, made, plain[name], place) for name, made in lists.items() if name in plain}

    def _list(self, name: str, made: Any, plain: Any, place: _Place) -> tuple[Any, ...]:
        """The records of one kind."""
        path = below(place.path, name)
        if not self.values.is_a(list, plain, path):
            return ()
        table, parts = LISTS.get(name) or Table(name, (), key=()), PARTS.get(name, ())
        shape = _columns(table, tuple(part.name for part in parts))
        found = []
        for number, one in enumerate(plain):
            at, before = f"{path}[{number}]", len(self.problems)
            own = self.values.members(made, one, at, shape)
            self.lines.add(table, own, at, archived=place.archived)
            for part in parts:
                if isinstance(one, dict) and part.name in one:
                    kind = get_args(types_of(made)[part.name])[0]
                    own[part.name] = self._part(part, kind, own.get("code", ""), (one[part.name], at))
            self.problems.extend(outline_problems(own.get("outline", ()), below(at, "outline")))
            if len(self.problems) == before:
                found.append(made(**own))
        return tuple(found)

    def _part(self, part: Part, made: Any, code: str, whose: tuple[Any, str]) -> tuple[Any, ...]:
        """A list inside a record; `whose` holds its plain value and the place of the record."""
        plain, path = whose[0], below(whose[1], part.name)
        if not self.values.is_a(list, plain, path):
            return ()
        found, shape = [], _columns(part.table)
        for number, one in enumerate(plain):
            at, before = f"{path}[{number}]", len(self.problems)
            own = self.values.members(made, one, at, shape)
            self.lines.add(part.table, {part.owner: code, **own}, at)
            if len(self.problems) == before:
                found.append(made(**own))
        return tuple(found)


def _columns(table: Table, elsewhere: tuple[str, ...] = ()) -> Columns:
    return Columns({column.name: column for column in table.columns}, frozenset(elsewhere))


def _lists_of(made: Any) -> dict[str, Any]:
    """The lists of a plan or of an archive, each with the type of its records."""
    hints = types_of(made)
    return {name: get_args(hint)[0] for name, hint in hints.items() if get_origin(hint) is tuple}


_LISTS, _PUT_AWAY = _lists_of(Plan), _lists_of(Archive)
