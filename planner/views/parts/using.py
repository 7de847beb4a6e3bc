"""Where a record is used, in words, with a link to each place."""

from collections.abc import Callable, Iterable
from typing import Any

from planner.domain.records import SEPARATOR, standing
from planner.domain.usage import Use
from planner.language.changes import mark_cell
from planner.language.numbers import counted, listed
from planner.language.record_words import RECORD_NAMES
from planner.language.sentences import Names
from planner.views.parts.choices import ARCHIVED

Href = Callable[..., str]
#: So many places are named; the others are counted.
SHOWN = 12
#: The lists of /beheer, by the field of the plan that holds their records.
LIST_CODES = {
    "themes": "themas",
    "goals": "doelen",
    "pillars": "pijlers",
    "groups": "doelgroepen",
    "programmes": "programmas",
    "partners": "partners",
    "neighbourhoods": "wijken",
    "area_programmes": "gebiedsprogrammas",
    "sources": "bronnen",
}
#: What cannot be edited one by one: one, many, and where it can be seen.
_OTHERS = {
    "memberships": ("vermelding", "vermeldingen", "/bronnen"),
    "partner_lists": ("partnerlijst", "partnerlijsten", "/bronnen"),
    "contradictions": ("tegenstrijdigheid", "tegenstrijdigheden", "/bronnen#tegenstrijdig"),
    "observations": ("cijfer", "cijfers", "/bronnen#cijfers"),
    "indicators": ("indicator", "indicatoren", "/bronnen#cijfers"),
    "catalogue": ("erkende interventie elders", "erkende interventies elders", ""),
}


def places(uses: Iterable[Use]) -> dict[tuple[str, str], Use]:
    """Each record that refers to it once, however many of its fields do."""
    return {(use.field, use.code): use for use in uses}


def in_words(uses: Iterable[Use]) -> str:
    """ "29 interventies, 4 doelen en 12 celoordelen"; "" when it is not used."""
    return listed(counts(uses))


def counts(uses: Iterable[Use]) -> list[str]:
    """The number of records of each kind."""
    found: dict[str, int] = {}
    for field, _ in places(uses):
        found[field] = found.get(field, 0) + 1
    return [counted(count, *_called(field)) for field, count in found.items()]


def rows(names: Names, uses: Iterable[Use], href: Href) -> list[dict[str, Any]]:
    """The first places, each with its name, its kind and its address."""
    return [
        {"naam": _name(names, use), "soort": _called(use.field)[0], "href": _address(names, use, href)}
        for use in list(places(uses).values())[:SHOWN]
    ]


def _called(field: str) -> tuple[str, str]:
    return RECORD_NAMES[field] if field in RECORD_NAMES else _OTHERS[field][:2]


def _name(names: Names, use: Use) -> str:
    if use.field == "marks":
        theme, pillar, group, _, area = use.code.split(SEPARATOR)
        return mark_cell(names, (theme, pillar, group), area)
    if use.field == "memberships":
        return next((one.name for one in names.plan.partner_lists if one.code == use.code), use.code)
    if use.field == "observations":
        return _figure(names, use.code)
    return f"{use.name or use.code} {ARCHIVED}" if _put_away(names, use) else use.name or use.code


def _figure(names: Names, code: str) -> str:
    figure = next(one for one in names.plan.observations if one.code == code)
    indicator = next((one.name for one in names.plan.indicators if one.code == figure.indicator), figure.indicator)
    return f"{indicator} ({figure.year})" if figure.year else indicator


def _put_away(names: Names, use: Use) -> bool:
    now = standing(names.plan, use.field, use.code) if use.field in RECORD_NAMES else None
    return now is not None and now.archived


def _address(names: Names, use: Use, href: Href) -> str:
    if use.field == "interventions":
        return href(f"/interventies/{use.code}")
    if use.field == "proposals":
        return href(f"/voorstellen/{use.code}")
    if use.field == "marks":
        theme, pillar, group, _, area = use.code.split(SEPARATOR)
        return href("/", cel=".".join((theme, pillar, group)), wijk=area or None)
    if use.field in LIST_CODES:
        away = "ja" if _put_away(names, use) else None
        return href("/beheer", lijst=LIST_CODES[use.field], item=use.code, archief=away)
    return _OTHERS[use.field][2]
