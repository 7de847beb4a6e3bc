"""What a table rests on, in small print: the question, the rules, the day and the version, and its sources."""

from dataclasses import replace

from planner.exports.document import Line, line
from planner.exports.handover import Handover
from planner.language import documents
from planner.language.sentences import question_in_words, rules_in_words


def resting(
    handover: Handover, interventions: frozenset[str] | None = None, *, every_area: bool = False
) -> tuple[Line, ...]:
    """The lines under a table; with `interventions` also the sources of what is in it.

    `every_area`: the table shows all wijken, whatever wijk was asked.
    """
    plan, question = handover.plan, handover.question
    if every_area:
        question = replace(question, neighbourhood=None)
    said = [documents.made(handover.made_on, handover.version, plan.revision)]
    if interventions is not None:
        said.append(documents.sources_in_words(handover.sources_of(interventions)))
    warning = documents.invented(plan.municipality)
    return (
        *([line(warning, bold=True, small=True)] if warning else []),
        line(question_in_words(plan, question), small=True),
        line(rules_in_words(plan.municipality.rules), small=True),
        line(" ".join(said), small=True),
    )
