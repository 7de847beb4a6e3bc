"""The document around the tables: A4, Dutch, styles, title, page numbers."""

from datetime import UTC, datetime, time

from docx import Document as open_template
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from planner.exports.clean import cleaned
from planner.exports.handover import Handover
from planner.exports.word.text import CELL_STYLE, LIST_STYLE, NOTE_STYLE, add_field, set_style
from planner.figures import theme
from planner.language.documents import PROGRAM
from planner.language.numbers import day

LANGUAGE = "nl-NL"
FONT = "Arial"
_SHORT, _LONG = Mm(210), Mm(297)
_PORTRAIT_MARGIN, _LANDSCAPE_MARGIN = Mm(20), Mm(14)
_INDENT = Mm(2.5)
_LONGEST_PROPERTY = 255


def new_document(handover: Handover) -> Document:
    """An empty A4 document in Dutch with title and page numbers."""
    document = open_template()
    _speak_dutch(document)
    _set_styles(document)
    _describe(document, handover)
    section = document.sections[0]
    _turn(section, upright=True)
    _footer(section, handover)
    return document


def landscape(document: Document) -> None:
    """Start a page on its side."""
    _turn(document.add_section(WD_SECTION.NEW_PAGE), upright=False)


def portrait(document: Document) -> None:
    """Start an upright page."""
    _turn(document.add_section(WD_SECTION.NEW_PAGE), upright=True)


def text_width(document: Document) -> Length:
    """What is left between the margins of the page that is being written."""
    section = document.sections[-1]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    assert width is not None and left is not None and right is not None
    return Length(width - left - right)


def _turn(section: Section, upright: bool) -> None:
    section.orientation = WD_ORIENT.PORTRAIT if upright else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (_SHORT, _LONG) if upright else (_LONG, _SHORT)
    margin = _PORTRAIT_MARGIN if upright else _LANDSCAPE_MARGIN
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    section.footer_distance = section.header_distance = Mm(8)


def _speak_dutch(document: Document) -> None:
    for part in (document.styles.element, document.settings.element):
        for found in (*part.iter(qn("w:lang")), *part.iter(qn("w:themeFontLang"))):
            found.set(qn("w:val"), LANGUAGE)


def _describe(document: Document, handover: Handover) -> None:
    properties = document.core_properties
    properties.title = cleaned(handover.title)[:_LONGEST_PROPERTY]
    properties.subject = "Dekking per thema, pijler en doelgroep"
    properties.author = cleaned(handover.names.area(None))[:_LONGEST_PROPERTY]
    properties.last_modified_by = PROGRAM
    properties.language = LANGUAGE
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = datetime.combine(handover.made_on, time(), UTC)


def _set_styles(document: Document) -> None:
    _style(document, "Normal", 10.5, theme.INK, (0, 6))
    _style(document, "Title", 22, theme.INK, (0, 8))
    for rule in list(document.styles.element.iter(qn("w:pBdr"))):
        rule.getparent().remove(rule)
    for name, size, before in (("Heading 1", 16, 0), ("Heading 2", 13, 10)):
        _style(document, name, size, theme.INK, (before, 4)).font.bold = True
    label = _style(document, "Caption", 9.5, theme.INK, (10, 4))
    label.paragraph_format.keep_with_next = True
    own = ((CELL_STYLE, 9, theme.INK, 0), (LIST_STYLE, 9, theme.INK, 0), (NOTE_STYLE, 8, theme.INK_2, 3))
    for name, size, colour, before in own:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style = _style(document, name, size, colour, (before, 0))
        if name == LIST_STYLE:
            # A name that needs two lines is then still one name.
            style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = _INDENT, -_INDENT


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


def _footer(section: Section, handover: Handover) -> None:
    line = section.footer.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    set_style(line, NOTE_STYLE)
    line.add_run(cleaned(f"{handover.title} · {day(handover.made_on)} · pagina "))
    add_field(line, "PAGE", "1")
    line.add_run(" van ")
    add_field(line, "NUMPAGES", "1")
