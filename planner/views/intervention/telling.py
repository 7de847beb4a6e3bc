"""What is told after an intervention was saved: how many cells it fills now, where, and why it does not count if so."""

from dataclasses import replace

from planner.domain.analysis import survey
from planner.domain.coverage import status_on
from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.domain.question import Question, usual_question
from planner.domain.words import Scope, Status
from planner.language.numbers import counted
from planner.store.changes import Committed
from planner.views.intervention.cells import SECOND, reached_cells
from planner.views.intervention.places import aimed
from planner.views.parts.acting import Call
from planner.views.parts.standing import Standings


def told(call: Call, committed: Committed, one: Intervention | None) -> str:
    """ "Vult nu 11 cellen in 6 wijken." """
    return fills(committed.plan, one, usual_question(committed.plan.municipality.rules, call.today)) if one else ""


def fills(plan: Plan, one: Intervention, question: Question) -> str:
    """How many cells an intervention fills under a question, in how many wijken, and why it does not count if so.

    Only this intervention is worked out: the rest of the plan does not change what it fills.
    """
    if not one.placements:
        return "Staat nog in geen cel."
    if not one.deliveries:
        return "Heeft nog geen inzet en telt daarom niet mee."
    found = survey(replace(plan, interventions=(one,)), question)
    first = sum(1 for way in reached_cells(found, one).values() if way != SECOND)
    cells = counted(first, "cel", "cellen") if first else "geen cel als hoofdpijler"
    why = Standings(found, None).why_not(one)
    return f"Vult nu {cells}{_where(plan, one, question)}.{f' Telt nu niet mee: {why}.' if why else ''}"


def _where(plan: Plan, one: Intervention, question: Question) -> str:
    now = [part for part in one.deliveries if status_on(part, question.on) is not Status.ENDED]
    if any(part.scope is Scope.MUNICIPALITY for part in now):
        return " in de hele gemeente"
    areas = sum(1 for area in plan.neighbourhoods if any(aimed(part, area) for part in now))
    return f" in {counted(areas, 'wijk', 'wijken')}" if areas else ""
