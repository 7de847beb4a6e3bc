"""The pages of a document that is put together: drawn once for all, by few at a time, and not too many kept."""

import random
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

import pytest

from planner.domain.errors import LineFull
from planner.exports.handover import Handover
from planner.exports.parts import PARTS
from planner.views.composing import making
from planner.views.composing.making import Shelf
from planner.views.reader import Reader
from tests.views.writing import Office, office
from tests.world import TODAY, town


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


def test_pages_are_drawn_once_for_all_who_look_at_the_same_document(
    desk: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, go = [], Event()

    def slow(content: Handover, codes: Sequence[str]) -> tuple[str, ...]:
        drawn.append(codes)
        assert go.wait(10)
        return ("<svg/>",)

    monkeypatch.setattr(making, "pages", slow)
    reader = Reader(desk.engine, lambda: TODAY)
    shelf, seen = Shelf(), []
    asked = reader.asked("delen=bronnen")
    threads = [Thread(target=lambda: seen.append(shelf.of(reader, asked))) for _ in range(3)]
    for thread in threads:
        thread.start()
    while not drawn:
        pass
    go.set()
    for thread in threads:
        thread.join(10)
    assert len(drawn) == 1 and len(seen) == 3 and len(set(seen)) == 1


def test_who_comes_while_many_wait_for_pages_is_told_so(desk: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go = Event(), Event()

    def slow(content: Handover, codes: Sequence[str]) -> tuple[str, ...]:
        begun.set()
        assert go.wait(10)
        return ()

    monkeypatch.setattr(making, "pages", slow)
    reader, shelf = Reader(desk.engine, lambda: TODAY), Shelf()
    asked = [reader.asked(f"delen={one.code}") for one in PARTS[:4]]
    threads = [Thread(target=shelf.of, args=(reader, one)) for one in asked[:3]]
    for thread in threads:
        thread.start()
    assert begun.wait(10)
    while shelf._waiting._value:
        pass
    with pytest.raises(LineFull):
        shelf.of(reader, asked[3])
    go.set()
    for thread in threads:
        thread.join(10)


def test_old_pages_go_when_all_together_take_too_much(desk: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    noise = random.Random(7)
    monkeypatch.setattr(making, "pages", lambda content, codes: (noise.randbytes(8_000_000).hex(),))
    reader, shelf = Reader(desk.engine, lambda: TODAY), Shelf()
    for part in PARTS[:5]:
        shelf.of(reader, reader.asked(f"delen={part.code}"))
    assert 0 < shelf.held <= 30_000_000
