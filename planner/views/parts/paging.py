"""A long list in pages: which rows are shown, which pages there are, and what was wrong with the page asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from planner.language.numbers import counted, number

SIZE = 50
_LONGEST_NUMBER = 9
Item = TypeVar("Item")


@dataclass(frozen=True)
class Paging:
    """One page of a list of `total` rows. `problem` says in words why another page is shown than was asked."""

    page: int
    total: int
    problem: str = ""
    size: int = SIZE

    @property
    def pages(self) -> int:
        """Number of pages; an empty list has one."""
        return pages_of(self.total, self.size)

    @property
    def said(self) -> str:
        """ "1 tot en met 50 van 901"; "" for an empty list."""
        if not self.total:
            return ""
        first = (self.page - 1) * self.size + 1
        last = min(self.page * self.size, self.total)
        return f"{number(first)} tot en met {number(last)} van {number(self.total)}"

    def of(self, items: Sequence[Item]) -> Sequence[Item]:
        """The rows on this page."""
        return items[(self.page - 1) * self.size : self.page * self.size]

    def data(self, href: Callable[[str | None], str]) -> dict[str, Any]:
        """For `assets/53-lists.js`; `href` makes the link to a page (None: the first)."""

        def link(page: int) -> str:
            return href(str(page) if page > 1 else None)

        near = sorted({1, self.page - 1, self.page, self.page + 1, self.pages} & set(range(1, self.pages + 1)))
        return {
            "said": self.said,
            "page": self.page,
            "links": [{"page": page, "href": link(page)} for page in near] if self.pages > 1 else [],
            "previous": link(self.page - 1) if self.page > 1 else "",
            "next": link(self.page + 1) if self.page < self.pages else "",
        }


def pages_of(total: int, size: int = SIZE) -> int:
    """Number of pages that so many rows need."""
    return max(1, -(-total // size))


def paging(asked: str, total: int, size: int = SIZE) -> Paging:
    """The page that an address asks for ("" is the first); the nearest one when that page is not there."""
    pages = pages_of(total, size)
    if not asked or not total:
        return Paging(1, total, size=size)
    if not asked.isdecimal() or not int(asked[:_LONGEST_NUMBER]):
        return Paging(1, total, f"“{_short(asked)}” is geen bladzijde. U ziet de eerste.", size)
    wanted = int(asked[:_LONGEST_NUMBER])
    if wanted > pages:
        there = counted(pages, "bladzijde", "bladzijden")
        return Paging(pages, total, f"Bladzijde {_short(asked)} is er niet: de lijst heeft {there}.", size)
    return Paging(wanted, total, size=size)


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
