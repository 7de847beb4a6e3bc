"""PowerPoint: a slide per theme with its matrix as a native table, the first gaps, and what it all rests on.

It is made of a `Handover` and not of a `Document`: a talk has an order of its own, and is not chosen part by part.
Its tables are the blocks of `planner/exports/parts/`, so that a slide shows what Word and PDF show.
"""

from typing import Any

from planner.domain.plan import Theme
from planner.exports.document import Block, Heading, Paragraph, Run, Table
from planner.exports.handover import Handover
from planner.exports.parts import gaps, matrix, rules, sources
from planner.exports.slides.deck import EDGE, new_deck, saved
from planner.exports.slides.fitting import pages, text_pages, widths_of
from planner.exports.slides.page import FOOT, INNER, TOP, new_slide, put, write
from planner.exports.slides.tables import add_legend, add_table, legend_size
from planner.figures.theme import INK, INK_2
from planner.language import documents
from planner.language import slides as said
from planner.language.sentences import question_in_words

#: So many gaps can be talked through.
MOST_GAPS = 5
_ROOM = FOOT - TOP - 8
_TEXT, _OPENING = 14.0, 18.0
_ABOVE_LEGEND = 8.0


def make(handover: Handover) -> bytes:
    """The file."""
    deck = new_deck(handover)
    _opening(deck, handover)
    tables = (one for one in matrix.blocks(handover) if isinstance(one, Table))
    for theme, table in zip(handover.themes, tables, strict=True):
        _theme(deck, handover, theme, table)
    _gaps(deck, handover)
    _closing(deck, handover)
    return saved(deck)


def _foot(handover: Handover) -> str:
    """What was asked, of when; and that a municipality is invented, on every slide."""
    plan = handover.plan
    made = documents.made(handover.made_on, handover.version, plan.revision)
    warned = documents.invented(plan.municipality)
    return " ".join(filter(None, (warned, question_in_words(plan, handover.question), made)))


def _opening(deck: Any, handover: Handover) -> None:
    slide = new_slide(deck, "Title Slide", handover.title, _foot(handover), handover.outcome)
    put(slide.shapes.title, (EDGE, 110, INNER, 110))
    write(slide.shapes.title, [Paragraph((Run(handover.title, bold=True),))], 40, "b")
    under = slide.placeholders[1]
    put(under, (EDGE, 240, INNER, 220))
    plan = handover.plan
    told = (
        handover.outcome,
        question_in_words(plan, handover.question),
        documents.made(handover.made_on, handover.version, plan.revision),
        handover.not_here,
        documents.invented(plan.municipality),
    )
    write(under, [Paragraph((Run(one),)) for one in told if one], _OPENING, ink=INK_2)


def _theme(deck: Any, handover: Handover, theme: Theme, table: Table) -> None:
    """The matrix of a theme; on more slides where there are more groups than can be read on one."""
    tally_of = handover.analysis.tally_of
    headline = documents.covered_title(theme.name, tally_of(theme=theme.code))
    pillars = [(one.short, tally_of(theme=theme.code, pillar=one.code)) for one in handover.pillars]
    notes = said.theme_in_words(theme.name, tally_of(theme=theme.code), pillars)
    _, high = legend_size(table.legend, INNER)
    for slide, bottom in _tables(deck, (headline, _foot(handover), notes), table, _ROOM - high - _ABOVE_LEGEND):
        add_legend(slide, table.legend, (EDGE, bottom + _ABOVE_LEGEND), INNER)


def _tables(deck: Any, said_on: tuple[str, str, str], table: Table, room: float) -> list[tuple[Any, float]]:
    """Slides with a table in a room of so many points; each with where what is under it may begin."""
    headline, foot, notes = said_on
    widths = widths_of(table, INNER)
    parts = pages(table.rows, widths, room)
    made = []
    for place, (size, rows) in enumerate(parts, start=1):
        slide = new_slide(deck, "Title Only", said.one_of(headline, place, len(parts)), foot, notes)
        add_table(slide, table, rows, ((EDGE, TOP, INNER, room), widths, size))
        made.append((slide, TOP + room))
    return made


def _gaps(deck: Any, handover: Handover) -> None:
    found = handover.own_gaps
    shown = found[:MOST_GAPS]
    tables = [one for one in gaps.blocks(handover) if isinstance(one, Table)]
    if not tables:
        _text(deck, handover, said.GAPS_TITLE, [Paragraph((Run(documents.NO_GAPS),))])
        return
    (table,) = tables
    headline = documents.gaps_caption(handover.area, len(shown), len(found))
    notes = "\n".join(said.gap_in_words(handover.names, gap) for gap in shown)
    first = Table(table.name, headline, table.alternative, table.widths, table.rows[: 1 + len(shown)])
    _tables(deck, (headline, _foot(handover), notes), first, _ROOM)


def _closing(deck: Any, handover: Handover) -> None:
    """What was counted and how, then the sources."""
    _text(deck, handover, said.SOURCES_AND_RULES, _paragraphs((*rules.blocks(handover), *sources.blocks(handover))))


def _text(deck: Any, handover: Handover, headline: str, told: list[Paragraph]) -> None:
    parts = text_pages(told, _TEXT, (INNER, _ROOM))
    for place, shown in enumerate(parts, start=1):
        heading = said.one_of(headline, place, len(parts))
        notes = " ".join(one.said for one in shown)
        slide = new_slide(deck, "Title and Content", heading, _foot(handover), notes)
        put(slide.placeholders[1], (EDGE, TOP, INNER, _ROOM))
        write(slide.placeholders[1], shown, _TEXT, ink=INK)


def _paragraphs(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """Running text with its headings; a table of signs stays out: the matrices have their legend."""
    bold = (Paragraph((Run(one.said, bold=True),)) if isinstance(one, Heading) else one for one in blocks)
    return [one for one in bold if isinstance(one, Paragraph)]
