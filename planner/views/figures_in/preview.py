"""What a file holds beside the plan, as data for `assets/64-figures-in.js`. Nothing is stored."""

from collections.abc import Mapping, Sequence
from typing import Any

from planner.domain.figures_in import Asking, Figure, Measure, Review, settled
from planner.domain.plan import Plan
from planner.domain.weighing import Weighed
from planner.imports.problems import Problem
from planner.imports.statistics import Statistics, dated
from planner.language.figures_in import (
    DIRECTIONS,
    MODELLED,
    STATES,
    TABLES,
    area_in_words,
    counts_in_words,
    covered,
    problems_in_words,
    remarks,
    replaced,
    reviewed,
    value_in_words,
    why_not,
)
from planner.language.numbers import counted, number
from planner.language.problems import SENTENCES
from planner.language.sentences import Names

Data = dict[str, Any]


def with_year(found: Statistics, year: int | None) -> Statistics:
    """A table with the year that somebody says it is of, where it does not say so itself."""
    return dated(found, year) if found.undated and year else found


def preview(plan: Plan, found: Statistics, year: int | None) -> Data:
    """Everything that there is to see of a table that could be read; of another one only why not."""
    problems = [_problem(one) for one in found.problems]
    if found.kind is None:
        return {"soort": "", "problemen": problems, "rest": found.unsaid}
    table = with_year(found, year)
    seen = reviewed(plan, table.measures, table.readings)
    return {
        "soort": TABLES[found.kind],
        "revisie": plan.revision,
        "zin": _sentence(found),
        "telling": counts_in_words(seen),
        "overnemen": sum(one.state != "gelijk" for one in seen.figures),
        "jaar": {"vraag": found.undated, "gekozen": year} if found.undated else None,
        "vragen": [_question(plan, one) for one in seen.asking],
        "themas": [[one.code, one.name] for one in plan.themes],
        "cijfers": _measures(plan, seen),
        "problemen": problems,
        "fouten": problems_in_words(len(problems) + found.unsaid),
        "rest": found.unsaid,
        "opmerkingen": remarks(plan, found.missing, found.older, found.unknown),
    }


def _sentence(found: Statistics) -> str:
    rows = counted(found.rows, "regel", "regels")
    return f"{rows} gelezen. {number(found.here)} gaan over uw gemeente of over Nederland."


def _problem(one: Problem) -> Data:
    said = SENTENCES[one.kind](one)
    return {"regel": one.line, "kolom": one.column, "zin": f"{said[:1].upper()}{said[1:]}"}


def _question(plan: Plan, one: Asking) -> Data:
    indicator = settled(plan, one.measure, None)
    theme = indicator.subject if indicator.subject in {each.code for each in plan.themes} else ""
    return {
        "code": indicator.code,
        "naam": indicator.name,
        "gegeven": one.given or "",
        "richtingen": [[code.value, words] for code, words in DIRECTIONS.items()],
        "thema": theme,
    }


def _measures(plan: Plan, seen: Review) -> list[Data]:
    """Per indicator its figures, and the wijken that have none."""
    names = Names(plan)
    figures: dict[str, list[Figure]] = {}
    without: dict[str, list[Weighed]] = {}
    for figure in seen.figures:
        figures.setdefault(figure.observation.indicator, []).append(figure)
    for weighed in seen.without:
        without.setdefault(weighed.indicator, []).append(weighed)
    return [
        _measure(names, one, figures.get(one.indicator.code, ()), without.get(one.indicator.code, ()))
        for one in seen.measures
        if one.indicator.code in figures or one.indicator.code in without
    ]


def _measure(names: Names, one: Measure, figures: Sequence[Figure], without: Sequence[Weighed]) -> Data:
    indicator = settled(names.plan, one, None)
    about = (indicator.population, MODELLED if one.modelled else "")
    return {
        "code": indicator.code,
        "naam": indicator.name,
        "klein": " · ".join(text for text in about if text),
        "telling": _counted(figures, without),
        "rijen": [_row(names, figure, indicator.unit) for figure in figures],
        "zonder": [[area_in_words(names, each.area), why_not(each)] for each in without],
    }


def _counted(figures: Sequence[Figure], without: Sequence[Weighed]) -> str:
    """ "10 nieuw, 2 gelijk, 1 niet te wegen"."""
    counts: Mapping[str, int] = {
        words: sum(one.state is state for one in figures) for state, words in STATES.items()
    } | {"niet te wegen": len(without)}
    return ", ".join(f"{number(count)} {words}" for words, count in counts.items() if count)


def _row(names: Names, one: Figure, unit: str) -> Data:
    made = one.observation
    why = (covered(one.weighed), replaced(names, one, unit))
    return {
        "gebied": area_in_words(names, made.area),
        "waarde": value_in_words(made.value, unit),
        "jaar": str(made.year or ""),
        "marge": f"± {number(made.margin)}" if made.margin is not None else "",
        "staat": one.state.value,
        "woord": STATES[one.state],
        "waarom": ". ".join(f"{text[:1].upper()}{text[1:]}" for text in why if text),
    }
