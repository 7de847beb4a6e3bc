"""Taking over figures from a table: what is new, what differs, what has to be asked first, and the edits that follow.

Figures that came with a plan, or that somebody wrote down, are never touched: what is taken over has codes of its own.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.changes import Edit, changed, created
from planner.domain.editing import Draft
from planner.domain.evidence import READ_IN
from planner.domain.plan import Indicator, Observation, Plan, Source
from planner.domain.weighing import Weighed

_DECIMALS = 1


class Direction(StrEnum):
    """Whether more of something is worse: what decides if it says anything of need."""

    WORSE = "slechter"
    BETTER = "beter"
    NEITHER = "niet"


class FigureState(StrEnum):
    """A figure of a table beside what was taken over before."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    SAME = "gelijk"


@dataclass(frozen=True)
class Measure:
    """What a table measures. `indicator` is as it would be stored, `themes` are the themes that it may be about.

    `adds`: a count, of which parts are added up. `open`: nobody knows yet whether more is worse. `source` becomes a
    record of the plan.
    """

    indicator: Indicator
    themes: tuple[str, ...] = ()
    adds: bool = False
    modelled: bool = False
    open: bool = False
    publisher: str = ""
    source: Source | None = None


@dataclass(frozen=True)
class Answer:
    """What somebody says of an indicator: whether more is worse, and which theme it is about.

    `theme` "": it is about none; None: nothing was said of it.
    """

    direction: Direction
    theme: str | None = None


@dataclass(frozen=True)
class Asking:
    """A question about an indicator; `given` is the answer that stands already in the plan."""

    measure: Measure
    given: Direction | None = None


@dataclass(frozen=True)
class Figure:
    """One figure to take over. `before` is what it replaces; `beside` what the plan says of the same year itself."""

    weighed: Weighed
    observation: Observation
    state: FigureState
    before: Observation | None = None
    beside: Observation | None = None


@dataclass(frozen=True)
class Review:
    """A table beside a plan: what can be taken over, what cannot be weighed, and what is asked first."""

    measures: tuple[Measure, ...]
    figures: tuple[Figure, ...]
    without: tuple[Weighed, ...]
    asking: tuple[Asking, ...]

    def in_state(self, state: FigureState) -> tuple[Figure, ...]:
        """The figures that are new, that differ, or that are there already."""
        return tuple(one for one in self.figures if one.state is state)


Answers = Mapping[str, Answer]
Note = Callable[[Weighed], str]


def review(plan: Plan, measures: Sequence[Measure], weighed: Sequence[Weighed], note: Note) -> Review:
    """Look at weighed figures beside a plan. `note` says in words how a figure was made."""
    known = {one.indicator.code: one for one in measures}
    there = {one.code: one for one in plan.observations}
    beside = {(one.indicator, one.area, one.year): one for one in plan.observations if _own(one)}
    figures = []
    for one in weighed:
        if one.value is not None:
            made = _observation(known[one.indicator], one, note(one))
            before = there.get(made.code)
            own = beside.get((made.indicator, made.area, made.year))
            figures.append(Figure(one, made, _state(made, before), before, own))
    order = {one.indicator.code: place for place, one in enumerate(measures)}
    figures.sort(key=lambda one: order[one.observation.indicator])
    without = tuple(one for one in weighed if one.value is None)
    asking = tuple(one for one in (_asking(plan, one) for one in measures) if one is not None)
    return Review(tuple(measures), tuple(figures), without, asking)


def _own(one: Observation) -> bool:
    """Whether the plan says this figure itself; a target is no figure."""
    return not one.is_target and not one.read_in


def unanswered(found: Review, answers: Answers) -> tuple[Asking, ...]:
    """The questions that have to be answered before anything can be taken over."""
    return tuple(one for one in found.asking if one.given is None and one.measure.indicator.code not in answers)


def edits(plan: Plan, found: Review, answers: Answers, name: Callable[[Observation], str]) -> tuple[Edit, ...]:
    """What is stored: sources and indicators that are not there yet, and the figures that are new or differ.

    `name` says what people call a figure, for the history. A table that was taken over before gives no edits.
    """
    draft = Draft(plan)
    used = {one.observation.indicator for one in found.figures}
    for measure in found.measures:
        if measure.indicator.code in used:
            _keep_source(draft, measure.source)
            _keep_indicator(draft, settled(plan, measure, answers.get(measure.indicator.code)))
    for one in found.figures:
        if one.state is not FigureState.SAME:
            new = one.observation
            edit = changed(draft.plan, "observations", new) if one.before else created(draft.plan, "observations", new)
            draft.add(replace(edit, name=name(new)) if edit else None)
    return tuple(draft.edits)


def settled(plan: Plan, measure: Measure, answer: Answer | None) -> Indicator:
    """An indicator as it will be stored: what the plan says of it stays, an answer goes before what was unknown."""
    indicator = next((one for one in plan.indicators if one.code == measure.indicator.code), None)
    if indicator is None:
        here = {one.code for one in plan.themes}
        subject = next((theme for theme in measure.themes if theme in here), measure.indicator.subject)
        indicator = replace(measure.indicator, subject=subject)
    if answer is None:
        return indicator
    worse = {Direction.WORSE: True, Direction.BETTER: False, Direction.NEITHER: None}[answer.direction]
    subject = indicator.subject if answer.theme is None else answer.theme
    return replace(indicator, more_is_worse=worse, subject=subject)


def _asking(plan: Plan, measure: Measure) -> Asking | None:
    """A question, when nobody knows whether more is worse; who said that it does not count may say otherwise now."""
    known = next((one for one in plan.indicators if one.code == measure.indicator.code), None)
    if not measure.open or (known and known.more_is_worse is not None):
        return None
    return Asking(measure, Direction.NEITHER if known else None)


def _observation(measure: Measure, one: Weighed, note: str) -> Observation:
    """A figure as it is stored; what was worked out has one decimal, what the table says itself stays as it is."""
    worked_out = len(one.parts) > 1 and not measure.adds
    value, margin = one.value or 0.0, one.margin
    if worked_out:
        value = round(value, _DECIMALS)
        margin = None if margin is None else round(margin, _DECIMALS)
    return Observation(
        code=f"{READ_IN}{one.indicator}-{one.year}-{one.area}",
        indicator=one.indicator,
        area=one.area,
        value=value,
        year=one.year,
        margin=margin,
        modelled=measure.modelled,
        publisher=one.publisher or measure.publisher,
        note=note,
        source=measure.source.code if measure.source else "",
    )


def _state(made: Observation, before: Observation | None) -> FigureState:
    if before is None:
        return FigureState.NEW
    return FigureState.SAME if before == made else FigureState.CHANGED


def _keep_source(draft: Draft, source: Source | None) -> None:
    if source and all(one.code != source.code for one in draft.plan.sources):
        draft.add(created(draft.plan, "sources", source))


def _keep_indicator(draft: Draft, indicator: Indicator) -> None:
    known = any(one.code == indicator.code for one in draft.plan.indicators)
    draft.add(changed(draft.plan, "indicators", indicator) if known else created(draft.plan, "indicators", indicator))
