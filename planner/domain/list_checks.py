"""What is wrong with a record of one of the municipality's lists, beside what holds for every record."""

import re
from dataclasses import replace

from planner.domain.grid import parents_above
from planner.domain.misfits import FieldMisfit, FieldProblem, Problems, within
from planner.domain.plan import Goal, Neighbourhood, Pillar, Plan, Source, TargetGroup
from planner.domain.records import standing
from planner.domain.words import GroupKind, GroupPart

#: Largest count and amount: whole, and less than a hundred million.
MOST = 99_999_999
#: Years that a date or a target can have.
FIRST_YEAR, LAST_YEAR = 1900, 2199
#: A short name stands in the head of a column.
LONGEST_SHORT = 24
_MOST_TILES = 99
_MOST_GOALS = 9999
_AREA_CODE = re.compile(r"WK(\d{4})\d{2}|BU(\d{4})\d{4}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/.@:]+(\.[^\s/.@:]+)+(:\d{1,5})?([/?#]\S*)?", re.IGNORECASE)


def group(plan: Plan, one: TargetGroup) -> Problems:
    """A group may not be above itself, however long the way; and only broader groups stand above others."""
    others = tuple(each for each in (*plan.groups, *plan.archive.groups) if each.code != one.code)
    if one.parent == one.code or one.code in parents_above(replace(plan, groups=(*others, one)), one.parent or ""):
        yield FieldProblem("parent", FieldMisfit.OWN_PARENT)
        return
    above = next((each for each in plan.groups if each.code == one.parent), None)
    if above is not None and above.part is not GroupPart.BROADER:
        yield FieldProblem("parent", FieldMisfit.NOT_A_CHOICE, (above.name,))
    if one.part is GroupPart.BROADER:
        return
    below = sum(each.parent == one.code for each in others)
    if below:
        yield FieldProblem("part", FieldMisfit.STANDS_ABOVE, (str(below),))
    if (one.part is GroupPart.INTERMEDIARIES) is not (one.kind is GroupKind.INTERMEDIARY):
        yield FieldProblem("kind", FieldMisfit.NOT_A_CHOICE)


def neighbourhood(plan: Plan, one: Neighbourhood) -> Problems:
    """A count of people, a tile of its own on the map, and areas of the CBS that are no other wijk's."""
    now = standing(plan, "neighbourhoods", one.code)
    known: Neighbourhood = now.value if now else replace(one, column=None, row=None, cbs_codes=())
    yield from within("population", one.population, 0, MOST)
    if (known.column, known.row) != (one.column, one.row):
        yield from _tile(plan, one)
    yield from _area_codes(plan, one, known.cbs_codes)


def _tile(plan: Plan, one: Neighbourhood) -> Problems:
    for name, other in (("column", "row"), ("row", "column")):
        yield from within(name, getattr(one, name), 0, _MOST_TILES)
        if getattr(one, name) is None and getattr(one, other) is not None:
            yield FieldProblem(name, FieldMisfit.NEEDS_OTHER, (other,))
    here = one.column, one.row
    same = next(
        (each for each in plan.neighbourhoods if each.code != one.code and (each.column, each.row) == here), None
    )
    if same is not None and None not in here:
        yield FieldProblem("column", FieldMisfit.TAKEN_BY, ("", same.name))


def _area_codes(plan: Plan, one: Neighbourhood, known: tuple[str, ...]) -> Problems:
    """What stood there already is no reason to refuse another change."""
    for number, code in enumerate(one.cbs_codes):
        found = _AREA_CODE.fullmatch(code)
        if code in one.cbs_codes[:number]:
            yield FieldProblem("cbs_codes", FieldMisfit.TWICE, (code,))
        elif code in known:
            continue
        elif found is None:
            yield FieldProblem("cbs_codes", FieldMisfit.NOT_AN_AREA_CODE, (code,))
        elif plan.municipality.code[2:] not in found.groups():
            yield FieldProblem("cbs_codes", FieldMisfit.OTHER_TOWN, (code,))
        else:
            yield from _owned(plan, one, code)


def _owned(plan: Plan, one: Neighbourhood, code: str) -> Problems:
    for other in plan.neighbourhoods:
        if other.code != one.code and code in other.cbs_codes:
            yield FieldProblem("cbs_codes", FieldMisfit.TAKEN_BY, (code, other.name))


def pillar(_plan: Plan, one: Pillar) -> Problems:
    """The short name must fit in a column."""
    if not one.short.strip():
        yield FieldProblem("short", FieldMisfit.EMPTY)
    if len(one.short) > LONGEST_SHORT:
        yield FieldProblem("short", FieldMisfit.TOO_LONG, (str(LONGEST_SHORT), str(len(one.short))))


def goal(_plan: Plan, one: Goal) -> Problems:
    """What a goal is about may be a policy without a record, but it must be something."""
    if not one.subject.strip():
        yield FieldProblem("subject", FieldMisfit.EMPTY)
    yield from within("number", one.number, 0, _MOST_GOALS)
    yield from within("target_year", one.target_year, FIRST_YEAR, LAST_YEAR)


def source(_plan: Plan, one: Source) -> Problems:
    """An address becomes a link, so it must lead to the web and nowhere else."""
    if one.url and not is_address(one.url):
        yield FieldProblem("url", FieldMisfit.NOT_AN_ADDRESS)


def is_address(text: str) -> bool:
    """Whether it leads to the web."""
    return _ADDRESS.fullmatch(text) is not None
