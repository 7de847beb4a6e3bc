"""The document around the tables: A4, Dutch, styles, title, page numbers."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import count
from typing import Any

from docx import Document as open_template
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from planner.exports.clean import cleaned
from planner.exports.document import Document as Composed
from planner.exports.document import Page, Turn
from planner.exports.word.house import missing
from planner.exports.word.text import CELL_STYLE, LIST_STYLE, NOTE_STYLE, SPACES, field, paragraph, plain_run
from planner.figures import theme
from planner.language.documents import PROGRAM
from planner.language.numbers import day

LANGUAGE = "nl-NL"
FONT = "Arial"
_SHORT, _LONG = Mm(210), Mm(297)
_PORTRAIT_MARGIN, _NARROW_MARGIN, _COMPACT_MARGIN = Mm(20), Mm(14), Mm(12)
_INDENT = Mm(2.5)
_LONGEST_PROPERTY = 255
_NAMING = tuple(qn(f"w:{kind}") for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
_ID, _VALUE = qn("w:styleId"), qn("w:val")


def new_document(composed: Composed) -> Document:
    """An empty A4 document in Dutch with title and page numbers, in our own style."""
    document = open_template()
    _speak_dutch(document)
    _set_styles(document)
    describe(document, composed)
    _footer(document.sections[0], composed)
    return document


@dataclass(frozen=True)
class Margins:
    """The margins of a house style."""

    left: Length
    right: Length
    top: Length
    bottom: Length


def styled_document(composed: Composed, style: Document) -> Document:
    """The same in a house style: what it lacks is as in our own; its header, footer and margins stay."""
    own = open_template()
    _set_styles(own)
    for name in missing(style):
        _add_copy(style, own.styles[name].element)
    _speak_dutch(style)
    _add_own_styles(style, in_house=True)
    describe(style, composed)
    return style


def margins(document: Document) -> Margins:
    """The margins of a house style before anything is written in it."""
    section = document.sections[0]
    assert section.left_margin is not None and section.right_margin is not None
    return Margins(
        section.left_margin, section.right_margin, section.top_margin or Mm(25), section.bottom_margin or Mm(25)
    )


def begin(document: Document, page: Page, first: bool, house: Margins | None = None) -> None:
    """Start a page; the first page is there already."""
    section = document.sections[0] if first else document.add_section(WD_SECTION.NEW_PAGE)
    if house is None:
        turn(section, page)
        return
    # A first page that differs is the first page of the document, and not of every part of it.
    section.different_first_page_header_footer &= first
    _turn_house(section, page, house)


def _turn_house(section: Section, page: Page, house: Margins) -> None:
    """Hold a page of the house style upright or on its side; a page that must be one page has less margin."""
    sides = section.page_width or _SHORT, section.page_height or _LONG
    short, long = min(sides), max(sides)
    upright = page.turn is Turn.UPRIGHT
    section.orientation = WD_ORIENT.PORTRAIT if upright else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (short, long) if upright else (long, short)
    # A new section starts as the one before it, so that its margins are set whatever they are.
    section.left_margin = _COMPACT_MARGIN if page.compact else house.left
    section.right_margin = _COMPACT_MARGIN if page.compact else house.right
    # A page on its side is low. A high header and footer push the text away from the edge of the paper by themselves.
    section.top_margin = house.top if upright else Length(min(house.top, _NARROW_MARGIN))
    section.bottom_margin = house.bottom if upright else Length(min(house.bottom, _NARROW_MARGIN))


def text_width(document: Document) -> float:
    """What is left between the margins of the page that is being written, in mm."""
    section = document.sections[-1]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    assert width is not None and left is not None and right is not None
    return float(Length(width - left - right).mm)


def turn(section: Section, page: Page) -> None:
    """Hold a page of A4 upright or on its side."""
    upright = page.turn is Turn.UPRIGHT
    section.orientation = WD_ORIENT.PORTRAIT if upright else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (_SHORT, _LONG) if upright else (_LONG, _SHORT)
    margin = _COMPACT_MARGIN if page.compact else _PORTRAIT_MARGIN if upright else _NARROW_MARGIN
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    section.footer_distance = section.header_distance = Mm(6 if page.compact else 8)


def _speak_dutch(document: Document) -> None:
    for part in (document.styles.element, document.settings.element):
        for found in (*part.iter(qn("w:lang")), *part.iter(qn("w:themeFontLang"))):
            found.set(qn("w:val"), LANGUAGE)


def describe(document: Document, composed: Composed) -> None:
    """Title, author and language, and no clock: the day is that on which the file was made."""
    properties = document.core_properties
    properties.title = cleaned(composed.title)[:_LONGEST_PROPERTY]
    properties.subject = composed.subject[:_LONGEST_PROPERTY]
    properties.author = cleaned(composed.author)[:_LONGEST_PROPERTY]
    properties.last_modified_by = PROGRAM
    properties.language = LANGUAGE
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = datetime.combine(composed.made_on, time(), UTC)


def _set_styles(document: Document) -> None:
    _style(document, "Normal", 10.5, theme.INK, (0, 6))
    _style(document, "Title", 22, theme.INK, (0, 8))
    for rule in list(document.styles.element.iter(qn("w:pBdr"))):
        rule.getparent().remove(rule)
    for name, size, before in (("Heading 1", 16, 14), ("Heading 2", 13, 10), ("Heading 3", 11, 8)):
        _style(document, name, size, theme.INK, (before, 4)).font.bold = True
    label = _style(document, "Caption", 9.5, theme.INK, (10, 4))
    label.paragraph_format.keep_with_next = True
    _add_own_styles(document)


def _add_own_styles(document: Document, in_house: bool = False) -> None:
    """The styles of cells, lists and small print; in a house style in its own letter and colours."""
    own = ((CELL_STYLE, 9, theme.INK, 0), (LIST_STYLE, 9, theme.INK, 0), (NOTE_STYLE, 8, theme.INK_2, 3))
    for name, size, colour, before in own:
        if _is_there(document, name):
            continue
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(made, ParagraphStyle)
        if in_house:
            # Built on the usual style of the house, so that a table has its letter too.
            made.base_style = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
            made.font.size = Pt(size)
            layout = made.paragraph_format
            layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(0), 1.1
        style = made if in_house else _style(document, name, size, colour, (before, 0))
        if name == LIST_STYLE:
            # A name that needs two lines is then still one name.
            style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = _INDENT, -_INDENT


def _is_there(document: Document, name: str) -> bool:
    """Whether a paragraph style has this name for its id too; another style that has either makes room."""
    for style in document.styles:
        if name in (style.name, style.style_id):
            if style.type == WD_STYLE_TYPE.PARAGRAPH and name == style.name == style.style_id:
                return True
            _rename(document, style.element)
    return False


def _add_copy(document: Document, element: Any) -> None:
    """A style of our own in a house style, under an id that is still free, built on the usual style of the house."""
    copy = deepcopy(element)
    ids = {one.get(_ID) for one in document.styles.element.iter(qn("w:style"))}
    copy.set(_ID, next(one for one in _numbered(copy.get(_ID)) if one not in ids))
    usual = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    for kind in ("link", "next", "basedOn"):
        for one in copy.findall(qn(f"w:{kind}")):
            if kind == "basedOn" and usual is not None:
                one.set(qn("w:val"), usual.style_id)
            else:
                copy.remove(one)
    document.styles.element.append(copy)


def _rename(document: Document, element: Any) -> None:
    """Give a style that stands in the way another name and id, also where it is named."""
    names = {one.get(key) for one in document.styles.element.iter(qn("w:style"), qn("w:name")) for key in (_ID, _VALUE)}
    old = element.get(_ID)
    new = next(one for one in _numbered(old) if one not in names and one != old)
    roots = [part.element for part in document.part.package.iter_parts() if hasattr(part, "element")]
    element.set(_ID, new)
    element.find(qn("w:name")).set(_VALUE, new)
    for root in roots:
        for one in root.iter(
            *(qn(f"w:{kind}") for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
        ):
            if one.get(_VALUE) == old:
                one.set(_VALUE, new)


def _numbered(name: str) -> Iterator[str]:
    return (f"{name}{number or ''}" for number in count())


def _style(document: Document, name: str, size: float, colour: str, room: tuple[int, int]) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor.from_string(colour[1:].upper())
    style.font.bold = False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # A theme font would win from the font that is named here.
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
        fonts.set(qn(f"w:{kind}"), FONT)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(room[0]), Pt(room[1]), 1.1
    return style


def _footer(section: Section, composed: Composed) -> None:
    said = plain_run(f"{composed.title} · {day(composed.made_on)} · pagina ")
    inside = said + field("PAGE", "1") + plain_run(" van ") + field("NUMPAGES", "1")
    made = paragraph(inside, NOTE_STYLE, '<w:jc w:val="center"/>').replace("<w:p>", f"<w:p {SPACES}>", 1)
    footer = section.footer._element
    for old in list(footer):
        footer.remove(old)
    footer.append(parse_xml(made))
