"""PDF for everybody: tagged (PDF/UA-1), in Dutch, with its title; set by typst, with our own font.

What is typed anywhere goes in as data and is never read as code. Nothing is fetched, and no clock is looked at.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst

from planner import resources
from planner.exports.clean import cleaned
from planner.exports.document import (
    Block,
    Box,
    Contents,
    Document,
    Drawing,
    Heading,
    Line,
    Page,
    Paragraph,
    Row,
    Run,
    Table,
    Turn,
)
from planner.figures import theme
from planner.language.documents import CONTENTS
from planner.language.numbers import day

_TEMPLATE = Path(__file__).with_name("document.typ")
_LINE = "#c3ccd4"
#: Between the margins of an upright page, in mm.
_TEXT_WIDTH = 170.0
#: What typst says when no font has a sign.
_NOT_DRAWN = "could not be displayed"
_WORDS = {"table": "Tabel", "figure": "Figuur", "page": "pagina", "of": "van", "contents": CONTENTS}


def make(document: Document) -> bytes:
    """The file.

    A sign that no font here can draw (an emoji, a Chinese name) breaks the standard. Such a file is made without the
    claim, as nothing may be lost: it has its tags, its language and its title all the same.
    """
    told = _inputs(document)
    try:
        made = _compiled(told, format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        if _NOT_DRAWN not in str(error):
            raise
        made = _compiled(told, format="pdf")
    assert isinstance(made, bytes)
    return made


def pages(document: Document) -> tuple[str, ...]:
    """The same pages as drawings (SVG), to be looked at before the file is made."""
    made = _compiled(_inputs(document), format="svg")
    return tuple(one.decode() for one in ([made] if isinstance(made, bytes) else made))


def _compiled(told: dict[str, str], **how: Any) -> Any:
    how = {"sys_inputs": told, "font_paths": _fonts(), "ignore_system_fonts": True, "timestamp": 0, **how}
    return typst.compile(_TEMPLATE.read_bytes(), **how)


@cache
def _fonts() -> typst.Fonts:
    """Our own font, and for rare signs those that typst carries."""
    folder = resources.fonts()[0].parent
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])


def _inputs(document: Document) -> dict[str, str]:
    told = {
        "title": cleaned(document.title),
        "author": cleaned(document.author),
        "subject": cleaned(document.subject),
        "foot": cleaned(f"{document.title} · {day(document.made_on)}"),
        "colours": {"ink": theme.INK, "faint": theme.INK_2, "line": _LINE},
        "words": _WORDS,
        "sections": _sections(document.blocks),
    }
    return {"data": json.dumps(told)}


def _sections(blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    """Blocks by page: a page that begins first of all is the first page itself."""
    found: list[dict[str, Any]] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Page):
            found.append({"sideways": block.turn is Turn.SIDEWAYS, "compact": block.compact, "blocks": []})
        else:
            if place == 0:
                found.append({"sideways": False, "compact": False, "blocks": []})
            found[-1]["blocks"].append(_block(block))
    return found or [{"sideways": False, "compact": False, "blocks": []}]


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "said": cleaned(block.said)}
        case Paragraph():
            return {"kind": "paragraph", "small": block.small, "runs": [_run(one) for one in block.runs]}
        case Table():
            return _table(block)
        case Drawing():
            return {
                "kind": "drawing",
                "caption": _sentence(block.caption),
                "alternative": cleaned(block.picture.alternative),
                "svg": block.picture.svg(),
                "width": block.share_of(_TEXT_WIDTH),
                "notes": [_line(one) for one in block.notes],
            }
        case Contents():
            return {"kind": "contents"}
        case _:
            raise TypeError(type(block))


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": _sentence(table.caption),
        "widths": table.widths,
        "rows": [_row(row) for row in table.rows],
        "together": table.together,
        "height": table.height,
        "legend": [_sample(box, said) for box, said in table.legend],
        "notes": [_line(one) for one in table.notes],
    }


def _sentence(said: str) -> str:
    """A caption with its one full stop."""
    return f"{cleaned(said).rstrip('.')}."


def _sample(box: Box, said: str) -> dict[str, str]:
    tint = box.tint or theme.NOT_APPLICABLE
    return {"sign": cleaned(box.said), "fill": tint.fill, "text": tint.text, "said": cleaned(said)}


def _row(row: Row) -> dict[str, Any]:
    return {"head": row.head, "divider": row.divider, "boxes": [_box(one) for one in row.boxes]}


def _box(box: Box) -> dict[str, Any]:
    colours = {"fill": box.tint.fill, "text": box.tint.text} if box.tint else {}
    return {"lines": [_line(one) for one in box.lines], "span": box.span, "centre": box.centre, **colours}


def _line(line: Line) -> dict[str, Any]:
    return {"runs": [_run(one) for one in line.runs], "small": line.small, "hanging": line.hanging}


def _run(run: Run) -> Mapping[str, Any]:
    return {"said": cleaned(run.said), "bold": run.bold, "italic": run.italic, "footnote": cleaned(run.footnote)}
