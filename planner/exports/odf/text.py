"""Text and looks as OpenDocument writes them."""

import re
from xml.sax.saxutils import escape, quoteattr

from planner.exports.clean import cleaned

_SPACES = re.compile(" {2,}")


def said(text: str) -> str:
    """A text inside a paragraph: several spaces, tabs and line ends are elements of their own.

    >>> said("a  b\\nc & d")
    'a <text:s text:c="1"/>b<text:line-break/>c &amp; d'
    """
    plain = escape(cleaned(text))
    plain = _SPACES.sub(lambda found: f' <text:s text:c="{len(found[0]) - 1}"/>', plain)
    return plain.replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")


def attribute(text: str) -> str:
    """A text as an attribute, with its quotes."""
    return quoteattr(cleaned(text))


class Looks:
    """The styles that a file needs, each made once and named by a number."""

    def __init__(self) -> None:
        """None yet."""
        self._names: dict[tuple[str, str, str], str] = {}

    def of(self, family: str, properties: str, more: str = "") -> str:
        """The name of a style of a family with these properties (elements); `more` are attributes of the style."""
        key = family, properties, more
        if key not in self._names:
            self._names[key] = f"S{len(self._names) + 1}"
        return self._names[key]

    @property
    def xml(self) -> str:
        """All of them, as they stand before the body."""
        return "".join(
            f'<style:style style:name="{name}" style:family="{family}"{more}>{properties}</style:style>'
            for (family, properties, more), name in self._names.items()
        )
