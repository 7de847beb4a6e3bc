"""Saving a record by its form: one way for every kind of record, with the version that the page carried."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from planner.domain.changes import Edit
from planner.domain.checks import problems
from planner.domain.editing import Draft, Gone, Refused, save
from planner.domain.plan import Plan
from planner.domain.records import record, standing
from planner.store.changes import Committed, Expected, Overtaken, base, version
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.conflicts import clash
from planner.views.parts.forms import Form
from planner.views.parts.submitted import BadPayload, Submitted
from planner.views.reader import Asked


@dataclass(frozen=True)
class Filled:
    """What a form came to: the record, and records that were typed on the way and have to be there first."""

    value: Any
    also: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Editable:
    """A kind of record that people edit with a form: the registry by which every form is also tested.

    `form(plan, value)` draws it (None: for a new one); `read(submitted, plan, value, call)` makes the record out of
    what was filled in, on top of what is stored (None: new); `said(call, value)` is told after "Opgeslagen om".
    """

    action: str
    field: str
    form: Callable[[Plan, Any], Form]
    read: Callable[[Submitted, Plan, Any, Call], Filled]
    said: Callable[[Call, Committed, Any], str]
    goto: Callable[[Any], str] = lambda value: ""
    codes: tuple[str, str] = ("record_created", "record_saved")

    def as_action(self) -> Action:
        """The action that saves it."""
        return Action(self.action, self._save, self._label, self._overtaken)

    def form_for(self, asked: Asked, reader_engine: Any, value: Any) -> Form:
        """The form with the version that the page has to carry back."""
        form = self.form(asked.plan, value)
        if value is None:
            return form
        key = record(self.field).key(value)
        number = version(reader_engine, asked.plan.municipality.code, self.field, key)
        return replace(form, code=key, version=number, revision=asked.plan.revision)

    def _save(self, call: Call) -> Done:
        key, known = call.text("code"), call.number("versie")
        made: list[Any] = []

        def edits(plan: Plan) -> tuple[Edit, ...]:
            filled = self._filled(call, plan, key)
            draft = Draft(plan)
            for field, value in filled.also:
                for edit in save(draft.plan, field, value, new=True):
                    draft.add(edit)
            made[:] = [filled.value]
            for edit in save(draft.plan, self.field, filled.value, new=not key):
                draft.add(edit)
            return tuple(draft.edits)

        expects = (Expected(self.field, key, known),) if key else ()
        committed = call.commit(self.codes[1 if key else 0], edits, expects)
        # A request that was sent twice made nothing this time; then the record is looked up.
        value = made[0] if made else self._now(committed.plan, key)
        code = record(self.field).key(value) if value is not None else key
        number = committed.change.number if committed.change else known
        more = {"code": code, "versie": number}
        return Done(committed, self.said(call, committed, value), "" if key else self.goto(value), more=more)

    def _label(self, plan: Plan, path: str) -> str:
        return self.form(plan, None).label(path)

    def _overtaken(self, call: Call, error: Overtaken) -> dict[str, Any]:
        """Three versions side by side: as the page knew it, as it is now, and as it was filled in."""
        plan = call.reader.shelf.get(call.municipality)
        now = self._now(plan, error.key)
        if now is None:
            return {}
        known = base(call.reader.shelf, call.municipality, self.field, error.key, call.number("versie"))
        mine = self.read(Submitted(call.body.get("velden")), plan, known, call).value
        return clash(replace(call, plan=plan), error, (known, now, mine), self.form(plan, now).values)

    def _filled(self, call: Call, plan: Plan, key: str) -> Filled:
        """What was filled in, on top of what is stored now. Raises Refused with what does not fit, all at once."""
        now = self._now(plan, key)
        if key and now is None:
            raise Gone(self.field, key)
        submitted = Submitted(call.body.get("velden"))
        filled = self.read(submitted, plan, now, call)
        found = list(submitted.problems)
        if not filled.also:
            seen = {problem.path for problem in found}
            found += [one for one in problems(plan, self.field, filled.value, new=not key) if one.path not in seen]
        if found:
            raise Refused(found)
        return filled

    def _now(self, plan: Plan, key: str) -> Any:
        if not key:
            return None
        now = standing(plan, self.field, key)
        return None if now is None or now.archived else now.value


__all__ = ["BadPayload", "Editable", "Filled"]
