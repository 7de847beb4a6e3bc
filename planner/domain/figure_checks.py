"""What is wrong with a figure that somebody types, and which figures stand in its place already."""

from planner.domain.list_checks import FIRST_YEAR, LAST_YEAR, MOST
from planner.domain.misfits import FieldMisfit, FieldProblem, Problems, within
from planner.domain.plan import Indicator, Observation, Plan


def observation(plan: Plan, one: Observation) -> Problems:
    """A figure says something of an indicator that is there, in some area; a part is no more than all."""
    indicator = next((each for each in plan.indicators if each.code == one.indicator), None)
    if indicator is None:
        yield FieldProblem("indicator", FieldMisfit.UNKNOWN if one.indicator else FieldMisfit.EMPTY, (one.indicator,))
    if not one.area.strip():
        yield FieldProblem("area", FieldMisfit.EMPTY)
    if one.source and one.source not in {each.code for each in plan.sources}:
        yield FieldProblem("source", FieldMisfit.UNKNOWN, (one.source,))
    if one.value is None and (one.is_target or not one.text.strip()):
        yield FieldProblem("value", FieldMisfit.EMPTY)
    yield from within("year", one.year, FIRST_YEAR, LAST_YEAR)
    yield from within("margin", one.margin, 0, MOST)
    yield from _amount(one, indicator)


def _amount(one: Observation, indicator: Indicator | None) -> Problems:
    share = indicator is not None and indicator.unit == "%"
    yield from within("value", one.value, 0 if share else -MOST, 100 if share else MOST)
    if one.out_of is None:
        return
    yield from within("out_of", one.out_of, 1, MOST)
    if one.value is None:
        yield FieldProblem("value", FieldMisfit.NEEDS_OTHER, ("out_of",))
    elif one.value > one.out_of >= 1:
        yield FieldProblem("value", FieldMisfit.MORE_THAN_ALL, (f"{one.out_of:g}",))


def in_its_place(plan: Plan, one: Observation) -> tuple[Observation, ...]:
    """The other figures of the same indicator, area and year: targets beside a target, measurements beside another."""
    place = one.indicator, one.area, one.year, one.is_target
    return tuple(
        each
        for each in plan.observations
        if each.code != one.code and (each.indicator, each.area, each.year, each.is_target) == place
    )
