"""Who may do what. This table is the only place that says it: the gate reads it, and so does the page that shows it.

A role holds in one municipality. Who keeps the installation may found municipalities and manage people everywhere, but
sees no plan without a role in it.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in a municipality."""

    READER = "lezer"
    PARTNER = "partner"
    BOARD = "stuurgroep"
    COORDINATOR = "coordinator"
    MANAGER = "beheerder"


class Right(StrEnum):
    """What can be done in a municipality; FOUND is of the whole installation."""

    SEE = "see"
    PROPOSE = "propose"
    EDIT = "edit"
    FIGURES = "figures"
    DOCUMENTS = "documents"
    MANAGE = "manage"
    FOUND = "found"


_ALL = frozenset(Role)
_WRITERS = frozenset((Role.PARTNER, Role.BOARD, Role.COORDINATOR, Role.MANAGER))
_KEEPERS = frozenset((Role.COORDINATOR, Role.MANAGER))
_MANAGERS = frozenset((Role.MANAGER,))

#: Which roles have a right in their municipality. FOUND belongs to nobody's role: it is of the installation.
MAY: Mapping[Right, frozenset[Role]] = {
    Right.SEE: _ALL,
    Right.PROPOSE: _WRITERS,
    Right.EDIT: _KEEPERS,
    Right.FIGURES: _KEEPERS,
    Right.DOCUMENTS: _KEEPERS,
    Right.MANAGE: _MANAGERS,
    Right.FOUND: frozenset(),
}

#: The right that a change asks for, by its path at the gate. A change that is not named here is refused to everybody.
FOR_CHANGE: Mapping[str, Right] = {
    **dict.fromkeys(("ongedaan", "opnieuw", "proposal", "proposal-from", "proposal-comment"), Right.PROPOSE),
    **dict.fromkeys(
        (
            *("placement-add", "placement-remove", "placement-move", "placement-rank", "mark-set", "mark-clear"),
            *("confirm", "confirm-cell", "cells-confirm", "catalogue-update", "entry-adopt", "filled"),
            *("intervention", "intervention-archive", "intervention-restore", "intervention-end"),
            *("proposal-step", "proposal-archive", "proposal-restore", "situation", "situation-remove"),
            *("goal", "programme", "partner", "source"),
        ),
        Right.EDIT,
    ),
    **dict.fromkeys(("observation", "observation-remove", "figures-in", "kaart-in", "kaart-weg"), Right.FIGURES),
    **dict.fromkeys(("samenstelling-bewaren", "samenstelling-weg"), Right.DOCUMENTS),
    **dict.fromkeys(
        (
            *("theme", "theme-add", "theme-remove", "theme-move", "themes-apart", "pillar", "group", "neighbourhood"),
            *("area-programme", "areas-add", "area-remove", "area-attention", "rules", "municipality"),
            *("record-archive", "record-restore", "record-remove", "record-move", "record-merge"),
        ),
        Right.MANAGE,
    ),
    "municipality-create": Right.FOUND,
}


#: The right that turning back a change asks for, by the records that it touched; what is not named is for managers.
FOR_RECORD: Mapping[str, Right] = {
    "proposals": Right.PROPOSE,
    **dict.fromkeys(
        (
            *("interventions", "marks", "goals", "programmes", "partners", "partner_lists", "memberships"),
            *("sources", "contradictions", "situations", "catalogue"),
        ),
        Right.EDIT,
    ),
    **dict.fromkeys(("indicators", "observations", "shapes"), Right.FIGURES),
    "presets": Right.DOCUMENTS,
}


def to_turn(fields: Iterable[str], *, own: bool) -> frozenset[Right]:
    """The rights that it takes to turn back a change of records of these kinds; of somebody else's also editing.

    >>> sorted(to_turn(["proposals"], own=True)), sorted(to_turn(["proposals", "themes"], own=False))
    ([<Right.PROPOSE: 'propose'>], [<Right.EDIT: 'edit'>, <Right.MANAGE: 'manage'>, <Right.PROPOSE: 'propose'>])
    """
    needed = {FOR_RECORD.get(one, Right.MANAGE) for one in fields}
    return frozenset(needed if own else needed | {Right.EDIT})


def may(roles: Iterable[Role], right: Right) -> bool:
    """Whether somebody with these roles in a municipality has a right there.

    >>> may([Role.READER], Right.SEE), may([Role.READER], Right.EDIT), may([], Right.SEE)
    (True, False, False)
    """
    return not MAY[right].isdisjoint(roles)
