"""The monitor as data for `assets/70-monitor.js`: a table per theme, and of every indicator all its figures."""

from typing import Any

from planner.domain.monitoring import Measured, Monitor, Monitored, Subject, monitor
from planner.domain.plan import Observation
from planner.domain.words import Basis
from planner.figures.dot_plot import CODE, Scale, row_drawing, scales
from planner.figures.svg import write
from planner.language.figures_in import MODELLED, area_in_words
from planner.language.monitoring import (
    PROGRESS,
    figure_in_words,
    goals_in_words,
    measured_in_words,
    remarks,
    share_in_words,
    subject_in_words,
    target_in_words,
    town_name,
    wijken_in_words,
    year_in_words,
)
from planner.language.numbers import number
from planner.language.sentences import source_in_words
from planner.language.words import DAGGER
from planner.views.monitor.through_years import line_of
from planner.views.parts.charts import FORMATS, chart
from planner.views.reader import Asked

PATH, FIGURE = "/monitor", "cijfer"
#: More figures of wijken than this make a list that nobody reads, and a page that is slow to come.
_MOST_OF_WIJKEN = 24
Data = dict[str, Any]


def watched(asked: Asked) -> Monitor:
    """What the address asks to watch."""
    question = asked.question
    return monitor(asked.plan, question.on.year, question.neighbourhood, question.themes)


def monitor_data(asked: Asked, found: Monitor) -> Data:
    """Everything that the table is drawn from."""
    wijk = asked.question.neighbourhood
    return {
        "town": town_name(asked.names),
        "wijk": asked.names.area(wijk) if wijk else "",
        "subjects": [_subject(asked, one) for one in found.subjects],
        "empty": "" if found.subjects else "Er zijn nog geen doelen en cijfers.",
    }


def _subject(asked: Asked, one: Subject) -> Data:
    scale = scales(one.rows)
    files = []
    if one.code in {theme.code for theme in asked.plan.themes}:
        files = [
            {"name": name, "href": asked.href(f"/download/{code}", figuur=CODE, thema=one.code)}
            for code, name in FORMATS
        ]
    return {
        "code": one.code,
        "name": asked.names.subject(one.code),
        "said": subject_in_words(one.rows),
        "rows": [_row(asked, row, scale[row.indicator.code]) for row in one.rows],
        "bare": goals_in_words(one.bare),
        "files": files,
    }


def _row(asked: Asked, row: Monitored, scale: Scale) -> Data:
    names, unit = asked.names, row.indicator.unit
    drawn, line = row_drawing(names, row, scale), line_of(names, row)
    sign, said = PROGRESS[row.progress]
    shown = _shown(asked, row)
    rest = len(row.every) - len(shown)
    small = (row.indicator.population, "" if unit.startswith("%") else unit, wijken_in_words(row))
    return {
        "code": row.indicator.code,
        "name": row.indicator.name,
        "small": [one for one in dict.fromkeys(small) if one],
        "svg": write(drawn) if drawn else "",
        "here": _cell(row.here, unit),
        "wijk": _cell(row.wijk, unit),
        "country": _cell(row.country, unit),
        "target": target_in_words(row),
        "goals": [goal.title for goal in row.goals],
        "sources": _sources(asked, row),
        "stand": [row.progress.value, sign, said],
        "remarks": list(remarks(names, row)),
        "figures": [_figure(asked, row, one) for one in shown],
        "rest": f"Nog {number(rest)} cijfers van wijken staan hier niet. Kies boven een wijk." if rest else "",
        "line": chart(line, asked, indicator=row.indicator.code) if line else None,
        "add": "" if asked.readonly else asked.href(PATH, **{FIGURE: "nieuw", "indicator": row.indicator.code}),
    }


def _shown(asked: Asked, row: Monitored) -> list[Observation]:
    """All its figures; where tables of many wijken were read in, of the wijken only the one that was asked."""
    wijken = {one.code for one in asked.plan.neighbourhoods} - {asked.question.neighbourhood}
    of_wijken = [one for one in row.every if one.area in wijken]
    if len(of_wijken) <= _MOST_OF_WIJKEN:
        return list(row.every)
    return [one for one in row.every if one.area not in wijken or one.own]


def _cell(found: Measured | None, unit: str) -> list[str]:
    """The figure, and the share where it is a part of a whole."""
    return [measured_in_words(found, unit), share_in_words(found)]


def _sources(asked: Asked, row: Monitored) -> list[list[str]]:
    """Of each figure in the row its year and where it comes from; what is the same is said once."""
    names = asked.names
    told: dict[tuple[str, str], list[str]] = {}
    wanted = (
        (row.here, town_name(names)),
        (row.wijk, names.area(row.wijk.area) if row.wijk else ""),
        (row.country, "Nederland"),
    )
    for found, area in wanted:
        for one in found.found if found else ():
            areas = told.setdefault((year_in_words(one), _origin(asked, one)), [])
            areas.append(area)
    only = len(told) == 1
    return [
        [year if only else f"{' en '.join(dict.fromkeys(areas))}: {year}", origin]
        for (year, origin), areas in told.items()
    ]


def _origin(asked: Asked, one: Observation) -> str:
    """Who measured it; else the document that it stands in."""
    return one.publisher or source_in_words(asked.plan, one.source, one.section)


def _figure(asked: Asked, row: Monitored, one: Observation) -> Data:
    kinds = (
        ("doel", one.is_target),
        ("dubbel", one.code in row.doubles),
        (MODELLED, one.modelled),
        ("ingelezen", one.read_in),
        ("eigen cijfer", one.own),
    )
    changeable = not asked.readonly and not one.read_in
    return {
        "code": one.code,
        "area": area_in_words(asked.names, one.area),
        "said": figure_in_words(one, row.indicator.unit) + (DAGGER if one.basis is Basis.INFERRED else ""),
        "margin": f"± {number(one.margin)}" if one.margin is not None else "",
        "year": year_in_words(one),
        "kinds": [word for word, holds in kinds if holds],
        "publisher": one.publisher,
        "source": source_in_words(asked.plan, one.source, one.section) if one.source else "",
        "note": one.note,
        "edit": asked.href(PATH, **{FIGURE: one.code}) if changeable else "",
        "remove": one.code if changeable and one.own else "",
    }
