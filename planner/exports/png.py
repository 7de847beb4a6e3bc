"""A drawing as PNG, by resvg and with our own font: the same bytes on every machine, and no browser."""

import struct
from collections.abc import Mapping
from zlib import crc32

import resvg_py

from planner import resources
from planner.figures.paper import A4, Paper
from planner.figures.picture import Picture

_FONT = "Liberation Sans"
#: Three pixels for one: sharp on paper, 760 units are 2,280 pixels.
ZOOM = 3.0
#: The mark of a PNG and its first part, which says how large it is: what is said of a picture comes behind them.
_BEGIN = 8 + 25
_METRES = 1


def png(svg: str, zoom: float = ZOOM) -> bytes:
    """The picture of an SVG drawing on white."""
    made: bytes = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=zoom,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(one) for one in resources.fonts()],
        font_family=_FONT,
        sans_serif_family=_FONT,
    )
    return bytes(made)


def sheet_png(picture: Picture, note: str, paper: Paper | None = None) -> bytes:
    """A picture as a file of its own that says in words what is in it, and how large it is on paper."""
    paper = paper or (A4 if picture.page else None)
    made = png(picture.sheet(note, paper.in_pixels), 1.0) if paper else png(picture.sheet(note))
    texts = {"Title": picture.title, "Description": picture.alternative, "Comment": note}
    return described(made, texts, paper.dots if paper else 0)


def described(made: bytes, texts: Mapping[str, str], dots: int = 0) -> bytes:
    """A PNG with texts in it; `dots` is how many of its pixels are a metre."""
    size = _part(b"pHYs", struct.pack(">IIB", dots, dots, _METRES)) if dots else b""
    said = b"".join(
        _part(b"iTXt", f"{name}\0\0\0nl\0\0{text}".encode("utf-8", "replace")) for name, text in texts.items() if text
    )
    return made[:_BEGIN] + size + said + made[_BEGIN:]


def _part(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", crc32(kind + content))
