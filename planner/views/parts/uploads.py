"""A file that somebody chose: it comes as JSON, so that only our own pages can send it, and is not kept."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.views.parts.submitted import BadPayload, cleaned

_LONGEST_NAME = 120


@dataclass(frozen=True)
class Upload:
    """A file as it was sent. `name` is its own name, without a folder, or "bestand" when it has none."""

    name: str
    content: bytes


def uploaded(body: Mapping[str, Any], most: int) -> Upload:
    """The file in a request, under "bestand": its name, and its content in base64. `most` is the most bytes.

    Raises BadPayload for what our own pages never send; they look at the size of a file before they send it.
    """
    file = body.get("bestand")
    if not isinstance(file, Mapping):
        raise BadPayload("bestand")
    name, content = file.get("naam"), file.get("inhoud")
    # As base64 a file is a third longer than it is.
    if not isinstance(name, str) or not isinstance(content, str) or len(content) > most * 4 // 3 + 100:
        raise BadPayload("bestand")
    try:
        raw = base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise BadPayload("bestand") from None
    return Upload(file_name(name), raw)


def file_name(name: str) -> str:
    """The name of a file as it is shown."""
    return cleaned(name)[-_LONGEST_NAME:] or "bestand"
