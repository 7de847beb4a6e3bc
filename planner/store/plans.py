"""Plans: storing one, reading one back, and keeping the last one at hand."""

from collections import defaultdict
from dataclasses import dataclass, fields
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, func, insert, select
from sqlalchemy.exc import IntegrityError

from planner.domain.errors import MunicipalityExists, MunicipalityUnknown, PlanRefused
from planner.domain.plan import Archive, Municipality, Plan, Rules
from planner.store.database import reading, writing
from planner.store.kinds import KINDS, table_of
from planner.store.mapping import ARCHIVED, MUNICIPALITY, Rows, archivable, read_kind, rows_of
from planner.store.tables import METADATA
from planner.store.tables_places import MunicipalityRow

#: The table of municipalities, and its columns that hold the rules.
TENANTS = table_of(MunicipalityRow)
_RULES = tuple(one.name for one in fields(Rules))


@dataclass(frozen=True)
class MunicipalityRef:
    """Enough of a municipality to choose it. `revision` tells whether anything of it has changed."""

    code: str
    name: str
    invented: bool
    filled: bool
    revision: int


def write(engine: Engine, plan: Plan) -> None:
    """Store a plan of a municipality that is not there yet, as a whole or not at all. It starts at revision 1."""
    code = plan.municipality.code
    try:
        with writing(engine) as connection:
            if connection.execute(select(TENANTS.c.id).where(TENANTS.c.code == code)).first():
                raise MunicipalityExists(code)
            write_on(connection, plan)
    except IntegrityError as error:
        raise PlanRefused(code, str(error.orig)) from error


def read(engine: Engine, code: str) -> Plan:
    """Everything of one municipality as it is at one moment."""
    with reading(engine) as connection:
        return read_on(connection, tenant(connection, code))


def read_on(connection: Connection, row: RowMapping) -> Plan:
    """Everything of the municipality with this row, as this connection sees it."""
    live: dict[str, Any] = {}
    archived: dict[str, Any] = {}
    for kind in KINDS:
        found = read_kind(connection, kind, row["id"])
        if archivable(kind):
            live[kind.field], archived[kind.field] = found.get((False,), ()), found.get((True,), ())
        else:
            live[kind.field] = found.get((), ())
    rules = Rules(**{name: row[name] for name in _RULES})
    municipality = Municipality(row["code"], row["name"], row["invented"], row["filled"], rules)
    return Plan(municipality, **live, archive=Archive(**archived), revision=row["revision"])


def tenant(connection: Connection, code: str) -> RowMapping:
    """The row of a municipality itself; raises MunicipalityUnknown."""
    found = connection.execute(select(TENANTS).where(TENANTS.c.code == code)).mappings().first()
    if found is None:
        raise MunicipalityUnknown(
            code, tuple(connection.execute(select(TENANTS.c.code).order_by(TENANTS.c.id)).scalars())
        )
    return found


def tenant_columns(municipality: Municipality) -> dict[str, Any]:
    """What a municipality fills of its row."""
    own = {name: getattr(municipality, name) for name in ("code", "name", "invented", "filled")}
    return own | {name: getattr(municipality.rules, name) for name in _RULES}


def municipalities(engine: Engine) -> tuple[MunicipalityRef, ...]:
    """All municipalities, in the order in which they were stored."""
    columns = (TENANTS.c[name] for name in ("code", "name", "invented", "filled", "revision"))
    with reading(engine) as connection:
        found = connection.execute(select(*columns).order_by(TENANTS.c.id)).all()
    return tuple(MunicipalityRef(*row) for row in found)


def revision(engine: Engine, code: str) -> int:
    """A number that rises with every change of the municipality's plan."""
    with reading(engine) as connection:
        return int(tenant(connection, code)["revision"])


def rows(engine: Engine) -> dict[str, int]:
    """The number of rows per table, of all municipalities together."""
    with reading(engine) as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in METADATA.sorted_tables
        }


class PlanShelf:
    """Keeps the last plan of each municipality and reads it again only when its revision has changed.

    To be used from several threads: one reads, the others that want the same municipality wait for it.
    After a restore over a running program the shelf may hold what was there before: start the program again.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._kept: dict[str, Plan] = {}
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._guard = Lock()

    def get(self, code: str, known: int | None = None) -> Plan:
        """The plan as it is now; `known` is its revision, for who has just read that."""
        now = revision(self.engine, code) if known is None else known
        with self._lock(code):
            kept = self._kept.get(code)
            # A plan that was read after we asked is newer than what we asked for, and therefore good.
            if kept is None or kept.revision < now:
                kept = self._kept[code] = read(self.engine, code)
            return kept

    def peek(self, code: str, revision: int) -> Plan | None:
        """The plan of exactly this revision when it is at hand; waits for nobody."""
        kept = self._kept.get(code)
        return kept if kept is not None and kept.revision == revision else None

    def put(self, plan: Plan) -> None:
        """Keep a plan that was just stored, unless a newer one is there already."""
        code = plan.municipality.code
        with self._lock(code):
            kept = self._kept.get(code)
            if kept is None or kept.revision < plan.revision:
                self._kept[code] = plan

    def _lock(self, code: str) -> Lock:
        with self._guard:
            return self._locks[code]


def write_on(connection: Connection, plan: Plan) -> int:
    """Store a plan of a municipality that is not there yet, within a transaction; gives the municipality's id."""
    key = connection.execute(insert(TENANTS).values(**tenant_columns(plan.municipality))).inserted_primary_key
    owner = int(key[0]) if key else 0
    pending: Rows = defaultdict(list)
    for kind in KINDS:
        start: dict[str, Any] = {MUNICIPALITY: owner}
        if archivable(kind):
            rows_of(kind, getattr(plan.archive, kind.field), {**start, ARCHIVED: True}, pending)
            start[ARCHIVED] = False
        rows_of(kind, getattr(plan, kind.field), start, pending)
    # Tables that are referred to come first.
    for table in METADATA.sorted_tables:
        if pending[table]:
            connection.execute(insert(table), pending[table])
    return owner
