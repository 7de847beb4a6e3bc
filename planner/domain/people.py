"""People who may come in, what they are in each municipality, and what a password must be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from planner.domain.rights import Right, Role, may

SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 200
#: A login is what somebody types: mostly an address of e-mail, which is never sent anything.
LOGIN = re.compile(r"[a-z0-9][a-z0-9._@+-]{2,79}")
_FEWEST_SIGNS = 5
#: What a password is too often made of; figures and signs round it make it no better.
_COMMON = frozenset(
    (
        *("wachtwoord", "password", "welkom", "welkomthuis", "welcome", "geheim", "qwerty", "qwertyuiop", "azerty"),
        *("asdfghjkl", "letmein", "iloveyou", "monkey", "dragon", "football", "voetbal", "feyenoord", "ajax"),
        *("groningen", "nederland", "gemeente", "preventie", "preventieakkoord", "planner", "lpaplanner"),
        *("admin", "administrator", "beheerder", "gebruiker", "test", "tester"),
        *("lente", "zomer", "herfst", "winter", "januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    )
)


class PasswordFault(StrEnum):
    """Why a password will not do."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    COMMON = "common"
    LIKE_LOGIN = "like_login"


@dataclass(frozen=True)
class Person:
    """Somebody with an account. `roles` are by code of municipality; `installs`: keeps the installation."""

    number: int
    login: str
    name: str
    roles: Mapping[str, Role] = field(default_factory=dict)
    installs: bool = False
    disabled: bool = False

    @property
    def key(self) -> str:
        """What tells this account from others in the history of a plan."""
        return f"account-{self.number:06d}"

    def may(self, right: Right, municipality: str) -> bool:
        """Whether this person has a right in a municipality."""
        if right is Right.FOUND:
            return self.installs and not self.disabled
        role = self.roles.get(municipality)
        return role is not None and not self.disabled and may((role,), right)

    @property
    def sees(self) -> frozenset[str]:
        """Codes of the municipalities whose plan this person may see."""
        return frozenset(code for code in self.roles if self.may(Right.SEE, code))


def password_fault(password: str, login: str) -> PasswordFault | None:
    """What is wrong with a password; None when it will do. No rules on which signs: length is what helps.

    >>> password_fault("Welkom2026!!", "an@x.nl"), password_fault("correct paard batterij", "an@x.nl")
    (<PasswordFault.COMMON: 'common'>, None)
    """
    if len(password) < SHORTEST_PASSWORD:
        return PasswordFault.TOO_SHORT
    if len(password) > LONGEST_PASSWORD:
        return PasswordFault.TOO_LONG
    said = password.casefold()
    bare = re.sub(r"[^a-z]+", "", said)
    if len(set(said)) < _FEWEST_SIGNS or bare in _COMMON or _runs_on(said):
        return PasswordFault.COMMON
    own = login.partition("@")[0].casefold()
    return PasswordFault.LIKE_LOGIN if len(own) > 3 and own in said and len(bare) < len(own) + 6 else None


def _runs_on(said: str) -> bool:
    """Whether it is one row of signs that follow each other: "abcdefghijkl", "1234567890123"."""
    steps = {(ord(two) - ord(one)) % (10 if two.isdigit() else 1000) for one, two in pairwise(said)}
    return len(steps) == 1
