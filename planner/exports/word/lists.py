"""The lists in the document: the best gaps, and the judgements on cells with their reasons."""

from docx.document import Document

from planner.domain.gaps import Gap
from planner.exports.handover import Handover
from planner.exports.judgements import Judgement
from planner.exports.word.page import text_width
from planner.exports.word.tables import add_table, fill_table, in_parts
from planner.exports.word.text import note
from planner.language.documents import FIGURES, GAP_HEADS, JOINED_HEADS, JUDGEMENTS
from planner.language.numbers import number, score
from planner.language.ranking import publishers_in_words
from planner.language.words import GAPS, REMEDIES

#: So many fit on the first page under the mix.
MOST_GAPS = 10
_HARD_HYPHEN = "\u2011"


def add_gaps(document: Document, handover: Handover) -> None:
    """Draw the table of the best gaps, one row each."""
    widths = in_parts(text_width(document), 1.3, 2.6, 2.6, 4, 2.6, 1.4, 4)
    table = add_table(document, widths, "Grootste kansen", "Per kans de cel, de score en wat helpt.")
    fill_table(table, GAP_HEADS, (_gap(handover, gap) for gap in handover.own_gaps[:MOST_GAPS]))


def add_figures(document: Document, handover: Handover) -> None:
    """Under the table: the figures that its scores rest on, each once, and who published them."""
    gaps = handover.own_gaps[:MOST_GAPS]
    said = dict.fromkeys(f"{_about(handover, gap)}{handover.need_in_words(gap)}" for gap in gaps)
    publishers = publishers_in_words(handover.figures_behind(gaps))
    for one in filter(None, (f"{FIGURES}:" if publishers else "", *said, publishers)):
        note(document, one)


def _about(handover: Handover, gap: Gap) -> str:
    """Of which theme and wijk a figure is; the need of the whole municipality is the same for every theme."""
    names, wijk = handover.names, gap.neighbourhood
    return f"{names.theme(gap.cell.theme)}, {names.area(wijk)}. " if wijk else ""


def add_judgements(document: Document, lines: tuple[Judgement, ...]) -> None:
    """Draw the table of judgements."""
    widths = in_parts(text_width(document), 2.8, 2.5, 3.1, 2.4, 2, 4.6)
    table = add_table(document, widths, JUDGEMENTS, "Per oordeel de cellen, waar het geldt en de reden.")
    fill_table(table, JOINED_HEADS, (_judgement(one) for one in lines))


def _judgement(one: Judgement) -> tuple[str, ...]:
    # A day that breaks over two lines reads badly.
    dated = f"{one.reason} ({one.on.replace('-', _HARD_HYPHEN)})" if one.on else one.reason
    return one.theme, one.pillar, one.group, one.kind, one.area, dated


def _gap(handover: Handover, gap: Gap) -> tuple[str, ...]:
    names, cell = handover.names, gap.cell
    where = (names.theme(cell.theme), names.short_pillar(cell.pillar), names.group(cell.group))
    return number(gap.rank), *where, GAPS[gap.kind], score(gap.score.value), REMEDIES[gap.kind]
