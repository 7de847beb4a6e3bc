"""The value of a field in words: a date, an amount, a choice, or the name behind a code."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from planner.domain.interventions import Delivery, PartnerRole, Placement
from planner.domain.plan import Rules
from planner.domain.proposals import ProposalCell, ProposalComment, ProposalLink, ProposalStep
from planner.domain.references import REFERENCES
from planner.domain.words import Scope
from planner.language.numbers import day, euros, fraction, listed, number, out_of
from planner.language.proposal_words import STATES
from planner.language.record_words import CLOSED_LISTS, label
from planner.language.sentences import Names
from planner.language.words import SCOPES, STATUSES, WHOLE_MUNICIPALITY

NOT_FILLED = "niet ingevuld"
BETWEEN = " · "
#: Which field holds codes of which kind, by the plan's field and the way to it.
_TARGETS = {(one.field, one.path): one.target for one in REFERENCES} | {("proposals", ("entry",)): "catalogue"}
_YEARS = {"target_year", "year"}
_MOST_AREAS = 4


def value_in_words(names: Names, field: str, path: tuple[str, ...], value: Any) -> str:
    """A value as a person reads it. `path` leads to it from a record of the plan's `field`."""
    if value is None and path == ("neighbourhood",):
        return WHOLE_MUNICIPALITY.lower()
    if value is None or value == "" or value == ():
        return NOT_FILLED
    if (field, path) == ("shapes", ("outline",)):
        points = sum(len(ring) for polygon in value for ring in polygon)
        return f"een vlak van {number(points)} punten"
    if isinstance(value, tuple):
        words = [value_in_words(names, field, path, one) for one in value]
        return ("; " if is_dataclass(value[0]) else ", ").join(words)
    if is_dataclass(value):
        return part_in_words(names, value)
    return _plain(names, _TARGETS.get((field, path)), path[-1], value)


def _plain(names: Names, target: str | None, name: str, value: Any) -> str:
    if name == "subject":
        return names.subject(value)
    if target is not None:
        return names.of(target, value)
    if isinstance(value, StrEnum):
        return CLOSED_LISTS[type(value)][value]
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, int | float):
        return _number(name, value)
    return str(value)


def _number(name: str, value: float) -> str:
    if name == "budget":
        return euros(int(value))
    if name in _YEARS:
        return str(value)
    return fraction(value) if name == "half" else number(value)


def part_in_words(names: Names, part: Any) -> str:
    """A part of a record in one line: a placement by its cell, a delivery by its area, a partner with its role."""
    if isinstance(part, Placement):
        return (
            f"{cell_in_words(names, part.theme, part.pillar, part.group)}{'' if part.primary else ' (tweede pijler)'}"
        )
    if isinstance(part, Delivery):
        return delivery_in_words(names, part)
    if isinstance(part, PartnerRole):
        return f"{names.partner(part.partner)}{f' ({part.role})' if part.role else ''}"
    if isinstance(part, Rules):
        return ", ".join(rule_in_words(names, part, one.name) for one in fields(part))
    return _proposal_part(names, part)


def _proposal_part(names: Names, part: Any) -> str:
    """A part of a proposal: a cell, a step with its day, a comment, a link by its title."""
    if isinstance(part, ProposalCell):
        return cell_in_words(names, part.theme, part.pillar, part.group)
    if isinstance(part, ProposalStep):
        return f"{STATES[part.state]} op {day(part.on)}{f' ({part.reason})' if part.reason else ''}"
    if isinstance(part, ProposalComment):
        return f"{part.by}: {part.text}" if part.by else part.text
    if isinstance(part, ProposalLink):
        return part.title or part.url
    raise TypeError(type(part).__name__)


def delivery_in_words(names: Names, one: Delivery) -> str:
    """ "Selwerd: loopt, tot en met 31-12-2026, 24 van 77 scholen"."""
    start, end = (day(one.starts) if one.starts else ""), (f"tot en met {day(one.ends)}" if one.ends else "")
    said = [STATUSES[one.status]]
    if start or end:
        said.append(f"{start} {end}" if start and end else end or f"vanaf {start}")
    if one.reached is not None and one.reachable is not None:
        said.append(f"{out_of(one.reached, one.reachable)} {one.reach_unit}".strip())
    if one.budget is not None:
        said.append(f"{euros(one.budget)} per jaar")
    if one.confirmed_on:
        said.append(f"bevestigd op {day(one.confirmed_on)}")
    return f"{area_in_words(names, one)}: {', '.join(said)}"


def rule_in_words(names: Names, rules: Rules, name: str) -> str:
    """ "gedekt vanaf 1"."""
    value = value_in_words(names, "municipality", ("rules", name), getattr(rules, name))
    return f"{lowered(label(Rules, name))} {value}"


def lowered(words: str) -> str:
    """A label inside a sentence; an abbreviation keeps its capitals.

    >>> lowered("Einddatum"), lowered("CBS-codes")
    ('einddatum', 'CBS-codes')
    """
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def cell_in_words(names: Names, theme: str, pillar: str, group: str) -> str:
    """ "Roken · Beleid · Ouderen (65+)"."""
    return BETWEEN.join((names.theme(theme), names.short_pillar(pillar), names.group(group)))


def area_in_words(names: Names, delivery: Delivery) -> str:
    """Where a delivery runs, in a few words."""
    if delivery.scope is Scope.NEIGHBOURHOODS:
        areas = [names.area(code) for code in delivery.neighbourhoods]
        rest = len(areas) - _MOST_AREAS
        return f"{', '.join(areas[:_MOST_AREAS])} en {number(rest)} meer" if rest > 0 else listed(areas)
    return delivery.place or SCOPES[delivery.scope]
