"""Taking over the figures of a file that was read and looked at."""

from collections.abc import Mapping
from typing import Any

from planner.domain.changes import Change, Edit
from planner.domain.editing import Refused
from planner.domain.figures_in import Answer, Direction, Review, unanswered
from planner.domain.list_checks import FIRST_YEAR, LAST_YEAR
from planner.domain.misfits import FieldMisfit, FieldProblem
from planner.domain.plan import Plan
from planner.imports.statistics import Statistics
from planner.language.figures_in import NOTHING_NEW, edits_of, reviewed
from planner.language.numbers import counted
from planner.views.figures_in.preview import with_year
from planner.views.figures_in.uploads import uploads_of
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.submitted import BadPayload

TAKE = "figures-in"
_FILE, _YEAR, _DIRECTION = "sleutel", "jaar", "richting"
_LABELS = {_FILE: "Bestand", _YEAR: "Jaar van de cijfers"}
_MOST_ANSWERS = 1000


def _take(call: Call) -> Done:
    """Store what is new and what differs, beside the plan as it is at that moment."""
    found, given = _read(call), call.body.get("antwoorden", {})

    def edits(plan: Plan) -> tuple[Edit, ...]:
        seen = reviewed(plan, found.measures, found.readings)
        answers = _answers(plan, seen, given)
        open_ones = unanswered(seen, answers)
        if open_ones:
            names = [one.measure.indicator.name for one in open_ones]
            raise Refused([FieldProblem(f"{_DIRECTION}.{name}", FieldMisfit.EMPTY) for name in names])
        return edits_of(plan, seen, answers)

    committed = call.commit("figures_in", edits)
    if committed.change is None:
        return Done(committed, told=NOTHING_NEW)
    return Done(committed, _taken(committed.change))


def _read(call: Call) -> Statistics:
    """What was in the file, with its year. Raises Refused when it is gone, or when nobody says its year."""
    upload = uploads_of(call.reader).get(call.text(_FILE, most=100))
    if upload is None or not isinstance(upload.found, Statistics) or upload.found.kind is None:
        raise Refused((FieldProblem(_FILE, FieldMisfit.EMPTY),))
    if upload.municipality != call.municipality:
        raise BadPayload("gemeente")
    year = call.number(_YEAR)
    if upload.found.undated and not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused((FieldProblem(_YEAR, FieldMisfit.EMPTY),))
    return with_year(upload.found, year)


def _answers(plan: Plan, seen: Review, given: Any) -> dict[str, Answer]:
    """The answers to what was asked; what was not asked cannot be answered."""
    if not isinstance(given, Mapping) or len(given) > _MOST_ANSWERS:
        raise BadPayload("antwoorden")
    asked = {one.measure.indicator.code for one in seen.asking}
    themes = {one.code for one in plan.themes}
    found = {}
    for code, said in given.items():
        if not isinstance(said, Mapping):
            raise BadPayload("antwoorden")
        direction, theme = said.get(_DIRECTION), said.get("thema")
        if direction not in tuple(Direction) or not isinstance(theme, str | None):
            raise BadPayload("antwoorden")
        if code in asked:
            found[code] = Answer(Direction(direction), theme if theme in themes or theme == "" else None)
    return found


def _taken(change: Change) -> str:
    count = sum(edit.field == "observations" for edit in change.edits)
    return f"{counted(count, 'cijfer', 'cijfers')} overgenomen." if count else "De antwoorden zijn bewaard."


def _label(_plan: Plan, path: str) -> str:
    return _LABELS.get(path) or f"Meer is slechter of beter ({path.partition('.')[2]})"


ACTIONS = (Action(TAKE, _take, label=_label),)
