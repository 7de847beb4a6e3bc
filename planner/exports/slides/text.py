"""Text as a slide writes it: every run says that it is Dutch, how large it is and in which colour."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from pptx.oxml.ns import nsdecls

from planner.exports.clean import cleaned
from planner.exports.document import Run
from planner.figures.theme import INK

LANGUAGE = "nl-NL"
SPACES = nsdecls("a", "p", "r")
#: EMU in a point: what a presentation measures in.
POINT = 12700


def colour(value: str) -> str:
    """A fill of a colour ("#15202b")."""
    return f'<a:solidFill><a:srgbClr val="{value[1:].upper()}"/></a:solidFill>'


def run(one: Run, size: float, ink: str = INK) -> str:
    """A run; a line end inside it is one on the slide too."""
    look = f' sz="{round(size * 100)}" b="{int(one.bold)}" i="{int(one.italic)}"'
    properties = f'<a:rPr lang="{LANGUAGE}"{look} dirty="0">{colour(ink)}</a:rPr>'
    pieces = (f"<a:r>{properties}<a:t>{escape(said)}</a:t></a:r>" for said in cleaned(one.said).split("\n"))
    return f"<a:br>{properties}</a:br>".join(pieces)


def paragraph(runs: Iterable[Run], size: float, ink: str = INK, properties: str = "<a:pPr/>") -> str:
    """A paragraph of runs."""
    end = f'<a:endParaRPr lang="{LANGUAGE}" sz="{round(size * 100)}" dirty="0"/>'
    return f"<a:p>{properties}{''.join(run(one, size, ink) for one in runs)}{end}</a:p>"


def body(paragraphs: str, anchor: str = "t", name: str = "p:txBody") -> str:
    """The text of a shape; what is too much for it is set smaller by who shows it."""
    shape = f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
    return f"<{name} {SPACES}>{shape}<a:lstStyle/>{paragraphs}</{name}>"
