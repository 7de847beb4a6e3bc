"""What a table rests on, in small print: the question, the rules, the day and the version, and its sources."""

from planner.exports.document import Line, line
from planner.exports.handover import Handover
from planner.language import documents
from planner.language.sentences import question_in_words, rules_in_words


def resting(handover: Handover, interventions: frozenset[str] | None = None) -> tuple[Line, ...]:
    """The lines under a table; with `interventions` also the sources of what is in it."""
    plan = handover.plan
    said = [documents.made(handover.made_on, handover.version, plan.revision)]
    if interventions is not None:
        said.append(documents.sources_in_words(handover.sources_of(interventions)))
    warning = documents.invented(plan.municipality)
    return (
        *([line(warning, bold=True, small=True)] if warning else []),
        line(question_in_words(plan, handover.question), small=True),
        line(rules_in_words(plan.municipality.rules), small=True),
        line(" ".join(said), small=True),
    )
