"""The matrix page has one input: the address (and the revision of what is stored)."""

from dash import Dash, Input, Output

from planner.domain.gaps import Gap
from planner.domain.words import GapKind
from planner.language.sentences import question_in_words, summary
from planner.views.matrix import ids
from planner.views.matrix.drawing import matrix_data
from planner.views.matrix.panel import panel
from planner.views.parts.heading import problem_notes, sentence_parts
from planner.views.parts.question_bar import bar_data
from planner.views.reader import Asked, Reader


def register(app: Dash, reader: Reader) -> None:
    """Fill the page whenever the address or the stored plan changes."""

    @app.callback(
        Output(ids.TITLE, "children"),
        Output(ids.SENTENCE, "children"),
        Output(ids.PROBLEMS, "children"),
        Output(ids.DATA, "data"),
        Output(ids.PANEL, "children"),
        Output(ids.FOOT, "children"),
        Input("adres", "search"),
        Input("revisie", "data"),
    )
    def fill(search: str | None, _revision: object) -> tuple[object, ...]:
        asked = reader.asked(search)
        analysis, gaps = reader.analysis(asked), reader.gaps(asked, whole=True)
        data = {"bar": bar_data(asked), "matrix": matrix_data(asked, analysis)}
        return (
            f"Interventiemix {asked.names.area(asked.question.neighbourhood)}",
            sentence_parts(summary(analysis.tally), _best(asked, gaps)),
            problem_notes(asked.problems),
            data,
            panel(asked, analysis, gaps),
            f"{question_in_words(asked.plan, asked.question)} Bron per interventie: kies een cel.",
        )

    app.clientside_callback(
        f"function(data){{ return LPA.page(data, '{ids.BAR}', '{ids.MATRIX}', '{ids.LEGEND}'); }}",
        Output(ids.DRAWN, "children"),
        Input(ids.DATA, "data"),
    )


def _best(asked: Asked, gaps: tuple[Gap, ...]) -> str:
    """The best empty cell in words; "" when there is none."""
    best = next((gap for gap in gaps if gap.kind is GapKind.EMPTY), None)
    return ", ".join(part.lower() for part in asked.names.cell(best)) if best else ""
