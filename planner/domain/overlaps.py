"""Groups for which so much is done in one wijk that it may be the same thing twice."""

from collections.abc import Mapping

from planner.domain.analysis import Survey
from planner.domain.reaching import reaching
from planner.domain.words import Level

#: More interventions than this for one group in one wijk are worth a look.
MANY = 5


def overlaps(found: Survey, neighbourhood: str | None) -> Mapping[str, int]:
    """The number of interventions that count for a group over all its cells of the question, where it is above five.

    Only what is placed on that very group: what is for everybody reaches every group, and says nothing of one. And only
    of a wijk: over the whole municipality many interventions for one group are no sign of anything.
    """
    if neighbourhood is None:
        return {}
    area = [one.code if one else None for one in found.areas].index(neighbourhood)
    reach, cells = reaching(found), found.cells_in(neighbourhood)
    weights = reach.columns[area]
    counted: dict[str, set[int]] = {}
    for pair, place in enumerate(reach.cell):
        cell = cells[place]
        open_cell = cell.level is not Level.NOT_APPLICABLE and found.question.asks(*cell.key)
        if open_cell and reach.exact[pair] and weights[pair] > 0:
            counted.setdefault(cell.group, set()).add(reach.intervention[pair])
    return {group: len(counted[group]) for group in found.grid.groups if len(counted.get(group, ())) > MANY}
