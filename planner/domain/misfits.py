"""What can be wrong with a field of a record: facts only; `language` says them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class FieldMisfit(StrEnum):
    """What can be wrong with a field. What `facts` holds stands behind each."""

    EMPTY = "empty"
    TOO_LONG = "too_long"  # the longest, the length now
    BAD_CHARACTER = "bad_character"
    NOT_A_DATE = "not_a_date"  # what was typed
    NOT_A_NUMBER = "not_a_number"  # what was typed
    NOT_WHOLE = "not_whole"  # what was typed
    NOT_AN_AMOUNT = "not_an_amount"  # what was typed
    TOO_FINE = "too_fine"  # how many decimals there may be
    IN_FUTURE = "in_future"  # today, as 2026-09-01
    YEAR_AHEAD = "year_ahead"  # the year now
    THERE_ALREADY = "there_already"  # what is there, in words
    SAME_ORIGIN = "same_origin"
    NOT_OURS = "not_ours"
    NOT_A_CHOICE = "not_a_choice"  # what was sent
    OUT_OF_RANGE = "out_of_range"  # lowest, highest ("" where open)
    BEFORE_START = "before_start"  # the start, as 2026-09-01
    MORE_THAN_ALL = "more_than_all"  # the total
    NAME_TAKEN = "name_taken"  # whose name it is
    NAME_ARCHIVED = "name_archived"  # whose name it is, of what is in the archive
    UNKNOWN = "unknown"  # the code
    TWICE = "twice"  # what occurs twice
    OWN_PARENT = "own_parent"
    NEEDS_OTHER = "needs_other"  # the field that is missing
    WRONG_LEVELS = "wrong_levels"
    IN_USE = "in_use"  # how many times
    LAST_ONE = "last_one"
    STANDS_ABOVE = "stands_above"  # how many
    NOT_AN_AREA_CODE = "not_an_area_code"  # what was typed
    OTHER_TOWN = "other_town"  # the code
    NOT_AN_ADDRESS = "not_an_address"
    TAKEN_BY = "taken_by"  # what is taken, whose it is
    NOT_A_TOWN_CODE = "not_a_town_code"  # what was typed
    TOWN_TAKEN = "town_taken"  # the municipality that is there already
    NOTHING_NEW = "nothing_new"
    NO_STEP = "no_step"  # the state now, the state that was asked


@dataclass(frozen=True)
class FieldProblem:
    """One thing that does not fit. `path` names the field, inside lists with its index: "deliveries.0.ends"."""

    path: str
    misfit: FieldMisfit
    facts: tuple[str, ...] = ()


Problems = Iterator[FieldProblem]


def within(path: str, value: float | None, lowest: int, highest: int) -> Problems:
    """A number that is known must lie between two others."""
    if value is not None and not lowest <= value <= highest:
        yield FieldProblem(path, FieldMisfit.OUT_OF_RANGE, (str(lowest), str(highest)))
