"""People, their sessions and the trail: kept in the database, and never a secret as it is."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from planner.domain.errors import (
    EntryRefused,
    InvitationOver,
    MunicipalityUnknown,
    PasswordRefused,
    PersonExists,
    PersonUnknown,
)
from planner.domain.people import Person
from planner.domain.rights import Role
from planner.store import people, plans, sessions, versions
from planner.store.database import Engine, open_engine, reading, writing
from planner.store.kinds import table_of
from planner.store.tables_people import TrailRow
from planner.store.trail import broken_at, note
from tests.world import town

GOOD = "correct paard batterij"
AN = Person(0, "an@voorbeeld.nl", "An", {"GM0001": Role.COORDINATOR})


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = open_engine(f"sqlite:///{tmp_path / 'people.db'}")
    versions.create(engine)
    plans.write(engine, town())
    return engine


class Clock:
    """The moment, which a test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 12)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(people, "now", made)
    monkeypatch.setattr(sessions, "now", made)
    return made


def everything(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.glob("people.db*")))


def inside(engine: Engine) -> str:
    return sessions.accept(engine, people.add(engine, AN, "test"), GOOD)


def test_an_account_begins_with_an_invitation_and_a_password_of_ones_own(engine: Engine) -> None:
    invitation = people.add(engine, AN, "test")
    assert sessions.invited(engine, invitation).login == AN.login
    with pytest.raises(EntryRefused):
        sessions.come_in(engine, AN.login, "")
    secret = sessions.accept(engine, invitation, GOOD)
    found = sessions.who(engine, secret)
    assert found is not None and (found.login, found.roles) == (AN.login, {"GM0001": Role.COORDINATOR})
    assert sessions.who(engine, sessions.come_in(engine, AN.login, GOOD)) == found


def test_an_invitation_works_once_and_for_a_week(engine: Engine, clock: Clock) -> None:
    used = people.add(engine, AN, "test")
    sessions.accept(engine, used, GOOD)
    with pytest.raises(InvitationOver):
        sessions.accept(engine, used, GOOD)
    old = people.reset(engine, AN.login, "test")
    clock.now += people.INVITED_FOR + timedelta(seconds=1)
    with pytest.raises(InvitationOver):
        sessions.invited(engine, old)


def test_a_password_that_will_not_do_leaves_the_invitation_as_it_is(engine: Engine) -> None:
    invitation = people.add(engine, AN, "test")
    with pytest.raises(PasswordRefused):
        sessions.accept(engine, invitation, "welkom2026!!")
    assert sessions.who(engine, sessions.accept(engine, invitation, GOOD))


def test_no_secret_stands_in_the_database_as_it_is(engine: Engine, tmp_path: Path) -> None:
    invitation = people.add(engine, AN, "test")
    kept = everything(tmp_path)
    secret = sessions.accept(engine, invitation, GOOD)
    kept += everything(tmp_path)
    assert b"$argon2id$" in kept
    assert not [one for one in (invitation, secret, GOOD) if one.encode() in kept]


def test_a_wrong_password_an_unknown_name_and_a_closed_account_get_the_same_answer(engine: Engine) -> None:
    inside(engine)
    people.add(engine, Person(0, "bo@voorbeeld.nl", "Bo"), "test")
    people.disable(engine, AN.login, "test")
    for login in (AN.login, "bo@voorbeeld.nl", "niemand@voorbeeld.nl"):
        with pytest.raises(EntryRefused) as refused:
            sessions.come_in(engine, login, GOOD)
        assert not refused.value.waits


def test_guessing_is_slowed_down_and_the_right_password_waits_too(engine: Engine, clock: Clock) -> None:
    inside(engine)
    for _ in range(5):
        with pytest.raises(EntryRefused):
            sessions.come_in(engine, AN.login, "verkeerd wachtwoord")
    with pytest.raises(EntryRefused) as refused:
        sessions.come_in(engine, AN.login, GOOD)
    assert refused.value.waits
    clock.now += timedelta(seconds=3)
    assert sessions.come_in(engine, AN.login, GOOD)


def test_a_session_ends_when_nothing_is_asked_and_after_twelve_hours_whatever_is_asked(
    engine: Engine, clock: Clock
) -> None:
    secret = inside(engine)
    begun = clock.now
    while clock.now < begun + sessions.LONGEST - timedelta(minutes=20):
        clock.now += timedelta(minutes=20)
        if clock.now < begun + sessions.LONGEST:
            assert sessions.who(engine, secret)
    clock.now = begun + sessions.LONGEST
    assert sessions.who(engine, secret) is None
    other = sessions.come_in(engine, AN.login, GOOD)
    clock.now += sessions.IDLE
    assert sessions.who(engine, other) is None


def test_a_page_that_only_stands_open_does_not_keep_a_session_alive(engine: Engine, clock: Clock) -> None:
    secret = inside(engine)
    for _ in range(6):
        clock.now += timedelta(minutes=5)
        sessions.who(engine, secret, active=False)
    assert sessions.who(engine, secret) is None


def test_going_out_ends_the_session_really(engine: Engine) -> None:
    secret = inside(engine)
    sessions.go_out(engine, secret)
    assert all(sessions.who(engine, secret) is None for _ in range(100))


def test_a_change_of_rights_ends_every_session(engine: Engine) -> None:
    secret = inside(engine)
    people.give(engine, AN.login, "GM0001", Role.READER, "test")
    assert sessions.who(engine, secret) is None
    secret = sessions.come_in(engine, AN.login, GOOD)
    people.disable(engine, AN.login, "test")
    people.disable(engine, AN.login, "test", disabled=False)
    assert sessions.who(engine, secret) is None
    secret = sessions.come_in(engine, AN.login, GOOD)
    people.reset(engine, AN.login, "test")
    assert sessions.who(engine, secret) is None


def test_a_role_is_given_changed_and_taken_away(engine: Engine) -> None:
    people.add(engine, AN, "test")
    people.give(engine, AN.login, "GM0001", Role.MANAGER, "test")
    assert people.find(engine, AN.login).roles == {"GM0001": Role.MANAGER}
    people.give(engine, AN.login, "GM0001", None, "test")
    assert people.find(engine, AN.login).roles == {}


def test_what_is_not_there_is_told_and_nothing_is_stored(engine: Engine) -> None:
    people.add(engine, AN, "test")
    with pytest.raises(PersonExists):
        people.add(engine, AN, "test")
    with pytest.raises(PersonUnknown):
        people.find(engine, "niemand@voorbeeld.nl")
    with pytest.raises(MunicipalityUnknown):
        people.add(engine, Person(0, "bo@voorbeeld.nl", "Bo", {"GM4444": Role.READER}), "test")
    assert [one.login for one in people.people(engine)] == [AN.login]


def test_without_accounts_there_is_nobody(engine: Engine) -> None:
    assert not people.anybody(engine)
    people.add(engine, AN, "test")
    assert people.anybody(engine)


def test_everything_that_is_done_with_rights_stands_in_the_trail(engine: Engine) -> None:
    secret = inside(engine)
    sessions.go_out(engine, secret)
    with pytest.raises(EntryRefused):
        sessions.come_in(engine, AN.login, "verkeerd wachtwoord")
    with reading(engine) as connection:
        said = [row.what for row in connection.execute(table_of(TrailRow).select())]
    assert said == [
        "account gemaakt",
        "rol gegeven",
        "wachtwoord gekozen",
        "uitgelogd",
        "niet binnengelaten",
    ]
    assert broken_at(engine) is None


@pytest.mark.parametrize("column", ["who", "what", "about", "at", "digest"])
@pytest.mark.parametrize("number", [1, 3, 6])
def test_a_row_of_the_trail_that_was_changed_shows(engine: Engine, column: str, number: int) -> None:
    trail = table_of(TrailRow)
    with writing(engine) as connection:
        for at in range(6):
            note(connection, "an", f"iets {at}", "x")
    with writing(engine) as connection:
        value = datetime(2020, 1, 1) if column == "at" else "anders"
        connection.execute(update(trail).where(trail.c.number == number).values({column: value}))
    assert broken_at(engine) == number


@pytest.mark.parametrize("number", [1, 3])
def test_a_row_of_the_trail_that_was_taken_out_shows(engine: Engine, number: int) -> None:
    trail = table_of(TrailRow)
    with writing(engine) as connection:
        for at in range(6):
            note(connection, "an", f"iets {at}")
    with writing(engine) as connection:
        connection.execute(trail.delete().where(trail.c.number == number))
    assert broken_at(engine) == number
