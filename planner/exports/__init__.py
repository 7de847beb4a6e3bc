"""Files out: one module per format, each with `make(handover) -> bytes`. Formats load when they are used.

Nothing here fetches or computes: what goes into a file is handed over as one value (`planner.exports.handover`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from planner.domain.errors import FormatUnknown
from planner.exports.clean import slug

if TYPE_CHECKING:
    from planner.exports.handover import Handover


@dataclass(frozen=True)
class Export:
    """One file format. `module` is imported when a file is made, because these libraries are heavy."""

    code: str
    title: str
    suffix: str
    mime: str
    module: str
    stem: str = "interventiemix"
    #: Whether it is put together from parts; other formats have one shape.
    composed: bool = False
    #: Whether it takes the house style of a municipality.
    styled: bool = False
    #: Whether it is made for a size: of paper, or of a screen.
    sized: bool = False


_PARTS = "planner.exports.parts"
_OASIS = "application/vnd.oasis.opendocument"
_OFFICE = "application/vnd.openxmlformats-officedocument"
#: All formats, in the order in which people see them.
EXPORTS: tuple[Export, ...] = (
    Export("odt", "ODT", ".odt", f"{_OASIS}.text", "planner.exports.odt", composed=True),
    Export("ods", "ODS", ".ods", f"{_OASIS}.spreadsheet", "planner.exports.ods"),
    Export(
        "word",
        "Word",
        ".docx",
        f"{_OFFICE}.wordprocessingml.document",
        "planner.exports.word",
        "interventiemix",
        True,
        True,
    ),
    Export("excel", "Excel", ".xlsx", f"{_OFFICE}.spreadsheetml.sheet", "planner.exports.excel"),
    Export("pdf", "PDF", ".pdf", "application/pdf", "planner.exports.pdf", composed=True),
    Export("pptx", "PowerPoint", ".pptx", f"{_OFFICE}.presentationml.presentation", "planner.exports.slides"),
    Export("html", "Webpagina", ".html", "text/html; charset=utf-8", "planner.exports.web"),
    Export("csv", "CSV", ".csv", "text/csv; charset=utf-8", "planner.exports.csv_table"),
    Export("json", "JSON", ".json", "application/json", "planner.exports.json_document"),
    Export("png", "PNG", ".png", "image/png", "planner.exports.matrix_png", "matrix", sized=True),
    Export("svg", "SVG", ".svg", "image/svg+xml", "planner.exports.matrix_svg", "matrix", sized=True),
)


#: One list of the answer as a file of its own, by its format and the name of the list ("blad" in an address).
LISTS = {
    ("csv", "kansen"): Export("csv", "CSV", ".csv", "text/csv; charset=utf-8", "planner.exports.gaps_table", "kansen")
}


def find(code: str, sheet: str = "") -> Export:
    """The format with this code, of the whole answer or of one list. Raises FormatUnknown.

    A format that has no file for the list gives the whole answer, which has all lists in it.
    """
    if (code, sheet) in LISTS:
        return LISTS[code, sheet]
    for export in EXPORTS:
        if export.code == code:
            return export
    raise FormatUnknown(code, tuple(export.code for export in EXPORTS))


@dataclass(frozen=True)
class How:
    """How a file is made: in which house style, of which size, and who hears which part is done (0 to 1)."""

    style: bytes | None = None
    tell: Callable[[float], None] = lambda _share: None
    size: str = ""


def make(code: str, handover: "Handover", sheet: str = "", parts: Sequence[str] = (), how: How = How()) -> bytes:
    """The file in this format, or one list of it; of some formats with these parts only, in this order.

    Raises FormatUnknown, PartUnknown, SizeUnknown, StyleRefused, and TextTooLong where it would cut a text.
    """
    export = find(code, sheet)
    module = import_module(export.module)
    if not export.composed:
        made = module.make(handover, how.size) if export.sized else module.make(handover)
    else:
        # Putting the parts together is about half of the work.
        composed = import_module(_PARTS).compose(handover, parts, lambda share: how.tell(share / 2))
        made = module.make(composed, how.style) if export.styled else module.make(composed)
    assert isinstance(made, bytes)
    return made


def pages(handover: "Handover", parts: Sequence[str]) -> tuple[str, ...]:
    """The pages of a document of these parts as drawings (SVG), as PDF has them. Raises PartUnknown."""
    drawn = import_module("planner.exports.pdf").pages(import_module(_PARTS).compose(handover, parts))
    return tuple(drawn)


def file_name(handover: "Handover", export: Export, parts: Sequence[str] = ()) -> str:
    """A name that every file system and every HTTP header takes: "interventiemix-selwerd-2026-11-23.docx".

    Raises PartUnknown.
    """
    stem = (import_module(_PARTS).stem(parts) if export.composed else "") or export.stem
    area = handover.names.area(handover.question.neighbourhood)
    past = f"-stand-{handover.plan.as_of.isoformat()}" if handover.plan.as_of else ""
    return f"{stem}-{slug(area)}{past}-{handover.made_on.isoformat()}{export.suffix}"
