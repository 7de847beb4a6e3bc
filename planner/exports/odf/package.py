"""A file of OpenDocument: a few parts in a zip, the kind of file first and as it is, and no clock in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from planner.exports.clean import cleaned
from planner.language.documents import PROGRAM

VERSION = "1.3"
LANGUAGE, COUNTRY = "nl", "NL"
#: Our letter; every part of a file that names it has to say what it is.
FONT = "Arial"
FACES = (
    f'<office:font-face-decls><style:font-face style:name="{FONT}" svg:font-family="{FONT}" '
    'style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>'
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = {
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "draw": f"{_OASIS}:drawing:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "number": f"{_OASIS}:datastyle:1.0",
    "meta": f"{_OASIS}:meta:1.0",
    "config": f"{_OASIS}:config:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ooo": "http://openoffice.org/2004/office",
    "ooow": "http://openoffice.org/2004/writer",
}
SPACES = " ".join(f'xmlns:{name}="{address}"' for name, address in _NAMES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: The first day that a zip can name: the real one would make equal files differ.
_DAY = (1980, 1, 1, 0, 0, 0)
_KINDS = {".xml": "text/xml", ".png": "image/png"}


@dataclass(frozen=True)
class About:
    """What a file says of itself."""

    title: str
    subject: str
    author: str
    made_on: date


def root(name: str, inside: str) -> bytes:
    """A part of a file with one root: "document-content"."""
    return f'{_HEAD}<office:{name} {SPACES} office:version="{VERSION}">{inside}</office:{name}>'.encode()


def packed(mime: str, about: About, parts: Mapping[str, bytes]) -> bytes:
    """The file. The parts come with their names in it."""
    files = {**parts, "meta.xml": _meta(about)}
    files["META-INF/manifest.xml"] = _manifest(mime, files)
    out = BytesIO()
    with ZipFile(out, "w") as package:
        package.writestr(_entry("mimetype", ZIP_STORED), mime)
        for name, content in files.items():
            package.writestr(_entry(name, ZIP_DEFLATED), content)
    return out.getvalue()


def _entry(name: str, how: int) -> ZipInfo:
    entry = ZipInfo(name, _DAY)
    entry.compress_type = how
    return entry


def _meta(about: About) -> bytes:
    made = f"{about.made_on.isoformat()}T00:00:00"
    author, subject = escape(cleaned(about.author)), escape(cleaned(about.subject))
    said = (
        f"<meta:generator>{PROGRAM}</meta:generator><dc:title>{escape(cleaned(about.title))}</dc:title>"
        f"<dc:subject>{subject}</dc:subject><meta:initial-creator>{author}</meta:initial-creator>"
        f"<dc:creator>{author}</dc:creator><meta:creation-date>{made}</meta:creation-date><dc:date>{made}</dc:date>"
        f"<dc:language>{LANGUAGE}-{COUNTRY}</dc:language>"
    )
    return root("document-meta", f"<office:meta>{said}</office:meta>")


def _manifest(mime: str, files: Mapping[str, bytes]) -> bytes:
    space = f"{_OASIS}:manifest:1.0"
    rows = [f'<manifest:file-entry manifest:full-path="/" manifest:version="{VERSION}" manifest:media-type="{mime}"/>']
    for name in files:
        kind = next((kind for ending, kind in _KINDS.items() if name.endswith(ending)), "application/octet-stream")
        rows.append(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>')
    inside = "".join(rows)
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{space}" manifest:version="{VERSION}">{inside}</manifest:manifest>'
    ).encode()
