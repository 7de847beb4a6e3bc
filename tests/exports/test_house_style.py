"""The house style of a municipality: its styles, header, footer and logo are used, and what it lacks is said."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document as new_document
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from planner.domain.errors import StyleFault, StyleRefused
from planner.exports import parts, png, word
from planner.exports.handover import Handover
from planner.exports.word import house
from planner.language.errors import sentence
from tests.exports.reading import captions, grid, matrices, opened

TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
LOGO = png.png('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>')


def saved(document: Document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def a_style(*, without: tuple[str, ...] = ()) -> bytes:
    """A style with a header, a footer, a logo and a purple heading, and with a text that must not come along."""
    document = new_document()
    document.add_paragraph("Voorbeeldtekst van de huisstijl")
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin = Mm(210), Mm(297), Mm(31)
    section.header.paragraphs[0].add_run("Gemeente Veldstad, afdeling Gezond")
    section.header.paragraphs[0].add_run().add_picture(BytesIO(LOGO))
    section.footer.paragraphs[0].add_run("Postbus 1")
    heading = document.styles["Heading 1"]
    heading.font.color.rgb, heading.font.size = RGBColor(0x80, 0, 0x80), Pt(30)
    for name in without:
        document.styles[name].element.getparent().remove(document.styles[name].element)
    return saved(document)


def changed(content: bytes, **files: bytes) -> bytes:
    """The same file with other files in it."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, files.pop(name, old.read(name)))
        for name, added in files.items():
            new.writestr(name, added)
    return out.getvalue()


def read(content: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(content)) as packed:
        return packed.read(name)


@pytest.fixture(scope="module")
def made(of_town: Handover) -> Document:
    return opened(word.make(parts.compose(of_town), a_style()))


def test_header_footer_logo_and_margins_are_those_of_the_house(made: Document) -> None:
    for section in made.sections:
        assert section.header.paragraphs[0].text == "Gemeente Veldstad, afdeling Gezond"
        assert section.footer.paragraphs[0].text == "Postbus 1"
        assert section.left_margin is not None and round(section.left_margin.mm) == 31
    assert list(made.sections[0].header._element.iter(qn("w:drawing")))


def test_headings_look_as_the_house_says(made: Document) -> None:
    heading = made.styles["Heading 1"]
    assert (str(heading.font.color.rgb), heading.font.size) == ("800080", Pt(30))
    assert [line.style for line in made.paragraphs if line.text == "Bronnen"] == [heading]


def test_the_text_of_the_style_itself_stays_behind(made: Document) -> None:
    assert "Voorbeeldtekst" not in "\n".join(line.text for line in made.paragraphs)


def test_everything_of_the_document_is_in_it(made: Document, of_town: Handover) -> None:
    own = opened(word.make(parts.compose(of_town)))
    assert [grid(table) for table in made.tables] == [grid(table) for table in own.tables]
    assert captions(made) == captions(own)
    assert len(matrices(made)) == len(of_town.themes)


def test_a_matrix_lies_on_its_side_in_the_size_of_the_house(made: Document) -> None:
    turned = [section.orientation for section in made.sections]
    assert turned.count(WD_ORIENT.LANDSCAPE) == 2


def test_a_style_that_is_missing_is_ours_and_is_named(of_town: Handover) -> None:
    style = a_style(without=("Heading 2", "Caption"))
    assert house.check(style) == ("Heading 2", "Caption")
    document = opened(word.make(parts.compose(of_town), style))
    assert document.styles["Heading 2"].font.size == Pt(13)
    assert captions(document)


def test_a_style_with_everything_lacks_nothing() -> None:
    assert house.check(a_style()) == ()


def test_a_template_is_a_style_too(of_town: Handover) -> None:
    content = a_style()
    types = read(content, "[Content_Types].xml").replace(DOCUMENT.encode(), TEMPLATE.encode())
    template = changed(content, **{"[Content_Types].xml": types})
    assert opened(word.make(parts.compose(of_town), template)).sections[0].footer.paragraphs[0].text == "Postbus 1"


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", StyleFault.NO_DOCUMENT),
        (b"%PDF-1.7", StyleFault.NO_DOCUMENT),
        (a_style()[:400], StyleFault.NO_DOCUMENT),
        (changed(a_style(), **{"word/document.xml": b"<w:document"}), StyleFault.NO_DOCUMENT),
        (changed(a_style(), **{"word/vbaProject.bin": b"x"}), StyleFault.MACROS),
        (changed(a_style(), **{"word/media/groot.bin": b"\0" * (house.MOST_UNPACKED + 1)}), StyleFault.TOO_LARGE),
        (a_style() + b"\0" * house.MOST_BYTES, StyleFault.TOO_LARGE),
    ],
    ids=["empty", "pdf", "half", "broken", "macros", "bomb", "large"],
)
def test_a_file_that_is_no_style_is_refused_in_words(content: bytes, fault: StyleFault) -> None:
    with pytest.raises(StyleRefused) as refused:
        house.check(content)
    assert refused.value.fault is fault
    assert sentence(refused.value).endswith("Er is niets opgeslagen.")


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml"])
def test_a_damaged_part_is_refused_in_words(name: str) -> None:
    with pytest.raises(StyleRefused):
        house.check(changed(a_style(), **{name: b"<a/>"}))


def test_a_style_without_margins_gets_them(of_town: Handover) -> None:
    document = opened(a_style())
    section = document.sections[0]._sectPr
    section.remove(section.pgMar)
    assert opened(word.make(parts.compose(of_town), saved(document))).sections


def test_an_excel_file_is_refused() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(StyleRefused):
        house.check(file.getvalue())


def test_nothing_of_a_style_leads_outside(of_town: Handover) -> None:
    content = a_style()
    name = "word/_rels/settings.xml.rels"
    outside = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="http://elders.example/macro.dotm" TargetMode="External"/></Relationships>'
    )
    made = word.make(parts.compose(of_town), changed(content, **{name: outside}))
    with ZipFile(BytesIO(made)) as packed:
        assert not any(b"elders.example" in packed.read(one) for one in packed.namelist())


def test_a_template_that_a_style_hangs_on_is_cut_loose_with_what_points_at_it(of_town: Handover) -> None:
    settings = read(a_style(), "word/settings.xml")
    space = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    hangs = b'<w:attachedTemplate xmlns:r="' + space + b'" r:id="rId1"/>'
    start = settings.index(b">", settings.index(b"<w:settings")) + 1
    changed_settings = settings[:start] + hangs + settings[start:]
    made = word.make(parts.compose(of_town), changed(a_style(), **{"word/settings.xml": changed_settings}))
    assert b"attachedTemplate" not in read(made, "word/settings.xml")


def test_footnotes_of_a_style_make_room_for_ours(of_groningen: Handover) -> None:
    once = word.make(parts.compose(of_groningen, ("tabel1",)))
    again = word.make(parts.compose(of_groningen, ("tabel1",)), once)
    with ZipFile(BytesIO(again)) as packed:
        assert packed.namelist().count("word/footnotes.xml") == 1
        notes, body = packed.read("word/footnotes.xml"), packed.read("word/document.xml")
        assert packed.read("word/_rels/document.xml.rels").count(b"/footnotes") == 1
    assert notes == read(once, "word/footnotes.xml")
    assert notes.count(b"<w:footnote ") - 2 == body.count(b"<w:footnoteReference ") > 0


def test_only_the_first_page_of_all_differs(of_town: Handover) -> None:
    document = opened(a_style())
    document.sections[0].different_first_page_header_footer = True
    made = opened(word.make(parts.compose(of_town), saved(document)))
    first, *rest = [one.different_first_page_header_footer for one in made.sections]
    assert first and rest and not any(rest)


def test_a_style_without_a_section_gets_one(of_town: Handover) -> None:
    document = opened(a_style())
    body = document.element.body
    body.remove(body.sectPr)
    assert len(opened(word.make(parts.compose(of_town), saved(document))).sections) > 1


def test_an_entity_in_a_style_is_not_looked_up() -> None:
    content = a_style()
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    rels = read(content, "_rels/.rels")
    rels = entity + rels[rels.index(b"?>") + 2 :].replace(b"docProps/core.xml", b"docProps/core.xml&a;")
    with pytest.raises(StyleRefused):
        house.open_style(changed(content, **{"_rels/.rels": rels}))


def test_a_plan_of_an_invented_town_still_says_so_in_a_house_style(of_town: Handover) -> None:
    handed = replace(of_town)
    text = "\n".join(line.text for line in opened(word.make(parts.compose(handed), a_style())).paragraphs)
    assert "is verzonnen" in text
