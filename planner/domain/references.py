"""Which field refers to which kind of record: one table for checking codes, for "where is it used", and for merging."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Reference:
    """`path` leads from a value of the plan's `field` to codes of `target`; its last step may be in a list of parts.

    `loose`: what stands there may also be something else, so a code that is not of `target` is no mistake.
    `owned`: the value is a part of what it refers to, and goes with it; it is no use of it.
    """

    field: str
    path: tuple[str, ...]
    target: str
    loose: bool = False
    owned: bool = False


#: References of records that can be edited.
REFERENCES = (
    Reference("interventions", ("themes",), "themes"),
    Reference("interventions", ("goals",), "goals"),
    Reference("interventions", ("programmes",), "programmes"),
    Reference("interventions", ("source",), "sources"),
    Reference("interventions", ("placements", "theme"), "themes"),
    Reference("interventions", ("placements", "pillar"), "pillars"),
    Reference("interventions", ("placements", "group"), "groups"),
    Reference("interventions", ("deliveries", "neighbourhoods"), "neighbourhoods"),
    Reference("interventions", ("partners", "partner"), "partners"),
    Reference("marks", ("theme",), "themes"),
    Reference("marks", ("pillar",), "pillars"),
    Reference("marks", ("group",), "groups"),
    Reference("marks", ("neighbourhood",), "neighbourhoods"),
    Reference("proposals", ("cells", "theme"), "themes"),
    Reference("proposals", ("cells", "pillar"), "pillars"),
    Reference("proposals", ("cells", "group"), "groups"),
    Reference("proposals", ("neighbourhoods",), "neighbourhoods"),
    Reference("proposals", ("programme",), "programmes"),
    Reference("proposals", ("intervention",), "interventions"),
    Reference("proposals", ("entry",), "catalogue", loose=True),
    Reference("groups", ("parent",), "groups"),
    Reference("goals", ("subject",), "themes", loose=True),
    Reference("goals", ("subject",), "programmes", loose=True),
    Reference("goals", ("source",), "sources"),
    Reference("goals", ("indicators",), "indicators"),
    Reference("situations", ("theme",), "themes", owned=True),
    Reference("shapes", ("neighbourhood",), "neighbourhoods", owned=True),
    Reference("programmes", ("themes",), "themes"),
    Reference("programmes", ("source",), "sources"),
    Reference("area_programmes", ("neighbourhoods",), "neighbourhoods"),
    Reference("area_programmes", ("source",), "sources"),
    Reference("indicators", ("subject",), "themes", loose=True),
    Reference("catalogue", ("themes",), "themes", loose=True),
    Reference("catalogue", ("groups",), "groups"),
    Reference("catalogue", ("pillars",), "pillars"),
)

#: References of what cannot be edited one by one: they keep a record from being taken away for good.
OTHER_REFERENCES = (
    Reference("memberships", ("partner",), "partners"),
    Reference("memberships", ("list_code",), "partner_lists"),
    Reference("partner_lists", ("source",), "sources"),
    Reference("partner_lists", ("theme",), "themes", loose=True),
    Reference("contradictions", ("source",), "sources"),
    Reference("observations", ("source",), "sources"),
    Reference("observations", ("area",), "neighbourhoods"),
    Reference("observations", ("indicator",), "indicators"),
    Reference("observations", ("compared_with",), "observations"),
)


def mistakable(target: str) -> tuple[str, ...]:
    """The other kinds of records that a loose reference may mean: a code of theirs must not be one of ours too.

    >>> mistakable("programmes"), mistakable("partners")
    (('themes',), ())
    """
    ways = {(one.field, one.path) for one in REFERENCES if one.loose and one.target == target}
    return tuple(
        dict.fromkeys(
            one.target for one in REFERENCES if one.loose and one.target != target and (one.field, one.path) in ways
        )
    )


def codes_at(value: Any, path: tuple[str, ...]) -> tuple[str, ...]:
    """The codes at a path, in their order; "" and None are left out.

    >>> from planner.domain.interventions import Intervention, Placement
    >>> from planner.domain.words import InterventionKind
    >>> cells = (Placement("roken", "beleid", "ouderen"),)
    >>> les = Intervention("les", "Les", InterventionKind.CAMPAIGN, placements=cells)
    >>> codes_at(les, ("placements", "group"))
    ('ouderen',)
    """
    here = getattr(value, path[0])
    if len(path) > 1:
        return tuple(code for part in here for code in codes_at(part, path[1:]))
    found = here if isinstance(here, tuple) else (here,)
    return tuple(code for code in found if code)
