"""A drawing as PNG, by resvg and with our own font: the same bytes on every machine, and no browser."""

import resvg_py

from planner import resources

_FONT = "Liberation Sans"
#: Three pixels for one: sharp on paper, 760 units are 2,280 pixels.
ZOOM = 3.0


def png(svg: str) -> bytes:
    """The picture of an SVG drawing on white."""
    made: bytes = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=ZOOM,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(one) for one in resources.fonts()],
        font_family=_FONT,
        sans_serif_family=_FONT,
    )
    return bytes(made)
