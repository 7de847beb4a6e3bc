"""The best gaps, with the figures that their scores rest on."""

from planner.domain.gaps import Gap
from planner.exports.document import Block, Heading, Line, Table, head_row, line, paragraph, text_row
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.language.documents import FIGURES, GAP_HEADS, NO_GAPS, gaps_caption
from planner.language.numbers import number, score
from planner.language.ranking import publishers_in_words, ranking_in_words
from planner.language.words import GAPS, REMEDIES

#: So many fit on the first page under the mix.
MOST = 10
_WIDTHS = (1.3, 2.6, 2.6, 4, 2.6, 1.4, 4)


def blocks(handover: Handover) -> tuple[Block, ...]:
    """The table of the best gaps, one row each."""
    gaps = handover.own_gaps
    title = Heading("Grootste kansen")
    if not gaps:
        return title, paragraph(NO_GAPS)
    caption = gaps_caption(handover.area, min(MOST, len(gaps)), len(gaps))
    rows = (head_row(GAP_HEADS), *(text_row(_gap(handover, gap)) for gap in gaps[:MOST]))
    description = "Per kans de cel, de score en wat helpt."
    notes = (*_figures(handover), *resting(handover))
    return title, Table("Grootste kansen", caption, description, _WIDTHS, rows, notes=notes)


def _figures(handover: Handover) -> tuple[Line, ...]:
    """How the score was weighed if not as usual, the figures behind it, each once, and who published them."""
    gaps = handover.own_gaps[:MOST]
    said = dict.fromkeys(f"{_about(handover, gap)}{handover.need_in_words(gap)}" for gap in gaps)
    publishers = publishers_in_words(handover.figures_behind(gaps))
    weighed = "" if handover.ranking.usual else ranking_in_words(handover.ranking)
    shown = (weighed, f"{FIGURES}:" if publishers else "", *said, publishers)
    return tuple(line(one, small=True) for one in shown if one)


def _about(handover: Handover, gap: Gap) -> str:
    """Of which theme and wijk a figure is; the need of the whole municipality is the same for every theme."""
    names, wijk = handover.names, gap.neighbourhood
    return f"{names.theme(gap.cell.theme)}, {names.area(wijk)}. " if wijk else ""


def _gap(handover: Handover, gap: Gap) -> tuple[str, ...]:
    names, cell = handover.names, gap.cell
    where = (names.theme(cell.theme), names.short_pillar(cell.pillar), names.group(cell.group))
    return number(gap.rank), *where, GAPS[gap.kind], score(gap.score.value), REMEDIES[gap.kind]
