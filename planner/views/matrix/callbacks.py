"""The matrix page has one input: the address (and the revision of what is stored)."""

from uuid import uuid4

from dash import Dash, Input, Output, html
from dash.development.base_component import Component
from flask import jsonify, request

from planner.domain.confirming import is_confirmed
from planner.domain.gaps import Gap
from planner.domain.words import GapKind
from planner.language.numbers import out_of
from planner.language.sentences import question_in_words, summary
from planner.views.matrix import ids
from planner.views.matrix.ahead import ahead_data, falls
from planner.views.matrix.choosing import choices
from planner.views.matrix.drawing import matrix_data
from planner.views.matrix.panel import panel
from planner.views.matrix.trial_bar import effect_sentence, misread, trial_bar, view_data
from planner.views.parts.heading import problem_notes, sentence_parts
from planner.views.parts.question_bar import bar_data
from planner.views.parts.starting import TITLE, first_sentence, is_new, progress, start_cards
from planner.views.parts.trying import Trying, trying
from planner.views.parts.wiring import address_and_revision
from planner.views.reader import Answer, Asked, Reader


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes; what its dialogs ask is fetched when they open."""
    app.server.add_url_rule("/_cellen", "cell_choices", lambda: jsonify(choices(reader.asked(query_string()))))

    @app.callback(Output(ids.DATA, "data"), *address_and_revision())
    def fill(search: str | None, _revision: object) -> Answer:
        return reader.answer("matrix", search, lambda asked: answer_of(asked, reader, search or ""))

    # One answer, drawn in one go: Dash needs longer to mount a panel of components than the browser to draw it.
    app.clientside_callback(
        "function(data){ return LPA.page(data); }", Output(ids.DRAWN, "children"), Input(ids.DATA, "data")
    )


def answer_of(asked: Asked, reader: Reader, search: str) -> Answer:
    """All that the page shows. `answer` names this very answer, `search` the address that it answers."""
    tries, gaps = trying(asked, reader.survey(asked)), reader.gaps(asked, whole=True)
    return {
        "answer": uuid4().hex,
        "search": search,
        "places": {
            "bar": ids.BAR,
            "view": ids.VIEW,
            "matrix": ids.MATRIX,
            "legend": ids.LEGEND,
            "ahead": ids.AHEAD,
            "chart": ids.FALLS_CHART,
        },
        "bar": bar_data(asked),
        "view": view_data(asked, tries.analysis) if tries.analysis.cells and not is_new(asked) else None,
        "matrix": matrix_data(asked, tries),
        **ahead_data(asked, tries),
        "parts": _parts(asked, tries, gaps),
    }


def _parts(asked: Asked, tries: Trying, gaps: tuple[Gap, ...]) -> dict[str, object]:
    """What stands round the matrix, by the id of its place."""
    begins = is_new(asked)
    tally = tries.analysis.tally
    said = effect_sentence(asked, tries) if tries.trials else sentence_parts(summary(tally), _best(asked, gaps))
    return {
        ids.TITLE: TITLE if begins else f"Interventiemix {asked.names.area(asked.question.neighbourhood)}",
        ids.SENTENCE: first_sentence(asked) if begins else said,
        ids.BEGIN: start_cards(asked),
        ids.PROGRESS: progress(asked),
        ids.PROBLEMS: problem_notes((*asked.problems, *misread(asked, tries))),
        ids.TRYING: trial_bar(asked, tries),
        ids.PANEL: panel(asked, tries, gaps),
        ids.FALLS: falls(asked, tries),
        ids.FOOT: _foot(asked),
    }


def _foot(asked: Asked) -> list[Component | str]:
    """The question in words, and where a reader could be surprised, why."""
    said = [question_in_words(asked.plan, asked.question)]
    if asked.question.neighbourhood is None and asked.plan.neighbourhoods:
        said.append("Wat alleen in een deel van de gemeente loopt, telt hier half; in die wijk zelf telt het heel.")
    return [" ".join((*said, "Bron per interventie: kies een cel.")), *_to_check(asked)]


def _to_check(asked: Asked) -> list[Component | str]:
    """How much people confirmed, and the way to the rest; nothing where there is nothing to confirm."""
    every = asked.plan.interventions
    if not every:
        return []
    sure = sum(is_confirmed(one, asked.today) for one in every)
    link = html.A(f"Bevestigd zijn {out_of(sure, len(every))} interventies", href=asked.href("/bronnen") + "#nakijken")
    return [" ", link, "."]


def _best(asked: Asked, gaps: tuple[Gap, ...]) -> str:
    """The best empty cell in words; "" when there is none."""
    best = next((gap for gap in gaps if gap.kind is GapKind.EMPTY), None)
    return ", ".join(part.lower() for part in asked.names.cell(best)) if best else ""


def query_string() -> str:
    """The question in the address of a request."""
    return request.query_string.decode("utf-8", "replace")
