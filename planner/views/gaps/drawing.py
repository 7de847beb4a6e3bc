"""The list of gaps as data for `assets/53-gaps.js`: only the rows that are shown."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from planner.domain.analysis import Survey
from planner.domain.gaps import GAP_KINDS, Gap
from planner.domain.question import in_area, to_params
from planner.domain.words import GapKind, Level
from planner.language.numbers import counted, number, percent, score
from planner.language.sentences import cell_state
from planner.language.words import GAP_CODES, GAPS, REMEDIES
from planner.views.gaps.choice import ORDERS, Choice
from planner.views.parts.question_bar import Filter, bar_data
from planner.views.parts.starting import INTERVENTIONS, READY, ways_on
from planner.views.reader import Asked

Data = dict[str, Any]
#: Gaps of every kind that the page opens with.
FIRST = 2
_MARKS = {
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


def gaps_data(asked: Asked, found: Survey, gaps: tuple[Gap, ...], chosen: Choice) -> Data:
    """Everything that the browser draws."""
    rows = _Rows(asked, found)
    return {
        "bar": filters(asked, chosen.kind),
        "orders": [{"code": code, "name": name, "on": code == chosen.order} for code, name in ORDERS.items()],
        "hint": _hint(chosen),
        "grid": [len(asked.plan.themes), len(asked.plan.pillars)],
        "withArea": bool(asked.plan.neighbourhoods),
        "withKind": chosen.order == "score" and chosen.kind is None,
        "groups": _groups(asked, rows, gaps, chosen),
        "paged": not chosen.first_of_each,
        "paging": chosen.paging.data(lambda page: asked.href("/kansen", **chosen.params, bladzijde=page)),
        "empty": _empty(asked, chosen) if not chosen.shown else None,
        "said": _said(gaps, chosen),
    }


def filters(asked: Asked, kind: GapKind | None) -> list[Data]:
    """The question bar; here no wijk means all wijken, and the kind of gap is a filter too."""
    areas = asked.plan.neighbourhoods
    shown = bar_data(asked, leave_out=() if areas else ["wijk"])
    for one in shown:
        if one["name"] == "wijk":
            one["choices"][0]["label"] = "Alle wijken"
            one["shown"] = one["shown"] if one["on"] else f"alle {number(len(areas))}"
    choices = [{"value": "", "label": "Alle soorten", "checked": kind is None, "part": ""}]
    choices += [
        {"value": GAP_CODES[one], "label": GAPS[one], "checked": one is kind, "part": ""} for one, _ in GAP_KINDS
    ]
    said = GAPS[kind] if kind else f"alle {len(GAP_KINDS)}"
    return [Filter("soort", "Soort", said, kind is not None, "one", tuple(choices)).data(), *shown]


def _hint(chosen: Choice) -> str:
    if chosen.first_of_each:
        return "Eerste kansen van elke soort. Nr = plaats in de hele lijst."
    return "Hoogste score eerst. Nr = plaats in de hele lijst."


def _said(gaps: tuple[Gap, ...], chosen: Choice) -> str:
    if chosen.first_of_each or not chosen.shown:
        return f"{counted(len(gaps), 'kans', 'kansen')}."
    return f"Kans {chosen.paging.said}."


def _groups(asked: Asked, rows: "_Rows", gaps: tuple[Gap, ...], chosen: Choice) -> list[Data]:
    if not chosen.shown:
        return []
    if not chosen.first_of_each:
        head = _kind_head(chosen.kind, len(chosen.shown)) if chosen.kind else {}
        return [{**head, "rows": rows.of(chosen.paging.of(chosen.shown))}]
    counts = Counter(gap.kind for gap in gaps)
    first: dict[GapKind, list[Gap]] = {kind: [] for kind, _ in GAP_KINDS}
    for gap in gaps:
        if len(first[gap.kind]) < FIRST:
            first[gap.kind].append(gap)
    return [
        {
            **_kind_head(kind, counts[kind]),
            "all": asked.href("/kansen", soort=GAP_CODES[kind]) if counts[kind] > len(some) else "",
            "rows": rows.of(some),
        }
        for kind, some in first.items()
    ]


def _kind_head(kind: GapKind, count: int) -> Data:
    return {
        "code": GAP_CODES[kind],
        "mark": _MARKS[kind],
        "name": GAPS[kind],
        "count": number(count) if count else "geen",
        "remedy": REMEDIES[kind],
    }


class _Rows:
    """Makes rows; names and places are looked up once."""

    def __init__(self, asked: Asked, found: Survey) -> None:
        self.asked, self.found, plan = asked, found, asked.plan
        self.themes = {one.code: (number, one.name) for number, one in enumerate(plan.themes)}
        self.pillars = {one.code: (number, one.name) for number, one in enumerate(plan.pillars)}
        self.groups = {one.code: one.name for one in plan.groups}
        self.areas = {area.code if area else None: place for place, area in enumerate(found.areas)}

    def of(self, gaps: Sequence[Gap]) -> list[Data]:
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
            "kind": GAPS[gap.kind],
            "kindCode": GAP_CODES[gap.kind],
            "mark": _MARKS[gap.kind],
            "now": self._now(gap),
        }

    def _now(self, gap: Gap) -> str:
        """What is in the cell."""
        if gap.cell.level is Level.EMPTY:
            return "nog niets"
        if gap.kind is GapKind.SHALLOW:
            reached = self.found.facts.best_reach[self.areas[gap.neighbourhood], self.found.grid.index[gap.key]]
            return f"{cell_state(gap.cell)}, bereik {percent(float(reached))}"
        return cell_state(gap.cell)


def _empty(asked: Asked, chosen: Choice) -> Data:
    """What to say when there is nothing to show, and the way on."""
    filtered = bool(to_params(in_area(asked.question, None), asked.today, asked.plan.municipality.rules))
    if chosen.kind:
        return {
            "title": f"Geen kansen van de soort “{GAPS[chosen.kind].lower()}”",
            "text": "Bij deze vraag is er geen kans van deze soort.",
            "links": [["Toon alle soorten", asked.href("/kansen", volgorde=chosen.params["volgorde"])]],
        }
    if not asked.plan.municipality.filled and not filtered:
        return _not_yet(asked)
    return {
        "title": "Geen kansen bij deze vraag",
        "text": "Alle cellen van deze vraag zijn gedekt en bevestigd, of niet van toepassing.",
        "links": [["Wis alle filters", _plain(asked)], ["Naar de matrix", asked.href("/")]],
    }


def _not_yet(asked: Asked) -> Data:
    """An empty cell is no gap before the municipality says that it is complete."""
    first = "" if asked.plan.interventions else "Vul eerst interventies in. "
    text = f"{first}Een lege cel wordt een kans als u op “Klaar met invullen” klikt."
    links = ways_on(asked, READY if asked.plan.interventions else INTERVENTIONS)
    return {"title": "Nog geen kansen", "text": text, "links": [*links, ["Naar de matrix", asked.href("/")]]}


def _plain(asked: Asked) -> str:
    """The page of this municipality without any filter."""
    code = asked.plan.municipality.code
    return "/kansen" if code == asked.municipalities[0].code else f"/kansen?gemeente={code}"
