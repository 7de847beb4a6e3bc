"""How a table is laid out, the same in every format that sets its own: columns, and the legend under it."""

from collections.abc import Sequence

from planner.exports.document import Box, Row, line
from planner.figures.theme import INK_2, PAPER, Tint

#: From so many columns on there is no room beside a text: small type.
MANY = 9
#: The width of a sample cell in mm, and how many samples with their words stand beside each other.
_SAMPLE, _PER_ROW = 11.0, 5


def in_parts(width: float, parts: Sequence[float]) -> list[float]:
    """A width divided in these proportions.

    >>> in_parts(10, (1, 3))
    [2.5, 7.5]
    """
    return [width * part / sum(parts) for part in parts]


def legend_widths(width: float) -> list[float]:
    """The columns of a legend in a width in mm."""
    return in_parts(width, [_SAMPLE, width / _PER_ROW - _SAMPLE] * _PER_ROW)


def legend_rows(samples: Sequence[tuple[Box, str]]) -> list[Row]:
    """Sample cells with their words, so many beside each other."""
    rows = []
    for start in range(0, len(samples), _PER_ROW):
        boxes: list[Box] = []
        for sample, words in samples[start : start + _PER_ROW]:
            boxes += [sample, Box((line(words),), Tint(PAPER, INK_2))]
        boxes += [Box(())] * (2 * _PER_ROW - len(boxes))
        rows.append(Row(tuple(boxes)))
    return rows
