"""Small files that people made: bytes become text, and text becomes lines of cells, in the shapes that Excel writes."""

import csv
import io

from planner.imports.cells import Misfit
from planner.imports.problems import ProblemKind

#: First bytes of what is no text: the zip that Excel and Word write, their older files, and PDF.
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
_MARKED = (b"\xff\xfe", b"\xfe\xff")
_BETWEEN = (";", "\t", ",")


def decoded(content: bytes) -> str | None:
    """The text: UTF-8 with or without a mark, UTF-16 with one (Excel's Unicode text), else Windows-1252.

    None for what is no text.
    """
    if content.startswith(_NO_TEXT):
        return None
    for coding in ("utf-16",) if content.startswith(_MARKED) else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(coding)
        except UnicodeDecodeError:
            continue
    return None


def is_text(text: str) -> bool:
    """Whether nothing in it is a control character."""
    return not any(sign < " " and sign not in "\t\r\n\f" for sign in text)


def cell_lines(text: str) -> list[tuple[int, list[str]]]:
    """Every line that is not empty with its number, in stripped cells; what divides them is what the first line has
    most of. Raises Misfit when a quotation mark has no end.
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    between = max(_BETWEEN, key=first.count)
    found, start = [], 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                found.append((start, stripped))
            start = reader.line_num + 1
    except csv.Error:
        raise Misfit(ProblemKind.OPEN_QUOTE, (str(start),)) from None
    return found
