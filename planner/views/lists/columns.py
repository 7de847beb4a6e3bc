"""The columns of every list: what of a record matters when it stands among others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from planner.domain.mix import Mix
from planner.domain.plan import AreaProgramme, Goal, Neighbourhood, Partner, Programme, Source, TargetGroup
from planner.language.documents import mix_remark, pillars_used
from planner.language.numbers import MISSING, listed, number
from planner.language.record_words import GROUP_KINDS
from planner.language.sentences import Names

Cell = dict[str, Any]
_MOST_NAMES = 3


@dataclass(frozen=True)
class Column:
    """One column. `wide`: it goes when a form stands beside the list. `sorts`: people can put the list in its order."""

    title: str
    cell: Callable[[Names, Any], Cell]
    wide: bool = False
    sorts: bool = True


def text(said: str, small: str = "", order: float | str | None = None, chip: str = "") -> Cell:
    """A cell: its words, smaller words below them, a chip, and what it is sorted by where that is not its words."""
    told: Cell = {"t": said or MISSING}
    for name, value in (("s", small), ("o", order), ("c", chip)):
        if value not in ("", None):
            told[name] = value
    return told


def _aliases(one: Any) -> str:
    return f"ook {listed(list(one.aliases[:_MOST_NAMES]))}{_more(len(one.aliases))}" if one.aliases else ""


def _more(count: int) -> str:
    return f" en {number(count - _MOST_NAMES)} meer" if count > _MOST_NAMES else ""


def _few(names: list[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    return f"{shown}{_more(len(names))}"


def _name(_names: Names, one: Any) -> Cell:
    return text(one.name)


def _known_as(_names: Names, one: Programme | Partner | Neighbourhood) -> Cell:
    return text(one.name, _aliases(one))


def _goal(_names: Names, one: Goal) -> Cell:
    return text(one.title, one.description)


def _number(_names: Names, one: Goal) -> Cell:
    return text(number(one.number), order=one.number)


def _target(_names: Names, one: Goal) -> Cell:
    year = f"in {one.target_year}" if one.target_year else ""
    return text(one.target or year, year if one.target else "")


def _group_kind(_names: Names, one: TargetGroup) -> Cell:
    return text(GROUP_KINDS[one.kind].capitalize(), chip="kwetsbaar" if one.vulnerable else "")


def _parent(names: Names, one: TargetGroup) -> Cell:
    return text(names.group(one.parent) if one.parent else "")


def _programme_kind(_names: Names, one: Programme) -> Cell:
    return text(one.kind[:1].upper() + one.kind[1:], chip="dwars" if one.crossing else "")


def _themes(names: Names, one: Programme) -> Cell:
    return text(_few([names.theme(code) for code in one.themes]))


def _sector(_names: Names, one: Partner) -> Cell:
    return text(one.sector[:1].upper() + one.sector[1:], chip="kernpartner" if one.core else "")


def _population(_names: Names, one: Neighbourhood) -> Cell:
    return text(number(one.population), one.population_source if one.population is not None else "", one.population)


def _wijken(names: Names, one: AreaProgramme) -> Cell:
    return text(_few([names.area(code) for code in one.neighbourhoods]), order=len(one.neighbourhoods))


def _published(_names: Names, one: Source) -> Cell:
    return text(one.published)


def _host(_names: Names, one: Source) -> Cell:
    return text(one.url.partition("://")[2].partition("/")[0].removeprefix("www."))


def goal_column(mixes: Mapping[str, Mix]) -> Column:
    """The pillar mix of every goal, by its code."""

    def cell(_names: Names, one: Goal) -> Cell:
        mix = mixes[one.code]
        return text(pillars_used(mix), mix_remark(mix), order=mix.used)

    return Column("Pijlermix", cell, wide=True)


THEMES = (Column("Naam", _name),)
PILLARS = (Column("Naam", _name), Column("Korte naam", lambda _names, one: text(one.short)))
GROUPS = (Column("Naam", _name), Column("Soort", _group_kind), Column("Valt onder", _parent, wide=True))
GOALS = (Column("Doel", _goal), Column("Nummer", _number, wide=True), Column("Streefwaarde", _target, wide=True))
PROGRAMMES = (
    Column("Naam", _known_as),
    Column("Soort", _programme_kind, wide=True),
    Column("Thema’s", _themes, wide=True),
    Column("Trekker", lambda _names, one: text(one.owner), wide=True),
)
PARTNERS = (Column("Naam", _known_as), Column("Sector", _sector))
WIJKEN = (
    Column("Naam", _known_as),
    Column("Soort", lambda _names, one: text("Aandachtswijk" if one.attention else "")),
    Column("CBS-codes", lambda _names, one: text(", ".join(one.cbs_codes)), wide=True),
    Column("Inwoners", _population, wide=True),
)
AREAS = (Column("Naam", _name), Column("Wijken", _wijken))
SOURCES = (
    Column("Titel", lambda _names, one: text(one.title, one.publisher)),
    Column("Jaar of datum", _published, wide=True),
    Column("Webadres", _host, wide=True),
)
