"""What is wrong with a record before it is stored. Facts only; `language` says them."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from planner.domain import figure_checks, list_checks, proposal_checks
from planner.domain.changes import name_of
from planner.domain.interventions import CellMark, Delivery, Intervention
from planner.domain.list_checks import FIRST_YEAR, LAST_YEAR, MOST
from planner.domain.misfits import FieldMisfit, FieldProblem, Problems, within
from planner.domain.plan import Municipality, Plan
from planner.domain.records import record, records_in, standing
from planner.domain.references import REFERENCES, codes_at
from planner.domain.texts import keepable, plain_name
from planner.domain.usage import Use, uses
from planner.domain.words import Scope

__all__ = ["LONGEST", "LONGEST_NAME", "MOST", "FieldMisfit", "FieldProblem", "Use", "problems", "text_problems", "uses"]

#: Longest texts, in characters. What has no limit of its own may be as long as a remark.
LONGEST = 5000
LONGEST_NAME = 200
_SHORT = {
    "name",
    "title",
    "short",
    "reach_unit",
    "place",
    "marked_by",
    "confirmed_by",
    "section",
    "sector",
    "kind",
    "by",
}


def problems(plan: Plan, field: str, value: Any, *, new: bool) -> tuple[FieldProblem, ...]:
    """Everything that keeps a record from being stored in this plan; `new`: its code must not be there yet."""
    found = [*_texts(value), *_names(plan, field, value), *_references(plan, field, value)]
    if new and standing(plan, field, record(field).key(value)) is not None:
        found.append(FieldProblem("code", FieldMisfit.TWICE, (record(field).key(value),)))
    for check in _CHECKS.get(field, ()):
        found.extend(check(plan, value))
    return tuple(found)


def _texts(value: Any, path: str = "") -> Problems:
    """Every text of a record: no longer than may be, and no characters that a file cannot hold."""
    for one in fields(value):
        inner, at = getattr(value, one.name), f"{path}{one.name}"
        if isinstance(inner, str):
            yield from text_problems(at, one.name, inner)
        elif isinstance(inner, tuple):
            for number, part in enumerate(inner):
                if isinstance(part, str):
                    yield from text_problems(at, "name", part)
                elif is_dataclass(part):
                    yield from _texts(part, f"{at}.{number}.")


def text_problems(path: str, name: str, text: str) -> Problems:
    """What is wrong with one text; its field's name decides how long it may be."""
    longest = LONGEST_NAME if name in _SHORT else LONGEST
    if len(text) > longest:
        yield FieldProblem(path, FieldMisfit.TOO_LONG, (str(longest), str(len(text))))
    if not keepable(text):
        yield FieldProblem(path, FieldMisfit.BAD_CHARACTER)


def _names(plan: Plan, field: str, value: Any) -> Problems:
    """A record that has a name must be given one; two of a kind may not share one."""
    called = next((one.name for one in fields(value) if one.name in ("name", "title")), None)
    if called is None:
        return
    said = getattr(value, called).strip()
    if not said:
        yield FieldProblem(called, FieldMisfit.EMPTY)
        return
    key = record(field).key(value)
    now = standing(plan, field, key)
    # A name that was there twice already, as documents have it, is no reason to refuse another change.
    if field in ("sources", "goals", "municipality") or (now and plain_name(name_of(now.value)) == plain_name(said)):
        return
    for archived in (False, True):
        for one in records_in(plan, field, archived=archived):
            if record(field).key(one) != key and plain_name(name_of(one)) == plain_name(said):
                misfit = FieldMisfit.NAME_ARCHIVED if archived else FieldMisfit.NAME_TAKEN
                yield FieldProblem(called, misfit, (name_of(one),))
                return


def _references(plan: Plan, field: str, value: Any) -> Problems:
    """Codes must be of this plan. What is archived may still be referred to."""
    for reference in REFERENCES:
        if reference.field == field and not reference.loose:
            for path, code in _codes_with_paths(value, reference.path):
                if standing(plan, reference.target, code) is None:
                    yield FieldProblem(path, FieldMisfit.UNKNOWN, (code,))


def _codes_with_paths(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each code with the field that a person sees it in: "goals", "deliveries.0.neighbourhoods"."""
    if len(path) == 1:
        yield from ((path[0], code) for code in codes_at(value, path))
        return
    for number, part in enumerate(getattr(value, path[0])):
        yield from ((f"{path[0]}.{number}.{path[1]}", code) for code in codes_at(part, path[1:]))


def _intervention(plan: Plan, one: Intervention) -> Problems:
    if one.recognised_on and one.lapses_on and one.lapses_on < one.recognised_on:
        yield FieldProblem("lapses_on", FieldMisfit.BEFORE_START, (one.recognised_on.isoformat(),))
    yield from _years(one, ("recognised_on", "lapses_on"))
    cells = [(part.theme, part.pillar, part.group) for part in one.placements]
    if len(set(cells)) < len(cells):
        yield FieldProblem("placements", FieldMisfit.TWICE)
    partners = [(part.partner, part.role.strip().casefold()) for part in one.partners]
    for number, part in enumerate(partners):
        if part in partners[:number]:
            yield FieldProblem(f"partners.{number}.partner", FieldMisfit.TWICE, (part[0],))
    for number, delivery in enumerate(one.deliveries):
        for problem in _delivery(delivery):
            yield FieldProblem(f"deliveries.{number}.{problem.path}", problem.misfit, problem.facts)


def _delivery(one: Delivery) -> Problems:
    if one.starts and one.ends and one.ends < one.starts:
        yield FieldProblem("ends", FieldMisfit.BEFORE_START, (one.starts.isoformat(),))
    if one.reached is not None and one.reachable is None:
        yield FieldProblem("reachable", FieldMisfit.NEEDS_OTHER, ("reached",))
    elif one.reached is not None and one.reached > (one.reachable or 0):
        yield FieldProblem("reached", FieldMisfit.MORE_THAN_ALL, (str(one.reachable),))
    if one.scope is Scope.NEIGHBOURHOODS and not one.neighbourhoods:
        yield FieldProblem("neighbourhoods", FieldMisfit.EMPTY)
    for name in ("reached", "reachable", "budget"):
        yield from within(name, getattr(one, name), 0, MOST)
    yield from _years(one, ("starts", "ends", "confirmed_on"))


def _years(one: Intervention | Delivery, names: tuple[str, ...]) -> Problems:
    """A date that can be meant."""
    for name in names:
        day = getattr(one, name)
        yield from within(name, day.year if day else None, FIRST_YEAR, LAST_YEAR)


def _mark(_plan: Plan, one: CellMark) -> Problems:
    if not one.reason.strip():
        yield FieldProblem("reason", FieldMisfit.EMPTY)


def _municipality(_plan: Plan, one: Municipality) -> Problems:
    rules = one.rules
    yield from within("half", rules.half, 0, 1)
    if not 0.01 <= rules.covered_from <= 1000:
        yield FieldProblem("covered_from", FieldMisfit.OUT_OF_RANGE, ("0,01", "1000"))
    if not rules.covered_from <= rules.strong_from <= 1000:
        yield FieldProblem("strong_from", FieldMisfit.WRONG_LEVELS)


_CHECKS: dict[str, tuple[Callable[[Plan, Any], Problems], ...]] = {
    "interventions": (_intervention,),
    "marks": (_mark,),
    "proposals": (proposal_checks.proposal,),
    "groups": (list_checks.group,),
    "pillars": (list_checks.pillar,),
    "goals": (list_checks.goal,),
    "sources": (list_checks.source,),
    "observations": (figure_checks.observation,),
    "neighbourhoods": (list_checks.neighbourhood,),
    "municipality": (_municipality,),
}
