"""The presentation around the slides: 16:9, Dutch, our type, no clock."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.oxml.ns import qn
from pptx.util import Pt

from planner.exports.clean import cleaned
from planner.exports.handover import Handover
from planner.exports.slides.text import LANGUAGE
from planner.language.documents import PROGRAM, SUBJECT
from planner.language.slides import LAYOUTS, TEXT, TITLE

FONT = "Arial"
#: A slide, and its edge, in points.
WIDTH, HEIGHT, EDGE = 960.0, 540.0, 36.0
#: The template is 4:3.
_WIDER = WIDTH / 720.0
_LONGEST_PROPERTY = 255
_TITLES = ("title", "ctrTitle")
_DATE = "dt"
#: The first day that a packed file can have.
_NO_CLOCK = (1980, 1, 1, 0, 0, 0)


def new_deck(handover: Handover) -> Any:
    """A presentation without slides."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    _without_leftovers(deck)
    for layout in list(deck.slide_layouts):
        if layout.name in LAYOUTS:
            layout.name = LAYOUTS[layout.name]
        else:
            deck.slide_layouts.remove(layout)
    for one in (deck.slide_master, *deck.slide_layouts):
        _in_our_shape(one, _WIDER)
    _set_type(deck.slide_master)
    _describe(deck, handover)
    return deck


def layout_of(deck: Any, name: str) -> Any:
    """A layout by its name in the template."""
    return deck.slide_layouts.get_by_name(LAYOUTS[name])


def saved(deck: Any) -> bytes:
    """The file, in which everything says that it is Dutch and nothing says what time it is."""
    for one in (deck.slide_master, *deck.slide_layouts, *deck.slides):
        speak_dutch(one._element)
    for slide in deck.slides:
        speak_dutch(slide.notes_slide._element)
    _in_our_shape(deck.notes_master)
    speak_dutch(deck.notes_master._element)
    speak_dutch(deck.element)
    made, packed = BytesIO(), BytesIO()
    deck.save(made)
    with ZipFile(made) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, _NO_CLOCK)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return packed.getvalue()


def speak_dutch(element: Any) -> None:
    """Mark every run, and every place where one can be typed, as Dutch."""
    for run in element.iter(qn("a:r")):
        run.get_or_add_rPr()
    for name in ("a:rPr", "a:endParaRPr", "a:defRPr"):
        for found in element.iter(qn(name)):
            found.set("lang", LANGUAGE)


def _without_leftovers(deck: Any) -> None:
    """The template carries a picture of itself and the settings of a printer."""
    for owner, kind in ((deck.part.package, RELATION.THUMBNAIL), (deck.part, RELATION.PRINTER_SETTINGS)):
        rels = owner._rels
        for key in [key for key, rel in rels.items() if rel.reltype == kind]:
            rels.pop(key)


def _in_our_shape(one: Any, wider: float = 1.0) -> None:
    """So much wider than it was, with Dutch samples, and without a place for a date: dates are said."""
    for shape in list(one.placeholders):
        kind = shape._element.ph.get("type", "body")
        if kind == _DATE:
            shape._element.getparent().remove(shape._element)
            continue
        if shape._element.spPr.find(qn("a:xfrm")) is not None:
            shape.left, shape.width = round(shape.left * wider), round(shape.width * wider)
        samples = (
            []
            if not shape.has_text_frame
            else [run for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]
        )
        for run in samples:
            run.text = TITLE if kind in _TITLES else TEXT


def _set_type(master: Any) -> None:
    """Our font and ink for everything; titles bold and at the left."""
    theme = master.part.part_related_by(RELATION.THEME)
    theme._blob = theme.blob.replace(b'<a:latin typeface="Calibri"/>', f'<a:latin typeface="{FONT}"/>'.encode())
    styles = master._element.find(qn("p:txStyles"))
    for level in styles.find(qn("p:titleStyle")):
        level.set("algn", "l")
        _type(level, 2600, bold=True)
    for level in styles.find(qn("p:bodyStyle")):
        _type(level, 1600, bold=False)


def _type(level: Any, size: int, bold: bool) -> None:
    look = level.find(qn("a:defRPr"))
    if look is not None:
        look.set("sz", str(size))
        look.set("b", str(int(bold)))


def _describe(deck: Any, handover: Handover) -> None:
    properties = deck.core_properties
    properties.title = cleaned(handover.title)[:_LONGEST_PROPERTY]
    properties.subject = SUBJECT
    properties.author = cleaned(handover.names.area(None))[:_LONGEST_PROPERTY]
    properties.last_modified_by = PROGRAM
    properties.language = LANGUAGE
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = datetime.combine(handover.made_on, time(), UTC)
