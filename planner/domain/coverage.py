"""Coverage (dekking): how much each intervention adds to each cell, for every area at once.

    weight = status x area x group
    status   running 1, possible 1/2, else 0
    area     1 aimed at what was asked, 1/2 broader or narrower, 0 elsewhere only
    group    1 on that very group, 1/2 on a broader group

An intervention counts once in a cell, with its largest weight; a cell's dekking is the sum over interventions.
The first area is always the whole municipality; the wijken follow in their own order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from planner.domain.grid import Grid, ancestors, row_groups
from planner.domain.plan import Delivery, Intervention, Neighbourhood, Placement, Plan
from planner.domain.question import DEFAULT_STATUSES, Question
from planner.domain.words import PILLARS, InterventionKind, Scope, Status

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Bools = npt.NDArray[np.bool_]

_WHOLE = (Scope.MUNICIPALITY, Scope.UNKNOWN)
_BROAD = (Scope.MUNICIPALITY, Scope.UNKNOWN, Scope.REGION)
_COMING = (Status.PLANNED, Status.EXPLORING)


@dataclass(frozen=True, eq=False)
class Row:
    """One way in which an intervention reaches a cell: a placement x a delivery x a row group."""

    intervention: int
    cell: int
    placement: Placement
    delivery: Delivery
    exact: bool


@dataclass(frozen=True, eq=False)
class Rows:
    """All rows of a plan, sorted by intervention and cell; a *pair* is a run of rows with both the same.

    `starts` holds the first row of each pair, `pair_cell` and `pair_intervention` what each pair is about.
    `aimed` is True for rows on the very group. Shapes: [row] or [pair].
    """

    rows: tuple[Row, ...]
    interventions: tuple[Intervention, ...]
    intervention: Ints
    aimed: Bools
    primary: Bools
    starts: Ints
    pair_cell: Ints
    pair_intervention: Ints


@dataclass(frozen=True, eq=False)
class Weights:
    """Weights under one question, for every row and area: [row, area]. `coming` marks planned or exploring rows.

    `aimed` is True where a row that counts is aimed at the very group and not at a broader area.
    """

    weight: Floats
    coming: Bools
    aimed: Bools
    specific: Bools


def spell_out(plan: Plan, grid: Grid) -> Rows:
    """Every way in which an intervention of the plan reaches a cell. A placement outside the grid reaches none."""
    reached = _reached(plan)
    rows = [
        Row(number, index, placement, delivery, exact)
        for number, intervention in enumerate(plan.interventions)
        for placement in intervention.placements
        for group, exact in reached.get(placement.group, ())
        if (index := grid.index.get((placement.theme, placement.pillar, group))) is not None
        for delivery in intervention.deliveries
    ]
    rows.sort(key=lambda row: (row.intervention, row.cell))
    owner = np.array([row.intervention for row in rows], dtype=np.intp)
    cell = np.array([row.cell for row in rows], dtype=np.intp)
    starts = pair_starts(owner, cell)
    return Rows(
        rows=tuple(rows),
        interventions=plan.interventions,
        intervention=owner,
        aimed=np.array([row.exact for row in rows], dtype=np.bool_),
        primary=np.array([row.placement.primary for row in rows], dtype=np.bool_),
        starts=starts,
        pair_cell=cell[starts],
        pair_intervention=owner[starts],
    )


def _reached(plan: Plan) -> dict[str, list[tuple[str, bool]]]:
    """The row groups that a placement on a group reaches; True for that very group, False for a narrower one."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for group in row_groups(plan):
        found.setdefault(group.code, []).append((group.code, True))
        for broader in ancestors(plan, group.code):
            found.setdefault(broader, []).append((group.code, False))
    return found


def pair_starts(owner: Ints, cell: Ints) -> Ints:
    """First row of each run of equal (owner, cell); the rows must be sorted by both."""
    if not len(owner):
        return np.zeros(0, dtype=np.intp)
    new = np.concatenate(([True], (owner[1:] != owner[:-1]) | (cell[1:] != cell[:-1])))
    return np.flatnonzero(new)


def best(values: npt.NDArray[Any], starts: Ints) -> npt.NDArray[Any]:
    """Largest value within each pair: an intervention counts once in a cell. Shape [pair, ...]."""
    if not len(starts):
        return values[:0]
    found: npt.NDArray[Any] = np.maximum.reduceat(values, starts, axis=0)
    return found


def totals(codes: Ints, weights: npt.NDArray[Any] | None, size: int) -> Floats:
    """Sum of the weights (None: the count) per code, for codes 0 to size - 1."""
    return np.bincount(codes, weights=weights, minlength=size).astype(np.float64, copy=False)


def status_on(delivery: Delivery, on: date) -> Status:
    """Status on a reference date. Unknown dates change nothing; the last day still counts.

    >>> from planner.domain.words import Scope
    >>> yearly = Delivery(Scope.UNKNOWN, Status.RUNNING, starts=date(2026, 1, 1), ends=date(2026, 12, 31))
    >>> [str(status_on(yearly, day)) for day in (date(2025, 12, 31), date(2026, 12, 31), date(2027, 1, 1))]
    ['planned', 'running', 'ended']
    """
    if delivery.ends is not None and delivery.ends < on:
        return Status.ENDED
    waits = delivery.starts is not None and delivery.starts > on
    if waits and delivery.status in (Status.RUNNING, Status.POSSIBLE):
        return Status.PLANNED
    return delivery.status


def status_factor(status: Status, half: float) -> float:
    """Factor for a status: 1 running, 1/2 possible, 0 for every other."""
    return {Status.RUNNING: 1.0, Status.POSSIBLE: half}.get(status, 0.0)


def area_factor(delivery: Delivery, area: Neighbourhood | None, half: float) -> float:
    """Factor for one area (None: the whole municipality). A spot is ½ of the municipality and nothing of a wijk."""
    if area is None:
        return 1.0 if delivery.scope in _WHOLE else half
    if delivery.scope is Scope.NEIGHBOURHOODS:
        return 1.0 if area.code in delivery.neighbourhoods else 0.0
    if delivery.scope is Scope.ATTENTION:
        return 1.0 if area.attention else 0.0
    return half if delivery.scope in _BROAD else 0.0


def broader_than(delivery: Delivery, area: Neighbourhood | None) -> bool:
    """Whether a delivery is aimed at more than the area that was asked."""
    if area is None:
        return delivery.scope is Scope.REGION
    return delivery.scope in _BROAD


def spans_all_pillars(intervention: Intervention) -> bool:
    """A programme that is placed on all four pillars of a theme (JOGG, Gezonde School)."""
    if intervention.kind is not InterventionKind.PROGRAMME:
        return False
    themes = {placement.theme for placement in intervention.placements}
    return any(
        {placement.pillar for placement in intervention.placements if placement.theme == theme and placement.primary}
        >= set(PILLARS)
        for theme in themes
    )


def counts(intervention: Intervention, question: Question) -> bool:
    """Whether an intervention counts in the matrix under this question, whatever its status and place."""
    if not intervention.counts:
        return False
    if question.programmes and not set(question.programmes) & set(intervention.programmes):
        return False
    return question.count_programmes or not spans_all_pillars(intervention)


@dataclass(frozen=True, eq=False)
class Reached:
    """What no day changes: the deliveries of all rows, which of them each row has, and area x group.

    `at` holds the place of a row's delivery in `deliveries`: [row]. `reach` is the weight that a row has while it runs:
    [row, area].
    """

    deliveries: tuple[Delivery, ...]
    at: Ints
    reach: Floats


def reached_by(rows: Rows, plan: Plan, question: Question, areas: tuple[Neighbourhood | None, ...]) -> Reached:
    """What every row reaches in these areas, whatever its status on the day of the question."""
    half = plan.municipality.rules.half
    deliveries = tuple({id(row.delivery): row.delivery for row in rows.rows}.values())
    place = {id(delivery): number for number, delivery in enumerate(deliveries)}
    at = np.array([place[id(row.delivery)] for row in rows.rows], dtype=np.intp)
    factor = np.array([[area_factor(d, a, half) for a in areas] for d in deliveries]).reshape(-1, len(areas))
    inside = np.array([counts(i, question) for i in rows.interventions], dtype=np.bool_)
    use = inside[rows.intervention] & (rows.primary | question.count_secondary)
    group = np.where(rows.aimed, 1.0, half) * use
    return Reached(deliveries, at, factor[at] * group[:, None])


def counted_statuses(deliveries: Iterable[Delivery], plan: Plan, question: Question, on: date) -> tuple[Floats, Bools]:
    """The status factor of each delivery on a day, and whether it is only planned or explored then."""
    half, asked = plan.municipality.rules.half, set(question.statuses or DEFAULT_STATUSES)
    status = [status_on(delivery, on) for delivery in deliveries]
    counted = np.array([status_factor(s, half) if s in asked else 0.0 for s in status])
    return counted, np.array([s in _COMING and s in asked for s in status], dtype=np.bool_)


def weigh(rows: Rows, plan: Plan, question: Question) -> Weights:
    """The weight of every row in every area under a question."""
    areas: tuple[Neighbourhood | None, ...] = (None, *plan.neighbourhoods)
    found = reached_by(rows, plan, question, areas)
    deliveries, at, reach = found.deliveries, found.at, found.reach
    broad = np.array([[broader_than(d, a) for a in areas] for d in deliveries], dtype=np.bool_)
    broad = broad.reshape(-1, len(areas))
    counted, coming = counted_statuses(deliveries, plan, question, question.on)

    weight = reach * counted[at][:, None]
    aimed = (weight > 0) & rows.aimed[:, None] & ~broad[at]
    specific = (weight > 0) & ~broad[at]
    specific[:, 0] = False
    return Weights(weight, (reach > 0) & coming[at][:, None], aimed, specific)
