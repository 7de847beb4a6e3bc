"""What the HTML file shows: the table of the question in words and codes, and the data of every wijk for its script."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from planner.domain.analysis import Cell, Contribution
from planner.domain.plan import TargetGroup
from planner.exports.handover import Handover
from planner.exports.signs import Sign, legend, sign_of
from planner.figures.theme import CELL_CLASSES
from planner.language import documents
from planner.language.contributions import basis_in_words, weight_in_words
from planner.language.numbers import listed
from planner.language.sentences import cell_state, question_in_words, rules_in_words, source_in_words
from planner.language.words import DAGGER, LEVEL_CODES, PARTS, WHOLE_MUNICIPALITY

#: The class of each small sign that is a shape there.
_SHAPES = {documents.BROAD_SIGN: "ring", documents.ENDING_SIGN: "end", documents.PRIORITY_SIGN: "prio"}


@dataclass(frozen=True)
class Place:
    """One cell of the table, as the template writes it."""

    theme: str
    pillar: str
    group: str
    level: str
    number: int
    text: str
    said: str
    style: str


@dataclass(frozen=True)
class Line:
    """A row of the table. `part` names the rows from here on, "" where it stays the same."""

    group: TargetGroup
    part: str
    places: tuple[Place, ...]
    margin: str


@dataclass(frozen=True)
class Behind:
    """A row of the list of what stands behind the cells: for who has no script, and for paper."""

    theme: str
    pillar: str
    group: str
    name: str
    said: str
    source: str


@dataclass(frozen=True)
class WebPage:
    """Everything in the file. `data` is for the script: see `page.js`."""

    title: str
    warning: str
    outcome: str
    themes: tuple[tuple[str, str, str], ...]
    pillars: tuple[tuple[str, str, str], ...]
    lines: tuple[Line, ...]
    totals: tuple[str, ...]
    total: str
    legend: tuple[tuple[Sign, str, str], ...]
    behind: tuple[Behind, ...]
    notes: tuple[str, ...]
    data: dict[str, Any]

    @property
    def columns(self) -> int:
        """How many columns the table has in all: names, cells with room between the themes, margin."""
        return 1 + len(self.themes) * (1 + len(self.pillars))


def page(handover: Handover) -> WebPage:
    """The page of a question."""
    tally_of, margin = handover.analysis.tally_of, documents.margin
    columns = [(theme.code, pillar.code) for theme in handover.themes for pillar in handover.pillars]
    return WebPage(
        title=handover.title,
        warning=documents.invented(handover.plan.municipality),
        outcome=handover.outcome,
        themes=tuple((one.code, one.name, margin(tally_of(theme=one.code))) for one in handover.themes),
        pillars=tuple((one.code, one.name, one.short) for one in handover.pillars),
        lines=tuple(_lines(handover)),
        totals=tuple(margin(tally_of(theme=theme, pillar=pillar)) for theme, pillar in columns),
        total=margin(handover.analysis.tally),
        legend=tuple((sign, said, _style_of(sign)) for sign, said in legend(handover) if sign.marks != DAGGER),
        behind=tuple(_behind(handover)),
        notes=tuple(_notes(handover)),
        data=_data(handover),
    )


def _lines(handover: Handover) -> Iterator[Line]:
    for part, groups in handover.parts:
        for number, group in enumerate(groups):
            places = tuple(
                _place(handover, handover.analysis.by_key[theme.code, pillar.code, group.code])
                for theme in handover.themes
                for pillar in handover.pillars
            )
            margin = documents.margin(handover.analysis.tally_of(group=group.code))
            yield Line(group, PARTS[part] if number == 0 else "", places, margin)


def _place(handover: Handover, cell: Cell) -> Place:
    sign = sign_of(handover, cell)
    theme, pillar, group = handover.names.cell(cell)
    said = f"{theme}, {pillar}, {group}: {cell_state(cell)}"
    return Place(*cell.key, LEVEL_CODES[cell.level], cell.number, sign.text, said, _style_of(sign))


def _style_of(sign: Sign) -> str:
    """The level, and what the small signs say: on a screen they are shapes in the corners, as on the pages."""
    shapes = (_SHAPES[mark] for mark in sign.marks if mark in _SHAPES)
    return " ".join((CELL_CLASSES[sign.level], *shapes))


def _behind(handover: Handover) -> Iterator[Behind]:
    for cell in handover.analysis.cells:
        theme, pillar, group = handover.names.cell(cell)
        for part in handover.explained[cell.key]:
            one = part.intervention
            source = source_in_words(handover.plan, one.source, one.section)
            yield Behind(theme, pillar, group, one.name, weight_in_words(handover.names, part), source)


def _notes(handover: Handover) -> Iterator[str]:
    """What everything rests on."""
    plan = handover.plan
    if handover.has_dagger():
        yield documents.DAGGER_IN_MATRIX
    yield question_in_words(plan, handover.question)
    yield rules_in_words(plan.municipality.rules)
    yield documents.made(handover.made_on, handover.version, plan.revision)
    yield documents.sources_in_words(handover.sources_of(frozenset().union(*handover.shown.values())))
    if handover.not_here:
        yield handover.not_here


# ── for the script ─────────────────────────────────────────────────────────────────────


def _data(handover: Handover) -> dict[str, Any]:
    """Every area with its cells, in the order of the table; what a cell holds stands in `page.js`."""
    pool = _Pool(handover)
    areas = [(None, WHOLE_MUNICIPALITY), *((one.code, one.name) for one in handover.plan.neighbourhoods)]
    told = [
        {"code": code or "", "name": name, **_area(pool, replace(handover, analysis=handover.survey.analysis(code)))}
        for code, name in areas
    ]
    return {
        "area": handover.question.neighbourhood or "",
        "themes": [[one.code, one.name] for one in handover.themes],
        "pillars": [[one.code, one.name] for one in handover.pillars],
        "groups": [[one.code, one.name] for one in handover.groups],
        "areas": told,
        "interventions": pool.interventions,
        "parts": pool.parts,
    }


def _area(pool: "_Pool", handover: Handover) -> dict[str, Any]:
    """One area. Its cells stand row after row, as in the table."""
    tally_of, margin = handover.analysis.tally_of, documents.margin
    return {
        "outcome": handover.outcome,
        "cells": [_told(pool, handover, cell) for cell in _in_rows(handover)],
        "groups": [margin(tally_of(group=one.code)) for one in handover.groups],
        "themes": [margin(tally_of(theme=one.code)) for one in handover.themes],
        "columns": [
            margin(tally_of(theme=theme.code, pillar=pillar.code))
            for theme in handover.themes
            for pillar in handover.pillars
        ],
        "total": margin(handover.analysis.tally),
    }


def _in_rows(handover: Handover) -> Iterator[Cell]:
    for group in handover.groups:
        for theme in handover.themes:
            for pillar in handover.pillars:
                yield handover.analysis.by_key[theme.code, pillar.code, group.code]


def _told(pool: "_Pool", handover: Handover, cell: Cell) -> list[Any]:
    sign = sign_of(handover, cell)
    parts = [pool.part(part) for part in handover.explained[cell.key]]
    why = cell.mark.reason if cell.mark else ""
    return [LEVEL_CODES[cell.level], cell.number, sign.text, cell_state(cell), parts, _style_of(sign), why]


class _Pool:
    """Interventions and sentences that many cells share, each once."""

    def __init__(self, handover: Handover) -> None:
        self.handover = handover
        self.interventions: list[list[str]] = []
        self.parts: list[list[Any]] = []
        self._known: dict[str, int] = {}
        self._said: dict[tuple[int, str, str], int] = {}

    def part(self, part: Contribution) -> int:
        """The number of: which intervention, how it counts, and how its place is known."""
        said = self._intervention(part), weight_in_words(self.handover.names, part), basis_in_words(part)
        if said not in self._said:
            self._said[said] = len(self.parts)
            self.parts.append(list(said))
        return self._said[said]

    def _intervention(self, part: Contribution) -> int:
        one, names = part.intervention, self.handover.names
        if one.code not in self._known:
            self._known[one.code] = len(self.interventions)
            partners = [names.partner(role.partner) for role in one.partners] or [one.partners_text]
            self.interventions.append(
                [
                    one.name,
                    listed([names.programme(code) for code in one.programmes]),
                    listed(list(filter(None, partners))),
                    source_in_words(self.handover.plan, one.source, one.section),
                ]
            )
        return self._known[one.code]
