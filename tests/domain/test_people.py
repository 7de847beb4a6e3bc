"""What a password must be: long, and not what everybody takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.people import LONGEST_PASSWORD, SHORTEST_PASSWORD, PasswordFault, password_fault

AN = "an.devries@voorbeeld.nl"


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("kort", PasswordFault.TOO_SHORT),
        ("elf tekens.", PasswordFault.TOO_SHORT),
        ("x y z " * 40, PasswordFault.TOO_LONG),
        ("Wachtwoord123!", PasswordFault.COMMON),
        ("!!Welkom2026!!", PasswordFault.COMMON),
        ("abababababab", PasswordFault.COMMON),
        ("abcdefghijklm", PasswordFault.COMMON),
        ("123456789012", PasswordFault.COMMON),
        ("Groningen2026", PasswordFault.COMMON),
        ("an.devries2026!", PasswordFault.LIKE_LOGIN),
        ("correct paard batterij nietje", None),
        ("twaalf teken", None),
        ("7Zw#kq9!Lm2x", None),
        ("éénzaam lopen naar zee", None),
    ],
)
def test_a_password_will_do_or_it_is_said_why_not(password: str, fault: PasswordFault | None) -> None:
    assert password_fault(password, AN) is fault


@given(st.text())
def test_whatever_is_typed_gets_an_answer(password: str) -> None:
    fault = password_fault(password, AN)
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        assert fault in (PasswordFault.TOO_SHORT, PasswordFault.TOO_LONG)
