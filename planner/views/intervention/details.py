"""What is known of an intervention ("Gegevens"), every classified field with how we know it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from dash import html
from dash.development.base_component import Component

from planner.domain.facts import YEAR, is_recognised, months_later
from planner.domain.mix import Mix
from planner.domain.plan import Intervention
from planner.domain.words import Basis, GroupKind, GroupPart, Recognition
from planner.language.documents import mix_in_words
from planner.language.numbers import day, euros, listed
from planner.language.sentences import source_in_words
from planner.language.words import BASES, DAGGER, KINDS
from planner.views.intervention.places import area_in_words, confirmed_in_words, period_in_words
from planner.views.parts.choices import ARCHIVED, choices_of
from planner.views.parts.recognition import recognition_sign
from planner.views.reader import Asked

Said: TypeAlias = "str | Component | list[str | Component]"
Field: TypeAlias = tuple[str, Said]
_CHIPS = {Basis.STATED: "", Basis.INFERRED: "o", Basis.NOT_STATED: "w", Basis.CONFIRMED: "ok"}
_NOT_NAMED = "Niet genoemd"


def details_card(asked: Asked, one: Intervention, mixes: Mapping[str, Mix] | None = None) -> list[Component]:
    """The card: a list of terms. `mixes` holds the pillar mix of each goal, by its code."""
    fields: list[Field] = [
        ("Soort", KINDS[one.kind].capitalize()),
        ("Doel", _goals(asked, one, mixes or {})),
        ("Thema’s", _known(_themes(asked, one), one.theme_basis)),
        ("Pijlers", _pillars(asked, one)),
        ("Doelgroep", _known(_groups(asked, one), one.group_basis)),
        ("Programma", _known(listed([asked.names.programme(code) for code in one.programmes]), one.programme_basis)),
        ("Partners", _partners(asked, one)),
        ("Setting", _known(one.setting, one.setting_basis)),
        *_delivery(asked, one),
        ("Erkenning", _recognition(asked, one)),
        ("Bron", source_in_words(asked.plan, one.source, one.section)),
        ("Code", one.code),
    ]
    if one.aliases:
        fields.insert(1, ("Ook genoemd", ", ".join(one.aliases)))
    terms = [part for name, said in fields for part in (html.Dt(name), html.Dd(said))]
    note = f"{DAGGER} Afgeleid: dit staat niet letterlijk in de bron."
    return [html.H2("Gegevens"), html.Dl(terms, className="kv"), html.P(note, className="xxs muted")]


def basis_chip(basis: Basis) -> Component:
    """How a field is known."""
    words = BASES[basis] + (f" {DAGGER}" if basis is Basis.INFERRED else "")
    return html.Span(words, className=f"chip {_CHIPS[basis]} basis")


def _known(words: Said, basis: Basis) -> Said:
    """A value with its basis; nothing known is said as such."""
    if not words:
        return html.Span(_NOT_NAMED, className="muted")
    parts = words if isinstance(words, list) else [words]
    return [*parts, " ", basis_chip(basis)]


def _goals(asked: Asked, one: Intervention, mixes: Mapping[str, Mix]) -> Said:
    goals = [(code, title) for code, title, _ in choices_of(asked.plan, "goals", one.goals) if code in one.goals]
    if not goals:
        return html.Span("Geen doel genoemd", className="muted")
    return html.Ul([html.Li([title, " ", *_goal_facts(code, mixes.get(code))]) for code, title in goals])


def _goal_facts(code: str, mix: Mix | None) -> list[Component]:
    """The code of a goal, and over how many pillars all of its interventions are spread."""
    about = [html.Small(f"({code})", className="muted")]
    return about if mix is None else [*about, html.Div(html.Small(mix_in_words(mix), className="muted"))]


def _themes(asked: Asked, one: Intervention) -> str:
    codes = {*one.themes, *(placement.theme for placement in one.placements)}
    return listed([name for code, name, _ in choices_of(asked.plan, "themes", codes) if code in codes])


def _pillars(asked: Asked, one: Intervention) -> Said:
    first = {placement.pillar for placement in one.placements if placement.primary}
    second = {placement.pillar for placement in one.placements} - first
    words: list[str | Component] = [listed([p.name for p in asked.plan.pillars if p.code in first])]
    if second:
        names = listed([pillar.name for pillar in asked.plan.pillars if pillar.code in second])
        words += ["; ", html.Small(f"tweede pijler: {names}", className="muted")]
    said = _known(words if first or second else "", one.pillar_basis)
    why = _pillar_reason(one)
    return [*(said if isinstance(said, list) else [said]), html.Span(why, className="xs sub why")] if why else said


def _pillar_reason(one: Intervention) -> str:
    sure = "" if one.pillar_confidence in ("", "n.v.t.", "in de tekst") else f"Zekerheid: {one.pillar_confidence}."
    reason = one.pillar_reason.rstrip(".") + "." if one.pillar_reason else ""
    note = f"{one.pillar_basis_note[:1].upper()}{one.pillar_basis_note[1:]}." if one.pillar_basis_note else ""
    return " ".join(part for part in (reason, note, sure) if part)


def _groups(asked: Asked, one: Intervention) -> Said:
    codes = {placement.group for placement in one.placements}
    said: list[str | Component] = []
    for group in (group for group in asked.plan.groups if group.code in codes):
        said.append(f"{', ' if said else ''}{group.name}")
        if group.part is GroupPart.BROADER:
            said.append(html.Small(" (brede groep)", className="muted"))
        elif group.kind is GroupKind.INTERMEDIARY:
            said.append(html.Small(" (via intermediairs)", className="muted"))
    for group in (group for group in asked.plan.archive.groups if group.code in codes):
        said += [f"{', ' if said else ''}{group.name}", html.Small(f" {ARCHIVED}", className="muted")]
    return said


def _partners(asked: Asked, one: Intervention) -> Said:
    said: list[str | Component] = []
    for role in one.partners:
        said.append(f"{', ' if said else ''}{asked.names.partner(role.partner)}")
        if role.role:
            said.append(html.Small(f" ({role.role})", className="muted"))
    if one.partners_text:
        said.append(f"{'; ' if said else ''}{one.partners_text}")
    return _known(said, one.partner_basis)


def _delivery(asked: Asked, one: Intervention) -> Iterable[Field]:
    """Area, status and period of the only delivery; with more of them a table tells it."""
    if len(one.deliveries) != 1:
        several = "Verschilt per gebied: zie Inzet" if one.deliveries else _NOT_NAMED
        return [("Gebied", _known(several, one.area_basis)), ("Periode", several)]
    delivery = one.deliveries[0]
    fields: list[Field] = [
        ("Gebied", _known(_upper(area_in_words(asked, delivery)), delivery.area_basis)),
        ("Periode", _upper(period_in_words(delivery))),
    ]
    if delivery.budget is not None:
        fields.append(("Budget", f"{euros(delivery.budget)} per jaar"))
    confirmed = confirmed_in_words(delivery)
    return [*fields, ("Bevestigd", confirmed)] if confirmed else fields


def _recognition(asked: Asked, one: Intervention) -> Said:
    if one.recognition in (Recognition.UNKNOWN, Recognition.NOT_APPLICABLE):
        words = "Niet bekend" if one.recognition is Recognition.UNKNOWN else "Wordt niet beoordeeld"
        return html.Span(words, className="muted")
    said: list[str | Component] = [recognition_sign(one, asked.question.on)]
    if is_recognised(one, asked.question.on) and one.lapses_on:
        said += [
            html.Br(),
            html.Span(f"Geldig tot {day(one.lapses_on)} ", className="xs sub"),
            *_lapses(asked, one.lapses_on),
        ]
    if one.recognition_source:
        said += [html.Br(), html.Span(one.recognition_source, className="xs sub")]
    return said


def _lapses(asked: Asked, lapses_on: date) -> list[Component]:
    """A warning in the last twelve months."""
    on = asked.question.on
    if lapses_on > months_later(on, YEAR):
        return []
    months = next((count for count in range(YEAR + 1) if months_later(on, count + 1) > lapses_on), YEAR)
    when = "binnen een maand" if not months else f"over {months} {'maand' if months == 1 else 'maanden'}"
    return [html.Span(f"verloopt {when}", className="chip w")]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
