"""The trail of rights: who came in, who was refused, who got which rights. Its rows are chained: the digest of a row
is made of its own words and of the digest before it, so that a row that is changed or taken out shows.
"""

import json
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, Engine, insert, select

from planner.store.database import reading
from planner.store.kinds import table_of
from planner.store.tables_people import TrailRow

_TABLE = table_of(TrailRow)
_FIRST = "0" * 64


def note(connection: Connection, who: str, what: str, about: str = "") -> None:
    """Add a row, in the transaction of what it tells."""
    last = connection.execute(
        select(_TABLE.c.number, _TABLE.c.digest).order_by(_TABLE.c.number.desc()).limit(1)
    ).first()
    number, before = (last.number + 1, last.digest) if last else (1, _FIRST)
    at = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    row = {"number": number, "at": at, "who": who, "what": what, "about": about}
    connection.execute(insert(_TABLE).values(**row, digest=_digest(before, number, at, who, what, about)))


def broken_at(engine: Engine) -> int | None:
    """The number of the first row that does not close; None when all of them do."""
    before, expected = _FIRST, 1
    with reading(engine) as connection:
        for row in connection.execute(select(_TABLE).order_by(_TABLE.c.number)):
            digest = _digest(before, row.number, row.at, row.who, row.what, row.about)
            if row.number != expected or row.digest != digest:
                return expected
            before, expected = row.digest, expected + 1
    return None


def _digest(before: str, number: int, at: datetime, *said: str) -> str:
    return sha256(json.dumps([before, number, at.isoformat(), *said], ensure_ascii=True).encode()).hexdigest()
