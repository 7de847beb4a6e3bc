"""What can be done to an intervention besides filling in its form: to the archive and back, and ending what runs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from planner.domain.changes import Edit, changed
from planner.domain.checks import problems
from planner.domain.coverage import status_on
from planner.domain.editing import Refused, archive, live, restore
from planner.domain.interventions import Delivery, Intervention
from planner.domain.plan import Plan
from planner.domain.records import standing
from planner.domain.words import Basis, Status
from planner.language.numbers import long_day
from planner.views.intervention.form import ACTION, intervention_form
from planner.views.intervention.reading import read_intervention
from planner.views.intervention.telling import told
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.saving import Editable
from planner.views.parts.submitted import Submitted

_FIELD = "interventions"
ARCHIVE, RESTORE, END = "intervention-archive", "intervention-restore", "intervention-end"
#: The field of the dialog that asks until when.
END_DATE = "datum"


def _goto(one: Intervention | None) -> str:
    return f"/interventies/{one.code}" if one else ""


EDITABLE = Editable(
    action=ACTION,
    field=_FIELD,
    form=intervention_form,
    read=read_intervention,
    said=told,
    goto=_goto,
    codes=("intervention_created", "intervention_saved"),
    made_as=lambda call: "intervention_copied" if call.text("kopie") else "intervention_created",
)


def _archive(call: Call) -> Done:
    return _put(call, "record_archived", archive, "“{}” staat nu in het archief en telt niet mee.")


def _restore(call: Call) -> Done:
    return _put(call, "record_restored", restore, "“{}” telt weer mee.")


def _put(call: Call, action: str, way: Callable[[Plan, str, str], Sequence[Edit]], said: str) -> Done:
    code = call.text("code")
    committed = call.commit(action, lambda plan: way(plan, _FIELD, code))
    now = standing(committed.plan, _FIELD, code)
    return Done(committed, said.format(now.value.name if now else code))


def _end(call: Call) -> Done:
    """Everything that runs now ends on one day; what ends sooner already keeps its own end."""
    code, on = call.text("code"), _end_date(call)
    committed = call.commit("intervention_saved", lambda plan: _ended(plan, code, on, call))
    now = standing(committed.plan, _FIELD, code)
    one: Intervention | None = now.value if now else None
    if one and committed.change is None:
        return Done(committed, told=_not_ended(one, on, call.today))
    return Done(committed, f"“{one.name if one else code}” loopt tot en met {long_day(on)}.")


def _not_ended(one: Intervention, on: date, today: date) -> str:
    """Why there was nothing to end."""
    if any(runs(part, today) for part in one.deliveries):
        return f"Er is niets veranderd: “{one.name}” loopt al niet langer dan tot en met {long_day(on)}."
    return f"Er is niets veranderd: “{one.name}” loopt nu niet."


def _end_date(call: Call) -> date:
    given = Submitted({END_DATE: call.body.get(END_DATE, "")})
    given.text(END_DATE, required=True)
    on = given.day(END_DATE)
    if on is None or given.problems:
        raise Refused(given.problems)
    return on


def _ended(plan: Plan, code: str, on: date, call: Call) -> tuple[Edit, ...]:
    one: Intervention = live(plan, _FIELD, code)
    ended = replace(one, deliveries=tuple(_ending(part, on, call) for part in one.deliveries))
    wrong = [each for each in problems(plan, _FIELD, ended, new=False) if each.path.endswith(".ends")]
    if wrong:
        raise Refused([replace(wrong[0], path=END_DATE)])
    edit = changed(plan, _FIELD, ended)
    return (edit,) if edit else ()


def _ending(part: Delivery, on: date, call: Call) -> Delivery:
    """A delivery with its end, if it runs now and would go on. That says whether it runs, and nothing of where."""
    if not runs(part, call.today) or (part.ends is not None and part.ends <= on):
        return part
    sure = replace(part, status_basis=Basis.CONFIRMED, confirmed_on=call.today, confirmed_by=call.author.name)
    return replace(sure, ends=on)


def runs(part: Delivery, on: date) -> bool:
    """Whether a delivery runs on a day."""
    return status_on(part, on) is Status.RUNNING


ACTIONS = (
    Action(ARCHIVE, _archive),
    Action(RESTORE, _restore),
    Action(END, _end, label=lambda _plan, _path: "Einddatum"),
)
