"""PNG: the whole matrix as a picture of 300 dots in an inch, for a report, a wall or a slide."""

from planner.exports.handover import Handover
from planner.exports.matrix_shown import note, picture
from planner.exports.png import sheet_png
from planner.figures.paper import paper_of


def make(handover: Handover, size: str = "") -> bytes:
    """The file, of A4 unless another size is named. Raises SizeUnknown."""
    return sheet_png(picture(handover), note(handover), paper_of(size))
