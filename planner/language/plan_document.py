"""What a document of the whole plan says of itself: what was left out of it."""

from collections.abc import Iterable

#: What may not leave, by its field in the plan.
LEFT_OUT = {
    "neighbourhoods.note": "opmerkingen bij wijken",
    "observations.note": "opmerkingen bij cijfers",
    "sources.note": "opmerkingen bij bronnen",
    "catalogue.note": "opmerkingen bij erkende interventies",
    "interventions.pillar_basis_note": "toelichtingen bij een pijler",
    "interventions.placements.confirmed_by": "wie een indeling bevestigde",
    "interventions.deliveries.confirmed_by": "wie een inzet bevestigde",
    "interventions.deliveries.budget": "bedragen van interventies",
    "marks.marked_by": "wie een cel beoordeelde",
    "proposals.motivation": "motiveringen van voorstellen",
    "proposals.budget": "bedragen van voorstellen",
    "proposals.steps.by": "wie een stap zette met een voorstel",
    "proposals.steps.reason": "redenen bij stappen van een voorstel",
    "proposals.comments": "opmerkingen bij voorstellen",
}


def left_out_in_words(names: Iterable[str]) -> list[str]:
    """What was left out, field by field.

    >>> left_out_in_words(["proposals.comments"])
    ['opmerkingen bij voorstellen']
    """
    return [LEFT_OUT[name] for name in names]
