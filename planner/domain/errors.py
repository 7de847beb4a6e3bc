"""What can go wrong and is expected. An error carries facts; `language` makes the sentence out of them.

`place` is always fit to be shown: a path, or host and name of a server's database, never a user name or password.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.domain.changes import Change
    from planner.domain.people import PasswordFault


class PlannerError(Exception):
    """Something a user can do something about. Every other exception is a fault of the program.

    Unlike the values of the domain these are not frozen and only equal to themselves: Python sets the traceback of an
    exception, and keeps exceptions in sets.
    """


@dataclass(eq=False)
class PlaceError(PlannerError):
    """Something about the place where data is kept or written."""

    place: str


class DatabaseMissing(PlaceError):
    """Nothing is kept there, or a file of 0 bytes; only `create` makes a new one."""


class DatabaseExists(PlaceError):
    """There is something there already, and nobody said that it may be replaced."""


class DatabaseNotOurs(PlaceError):
    """Something is there that is no database of this program: another program's, a folder, other bytes."""


class DatabaseEmpty(PlaceError):
    """A database without our tables."""


class DatabaseReadOnly(PlaceError):
    """It can be read but not written."""


class DatabaseLocked(PlaceError):
    """Another writer kept it occupied for longer than we wait. Nothing was stored; trying again may help."""


class DatabaseFull(PlaceError):
    """There is no room left. Nothing was stored."""


class DatabaseBroken(PlaceError):
    """Its content is damaged; a backup has to be put back."""


class DatabaseDiskFailed(PlaceError):
    """The disk reported a failure while reading or writing."""


class DatabaseUnreachable(PlaceError):
    """The server does not answer or lets us not in, or the file may not be read by us."""


class FolderMissing(PlaceError):
    """The folder to write in is not there."""


class FolderNotWritable(PlaceError):
    """The folder may not be written in by us."""


@dataclass(eq=False)
class VersionError(PlaceError):
    """The tables are of another version than this program knows. `found` and `known` are numbers such as "0003"."""

    found: str
    known: str


class DatabaseNewer(VersionError):
    """Made by a newer program; this one leaves it alone."""


class DatabaseOlder(VersionError):
    """Made by an older program; `upgrade` brings it up to date."""


@dataclass(eq=False)
class DatabaseEncoding(PlaceError):
    """A server's database that cannot hold every character; it must be UTF8."""

    found: str


@dataclass(eq=False)
class DatabaseUrlUnknown(PlannerError):
    """The setting cannot be understood. The text itself is left out, because it may hold a password."""

    kinds: tuple[str, ...]


@dataclass(eq=False)
class DriverMissing(PlannerError):
    """A package that this kind of database needs is not installed."""

    package: str


@dataclass(eq=False)
class NotSupported(PlannerError):
    """Not done by this program for this kind of database; `instead` names the program that does it."""

    instead: str


@dataclass(eq=False)
class MunicipalityUnknown(PlannerError):
    """No municipality with this code. `choices` holds the codes that there are."""

    code: str
    choices: tuple[str, ...]


@dataclass(eq=False)
class MunicipalityExists(PlannerError):
    """There is a municipality with this code already."""

    code: str


@dataclass(eq=False)
class PlanRefused(PlannerError):
    """The plan breaks a rule of the database, so nothing of it was stored. `reason` is the database's own text."""

    code: str
    reason: str


@dataclass(eq=False)
class Overtaken(PlannerError):
    """Others changed the record since the version that somebody worked on; nothing was stored.

    `version` is what it is now, `changes` are those since, newest first.
    """

    field: str
    key: str
    version: int
    changes: "tuple[Change, ...]"


@dataclass(eq=False)
class NothingToUndo(PlannerError):
    """This author has no change that still stands, or the change that was named stands no longer."""

    author: str


@dataclass(eq=False)
class NothingToRedo(PlannerError):
    """This author has turned nothing back since the last change."""

    author: str


@dataclass(eq=False)
class FormatUnknown(PlannerError):
    """No file format with this code. `choices` holds the codes that there are."""

    code: str
    choices: tuple[str, ...]


@dataclass(eq=False)
class PartUnknown(PlannerError):
    """No part of a document with this code. `choices` holds the codes that there are."""

    code: str
    choices: tuple[str, ...]


@dataclass(eq=False)
class SizeUnknown(PlannerError):
    """No size of a picture with this code. `choices` holds the codes that there are."""

    code: str
    choices: tuple[str, ...]


@dataclass(eq=False)
class TextTooLong(PlannerError):
    """A text that the file format would cut, so the file was not made. `name` says whose text, `column` which."""

    name: str
    column: str
    length: int
    longest: int


class StyleFault(StrEnum):
    """Why a file cannot be the house style."""

    NO_DOCUMENT = "no_document"
    MACROS = "macros"
    TOO_LARGE = "too_large"


@dataclass(eq=False)
class StyleRefused(PlannerError):
    """A file that cannot be the house style. Nothing was stored."""

    fault: StyleFault


@dataclass(eq=False)
class LineFull(PlannerError):
    """So many files wait to be made already that another one is not taken. Nothing was made."""

    waiting: int


@dataclass(eq=False)
class PersonUnknown(PlannerError):
    """Nobody has this login."""

    login: str


@dataclass(eq=False)
class PersonExists(PlannerError):
    """Somebody has this login already. Nothing was stored."""

    login: str


@dataclass(eq=False)
class EntryRefused(PlannerError):
    """Login and password do not go together, or not now. It never says which of the two. `waits`: too many tries."""

    waits: bool = False


class InvitationOver(PlannerError):
    """An invitation that is used, too old, or never was one."""


@dataclass(eq=False)
class PasswordRefused(PlannerError):
    """A password that will not do. Nothing was stored."""

    fault: "PasswordFault"


class NothingToSee(PlannerError):
    """Somebody who is logged in has no role in any municipality."""


class TurnRefused(PlannerError):
    """A change that who asks may not turn back. Nothing was stored."""
