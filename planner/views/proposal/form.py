"""The form of a proposal: all that it needs to be submitted, and what may come with it."""

from typing import Any

from planner.domain.checks import LONGEST, LONGEST_NAME
from planner.domain.editing import new_code
from planner.domain.grid import row_groups
from planner.domain.plan import Plan, Proposal, TargetGroup
from planner.domain.proposals import ProposalCell, ProposalLink, Use
from planner.domain.words import GroupPart
from planner.language.numbers import number
from planner.language.proposal_words import USES
from planner.language.record_words import GROUP_PARTS, label
from planner.store.changes import Committed
from planner.views.parts.acting import Call
from planner.views.parts.choices import ARCHIVED, choices_of
from planner.views.parts.forms import Choice, Field, Form, Section, plain_choices
from planner.views.parts.saving import Editable, Filled
from planner.views.parts.submitted import Submitted

FORM_ID, ACTION, LIST = "voorstel", "proposal", "/voorstellen"
FIELD = "proposals"
#: What an empty form begins with.
BLANK = Proposal("", "")


def proposal_form(plan: Plan, one: Proposal | None) -> Form:
    """The form, filled with a proposal; None: a new one."""
    shown = one or BLANK
    return Form(
        form_id=FORM_ID,
        action=ACTION,
        title="",
        sections=_sections(plan, shown),
        values=values_of(shown),
        cancel=f"{LIST}/{one.code}" if one and one.code else LIST,
    )


def values_of(one: Proposal) -> dict[str, Any]:
    """What stands in the fields."""
    return {
        "name": one.name,
        "cells": [
            {"theme": cell.theme, "pillar": cell.pillar, "group": cell.group, "primary": True} for cell in one.cells
        ],
        "neighbourhoods": list(one.neighbourhoods),
        "use": one.use.value,
        "motivation": one.motivation,
        "budget": "" if one.budget is None else number(one.budget),
        "year": "" if one.year is None else str(one.year),
        "programme": one.programme,
        "intervention": one.intervention,
        "entry": one.entry,
        "links": [{"title": link.title, "url": link.url} for link in one.links],
    }


def _own(name: str, kind: str = "text", **more: Any) -> Field:
    return Field(name, label(Proposal, name), kind, **more)


def _sections(plan: Plan, one: Proposal) -> tuple[Section, ...]:
    what = (
        _own("name", required=True, most=LONGEST_NAME, wide=True),
        _own("motivation", "long", most=LONGEST, rows=4, wide=True, hint="Waarom is dit hier nodig, en waarom nu?"),
        _own("use", "radio", required=True, wide=True, choices=plain_choices(USES)),
    )
    money = (
        _own("budget", "money", hint="In hele euro’s"),
        _own("year", "number", hint="Bijvoorbeeld 2027"),
        _own("programme", "choice", choices=_programmes(plan, one), wide=True, hint="Het programma dat het betaalt"),
    )
    about = (
        _own("intervention", "one", wide=True, choices=choices_of(plan, "interventions", {one.intervention})),
        _own("entry", "one", wide=True, choices=_entries(plan, one)),
    )
    links = "Een bijlage is een link naar een document of pagina. Bestanden bewaart de planner niet."
    return (
        Section("Wat u voorstelt", what),
        Section("Waar het voor is", _where(plan, one), "Geen wijk gekozen? Dan is het voor de hele gemeente."),
        Section("Wat het kost", money, "Nodig om het voorstel in te dienen."),
        Section("Waar het op voortbouwt", about, "Alleen als het iets bestaands vergroot, of iets erkends overneemt."),
        Section("Bijlagen", (_links(),), links, folded=not one.links),
    )


def _where(plan: Plan, one: Proposal) -> tuple[Field, ...]:
    themes = choices_of(plan, "themes", {cell.theme for cell in one.cells})
    grid = {
        "themes": [{"code": code, "name": name} for code, name, _ in themes],
        "pillars": [{"code": pillar.code, "name": pillar.short} for pillar in plan.pillars],
        "groups": [
            {"code": group.code, "name": group.name, "part": GROUP_PARTS[group.part]} for group in _groups(plan, one)
        ],
        "single": True,
    }
    wijken = choices_of(plan, "neighbourhoods", one.neighbourhoods)
    return (
        Field("cells", label(Proposal, "cells"), "cells", wide=True, required=True, grid=grid),
        _own("neighbourhoods", "some", wide=True, choices=wijken),
    )


def _groups(plan: Plan, one: Proposal) -> tuple[TargetGroup, ...]:
    """The rows of the matrix, then the broader groups, and from the archive what is in use."""
    used = {cell.group for cell in one.cells}
    broader = (group for group in plan.groups if group.part is GroupPart.BROADER)
    return (*row_groups(plan), *broader, *(group for group in plan.archive.groups if group.code in used))


def _programmes(plan: Plan, one: Proposal) -> tuple[Choice, ...]:
    """The crossing programmes, which carry the money; and the one that was chosen, whatever it is by now."""
    crossing = {each.code for each in plan.programmes if each.crossing} | {one.programme}
    return tuple(each for each in choices_of(plan, "programmes", {one.programme}) if each[0] in crossing)


def _entries(plan: Plan, one: Proposal) -> tuple[Choice, ...]:
    known = tuple((entry.code, entry.name, "") for entry in plan.catalogue)
    if one.entry and one.entry not in {code for code, _, _ in known}:
        return (*known, (one.entry, f"{one.entry} {ARCHIVED}", ""))
    return known


def _links() -> Field:
    fields = (
        Field("title", label(ProposalLink, "title"), required=True, most=LONGEST_NAME),
        Field("url", label(ProposalLink, "url"), required=True, most=LONGEST, hint="Begin met https://"),
    )
    return _own("links", "list", wide=True, item="Bijlage", add="Bijlage toevoegen", fields=fields)


def read_proposal(given: Submitted, plan: Plan, now: Proposal | None, _call: Call) -> Filled:
    """What somebody filled in, on top of what is stored; how far it is and what was said stand on no form."""
    old = now or BLANK
    name = given.text("name", required=True)
    made = Proposal(
        code=now.code if now else new_code(plan, FIELD, name),
        name=name,
        cells=_cells(given, plan, old),
        neighbourhoods=given.codes("neighbourhoods", _codes(choices_of(plan, "neighbourhoods", old.neighbourhoods))),
        use=given.word("use", Use, old.use, required=True),
        motivation=given.text("motivation"),
        budget=given.euros("budget"),
        year=given.whole("year"),
        programme=given.choice("programme", _codes(_programmes(plan, old))),
        intervention=given.choice("intervention", _codes(choices_of(plan, "interventions", {old.intervention}))),
        entry=given.choice("entry", _codes(_entries(plan, old))),
        state=old.state,
        steps=old.steps,
        comments=old.comments,
        links=tuple(ProposalLink(item.text("title"), item.text("url")) for item in given.items("links")),
    )
    return Filled(made)


def _cells(given: Submitted, plan: Plan, old: Proposal) -> tuple[ProposalCell, ...]:
    themes = _codes(choices_of(plan, "themes", {cell.theme for cell in old.cells}))
    groups, pillars = {one.code for one in _groups(plan, old)}, {one.code for one in plan.pillars}
    found = []
    for item in given.items("cells"):
        theme = item.choice("theme", themes, required=True)
        pillar = item.choice("pillar", pillars, required=True)
        group = item.choice("group", groups, required=True)
        if theme and pillar and group:
            found.append(ProposalCell(theme, pillar, group))
    return tuple(found)


def _codes(choices: tuple[Choice, ...]) -> set[str]:
    return {code for code, _, _ in choices}


def _said(_call: Call, _committed: Committed, one: Proposal) -> str:
    return f"Voorstel “{one.name}” is bewaard."


def _goto(one: Proposal | None) -> str:
    return f"{LIST}/{one.code}" if one else ""


EDITABLE = Editable(
    action=ACTION,
    field=FIELD,
    form=proposal_form,
    read=read_proposal,
    said=_said,
    goto=_goto,
)

__all__ = ["ACTION", "BLANK", "EDITABLE", "FIELD", "LIST", "proposal_form", "values_of"]
