"""Of a chosen house style only what dresses a page goes along; what it holds besides stays behind."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document as new_document
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from planner.exports import parts, word
from planner.exports.handover import Handover
from planner.exports.word import house
from tests.exports.reading import captions, grid, opened
from tests.exports.test_house_style import LOGO, a_style, changed, saved

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PROPERTIES = b"<Properties><Manager>J. Geheim</Manager><Company>Geheim BV</Company></Properties>"


def a_letter() -> Document:
    """A letter that somebody wrote before: with comments, a picture, properties, and a header in its first section."""
    document = new_document()
    paragraph = document.add_paragraph("Geachte heer Geheim,")
    document.add_comment(paragraph.runs, "Geheim: dit kan zo niet", author="J. Geheim", initials="JG")
    document.add_picture(BytesIO(LOGO))
    document.core_properties.category = document.core_properties.content_status = "Geheim"
    document.sections[0].header.paragraphs[0].add_run("Oude briefkop")
    document.add_section(WD_SECTION.NEW_PAGE)
    return document


def made_in(style: bytes, handover: Handover, codes: tuple[str, ...] = ()) -> bytes:
    return word.make(parts.compose(handover, codes) if codes else parts.compose(handover), style)


def everything(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as packed:
        return b"\n".join(name.encode() + packed.read(name) for name in packed.namelist())


def test_comments_pictures_and_properties_of_a_letter_stay_behind(of_town: Handover) -> None:
    style = changed(saved(a_letter()), **{"docProps/app.xml": PROPERTIES})
    assert b"Geheim" in everything(style)
    made = everything(made_in(style, of_town, ("samenvatting",)))
    assert b"Geheim" not in made
    assert b"word/media" not in made and b"comments" not in made and b"customXml" not in made


def test_a_header_of_an_earlier_section_is_the_header_of_all(of_town: Handover) -> None:
    made = opened(made_in(saved(a_letter()), of_town))
    assert {section.header.paragraphs[0].text for section in made.sections} == {"Oude briefkop"}


def test_a_header_that_no_page_uses_stays_behind(of_town: Handover) -> None:
    document = a_letter()
    document.sections[1].header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].add_run("Afdeling Gezond")
    made = made_in(saved(document), of_town, ("samenvatting",))
    assert opened(made).sections[0].header.paragraphs[0].text == "Afdeling Gezond"
    assert b"Oude briefkop" not in everything(made)


def field(instruction: str, shown: str) -> str:
    run = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{run.format('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{run.format('separate')}"
        f"<w:r><w:t>{shown}</w:t></w:r>{run.format('end')}"
    )


@pytest.mark.parametrize(
    "outside",
    [
        field('INCLUDEPICTURE "http://elders.example/a.png" \\d', "beeld"),
        field('INCLUDETEXT "http://elders.example/a.docx"', "beeld"),
        field('DDEAUTO c:\\\\elders.example "calc"', "beeld"),
        field("PAGE", "beeld").replace("PAGE", 'IF 1 = 1 "elders.example"'),
        '<w:fldSimple w:instr="INCLUDEPICTURE &quot;http://elders.example&quot;"><w:r><w:t>beeld</w:t></w:r></w:fldSimple>',
        '<w:r><w:instrText>INCLUDEPICTURE "http://elders.example"</w:instrText></w:r><w:r><w:t>beeld</w:t></w:r>',
    ],
    ids=["picture", "text", "dde", "if", "simple", "loose"],
)
@pytest.mark.parametrize("edge", ["header", "even_page_header", "first_page_footer"])
def test_a_field_that_fetches_something_only_keeps_what_it_showed(of_town: Handover, outside: str, edge: str) -> None:
    document = new_document()
    inside = outside + field("PAGE", "7")
    place = getattr(document.sections[0], edge)
    place.is_linked_to_previous = False
    place._element.append(parse_xml(f"<w:p {SPACE}>{inside}</w:p>"))
    made = made_in(saved(document), of_town, ("samenvatting",))
    assert b"elders.example" not in everything(made)
    said = getattr(opened(made).sections[0], edge)._element.xml
    assert "beeld" in said and said.count("fldChar ") == 3 and ">PAGE<" in said


def test_a_style_that_is_locked_or_merged_gives_a_free_document(of_town: Handover) -> None:
    document = new_document()
    settings = document.settings.element
    for name in ("mailMerge", "documentProtection", "trackRevisions", "docVars"):
        settings.insert(0, parse_xml(f"<w:{name} {SPACE}/>"))
    made = opened(made_in(saved(document), of_town, ("samenvatting",))).settings.element.xml
    assert not [name for name in ("mailMerge", "documentProtection", "trackRevisions", "docVars") if name in made]


def test_pages_after_the_profiles_have_the_margins_of_the_house(of_town: Handover) -> None:
    made = opened(made_in(a_style(), of_town, ("samenvatting", "wijkprofielen", "bronnen")))
    margins = [round(section.left_margin.mm) for section in made.sections if section.left_margin is not None]
    assert margins[0] == margins[-1] == 31
    assert 12 in margins


def test_a_profile_that_comes_first_does_not_set_the_margins(of_town: Handover) -> None:
    made = opened(made_in(a_style(), of_town, ("wijkprofielen", "bronnen")))
    last = made.sections[-1].left_margin
    assert last is not None and round(last.mm) == 31


def with_style(name: str, style_id: str, kind: WD_STYLE_TYPE, without: str = "") -> bytes:
    document = new_document()
    if without:
        gone = document.styles[without].element
        gone.getparent().remove(gone)
    style = document.styles.add_style(name, kind)
    style.element.set(qn("w:styleId"), style_id)
    style.font.size = Pt(40)
    return saved(document)


@pytest.mark.parametrize(
    "style",
    [
        with_style("Bijschrift van ons", "Caption", WD_STYLE_TYPE.PARAGRAPH, without="Caption"),
        with_style("Tabeltekst", "Tabeltekst", WD_STYLE_TYPE.CHARACTER),
        with_style("Tabeltekst", "TT", WD_STYLE_TYPE.PARAGRAPH),
        with_style("Iets", "Noot", WD_STYLE_TYPE.PARAGRAPH),
    ],
    ids=["id of a missing style", "another kind", "another id", "another name"],
)
def test_no_two_styles_have_one_id_or_name_and_ours_are_used(of_town: Handover, style: bytes) -> None:
    made = opened(made_in(style, of_town))
    styles = list(made.styles)
    assert len({one.style_id for one in styles}) == len(styles)
    assert len({one.name for one in styles}) == len(styles)
    own = opened(made_in(a_style(), of_town))
    assert [grid(table) for table in made.tables] == [grid(table) for table in own.tables]
    assert captions(made) == captions(own)
    for name in ("Tabeltekst", "Noot"):
        found = next(one for one in styles if one.style_id == name)
        assert (found.name, found.type) == (name, WD_STYLE_TYPE.PARAGRAPH) and found.font.size < Pt(20)


def test_a_missing_style_is_built_on_the_usual_one_of_the_house(of_town: Handover) -> None:
    document = opened(a_style(without=("Caption",)))
    usual = document.styles["Normal"].element
    usual.set(qn("w:styleId"), "Standaard")
    made = opened(made_in(saved(document), of_town, ("matrix",)))
    base = made.styles["Caption"].base_style
    assert base is not None and base.style_id == "Standaard"


def test_a_document_of_the_planner_is_a_style_too(of_town: Handover) -> None:
    once = word.make(parts.compose(of_town))
    again = made_in(once, of_town)
    assert house.check(once) == ()
    assert captions(opened(again)) == captions(opened(once))
    assert Mm(12) not in [section.left_margin for section in opened(again).sections[:1]]


def test_a_page_on_its_side_is_not_made_lower_by_wide_margins(of_town: Handover) -> None:
    document = new_document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(40)
    made = opened(made_in(saved(document), of_town, ("samenvatting", "matrix")))
    tops = [round(one.top_margin.mm) for one in made.sections if one.top_margin is not None]
    assert tops[0] == 40 and tops[1] == 14


def test_a_table_has_the_letter_of_the_house(of_town: Handover) -> None:
    made = opened(made_in(a_style(), of_town, ("matrix",)))
    for name in ("Tabeltekst", "Tabellijst", "Noot"):
        base = made.styles[name].base_style
        assert base is not None and base.name == "Normal"
