"""What does not fit in files that are read in: plain values. `language.problems` says them in Dutch."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """What is wrong with a file, a line or a field."""

    MISSING_FILE = "missing_file"
    UNKNOWN_FILE = "unknown_file"
    NOT_READABLE = "not_readable"
    MISSING_COLUMN = "missing_column"
    UNKNOWN_COLUMN = "unknown_column"
    WRONG_WIDTH = "wrong_width"
    MISSING_ROW = "missing_row"
    EMPTY = "empty"
    NOT_EMPTY = "not_empty"
    NOT_A_CODE = "not_a_code"
    UNKNOWN_CODE = "unknown_code"
    DUPLICATE = "duplicate"
    CYCLE = "cycle"
    NOT_A_DATE = "not_a_date"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_LINK = "not_a_link"
    OUT_OF_RANGE = "out_of_range"
    WRONG_ORDER = "wrong_order"
    NOT_A_CHOICE = "not_a_choice"
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    NOTHING_FOUND = "nothing_found"
    NO_LINES = "no_lines"
    OPEN_QUOTE = "open_quote"
    EMPTY_FILE = "empty_file"
    ZIPPED = "zipped"
    WEB_PAGE = "web_page"
    WRONG_TABLE = "wrong_table"
    OTHER_TOWN = "other_town"
    CUT_SHORT = "cut_short"
    NOT_A_YEAR = "not_a_year"
    NOT_A_FIGURE = "not_a_figure"


@dataclass(frozen=True)
class Problem:
    """One thing that does not fit.

    `line` counts from 1 and includes the header; None when it is about the whole file. `choices` helps to mend it:
    the codes or columns that would fit; for DUPLICATE the line that holds it already; for TOO_LONG the longest length;
    for OUT_OF_RANGE the lowest and highest value ("" where open); for WRONG_ORDER and NOT_EMPTY the other column and
    its value; for WRONG_WIDTH the number of fields in the header; for CYCLE the codes along the way; for TOO_LARGE the
    most bytes and for TOO_MANY the most lines; for OTHER_TOWN the municipality that was wanted; for NOT_A_FIGURE the
    ways to write what may have been meant.
    """

    file: str
    line: int | None
    column: str
    value: str
    kind: ProblemKind
    choices: tuple[str, ...] = ()


class FolderProblems(Exception):
    """A folder was refused as a whole; `problems` holds everything that does not fit, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep all problems; the message names the first one, for a log."""
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(f"{len(self.problems)} problems, first: {first.file}:{first.line} {first.column} {first.kind}")
