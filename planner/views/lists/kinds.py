"""The lists of a municipality, in the order of their menu: what is in each, with its form and its columns."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from planner.domain.plan import Plan
from planner.domain.records import record, records_in
from planner.language.record_words import GROUP_PARTS
from planner.language.sentences import Names
from planner.views.lists import columns
from planner.views.lists.columns import Column
from planner.views.lists.matrix_forms import GOAL, GROUP, PILLAR, THEME
from planner.views.lists.partner_forms import PARTNER, PROGRAMME
from planner.views.lists.place_forms import AREA, SOURCE, WIJK
from planner.views.lists.rule_forms import RULES, TOWN
from planner.views.parts.saving import Editable
from planner.views.parts.using import LIST_CODES


@dataclass(frozen=True)
class ListKind:
    """One list. `new` is the button that adds to it; "" where nothing comes or goes. `why` says what it is for.

    `ordered`: its order means something, so people move records and never sort. `section` gives the heading under which
    a record stands. A list without columns is one form.
    """

    code: str
    title: str
    new: str
    why: str
    editable: Editable
    columns: tuple[Column, ...] = ()
    ordered: bool = False
    section: Callable[[Names, Any], str] | None = None
    part: str = ""

    @property
    def field(self) -> str:
        """The field of the plan that holds its records."""
        return self.editable.field

    @property
    def archivable(self) -> bool:
        """Whether a record can be put away and come back."""
        return record(self.field).archivable

    @property
    def single(self) -> bool:
        """Whether it is one form: what holds for the whole municipality."""
        return not self.columns

    def rows(self, plan: Plan, *, archived: bool = False) -> tuple[Any, ...]:
        """Its records, those under one heading together."""
        values = records_in(plan, self.field, archived=archived)
        return tuple(sorted(values, key=lambda one: self._place(plan, values, one))) if self.section else values

    def _place(self, plan: Plan, values: tuple[Any, ...], one: Any) -> int:
        if self.field == "groups":
            return list(GROUP_PARTS).index(one.part)
        first: list[str] = list(dict.fromkeys([*(each.code for each in plan.themes), *(v.subject for v in values)]))
        return first.index(one.subject)


def _of(editable: Editable, title: str, new: str, why: str, **more: Any) -> ListKind:
    return ListKind(LIST_CODES[editable.field], title, new, why, editable, **more)


#: Headings of the overview.
GRID, WHO, WHERE, WHOLE = "De matrix", "Wat en wie", "Wijken en bronnen", "De hele gemeente"

LISTS = (
    _of(
        THEME,
        "Thema’s",
        "Nieuw thema",
        "Elk thema is een blok van de matrix. Uw gemeente kiest haar eigen thema’s.",
        columns=columns.THEMES,
        ordered=True,
        part=GRID,
    ),
    _of(
        PILLAR,
        "Pijlers",
        "",
        "De vier pijlers van het RIVM zijn de kolommen van de matrix. U kiest hoe ze heten.",
        columns=columns.PILLARS,
        ordered=True,
        part=GRID,
    ),
    _of(
        GROUP,
        "Doelgroepen",
        "Nieuwe doelgroep",
        "Elke doelgroep is een rij van de matrix. Een bredere doelgroep staat boven andere en is geen rij.",
        columns=columns.GROUPS,
        ordered=True,
        section=lambda _names, one: GROUP_PARTS[one.part],
        part=GRID,
    ),
    _of(
        GOAL,
        "Doelen",
        "Nieuw doel",
        "Een doel zegt wat een thema of programma wil bereiken. Interventies werken aan doelen.",
        columns=columns.GOALS,
        ordered=True,
        section=lambda names, one: names.subject(one.subject),
        part=WHO,
    ),
    _of(
        PROGRAMME,
        "Programma’s",
        "Nieuw programma",
        "Een programma bundelt interventies. U kunt de matrix per programma bekijken.",
        columns=columns.PROGRAMMES,
        part=WHO,
    ),
    _of(
        PARTNER,
        "Partners",
        "Nieuwe partner",
        "Een partner voert interventies uit of werkt eraan mee. Elke organisatie staat er één keer, met al haar namen.",
        columns=columns.PARTNERS,
        part=WHO,
    ),
    _of(
        WIJK,
        "Wijken",
        "Nieuwe wijk",
        "Per wijk ziet u wat er loopt en wat er mist. Een wijk bestaat uit gebieden van het CBS.",
        columns=columns.WIJKEN,
        part=WHERE,
    ),
    _of(
        AREA,
        "Gebiedsprogramma’s",
        "Nieuw gebiedsprogramma",
        "Een gebiedsprogramma is een groep wijken. Een kans in zo’n wijk weegt zwaarder.",
        columns=columns.AREAS,
        part=WHERE,
    ),
    _of(
        SOURCE,
        "Bronnen",
        "Nieuwe bron",
        "Bij elk gegeven staat uit welke bron het komt.",
        columns=columns.SOURCES,
        part=WHERE,
    ),
    ListKind(
        "rekenregels",
        "Rekenregels",
        "",
        "De getallen waarmee interventies optellen tot dekking. Ze staan onder elke matrix en in elk bestand.",
        RULES,
        part=WHOLE,
    ),
    ListKind(
        "gemeente",
        "Gemeente",
        "",
        "De naam van de gemeente, en of het invullen klaar is.",
        TOWN,
        part=WHOLE,
    ),
)
_BY_CODE = {one.code: one for one in LISTS}


def list_kind(code: str) -> ListKind | None:
    """The list with a code."""
    return _BY_CODE.get(code)
