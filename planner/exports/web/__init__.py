"""One HTML file that needs nothing else: the matrix of every wijk with its panels and filters, also without a network.

The table of the question stands in the file as it is; a script in the file changes it to another wijk, hides what was
not asked for, and says what stands behind a cell. The file may fetch nothing: its own policy forbids it.
"""

import json
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from planner.exports.clean import cleaned
from planner.exports.handover import Handover
from planner.exports.web.content import page
from planner.resources import folder

_HERE = Path(__file__).parent
_LONG = ("Voor|lichting", "Signa|lering", "Leefom|geving")
_STYLES = ("10-tokens.css", "20-base.css", "23-matrix.css")


def make(handover: Handover) -> bytes:
    """The file. Equal questions and days give equal bytes."""
    said = page(handover)
    data = json.dumps(said.data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    template = _environment().get_template("page.html.j2")
    text = template.render(page=said, soft=_soft, data=_inside_script(data), style=_style(), script=_script())
    return cleaned(text).encode("utf-8", "replace")


def _inside_script(text: str) -> Markup:
    """Data that cannot end the element that it stands in."""
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _soft(name: str) -> str:
    """The name of a pillar, with the places where it may break when there is no room for it."""
    for word in _LONG:
        name = name.replace(word.replace("|", ""), word.replace("|", "\u00ad"))
    return name


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=select_autoescape(("j2",)),
        undefined=StrictUndefined,
        trim_blocks=True,
    )


@cache
def _style() -> Markup:
    """The tokens and the matrix of the pages themselves, and what only this file has."""
    files = [*(folder("assets") / name for name in _STYLES), _HERE / "page.css"]
    return Markup("\n".join(file.read_text(encoding="utf-8") for file in files))


@cache
def _script() -> Markup:
    return Markup((_HERE / "page.js").read_text(encoding="utf-8"))
