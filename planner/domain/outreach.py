"""Whom interventions reach: a part of a whole per delivery that runs, and of which interventions nobody knows it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from planner.domain.coverage import area_factor, status_on
from planner.domain.facts import reach
from planner.domain.interventions import Delivery, Intervention
from planner.domain.plan import Plan
from planner.domain.words import Status

#: What does not run yet, or no more, reaches nobody now.
_NOT_NOW = (Status.PLANNED, Status.EXPLORING, Status.ENDED)


@dataclass(frozen=True)
class Reach:
    """What one delivery of an intervention reaches: 24 of 77 schools."""

    intervention: Intervention
    delivery: Delivery

    @property
    def share(self) -> float:
        """The part that is reached, between 0 and 1."""
        return reach(self.delivery)


@dataclass(frozen=True)
class Outreach:
    """`known` begins with the smallest share. `unknown` are the interventions that run without any known reach."""

    known: tuple[Reach, ...]
    unknown: tuple[Intervention, ...]

    @property
    def of_known(self) -> int:
        """Of how many interventions a reach is known."""
        return len({one.intervention.code for one in self.known})


def outreach(plan: Plan, on: date, neighbourhood: str | None = None, themes: Collection[str] = ()) -> Outreach:
    """The reach of what runs on a day, in a wijk (None: anywhere) and for some themes (none: all)."""
    known: list[Reach] = []
    unknown: list[Intervention] = []
    for one in plan.interventions:
        running = [part for part in deliveries_in(plan, one, neighbourhood) if runs(part, on)]
        if not running or not about(one, themes):
            continue
        told = [Reach(one, part) for part in running if reach(part) >= 0]
        known.extend(told)
        if not told:
            unknown.append(one)
    known.sort(key=lambda each: (each.share, each.intervention.name.casefold()))
    return Outreach(tuple(known), tuple(sorted(unknown, key=lambda each: each.name.casefold())))


def runs(delivery: Delivery, on: date) -> bool:
    """Whether a delivery may reach somebody on a day; where the status is not known it may."""
    return status_on(delivery, on) not in _NOT_NOW


def about(one: Intervention, themes: Collection[str]) -> bool:
    """Whether an intervention is about one of these themes; no themes are all of them."""
    return not themes or bool(set(themes) & {*one.themes, *(part.theme for part in one.placements)})


def deliveries_in(plan: Plan, one: Intervention, neighbourhood: str | None) -> tuple[Delivery, ...]:
    """The deliveries of an intervention that reach a wijk, whatever their status; None is the municipality."""
    area = next((each for each in plan.neighbourhoods if each.code == neighbourhood), None)
    if area is None:
        return one.deliveries
    half = plan.municipality.rules.half
    # Where half counts as nothing, what is broader still comes here.
    return tuple(part for part in one.deliveries if area_factor(part, area, half or 1.0) > 0)
