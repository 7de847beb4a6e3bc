"""The page on wijken has one input: the address (and the revision of what is stored)."""

from uuid import uuid4

from dash import Dash, Input, Output

from planner.language.sentences import question_in_words
from planner.views.areas import ids
from planner.views.areas.drawing import areas_data, foot, table_of, without_area
from planner.views.areas.map import map_data, misread_measure
from planner.views.areas.order import asked_order, misread, order_filter
from planner.views.areas.sentence import sentence
from planner.views.areas.tiles import chosen_wijk
from planner.views.parts.heading import problem_notes
from planner.views.parts.question_bar import bar_data
from planner.views.parts.starting import unfinished
from planner.views.parts.wiring import address_and_revision
from planner.views.reader import Answer, Asked, Reader


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(Output(ids.DATA, "data"), *address_and_revision())
    def fill(search: str | None, _revision: object) -> Answer:
        return reader.answer("areas", search, lambda asked: answer_of(asked, reader, search or ""))

    app.clientside_callback(
        "function(data){ return LPA.areas(data); }",
        Output(ids.FIGURE, "children"),
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
        Input(ids.WIDTH, "data"),
    )


def answer_of(asked: Asked, reader: Reader, search: str) -> Answer:
    """All that the page shows. `answer` names this very answer, `search` the address, `draws` what draws it."""
    found = reader.survey(asked)
    shares = table_of(asked, found)
    data = areas_data(asked, found, shares)
    order = [order_filter(asked_order(asked)).data()] if data["table"] else []
    notes = [
        *problem_notes((*asked.problems, *misread(asked), *misread_measure(asked))),
        *(unfinished(asked) if shares.rows else ()),
    ]
    return {
        "answer": uuid4().hex,
        "search": search,
        "draws": "areas",
        "parts": {
            ids.TITLE: "Dekking per wijk",
            ids.SENTENCE: sentence(shares),
            ids.PROBLEMS: notes,
            ids.FOOT: foot(asked, shares, question_in_words(asked.plan, without_area(asked.question))),
            ids.CHOSEN: chosen_wijk(asked, shares) if data["map"] else "",
        },
        "bar": [*bar_data(asked, leave_out=["wijk"]), *order],
        **data,
        "areaMap": map_data(asked, found, shares) if data["map"] else None,
    }
