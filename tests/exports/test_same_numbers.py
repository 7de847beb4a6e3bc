"""The same question gives the same numbers in every file."""

import pytest

from planner.domain.analysis import Cell
from planner.domain.words import Level, Status
from planner.exports.handover import Handover, handover
from planner.language.words import LEVEL_CODES
from tests.exports.reading import (
    in_csv,
    in_excel,
    in_json,
    in_ods,
    in_odt,
    in_slides,
    in_word,
    made,
    matrices,
    opened,
    workbook,
)
from tests.world import KREEK, TODAY, a_question, town

HANDED = ("of_town", "of_groningen", "of_selwerd")


@pytest.fixture(params=HANDED)
def handed(request: pytest.FixtureRequest) -> Handover:
    found: Handover = request.getfixturevalue(request.param)
    return found


def said(cell: Cell) -> str:
    """What the matrix on the screen shows in a cell."""
    signs = {Level.EMPTY: "+", Level.NOT_APPLICABLE: "–", Level.BLANK: "", Level.PLANNED: f"({cell.coming})"}
    return signs.get(cell.level, str(cell.count))


def test_word_shows_every_cell_as_the_analysis_has_it(handed: Handover) -> None:
    assert in_word(made("word", handed), handed) == {cell.key: said(cell) for cell in handed.analysis.cells}


def test_odt_and_ods_show_every_cell_as_the_analysis_has_it(handed: Handover) -> None:
    expected = {cell.key: said(cell) for cell in handed.analysis.cells}
    assert in_odt(made("odt", handed), handed) == expected
    assert in_ods(made("ods", handed), handed) == expected


def test_excel_shows_every_cell_as_the_analysis_has_it(handed: Handover) -> None:
    expected = {cell.key: said(cell) for cell in handed.analysis.cells}
    assert in_excel(made("excel", handed), handed) == expected


def test_slides_show_every_cell_as_the_analysis_has_it(handed: Handover) -> None:
    assert in_slides(made("pptx", handed), handed) == {cell.key: said(cell) for cell in handed.analysis.cells}


def dekking(cell: Cell) -> float:
    """What a file says of a cell: nothing counts where it is not applicable."""
    return 0.0 if cell.level is Level.NOT_APPLICABLE else cell.total


def test_csv_has_every_cell_with_level_count_and_dekking(handed: Handover) -> None:
    rows = in_csv(made("csv", handed), handed)
    for cell in handed.analysis.cells:
        row = rows[cell.key]
        assert (row["niveau"], int(row["aantal"]), int(row["gepland"])) == (
            LEVEL_CODES[cell.level],
            cell.number,
            0 if cell.level is Level.NOT_APPLICABLE else cell.coming,
        )
        assert float(row["dekking"].replace(",", ".")) == pytest.approx(dekking(cell), abs=1e-6)
        assert (row["alleen_breed"] == "ja") is cell.broad
    assert len(rows) == len(handed.analysis.cells)


def test_json_has_every_cell_and_its_weights_add_up(handed: Handover) -> None:
    cells = in_json(made("json", handed))
    for cell in handed.analysis.cells:
        found = cells[cell.key]
        assert (found["niveau"], found["aantal"], found["gepland"], found["alleen_breed"]) == (
            LEVEL_CODES[cell.level],
            cell.number,
            0 if cell.level is Level.NOT_APPLICABLE else cell.coming,
            cell.broad,
        )
        assert sum(part["gewicht"] for part in found["uitleg"]) == pytest.approx(dekking(cell))


def test_margins_are_the_same_in_word_and_excel(handed: Handover) -> None:
    tally = handed.analysis.tally
    sheet = workbook(made("excel", handed))["Matrix"]
    total = next(row for row in sheet.iter_rows() if row[0].value == "Gedekt")
    assert total[-1].value == f"{tally.filled} van {tally.applicable}"
    for theme, table in zip(handed.themes, matrices(opened(made("word", handed))), strict=True):
        of_theme = handed.analysis.tally_of(theme=theme.code)
        assert table.rows[-1].cells[-1].text == f"{of_theme.filled} van {of_theme.applicable}"


def test_wijken_in_excel_are_the_analyses_of_the_wijken(of_groningen: Handover) -> None:
    sheet = workbook(made("excel", of_groningen))["Wijken"]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=5)}
    assert len(rows) == 1 + len(of_groningen.plan.neighbourhoods)
    for area in of_groningen.plan.neighbourhoods:
        tally = of_groningen.survey.analysis(area.code).tally
        assert rows[area.name][-1].value == tally.filled
        assert rows[area.name][-1].number_format == f'0" van {tally.applicable}"'


def test_gaps_in_excel_and_json_are_the_ranked_gaps(of_selwerd: Handover) -> None:
    sheet = workbook(made("excel", of_selwerd))["Kansen"]
    scores = [row[6].value for row in sheet.iter_rows(min_row=2)]
    assert scores == [pytest.approx(gap.score.value) for gap in of_selwerd.gaps]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [gap.rank for gap in of_selwerd.gaps]


def test_a_narrow_question_gives_files_of_that_question_only() -> None:
    question = a_question(KREEK, themes=("roken",), pillars=("beleid",), groups=("kinderopvang", "ouders"))
    handed = handover(town(), question, TODAY)
    assert len(handed.analysis.cells) == 2
    expected = {cell.key: said(cell) for cell in handed.analysis.cells}
    assert in_word(made("word", handed), handed) == in_excel(made("excel", handed), handed) == expected
    assert set(in_csv(made("csv", handed), handed)) == set(in_json(made("json", handed))) == set(expected)


def test_a_question_about_what_is_planned_leaves_running_work_out_of_every_file() -> None:
    handed = handover(town(), a_question(statuses=(Status.PLANNED,)), TODAY)
    assert all(cell["dekking"] == 0 for cell in in_json(made("json", handed)).values())
    assert "(1)" in in_word(made("word", handed), handed).values()
