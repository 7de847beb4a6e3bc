"""The rows of the list: a gap with its place, its score in parts, and what is best to do about it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from planner.domain.analysis import Survey
from planner.domain.gaps import Gap
from planner.domain.need import Need, measured, needs
from planner.domain.proposals import Use
from planner.domain.proposing import proposed
from planner.domain.suggested import parse
from planner.domain.words import GapKind, Level
from planner.language.best import Best, best
from planner.language.numbers import number, percent, score
from planner.language.ranking import need_remark
from planner.language.sentences import cell_state
from planner.language.words import GAP_CODES, GAPS
from planner.views.reader import Asked

Data = dict[str, Any]
MARKS = {
    GapKind.EMPTY: "g-leeg",
    GapKind.PLANNED_ONLY: "g-plan",
    GapKind.THIN: "g-dun",
    GapKind.SHALLOW: "g-ondiep",
    GapKind.UNRECOGNISED: "g-erk",
    GapKind.VULNERABLE_MISSED: "g-groep",
    GapKind.AREA_BEHIND: "g-wijk",
    GapKind.ENDING: "g-af",
    GapKind.UNCONFIRMED: "g-bev",
}
#: The use of the budget that a proposal about a kind of gap begins with.
USES: Mapping[GapKind, Use] = MappingProxyType(
    {
        GapKind.EMPTY: Use.SUPPLY,
        GapKind.PLANNED_ONLY: Use.SUPPLY,
        GapKind.THIN: Use.REACH,
        GapKind.SHALLOW: Use.REACH,
        GapKind.UNRECOGNISED: Use.SUPPLY,
        GapKind.VULNERABLE_MISSED: Use.WIDEN,
        GapKind.AREA_BEHIND: Use.REACH,
        GapKind.ENDING: Use.REACH,
        GapKind.UNCONFIRMED: Use.MONITOR,
    }
)


class Rows:
    """Makes rows; names, places and needs are looked up once."""

    def __init__(self, asked: Asked, found: Survey, ticked: Sequence[str] = ()) -> None:
        self.asked, self.found, plan = asked, found, asked.plan
        self.ticked = frozenset(ticked)
        self.themes = {one.code: (number, one.name) for number, one in enumerate(plan.themes)}
        self.pillars = {one.code: (number, one.name) for number, one in enumerate(plan.pillars)}
        self.groups = {one.code: one.name for one in plan.groups}
        self.areas = {area.code if area else None: place for place, area in enumerate(found.areas)}
        self.needs = needs(plan, asked.comparator)
        self.measured = measured(plan)

    def of(self, gaps: Sequence[Gap]) -> list[Data]:
        """One row per gap."""
        return [self._row(gap) for gap in gaps]

    def _row(self, gap: Gap) -> Data:
        theme, pillar, group = gap.key
        parts = (gap.score.need, gap.score.importance, gap.score.emptiness)
        return {
            "rank": number(gap.rank),
            "group": self.groups.get(group, group),
            "cell": f"{self.themes[theme][1]} · {self.pillars[pillar][1]}",
            "lit": self.themes[theme][0] * len(self.pillars) + self.pillars[pillar][0],
            "key": ".".join(gap.key),
            "area": self.asked.names.area(gap.neighbourhood) if gap.neighbourhood else "",
            "areaCode": gap.neighbourhood or "",
            "href": self.asked.href("/", wijk=gap.neighbourhood, cel=".".join(gap.key)),
            "score": score(gap.score.value),
            "parts": [[round(part * 100), score(part)] for part in parts],
            "needKnown": gap.need_known,
            "needSaid": self._need(gap),
            "kind": GAPS[gap.kind],
            "kindCode": GAP_CODES[gap.kind],
            "mark": MARKS[gap.kind],
            "use": USES[gap.kind].value,
            "now": self._now(gap),
            "best": self._best(gap, best(self.found, gap)),
        }

    def _need(self, gap: Gap) -> str:
        """What has to be said with a need of one half: which figure is missing, or that the margins overlap."""
        pair = gap.cell.theme, gap.neighbourhood or ""
        return need_remark(self.needs.get(pair, Need()), self.asked.comparator, pair in self.measured)

    def _now(self, gap: Gap) -> str:
        """What is in the cell; "" where that goes without saying."""
        if gap.cell.level is Level.EMPTY:
            return ""
        # That it is broad or ending is told by its kind, or in the panel of the cell.
        state = cell_state(replace(gap.cell, broad=False, ending=False))
        if gap.kind is GapKind.SHALLOW:
            reached = self.found.facts.best_reach[self.areas[gap.neighbourhood], self.found.grid.index[gap.key]]
            return f"{state}, bereik {percent(float(reached))}"
        return state

    def _best(self, gap: Gap, one: Best | None) -> Data | None:
        if one is None:
            return None
        confirms = gap.kind is GapKind.UNCONFIRMED
        return {
            "name": one.name,
            "kind": one.kind,
            "address": one.address,
            "intervention": one.intervention,
            "ticked": one.address in self.ticked,
            "href": self.asked.href(f"/interventies/{one.intervention}") if one.intervention else "",
            "confirm": confirms,
            "proposal": self._proposal(one.address),
        }

    def _proposal(self, address: str) -> str:
        """Where the proposal stands that does this already; "" when there is none."""
        plan = self.asked.plan
        meant = parse(address, plan) if address and plan.proposals else None
        there = proposed(plan, meant) if meant else None
        return self.asked.href(f"/voorstellen/{there.code}") if there else ""
