"""Where an intervention stands under a question: in which cells it counts, or why it counts in none."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from planner.domain.analysis import Survey
from planner.domain.coverage import area_factor, counts, spans_all_pillars, status_on
from planner.domain.grid import CellKey
from planner.domain.plan import Delivery, Intervention, Neighbourhood, Placement
from planner.domain.question import Question
from planner.domain.words import Level, Status
from planner.language.numbers import listed
from planner.language.words import STATUSES

_COUNTING = (Status.RUNNING, Status.POSSIBLE)


@dataclass(frozen=True)
class Standing:
    """Cells of the question in one area. `counted`: it counts there. `coming`: it is only planned or explored there."""

    counted: frozenset[CellKey] = frozenset()
    coming: frozenset[CellKey] = frozenset()

    @property
    def shown(self) -> bool:
        """Whether the matrix shows it."""
        return bool(self.counted or self.coming)


_NOWHERE = Standing()


class Standings:
    """Every intervention of a plan in one area (None: the whole municipality) under one question."""

    def __init__(self, found: Survey, neighbourhood: str | None) -> None:
        self.question = found.question
        self.half = found.plan.municipality.rules.half
        place = next(n for n, area in enumerate(found.areas) if (area.code if area else None) == neighbourhood)
        self.area: Neighbourhood | None = found.areas[place]
        self._found = _standings(found, place)

    def of(self, intervention: Intervention) -> Standing:
        """Where it counts."""
        return self._found.get(intervention.code, _NOWHERE)

    def reaching(self, intervention: Intervention) -> tuple[Delivery, ...]:
        """Its deliveries that reach this area, whatever their status."""
        return tuple(one for one in intervention.deliveries if area_factor(one, self.area, self.half) > 0)

    def why_not(self, intervention: Intervention) -> str:
        """Why it counts in no cell of the question, in a few words; "" when it counts."""
        if self.of(intervention).counted:
            return ""
        if not intervention.counts:
            return (
                intervention.counts_reason.removeprefix("Telt niet mee: ").partition(". ")[0].rstrip(".")
                or "telt niet mee"
            )
        return self._outside(intervention) or self._not_now(intervention) or "staat in geen cel van deze vraag"

    def _outside(self, intervention: Intervention) -> str:
        if spans_all_pillars(intervention) and not self.question.count_programmes:
            return "dit programma gaat over alle pijlers"
        if not counts(intervention, self.question):
            return "hoort bij een ander programma"
        if not intervention.placements:
            return "heeft nog geen plek in de matrix"
        return "" if self.reaching(intervention) else "loopt hier niet"

    def _not_now(self, intervention: Intervention) -> str:
        statuses = statuses_on(self.reaching(intervention), self.question)
        if not set(statuses) & set(_COUNTING):
            return listed([STATUSES[status] for status in statuses], "of")
        if not set(statuses) & set(_COUNTING) & set(self.question.statuses):
            return "heeft een andere status"
        placed = _asked(intervention, self.question)
        only_second = bool(placed) and not any(one.primary for one in placed)
        return "alleen als tweede pijler" if only_second and not self.question.count_secondary else ""


def statuses_on(deliveries: Sequence[Delivery], question: Question) -> tuple[Status, ...]:
    """The statuses of deliveries on the date of the question, each once, in their own order."""
    found = {status_on(one, question.on) for one in deliveries}
    return tuple(status for status in Status if status in found)


def _asked(intervention: Intervention, question: Question) -> list[Placement]:
    """Its placements with a theme and a pillar of the question."""
    return [
        one
        for one in intervention.placements
        if (not question.themes or one.theme in question.themes)
        and (not question.pillars or one.pillar in question.pillars)
    ]


def _standings(found: Survey, place: int) -> dict[str, Standing]:
    weight, coming, keys = found.weights.weight[:, place], found.weights.coming[:, place], found.grid.keys
    cells_here = found.cells[place]
    counted_in: dict[int, set[CellKey]] = {}
    coming_in: dict[int, set[CellKey]] = {}
    for number in np.flatnonzero((weight > 0) | coming).tolist():
        row = found.rows.rows[number]
        if cells_here[row.cell].level is not Level.NOT_APPLICABLE and found.question.asks(*keys[row.cell]):
            cells = counted_in if weight[number] > 0 else coming_in
            cells.setdefault(row.intervention, set()).add(keys[row.cell])
    standings = {}
    for number in counted_in.keys() | coming_in.keys():
        counted = frozenset(counted_in.get(number, ()))
        standing = Standing(counted, frozenset(coming_in.get(number, ())) - counted)
        standings[found.rows.interventions[number].code] = standing
    return standings
