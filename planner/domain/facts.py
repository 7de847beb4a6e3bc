"""What is known of every cell in every area under one question: sums, counts and what the gap rules ask about.

All arrays have the shape [area, cell]; area 0 is the whole municipality.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np

from planner.domain.coverage import Bools, Floats, Ints, Row, Rows, Weights, best, totals
from planner.domain.plan import Delivery, Intervention
from planner.domain.words import RECOGNISED, Basis, Recognition

YEAR = 12  # months


@dataclass(frozen=True, eq=False)
class Facts:
    """Sums and counts of the counted interventions, and what holds for at least one of them.

    `firm`: confirmed in the last 12 months, with neither area nor pillar inferred. `lasting`: neither ends nor loses
    its recognition within 12 months. `best_reach` is -1 where no reach is known. `aimed`: aimed at the very group and
    not at a broader area. `specific`: delivered in this very wijk.
    """

    total: Floats
    count: Ints
    coming: Ints
    aimed: Bools
    specific: Bools
    firm: Bools
    lasting: Bools
    best_reach: Floats
    assessable: Bools
    recognised: Bools
    recognition_unknown: Bools


def gather(rows: Rows, weights: Weights, on: date, cells: int) -> Facts:
    """Bring the weights of rows together per cell and area."""
    counted = best(weights.weight, rows.starts)
    has = counted > 0
    collect = _Collector(rows, weights, cells)
    since, until = months_later(on, -YEAR), months_later(on, YEAR)
    return Facts(
        total=collect.sum(counted),
        count=collect.sum(has).astype(np.intp),
        coming=collect.sum(best(weights.coming, rows.starts).astype(np.bool_) & ~has).astype(np.intp),
        aimed=collect.any(best(weights.aimed, rows.starts)),
        specific=collect.any(best(weights.specific, rows.starts)),
        firm=collect.any_row(lambda row: _firm(row, since, on)),
        lasting=collect.any_row(lambda row: _lasts(row.delivery, rows.interventions[row.intervention], on, until)),
        best_reach=collect.largest([reach(row.delivery) for row in rows.rows]),
        assessable=collect.any_of(has, lambda i: i.recognition is not Recognition.NOT_APPLICABLE),
        recognised=collect.any_of(has, lambda i: is_recognised(i, on)),
        recognition_unknown=collect.any_of(has, lambda i: i.recognition is Recognition.UNKNOWN),
    )


class _Collector:
    """Sums over the pairs of each cell, for all areas in one go."""

    def __init__(self, rows: Rows, weights: Weights, cells: int) -> None:
        self.rows, self.weights, self.cells = rows, weights, cells
        self.areas = weights.weight.shape[1]
        self.codes = (rows.pair_cell[:, None] + np.arange(self.areas) * cells).ravel()

    def sum(self, values: np.ndarray) -> Floats:
        return totals(self.codes, values.ravel(), self.areas * self.cells).reshape(self.areas, self.cells)

    def any(self, values: np.ndarray) -> Bools:
        return self.sum(values) > 0

    def any_row(self, holds: Callable[[Row], bool]) -> Bools:
        """Cells with a counted row for which something holds."""
        flags = np.array([holds(row) for row in self.rows.rows], dtype=np.bool_)
        return self.any(best((self.weights.weight > 0) & flags[:, None], self.rows.starts))

    def any_of(self, has: np.ndarray, holds: Callable[[Intervention], bool]) -> Bools:
        """Cells with a counted intervention for which something holds."""
        flags = np.array([holds(intervention) for intervention in self.rows.interventions], dtype=np.bool_)
        return self.any(has & flags[self.rows.pair_intervention][:, None])

    def largest(self, values: list[float]) -> Floats:
        """Largest value of the counted rows of each cell; -1 where there is none."""
        known = np.where(self.weights.weight > 0, np.array(values)[:, None] if values else 0.0, -1.0)
        found = np.full(self.areas * self.cells, -1.0)
        np.maximum.at(found, self.codes, best(known, self.rows.starts).ravel())
        return found.reshape(self.areas, self.cells)


def months_later(day: date, months: int) -> date:
    """The same day of the month, some months later (negative: earlier); the 29th to 31st become the month's last day.

    >>> months_later(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    for day_of_month in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, day_of_month)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def reach(delivery: Delivery) -> float:
    """Share of what can be reached; -1 when it is not known."""
    if delivery.reached is None or not delivery.reachable:
        return -1.0
    return delivery.reached / delivery.reachable


def is_recognised(intervention: Intervention, on: date) -> bool:
    """Recognised on a date: a level, and not lapsed."""
    return intervention.recognition in RECOGNISED and (intervention.lapses_on is None or intervention.lapses_on > on)


def _lasts(delivery: Delivery, intervention: Intervention, on: date, until: date) -> bool:
    """Whether it neither ends nor loses its recognition in a period. What has lapsed already cannot lapse again."""
    if delivery.ends is not None and delivery.ends <= until:
        return False
    lapses = intervention.lapses_on
    return lapses is None or lapses <= on or lapses > until


def _firm(row: Row, since: date, on: date) -> bool:
    confirmed = row.delivery.confirmed_on
    if confirmed is None or not since <= confirmed <= on:
        return False
    area_known = row.delivery.area_basis in (Basis.STATED, Basis.CONFIRMED)
    return area_known and row.placement.pillar_basis in (Basis.STATED, Basis.CONFIRMED)
