"""What somebody filled in of a figure, as it will be stored."""

from dataclasses import replace

from planner.domain.changes import Edit
from planner.domain.editing import RESERVED, Refused, new_code, take_away
from planner.domain.evidence import OWN
from planner.domain.figure_checks import in_its_place
from planner.domain.figures_in import Direction
from planner.domain.misfits import FieldMisfit
from planner.domain.plan import Indicator, Observation, Plan
from planner.domain.records import standing
from planner.domain.targets import Bound
from planner.domain.texts import plain_name
from planner.domain.usage import uses
from planner.domain.words import Basis
from planner.language.figures_in import area_in_words
from planner.language.monitoring import amount, figure_in_words
from planner.language.sentences import Names
from planner.store.changes import Committed
from planner.views.monitor.form import (
    ACTION,
    BOTH,
    FIELD,
    REPLACE,
    WANTED,
    areas,
    figure_form,
    indicators,
    subjects,
    traced,
)
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.saving import Editable, Filled
from planner.views.parts.submitted import BadPayload, Submitted

REMOVE = "observation-remove"
_WORSE = {Direction.WORSE: True, Direction.BETTER: False, Direction.NEITHER: None}
_BLANK = Observation("", "", "", None)


def read_figure(given: Submitted, plan: Plan, now: Observation | None, call: Call) -> Filled:
    """The figure; with a new indicator where one was named, and in the place of another where that was asked."""
    indicator = _indicator(given, plan, new=now is None)
    made = _figure(given, plan, now, indicator)
    _year(given, made, call)
    _origin(given, now, made)
    if now is not None:
        gone = _place(given, plan, made, indicator) if _moved(now, made) else ()
        return Filled(_with_reason(given, now, made, indicator), instead_of=gone)
    code = new_code(plan, FIELD, f"{OWN}{made.indicator} {made.year or ''} {made.area}")
    made = replace(made, code=code, year_basis=Basis.CONFIRMED if made.year else Basis.NOT_STATED)
    gone = _place(given, plan, made, indicator)
    return Filled(made, _along(given, plan, indicator), gone)


def _moved(now: Observation, made: Observation) -> bool:
    """Whether it is of something else than it was; two that were double before are no news."""
    was = now.indicator, now.area, now.year, now.is_target
    return was != (made.indicator, made.area, made.year, made.is_target)


def _along(given: Submitted, plan: Plan, indicator: Indicator) -> tuple[tuple[str, Indicator], ...]:
    """The indicator that comes with its first figure; one that does not fit has fields of its own on the form."""
    if not indicator.code or standing(plan, "indicators", indicator.code):
        return ()
    if given.problems:
        raise Refused(given.problems)
    return (("indicators", indicator),)


def _indicator(given: Submitted, plan: Plan, *, new: bool) -> Indicator:
    code = given.choice("indicator", {value for value, _, _ in indicators(plan, new=new)}, required=True)
    if code != RESERVED:
        return next((one for one in plan.indicators if one.code == code), Indicator(code, ""))
    name = given.text("new_name", required=True)
    subject = given.choice("new_subject", {value for value, _, _ in subjects(plan)}, required=True)
    said = given.word("new_direction", Direction, Direction.NEITHER, required=True)
    if any(plain_name(one.name) == plain_name(name) for one in plan.indicators):
        given.fail("new_name", FieldMisfit.NAME_TAKEN, name)
    unit, population = given.text("new_unit"), given.text("new_population")
    return Indicator(new_code(plan, "indicators", name), name, subject, population, unit, _WORSE[said])


def _figure(given: Submitted, plan: Plan, now: Observation | None, indicator: Indicator) -> Observation:
    old = now or _BLANK
    wanted = given.choice("what", {"meting", WANTED}, required=True) == WANTED
    value = given.number("value")
    words = _bound(given, value, indicator, old) if wanted else given.text("text")
    made = replace(
        old,
        indicator=indicator.code,
        area=given.choice("area", {code for code, _, _ in areas(plan, now)}, required=True),
        value=value,
        text=words,
        year=given.whole("year"),
        margin=None if wanted else given.number("margin"),
        out_of=None if wanted else given.number("out_of"),
        is_target=wanted,
        publisher=given.text("publisher"),
        source=given.choice("source", {one.code for one in plan.sources}),
        section=given.text("section"),
        note=given.text("note"),
    )
    return made if made == old else replace(made, basis=Basis.CONFIRMED)


def _bound(given: Submitted, value: float | None, indicator: Indicator, old: Observation) -> str:
    """The text of a target says how its number is reached: "< 5%". What was there stays while its number does."""
    sign = given.choice("bound", {one.value for one in Bound})
    if value is None or not sign:
        return ""
    said = f"{sign} {amount(value, indicator.unit)}"
    return old.text if old.is_target and old.value == value and old.text.startswith(sign) else said


def _year(given: Submitted, made: Observation, call: Call) -> None:
    """A measurement has a year that has come. A figure of which the source gives none may stay without."""
    if made.is_target:
        return
    if made.year is not None and made.year > call.today.year:
        given.fail("year", FieldMisfit.YEAR_AHEAD, str(call.today.year))
    if made.year is None and not given.text("year") and not made.code:
        given.fail("year", FieldMisfit.EMPTY)


def _origin(given: Submitted, now: Observation | None, made: Observation) -> None:
    """Every figure says where it comes from; one that never did may go on without."""
    had = now is None or bool(now.publisher or now.source)
    if had and not made.publisher and not made.source and not made.is_target:
        given.fail("publisher", FieldMisfit.EMPTY)


def _with_reason(given: Submitted, now: Observation, made: Observation, indicator: Indicator) -> Observation:
    """What a source says can be read beside what somebody made of it, and why."""
    if now.year != made.year:
        made = replace(made, year_basis=Basis.CONFIRMED if made.year else Basis.NOT_STATED)
    if not traced(now) or made == now:
        return made
    why = given.text("why", required=True)
    year = f", {now.year}" if now.year else ""
    said = f"Gewijzigd: {why} De bron zegt: {figure_in_words(now, indicator.unit)}{year}."
    return replace(made, note=f"{made.note} {said}".strip())


def _place(given: Submitted, plan: Plan, made: Observation, indicator: Indicator) -> tuple[tuple[str, str], ...]:
    """What goes because this figure takes its place. Where one is there and nobody said what to do, it is asked."""
    there = in_its_place(plan, made)
    said = given.choice("twice", {REPLACE, BOTH})
    if not there or not made.indicator or not made.area:
        return ()
    if not said:
        given.fail("twice", FieldMisfit.THERE_ALREADY, _told(plan, there, indicator))
    elif said == BOTH and any((one.publisher, one.source) == (made.publisher, made.source) for one in there):
        given.fail("publisher", FieldMisfit.SAME_ORIGIN)
    elif said == REPLACE and any(not one.own or uses(plan, FIELD, one.code) for one in there):
        given.fail("twice", FieldMisfit.NOT_OURS)
    return tuple((FIELD, one.code) for one in there) if said == REPLACE and not given.problems else ()


def _told(plan: Plan, there: tuple[Observation, ...], indicator: Indicator) -> str:
    names = Names(plan)
    said = [f"{figure_in_words(one, indicator.unit)}{f' ({one.publisher})' if one.publisher else ''}" for one in there]
    return f"{area_in_words(names, there[0].area)}, {' en '.join(said)}"


def _said(_call: Call, _committed: Committed, one: Observation) -> str:
    return "Het doel staat erbij." if one.is_target else "Het cijfer staat erbij."


EDITABLE = Editable(ACTION, FIELD, figure_form, read_figure, _said)


def _remove(call: Call) -> Done:
    code = call.text("code")

    def edits(plan: Plan) -> tuple[Edit, ...]:
        now = standing(plan, FIELD, code)
        if now is not None and not now.value.own:
            # The page has no button for it: what came with the plan stays to be traced.
            raise BadPayload("code")
        return take_away(plan, FIELD, code)

    return Done(call.commit("record_removed", edits), "Het cijfer is weg.")


ACTIONS = (Action(REMOVE, _remove),)
