"""Everything that can happen to a record, at random: steps that become edits of whatever plan they meet.

A step fits every plan that grew out of `start()`; one that has nothing to do there gives no
edits. So a sequence of steps is a history that could have been.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any

from hypothesis import strategies as st

from planner.domain import plan as p
from planner.domain.changes import Edit, archived, changed, created, moved, removed, restored
from planner.domain.checks import uses
from planner.domain.editing import Draft
from planner.domain.proposals import ProposalCell, ProposalComment, ProposalState, ProposalStep, Use
from planner.domain.records import RECORDS, record, records_in, standing
from planner.domain.references import REFERENCES, codes_at
from planner.domain.words import Basis, GroupKind, GroupPart, InterventionKind, MarkKind, Scope, Status
from tests.store.town import town

_NUMBERS = count(1)
_PLACED = p.Placement("roken", "beleid", "jeugd", True, Basis.CONFIRMED, Basis.STATED, Basis.INFERRED, date(2026, 9, 1))
_WIJKEN = p.Delivery(Scope.NEIGHBOURHOODS, Status.RUNNING, ("dijk", "haven"), date(2026, 1, 1), budget=12_000)

#: A new record of each kind, by a code that is nowhere yet.
NEW: dict[str, Callable[[str], Any]] = {
    "interventions": lambda code: p.Intervention(
        *(code, f"Nieuw {code}", InterventionKind.INTERVENTION, ("roken",), (_PLACED,), (_WIJKEN,)),
        partners=(p.PartnerRole("ggd", "trekker"),),
        aliases=("Eén", 'met "tekens"'),
    ),
    "themes": lambda code: p.Theme(code, f"Thema {code}"),
    "pillars": lambda code: p.Pillar(code, f"Pijler {code}", code),
    "groups": lambda code: p.TargetGroup(code, f"Groep {code}", GroupKind.END, GroupPart.ALL_AGES, "inwoners"),
    "goals": lambda code: p.Goal(code, "roken", 7, f"Doel {code}", target_year=2031),
    "programmes": lambda code: p.Programme(code, f"Programma {code}", ("P",), themes=("roken", "weerbaarheid")),
    "partners": lambda code: p.Partner(code, f"Partner {code}", ("Anders",), core=True),
    "neighbourhoods": lambda code: p.Neighbourhood(code, f"Wijk {code}", ("W",), area_km2=1.5, population=10),
    "area_programmes": lambda code: p.AreaProgramme(code, f"Aanpak {code}", ("dijk",)),
    "sources": lambda code: p.Source(code, f"Bron {code}"),
    "indicators": lambda code: p.Indicator(code, f"Cijfer {code}", "roken", unit="%", more_is_worse=True),
    "observations": lambda code: p.Observation(code, "rookt", "nederland", 18.5, year=2022, margin=0.4, modelled=True),
    "proposals": lambda code: p.Proposal(
        *(code, f"Voorstel {code}", (ProposalCell("roken", "beleid", "jeugd"),), ("dijk",), Use.REACH, "Nodig", 12_000),
        programme="jogg",
    ),
    "partner_lists": lambda code: p.PartnerList(code, f"Lijst {code}", source="akkoord"),
    "contradictions": lambda code: p.Contradiction(code, "akkoord", "1.3", f"Tegenspraak {code}"),
    "presets": lambda code: p.Preset(code, f"Stuk {code}", ("tabel1", "matrix"), "word", "thema=roken"),
    "catalogue": lambda code: p.CatalogueEntry(code, f"Erkend {code}", ("roken", "elders"), groups=("inwoners",)),
}

#: Ways in which a record of each kind may get other fields; each says something else the next time.
OTHER: dict[str, tuple[Callable[[Any, int], Any], ...]] = {
    "interventions": (
        lambda it, n: replace(it, name=f"{it.name[:20]} {n}"),
        lambda it, n: replace(it, deliveries=(*it.deliveries[1:], replace(_WIJKEN, reached=n, reachable=n + 1))),
        lambda it, n: replace(it, placements=it.placements[1:] or (replace(_PLACED, primary=bool(n % 2)),)),
        lambda it, n: replace(it, goals=() if it.goals else ("r1",), summary=f"Samen {n}", aliases=(f"A{n}",)),
        lambda it, n: replace(it, partners=it.partners[::-1], recognised_on=date(2026, 1, 1 + n % 28), lapses_on=None),
    ),
    "marks": (lambda it, n: replace(it, reason=f"Omdat {n}", marked_on=date(2026, 1, 1 + n % 28)),),
    "themes": (lambda it, n: replace(it, name=f"Thema {n}"),),
    "pillars": (lambda it, n: replace(it, short=f"P{n}"),),
    "groups": (
        lambda it, n: replace(it, vulnerable=not it.vulnerable),
        lambda it, n: replace(it, parent=None if it.parent else "inwoners") if it.code != "inwoners" else it,
    ),
    "goals": (lambda it, n: replace(it, target_year=2000 + n, subject=f"onderwerp {n}"),),
    "programmes": (lambda it, n: replace(it, themes=it.themes[::-1][: n % 3], aliases=(f"B{n}", "B")),),
    "partners": (lambda it, n: replace(it, aliases=(*it.aliases[-2:], f"C{n}"), core=not it.core),),
    "neighbourhoods": (lambda it, n: replace(it, latitude=n / 100, cbs_codes=(f"BU{n}",), aliases=()),),
    "area_programmes": (lambda it, n: replace(it, neighbourhoods=it.neighbourhoods[::-1], name=f"Aanpak {n}"),),
    "proposals": (
        lambda it, n: replace(it, budget=n, year=2000 + n, neighbourhoods=() if it.neighbourhoods else ("haven",)),
        lambda it, n: replace(it, comments=(*it.comments[-2:], ProposalComment(date(2026, 1, 2), "A", f"O{n}"))),
        lambda it, n: replace(
            it,
            state=ProposalState.SUBMITTED,
            steps=(*it.steps[-2:], ProposalStep(ProposalState.SUBMITTED, date(2026, 1, 1 + n % 28), "B", f"W{n}")),
        ),
    ),
    "sources": (lambda it, n: replace(it, note=f"Noot {n}"),),
    "partner_lists": (lambda it, n: replace(it, name=f"Lijst {n}", theme="" if n % 2 else "roken"),),
    "contradictions": (lambda it, n: replace(it, text=f"Tegenspraak {n}"),),
    "indicators": (lambda it, n: replace(it, more_is_worse=None if n % 2 else not it.more_is_worse, unit=f"{n}"),),
    "observations": (lambda it, n: replace(it, value=n / 10, compared_with=it.compared_with[::-1], margin=None),),
    "situations": (lambda it, n: replace(it, text=f"Situatie {n}"), lambda it, n: replace(it, observations=(f"o{n}",))),
    "shapes": (
        lambda it, n: replace(it, source=f"Kaart {n}"),
        lambda it, n: replace(it, outline=((((6.5, 53.2), (6.6, 53.2), (6.6, 53.2 + n / 100), (6.5, 53.2)),),)),
    ),
    "catalogue": (lambda it, n: replace(it, themes=it.themes[::-1], recognised_on=date(2026, 1, 1 + n % 28)),),
    "presets": (lambda it, n: replace(it, parts=it.parts[::-1], name=f"Stuk {n}", question=f"wijk={n}"),),
    "municipality": (
        lambda it, n: replace(it, rules=p.Rules((n % 10) / 10, 1.0 + n, 2.0 + n), filled=not it.filled),
        lambda it, n: replace(it, name=f"Waterdorp {n}"),
    ),
}


def start(code: str = "GM9999") -> p.Plan:
    """The town in which these things happen: it has one record of every kind to which nothing refers."""
    plan = town(code)
    spare: dict[str, Any] = {field: (*getattr(plan, field), make("los")) for field, make in NEW.items()}
    return replace(plan, **spare)


@dataclass(frozen=True)
class Step:
    """One thing that happens. `which` and `how` choose among what there is in the plan that it meets."""

    deed: str
    field: str
    which: int
    how: int


#: Every deed with every kind of record that it can be done to.
DEEDS = [
    *(("create", field) for field in (*NEW, "marks")),
    *(("change", field) for field in OTHER),
    *(("remove", kind.field) for kind in RECORDS if kind.field != "municipality"),
    *(("move", kind.field) for kind in RECORDS if kind.field != "municipality"),
    *((deed, kind.field) for deed in ("archive", "restore") for kind in RECORDS if kind.archivable),
    ("bulk", "marks"),
    ("bulk", "interventions"),
]

#: One step, any of them.
STEPS = st.builds(
    lambda deed, which, how: Step(deed[0], deed[1], which, how), st.sampled_from(DEEDS), *[st.integers(0, 99)] * 2
)


def edits_for(plan: p.Plan, step: Step) -> tuple[Edit, ...]:
    """The edits of a step on a plan."""
    draft = Draft(plan)
    for part in _parts(step):
        draft.add(_DEEDS[part.deed](draft.plan, part))
    return tuple(draft.edits)


def _parts(step: Step) -> list[Step]:
    """A change of many records at once is a row of steps."""
    if step.deed != "bulk":
        return [step]
    deeds = ("create", "change", "remove", "create", "move", "change", "create")
    return [Step(deed, step.field, step.which + place, step.how + place) for place, deed in enumerate(deeds)]


def _create(plan: p.Plan, step: Step) -> Edit | None:
    if step.field != "marks":
        value = NEW[step.field](f"n{next(_NUMBERS)}_{os.getpid()}")
        place = step.how % (len(records_in(plan, step.field)) + 1)
        return created(plan, step.field, value, place) if _fits(plan, step.field, value) else None
    kinds, wijken = list(MarkKind), (None, *(one.code for one in plan.neighbourhoods))
    mark = p.CellMark(
        *("roken", plan.pillars[step.which % len(plan.pillars)].code, plan.groups[step.how % len(plan.groups)].code),
        *(kinds[step.which % len(kinds)], f"Omdat {step.how}", wijken[step.how % len(wijken)]),
    )
    taken = standing(plan, "marks", record("marks").key(mark))
    return None if taken or not _fits(plan, "marks", mark) else created(plan, "marks", mark)


def _change(plan: p.Plan, step: Step) -> Edit | None:
    value = _one(plan, step)
    other = OTHER[step.field][step.how % len(OTHER[step.field])](value, next(_NUMBERS) % 900) if value else None
    return changed(plan, step.field, other) if other and _fits(plan, step.field, other) else None


def _remove(plan: p.Plan, step: Step) -> Edit | None:
    key = _key(plan, step, archived=bool(step.how % 2))
    free = key is not None and (step.field == "marks" or not uses(plan, step.field, key))
    return removed(plan, step.field, key) if key is not None and free else None


def _move(plan: p.Plan, step: Step) -> Edit | None:
    key = _key(plan, step)
    return moved(plan, step.field, key, step.how % len(records_in(plan, step.field))) if key is not None else None


def _archive(plan: p.Plan, step: Step) -> Edit | None:
    key = _key(plan, step)
    return archived(plan, step.field, key) if key is not None else None


def _restore(plan: p.Plan, step: Step) -> Edit | None:
    key = _key(plan, step, archived=True)
    return restored(plan, step.field, key) if key is not None else None


def _fits(plan: p.Plan, field: str, value: Any) -> bool:
    """Whether everything that it refers to is there; an earlier step may have taken it away."""
    wanted = [(one.target, codes_at(value, one.path)) for one in REFERENCES if one.field == field and not one.loose]
    return all(standing(plan, target, code) for target, codes in wanted for code in codes)


def _one(plan: p.Plan, step: Step, archived: bool = False) -> Any:
    values = records_in(plan, step.field, archived=archived)
    return values[step.which % len(values)] if values else None


def _key(plan: p.Plan, step: Step, archived: bool = False) -> str | None:
    value = _one(plan, step, archived)
    return record(step.field).key(value) if value else None


_DEEDS: dict[str, Callable[[p.Plan, Step], Edit | None]] = {
    "create": _create,
    "change": _change,
    "remove": _remove,
    "move": _move,
    "archive": _archive,
    "restore": _restore,
}
