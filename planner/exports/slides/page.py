"""One slide: its title in the place for titles, its foot, and what the speaker can say with it."""

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml

from planner.exports.clean import cleaned
from planner.exports.document import Paragraph, Run
from planner.exports.slides.deck import EDGE, HEIGHT, WIDTH, layout_of
from planner.exports.slides.text import LANGUAGE, POINT, SPACES, body, paragraph
from planner.figures.fitting import wrapped
from planner.figures.theme import INK, INK_2

#: What is between the edges, and where the title, what is shown and the foot begin; in points.
INNER, TOP, FOOT = WIDTH - 2 * EDGE, 70.0, 500.0
_TITLE_TOP, _TITLE_HIGH = 22.0, 42.0
_TITLES, _FOOT_TYPE, _NUMBER = (26.0, 22.0, 18.0, 14.0, 11.0), 10.0, 40.0
_SPACED = '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="600"/></a:spcAft>'
_LEFT = '<a:pPr algn="l"/>'
_AFTER = f'<a:pPr marL="0" indent="0" algn="l">{_SPACED}<a:buNone/></a:pPr>'


def new_slide(deck: Any, layout: str, headline: str, foot: str, notes: str) -> Any:
    """A slide with a headline; `notes` is for who speaks."""
    slide = deck.slides.add_slide(layout_of(deck, layout))
    title = slide.shapes.title
    put(title, (EDGE, _TITLE_TOP, INNER, _TITLE_HIGH))
    write(title, [Paragraph((Run(headline, bold=True),))], _size_of(headline), "ctr")
    _foot(slide, foot, len(deck.slides))
    slide.notes_slide.notes_text_frame.text = cleaned(notes)
    return slide


def put(shape: Any, place: tuple[float, float, float, float]) -> None:
    """Give a shape its place, in points."""
    shape.left, shape.top, shape.width, shape.height = (round(one * POINT) for one in place)


def write(shape: Any, said: Sequence[Paragraph], size: float, anchor: str = "t", ink: str = INK) -> None:
    """Put text in a shape."""
    made = "".join(paragraph(one.runs, size, ink, _AFTER) for one in said)
    old = shape._element.txBody
    old.getparent().replace(old, parse_xml(body(made, anchor)))


def _size_of(headline: str) -> float:
    """The largest size in which a headline is one line, or two small ones."""
    fits = (size for size in _TITLES if len(wrapped(headline, size, INNER, bold=True)) * size * 1.2 <= _TITLE_HIGH)
    return next(fits, _TITLES[-1])


def _foot(slide: Any, said: str, number: int) -> None:
    """What the slide rests on, and its number, in the places that a slide has for them."""
    high = HEIGHT - FOOT - 10
    text = body(paragraph((Run(said),), _FOOT_TYPE, INK_2, _LEFT), "b")
    _add(slide, ("ftr", 11), (EDGE, FOOT, INNER - _NUMBER - 10, high), text)
    look = f'<a:rPr lang="{LANGUAGE}" sz="{round(_FOOT_TYPE * 100)}"/>'
    field = f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{look}<a:t>{number}</a:t></a:fld>'
    counted = body(f'<a:p><a:pPr algn="r"/>{field}</a:p>', "b")
    _add(slide, ("sldNum", 12), (WIDTH - EDGE - _NUMBER, FOOT, _NUMBER, high), counted)


def _add(slide: Any, kind: tuple[str, int], place: tuple[float, float, float, float], text: str) -> None:
    """A shape in one of the places that a slide has for its foot."""
    tree = slide.shapes._spTree
    number = max(int(one) for one in tree.xpath("//@id") if str(one).isdigit()) + 1
    left, top, width, high = (round(one * POINT) for one in place)
    locked = f'<p:cNvPr id="{number}" name="{kind[0]} {number}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    meant = f'<p:nvPr><p:ph type="{kind[0]}" sz="quarter" idx="{kind[1]}"/></p:nvPr>'
    where = f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{high}"/></a:xfrm>'
    made = f"<p:sp {SPACES}><p:nvSpPr>{locked}{meant}</p:nvSpPr><p:spPr>{where}</p:spPr>{text}</p:sp>"
    tree.append(parse_xml(made))
