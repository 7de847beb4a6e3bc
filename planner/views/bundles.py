"""All styles of the planner as one file and all its scripts as another: two requests instead of one for each file.

Remarks and indentation stay behind: they are for who reads the files, and a fifth of what would travel. The address of
a bundle holds a hash of what is in it, so that a browser keeps it for good and a newer planner is never drawn with
older scripts.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response

_A_YEAR = 365 * 24 * 60 * 60
#: A remark that begins a line, to its end; one behind code, or inside a text, stays.
_REMARK = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


@dataclass(frozen=True)
class Bundle:
    """The files of one kind, in the order of their names."""

    mime: str
    ending: str
    text: str

    @property
    def path(self) -> str:
        """Where it is served."""
        return f"/_planner.{sha256(self.text.encode()).hexdigest()[:16]}{self.ending}"


def bundle(folder: Path, ending: str, mime: str) -> Bundle:
    """Everything in a folder that ends like this; each part says which file it is."""
    parts = [
        f"/* {path.name} */\n{bare(path.read_text(encoding='utf-8'))}" for path in sorted(folder.glob(f"*{ending}"))
    ]
    # A script that ends without a semicolon must not run into the next.
    return Bundle(mime, ending, (";\n" if ending == ".js" else "\n").join(parts))


def bare(text: str) -> str:
    """A file without its remarks and its indentation. No file of ours has a text that runs over lines.

    >>> bare("/* Why. */\\n  a(); /* here */\\n")
    'a(); /* here */\\n'
    """
    return _INDENT.sub("", _REMARK.sub("", text))


@dataclass(frozen=True)
class Bundles:
    """Where styles and scripts are served."""

    styles: str
    scripts: str

    def filled_in(self, index: str) -> str:
        """A page with its places for them filled in."""
        link = f'<link rel="stylesheet" href="{self.styles}">'
        return index.replace("{styles}", link).replace("{scripts}", f'<script src="{self.scripts}"></script>')


def register(server: Flask, assets: Path) -> Bundles:
    """Serve both bundles."""
    styles, scripts = bundle(assets, ".css", "text/css"), bundle(assets, ".js", "text/javascript")
    for one in (styles, scripts):
        server.add_url_rule(one.path, f"bundle{one.ending}", _served(one))
    return Bundles(styles.path, scripts.path)


def _served(one: Bundle) -> Callable[[], Response]:
    def serve() -> Response:
        answer = Response(one.text, content_type=f"{one.mime}; charset=utf-8")
        answer.cache_control.public, answer.cache_control.max_age = True, _A_YEAR
        answer.cache_control.immutable = True
        return answer

    return serve
