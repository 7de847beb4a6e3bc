"""A picture of numbers: its drawing, what is seen in it in words, and the same numbers as a table."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from textwrap import wrap

from planner.figures.paper import A4, Paper
from planner.figures.svg import Element, drawing, el, text, write
from planner.figures.theme import INK_2, PAPER

#: The widths in pixels that a picture is drawn for: a phone, and everything else.
NARROW, WIDE = 340, 760
_MARGIN = 20
_TITLE, _NOTE = 17, 12
#: The mean width of a letter, as a part of its size; a little more than it is, so that no line runs over.
_LETTER = 0.55


@dataclass(frozen=True)
class Picture:
    """One picture. `title` says what is seen, `alternative` the same for who cannot see it.

    `code` stands in addresses and in the names of files. `columns` and `rows` are the numbers as texts, the first
    column naming the row. `draw` lays the drawing out for a width in pixels; its text is 12 pixels or more. `page` lays
    a whole sheet out with a note under it, for a picture that fills a page.
    """

    code: str
    title: str
    alternative: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    draw: Callable[[int], Element]
    page: Callable[[Paper, str], Element] | None = None

    def svg(self, width: int = WIDE) -> str:
        """The drawing as SVG, for inside a page that says the title itself."""
        return write(self.draw(width))

    def sheet(self, note: str, paper: Paper | None = None) -> str:
        """The drawing as a file of its own: under its title, above a note that says what was asked and of when.

        Without a size it is as high as it has to be; a picture that fills a page is then A4.
        """
        if self.page is not None:
            return write(self.page(paper or A4, note))
        sheet = self._sheet(note)
        return write(paper.around(sheet, self.title) if paper else sheet)

    def _sheet(self, note: str) -> Element:
        inner = _unlinked(self.draw(WIDE))
        given = dict(inner.attributes)
        wide, high = float(given["width"] or WIDE), float(given["height"] or 0)
        titles, notes = _lines(self.title, _TITLE, wide), _lines(note, _NOTE, wide)
        top = _MARGIN + len(titles) * (_TITLE + 6) + 8
        foot = top + high + 24
        return drawing(
            wide + 2 * _MARGIN,
            foot + len(notes) * (_NOTE + 5) + _MARGIN - 12,
            el("desc", self.alternative),
            el("rect", width="100%", height="100%", fill=PAPER),
            *(
                text(line, _MARGIN, _MARGIN + 14 + at * (_TITLE + 6), font_size=_TITLE, font_weight=700)
                for at, line in enumerate(titles)
            ),
            replace(inner, attributes=(*((n, v) for n, v in inner.attributes if n != "role"), *_at(top))),
            *(
                text(line, _MARGIN, foot + at * (_NOTE + 5), font_size=_NOTE, fill=INK_2)
                for at, line in enumerate(notes)
            ),
            label=self.title,
        )


def _at(top: float) -> tuple[tuple[str, float], ...]:
    return ("x", float(_MARGIN)), ("y", top)


def _lines(said: str, size: int, width: float) -> list[str]:
    return wrap(said, max(20, int(width / (size * _LETTER))), break_long_words=True)


def _unlinked(one: Element) -> Element:
    """The same without links: in a file of its own they lead nowhere."""
    inside = tuple(child if isinstance(child, str) else _unlinked(child) for child in one.children)
    if one.name != "a":
        return replace(one, children=inside)
    return Element("g", tuple((name, value) for name, value in one.attributes if name != "href"), inside)
