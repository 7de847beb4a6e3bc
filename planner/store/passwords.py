"""Passwords as they are kept: argon2id, with the settings that its library advises."""

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

#: Looking at one password takes 64 MB: a flood of log-ins must not take all memory.
_AT_ONCE = BoundedSemaphore(2)


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def nobody() -> str:
    """A hash that no password has, for who is not known: looking at it takes as long."""
    return _hasher().hash("niemand kent dit wachtwoord, want het staat nergens")


def hashed(password: str) -> str:
    """What is kept of a password."""
    return _hasher().hash(password)


def holds(kept: str, password: str) -> bool:
    """Whether this is the password."""
    with _AT_ONCE:
        return _verified(kept, password)


def _verified(kept: str, password: str) -> bool:
    try:
        return _hasher().verify(kept, password)
    except (VerificationError, InvalidHashError):
        return False
