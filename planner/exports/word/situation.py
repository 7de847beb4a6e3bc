"""The situation of a theme in Word: the text, what does not agree in it, and in small print the figures behind it."""

from docx.document import Document

from planner.domain.plan import Theme
from planner.exports.situations import Told
from planner.exports.word.text import heading, note, paragraph
from planner.language.documents import figures_behind, situation_title


def add_situation(document: Document, theme: Theme, told: Told) -> None:
    """Write the text under a heading of its own."""
    heading(document, situation_title(theme.name), 2)
    for line in told.paragraphs:
        paragraph(document, line)
    for warning in told.warnings:
        note(document, warning).runs[0].bold = True
    if told.behind:
        note(document, figures_behind(told.behind))
