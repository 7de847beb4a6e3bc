"""The planner as a program of its own: it starts, answers, and stops."""

import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.cli.conftest import Planner, serving


@contextmanager
def _running(database: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A planner on a free port; gives the process and its address."""
    with serving(database) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.fullmatch(r"De planner draait op (http://127\.0\.0\.1:\d+)\. Stoppen: Ctrl-C\.\n", line)
        assert found, line
        yield process, found[1]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_it_answers_and_stops_cleanly(filled: Path, how: signal.Signals) -> None:
    before = filled.read_bytes()
    with _running(filled) as (process, address):
        with urlopen(f"{address}/healthz", timeout=20) as answer:
            assert answer.status == 200
        process.send_signal(how)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (0, "De planner is gestopt.\n", "")
    assert filled.read_bytes() == before


def test_a_taken_port_is_told_with_another_one(planner: Planner, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv("PLANNER_PORT", str(port))
        done = planner("serve")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"Poort {port} is al in gebruik. Kies een andere, bijvoorbeeld: PLANNER_PORT=")


def test_an_address_that_is_not_ours_is_told(planner: Planner, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_PORT", "0")
    monkeypatch.setenv("PLANNER_HOST", "192.0.2.1")
    monkeypatch.setenv("PLANNER_SECRET_KEY", "een-lang-geheim-van-deze-server")
    monkeypatch.setenv("PLANNER_HOSTS", "planner.veldstad.example")
    done = planner("serve")
    assert done.code == 1 and "Op het adres “192.0.2.1” kan de planner niet luisteren." in done.err


@pytest.mark.parametrize("given", ["", "PLANNER_SECRET_KEY", "PLANNER_HOSTS"])
def test_for_others_it_only_starts_with_a_secret_and_its_names(
    planner: Planner, filled: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("PLANNER_PORT", "0")
    monkeypatch.setenv("PLANNER_HOST", "0.0.0.0")
    if given:
        monkeypatch.setenv(given, "planner.veldstad.example")
    done = planner("serve")
    assert (done.code, done.out) == (2, "")
    lacking = [one for one in ("PLANNER_SECRET_KEY", "PLANNER_HOSTS") if one != given]
    assert f"Stel daarom eerst {' en '.join(lacking)} in." in done.err


def test_without_a_database_it_does_not_start(
    planner: Planner, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_PORT", "0")
    done = planner("serve")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"Er is geen database op {database}. Maak er een met: planner init.\n"
    assert not database.exists()
