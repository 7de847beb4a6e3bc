"""A new municipality, made while the planner runs: stored as a whole, and its first change says who made it."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from planner.domain.changes import Author, Change, Edit
from planner.domain.errors import MunicipalityExists, PlanRefused
from planner.domain.plan import Municipality, Plan
from planner.domain.records import fields_of
from planner.store import history_rows as rows
from planner.store.changes import Committed
from planner.store.database import writing
from planner.store.plans import TENANTS, PlanShelf, read_on, tenant, write_on

#: The number of its first change, and its revision then.
FIRST = 1


def found(shelf: PlanShelf, plan: Plan, author: Author, operation: str = "") -> Committed:
    """Store a plan of a municipality that is not there yet. The same `operation` twice is stored once.

    Raises MunicipalityExists, and PlanRefused when the database does not take it; nothing is stored then.
    """
    code = plan.municipality.code
    change = Change(FIRST, datetime.now(UTC), author, rows.FOUNDED, (_edit(plan.municipality),))
    try:
        with writing(shelf.engine) as connection:
            owner = connection.execute(select(TENANTS.c.id).where(TENANTS.c.code == code)).scalar()
            if owner is None:
                owner = write_on(connection, plan)
                rows.insert_change(connection, owner, change, operation)
            elif not operation or rows.number_of_operation(connection, owner, operation) != FIRST:
                raise MunicipalityExists(code)
            stored = read_on(connection, tenant(connection, code))
            committed = Committed(stored, rows.change(connection, owner, FIRST))
    except IntegrityError as error:
        raise PlanRefused(code, str(error.orig)) from error
    shelf.put(committed.plan)
    return committed


def _edit(municipality: Municipality) -> Edit:
    """A municipality is never away: looking back, it stays as it was when it came."""
    return Edit("municipality", municipality.code, None, fields_of(municipality), municipality.name)
