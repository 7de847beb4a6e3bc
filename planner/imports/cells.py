"""From the text of one cell to a value of the domain. A reader gets stripped text that is not empty."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from planner.domain.plan import PartnerRole
from planner.imports.problems import ProblemKind

Reader = Callable[[str], Any]

NAME_LENGTH = 200
TEXT_LENGTH = 5000
CODE_LENGTH = 64
SEPARATOR = "|"
TRUTHS = {"true": True, "false": False}

_CODE = re.compile(r"[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*")
_MUNICIPALITY = re.compile(r"GM\d{4}", re.ASCII)
_AREA = re.compile(r"GM\d{4}|WK\d{6}|BU\d{8}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,12})?", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,12}", re.ASCII)
_LINK = re.compile(r"https?://[^\s\"'<>]+")


class Misfit(Exception):
    """The text does not fit the column; `kind` and `choices` as in Problem, `part` the part of the text that fails."""

    def __init__(self, kind: ProblemKind, choices: tuple[str, ...] = (), part: str | None = None) -> None:
        """Keep what a Problem needs."""
        self.kind = kind
        self.choices = choices
        self.part = part
        super().__init__(kind)


@dataclass(frozen=True)
class Limited:
    """Free text of at most `length` characters."""

    length: int

    def __call__(self, text: str) -> str:
        """The text itself."""
        if len(text) > self.length:
            raise Misfit(ProblemKind.TOO_LONG, (str(self.length),))
        return text


def limited(length: int) -> Reader:
    """Text of at most `length` characters."""
    return Limited(length)


def code(text: str) -> str:
    """Letters and digits in pieces, joined by - or _."""
    if len(text) > CODE_LENGTH:
        raise Misfit(ProblemKind.TOO_LONG, (str(CODE_LENGTH),))
    if not _CODE.fullmatch(text) or not text.isascii():
        raise Misfit(ProblemKind.NOT_A_CODE)
    return text


def municipality_code(text: str) -> str:
    """GM and four digits, as CBS gives them."""
    if not _MUNICIPALITY.fullmatch(text):
        raise Misfit(ProblemKind.NOT_A_CODE, ("GM0014",))
    return text


def area_code(text: str) -> str:
    """A CBS code: GM, WK or BU and its digits."""
    if not _AREA.fullmatch(text):
        raise Misfit(ProblemKind.NOT_A_CODE, ("GM0014", "WK001410", "BU00141000"))
    return text


def link(text: str) -> str:
    """An address on the web; other schemes (javascript:, file:) would become a dangerous link on a page."""
    if len(text) > TEXT_LENGTH:
        raise Misfit(ProblemKind.TOO_LONG, (str(TEXT_LENGTH),))
    if not _LINK.fullmatch(text):
        raise Misfit(ProblemKind.NOT_A_LINK)
    return text


def day(text: str) -> date:
    """A date as 2025-12-31."""
    if not _DAY.fullmatch(text):
        raise Misfit(ProblemKind.NOT_A_DATE)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Misfit(ProblemKind.NOT_A_DATE) from None


def truth(text: str) -> bool:
    """One of true and false."""
    if text.lower() not in TRUTHS:
        raise Misfit(ProblemKind.NOT_A_CHOICE, tuple(TRUTHS))
    return TRUTHS[text.lower()]


def number(lowest: float | None = None, highest: float | None = None) -> Reader:
    """A number with a decimal point, between two bounds that are themselves allowed."""

    def read(text: str) -> float:
        if not _NUMBER.fullmatch(text):
            raise Misfit(ProblemKind.NOT_A_NUMBER)
        return _within(float(text), lowest, highest)

    return read


def whole(lowest: int | None = None, highest: int | None = None) -> Reader:
    """A whole number between two bounds that are themselves allowed."""

    def read(text: str) -> int:
        if not _WHOLE.fullmatch(text):
            raise Misfit(ProblemKind.NOT_A_NUMBER, ("12",))
        return int(_within(int(text), lowest, highest))

    return read


def one_of(choices: type[StrEnum]) -> Reader:
    """A member of a closed list."""

    def read(text: str) -> StrEnum:
        try:
            return choices(text)
        except ValueError:
            raise Misfit(ProblemKind.NOT_A_CHOICE, tuple(choices)) from None

    return read


def word_of(*choices: str) -> Reader:
    """One of a few words."""

    def read(text: str) -> str:
        if text not in choices:
            raise Misfit(ProblemKind.NOT_A_CHOICE, choices)
        return text

    return read


def many(read_one: Reader) -> Reader:
    """Several values in one cell, with | between them; the same value twice is a mistake."""

    def read(text: str) -> tuple[Any, ...]:
        values: list[Any] = []
        for part in filter(None, (part.strip() for part in text.split(SEPARATOR))):
            try:
                value = read_one(part)
            except Misfit as misfit:
                raise Misfit(misfit.kind, misfit.choices, part) from None
            if value in values:
                raise Misfit(ProblemKind.DUPLICATE, (), part)
            values.append(value)
        return tuple(values)

    return read


def partner_role(text: str) -> PartnerRole:
    """A partner's code, and after a colon its role in words."""
    partner, _, role = text.partition(":")
    return PartnerRole(partner=code(partner.strip()), role=limited(NAME_LENGTH)(role.strip()))


def _within(value: float, lowest: float | None, highest: float | None) -> float:
    if (lowest is not None and value < lowest) or (highest is not None and value > highest):
        bounds = tuple("" if bound is None else f"{bound:g}" for bound in (lowest, highest))
        raise Misfit(ProblemKind.OUT_OF_RANGE, bounds)
    return value
