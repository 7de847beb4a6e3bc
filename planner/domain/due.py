"""Who still has to deliver what: what is not known, not confirmed or running out, by the partner that can tell."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.confirming import is_confirmed
from planner.domain.coverage import status_on
from planner.domain.facts import YEAR, months_later, reach
from planner.domain.interventions import Delivery, Intervention
from planner.domain.outreach import about, deliveries_in, runs
from planner.domain.plan import Plan
from planner.domain.words import RECOGNISED, Status


class Owed(StrEnum):
    """What somebody still has to tell of an intervention."""

    END = "end"  # its end date has passed, and nobody said whether it goes on
    RECOGNITION = "recognition"  # lapses within 12 months, or has lapsed
    REACH = "reach"  # it runs, and nobody knows whom it reaches
    CONFIRMATION = "confirmation"  # nobody confirmed its classification, or too long ago


@dataclass(frozen=True)
class Task:
    """What is owed of one intervention. `ended` is its last day where that has passed."""

    intervention: Intervention
    owed: tuple[Owed, ...]
    ended: date | None = None


@dataclass(frozen=True)
class PartnerTasks:
    """The tasks of one partner; "" is nobody: interventions without a partner."""

    partner: str
    tasks: tuple[Task, ...]

    @property
    def weight(self) -> int:
        """How much is owed in all."""
        return sum(len(one.owed) for one in self.tasks)


@dataclass(frozen=True)
class Due:
    """`tasks` holds each intervention once; with several partners it stands at each of them."""

    tasks: tuple[Task, ...]
    partners: tuple[PartnerTasks, ...]


def due(plan: Plan, on: date, neighbourhood: str | None = None, themes: Collection[str] = ()) -> Due:
    """What is owed on a day, of what reaches a wijk (None: all) and is about some themes (none: all); most first."""
    found = tuple(
        task for one in plan.interventions if about(one, themes) for task in _task(plan, one, neighbourhood, on)
    )
    by_partner: dict[str, list[Task]] = {}
    for task in found:
        for code in dict.fromkeys(role.partner for role in task.intervention.partners) or {"": None}:
            by_partner.setdefault(code, []).append(task)
    partners = [PartnerTasks(code, tuple(tasks)) for code, tasks in by_partner.items()]
    partners.sort(key=lambda one: (-one.weight, one.partner == "", one.partner))
    return Due(found, tuple(partners))


def _task(plan: Plan, one: Intervention, neighbourhood: str | None, on: date) -> Iterator[Task]:
    """The task of an intervention, when there is one; what has ended owes nothing but a word on whether it goes on."""
    here = deliveries_in(plan, one, neighbourhood)
    if neighbourhood is not None and not here:
        return
    ended = _ended(here, on)
    if ended is not None:
        yield Task(one, (Owed.END,), ended)
    elif not here or any(status_on(part, on) is not Status.ENDED for part in here):
        owed = tuple(_owed(one, here, on))
        if owed:
            yield Task(one, owed)


def _ended(deliveries: tuple[Delivery, ...], on: date) -> date | None:
    """The last day of what has ended by its date only: nobody wrote down that it ended."""
    if not deliveries or any(status_on(part, on) is not Status.ENDED for part in deliveries):
        return None
    return max((part.ends for part in deliveries if part.ends and part.status is not Status.ENDED), default=None)


def _owed(one: Intervention, here: tuple[Delivery, ...], on: date) -> Iterator[Owed]:
    until = months_later(on, YEAR)
    if one.recognition in RECOGNISED and one.lapses_on is not None and one.lapses_on <= until:
        yield Owed.RECOGNITION
    running = [part for part in here if runs(part, on)]
    if running and all(reach(part) < 0 for part in running):
        yield Owed.REACH
    if not is_confirmed(one, on):
        yield Owed.CONFIRMATION
