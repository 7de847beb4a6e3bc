"""The pictures of the monitor, as the page shows them and as files."""

from planner.figures.coverage_lines import CODE as COVERAGE
from planner.figures.dot_plot import CODE as DOTS
from planner.figures.dot_plot import dot_plot
from planner.figures.picture import Picture
from planner.views.monitor.drawing import watched
from planner.views.monitor.through_time import coverage_picture
from planner.views.monitor.through_years import CODE as LINE
from planner.views.monitor.through_years import line_of
from planner.views.page import Drawn
from planner.views.reader import Asked, Reader


def _dots(asked: Asked, _reader: Reader) -> Picture | None:
    return dot_plot(asked.names, watched(asked))


def _line(asked: Asked, _reader: Reader) -> Picture | None:
    """Of the indicator that the address names."""
    wanted = asked.params.get("indicator", "").strip()
    row = next((row for row in watched(asked).rows if row.indicator.code == wanted), None)
    return line_of(asked.names, row) if row else None


PICTURES = (Drawn(DOTS, _dots), Drawn(LINE, _line), Drawn(COVERAGE, coverage_picture))
