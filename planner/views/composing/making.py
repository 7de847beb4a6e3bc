"""The routes of the page: its pages as drawings, and files that are made while the page says how far they are."""

from collections import OrderedDict
from collections.abc import Sequence
from threading import BoundedSemaphore, Lock
from typing import Any
from weakref import WeakKeyDictionary
from zlib import compress, decompress

from flask import Flask, Response, jsonify, request

from planner.domain.errors import LineFull, PlannerError
from planner.exports import pages
from planner.language.errors import sentence
from planner.language.making import how_far
from planner.views.composing.choice import chosen
from planner.views.files import Wanted, content_of, order, problems, workshop_of
from planner.views.making import Progress, Stage
from planner.views.parts.gate import wrong_kind
from planner.views.parts.sending import as_file
from planner.views.parts.submitted import BadPayload, json_body
from planner.views.reader import Asked, Reader

#: How long an answer is waited for before the page is told that it is being made, in seconds.
_AT_ONCE = 0.4
#: How many documents are kept as drawings: a page shows one of them at a time.
_KEPT, _MOST_BYTES = 6, 30_000_000
_MOST_STANDING = 3
_LONGEST_ADDRESS = 4000
_GONE = "Dit bestand is er niet meer. Maak het opnieuw."
Answer = Response | tuple[Response, int]
Drawings = tuple[bytes, ...]


class Shelf:
    """The last documents as drawings of their pages, packed: a drawing is one tenth of its size then."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._kept: OrderedDict[Any, Drawings] = OrderedDict()
        self._lock = Lock()
        # One is drawn at a time, and few may wait for that: a request that waits holds a thread of the server.
        self._drawing, self._waiting = Lock(), BoundedSemaphore(_MOST_STANDING)

    def of(self, reader: Reader, asked: Asked) -> Drawings:
        """The pages of what an address chooses. Raises PartUnknown, LineFull."""
        codes = chosen(asked).codes
        town, content = asked.plan.municipality.code, content_of(reader, asked)
        key = (town, asked.plan.revision, reader.today(), asked.query(), codes, content.not_here)
        found = self._look(key)
        if found is not None:
            return found
        if not self._waiting.acquire(blocking=False):
            raise LineFull(_MOST_STANDING)
        try:
            with self._drawing:
                # Who waited for the same document finds it here.
                found = self._look(key)
                return self._keep(key, pages(content, codes) if codes else ()) if found is None else found
        finally:
            self._waiting.release()

    def _look(self, key: Any) -> Drawings | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: Any, made: Sequence[str]) -> Drawings:
        packed = tuple(compress(one.encode(), 1) for one in made)
        with self._lock:
            self._kept[key] = packed
            while len(self._kept) > _KEPT or (len(self._kept) > 1 and self.held > _MOST_BYTES):
                self._kept.popitem(last=False)
        return packed

    @property
    def held(self) -> int:
        """How many bytes are kept."""
        return sum(len(page) for one in self._kept.values() for page in one)


_SHELVES: WeakKeyDictionary[Reader, Shelf] = WeakKeyDictionary()


def register(server: Flask, reader: Reader) -> None:
    """Add the routes."""
    server.add_url_rule("/_export/bladen", "export_pages", lambda: _count(reader))
    server.add_url_rule("/_export/blad/<int:number>", "export_page", lambda number: _page(reader, number))
    server.add_url_rule("/_export/maak", "export_make", lambda: _make(reader), methods=["POST"])
    server.add_url_rule("/_export/stand/<key>", "export_stand", lambda key: _stand(reader, key))
    server.add_url_rule("/_export/bestand/<key>", "export_file", lambda key: _file(reader, key))


def _asked(reader: Reader) -> Asked:
    return reader.asked(request.query_string.decode("utf-8", "replace"))


def _count(reader: Reader) -> Answer:
    """How many pages there are."""
    return jsonify({"aantal": len(_drawings(reader))})


def _page(reader: Reader, number: int) -> Answer:
    """One page as a drawing. It is shown as a picture: nothing in it runs."""
    found = _drawings(reader)
    if not 1 <= number <= len(found):
        return _said("Deze pagina is er niet.", 404)
    response = Response(decompress(found[number - 1]), content_type="image/svg+xml; charset=utf-8")
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response


def _drawings(reader: Reader) -> Drawings:
    return _SHELVES.setdefault(reader, Shelf()).of(reader, _asked(reader))


def _make(reader: Reader) -> Answer:
    """Put a file in the line, and say how far it is."""
    refusal = wrong_kind("application/json")
    if refusal:
        return refusal
    try:
        search = json_body().get("vraag", "")
    except BadPayload:
        search = None
    if not isinstance(search, str) or len(search) > _LONGEST_ADDRESS:
        return _said("Er ging iets mis met versturen. Laad de pagina opnieuw.", 400)
    asked = reader.asked(search)
    choice = chosen(asked)
    size = choice.size.code if choice.form.sized else ""
    wanted = Wanted(choice.form.code, parts=choice.codes if choice.form.composed else (), size=size)
    wrong = (*problems(asked, wanted), *choice.problems)
    if choice.form.composed and not choice.codes:
        wrong = (*wrong, "Kies eerst een onderdeel.")
    if wrong:
        return _said(" ".join((*wrong, "Er is geen bestand gemaakt.")), 422)
    try:
        key = order(reader, asked, wanted)
    except PlannerError as error:
        return _said(sentence(error), 503)
    workshop_of(reader).wait(key, _AT_ONCE)
    return _told(reader, key)


def _stand(reader: Reader, key: str) -> Answer:
    """How far a file is."""
    return _told(reader, key)


def _told(reader: Reader, key: str) -> Answer:
    found = _known(reader, key)
    if found is None:
        return _said(_GONE, 404)
    if found.stage is Stage.FAILED:
        return _failed(found)
    name = found.file.name if found.file else ""
    said = f"{name} is klaar." if name else how_far("Uw bestand", found.place, found.share)
    return jsonify(
        {
            "sleutel": key,
            "klaar": found.stage is Stage.READY,
            "plaats": found.place,
            "deel": found.share,
            "naam": name,
            "gezegd": said,
        }
    )


def _known(reader: Reader, key: str) -> Progress | None:
    """How far a file is, for who may still see its municipality: rights may change between asking and fetching."""
    asked_by = workshop_of(reader).asked_by(key)
    if not isinstance(asked_by, tuple) or asked_by[0] not in {one.code for one in reader.municipalities()}:
        return None
    return workshop_of(reader).look(key)


def _failed(found: Progress) -> Answer:
    if isinstance(found.error, PlannerError):
        return _said(sentence(found.error), 422)
    return _said("Het bestand kon niet worden gemaakt. Probeer het opnieuw. Blijft het misgaan? Neem een ander.", 500)


def _file(reader: Reader, key: str) -> Answer:
    """The file itself, as long as it is kept."""
    found = _known(reader, key)
    if found is None or found.file is None:
        return _said(_GONE, 404)
    made = found.file
    return as_file(made.content, made.mime, made.name)


def _said(words: str, status: int) -> Answer:
    return jsonify({"gezegd": words}), status
