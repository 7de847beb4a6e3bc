"""What can be chosen in the dialogs of the panel: fetched when one opens, so that the page itself stays light."""

from collections import Counter
from typing import Any

from planner.domain.grid import CellKey, ancestors, row_groups
from planner.domain.interventions import Intervention
from planner.domain.words import GroupPart
from planner.language.numbers import counted, listed, number
from planner.language.words import PARTS, RANKS
from planner.views.parts.acting import cell_key
from planner.views.parts.submitted import BadPayload
from planner.views.reader import Asked

_MOST_PLACES = 3


def choices(asked: Asked) -> dict[str, Any]:
    """Interventions with where they stand already, and everything that makes up a cell."""
    plan = asked.plan
    names = [one.name for one in plan.interventions]
    where = _Places(asked)
    area = asked.question.neighbourhood
    return {
        "interventies": [
            {
                "value": one.code,
                "label": one.name if names.count(one.name) == 1 else f"{one.name} ({one.code})",
                "also": " ".join((one.code, *one.aliases)),
                "small": where.of(one),
            }
            for one in sorted(plan.interventions, key=lambda one: one.name.casefold())
        ],
        "thema": [[one.code, one.name, ""] for one in plan.themes],
        "pijler": [[one.code, one.name, ""] for one in plan.pillars],
        "doelgroep": _groups(asked),
        "wijk": [area or "", asked.names.area(area)],
        "gemeente": asked.names.area(None),
        "nieuw": asked.href("/interventies/nieuw"),
        "revisie": plan.revision,
        "oordelen": [[".".join((one.theme, one.pillar, one.group)), one.neighbourhood or ""] for one in plan.marks],
    }


def _groups(asked: Asked) -> list[list[str]]:
    """The rows of the matrix in their parts, and below them the broader groups."""
    broader = [[one.code, one.name, "Breder: telt half"] for one in asked.plan.groups if one.part is GroupPart.BROADER]
    return [*([one.code, one.name, PARTS[one.part]] for one in row_groups(asked.plan)), *broader]


class _Places:
    """Says of an intervention where it stands: in the cell that is chosen, or how many cells elsewhere."""

    def __init__(self, asked: Asked) -> None:
        self.names = asked.names
        self.cell = _cell_asked(asked)
        self.above = tuple(ancestors(asked.plan, self.cell[2])) if self.cell else ()

    def of(self, one: Intervention) -> str:
        """In a few words."""
        if not one.placements:
            return "Staat nog in geen cel"
        return self._here(one) or self._elsewhere(one)

    def _here(self, one: Intervention) -> str:
        if self.cell is None:
            return ""
        theme, pillar, group = self.cell
        found = {part.group: part for part in one.placements if (part.theme, part.pillar) == (theme, pillar)}
        if group in found:
            return f"Staat hier al, als {RANKS[found[group].primary]}"
        broader = next((code for code in self.above if code in found), None)
        return f"Staat hier via {self.names.group(broader)}" if broader else ""

    def _elsewhere(self, one: Intervention) -> str:
        """ "Staat in 9 cellen: Roken · Beleid (4), Roken · Voorlichting (3) en 2 elders": the numbers add up."""
        every = Counter(
            f"{self.names.theme(part.theme)} · {self.names.short_pillar(part.pillar)}" for part in one.placements
        )
        total = every.total()
        shown = dict(list(every.items())[:_MOST_PLACES])
        said = [f"{name} ({number(count)})" if total > 1 else name for name, count in shown.items()]
        rest = total - sum(shown.values())
        if rest:
            said.append(f"{number(rest)} elders")
        return f"Staat in {counted(total, 'cel', 'cellen')}: {listed(said)}"


def _cell_asked(asked: Asked) -> CellKey | None:
    try:
        return cell_key(asked.params.get("cel", ""))
    except BadPayload:
        return None
