"""Pictures as files, `/download/svg?figuur=…` and `/download/png?figuur=…`: what the same address shows on a page.

`maat` puts a picture on a page of A4 or A3, or on a screen; one that fills a page is A4 if nothing is named.
"""

from importlib import import_module

from flask import Response, request

from planner import __version__
from planner.exports.clean import slug
from planner.figures.paper import Paper, paper_of
from planner.figures.picture import Picture
from planner.language import documents
from planner.language.numbers import listed
from planner.language.sentences import question_in_words
from planner.views.page import Drawn, Page
from planner.views.parts.sending import as_file
from planner.views.reader import Asked, Reader

#: The formats, by their name in an address.
MADE = {"svg": "image/svg+xml", "png": "image/png"}
#: The parameter with the size.
SIZE = "maat"


def picture(reader: Reader, pages: tuple[Page, ...], code: str) -> Response:
    """The file, or in words why there is none."""
    asked = reader.asked(request.query_string.decode("utf-8", "replace"))
    drawn = {one.code: one for page in pages for one in page.pictures}
    wanted = asked.params.get("figuur", "")
    if wanted not in drawn:
        said = f"We kennen de figuur “{wanted[:40]}” niet. Kies uit: {listed(list(drawn), 'of')}."
        return _words(f"{said} Er is geen bestand gemaakt.", 404)
    if asked.problems:
        return _words("\n".join((*asked.problems, "Er is geen bestand gemaakt.")), 400)
    size = request.args.get(SIZE, "")
    return _file(reader, asked, drawn[wanted], (code, paper_of(size) if size else None))


def _file(reader: Reader, asked: Asked, drawn: Drawn, wanted: tuple[str, Paper | None]) -> Response:
    """The file in a format, and of a size if one was named."""
    code, paper = wanted
    made = drawn.make(asked, reader)
    if made is None:
        return _words("Er is nog niets om te tekenen. Er is geen bestand gemaakt.", 404)
    note = _note(reader, asked)
    # resvg is loaded by who asks for a PNG, and by nobody else.
    content: bytes = (
        import_module("planner.exports.png").sheet_png(made, note, paper)
        if code == "png"
        else made.sheet(note, paper).encode()
    )
    return as_file(content, MADE[code], _name(reader, asked, made, code))


def _note(reader: Reader, asked: Asked) -> str:
    """What was asked, of when, and by which version: a picture travels without its page."""
    asked_for = question_in_words(asked.plan, asked.question)
    return f"{asked_for} {documents.made(reader.today(), __version__, asked.plan.revision)}"


def _name(reader: Reader, asked: Asked, made: Picture, code: str) -> str:
    area = asked.names.area(asked.question.neighbourhood)
    past = f"-stand-{asked.stand.isoformat()}" if asked.stand else ""
    return f"{made.code}-{slug(area)}{past}-{reader.today().isoformat()}.{code}"


def _words(said: str, status: int) -> Response:
    return Response(said, status=status, content_type="text/plain; charset=utf-8")
