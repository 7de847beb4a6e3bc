"""Both servers are served the same way: a process of their own, waitress, the same number of threads."""

import logging
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import waitress
from flask import Flask

THREADS = 8
_PATIENCE = 60.0


def serve(server: Flask) -> None:
    """Serve on a free port until the process is stopped; says the port on standard output."""
    # With more users than threads waitress warns of its queue on every request.
    logging.getLogger("waitress").setLevel(logging.ERROR)
    made = waitress.create_server(server, host="127.0.0.1", port=0, threads=THREADS)
    sys.stdout.write(f"{made.effective_port}\n")
    sys.stdout.flush()
    made.run()


@dataclass(frozen=True)
class Served:
    """A server that runs: its port and its process."""

    port: int
    process: int

    @property
    def address(self) -> str:
        """Where to find it."""
        return f"http://127.0.0.1:{self.port}"

    def memory(self) -> float:
        """Resident memory in MB."""
        for line in Path(f"/proc/{self.process}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise LookupError("the system does not say how much memory a process has")


@contextmanager
def running(module: str, *arguments: str) -> Iterator[Served]:
    """A module as a server, until the end of the block."""
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            if not line.strip():
                raise RuntimeError(f"{module} did not start")
            served = Served(int(line), process.pid)
            _wait(served.address)
            yield served
        finally:
            process.terminate()


def _wait(address: str) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            with urlopen(address, timeout=_PATIENCE):
                return
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
