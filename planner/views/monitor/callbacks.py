"""The monitor has one input: the address (and the revision of what is stored)."""

from dash import Dash, Input, Output

from planner.views.monitor import ids
from planner.views.monitor.parts import parts_data
from planner.views.parts.heading import problem_notes
from planner.views.parts.question_bar import bar_data
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Reader

#: Figures are about themes and wijken; the rest of a question does not touch them.
_NOT_ASKED = ("doelgroep", "pijler", "programma", "status", "peildatum", "tellen")


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(*head_and_data(ids), *address_and_revision())
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        return (
            "Doelen en cijfers",
            "",
            problem_notes(asked.problems),
            {"bar": bar_data(asked, _NOT_ASKED), **parts_data(asked, reader)},
        )

    app.clientside_callback(
        "function(data){ return LPA.monitor(data); }",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )
