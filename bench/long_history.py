"""Ten thousand changes that could have been made, stored at once: for measuring, and for looking at long lists."""

import random
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, update

from planner.domain.changes import Author, Change, Edit, changed, created, settled
from planner.domain.plan import CellMark, Plan
from planner.domain.records import fields_of, standing
from planner.domain.words import MarkKind
from planner.store import plans
from planner.store.database import writing
from planner.store.history_rows import insert_change
from planner.store.plans import TENANTS, tenant
from planner.store.records import write_changes

_AUTHORS = [Author(name, f"{name.lower()}-browser") for name in ("Anna", "Bo", "Chris", "Daan", "Émilie")]
_FIRST = datetime(2024, 1, 1, 8, tzinfo=UTC)
_HOURS = 2


def store_long_history(engine: Engine, code: str, size: int = 10_000) -> Plan:
    """Let five people work on a stored plan for years; gives the plan that it comes to."""
    chance, plan = random.Random(1), plans.read(engine, code)
    begin = plan
    with writing(engine) as connection:
        owner = tenant(connection, code)["id"]
        for number in range(plan.revision + 1, plan.revision + 1 + size):
            plan, edits = settled(plan, _edits(plan, number, chance))
            moment = _FIRST + timedelta(hours=_HOURS * number)
            why = f"Besproken in overleg {number % 40}" if number % 5 == 0 else ""
            action = "marks_set" if len(edits) > 1 else "record_saved"
            insert_change(connection, owner, Change(number, moment, chance.choice(_AUTHORS), action, edits, why))
        write_changes(connection, owner, begin, plan)
        connection.execute(update(TENANTS).where(TENANTS.c.id == owner).values(revision=begin.revision + size))
    return plans.read(engine, code)


def _edits(plan: Plan, number: int, chance: random.Random) -> list[Edit]:
    """Mostly one field of one record; sometimes a new record, or a row of marks."""
    if number % 50 == 0:
        return _marks(plan, number)
    value = chance.choice(plan.interventions)
    if number % 10 == 0:
        return [created(plan, "interventions", _renamed(value, f"nieuw{number}", f"Nieuw {number}"))]
    edit = changed(plan, "interventions", _renamed(value, value.code, f"{value.name[:30]} {number}"))
    return [edit] if edit else []


def _renamed(value: object, code: str, name: str) -> object:
    return type(value)(**{**fields_of(value), "code": code, "name": name})


def _marks(plan: Plan, number: int) -> list[Edit]:
    """A mark per group: set the first time, given another reason after that."""
    found = []
    for group in plan.groups:
        mark = CellMark(plan.themes[0].code, plan.pillars[0].code, group.code, MarkKind.PRIORITY, f"Omdat {number}")
        key = "/".join((mark.theme, mark.pillar, mark.group, mark.kind, ""))
        edit = changed(plan, "marks", mark) if standing(plan, "marks", key) else created(plan, "marks", mark)
        found.append(edit)
    return [edit for edit in found if edit]
