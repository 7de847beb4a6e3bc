"""What fits on a slide: the largest type in which a table is on one slide, or the rows that are on each."""

from collections.abc import Sequence

from planner.exports.document import Box, Paragraph, Row, Table
from planner.figures.fitting import width_of, wrapped

#: Sizes of type in points, the best first: eleven can still be read from the back of a room.
SIZES = (16.0, 14.0, 13.0, 12.0, 11.0)
#: The size of a table that needs more than one slide.
_SHARED = 12.0
#: A line as a part of its size, and room around a text in points: above and below, left and right.
LINE, ABOVE, BESIDE = 1.2, 1.5, 5.0
_STRETCH = 1.3
_WIDEST_NAMES = 0.36


def widths_of(table: Table, width: float) -> list[float]:
    """The columns of a table, in points; the first is as wide as its names where that can be."""
    own = [width * part / sum(table.widths) for part in table.widths]
    names = (row.boxes[0].said for row in table.rows if not row.head and not row.divider)
    needed = max((width_of(name, _SHARED) + 2 * BESIDE + 2 for name in names), default=0.0)
    first = max(own[0], min(needed, width * _WIDEST_NAMES))
    return [first, *(one * (width - first) / (width - own[0]) for one in own[1:])]


def height_of(row: Row, widths: Sequence[float], size: float) -> float:
    """The least height of a row in points."""
    tallest, column = 1, 0
    for one in row.boxes:
        tallest = max(tallest, _lines(one, sum(widths[column : column + one.span]), size))
        column += one.span
    return tallest * size * LINE + 2 * ABOVE


def _lines(one: Box, width: float, size: float) -> int:
    bold = any(run.bold for line in one.lines for run in line.runs)
    return sum(max(1, len(wrapped(line.said, size, width - 2 * BESIDE, bold))) for line in one.lines)


def pages(rows: Sequence[Row], widths: Sequence[float], room: float) -> list[tuple[float, list[Row]]]:
    """A size of type with the rows of each slide; heads come back on every slide."""
    for size in SIZES:
        if sum(height_of(row, widths, size) for row in rows) <= room:
            return [(size, list(rows))]
    heads = [row for row in rows if row.head]
    used = sum(height_of(row, widths, _SHARED) for row in heads)
    found: list[list[Row]] = [[]]
    left = room - used
    for row in (one for one in rows if not one.head):
        high = height_of(row, widths, _SHARED)
        if high > left and found[-1]:
            # What names the rows below it does not stay behind alone.
            moved = [found[-1].pop()] if len(found[-1]) > 1 and found[-1][-1].divider else []
            found.append(moved)
            left = room - used - sum(height_of(one, widths, _SHARED) for one in moved)
        found[-1].append(row)
        left -= high
    return [(_SHARED, [*heads, *part]) for part in found]


def stretched(heights: Sequence[float], room: float) -> list[float]:
    """Heights of rows that take the room that is left, up to a measure."""
    return [one * max(1.0, min(_STRETCH, room / sum(heights))) for one in heights]


def text_pages(paragraphs: Sequence[Paragraph], size: float, room: tuple[float, float]) -> list[list[Paragraph]]:
    """The paragraphs of each slide, in a room of a width and a height in points."""
    width, height = room
    found: list[list[Paragraph]] = [[]]
    left = height
    for one in paragraphs:
        high = (len(wrapped(one.said, size, width)) + 0.5) * size * LINE
        if high > left and found[-1]:
            found.append([])
            left = height
        found[-1].append(one)
        left -= high
    return found
