"""Saving a record by its form: one way for every kind of record, with the version that the page carried."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from planner.domain.changes import Edit, removed
from planner.domain.checks import problems
from planner.domain.editing import Draft, Gone, Refused, save
from planner.domain.plan import Plan
from planner.domain.records import record, standing
from planner.store.changes import Committed, Expected, Overtaken, base, version
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.claims import said_of, warned
from planner.views.parts.conflicts import clash
from planner.views.parts.forms import Form
from planner.views.parts.submitted import BadPayload, Submitted
from planner.views.reader import Asked


@dataclass(frozen=True)
class Filled:
    """What a form came to: the record, records that were typed on the way and come with it, and what goes for it."""

    value: Any
    also: tuple[tuple[str, Any], ...] = ()
    instead_of: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Editable:
    """A kind of record that people edit with a form: the registry by which every form is also tested.

    `form(plan, value)` draws it (None: for a new one); `read(submitted, plan, value, call)` makes the record out of
    what was filled in, on top of what is stored (None: new); `said(call, value)` is told after "Opgeslagen om".
    `made_as` says by which code history knows a new record, where there is more than one way to make one. `fixed`:
    there are no new ones. `part` is the field of the record whose own fields stand on the form, where that is not the
    record itself.
    """

    action: str
    field: str
    form: Callable[[Plan, Any], Form]
    read: Callable[[Submitted, Plan, Any, Call], Filled]
    said: Callable[[Call, Committed, Any], str]
    goto: Callable[[Any], str] = lambda value: ""
    codes: tuple[str, str] = ("record_created", "record_saved")
    made_as: Callable[[Call], str] | None = None
    fixed: bool = False
    part: str = ""

    def as_action(self) -> Action:
        """The action that saves it."""
        return Action(self.action, self._save, self._label, self._overtaken)

    def form_for(self, asked: Asked, reader_engine: Any, value: Any) -> Form:
        """The form with the version that the page has to carry back."""
        form = self.form(asked.plan, value)
        if value is None:
            return form
        key = record(self.field).key(value)
        # Of the plan that fills the form, and not of one that came while it was drawn.
        number = version(reader_engine, asked.plan.municipality.code, self.field, key, asked.plan.revision)
        return warned(replace(form, code=key, version=number), asked.plan, self.field, value)

    def _save(self, call: Call) -> Done:
        key, known = call.text("code"), call.number("versie")
        if self.fixed and not key:
            raise BadPayload("code")
        made: list[Any] = []

        def edits(plan: Plan) -> tuple[Edit, ...]:
            filled, along = self._filled(call, plan, key)
            made[:] = [filled.value]
            # History calls a change by its first edit: the record itself, before what came with it.
            return (*save(along.plan, self.field, filled.value, new=not key), *along.edits)

        expects = (Expected(self.field, key, known),) if key else ()
        committed = call.commit(self._code(call, key), edits, expects)
        value = made[0] if made else self._stored(committed, key)
        code = record(self.field).key(value) if value is not None else key
        number = committed.change.number if committed.change else known
        more = {"code": code, "versie": number}
        said = f"{self.said(call, committed, value)} {said_of(committed.plan, self.field, value)}".strip()
        return Done(committed, said, "" if key else self.goto(value), more=more)

    def _code(self, call: Call, key: str) -> str:
        if key:
            return self.codes[1]
        return self.made_as(call) if self.made_as else self.codes[0]

    def _stored(self, committed: Committed, key: str) -> Any:
        """The record of a request that came twice: nothing was made this time, so it is looked up."""
        if not key and committed.change is not None:
            key = next((edit.key for edit in committed.change.edits if edit.field == self.field), "")
        found = self._now(committed.plan, key)
        if found is None:
            # The mark of the request belongs to another kind of change: our own pages never send that.
            raise BadPayload("operatie")
        return found

    def _label(self, plan: Plan, path: str) -> str:
        return self.form(plan, None).label(path)

    def _overtaken(self, call: Call, error: Overtaken) -> dict[str, Any]:
        """Three versions side by side: as the page knew it, as it is now, and as it was filled in."""
        plan = call.reader.shelf.get(call.municipality)
        now = self._now(plan, error.key)
        if now is None:
            raise Gone(self.field, error.key)
        known = base(call.reader.shelf, call.municipality, self.field, error.key, call.number("versie"))
        if known is None:
            raise BadPayload("versie")
        mine = self.read(Submitted(call.body.get("velden")), plan, known, call).value
        return clash(replace(call, plan=plan), error, (known, now, mine), self.form(plan, now).values, self.part)

    def _filled(self, call: Call, plan: Plan, key: str) -> tuple[Filled, Draft]:
        """What was filled in, on top of what is stored now, and the plan with what came with it.

        Raises Refused with everything that does not fit.
        """
        now = self._now(plan, key)
        if key and now is None:
            raise Gone(self.field, key)
        submitted = Submitted(call.body.get("velden"))
        filled = self.read(submitted, plan, now, call)
        along = Draft(plan)
        for field, value in filled.also:
            for edit in save(along.plan, field, value, new=True):
                along.add(edit)
        for field, gone in filled.instead_of:
            along.add(removed(along.plan, field, gone))
        found = list(submitted.problems)
        seen = {problem.path for problem in found}
        more = problems(along.plan, self.field, filled.value, new=not key)
        found += [one for one in more if one.path not in seen]
        if found:
            form = self.form(plan, now)
            raise Refused(sorted(found, key=lambda one: form.place(one.path)))
        return filled, along

    def _now(self, plan: Plan, key: str) -> Any:
        if not key:
            return None
        now = standing(plan, self.field, key)
        return None if now is None or now.archived else now.value


__all__ = ["BadPayload", "Editable", "Filled"]
