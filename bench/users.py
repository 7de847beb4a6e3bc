"""Twenty users who change the wijk without pause: the requests of the page, sent again word for word."""

import http.client
import itertools
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Request

USERS = 20
_PASSED_ON = ("accept", "accept-encoding", "content-type", "user-agent")


@dataclass(frozen=True)
class Post:
    """One request as the page sent it."""

    path: str
    body: bytes
    headers: dict[str, str]

    @classmethod
    def of(cls, request: Request) -> "Post":
        """Copy what the browser sent."""
        headers = {name: value for name, value in request.headers.items() if name in _PASSED_ON}
        # Chromium adds this one on its way out; without it no server would compress.
        headers.setdefault("accept-encoding", "gzip, deflate, br, zstd")
        path = "/" + request.url.split("/", 3)[3]
        return cls(path, request.post_data_buffer or b"", headers)


#: Everything that the page asks for one change of wijk.
Change = tuple[Post, ...]


def changes_per_second(port: int, changes: Sequence[Change], seconds: float = 3.0) -> float:
    """How many changes all users together get done in a bounded time. Any answer but 200 is an error."""
    until = time.perf_counter() + seconds
    done, failures = [0] * USERS, []

    def user(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            for change in itertools.islice(itertools.cycle(changes), number, None):
                if time.perf_counter() > until:
                    return
                for post in change:
                    _send(connection, post)
                done[number] += 1
        except (OSError, http.client.HTTPException) as error:
            failures.append(error)
        finally:
            connection.close()

    begin = time.perf_counter()
    users = [threading.Thread(target=user, args=(number,)) for number in range(USERS)]
    for one in users:
        one.start()
    for one in users:
        one.join()
    if failures:
        raise failures[0]
    return sum(done) / (time.perf_counter() - begin)


def _send(connection: http.client.HTTPConnection, post: Post) -> None:
    connection.request("POST", post.path, post.body, post.headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status != http.HTTPStatus.OK:
        raise http.client.HTTPException(f"answer {answer.status}")
