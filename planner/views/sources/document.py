"""A document as data: sections of texts, lists and tables, which `assets/54-sources.js` draws."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Link = tuple[str, str]
Data = dict[str, Any]


@dataclass(frozen=True)
class Cell:
    """A cell of a table. `share` (0 to 1) draws a bar; `links` are pages of the planner by name and address."""

    text: str
    small: str = ""
    href: str = ""
    share: float | None = None
    links: tuple[Link, ...] = ()

    def data(self) -> Data:
        """As the browser gets it."""
        return {
            "text": self.text,
            "small": self.small,
            "href": safe(self.href),
            "share": None if self.share is None else round(self.share, 3),
            "links": [[name, safe(href)] for name, href in self.links],
        }


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str

    def data(self) -> Data:
        return {"kind": "text", "text": self.text}


@dataclass(frozen=True)
class Heading:
    """A heading inside a section."""

    text: str

    def data(self) -> Data:
        return {"kind": "heading", "text": self.text}


@dataclass(frozen=True)
class Listing:
    """A list of cells, one a line."""

    items: tuple[Cell, ...]

    def data(self) -> Data:
        return {"kind": "list", "items": [item.data() for item in self.items]}


@dataclass(frozen=True)
class Table:
    """A table; the first cell of a row is its head. `folded` is the label under which a long table waits."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    folded: str = ""

    def data(self) -> Data:
        rows = [[cell.data() for cell in row] for row in self.rows]
        return {
            "kind": "table",
            "caption": self.caption,
            "heads": list(self.heads),
            "rows": rows,
            "folded": self.folded,
        }


Block = Text | Heading | Listing | Table


@dataclass(frozen=True)
class Section:
    """A part of the page. `code` is its anchor in an address."""

    code: str
    title: str
    blocks: tuple[Block, ...]

    def data(self) -> Data:
        """As the browser gets it."""
        return {"code": self.code, "title": self.title, "blocks": [block.data() for block in self.blocks]}


def cells(texts: Iterable[str]) -> tuple[Cell, ...]:
    """A row of plain texts."""
    return tuple(Cell(text) for text in texts)


def safe(href: str) -> str:
    """An address that may become a link: a page of the planner, or http(s). Anything else is no link.

    >>> safe("/interventies/R01"), safe("javascript:alert(1)"), safe("//elders.nl"), safe("/" + chr(92) + "elders.nl")
    ('/interventies/R01', '', '', '')
    """
    own = href.startswith("/") and not href.startswith(("//", "/\\"))
    return href if own or href.lower().startswith(("https://", "http://")) else ""
