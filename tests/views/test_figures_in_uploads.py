"""Files that come in at the same time: how many there may be, and what is left of them."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import IO, cast

import pytest

from planner.imports.statistics import Statistics
from planner.views.figures_in import uploads
from tests.imports.shapes import KREEK, health, odata
from tests.world import town


class _Slow:
    """What somebody sends over a slow line: it comes when `go` is set."""

    def __init__(self, content: bytes, go: Event, *, breaks: bool = False) -> None:
        self.content, self.go, self.breaks, self.begun = content, go, breaks, Event()

    def read(self, _size: int = -1) -> bytes:
        self.begun.set()
        assert self.go.wait(20)
        if self.breaks:
            raise ConnectionError
        content, self.content = self.content, b""
        return content


def test_a_file_that_is_still_being_sent_takes_a_place() -> None:
    shelf, go = uploads.Uploads(), Event()
    slow = [_Slow(odata(health(KREEK)), go) for _ in range(2)]
    with ThreadPoolExecutor() as people:
        sent = [people.submit(shelf.take, cast(IO[bytes], one), "traag", town()) for one in slow]
        try:
            assert all(one.begun.wait(20) for one in slow)
            with pytest.raises(uploads.Busy):
                shelf.take(BytesIO(odata(health(KREEK))), "derde", town())
        finally:
            go.set()
        taken = [one.result() for one in sent]
    assert len({one.key for one in taken}) == 2


@pytest.mark.parametrize("breaks", [True, False])
def test_a_place_is_free_again_in_the_end(breaks: bool) -> None:
    shelf, go = uploads.Uploads(), Event()
    go.set()
    for _ in range(5):
        stream = cast(IO[bytes], _Slow(odata(health(KREEK)), go, breaks=breaks))
        if breaks:
            with pytest.raises(ConnectionError):
                shelf.take(stream, "afgebroken", town())
        else:
            shelf.take(stream, "gelukt", town()).wait(20)
    assert shelf.take(BytesIO(b"x"), "laatste", town()).key


def test_nothing_with_a_name_is_there_while_a_file_comes_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen = []

    class Looking(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            seen.append(list(tmp_path.iterdir()))
            return super().read(size)

    shelf = uploads.Uploads()
    upload = shelf.take(Looking(odata(health(KREEK))), "cijfers", town())
    upload.wait(20)
    assert isinstance(upload.found, Statistics) and upload.found.readings
    assert seen == [[], []]
