"""The lists have one input: the address (and the revision of what is stored)."""

from dash import Dash, Input, Output

from planner.domain.usage import all_uses
from planner.views.lists import ids
from planner.views.lists.drawing import page_data
from planner.views.lists.sentence import kind_asked, problems, sentence
from planner.views.parts.heading import problem_notes
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Reader


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(*head_and_data(ids), *address_and_revision())
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        kind = kind_asked(asked)
        used = all_uses(asked.plan, kind.field) if kind else {}
        return (
            kind.title if kind else "Beheer",
            sentence(asked, kind, used),
            problem_notes((*asked.problems, *problems(asked))),
            page_data(asked, reader, kind, used),
        )

    app.clientside_callback(
        "function(data){ return LPA.lists(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )
