"""Files in the making: two at a time, the others in line, each told how far it is, none half."""

from collections.abc import Iterator
from gc import collect
from threading import Event, Thread
from time import sleep
from weakref import ref

import pytest

from planner.domain.errors import LineFull, TextTooLong
from planner.views.making import (
    AT_ONCE,
    KEPT_FOR,
    MOST_BYTES,
    MOST_STANDING,
    MOST_WAITING,
    MadeFile,
    Stage,
    Tell,
    Workshop,
)

PATIENCE = 10.0


class Oven:
    """Files that are done when the test says so."""

    def __init__(self) -> None:
        self.open = Event()
        self.started: list[str] = []
        self.time = 0.0
        self.workshop = Workshop(lambda: self.time, grace=0.05)

    def ask(self, name: str, size: int = 1, key: str = "") -> str:
        def make(tell: Tell) -> MadeFile:
            self.started.append(name)
            tell(0.5)
            assert self.open.wait(PATIENCE)
            return MadeFile(f"{name}.pdf", "application/pdf", b"x" * size)

        return self.workshop.ask(key or name, make)


@pytest.fixture
def oven() -> Iterator[Oven]:
    made = Oven()
    yield made
    made.open.set()


def stage(oven: Oven, job: str) -> Stage | None:
    now = oven.workshop.look(job)
    return now.stage if now else None


def test_a_file_is_ready_with_its_name_and_its_bytes(oven: Oven) -> None:
    oven.open.set()
    now = oven.workshop.wait(oven.ask("stuk"), PATIENCE)
    assert now is not None
    assert (now.stage, now.share, now.file) == (Stage.READY, 1.0, MadeFile("stuk.pdf", "application/pdf", b"x"))


def test_two_are_made_at_once_and_the_others_know_their_place(oven: Oven) -> None:
    jobs = [oven.ask(str(number)) for number in range(5)]
    waiting = [now.place for job in jobs if (now := oven.workshop.look(job)) and now.stage is Stage.WAITING]
    assert waiting[-3:] == [len(waiting) - 2, len(waiting) - 1, len(waiting)]
    oven.open.set()
    assert [oven.workshop.wait(job, PATIENCE).stage for job in jobs] == [Stage.READY] * 5  # type: ignore[union-attr]
    assert sorted(oven.started) == list("01234")


def test_no_more_than_two_run_together() -> None:
    running, most, go = set[int](), [0], Event()
    workshop = Workshop()

    def make(number: int) -> MadeFile:
        running.add(number)
        most[0] = max(most[0], len(running))
        if len(running) == AT_ONCE:
            go.set()
        assert go.wait(PATIENCE)
        running.discard(number)
        return MadeFile("a", "b", b"")

    jobs = [workshop.ask(number, lambda _tell, number=number: make(number)) for number in range(8)]  # type: ignore[misc]
    assert all(workshop.wait(job, PATIENCE) for job in jobs)
    assert most[0] == AT_ONCE


def test_who_asks_for_the_same_gets_the_same(oven: Oven) -> None:
    assert oven.ask("een", key="k") == oven.ask("twee", key="k")
    assert oven.ask("drie", key="ander") != oven.ask("een", key="k")
    oven.open.set()


def test_how_far_it_is_never_goes_back() -> None:
    workshop, told = Workshop(), []

    def make(tell: Tell) -> MadeFile:
        for share in (0.4, 0.2, 3.0):
            tell(share)
            now = workshop.look(job[0])
            assert now is not None
            told.append(now.share)
        return MadeFile("a", "b", b"")

    started = Event()
    job: list[str] = []
    job.append(workshop.ask("k", lambda tell: make(tell) if started.wait(PATIENCE) else MadeFile("", "", b"")))
    started.set()
    assert workshop.wait(job[0], PATIENCE)
    assert told == [0.4, 0.4, 1.0]


def test_a_file_that_could_not_be_made_says_why_and_is_tried_again_when_asked_again() -> None:
    workshop, tries = Workshop(), []

    def make(_tell: Tell) -> MadeFile:
        tries.append(1)
        raise TextTooLong("Een naam", "Naam", 40_000, 32_767)

    first = workshop.ask("k", make)
    now = workshop.wait(first, PATIENCE)
    assert now is not None
    assert now.stage is Stage.FAILED
    assert isinstance(now.error, TextTooLong)
    assert now.file is None
    second = workshop.ask("k", make)
    assert second != first
    workshop.wait(second, PATIENCE)
    assert len(tries) == 2


def test_trouble_of_our_own_fails_that_file_only(oven: Oven) -> None:
    def broken(_tell: Tell) -> MadeFile:
        raise ZeroDivisionError

    oven.open.set()
    now = oven.workshop.wait(oven.workshop.ask("stuk", broken), PATIENCE)
    assert now is not None
    assert now.stage is Stage.FAILED
    after = oven.workshop.wait(oven.ask("daarna"), PATIENCE)
    assert after is not None
    assert after.stage is Stage.READY


def test_a_library_that_breaks_off_outside_every_rule_does_not_stop_the_line(oven: Oven) -> None:
    class Panic(BaseException):
        pass

    def broken(_tell: Tell) -> MadeFile:
        raise Panic

    oven.open.set()
    for number in range(AT_ONCE + 1):
        now = oven.workshop.wait(oven.workshop.ask(number, broken), PATIENCE)
        assert now is not None and now.stage is Stage.FAILED
        assert now.error is not None and now.error.__traceback__ is None
    after = oven.workshop.wait(oven.ask("daarna"), PATIENCE)
    assert after is not None and after.stage is Stage.READY


def test_without_a_thread_nobody_is_left_in_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(_thread: Thread) -> None:
        raise RuntimeError("can't start new thread")

    oven = Oven()
    with monkeypatch.context() as patched:
        patched.setattr(Thread, "start", none_left)
        with pytest.raises(LineFull):
            oven.ask("stuk")
    oven.open.set()
    now = oven.workshop.wait(oven.ask("stuk"), PATIENCE)
    assert now is not None and now.stage is Stage.READY


def test_what_a_file_was_made_of_is_let_go_when_it_is_there(oven: Oven) -> None:
    class Plan:
        pass

    plan = Plan()
    held = ref(plan)

    def make(_tell: Tell, plan: Plan = plan) -> MadeFile:
        return MadeFile("a", "b", b"")

    now = oven.workshop.wait(oven.workshop.ask("k", make), PATIENCE)
    assert now is not None and now.stage is Stage.READY
    del plan, make
    collect()
    assert held() is None


def test_who_comes_when_many_stand_waiting_is_told_soon(oven: Oven) -> None:
    job = oven.ask("stuk")
    standing = [Thread(target=oven.workshop.wait, args=(job, PATIENCE)) for _ in range(MOST_STANDING)]
    for thread in standing:
        thread.start()
    while oven.workshop._standing._value:
        sleep(0.001)
    now = oven.workshop.wait(job, 3600)
    assert now is not None and now.stage is not Stage.READY
    oven.open.set()
    for thread in standing:
        thread.join(PATIENCE)


def test_a_line_that_is_full_takes_nobody_more(oven: Oven) -> None:
    for number in range(MOST_WAITING + AT_ONCE):
        job = oven.ask(str(number))
        if number < AT_ONCE:
            while stage(oven, job) is Stage.WAITING:
                oven.workshop.wait(job, 0.01)
    with pytest.raises(LineFull):
        oven.ask("nog een")


def test_a_file_can_be_fetched_for_ten_minutes(oven: Oven) -> None:
    oven.open.set()
    job = oven.ask("stuk")
    oven.workshop.wait(job, PATIENCE)
    oven.time = KEPT_FOR - 1
    assert stage(oven, job) is Stage.READY
    oven.time = KEPT_FOR + 1
    assert stage(oven, job) is None


def test_the_oldest_files_go_first_when_all_together_become_too_large(oven: Oven) -> None:
    oven.open.set()
    jobs = []
    for number in range(3):
        jobs.append(oven.ask(str(number), size=MOST_BYTES // 2 - 1))
        oven.workshop.wait(jobs[-1], PATIENCE)
    assert [stage(oven, job) for job in jobs] == [None, Stage.READY, Stage.READY]


def test_a_name_that_was_never_given_is_no_file(oven: Oven) -> None:
    assert oven.workshop.look("onzin") is None
    assert oven.workshop.wait("onzin", 0.01) is None
