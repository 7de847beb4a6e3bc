"""Files that somebody sent: each is read in the background, and then only what it holds of one municipality is kept.

What was read lives as long as the server, and of many the oldest goes: who comes back too late chooses the file again.
"""

import logging
import secrets
import tempfile
from collections import OrderedDict
from contextlib import ExitStack
from dataclasses import dataclass, field
from threading import Lock, Thread
from typing import IO, BinaryIO
from weakref import WeakKeyDictionary

from planner.domain.plan import Plan
from planner.imports.geojson import MapFile, read_map
from planner.imports.geojson_kinds import map_format
from planner.imports.statistics import MOST_BYTES, Statistics, read_statistics
from planner.views.reader import Reader

_LOG = logging.getLogger(__name__)
_KEPT = 8
_AT_ONCE = 2
_CHUNK = 1 << 20


class TooLarge(Exception):
    """More was sent than a file may hold."""


class Busy(Exception):
    """As many files as may be are being read already."""


@dataclass(eq=False)
class Upload:
    """A file that is being read, or was. `found` None: not yet; `failed`: it will not come any more."""

    key: str
    municipality: str
    name: str
    size: int
    read: int = 0
    found: Statistics | MapFile | None = None
    failed: bool = False
    thread: Thread | None = field(default=None, repr=False)

    @property
    def done(self) -> bool:
        """Whether reading has ended, well or not."""
        return self.failed or self.found is not None

    def tell(self, count: int) -> None:
        """How many bytes were read."""
        self.read = min(count, self.size)

    def wait(self, seconds: float) -> None:
        """Wait for the end of reading, but no longer than this."""
        if self.thread is not None:
            self.thread.join(seconds)


class Uploads:
    """The last files of one application."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: OrderedDict[str, Upload] = OrderedDict()
        self._lock = Lock()
        self._busy = 0

    def get(self, key: str) -> Upload | None:
        """A file by its key; None when it was never here, or is no longer."""
        with self._lock:
            return self._kept.get(key)

    def take(self, stream: IO[bytes], name: str, plan: Plan) -> Upload:
        """Keep what is sent in a file of our own and start reading. Raises TooLarge and Busy."""
        with self._lock:
            if self._busy >= _AT_ONCE:
                raise Busy
            # Others may come while this one is still being sent: its place is taken from here on.
            self._busy += 1
        try:
            file, size = _stored(stream)
            upload = Upload(secrets.token_urlsafe(16), plan.municipality.code, name, size)
            upload.thread = Thread(target=self._read, args=(upload, file, plan), daemon=True)
            upload.thread.start()
        except BaseException:
            self._release()
            raise
        self._keep(upload)
        return upload

    def _keep(self, upload: Upload) -> None:
        with self._lock:
            self._kept[upload.key] = upload
            ended = [key for key, one in self._kept.items() if one.done]
            for key in ended[: max(0, len(self._kept) - _KEPT)]:
                del self._kept[key]

    def _read(self, upload: Upload, file: BinaryIO, plan: Plan) -> None:
        try:
            upload.found = _read_as(file, plan, upload)
        except Exception:
            # Whatever it is, the page must hear that nothing comes any more.
            _LOG.exception("reading figures failed")
            upload.failed = True
        finally:
            file.close()
            self._release()

    def _release(self) -> None:
        with self._lock:
            self._busy -= 1


def _read_as(file: BinaryIO, plan: Plan, upload: Upload) -> Statistics | MapFile:
    """A map or a table: what stands in a file says which, and where it does not, its name."""
    if map_format(file) is not None or upload.name.lower().endswith(".geojson"):
        return read_map(file, plan, upload.name, upload.tell)
    return read_statistics(file, plan, tell=upload.tell)


_OF: WeakKeyDictionary[Reader, Uploads] = WeakKeyDictionary()


def uploads_of(reader: Reader) -> Uploads:
    """The files of an application, which is known by its reader."""
    return _OF.setdefault(reader, Uploads())


def _stored(stream: IO[bytes]) -> tuple[BinaryIO, int]:
    """What is sent, piece by piece in a file without a name: nothing is left of it, even when the server is killed."""
    size = 0
    with ExitStack() as held:
        file = held.enter_context(tempfile.TemporaryFile(prefix="planner-cijfers-"))
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > MOST_BYTES:
                raise TooLarge
            file.write(chunk)
        file.flush()
        held.pop_all()
    return file, size
