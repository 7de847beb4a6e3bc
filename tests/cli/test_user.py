"""`planner user`: who may come in, and as what."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner.store import sessions
from planner.store.database import open_engine
from tests.cli.conftest import Planner

AN = "an@voorbeeld.nl"
ADD = ("user", "add", AN, "--naam", "An de Vries", "--gemeente", "GM0014", "--rol", "coordinator")


def test_somebody_is_added_with_an_address_to_choose_a_password(planner: Planner, filled: Path) -> None:
    done = planner(*ADD)
    assert done.code == 0
    found = re.search(r"^http://127\.0\.0\.1:\d+/aanmelden\?uitnodiging=(\S+)$", done.out, re.MULTILINE)
    assert found
    assert sessions.accept(open_engine(f"sqlite:///{filled}"), found[1], "correct paard batterij")


def test_the_address_has_the_name_of_the_planner(
    planner: Planner, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_HOSTS", "planner.veldstad.example")
    assert "https://planner.veldstad.example/aanmelden?uitnodiging=" in planner(*ADD).out


def test_everybody_is_listed_with_roles(planner: Planner, filled: Path) -> None:
    planner(*ADD)
    planner("user", "add", "bo@voorbeeld.nl", "--installatie")
    planner("user", "disable", "bo@voorbeeld.nl")
    shown = planner("user", "list").out
    assert "coordinator in GM0014" in shown and "installatie" in shown and "gesloten" in shown
    assert json.loads(planner("user", "list", "--json").out)["mensen"][0] == {
        "wie": AN,
        "naam": "An de Vries",
        "rollen": {"GM0014": "coordinator"},
        "installatie": False,
        "gesloten": False,
    }


def test_a_role_is_changed_and_taken_away(planner: Planner, filled: Path) -> None:
    planner(*ADD)
    assert "is nu lezer in GM0014" in planner("user", "role", AN, "--gemeente", "gm0014", "--rol", "lezer").out
    assert "geen rol meer" in planner("user", "role", AN, "--gemeente", "GM0014", "--rol", "geen").out


def test_an_account_is_closed_opened_and_gets_a_new_invitation(planner: Planner, filled: Path) -> None:
    planner(*ADD)
    assert planner("user", "disable", AN).out == f"{AN} kan niet meer inloggen.\n"
    assert planner("user", "enable", AN).out == f"{AN} kan weer inloggen.\n"
    assert "uitnodiging=" in planner("user", "reset", AN).out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("add",), 2, "Geef een naam om mee in te loggen"),
        (("add", "a b"), 2, "Geef een naam om mee in te loggen"),
        (("add", AN), 2, "Geef met --gemeente en --rol aan"),
        (("add", AN, "--rol", "lezer"), 2, "Geef met --gemeente aan in welke gemeente"),
        (("add", AN, "--gemeente", "GM0014", "--rol", "baas"), 2, "De rol “baas” kennen we niet. Kies uit: lezer"),
        (("add", AN, "--gemeente", "GM4444", "--rol", "lezer"), 1, "We kennen de gemeente “GM4444” niet."),
        (("role", AN, "--gemeente", "GM0014", "--rol", "lezer"), 1, f"We kennen “{AN}” niet."),
        (("reset", AN), 1, f"We kennen “{AN}” niet."),
        (("weg", AN), 2, "Kies uit"),
    ],
)
def test_what_does_not_fit_is_told(
    planner: Planner, filled: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    done = planner("user", *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err


def test_somebody_who_is_there_is_not_added_again(planner: Planner, filled: Path) -> None:
    planner(*ADD)
    done = planner(*ADD)
    assert (done.code, done.err) == (1, f"“{AN}” is er al. Er is niets veranderd.\n")


def test_a_trail_in_which_something_was_changed_is_a_problem(planner: Planner, filled: Path) -> None:
    planner(*ADD)
    assert planner("check").code == 0
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE trail SET about = 'niets' WHERE number = 2")
    done = planner("check")
    assert done.code == 1 and "klopt regel 2 niet" in done.out
