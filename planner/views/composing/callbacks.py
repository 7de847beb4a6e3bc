"""The page has one input, the address; files and pages come by routes of their own."""

from dash import Dash, Input, Output

from planner.views.composing import house, ids, making
from planner.views.composing.choice import chosen
from planner.views.composing.data import Data, composing_data
from planner.views.parts.heading import problem_notes
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Reader


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes, show pages, and make files."""

    @app.callback(*head_and_data(ids), *address_and_revision())
    def fill(search: str | None, _revision: object) -> tuple[object, object, object, Data]:
        asked = reader.asked(search)
        choice = chosen(asked)
        notes = problem_notes((*asked.problems, *choice.problems))
        said = "Kies wat in uw document komt. Ernaast ziet u de pagina’s zoals ze worden."
        return "Exporteren voor het LPA", said, notes, composing_data(asked, choice)

    app.clientside_callback(
        "function(data){ return LPA.composing(data); }", Output(ids.DRAWN, "children"), Input(ids.DATA, "data")
    )
    making.register(app.server, reader)
    house.register(app.server, reader)
