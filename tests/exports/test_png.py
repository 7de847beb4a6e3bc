"""A picture as PNG is what is in the drawing, on any machine."""

import struct
import subprocess
import sys

from planner import resources
from planner.exports.png import ZOOM, png
from planner.figures.svg import drawing, el, text, write


def _size(made: bytes) -> tuple[int, int]:
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = struct.unpack(">II", made[16:24])
    return int(wide), int(high)


def test_a_png_is_three_times_as_large_as_its_drawing() -> None:
    assert _size(png(write(drawing(120, 40, el("rect", width=10, height=10))))) == (120 * ZOOM, 40 * ZOOM)


def test_text_is_drawn_with_the_font_that_travels_along() -> None:
    assert resources.fonts()
    blank, said = (png(write(drawing(200, 30, text(one, 0, 20)))) for one in ("", "Selwerd"))
    assert len(said) > len(blank) + 500


def test_the_same_drawing_gives_the_same_bytes() -> None:
    drawn = write(drawing(200, 30, text("Selwerd", 0, 20)))
    assert png(drawn) == png(drawn)


def test_resvg_is_not_loaded_before_somebody_asks_for_a_png() -> None:
    code = "import sys, planner.app, planner.cli; sys.exit('resvg_py' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
