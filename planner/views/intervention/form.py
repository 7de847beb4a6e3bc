"""The form of an intervention: all its fields, what matters first. Names of fields are those of the record."""

from typing import Any

from planner.domain.checks import LONGEST, LONGEST_NAME
from planner.domain.grid import row_groups
from planner.domain.interventions import Delivery, Intervention, PartnerRole, Placement
from planner.domain.plan import Plan, TargetGroup
from planner.domain.words import GroupPart, InterventionKind, Scope, Status
from planner.language.numbers import day, number
from planner.language.record_words import GROUP_PARTS, label
from planner.language.words import KINDS, RECOGNITIONS, SCOPES, STATUSES
from planner.views.parts.choices import choices_of
from planner.views.parts.forms import Choice, Field, Form, Section, plain_choices

FORM_ID, ACTION = "interventie", "intervention"
LIST = "/interventies"
#: What an empty form begins with: something that runs everywhere. Whoever fills it in sees and says whether that is so.
BLANK = Intervention("", "", InterventionKind.INTERVENTION, deliveries=(Delivery(Scope.MUNICIPALITY, Status.RUNNING),))
#: Scopes that a place in words belongs to.
PLACED = (Scope.SPOT, Scope.REGION)


def intervention_form(plan: Plan, one: Intervention | None, of_deliveries: str = "") -> Form:
    """The form, filled with an intervention; None: a new one. `of_deliveries` is said where it runs."""
    shown = one or BLANK
    return Form(
        form_id=FORM_ID,
        action=ACTION,
        title="",
        sections=_sections(plan, shown, of_deliveries),
        values=values_of(shown),
        cancel=f"{LIST}/{one.code}" if one and one.code else LIST,
    )


def values_of(one: Intervention) -> dict[str, Any]:
    """What stands in the fields."""
    return {
        "name": one.name,
        "kind": one.kind.value,
        "summary": one.summary,
        "setting": one.setting,
        "aliases": list(one.aliases),
        "counts": one.counts,
        "counts_reason": one.counts_reason,
        "placements": [_cell(part) for part in one.placements],
        "themes": list(one.themes),
        "pillar_reason": one.pillar_reason,
        "deliveries": [_delivery(part) for part in one.deliveries],
        "partners": [{"partner": part.partner, "role": part.role} for part in one.partners],
        "partners_text": one.partners_text,
        "goals": list(one.goals),
        "programmes": list(one.programmes),
        "recognition": one.recognition.value,
        "recognised_on": _day(one.recognised_on),
        "lapses_on": _day(one.lapses_on),
        "recognition_source": one.recognition_source,
        "source": one.source,
        "section": one.section,
    }


def themes_of(plan: Plan, one: Intervention) -> tuple[Choice, ...]:
    """Themes to choose from; of the archive those that it is about already."""
    return choices_of(plan, "themes", {*one.themes, *(part.theme for part in one.placements)})


def groups_of(plan: Plan, one: Intervention) -> tuple[TargetGroup, ...]:
    """Groups that cells can be chosen for: the rows, then the broader ones, and from the archive what is in use."""
    used = {part.group for part in one.placements}
    broader = (group for group in plan.groups if group.part is GroupPart.BROADER)
    return (*row_groups(plan), *broader, *(group for group in plan.archive.groups if group.code in used))


def areas_of(plan: Plan, one: Intervention) -> tuple[Choice, ...]:
    """Wijken to choose from."""
    return choices_of(plan, "neighbourhoods", {code for part in one.deliveries for code in part.neighbourhoods})


def partners_of(plan: Plan, one: Intervention) -> tuple[Choice, ...]:
    """Partners to choose from."""
    return choices_of(plan, "partners", {part.partner for part in one.partners})


def _cell(part: Placement) -> dict[str, Any]:
    return {"theme": part.theme, "pillar": part.pillar, "group": part.group, "primary": part.primary}


def _delivery(part: Delivery) -> dict[str, Any]:
    return {
        "scope": part.scope.value,
        "neighbourhoods": list(part.neighbourhoods),
        "place": part.place,
        "status": part.status.value,
        "starts": _day(part.starts),
        "ends": _day(part.ends),
        "reached": _number(part.reached),
        "reachable": _number(part.reachable),
        "reach_unit": part.reach_unit,
        "budget": _number(part.budget),
        "confirmed_on": _day(part.confirmed_on),
        "confirmed_by": part.confirmed_by,
    }


def _day(value: Any) -> str:
    return day(value) if value else ""


def _number(value: int | None) -> str:
    return "" if value is None else number(value)


def _sections(plan: Plan, one: Intervention, of_deliveries: str) -> tuple[Section, ...]:
    runs = f"Een regel per gebied of periode. {of_deliveries}".strip()
    return (
        Section("Wat het is", _what()),
        Section("Waar het hoort", _where(plan, one), "Kies de cellen van de matrix waarin deze interventie staat."),
        Section("Waar en wanneer", (_deliveries(plan, one),), runs),
        Section("Met wie", _with_whom(plan, one), folded=True),
        Section("Doelen en programma’s", _aims(plan, one), folded=True),
        Section("Erkenning", _recognition(), folded=True),
        Section("Bron", _source(plan, one), folded=True),
    )


def _own(name: str, **more: Any) -> Field:
    """A field of the intervention itself."""
    return Field(name, label(Intervention, name), **more)


def _what() -> tuple[Field, ...]:
    return (
        _own("name", required=True, most=LONGEST_NAME),
        _own("kind", kind="choice", required=True, choices=plain_choices(KINDS)),
        _own("summary", kind="long", most=LONGEST, rows=3, wide=True, hint="Wat gebeurt er, en voor wie?"),
        _own("setting", most=LONGEST, hint="Bijvoorbeeld school, wijk of huisartsenpraktijk"),
        _own("aliases", kind="tags", hint="Andere namen waarop u haar terugvindt"),
        _own("counts", kind="yes", wide=True),
        _own("counts_reason", most=LONGEST, wide=True, hint="Nodig als zij niet meetelt, bijvoorbeeld bij een nota"),
    )


def _where(plan: Plan, one: Intervention) -> tuple[Field, ...]:
    themes = themes_of(plan, one)
    grid = {
        "themes": [{"code": code, "name": name} for code, name, _ in themes],
        "pillars": [{"code": pillar.code, "name": pillar.short} for pillar in plan.pillars],
        "groups": [
            {"code": group.code, "name": group.name, "part": GROUP_PARTS[group.part]} for group in groups_of(plan, one)
        ],
    }
    again = "Nog een keer kiezen maakt er een tweede pijler van. Een bredere doelgroep telt half."
    return (
        Field("placements", "Cellen", "cells", wide=True, grid=grid, hint=again),
        _own("themes", kind="some", choices=themes, hint="Thema’s van gekozen cellen komen er vanzelf bij."),
        _own("pillar_reason", kind="long", most=LONGEST, rows=2),
    )


def _deliveries(plan: Plan, one: Intervention) -> Field:
    return _own(
        "deliveries",
        kind="list",
        wide=True,
        item="Inzet",
        add="Inzet toevoegen",
        fields=_delivery_fields(areas_of(plan, one)),
    )


def _delivery_fields(wijken: tuple[Choice, ...]) -> tuple[Field, ...]:
    def of(name: str, kind: str = "text", **more: Any) -> Field:
        return Field(name, label(Delivery, name), kind, **more)

    spots = tuple(scope.value for scope in PLACED)
    return (
        of("scope", "radio", required=True, choices=plain_choices(SCOPES)),
        of("status", "choice", required=True, choices=plain_choices(STATUSES)),
        of("neighbourhoods", "some", wide=True, choices=wijken, when=("scope", (Scope.NEIGHBOURHOODS.value,))),
        of("place", most=LONGEST_NAME, wide=True, when=("scope", spots), hint="Bijvoorbeeld UMCG, of de provincie"),
        of("starts", "date", hint="Bijvoorbeeld 01-09-2026"),
        of("ends", "date", hint="Laat leeg als er geen einde is"),
        of("reached", "number", hint="Bijvoorbeeld 24"),
        of("reachable", "number", hint="Bijvoorbeeld 77"),
        of("reach_unit", most=LONGEST_NAME, hint="Bijvoorbeeld scholen"),
        of("budget", "money", hint="In hele euro’s"),
        of("confirmed_on", "date", hint="Leeg? Dan vandaag"),
        of("confirmed_by", most=LONGEST_NAME, hint="Leeg? Dan uw naam"),
    )


def _with_whom(plan: Plan, one: Intervention) -> tuple[Field, ...]:
    hint = "Staat een partner er niet bij? Typ de naam, dan komt die in de lijst."
    who = Field("partner", label(PartnerRole, "partner"), "one", True, hint, choices=partners_of(plan, one), new=True)
    role = Field("role", label(PartnerRole, "role"), most=LONGEST, hint="Bijvoorbeeld trekker, of begeleidt")
    return (
        _own("partners", kind="list", wide=True, item="Partner", add="Partner toevoegen", fields=(who, role)),
        _own("partners_text", kind="long", most=LONGEST, rows=2, wide=True, hint="Zoals de bron het zegt"),
    )


def _aims(plan: Plan, one: Intervention) -> tuple[Field, ...]:
    subjects = {theme.code: theme.name for theme in (*plan.archive.themes, *plan.themes)}
    subjects.update({programme.code: programme.name for programme in plan.programmes})
    goals = choices_of(plan, "goals", one.goals, lambda goal: subjects.get(goal.subject, "Andere doelen"))
    return (
        _own("goals", kind="some", wide=True, choices=_in_parts(goals)),
        _own("programmes", kind="some", wide=True, choices=choices_of(plan, "programmes", one.programmes)),
    )


def _in_parts(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Choices with those of one part together, in the order in which parts are met."""
    parts = list(dict.fromkeys(part for _, _, part in choices))
    return tuple(sorted(choices, key=lambda one: parts.index(one[2])))


def _recognition() -> tuple[Field, ...]:
    long = "Leeg? Dan rekenen we 3 jaar bij Goed beschreven, en 5 jaar bij de andere niveaus"
    return (
        _own("recognition", kind="choice", required=True, wide=True, choices=plain_choices(RECOGNITIONS)),
        _own("recognised_on", kind="date", hint="Bijvoorbeeld 01-09-2024"),
        _own("lapses_on", kind="date", hint=long),
        _own("recognition_source", most=LONGEST, wide=True, hint="Bijvoorbeeld Loket Gezond Leven, met het webadres"),
    )


def _source(plan: Plan, one: Intervention) -> tuple[Field, ...]:
    return (
        _own("source", kind="choice", choices=choices_of(plan, "sources")),
        _own("section", most=LONGEST_NAME, hint="Bijvoorbeeld 2.4, of tabel 1"),
    )
