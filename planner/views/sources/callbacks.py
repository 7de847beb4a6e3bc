"""The page on sources has one input: the address (and the revision of what is stored)."""

import json

from dash import Dash, Input, Output

from planner.views.parts.heading import problem_notes
from planner.views.parts.starting import unfinished
from planner.views.parts.wiring import address_and_revision, head_and_data
from planner.views.reader import Reader
from planner.views.sources import ids
from planner.views.sources.certainty import certainty_section, sentence
from planner.views.sources.checking import checking_data
from planner.views.sources.figures import figures_section
from planner.views.sources.origins import contradictions_section, sources_section
from planner.views.sources.parameters import parameters_section
from planner.views.sources.rules import rules_section

#: The sections in the order of the page.
SECTIONS = (
    sources_section,
    certainty_section,
    contradictions_section,
    rules_section,
    parameters_section,
    figures_section,
)


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        *head_and_data(ids),
        *address_and_revision(),
    )
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        data = {
            "check": checking_data(asked, reader.survey(asked)),
            "sections": [make(asked).data() for make in SECTIONS],
        }
        notes = [*problem_notes(asked.problems), *unfinished(asked)]
        return "Bronnen en rekenregels", sentence(asked.plan), notes, data

    places = json.dumps({"contents": ids.CONTENTS, "check": ids.CHECK, "text": ids.TEXT})
    app.clientside_callback(
        f"function(data){{ return LPA.sources({places}, data); }}",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )
