"""Word: the matrix and the table of goals of each theme as real tables, with what they rest on printed under them."""

from io import BytesIO

from docx.document import Document

from planner.domain.plan import Theme
from planner.exports.goals import goal_table
from planner.exports.handover import Handover
from planner.exports.judgements import joined_judgements
from planner.exports.situations import told_of
from planner.exports.word.goals import add_goals
from planner.exports.word.legend import add_legend
from planner.exports.word.lists import MOST_GAPS, add_figures, add_gaps, add_judgements
from planner.exports.word.matrix import add_matrix
from planner.exports.word.mix import add_mix
from planner.exports.word.page import landscape, new_document, portrait
from planner.exports.word.situation import add_situation
from planner.exports.word.text import caption, heading, note, paragraph
from planner.language import documents
from planner.language.ranking import ranking_in_words
from planner.language.sentences import question_in_words, rules_in_words, summary


def make(handover: Handover) -> bytes:
    """The whole document."""
    document = new_document(handover)
    _opening(document, handover)
    for theme in handover.themes:
        landscape(document)
        _matrix_page(document, handover, theme)
        portrait(document)
        _goals_page(document, handover, theme)
    _judgements(document, handover)
    _sources(document, handover)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _opening(document: Document, handover: Handover) -> None:
    heading(document, handover.title, 0)
    if handover.not_here:
        paragraph(document, handover.not_here)
    paragraph(document, handover.outcome)
    if handover.themes:
        caption(document, documents.mix_caption(handover.area))
        add_mix(document, handover)
    _rests_on(document, handover)
    gaps = handover.own_gaps
    if gaps:
        caption(document, documents.gaps_caption(handover.area, min(MOST_GAPS, len(gaps)), len(gaps)))
        add_gaps(document, handover)
        if not handover.ranking.usual:
            note(document, ranking_in_words(handover.ranking))
        add_figures(document, handover)
        _rests_on(document, handover)


def _matrix_page(document: Document, handover: Handover, theme: Theme) -> None:
    tally = handover.analysis.tally_of(theme=theme.code)
    heading(document, theme.name, 1)
    paragraph(document, summary(tally))
    caption(document, documents.matrix_caption(theme.name, handover.area, tally))
    add_matrix(document, handover, theme)
    add_legend(document, handover, theme)
    if handover.has_dagger(theme.code):
        note(document, documents.DAGGER_IN_MATRIX)
    _rests_on(document, handover, handover.shown[theme.code])


def _goals_page(document: Document, handover: Handover, theme: Theme) -> None:
    table, told = goal_table(handover, theme), told_of(handover, theme)
    if told is not None:
        add_situation(document, theme, told)
    heading(document, f"{theme.name}: doelen en interventies", 2)
    caption(document, documents.goals_caption(theme.name, table.not_counting, table.outside))
    add_goals(document, theme, table)
    if table.has_inferred:
        note(document, documents.DAGGER_IN_GOALS)
    _rests_on(document, handover, handover.shown[theme.code])


def _rests_on(document: Document, handover: Handover, interventions: frozenset[str] | None = None) -> None:
    """The question, the rules, the day and the version; under a table also the sources of what is in it."""
    plan = handover.plan
    warning = documents.invented(plan.municipality)
    if warning:
        note(document, warning).runs[0].bold = True
    note(document, question_in_words(plan, handover.question))
    note(document, rules_in_words(plan.municipality.rules))
    said = [documents.made(handover.made_on, handover.version, plan.revision)]
    if interventions is not None:
        said.append(documents.sources_in_words(handover.sources_of(interventions)))
    note(document, " ".join(said))


def _judgements(document: Document, handover: Handover) -> None:
    lines = joined_judgements(handover)
    if not lines:
        return
    heading(document, documents.JUDGEMENTS, 2)
    caption(document, documents.judgements_caption(handover.area))
    add_judgements(document, lines)
    _rests_on(document, handover)


def _sources(document: Document, handover: Handover) -> None:
    heading(document, "Bronnen", 2)
    if not handover.plan.sources:
        paragraph(document, documents.NO_DATA)
    for source in handover.plan.sources:
        parts = (source.title, source.publisher, source.published, source.url)
        note(document, ". ".join(part for part in parts if part) + ".")
