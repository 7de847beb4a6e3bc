"""SVG: the whole matrix as a drawing whose text stays text."""

from planner.exports.handover import Handover
from planner.exports.matrix_shown import note, picture
from planner.figures.paper import paper_of


def make(handover: Handover, size: str = "") -> bytes:
    """The file, of A4 unless another size is named. Raises SizeUnknown."""
    return picture(handover).sheet(note(handover), paper_of(size)).encode()
