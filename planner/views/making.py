"""Files in the making: two at a time, everybody else in line, so that fifty files at once do not stop the pages.

A file that was asked for is made beside the request; the page asks how far it is and fetches it when it is there.
What is made stays in memory for a short while, under a name that nobody can guess.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from secrets import token_urlsafe
from threading import BoundedSemaphore, Condition, Thread
from time import monotonic

from planner.domain.errors import LineFull, PlannerError

_LOG = logging.getLogger(__name__)
#: How many are made at the same time, and how many may wait for that.
AT_ONCE, MOST_WAITING = 2, 60
#: How many requests may stand waiting for their file: each of them holds a thread that could answer others.
MOST_STANDING, GRACE = 4, 5.0
#: How long a file can be fetched, in seconds, and how many bytes all of them may take.
KEPT_FOR, MOST_BYTES, MOST_KEPT = 600.0, 300_000_000, 500

#: Hears which part of the work is done: 0 to 1.
Tell = Callable[[float], None]


@dataclass(frozen=True)
class MadeFile:
    """A file that is ready to go."""

    name: str
    mime: str
    content: bytes
    #: What has to be said with it: "The style has no …".
    remarks: tuple[str, ...] = ()


class Stage(StrEnum):
    """How far a file is."""

    WAITING = "waiting"
    MAKING = "making"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True)
class Progress:
    """How far a file is. `place` is the number of those before it, with itself; `share` is 0 to 1."""

    stage: Stage
    place: int = 0
    share: float = 0.0
    file: MadeFile | None = None
    error: BaseException | None = None


@dataclass
class _Job:
    key: Hashable
    #: None once it is made: what it was made of may be large, and is not kept as long as the file.
    make: Callable[[Tell], MadeFile] | None
    now: Progress = field(default_factory=lambda: Progress(Stage.WAITING))
    until: float = 0.0


class Workshop:
    """The place where files are made, for one server."""

    def __init__(self, clock: Callable[[], float] = monotonic, grace: float = GRACE) -> None:
        """Nothing runs until a file is asked for. `grace`: how long those wait who come when many stand waiting."""
        self._clock, self._grace = clock, grace
        self._jobs: OrderedDict[str, _Job] = OrderedDict()
        self._line: list[str] = []
        self._busy = 0
        self._turn = Condition()
        self._standing = BoundedSemaphore(MOST_STANDING)

    def ask(self, key: Hashable, make: Callable[[Tell], MadeFile]) -> str:
        """Ask for a file; the answer names it. Who asks for the same while it is made gets the same one.

        Raises LineFull.
        """
        with self._turn:
            self._forget()
            for name, job in self._jobs.items():
                if job.key == key and job.now.stage is not Stage.FAILED:
                    job.until = self._clock() + KEPT_FOR
                    return name
            if len(self._line) >= MOST_WAITING:
                raise LineFull(len(self._line))
            name = token_urlsafe(16)
            self._jobs[name] = _Job(key, make, until=self._clock() + KEPT_FOR)
            self._line.append(name)
            if self._busy < AT_ONCE:
                self._begin(name)
            return name

    def _begin(self, name: str) -> None:
        """One more thread that makes files. Raises LineFull when the machine has none left and nobody else works."""
        try:
            Thread(target=self._work, name="files", daemon=True).start()
        except RuntimeError as error:
            _LOG.exception("no thread to make files with")
            if not self._busy:
                self._line.remove(name)
                del self._jobs[name]
                raise LineFull(len(self._line)) from error
            return
        self._busy += 1

    def asked_by(self, name: str) -> Hashable | None:
        """The key with which a file was asked for; None when there is no such file (any more)."""
        with self._turn:
            job = self._jobs.get(name)
            return job.key if job else None

    def look(self, name: str) -> Progress | None:
        """How far a file is; None when there is no such file (any more)."""
        with self._turn:
            self._forget()
            job = self._jobs.get(name)
            if job is None:
                return None
            place = self._line.index(name) + 1 if name in self._line else 0
            return replace(job.now, place=place)

    def wait(self, name: str, seconds: float) -> Progress | None:
        """Wait until a file is there, or as long as this, and say how far it is then.

        Who comes when many stand waiting already is told soon.
        """
        stands = self._standing.acquire(blocking=False)
        try:
            with self._turn:
                self._turn.wait_for(lambda: self._settled(name), seconds if stands else min(seconds, self._grace))
        finally:
            if stands:
                self._standing.release()
        return self.look(name)

    def _settled(self, name: str) -> bool:
        job = self._jobs.get(name)
        return job is None or job.now.stage in (Stage.READY, Stage.FAILED)

    def _work(self) -> None:
        """Make files until none waits."""
        while True:
            with self._turn:
                if not self._line:
                    self._busy -= 1
                    return
                job = self._jobs[self._line.pop(0)]
                job.now = Progress(Stage.MAKING)
            made = self._made(job)
            with self._turn:
                job.now, job.until, job.make = made, self._clock() + KEPT_FOR, None
                self._turn.notify_all()

    def _made(self, job: _Job) -> Progress:
        assert job.make is not None
        try:
            return Progress(Stage.READY, share=1.0, file=job.make(lambda share: self._tell(job, share)))
        except PlannerError as error:
            return Progress(Stage.FAILED, error=_alone(error))
        except BaseException as error:
            # A library in another language breaks off with what is no Exception; the line must go on after that too.
            _LOG.exception("a file could not be made")
            return Progress(Stage.FAILED, error=_alone(error))

    def _tell(self, job: _Job, share: float) -> None:
        with self._turn:
            job.now = Progress(Stage.MAKING, share=max(job.now.share, min(1.0, share)))

    def _forget(self) -> None:
        """Let go of what nobody fetched in time, and of the oldest when all together become too large."""
        now = self._clock()
        settled = [name for name, job in self._jobs.items() if job.now.stage in (Stage.READY, Stage.FAILED)]
        held = sum(_size(self._jobs[name]) for name in settled)
        for name in settled:
            if self._jobs[name].until <= now or held > MOST_BYTES or len(self._jobs) > MOST_KEPT:
                held -= _size(self._jobs.pop(name))


def _alone(error: BaseException) -> BaseException:
    """An error without the frames that it came through: they hold all that the file was made of."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


def _size(job: _Job) -> int:
    return len(job.now.file.content) if job.now.file else 0
