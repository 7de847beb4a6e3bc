"""Tables: what was changed, by whom and when. History belongs to the municipality: records go, their history stays."""

from datetime import datetime

from sqlalchemy import DateTime, Index
from sqlmodel import Field

from planner.domain.changes import Way
from planner.store.columns import Owned, filled, known, once, part_of


class ChangeRow(Owned, table=True):
    """One change. `number` is the revision of the municipality that it made; `at` is in UTC.

    `operation` is the caller's own mark of the request, so that a request that comes twice is done once. `words` is
    what is searched in: author, reasons, names of records and of judged cells, in lower case.
    """

    __tablename__ = "change"
    __table_args__ = (
        filled("action"),
        known("way", Way),
        once("operation"),
        # Undo: the last changes of one author, and what was turned back or done again since.
        Index("ix_change_author_key", "municipality_id", "author_key", "number"),
        Index("ix_change_of", "municipality_id", "of", "number"),
        Index("ix_change_at", "municipality_id", "at"),
    )
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=DateTime)
    author: str
    author_key: str
    action: str
    why: str
    way: str
    of: int | None
    operation: str | None
    words: str


class ChangeEditRow(Owned, table=True):
    """What happened to one record. `before` and `after` are JSON: the fields that differ; NULL: it was not there."""

    __tablename__ = "change_edit"
    __table_args__ = (
        part_of("change", table="change"),
        filled("field", "key"),
        Index("ix_change_edit_record", "municipality_id", "field", "key", "change"),
    )
    change: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    field: str
    key: str
    name: str
    before: str | None
    after: str | None
