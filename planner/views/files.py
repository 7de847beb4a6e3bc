"""Files of a question: the same whether a link, the composer or a page asks for them, and made in one line."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from hashlib import sha256
from weakref import WeakKeyDictionary

from planner.exports import Export, How, file_name, find, make
from planner.exports.handover import Handover, of_survey
from planner.exports.parts import part_of
from planner.language.documents import NOT_TRIED
from planner.store.house_styles import style_of
from planner.views.gaps.choice import filters_in, filters_in_words, left_by
from planner.views.making import MadeFile, Progress, Stage, Tell, Workshop
from planner.views.parts.trying import tries
from planner.views.reader import Asked, Reader

#: How long a request for a file waits for its turn, in seconds.
PATIENCE = 90.0
_GAPS = ("csv", "kansen")


@dataclass(frozen=True)
class Wanted:
    """Which file: its format, one list of it, or the parts of it in their order; of a picture its size."""

    code: str
    sheet: str = ""
    parts: tuple[str, ...] = ()
    size: str = ""

    @property
    def export(self) -> Export:
        """The format. Raises FormatUnknown."""
        return find(self.code, self.sheet)


def wanted_in(code: str, sheet: str, parts: str) -> Wanted:
    """What an address wants: parts with commas between them, each of them once. Raises FormatUnknown, PartUnknown."""
    chosen = dict.fromkeys(filter(None, (one.strip() for one in parts.split(","))))
    for one in chosen:
        part_of(one)
    wanted = Wanted(code, sheet, tuple(chosen))
    return wanted if wanted.export.composed else replace(wanted, parts=())


def content_of(reader: Reader, asked: Asked) -> Handover:
    """What every file of a question is made of; of what is only tried it says that it is left out."""
    content = of_survey(reader.survey(asked), asked.question.neighbourhood, reader.today(), asked.ranking)
    return replace(content, not_here=NOT_TRIED) if tries(asked.params) else content


def problems(asked: Asked, wanted: Wanted) -> tuple[str, ...]:
    """Why no file can be made of what was asked, in words."""
    _, _, wrong = filters_in(asked)
    return (*asked.problems, *(wrong if (wanted.code, wanted.sheet) == _GAPS else ()))


def order(reader: Reader, asked: Asked, wanted: Wanted) -> str:
    """Ask for a file; the answer is its key in the line. Raises LineFull."""
    export = wanted.export
    town = asked.plan.municipality.code
    style = style_of(reader.engine, town) if export.styled else None
    look = sha256(style.content).hexdigest() if style else ""
    key = (town, asked.plan.revision, asked.stand, reader.today(), look, wanted, _shape(asked))

    def work(tell: Tell) -> MadeFile:
        content = _filtered(content_of(reader, asked), asked, wanted)
        # Read again: sixty files that wait would each hold a style of up to ten megabytes.
        kept = style_of(reader.engine, town) if export.styled else None
        how = How(kept.content if kept else None, tell, wanted.size)
        made = make(wanted.code, content, wanted.sheet, wanted.parts, how)
        return MadeFile(file_name(content, export, wanted.parts), export.mime, made)

    return workshop_of(reader).ask(key, work)


def waited(reader: Reader, key: str) -> Progress | None:
    """How far a file is after waiting for it. Raises what went wrong when it was made."""
    found = workshop_of(reader).wait(key, PATIENCE)
    if found is not None and found.stage is Stage.FAILED and found.error is not None:
        raise found.error
    return found


def _shape(asked: Asked) -> Hashable:
    """Everything of an address that a file may depend on."""
    return tuple(sorted(asked.params.items()))


def _filtered(content: Handover, asked: Asked, wanted: Wanted) -> Handover:
    """The list of gaps without what the page leaves out."""
    if (wanted.code, wanted.sheet) != _GAPS:
        return content
    kind, remedy, _ = filters_in(asked)
    return replace(content, gaps=left_by(content.gaps, kind, remedy), filtered=filters_in_words(kind, remedy))


_OF: WeakKeyDictionary[Reader, Workshop] = WeakKeyDictionary()


def workshop_of(reader: Reader) -> Workshop:
    """The line of an application, which is known by its reader."""
    return _OF.setdefault(reader, Workshop())
