"""Plans: storing one, reading one back, and keeping the last one at hand."""

from collections import defaultdict
from dataclasses import dataclass
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select
from sqlalchemy.exc import IntegrityError

from planner.domain.errors import MunicipalityExists, MunicipalityUnknown, PlanRefused
from planner.domain.plan import Municipality, Plan, Rules
from planner.store.database import reading, writing
from planner.store.kinds import KINDS, table_of
from planner.store.mapping import MUNICIPALITY, Rows, read_kind, rows_of
from planner.store.tables import METADATA
from planner.store.tables_places import MunicipalityRow

_TENANTS = table_of(MunicipalityRow)


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
            if connection.execute(select(_TENANTS.c.id).where(_TENANTS.c.code == code)).first():
                raise MunicipalityExists(code)
            _write(connection, plan)
    except IntegrityError as error:
        raise PlanRefused(code, str(error.orig)) from error


def read(engine: Engine, code: str) -> Plan:
    """Everything of one municipality as it is at one moment."""
    with reading(engine) as connection:
        tenant = connection.execute(select(_TENANTS).where(_TENANTS.c.code == code)).mappings().first()
        if tenant is None:
            raise MunicipalityUnknown(code, _codes(connection))
        parts: dict[str, Any] = {kind.field: read_kind(connection, kind, tenant["id"]).get((), ()) for kind in KINDS}
    rules = Rules(tenant["half"], tenant["covered_from"], tenant["strong_from"])
    municipality = Municipality(tenant["code"], tenant["name"], tenant["invented"], tenant["filled"], rules)
    return Plan(municipality, **parts, revision=tenant["revision"])


def municipalities(engine: Engine) -> tuple[MunicipalityRef, ...]:
    """All municipalities, in the order in which they were stored."""
    columns = (_TENANTS.c[name] for name in ("code", "name", "invented", "filled", "revision"))
    with reading(engine) as connection:
        found = connection.execute(select(*columns).order_by(_TENANTS.c.id)).all()
    return tuple(MunicipalityRef(*row) for row in found)


def revision(engine: Engine, code: str) -> int:
    """A number that rises with every change of the municipality's plan."""
    with reading(engine) as connection:
        found = connection.execute(select(_TENANTS.c.revision).where(_TENANTS.c.code == code)).scalar()
        if found is None:
            raise MunicipalityUnknown(code, _codes(connection))
    return int(found)


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
        self._engine = engine
        self._kept: dict[str, Plan] = {}
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._guard = Lock()

    def get(self, code: str, known: int | None = None) -> Plan:
        """The plan as it is now; `known` is its revision, for who has just read that."""
        now = revision(self._engine, code) if known is None else known
        with self._guard:
            lock = self._locks[code]
        with lock:
            kept = self._kept.get(code)
            # A plan that was read after we asked is newer than what we asked for, and therefore good.
            if kept is None or kept.revision < now:
                kept = self._kept[code] = read(self._engine, code)
            return kept


def _write(connection: Connection, plan: Plan) -> None:
    tenant = plan.municipality
    row = {"code": tenant.code, "name": tenant.name, "invented": tenant.invented, "filled": tenant.filled}
    rules = {name: getattr(tenant.rules, name) for name in ("half", "covered_from", "strong_from")}
    key = connection.execute(insert(_TENANTS).values(**row, **rules)).inserted_primary_key
    pending: Rows = defaultdict(list)
    for kind in KINDS:
        rows_of(kind, getattr(plan, kind.field), {MUNICIPALITY: key[0] if key else None}, pending)
    # Tables that are referred to come first.
    for table in METADATA.sorted_tables:
        if pending[table]:
            connection.execute(insert(table), pending[table])


def _codes(connection: Connection) -> tuple[str, ...]:
    return tuple(connection.execute(select(_TENANTS.c.code).order_by(_TENANTS.c.id)).scalars())
