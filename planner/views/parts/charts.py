"""A picture as data for `assets/48-charts.js`: drawn wide and narrow, its table, and where its files are."""

from typing import Any

from planner.figures.picture import NARROW, WIDE, Picture
from planner.views.reader import Asked

#: The files of a picture, by the name of the format in an address.
FORMATS = (("svg", "SVG"), ("png", "PNG"))


def chart(picture: Picture, asked: Asked, **address: str | None) -> dict[str, Any]:
    """What the browser draws; `address` holds what the files must know beside the question."""
    return {
        "code": picture.code,
        "title": picture.title,
        "alternative": picture.alternative,
        "wide": picture.svg(WIDE),
        "narrow": picture.svg(NARROW),
        "columns": list(picture.columns),
        "rows": [list(row) for row in picture.rows],
        "files": [
            {"name": name, "href": asked.href(f"/download/{code}", figuur=picture.code, **address)}
            for code, name in FORMATS
        ],
    }
