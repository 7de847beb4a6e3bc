"""The page on wijken has one input: the address (and the revision of what is stored)."""

from dash import Dash, Input, Output

from planner.figures.area_shares import area_shares
from planner.language.sentences import question_in_words
from planner.views.areas import ids
from planner.views.areas.drawing import areas_data, foot, without_area
from planner.views.areas.sentence import sentence
from planner.views.parts.heading import problem_notes
from planner.views.parts.question_bar import bar_data
from planner.views.parts.starting import unfinished
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Reader


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        *head_and_data(ids),
        Output(ids.FOOT, "children"),
        *address_and_revision(),
    )
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        shares = area_shares(reader.survey(asked))
        return (
            "Dekking per wijk",
            sentence(shares),
            [*problem_notes(asked.problems), *(unfinished(asked) if shares.rows else ())],
            {"bar": bar_data(asked, leave_out=["wijk"]), **areas_data(asked, shares)},
            foot(asked, shares, question_in_words(asked.plan, without_area(asked.question))),
        )

    app.clientside_callback(
        "function(data){ return LPA.areas(data); }",
        Output(ids.FIGURE, "children"),
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
        Input(ids.WIDTH, "data"),
    )
