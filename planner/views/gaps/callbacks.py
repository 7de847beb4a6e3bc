"""The page on gaps has one input: the address (and the revision of what is stored)."""

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from planner.language.numbers import fraction
from planner.language.ranking import ranking_in_words
from planner.language.sentences import question_in_words
from planner.views.gaps import ids
from planner.views.gaps.choice import choice
from planner.views.gaps.drawing import gaps_data
from planner.views.gaps.sentence import sentence
from planner.views.parts.heading import problem_notes
from planner.views.parts.starting import unfinished
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Asked, Reader


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        *head_and_data(ids),
        Output(ids.FOOT, "children"),
        *address_and_revision(),
    )
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        gaps = reader.gaps(asked)
        chosen = choice(asked, gaps)
        return (
            "Kansen op volgorde",
            sentence(asked, gaps, chosen),
            [*problem_notes((*asked.problems, *chosen.problems)), *(unfinished(asked) if gaps else ())],
            gaps_data(asked, reader.survey(asked), gaps, chosen),
            _foot(asked),
        )

    app.clientside_callback(
        "function(data){ return LPA.gaps(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )


def _foot(asked: Asked) -> list[str | Component]:
    weights = asked.weighting
    whole = bool(asked.plan.neighbourhoods) and asked.question.neighbourhood is None
    question = question_in_words(asked.plan, asked.question)
    said = f"Gebied: alle wijken; {question.partition('; ')[2]}" if whole else question
    return [
        "Score = behoefte × belang × leegte, elk tussen 0 en 1. "
        f"Leegte: leeg {fraction(weights.empty)}, alleen gepland {fraction(weights.planned_only)}, "
        f"dun {fraction(weights.thin)}, andere soorten {fraction(weights.other_kinds)}. "
        "Is er geen cijfer om te vergelijken, of overlappen de marges, dan is behoefte ½; die balk is gestreept. "
        "Besteding: de doelen van het uitvoeringsbudget (LPA, 6.1). ",
        html.A("Zo rekenen we", href=asked.href("/bronnen") + "#rekenregels"),
        html.Br(),
        f"{ranking_in_words(asked.ranking)} {said}",
    ]
