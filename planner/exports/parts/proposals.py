"""What is proposed, as the public may see it: without money, motivation, comments and names of people."""

from planner.domain.proposals import Proposal, ProposalState
from planner.exports.document import Block, Heading, Table, head_row, paragraph, text_row
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.language import part_words as said
from planner.language.proposal_words import STATES, USES
from planner.language.proposals import areas_in_words, cells_in_words

_WIDTHS = (4, 5, 3, 4, 1.6, 2.2)


def blocks(handover: Handover) -> tuple[Block, ...]:
    """One row per proposal that was put forward; drafts stay inside, and are counted."""
    every = [one for one in handover.plan.proposals if _asked(handover, one)]
    shown = [one for one in every if one.state is not ProposalState.DRAFT]
    title = Heading(said.PROPOSALS)
    drafts = said.drafts(len(every) - len(shown))
    if not shown:
        return title, paragraph(" ".join(filter(None, (said.NO_PROPOSALS, drafts))))
    rows = (head_row(said.PROPOSAL_HEADS), *(text_row(_row(handover, one)) for one in shown))
    caption = said.proposals_caption(handover.area)
    description = "Per voorstel de cel, de wijken, de besteding, het jaar en de stand."
    table = Table(said.PROPOSALS, caption, description, _WIDTHS, rows, notes=resting(handover))
    return title, *([paragraph(drafts)] if drafts else []), table


def _asked(handover: Handover, one: Proposal) -> bool:
    """Whether a proposal is about a theme and a wijk of the question; without wijken it is for all of them."""
    wijk, themes = handover.question.neighbourhood, {theme.code for theme in handover.themes}
    here = not wijk or not one.neighbourhoods or wijk in one.neighbourhoods
    return here and (not one.cells or any(cell.theme in themes for cell in one.cells))


def _row(handover: Handover, one: Proposal) -> tuple[str, ...]:
    names = handover.names
    year = str(one.year) if one.year else ""
    return (
        one.name,
        cells_in_words(names, one.cells),
        areas_in_words(names, one),
        USES[one.use],
        year,
        STATES[one.state],
    )
