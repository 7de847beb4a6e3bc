"""A PostgreSQL server of our own for the tests: on loopback, on a free port, in a folder that goes afterwards."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: The oldest version that is promised to work.
OLDEST = 15


class NoServerError(Exception):
    """PostgreSQL cannot be started here; the message says why."""


@contextmanager
def running_server() -> Iterator[str]:
    """Start a server; gives the address of its first database."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="planner-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        data = folder / "data"
        _run(programs / "initdb", "-A", "trust", "-U", "planner", "-E", "UTF8", "--locale=C.UTF-8", "-N", "-D", data)
        port = _free_port()
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -F"
        _run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql://planner@127.0.0.1:{port}/postgres"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of the newest server that is installed; Debian keeps them off the path."""
    found = {
        int(path.parent.parent.name): path.parent for path in Path("/usr/lib/postgresql").glob("[0-9]*/bin/initdb")
    }
    newest = max(found, default=0)
    if newest >= OLDEST:
        return found[newest]
    raise NoServerError(f"PostgreSQL {OLDEST} of later is niet gevonden (apt-get install postgresql)")


def _run(*command: str | Path) -> None:
    """Run as the user postgres where we are root, because the server refuses to be root."""
    user = "postgres" if os.geteuid() == 0 else None
    done = subprocess.run(
        [str(part) for part in command], user=user, cwd="/", capture_output=True, text=True, timeout=120, check=False
    )
    if done.returncode:
        raise NoServerError(f"{Path(command[0]).name}: {done.stderr.strip() or done.stdout.strip()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
