"""Coming in: passwords, invitations, and sessions that are kept here and not in the browser."""

from datetime import datetime, timedelta
from secrets import token_urlsafe

from sqlalchemy import Connection, Engine, delete, insert, select, update

from planner.domain.errors import EntryRefused, InvitationOver, PasswordRefused
from planner.domain.people import Person, password_fault
from planner.store.database import reading, writing
from planner.store.kinds import table_of
from planner.store.passwords import hashed, holds, nobody
from planner.store.people import PEOPLE, digest, end_all, found_in, now
from planner.store.tables_people import InvitationRow, SessionRow
from planner.store.trail import note

_INVITATIONS, _SESSIONS = table_of(InvitationRow), table_of(SessionRow)
#: A session ends when nothing was asked for so long, and after so long whatever was asked.
IDLE, LONGEST = timedelta(minutes=30), timedelta(hours=12)
#: How precisely it is kept when somebody was here last: not every request writes.
_SEEN = timedelta(minutes=1)
#: From so many wrong passwords on the next try waits, each time twice as long, up to so long.
_FREE, _WAIT, _LONGEST_WAIT = 5, timedelta(seconds=2), timedelta(minutes=15)


def come_in(engine: Engine, login: str, password: str) -> str:
    """A session for who knows the password; the answer is its secret. Raises EntryRefused, for whatever reason.

    Who is not known costs as much time as who is, and gets the same answer.
    """
    with reading(engine) as connection:
        kept = connection.execute(select(PEOPLE.c.password).where(PEOPLE.c.login == login)).scalar()
    # Looking at a password takes a while on purpose: nobody waits for it to write.
    right = holds(kept or nobody(), password) and bool(kept)
    with writing(engine) as connection:
        row = connection.execute(select(PEOPLE).where(PEOPLE.c.login == login)).first()
        waits = row is not None and row.wait_until is not None and row.wait_until > now()
        if row is not None and right and row.password == kept and not row.disabled and not waits:
            connection.execute(update(PEOPLE).where(PEOPLE.c.id == row.id).values(failures=0, wait_until=None))
            note(connection, login, "ingelogd")
            return _begin(connection, row.id)
        if row is not None and not waits:
            _slow_down(connection, row.id, row.failures + 1)
        note(connection, login if row is not None else "onbekend", "niet binnengelaten")
    raise EntryRefused(waits)


def _slow_down(connection: Connection, number: int, failures: int) -> None:
    wait = min(_LONGEST_WAIT, _WAIT * 2 ** min(30, failures - _FREE)) if failures >= _FREE else None
    values = {"failures": failures, "wait_until": now() + wait if wait else None}
    connection.execute(update(PEOPLE).where(PEOPLE.c.id == number).values(**values))


def accept(engine: Engine, secret: str, password: str) -> str:
    """Choose a password with an invitation, and come in. Raises InvitationOver, PasswordRefused."""
    with writing(engine) as connection:
        person = _invited(connection, secret)
        fault = password_fault(password, person.login)
        if fault:
            raise PasswordRefused(fault)
        connection.execute(
            update(PEOPLE)
            .where(PEOPLE.c.id == person.number)
            .values(password=hashed(password), failures=0, wait_until=None)
        )
        connection.execute(delete(_INVITATIONS).where(_INVITATIONS.c.person_id == person.number))
        end_all(connection, person.number)
        note(connection, person.login, "wachtwoord gekozen")
        return _begin(connection, person.number)


def invited(engine: Engine, secret: str) -> Person:
    """Who an invitation is for. Raises InvitationOver."""
    with reading(engine) as connection:
        return _invited(connection, secret)


def who(engine: Engine, secret: str, *, active: bool = True) -> Person | None:
    """Whose session this is; None when it is none (any more). `active`: this is something that somebody does."""
    with reading(engine) as connection:
        row = connection.execute(select(_SESSIONS).where(_SESSIONS.c.digest == digest(secret))).first()
        if row is None or not _goes_on(row.made_at, row.seen_at):
            return None
        found = found_in(connection, (row.person_id,))
    person = found[0] if found and not found[0].disabled else None
    if person and active and row.seen_at < now() - _SEEN:
        with writing(engine) as connection:
            connection.execute(update(_SESSIONS).where(_SESSIONS.c.digest == row.digest).values(seen_at=now()))
    return person


def go_out(engine: Engine, secret: str) -> None:
    """End a session, really: the cookie is worth nothing any more."""
    with writing(engine) as connection:
        row = connection.execute(select(_SESSIONS).where(_SESSIONS.c.digest == digest(secret))).first()
        if row is not None:
            connection.execute(delete(_SESSIONS).where(_SESSIONS.c.digest == row.digest))
            login = connection.execute(select(PEOPLE.c.login).where(PEOPLE.c.id == row.person_id)).scalar_one()
            note(connection, login, "uitgelogd")


def _goes_on(made_at: datetime, seen_at: datetime) -> bool:
    return now() < min(made_at + LONGEST, seen_at + IDLE)


def _begin(connection: Connection, number: int) -> str:
    secret = token_urlsafe(32)
    connection.execute(delete(_SESSIONS).where(_SESSIONS.c.made_at < now() - LONGEST))
    connection.execute(insert(_SESSIONS).values(digest=digest(secret), person_id=number, made_at=now(), seen_at=now()))
    return secret


def _invited(connection: Connection, secret: str) -> Person:
    row = connection.execute(select(_INVITATIONS).where(_INVITATIONS.c.digest == digest(secret))).first()
    if row is None or row.ends_at < now():
        raise InvitationOver
    person = found_in(connection, (row.person_id,))[0]
    if person.disabled:
        raise InvitationOver
    return person
