"""The document that gives a municipality's files its own style. It is kept beside the plan, for it is large.

So a change of it is no change of the plan: it cannot be undone, only replaced or taken away.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, Engine, delete, insert, select

from planner.store.database import reading, writing
from planner.store.kinds import table_of
from planner.store.mapping import MUNICIPALITY
from planner.store.plans import tenant
from planner.store.tables_documents import HouseStyleRow

_TABLE = table_of(HouseStyleRow)


@dataclass(frozen=True)
class KeptStyle:
    """A style that is kept: the name of its file, when it came and from whom. `content` is the file itself."""

    name: str
    stored_on: date
    stored_by: str = ""
    content: bytes = b""


def style_of(engine: Engine, code: str, *, with_content: bool = True) -> KeptStyle | None:
    """The style of a municipality, or None. Raises MunicipalityUnknown."""
    names = ("name", "stored_on", "stored_by", *(("content",) if with_content else ()))
    with reading(engine) as connection:
        wanted = select(*(_TABLE.c[name] for name in names)).where(_owner(connection, code))
        found = connection.execute(wanted).mappings().first()
    return KeptStyle(**found) if found else None


def keep_style(engine: Engine, code: str, style: KeptStyle) -> None:
    """Keep a style in the place of the one that is there. Raises MunicipalityUnknown."""
    with writing(engine) as connection:
        town = tenant(connection, code)["id"]
        connection.execute(delete(_TABLE).where(_TABLE.c[MUNICIPALITY] == town))
        connection.execute(
            insert(_TABLE).values(
                municipality_id=town,
                name=style.name,
                content=style.content,
                stored_on=style.stored_on,
                stored_by=style.stored_by,
            )
        )


def drop_style(engine: Engine, code: str) -> None:
    """Take the style away; there may be none. Raises MunicipalityUnknown."""
    with writing(engine) as connection:
        connection.execute(delete(_TABLE).where(_owner(connection, code)))


def _owner(connection: Connection, code: str) -> ColumnElement[bool]:
    owned: ColumnElement[bool] = _TABLE.c[MUNICIPALITY] == tenant(connection, code)["id"]
    return owned
