"""The page that compares wijken has one input: the address (and the revision of what is stored)."""

from uuid import uuid4

from dash import Dash, Input, Output
from dash.development.base_component import Component

from planner.domain.area_comparison import compare
from planner.language.sentences import question_in_words
from planner.views.comparing import ids
from planner.views.comparing.alike import alike
from planner.views.comparing.choosing import Chosen, chosen, form_data
from planner.views.comparing.drawing import result
from planner.views.comparing.sentence import sentence
from planner.views.parts.heading import Said, problem_notes
from planner.views.parts.question_bar import bar_data
from planner.views.parts.starting import AREAS, THEMES, lacking, unfinished
from planner.views.parts.wiring import address_and_revision
from planner.views.reader import Answer, Asked, Reader

_CHOOSE = "Kies twee, drie of vier wijken. Dan ziet u waarin ze verschillen."
_ONE_MORE = "Kies er nog een wijk bij, of zet de gemeente ernaast."


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(Output(ids.DATA, "data"), *address_and_revision())
    def fill(search: str | None, _revision: object) -> Answer:
        return reader.answer("comparing", search, lambda asked: answer_of(asked, reader, search or ""))

    app.clientside_callback(
        "function(data){ return LPA.comparing(data); }", Output(ids.DRAWN, "children"), Input(ids.DATA, "data")
    )


def answer_of(asked: Asked, reader: Reader, search: str) -> Answer:
    """All that the page shows. `answer` names this very answer, `search` the address, `draws` what draws it."""
    empty, beside = lacking(asked, AREAS, THEMES), chosen(asked)
    said, found = (["Er is nog niets om naast elkaar te zetten."], []) if empty else _found(asked, reader, beside)
    about = "Gebied: wat u naast elkaar zet; " + question_in_words(asked.plan, asked.question).partition("; ")[2]
    return {
        "answer": uuid4().hex,
        "search": search,
        "draws": "comparing",
        "parts": {
            ids.TITLE: "Wijken vergelijken",
            ids.SENTENCE: said,
            ids.PROBLEMS: problem_notes((*asked.problems, *beside.problems)) + ([] if empty else unfinished(asked)),
            ids.RESULT: found,
            ids.FOOT: "" if empty else about,
        },
        "empty": empty,
        "bar": [] if empty else bar_data(asked, leave_out=["wijk"]),
        "form": None if empty else form_data(asked, beside.areas),
        "said": "Vergelijking getekend." if found and beside.enough else "",
    }


def _found(asked: Asked, reader: Reader, beside: Chosen) -> tuple[list[Said], list[Component]]:
    """The sentence and the result; of one area alone only which wijken are like it."""
    if not beside.enough:
        return [_ONE_MORE if beside.areas else _CHOOSE], alike(asked, beside.areas)
    found = compare(reader.survey(asked), beside.areas, asked.comparator)
    return sentence(asked, found), [*result(asked, found), *alike(asked, beside.areas)]
