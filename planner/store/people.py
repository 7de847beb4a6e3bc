"""People and their roles: kept, changed, and every change told in the trail in the same transaction."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from planner.domain.errors import PersonExists, PersonUnknown
from planner.domain.people import Person
from planner.domain.rights import Role
from planner.store.database import reading, writing
from planner.store.kinds import table_of
from planner.store.plans import tenant
from planner.store.tables_people import InvitationRow, PersonRoleRow, PersonRow, SessionRow
from planner.store.tables_places import MunicipalityRow
from planner.store.trail import note

PEOPLE, MEMBERS = table_of(PersonRow), table_of(PersonRoleRow)
_INVITATIONS, _SESSIONS, _TOWNS = table_of(InvitationRow), table_of(SessionRow), table_of(MunicipalityRow)
#: How long an invitation can be used.
INVITED_FOR = timedelta(days=7)


def now() -> datetime:
    """The moment in UTC, as the tables keep it."""
    return datetime.now(UTC).replace(tzinfo=None)


def digest(secret: str) -> str:
    """What is kept of a secret: who reads the database cannot use it. It is random, so that it needs no salt."""
    return sha256(secret.encode()).hexdigest()


def anybody(engine: Engine) -> bool:
    """Whether there is any account: without one, whoever sits at this computer is the only user."""
    with reading(engine) as connection:
        return connection.execute(select(PEOPLE.c.id).limit(1)).first() is not None


def people(engine: Engine) -> tuple[Person, ...]:
    """Everybody, by login."""
    with reading(engine) as connection:
        return tuple(found_in(connection))


def find(engine: Engine, login: str) -> Person:
    """The person with this login. Raises PersonUnknown."""
    with reading(engine) as connection:
        return _known(connection, login)


def found_in(connection: Connection, numbers: Iterable[int] | None = None) -> list[Person]:
    """The people with these numbers, or all, with their roles."""
    wanted = select(PEOPLE).order_by(PEOPLE.c.login)
    member_of = select(MEMBERS.c.person_id, MEMBERS.c.role, _TOWNS.c.code).join(
        _TOWNS, _TOWNS.c.id == MEMBERS.c.municipality_id
    )
    if numbers is not None:
        wanted, member_of = wanted.where(PEOPLE.c.id.in_(numbers)), member_of.where(MEMBERS.c.person_id.in_(numbers))
    roles: dict[int, dict[str, Role]] = {}
    for row in connection.execute(member_of.order_by(_TOWNS.c.code)):
        roles.setdefault(row.person_id, {})[row.code] = Role(row.role)
    return [
        Person(row.id, row.login, row.name, roles.get(row.id, {}), row.installs, row.disabled)
        for row in connection.execute(wanted)
    ]


def add(engine: Engine, person: Person, by: str) -> str:
    """A new account; the answer is the secret of its invitation. Raises PersonExists, MunicipalityUnknown."""
    with writing(engine) as connection:
        if connection.execute(select(PEOPLE.c.id).where(PEOPLE.c.login == person.login)).first():
            raise PersonExists(person.login)
        number = connection.execute(select(func.coalesce(func.max(PEOPLE.c.id), 0))).scalar_one() + 1
        connection.execute(
            insert(PEOPLE).values(
                id=number, login=person.login, name=person.name, password="", installs=person.installs, failures=0
            )
        )
        note(connection, by, "account gemaakt", person.login)
        for code, role in person.roles.items():
            _give(connection, number, code, role)
            note(connection, by, "rol gegeven", f"{person.login}: {role} in {code}")
        if person.installs:
            note(connection, by, "rol gegeven", f"{person.login}: installatie")
        return _invite(connection, number)


def give(engine: Engine, login: str, code: str, role: Role | None, by: str) -> None:
    """Give a role in a municipality, or take it away (None); whoever it is has to log in again.

    Raises PersonUnknown, MunicipalityUnknown.
    """
    with writing(engine) as connection:
        person = _known(connection, login)
        town = tenant(connection, code)["id"]
        connection.execute(
            delete(MEMBERS).where(MEMBERS.c.person_id == person.number, MEMBERS.c.municipality_id == town)
        )
        if role is not None:
            _give(connection, person.number, code, role)
        end_all(connection, person.number)
        note(connection, by, "rol gegeven" if role else "rol weggenomen", f"{login}: {role or '-'} in {code}")


def disable(engine: Engine, login: str, by: str, *, disabled: bool = True) -> None:
    """Close an account, or open it again. Raises PersonUnknown."""
    with writing(engine) as connection:
        person = _known(connection, login)
        connection.execute(update(PEOPLE).where(PEOPLE.c.id == person.number).values(disabled=disabled))
        end_all(connection, person.number)
        note(connection, by, "account gesloten" if disabled else "account geopend", login)


def reset(engine: Engine, login: str, by: str) -> str:
    """A new invitation; the old password holds no longer. Raises PersonUnknown."""
    with writing(engine) as connection:
        person = _known(connection, login)
        connection.execute(
            update(PEOPLE).where(PEOPLE.c.id == person.number).values(password="", failures=0, wait_until=None)
        )
        end_all(connection, person.number)
        note(connection, by, "nieuwe uitnodiging", login)
        return _invite(connection, person.number)


def end_all(connection: Connection, number: int) -> None:
    """End every session of a person."""
    connection.execute(delete(_SESSIONS).where(_SESSIONS.c.person_id == number))


def _known(connection: Connection, login: str) -> Person:
    row = connection.execute(select(PEOPLE.c.id).where(PEOPLE.c.login == login)).first()
    if row is None:
        raise PersonUnknown(login)
    return found_in(connection, (row.id,))[0]


def _give(connection: Connection, number: int, code: str, role: Role) -> None:
    town = tenant(connection, code)["id"]
    connection.execute(insert(MEMBERS).values(municipality_id=town, person_id=number, role=role.value))


def _invite(connection: Connection, number: int) -> str:
    secret = token_urlsafe(32)
    connection.execute(delete(_INVITATIONS).where(_INVITATIONS.c.person_id == number))
    connection.execute(
        insert(_INVITATIONS).values(digest=digest(secret), person_id=number, ends_at=now() + INVITED_FOR)
    )
    return secret
