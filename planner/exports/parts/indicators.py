"""Goals and figures: how every indicator stands beside its target, with the year and the source of each figure."""

from planner.domain.monitoring import Measured, Monitor, Monitored, Subject, monitor
from planner.exports.document import Block, Box, Drawing, Heading, Paragraph, Row, Table, box, head_row, line, paragraph
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.figures.dot_plot import dot_plot
from planner.language import part_words as said
from planner.language.area_comparison import figure_origin
from planner.language.monitoring import (
    PROGRESS,
    goals_in_words,
    measured_in_words,
    near_in_words,
    remarks,
    target_in_words,
    town_name,
)
from planner.language.numbers import listed

_WIDTHS = (5, 3.4, 3, 2.6, 3.4)


def blocks(handover: Handover) -> tuple[Block, ...]:
    """One table per theme, and under it the goals that no figure stands behind."""
    asked = handover.question
    found = monitor(handover.plan, asked.on.year, asked.neighbourhood, asked.themes)
    head = Heading(said.INDICATORS)
    if not found.subjects:
        return head, paragraph(said.NO_INDICATORS)
    first = "".join(near_in_words(found))
    tables = (block for subject in found.subjects for block in _subject(handover, subject))
    return head, paragraph(first), *tables, *(Paragraph(one.runs, small=True) for one in resting(handover))


def _subject(handover: Handover, subject: Subject) -> tuple[Block, ...]:
    name = handover.names.subject(subject.code) if subject.code else said.NO_SUBJECT
    made: list[Block] = [Heading(name, 2)]
    drawn = dot_plot(handover.names, Monitor((subject,)))
    if drawn is not None:
        made.append(Drawing(f"{name}. {drawn.title}", drawn))
    if subject.rows:
        town = town_name(handover.names)
        wijk = handover.question.neighbourhood
        # How it stands is about the municipality, whose target it is.
        standing = f"{said.STANDING} ({town})" if wijk else said.STANDING
        heads = (said.INDICATOR, handover.names.area(wijk) if wijk else town, said.TARGET, standing, said.COUNTRY)
        rows = (head_row(heads), *(_row(handover, one) for one in subject.rows))
        caption = said.indicators_caption(name, handover.names.area(wijk) if wijk else town)
        description = "Per indicator het nieuwste cijfer, het doel, hoe het staat en het cijfer van Nederland."
        made.append(Table(name, caption, description, _WIDTHS, rows))
    if subject.bare:
        made.append(paragraph(f"{said.BARE}: {listed(goals_in_words(subject.bare))}."))
    return tuple(made)


def _row(handover: Handover, row: Monitored) -> Row:
    unit, indicator = row.indicator.unit, row.indicator
    about = ", ".join(part for part in (indicator.name, indicator.population) if part)
    notes = tuple(line(one, small=True) for one in remarks(handover.names, row))
    here = row.wijk if handover.question.neighbourhood else row.here
    sign, words = PROGRESS[row.progress]
    return Row(
        (
            Box((line(about, bold=True), *notes), head=True),
            _figure(here, unit),
            box(target_in_words(row)),
            box(f"{sign} {words}"),
            _figure(row.country, unit),
        )
    )


def _figure(found: Measured | None, unit: str) -> Box:
    origins = dict.fromkeys(figure_origin(one) for one in found.found) if found else ()
    return Box((line(measured_in_words(found, unit)), *(line(one, small=True) for one in origins)))
