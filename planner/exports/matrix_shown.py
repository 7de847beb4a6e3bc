"""The matrix of a question as plain values for its drawing: pages and files draw the same one."""

from planner.domain.analysis import Tally
from planner.domain.plan import TargetGroup
from planner.exports.clean import cleaned
from planner.exports.handover import Handover
from planner.exports.signs import Sign, legend, sign_of
from planner.figures.matrix_drawing import matrix_picture
from planner.figures.matrix_shown import Field, Group, Margin, Shown
from planner.figures.picture import Picture
from planner.language import documents
from planner.language.sentences import cell_label, question_in_words, rules_in_words
from planner.language.words import PARTS


def picture(handover: Handover) -> Picture:
    """The matrix as a picture."""
    return matrix_picture(shown(handover))


def note(handover: Handover) -> str:
    """What was asked, of when, and by which version: a picture travels without its page."""
    plan = handover.plan
    made = documents.made(handover.made_on, handover.version, plan.revision)
    return cleaned(f"{question_in_words(plan, handover.question)} {made}")


def shown(handover: Handover) -> Shown:
    """Everything that the drawing needs."""
    tally_of = handover.analysis.tally_of
    return Shown(
        cleaned(documents.covered_title(handover.title, handover.analysis.tally)),
        handover.outcome,
        (documents.GROUP_HEAD, documents.COVERED_HEAD),
        tuple((cleaned(one.name), _margin(tally_of(theme=one.code))) for one in handover.themes),
        tuple(cleaned(one.short) for one in handover.pillars),
        tuple((PARTS[part], tuple(_group(handover, one) for one in groups)) for part, groups in handover.parts),
        tuple(
            _margin(tally_of(theme=theme.code, pillar=pillar.code))
            for theme in handover.themes
            for pillar in handover.pillars
        ),
        _margin(handover.analysis.tally),
        tuple((_field(sign), words) for sign, words in legend(handover)),
        tuple(one for one in _remarks(handover) if one),
    )


def _remarks(handover: Handover) -> tuple[str, ...]:
    municipality = handover.plan.municipality
    dagger = documents.DAGGER_IN_MATRIX if handover.has_dagger() else ""
    return cleaned(documents.invented(municipality)), handover.not_here, dagger, rules_in_words(municipality.rules)


def _group(handover: Handover, group: TargetGroup) -> Group:
    cells = [
        handover.analysis.by_key[theme.code, pillar.code, group.code]
        for theme in handover.themes
        for pillar in handover.pillars
    ]
    fields = tuple(_field(sign_of(handover, cell), cleaned(cell_label(handover.names, cell))) for cell in cells)
    return Group(cleaned(group.name), fields, _margin(handover.analysis.tally_of(group=group.code)))


def _field(sign: Sign, state: str = "") -> Field:
    return Field(sign.level, sign.text, sign.marks, sign.count is not None, state)


def _margin(tally: Tally) -> Margin:
    return Margin(documents.margin(tally), tally.share or 0.0)
