"""Tables: people, what they are in each municipality, their sessions, and the trail of what was done with rights.

These belong to the installation: a person may be in several municipalities. No address of a machine is kept.
"""

from datetime import datetime

from sqlalchemy import DateTime, Index, false
from sqlmodel import Field

from planner.domain.rights import Role
from planner.store.columns import Owned, Row, filled, known


class PersonRow(Row, table=True):
    """An account. `password` is an argon2id hash, "" until it is chosen; `failures` and `wait_until` slow guessing."""

    __tablename__ = "person"
    __table_args__ = (filled("login", "name"),)
    id: int | None = Field(default=None, primary_key=True)
    login: str = Field(unique=True)
    name: str
    password: str
    installs: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    disabled: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    failures: int = 0
    wait_until: datetime | None = Field(default=None, sa_type=DateTime)


class PersonRoleRow(Owned, table=True):
    """What a person is in a municipality."""

    __tablename__ = "person_role"
    __table_args__ = (known("role", Role),)
    person_id: int = Field(primary_key=True, foreign_key="person.id")
    role: str


class InvitationRow(Row, table=True):
    """A link with which a person chooses a password, once. Only the digest of its secret is kept."""

    __tablename__ = "invitation"
    digest: str = Field(primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    ends_at: datetime = Field(sa_type=DateTime)


class SessionRow(Row, table=True):
    """Somebody who is logged in. Only the digest of the secret in the cookie is kept; moments are in UTC."""

    __tablename__ = "session"
    __table_args__ = (Index("ix_session_person_id", "person_id"),)
    digest: str = Field(primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=DateTime)
    seen_at: datetime = Field(sa_type=DateTime)


class TrailRow(Row, table=True):
    """What was done with accounts and rights. `digest` closes this row and, through the one before it, all before."""

    __tablename__ = "trail"
    __table_args__ = (filled("what", "digest"),)
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=DateTime)
    who: str
    what: str
    about: str
    digest: str
