"""Looking ahead: the matrix on the first day of each of the coming months, for the slider, and what falls in them.

Every month is a whole answer of its own, the same that the page gives with that day as its reference date; the browser
gets what differs from the day of the question. With something on trial the months are those of the plan as if it ran.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Analysis, Cell, survey
from planner.domain.cliff import Cliff, Fall, Step, compare, look_ahead
from planner.domain.grid import CellKey
from planner.domain.words import Level
from planner.figures.cliff_chart import cliff_chart
from planner.figures.picture import Picture
from planner.language import ahead as said
from planner.language.numbers import long_day
from planner.language.sentences import cell_state
from planner.language.words import LEVELS
from planner.views.matrix.drawing import asked_lists, cell_data, margin_data
from planner.views.parts.charts import chart
from planner.views.parts.trying import TRY, Trying, trying
from planner.views.reader import Asked, Reader

#: The parameter that says whether the page looks ahead; to which day is up to `assets/69-ahead.js` ("dag").
AHEAD = "vooruit"
_FELL, _ROSE = "▼", "▲"


def looks_ahead(asked: Asked, tries: Trying) -> bool:
    """Whether there is something to look ahead with."""
    return asked.params.get(AHEAD) == "ja" and bool(tries.analysis.cells) and bool(asked.plan.interventions)


def ahead_data(asked: Asked, tries: Trying) -> dict[str, Any]:
    """The months for `assets/69-ahead.js`, with the picture of what falls; nothing while nobody looks ahead."""
    if not looks_ahead(asked, tries):
        return {"ahead": None, "chart": None}
    found = _cliff(tries)
    picture = cliff_chart(found, _area(asked))
    return {
        "ahead": tries.after.remember(("ahead", tries.neighbourhood), lambda: _months(tries, found)),
        "chart": chart(picture, asked, **{TRY: asked.params.get(TRY)}) if picture else None,
    }


def cliff_picture(asked: Asked, reader: Reader) -> Picture | None:
    """The picture as it is shown and as a file."""
    return cliff_chart(_cliff(trying(asked, reader.survey(asked))), _area(asked))


def _cliff(tries: Trying) -> Cliff:
    key = "cliff", tries.neighbourhood
    return tries.after.remember(key, lambda: look_ahead(tries.after, tries.neighbourhood))


def _area(asked: Asked) -> str:
    code = asked.question.neighbourhood
    return asked.names.area(code) if code else "de hele gemeente"


# ── the slider ─────────────────────────────────────────────────────────────────────────


def _months(tries: Trying, found: Cliff) -> dict[str, Any]:
    now = tries.analysis
    return {"days": [_month(now, now if on == found.days[0] else _on(tries, on), on) for on in found.days]}


def _on(tries: Trying, on: date) -> Analysis:
    """The answer with another reference date."""
    question = replace(tries.after.question, on=on)
    return survey(tries.after.plan, question).analysis(tries.neighbourhood)


def _month(now: Analysis, then: Analysis, on: date) -> dict[str, Any]:
    themes, pillars, groups = asked_lists(then)
    fallen, rises = compare(now.cells, then.cells)
    signs = {**{one.key: _FELL for one in fallen}, **dict.fromkeys(rises, _ROSE)}
    columns = [(theme.code, pillar.code) for theme in themes for pillar in pillars]
    tally_of = then.tally_of
    return {
        "iso": on.isoformat(),
        "said": long_day(on),
        "sentence": said.on_a_day(on, now.question.on, fallen, len(rises)),
        "cells": [
            [row, column, _changed(now.by_key[key], then.by_key[key], signs.get(key, ""))]
            for row, group in enumerate(groups)
            for column, pair in enumerate(columns)
            if (key := (*pair, group.code)) in then.by_key and _differs(now, then, key)
        ],
        "themes": [margin_data(tally_of(theme=one.code)) for one in themes],
        "groups": [margin_data(tally_of(group=one.code)) for one in groups],
        "totals": [margin_data(tally_of(theme=theme, pillar=pillar)) for theme, pillar in columns],
        "total": margin_data(then.tally),
    }


def _differs(now: Analysis, then: Analysis, key: CellKey) -> bool:
    return cell_data(now.by_key[key], None) != cell_data(then.by_key[key], None)


def _changed(before: Cell, after: Cell, sign: str) -> list[Any]:
    """A cell on a day: with the sign of what happened to it, and what it is now in words."""
    data = cell_data(after, None)
    if sign:
        data[2] += "c"
        data[3] = f"{data[3]}; nu {cell_state(before)}"
    data[4] = sign
    return data


# ── what falls ─────────────────────────────────────────────────────────────────────────


def falls(asked: Asked, tries: Trying) -> list[Component]:
    """Month by month the cells that fall, with the interventions that end; and what is not known."""
    if not looks_ahead(asked, tries):
        return []
    found = _cliff(tries)
    # Where there is a picture its title says it.
    head = [] if found.fallen else [html.H2(f"{said.title(found, _area(asked))}.")]
    notes = [html.P(text, className="sm") for text in (said.not_known(found), said.lapsing(found)) if text]
    steps = [one for one in found.steps if one.falls]
    months = [_fallen(asked, one, one is steps[0]) for one in steps]
    return [html.Section([*head, *notes, *months], className="card afloop", **{"aria-label": "Wat terugvalt"})]


def _fallen(asked: Asked, step: Step, is_open: bool) -> Component:
    """The cells of a month; only the first month is open, for there may be many."""
    rows = [html.Tr(_row(asked, step, one)) for one in step.falls]
    heads = [html.Th(name, scope="col") for name in ("Cel", "Nu", "Wordt", "Wat afloopt")]
    table = html.Table(
        [html.Caption(said.step_title(step), className="vh"), html.Thead(html.Tr(heads)), html.Tbody(rows)],
        className="tb",
    )
    return html.Details(
        [html.Summary(said.step_title(step)), html.Div(table, className="scroll")],
        open=is_open,
        **{"data-maand": step.on.isoformat()},
    )


def _row(asked: Asked, step: Step, fall: Fall) -> list[Component]:
    theme, pillar, group = fall.key
    names = asked.names
    name = f"{names.theme(theme)}, {names.short_pillar(pillar)}, {names.group(group)}"
    there = asked.href("/", peildatum=step.on.isoformat(), cel=".".join(fall.key))
    return [
        html.Th(html.A(name, href=there), scope="row"),
        html.Td(LEVELS[fall.before]),
        html.Td(LEVELS[fall.after] if fall.after is not Level.EMPTY else html.B(LEVELS[fall.after])),
        html.Td(_losses(asked, fall)),
    ]


def _losses(asked: Asked, fall: Fall) -> list[Component]:
    if not fall.losses:
        return [html.Span("Er loopt niets af; iets anders telt minder.")]
    return [
        html.Div(
            [
                html.A(one.intervention.name, href=asked.href(f"/interventies/{one.intervention.code}")),
                html.Small(f" {said.ends(one.ends)}"),
            ]
        )
        for one in fall.losses
    ]
