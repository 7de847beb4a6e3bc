"""A file as an answer: under its name, to be kept and not shown."""

from io import BytesIO

from flask import Response, send_file


def as_file(content: bytes, mime: str, name: str) -> Response:
    """The answer. Flask adds the set of characters of a text by itself."""
    return send_file(BytesIO(content), mimetype=mime.partition(";")[0], as_attachment=True, download_name=name)
