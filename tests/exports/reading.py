"""Files read back: what stands in every cell of the matrix, whatever the format."""

import csv
import json
import re
import struct
from collections.abc import Iterator
from functools import cache, lru_cache
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile
from zlib import crc32

import openpyxl
from docx import Document as open_document
from docx.document import Document
from docx.table import Table
from odfdo import Document as open_open
from pptx import Presentation
from pypdfium2 import PdfDocument

from planner.exports import make
from planner.exports.handover import Handover

Key = tuple[str, str, str]


@cache
def made(code: str, handed: Handover) -> bytes:
    """A file that several tests look at, made once."""
    return make(code, handed)


def opened(file: bytes) -> Document:
    """A Word file."""
    return open_document(BytesIO(file))


@lru_cache(maxsize=8)
def workbook(file: bytes) -> Any:
    """An Excel file, for looking at only."""
    return openpyxl.load_workbook(BytesIO(file))


def grid(table: Table) -> list[list[str]]:
    """Texts of a table of Word."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def matrices(document: Document) -> list[Table]:
    """The tables of Word that are matrices."""
    return [table for table in document.tables if grid(table)[0][0] == "Doelgroep"]


def in_word(file: bytes, handover: Handover) -> dict[Key, str]:
    """Number or sign of every cell of the matrices in Word, without the small signs behind it."""
    found = {}
    for theme, table in zip(handover.themes, matrices(opened(file)), strict=True):
        rows = {row[0]: row for row in grid(table)[1:]}
        for group in handover.groups:
            for pillar, text in zip(handover.pillars, rows[group.name][1:-1], strict=True):
                found[theme.code, pillar.code, group.code] = text.split(" ")[0]
    return found


def tables_of(file: bytes) -> list[Any]:
    """The tables of an ODT or the sheets of an ODS."""
    found = opendocument(file).body
    return list(found.tables)


def in_odt(file: bytes, handover: Handover) -> dict[Key, str]:
    """Number or sign of every cell of the matrices in an ODT, without the small signs behind it."""
    found = {}
    matrices_here = [table for table in tables_of(file) if str(table.name).startswith("Tabel")]
    matrices_here = [table for table in matrices_here if first_text(table) == "Doelgroep"]
    for theme, table in zip(handover.themes, matrices_here, strict=True):
        rows = {row[0]: row for row in texts(table)[1:]}
        for group in handover.groups:
            for pillar, text in zip(handover.pillars, rows[group.name][1:-1], strict=True):
                found[theme.code, pillar.code, group.code] = text.split(" ")[0]
    return found


def first_text(table: Any) -> str:
    """The first cell of a table of an open format."""
    return texts(table)[0][0]


def texts(table: Any) -> list[list[str]]:
    """The texts of a table of an open format, row by row; cells that are covered are left out."""
    rows = []
    for row in table.get_elements("descendant::table:table-row"):
        cells = row.get_elements("table:table-cell")
        rows.append(["\n".join(line.inner_text for line in cell.get_elements("text:p")) for cell in cells])
    return rows


def in_ods(file: bytes, handover: Handover) -> dict[Key, str]:
    """Number or sign of every cell of the matrix in an ODS."""
    sheet = next(table for table in tables_of(file) if table.name == "Matrix")
    rows = {row[0]: row for row in texts(sheet) if row}
    heads = texts(sheet)[4]
    columns = [place for place, said in enumerate(heads) if said and said not in ("Doelgroep", "Gedekt")]
    pairs = [(theme, pillar) for theme in handover.themes for pillar in handover.pillars]
    return {
        (theme.code, pillar.code, group.code): rows[group.name][column].split(" ")[0]
        for (theme, pillar), column in zip(pairs, columns, strict=True)
        for group in handover.groups
    }


def opendocument(file: bytes) -> Any:
    """A file of an open format."""
    return open_open(BytesIO(file))


def in_excel(file: bytes, handover: Handover) -> dict[Key, str]:
    """Number or sign of every cell of the matrix in Excel."""
    sheet = workbook(file)["Matrix"]
    rows = {row[0].value: row for row in sheet.iter_rows()}
    columns = [cell.column - 1 for cell in sheet[5] if cell.value and cell.value not in ("Doelgroep", "Gedekt")]
    pairs = [(theme, pillar) for theme in handover.themes for pillar in handover.pillars]
    found = {}
    for (theme, pillar), column in zip(pairs, columns, strict=True):
        for group in handover.groups:
            value = rows[group.name][column].value
            found[theme.code, pillar.code, group.code] = str(value if value is not None else "").split(" ")[0]
    return found


def csv_rows(file: bytes) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    return list(csv.DictReader(StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"))


def in_csv(file: bytes, handover: Handover) -> dict[Key, dict[str, str]]:
    """Rows of a CSV file by cell."""
    names = handover.names
    by_name = {names.cell(cell): cell.key for cell in handover.analysis.cells}
    return {by_name[row["thema"], row["pijler"], row["doelgroep"]]: row for row in csv_rows(file)}


def in_json(file: bytes) -> dict[Key, dict[str, Any]]:
    """Cells of a JSON file."""
    return {(cell["thema"], cell["pijler"], cell["doelgroep"]): cell for cell in json.loads(file)["cellen"]}


def every_text(file: bytes) -> str:
    """Everything that stands anywhere in a file, packed or not."""
    if file.startswith(b"%PDF"):
        return in_pdf(file)
    if file.startswith(b"\x89PNG"):
        return "\n".join(png_texts(file).values())
    if not file.startswith(b"PK"):
        return file.decode("utf-8-sig")
    with ZipFile(BytesIO(file)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def png_parts(file: bytes) -> list[tuple[bytes, bytes]]:
    """The parts of a PNG: what kind, and what is in it."""
    found, place = [], 8
    while place < len(file):
        (length,) = struct.unpack(">I", file[place : place + 4])
        kind, content = file[place + 4 : place + 8], file[place + 8 : place + 8 + length]
        assert struct.unpack(">I", file[place + 8 + length : place + 12 + length]) == (crc32(kind + content),)
        found.append((kind, content))
        place += 12 + length
    return found


def png_size(file: bytes) -> tuple[int, int]:
    """How many pixels a PNG is wide and high."""
    (kind, content), *_ = png_parts(file)
    assert kind == b"IHDR"
    wide, high = struct.unpack(">II", content[:8])
    return int(wide), int(high)


def png_texts(file: bytes) -> dict[str, str]:
    """What a PNG says of itself, by the name of each text."""
    said = (content.split(b"\0", 5) for kind, content in png_parts(file) if kind == b"iTXt")
    return {one[0].decode(): one[5].decode() for one in said}


def slides_of(file: bytes) -> list[Any]:
    """The slides of a PowerPoint file."""
    return list(Presentation(BytesIO(file)).slides)


def slide_tables(slide: Any, legends: bool = False) -> list[Any]:
    """The shapes on a slide that are tables: what it shows, or its legends."""
    return [one for one in slide.shapes if one.has_table and (one.name == "Legenda") is legends]


def slide_grid(shape: Any) -> list[list[str]]:
    """Texts of a table on a slide."""
    return [[cell.text for cell in row.cells] for row in shape.table.rows]


def in_slides(file: bytes, handover: Handover) -> dict[Key, str]:
    """Number or sign of every cell of the matrices on slides, without the small signs behind it."""
    found = {}
    slides = [one for one in slides_of(file) if any(slide_grid(t)[0][0] == "Doelgroep" for t in slide_tables(one))]
    for theme, slide in zip(handover.themes, slides, strict=True):
        (shape,) = slide_tables(slide)
        rows = {row[0]: row for row in slide_grid(shape)[1:]}
        for group in handover.groups:
            for pillar, text in zip(handover.pillars, rows[group.name][1:-1], strict=True):
                found[theme.code, pillar.code, group.code] = text.split(" ")[0]
    return found


def in_pdf(file: bytes) -> str:
    """The text of a PDF as a reader of the screen gets it, and what the file says of itself."""
    document = PdfDocument(file)
    said = [page.get_textpage().get_text_bounded() for page in document]
    return "\n".join((*said, *document.get_metadata_dict().values()))


def excel_cells(file: bytes) -> Iterator[Any]:
    """Every filled cell of every sheet."""
    for sheet in workbook(file):
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def captions(document: Document) -> list[str]:
    """The captions of tables."""
    return [line.text for line in document.paragraphs if line.style is not None and line.style.name == "Caption"]


def numbers_of(texts: list[str]) -> list[int]:
    """The first number in each text."""
    return [int(found.group()) for text in texts if (found := re.search(r"\d+", text))]
