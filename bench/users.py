"""Twenty users who change the wijk without pause: the requests of the page, sent again word for word."""

import http.client
import itertools
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass

from playwright.sync_api import Request

USERS = 20
_PASSED_ON = ("accept", "accept-encoding", "content-type", "user-agent")


@dataclass(frozen=True)
class Sent:
    """One request as the page sent it."""

    method: str
    path: str
    body: bytes | None
    headers: dict[str, str]

    @classmethod
    def of(cls, request: Request) -> "Sent":
        """Copy what the browser sent."""
        headers = {name: value for name, value in request.headers.items() if name in _PASSED_ON}
        # Chromium adds this one on its way out; without it no server would compress.
        headers.setdefault("accept-encoding", "gzip, deflate, br, zstd")
        path = "/" + request.url.split("/", 3)[3]
        return cls(request.method, path, request.post_data_buffer, headers)


#: Everything that the page asks for one change of wijk.
Change = tuple[Sent, ...]


def changes_per_second(port: int, changes: Sequence[Change], seconds: float = 3.0) -> float:
    """How many changes all users together get done in a bounded time. Any answer but 200 is an error."""
    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=USERS) as users:
        # Each user begins with another wijk.
        asked = [users.submit(_use, port, [*changes[at:], *changes[:at]], begin + seconds) for at in _places(changes)]
        done = sum(one.result() for one in asked)
    return done / (time.perf_counter() - begin)


def _places(changes: Sequence[Change]) -> list[int]:
    return [number % len(changes) for number in range(USERS)]


def _use(port: int, changes: Sequence[Change], until: float) -> int:
    """One user: changes until the time is over; gives how many."""
    done = 0
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        for change in itertools.cycle(changes):
            if time.perf_counter() > until:
                break
            for sent in change:
                _send(connection, sent)
            done += 1
    return done


def _send(connection: http.client.HTTPConnection, sent: Sent) -> None:
    connection.request(sent.method, sent.path, sent.body, sent.headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status != http.HTTPStatus.OK:
        raise http.client.HTTPException(f"answer {answer.status}")
