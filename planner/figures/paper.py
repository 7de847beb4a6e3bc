"""The sizes of a picture that is a file of its own: on its side, for paper and for a screen in front of a room."""

from dataclasses import dataclass, replace

from planner.domain.errors import SizeUnknown
from planner.figures.svg import Element, drawing, el
from planner.figures.theme import PAPER


@dataclass(frozen=True)
class Paper:
    """One size. A drawing is `width` by `height` units; `stated` is how large a program shows it, `pixels` its PNG.

    `dots` is the number of pixels in a metre of paper; a screen has none.
    """

    code: str
    width: float
    height: float
    stated: tuple[str, str]
    pixels: tuple[int, int]
    dots: int = 0

    @property
    def in_pixels(self) -> "Paper":
        """The same, stated in the pixels of its PNG: then these are exact, and not rounded from millimetres."""
        return replace(self, stated=(str(self.pixels[0]), str(self.pixels[1])))

    def root(self, *children: Element | None, label: str = "") -> Element:
        """A whole sheet of this size, white."""
        ground = el("rect", width=self.width, height=self.height, fill=PAPER)
        made = drawing(self.width, self.height, ground, *children, label=label)
        sizes = {"width": self.stated[0], "height": self.stated[1]}
        return replace(made, attributes=tuple((name, sizes.get(name, value)) for name, value in made.attributes))

    def around(self, sheet: Element, label: str = "") -> Element:
        """A sheet of this size with another one in the middle, as large as it can be."""
        inner = {name: value for name, value in sheet.attributes if name != "role"}
        return self.root(
            replace(sheet, attributes=tuple((inner | {"width": self.width, "height": self.height}).items())),
            label=label,
        )


#: 300 dots in an inch.
_DOTS = 11811
#: A4 and A3 have one form, so they have one drawing: on A3 everything is larger.
A4 = Paper("a4", 1122.56, 793.6, ("297mm", "210mm"), (3508, 2480), _DOTS)
A3 = Paper("a3", 1122.56, 793.6, ("420mm", "297mm"), (4961, 3508), _DOTS)
SCREEN = Paper("16x9", 1280, 720, ("1280", "720"), (3840, 2160))
SIZES = (A4, A3, SCREEN)


def paper_of(code: str) -> Paper:
    """The size with this code; A4 when none is named. Raises SizeUnknown."""
    for one in SIZES:
        if one.code == (code or A4.code):
            return one
    raise SizeUnknown(code, tuple(one.code for one in SIZES))
