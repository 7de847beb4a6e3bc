"""Files that somebody sent: each is read in the background, and then only what it holds of one municipality is kept.

What was read lives as long as the server, and of many the oldest goes: who comes back too late chooses the file again.
"""

import logging
import os
import secrets
import tempfile
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread
from typing import IO
from weakref import WeakKeyDictionary

from planner.domain.plan import Plan
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
    found: Statistics | None = None
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

    def get(self, key: str) -> Upload | None:
        """A file by its key; None when it was never here, or is no longer."""
        with self._lock:
            return self._kept.get(key)

    def take(self, stream: IO[bytes], name: str, plan: Plan) -> Upload:
        """Keep what is sent in a file of our own and start reading. Raises TooLarge and Busy."""
        with self._lock:
            if sum(not one.done for one in self._kept.values()) >= _AT_ONCE:
                raise Busy
        path, size = _stored(stream)
        upload = Upload(secrets.token_urlsafe(16), plan.municipality.code, name, size)
        upload.thread = Thread(target=_read, args=(upload, path, plan), daemon=True)
        with self._lock:
            self._kept[upload.key] = upload
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        upload.thread.start()
        return upload


_OF: WeakKeyDictionary[Reader, Uploads] = WeakKeyDictionary()


def uploads_of(reader: Reader) -> Uploads:
    """The files of an application, which is known by its reader."""
    return _OF.setdefault(reader, Uploads())


def _stored(stream: IO[bytes]) -> tuple[Path, int]:
    """What is sent, piece by piece in a file; nothing is left of what is too large or breaks off."""
    handle, place = tempfile.mkstemp(prefix="planner-cijfers-")
    path, size = Path(place), 0
    try:
        with os.fdopen(handle, "wb") as file:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > MOST_BYTES:
                    raise TooLarge
                file.write(chunk)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path, size


def _read(upload: Upload, path: Path, plan: Plan) -> None:
    try:
        upload.found = read_statistics(path, plan, tell=upload.tell)
    except Exception:
        # Whatever it is, the page must hear that nothing comes any more.
        _LOG.exception("reading figures failed")
        upload.failed = True
    finally:
        path.unlink(missing_ok=True)
