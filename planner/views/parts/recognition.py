"""The sign for recognition: three diamonds and its name. It never changes the tint of a cell."""

from datetime import date

from dash import html

from planner.domain.facts import is_recognised
from planner.domain.plan import Intervention
from planner.domain.words import RECOGNISED, Recognition
from planner.language.numbers import day
from planner.language.words import DIAMONDS, RECOGNITIONS


def recognition_in_words(intervention: Intervention, on: date) -> tuple[int, str]:
    """Filled diamonds, and the name; a lapsed recognition says since when."""
    name = RECOGNITIONS[intervention.recognition]
    filled = DIAMONDS.get(intervention.recognition, 0)
    if intervention.recognition in RECOGNISED and not is_recognised(intervention, on):
        return 0, f"{name} (verlopen op {day(intervention.lapses_on)})"
    return filled, name


def recognition_sign(intervention: Intervention, on: date) -> html.Span:
    """Diamonds and words."""
    filled, name = recognition_in_words(intervention, on)
    if intervention.recognition not in (*RECOGNISED, Recognition.NOT_RECOGNISED):
        # No diamonds: three empty ones say "not recognised", and that is not what is known here.
        return html.Span(name, className="erk")
    return diamonds(filled, name)


def level_sign(level: Recognition) -> html.Span:
    """The sign of a level that holds, of what is no intervention of the plan (yet)."""
    return diamonds(DIAMONDS.get(level, 0), RECOGNITIONS[level])


def diamonds(filled: int, name: str) -> html.Span:
    """Three diamonds, some of them filled, and what that means."""
    marks = [html.I(className="y" if number < filled else "", **{"aria-hidden": "true"}) for number in range(3)]
    return html.Span([*marks, html.Span(name, style={"marginLeft": "3px"})], className="erk")
