"""The matrix as a picture: the one that files hold, of what the page asks and what is stored."""

from planner.exports.matrix_shown import picture
from planner.figures.picture import Picture
from planner.views.files import content_of
from planner.views.reader import Asked, Reader


def matrix_picture(asked: Asked, reader: Reader) -> Picture:
    """The picture; of what is on trial it says that it is left out."""
    return picture(content_of(reader, asked))
