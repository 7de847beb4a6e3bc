"""Drawings as SVG: elements that are written out escaped, with presentation attributes and nothing that runs.

No style attribute and no class: the same text stands inside a page with a strict policy and in a file of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from planner.figures.theme import FONT, INK

NAMESPACE = "http://www.w3.org/2000/svg"
#: Names with a capital inside; every other attribute is written with a dash for its underscore.
_CAPITALS = {name.lower(): name for name in ("viewBox", "preserveAspectRatio", "patternUnits", "patternTransform")}
_FORBIDDEN = ("style", "class", "on")
#: What XML cannot hold: control characters, halves of characters, and two that are no character.
_UNWRITABLE = dict.fromkeys(
    [*(code for code in range(32) if code not in (9, 10, 13)), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)

Value = str | int | float | None


@dataclass(frozen=True)
class Element:
    """One element with its attributes and what is inside: elements and plain texts."""

    name: str
    attributes: tuple[tuple[str, Value], ...] = ()
    children: tuple["Element | str", ...] = ()


def el(name: str, *children: "Element | str | None", **attributes: Value) -> Element:
    """An element. An attribute of None is left out; `font_size` is written as font-size, `viewbox` as viewBox.

    >>> write(el("rect", x=0.12345, fill="#fff", rx=None))
    '<rect x="0.12" fill="#fff"/>'
    """
    for attribute in attributes:
        if attribute.startswith(_FORBIDDEN):
            raise ValueError(f"{attribute} does not belong in a drawing")
    return Element(name, tuple(attributes.items()), tuple(child for child in children if child is not None))


def text(said: str, x: float, y: float, **attributes: Value) -> Element:
    """A line of text with its baseline at y."""
    given = {"x": x, "y": y, "font_size": 13, "fill": INK, **attributes}
    return el("text", said, **given)


def drawing(width: float, height: float, *children: Element | str | None, label: str = "") -> Element:
    """The root: it grows and shrinks with its place, and says its name (`label`) to who cannot see it."""
    named = el("title", label) if label else None
    return el(
        "svg",
        named,
        *children,
        xmlns=NAMESPACE,
        viewbox=f"0 0 {_number(width)} {_number(height)}",
        width=width,
        height=height,
        role="img" if label else None,
        font_family=FONT,
    )


def write(root: Element) -> str:
    """The element as text, everything in it escaped."""
    return "".join(_written(root))


def _written(one: Element | str) -> Iterator[str]:
    if isinstance(one, str):
        yield escape(one.translate(_UNWRITABLE))
        return
    yield f"<{one.name}"
    for name, value in one.attributes:
        if value is not None:
            yield f" {_attribute(name)}={quoteattr(_said(value))}"
    if not one.children:
        yield "/>"
        return
    yield ">"
    for child in one.children:
        yield from _written(child)
    yield f"</{one.name}>"


def _attribute(name: str) -> str:
    return _CAPITALS.get(name, name.rstrip("_").replace("_", "-"))


def _said(value: str | int | float) -> str:
    return value.translate(_UNWRITABLE) if isinstance(value, str) else _number(value)


def _number(value: float) -> str:
    """Two decimals at most: a hundredth of a pixel is nothing to see."""
    return f"{round(value, 2):g}" if abs(value) < 1e5 else str(round(value))
