"""The ODT, read back: styles, tables with heads, captions, footnotes, pages, and what it says of itself."""

import re
from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest

from planner.exports import make, parts
from planner.exports.document import Document, Heading, Page, Turn, paragraph
from planner.exports.handover import Handover, handover
from planner.exports.odt import make as make_odt
from tests.exports.reading import in_pdf, made, opendocument, tables_of, texts
from tests.exports.test_hostile_text import poisoned
from tests.world import TODAY, a_question

ALL = tuple(one.code for one in parts.PARTS)


@pytest.fixture(scope="module")
def document(of_town: Handover) -> Any:
    return opendocument(made("odt", of_town))


def part(file: bytes, name: str) -> str:
    with ZipFile(BytesIO(file)) as packed:
        return packed.read(name).decode()


def test_the_kind_of_file_stands_first_and_unpacked(of_town: Handover) -> None:
    with ZipFile(BytesIO(made("odt", of_town))) as packed:
        first = packed.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert packed.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        listed = packed.read("META-INF/manifest.xml").decode()
        assert all(f'full-path="{name}"' in listed for name in packed.namelist() if name not in _NOT_LISTED)


_NOT_LISTED = ("mimetype", "META-INF/manifest.xml")


def test_it_says_its_title_its_author_and_its_language(document: Any, of_town: Handover) -> None:
    meta = document.meta
    assert (meta.title, meta.creator, meta.language) == (
        "Interventiemix Gemeente Veldstad",
        "Gemeente Veldstad",
        "nl-NL",
    )
    assert meta.creation_date is not None and meta.creation_date.date() == TODAY
    styles = part(made("odt", of_town), "styles.xml")
    assert 'fo:language="nl" fo:country="NL"' in styles


def test_the_same_question_gives_the_same_bytes(of_town: Handover) -> None:
    assert make("odt", of_town) == make("odt", of_town)


def test_every_table_has_heads_that_come_back_a_name_and_words(document: Any) -> None:
    tables = [table for table in document.body.tables if not str(table.name).startswith("Legenda")]
    assert len(tables) == 7
    for table in tables:
        (heads,) = table.get_elements("table:table-header-rows")
        assert len(heads.get_elements("table:table-row")) == 1
        assert table.get_element("table:title").text and table.get_element("table:desc").text


def test_captions_are_numbered_by_fields(document: Any) -> None:
    counted = document.body.get_elements("descendant::text:sequence")
    assert [one.text for one in counted] == [str(number) for number in range(1, 8)]
    assert {one.get_attribute("text:formula") for one in counted} == {"ooow:Table+1"}


def test_headings_have_their_level(document: Any, of_town: Handover) -> None:
    found = [(int(one.get_attribute("text:outline-level")), one.inner_text) for one in document.body.headers]
    expected = [(one.level, one.said) for one in parts.compose(of_town).blocks if isinstance(one, Heading)]
    assert found == expected


def test_a_cell_over_columns_covers_them(of_selwerd: Handover) -> None:
    matrix = tables_of(make("odt", of_selwerd, parts=("wijkprofielen",)))[0]
    head = matrix.get_element("table:table-header-rows").get_elements("table:table-row")[0]
    spans = [
        int(cell.get_attribute("table:number-columns-spanned") or 1) for cell in head.get_elements("table:table-cell")
    ]
    assert spans == [1, 4, 4, 4, 1]
    assert len(head.get_elements("table:covered-table-cell")) == 9


def test_matrices_begin_a_page_on_its_side(of_town: Handover) -> None:
    content = part(made("odt", of_town), "content.xml")
    assert content.count('style:master-page-name="Liggend"') == 1
    styles = part(made("odt", of_town), "styles.xml")
    assert 'style:print-orientation="landscape"' in styles and 'fo:page-width="297.0mm"' in styles


def test_footnotes_are_numbered_and_said(of_groningen: Handover) -> None:
    notes = opendocument(make("odt", of_groningen, parts=("tabel1",))).body.get_elements("descendant::text:note")
    citations = [note.get_element("text:note-citation").text for note in notes]
    assert citations == [str(number) for number in range(1, len(notes) + 1)]
    assert "Lokaal Preventieakkoord gemeente Groningen, 1.3" in notes[0].get_element("text:note-body").inner_text


def test_a_picture_has_its_words(of_groningen: Handover) -> None:
    document = opendocument(make("odt", of_groningen, parts=("doelen",)))
    frames = document.body.get_elements("descendant::draw:frame")
    drawings = list(parts.compose(of_groningen, ("doelen",)).drawings())
    assert [one.get_element("svg:desc").text for one in frames] == [one.picture.alternative for one in drawings]


def test_the_contents_name_every_first_heading(of_town: Handover) -> None:
    content = part(make("odt", of_town, parts=("inhoud", "matrix", "bronnen")), "content.xml")
    inside = content.partition("<text:index-body>")[2].partition("</text:index-body>")[0]
    assert all(said in inside for said in ("Dekking: roken", "Dekking: overgewicht", "Bronnen"))
    asked = re.findall(r'text:ref-name="(kop\d+)"', inside)
    assert asked == re.findall(r'<text:bookmark text:name="(kop\d+)"/>', content) == ["kop1", "kop2", "kop3"]


@pytest.mark.parametrize(
    "text", ["=1+1", "a\x0b\ud800\ufffeb\x1f", "<text:p>&amp;</text:p>]]>", "👩‍👧 עברית", "a  b\tc"]
)
def test_every_text_makes_a_file_that_can_be_read(text: str) -> None:
    file = make("odt", handover(poisoned(text), a_question(), TODAY), parts=ALL)
    assert len(texts(tables_of(file)[0])) > 1


def test_spaces_and_lines_are_kept() -> None:
    blocks = (Page(Turn.UPRIGHT), paragraph("een   twee\tdrie\nvier"))
    content = part(make_odt(Document("Titel", "", "", TODAY, blocks)), "content.xml")
    assert 'een <text:s text:c="2"/>twee<text:tab/>drie<text:line-break/>vier' in content


def test_it_says_the_same_as_the_pdf(of_groningen: Handover) -> None:
    chosen = ("samenvatting", "kansen", "matrix", "wijken", "partners")
    pdf = "".join(in_pdf(make("pdf", of_groningen, parts=chosen)).split())
    tables = [one for one in tables_of(make("odt", of_groningen, parts=chosen)) if str(one.name).startswith("Tabel")]
    assert len(tables) == 7
    for table in tables:
        lines = [line for row in texts(table) for cell in row for line in cell.split("\n")]
        assert [line for line in lines if "".join(line.split()) not in pdf] == []
