"""Tables: what the municipality wants its documents to be like."""

from datetime import date

from sqlalchemy import JSON
from sqlmodel import Field

from planner.store.columns import Coded, Owned, filled


class PresetRow(Coded, table=True):
    """A choice of parts, file and question, under a name. Parts are no reference: they are words of the program."""

    __tablename__ = "preset"
    __table_args__ = (filled("code", "name", "form"),)
    name: str
    parts: list[str] = Field(sa_type=JSON)
    form: str
    question: str


class HouseStyleRow(Owned, table=True):
    """The municipality's own document, whose styles, logo, header and footer are used: one for each municipality."""

    __tablename__ = "house_style"
    __table_args__ = (filled("name"),)
    name: str
    content: bytes
    stored_on: date
    stored_by: str
