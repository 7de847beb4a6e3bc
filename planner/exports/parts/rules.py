"""How was counted: the question, the rules of coverage and of the order of gaps, and what every sign means."""

from planner.exports.document import Block, Heading, Paragraph, Run, Table, head_row, paragraph, text_row
from planner.exports.handover import Handover
from planner.exports.signs import legend
from planner.language import documents
from planner.language import part_words as said
from planner.language.ranking import publishers_in_words, ranking_in_words
from planner.language.sentences import question_in_words, rules_in_words


def blocks(handover: Handover) -> tuple[Block, ...]:
    """Terms with their words, then the signs."""
    plan = handover.plan
    facts = (
        ("Let op", documents.invented(plan.municipality)),
        ("Vraag", question_in_words(plan, handover.question)),
        ("Rekenregels", rules_in_words(plan.municipality.rules)),
        ("Kansen", ranking_in_words(handover.ranking)),
        ("Wijkcijfers", publishers_in_words(handover.figures_behind(handover.gaps))),
        ("Gemaakt", documents.made(handover.made_on, handover.version, plan.revision)),
    )
    told = [Paragraph((Run(f"{name}: ", bold=True), Run(words))) for name, words in facts if words]
    rows = (head_row(said.SIGN_HEADS), *(text_row((sign.whole, words)) for sign, words in legend(handover)))
    dagger = [paragraph(documents.DAGGER_IN_MATRIX, small=True)] if handover.has_dagger() else []
    signs = Table(said.SIGNS, said.SIGNS_CAPTION, "Per teken wat het betekent.", (1, 6), rows, together=True)
    return Heading(said.RULES), *told, signs, *dagger
