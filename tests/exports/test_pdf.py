"""The PDF, read back: what it says of itself, its tags, its text, and that what is typed is never read as code."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from planner.exports import make, parts, pdf
from planner.exports.document import Block, Document, Heading, Page, Table, Turn, paragraph
from planner.exports.handover import Handover, handover
from tests.exports.reading import in_pdf, made
from tests.exports.test_hostile_text import poisoned
from tests.world import TODAY, a_question

CODE = (
    '#panic("x")',
    "*vet* _schuin_ $x$",
    '#read("/etc/passwd")',
    "\\",
    '"]); #panic()',
    "<label> @ref",
    "// weg /* weg",
)


def opened(file: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(file))


def tags(part: Any) -> Iterator[str]:
    """The kinds of everything in the tree of tags."""
    if not isinstance(part, pikepdf.Dictionary):
        return
    if "/S" in part:
        yield str(part.S)
    kids: Any = part.get("/K", [])
    for one in (
        [kids] if isinstance(kids, pikepdf.Dictionary) else list(kids) if isinstance(kids, pikepdf.Array) else []
    ):
        yield from tags(one)


@pytest.fixture(scope="module")
def file(of_town: Handover) -> pikepdf.Pdf:
    return opened(made("pdf", of_town))


def test_it_says_its_language_and_its_title_and_that_it_is_for_everybody(file: pikepdf.Pdf) -> None:
    assert str(file.Root.Lang).lower() == "nl-nl"
    assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(file.Root.MarkInfo.Marked)
    with file.open_metadata() as said:
        assert said["dc:title"] == "Interventiemix Gemeente Veldstad"
        assert said["pdfuaid:part"] == "1"


def test_headings_and_tables_are_tagged_with_their_heads(file: pikepdf.Pdf, of_town: Handover) -> None:
    found = Counter(tags(file.Root.StructTreeRoot))
    document = parts.compose(of_town)
    tables = list(document.tables())
    headings = Counter(f"/H{block.level}" for block in document.blocks if isinstance(block, Heading))
    assert found["/Table"] == len(tables) > 0
    assert found["/TH"] == sum(len(row.boxes) for table in tables for row in table.rows if row.head)
    assert found["/Caption"] == len(tables)
    assert {kind: found[kind] for kind in headings} == headings
    assert found["/Title"] == 1


def test_every_text_of_the_document_can_be_read_in_it(of_town: Handover) -> None:
    text = "".join(in_pdf(made("pdf", of_town)).split())
    for table in parts.compose(of_town).tables():
        for row in table.rows:
            for box in row.boxes:
                for line in box.lines:
                    assert "".join(line.said.split()) in text


def test_pages_with_a_matrix_lie_on_their_side(of_town: Handover) -> None:
    sizes = [tuple(map(round, page.get_size())) for page in PdfDocument(made("pdf", of_town))]
    assert sizes.count((842, 595)) == len(of_town.themes)
    assert set(sizes) == {(842, 595), (595, 842)}


@pytest.mark.parametrize("code", CODE)
def test_what_is_typed_is_never_read_as_code(code: str) -> None:
    text = in_pdf(make("pdf", handover(poisoned(code), a_question(), TODAY)))
    assert "".join(code.split()) in "".join(text.split())


@pytest.mark.parametrize("text", ["👩‍👧", "中文"])
def test_a_sign_that_no_font_draws_costs_the_claim_and_not_the_file(text: str) -> None:
    file = opened(make("pdf", handover(poisoned(text), a_question(), TODAY)))
    assert bool(file.Root.MarkInfo.Marked) and str(file.Root.Lang).lower() == "nl-nl"
    with file.open_metadata() as said:
        assert "pdfuaid:part" not in said


def test_greek_and_russian_can_be_read_back() -> None:
    file = make("pdf", handover(poisoned("Ελλάδα Привет"), a_question(), TODAY))
    assert "ΕλλάδαПривет" in "".join(in_pdf(file).split())
    with opened(file).open_metadata() as said:
        assert said["pdfuaid:part"] == "1"


def test_the_same_question_gives_the_same_bytes(of_town: Handover) -> None:
    assert make("pdf", of_town) == make("pdf", of_town)


def test_the_pages_can_be_looked_at_before(of_town: Handover) -> None:
    drawn = pdf.pages(parts.compose(of_town))
    assert len(drawn) == len(PdfDocument(made("pdf", of_town)))
    assert all(one.startswith("<svg") and 'href="http' not in one for one in drawn)


def test_a_page_that_must_be_one_page_shrinks_its_type_and_never_hides_a_line() -> None:
    def of(lines: int) -> PdfDocument:
        said = [paragraph(f"regel{number}") for number in range(lines)]
        blocks: tuple[Block, ...] = (Page(Turn.UPRIGHT, compact=True), *said)
        return PdfDocument(pdf.make(Document("Veel", "", "", TODAY, blocks)))

    assert len(of(50)) == 1
    text = "\n".join(page.get_textpage().get_text_bounded() for page in of(400))
    assert all(f"regel{number}" in text for number in range(400))


def test_a_document_without_blocks_is_a_page_with_its_title() -> None:
    file = pdf.make(Document("Leeg", "", "", TODAY, ()))
    assert "Leeg" in in_pdf(file)


def test_a_wide_text_in_a_cell_is_whole(of_town: Handover) -> None:
    long = " ".join(f"woord{number}" for number in range(900))
    plan = of_town.plan
    plan = replace(plan, marks=tuple(replace(one, reason=long) for one in plan.marks))
    text = in_pdf(make("pdf", handover(plan, a_question(), TODAY)))
    assert all(f"woord{number}" in text for number in range(900))


def test_tables_keep_their_order(of_town: Handover) -> None:
    captions = [block.caption for block in parts.compose(of_town).blocks if isinstance(block, Table)]
    text = " ".join(in_pdf(made("pdf", of_town)).split())
    places = [text.index(f"Tabel {number}. {caption}"[:40]) for number, caption in enumerate(captions, 1)]
    assert places == sorted(places)


def test_a_caption_never_stands_alone_at_the_foot_of_a_page(of_groningen: Handover) -> None:
    pages = PdfDocument(make("pdf", of_groningen, parts=("tabel1", "tabel2", "partners")))
    for page in pages:
        said = page.get_textpage().get_text_bounded()
        *_, last = ("", *(said[one.start() :] for one in re.finditer(r"^Tabel \d+\.", said, re.MULTILINE)))
        assert not last or re.search(r"^(Doel|Programma|Partner)\b", last, re.MULTILINE), last[:200]
