"""The pillar mix says the same on the screen, in Word and in Excel, per theme and per goal."""

from dataclasses import replace

import pytest

from planner.domain.mix import goal_mixes, mix_of
from planner.domain.plan import CellMark, Goal, Plan
from planner.domain.words import MarkKind
from planner.exports.handover import Handover, handover
from planner.language.documents import mix_in_words, mix_remark, pillars_used
from planner.views.lists.columns import goal_column
from planner.views.matrix.drawing import matrix_data
from planner.views.parts.trying import trying
from tests.exports.reading import grid, made, opened, workbook
from tests.views.asking import a_survey, an_asked
from tests.world import KREEK, POLDERRAND, TODAY, a_placement, a_question, an_intervention, plan_with, town

HANDED = ("of_town", "of_groningen", "of_selwerd")


@pytest.fixture(params=HANDED)
def handed(request: pytest.FixtureRequest) -> Handover:
    found: Handover = request.getfixturevalue(request.param)
    return found


def in_excel(handed: Handover) -> list[tuple[str, ...]]:
    """The rows of the sheet with the mixes, without the line above them."""
    rows = workbook(made("excel", handed))["Pijlermix"].iter_rows(values_only=True)
    return [tuple("" if cell is None else str(cell) for cell in row) for row in rows][1:]


def in_word(handed: Handover) -> dict[str, list[str]]:
    """The rows of the table with the mixes, by theme."""
    found = grid(opened(made("word", handed)).tables[0])
    return {row[0]: row[1:] for row in found[1:]}


def test_word_and_excel_have_the_mix_of_every_theme(handed: Handover) -> None:
    of_word = in_word(handed)
    of_excel = {row[0]: row for row in in_excel(handed) if not row[1]}
    for theme in handed.themes:
        mix = mix_of(handed.analysis, theme=theme.code)
        assert (of_word[theme.name][0], of_word[theme.name][-1]) == (pillars_used(mix), mix_remark(mix))
        numbers = tuple(str(count) for _, count in mix.per_pillar)
        assert of_excel[theme.name][2:] == (pillars_used(mix), *numbers, mix_remark(mix))


def test_word_and_excel_have_the_mix_of_every_goal(handed: Handover) -> None:
    mixes = goal_mixes(handed.analysis)
    of_excel = {(row[0], row[1]): row for row in in_excel(handed) if row[1]}
    of_word = {
        row[0]: row[1].split("\n")[-1]
        for table in opened(made("word", handed)).tables
        for row in grid(table)
        if table.rows[0].cells[0].text == "Doel"
    }
    for goal in handed.plan.goals:
        mix, subject = mixes[goal.code], handed.names.subject(goal.subject)
        assert of_excel[subject, goal.title][2] == pillars_used(mix)
        assert of_excel[subject, goal.title][-1] == mix_remark(mix)
        if goal.subject in {theme.code for theme in handed.themes}:
            assert of_word[goal.title] == mix_in_words(mix)


@pytest.mark.parametrize("area", [None, KREEK, POLDERRAND])
def test_the_head_of_a_theme_in_the_matrix_says_what_the_files_say(area: str | None) -> None:
    asked = an_asked(town(), f"?wijk={area}" if area else "")
    heads = matrix_data(asked, trying(asked, a_survey(asked)))["themes"]
    handed = handover(town(), a_question(area), TODAY)
    for theme, head in zip(handed.themes, heads, strict=True):
        mix = mix_of(handed.analysis, theme=theme.code)
        assert head["mix"][:2] == ([pillars_used(mix), mix_remark(mix)] if mix.used else [])


def test_the_list_of_goals_says_what_the_files_say() -> None:
    handed = handover(town(), a_question(), TODAY)
    mixes = goal_mixes(handed.analysis)
    column = goal_column(mixes)
    for goal in town().goals:
        cell = column.cell(handed.names, goal)
        assert (cell["t"], cell.get("s", "")) == (pillars_used(mixes[goal.code]), mix_remark(mixes[goal.code]))


def of_a_closed_cell(kind: MarkKind) -> Plan:
    mark = CellMark("overgewicht", "beleid", "kinderen", kind, "Hoort hier niet")
    one = an_intervention("les", (a_placement(pillar="beleid"),), goals=("gezond_gewicht",))
    return plan_with((one,), marks=(mark,))


@pytest.mark.parametrize("kind", [MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY])
def test_what_stands_in_a_cell_that_does_not_apply_is_in_no_mix_of_a_file(kind: MarkKind) -> None:
    handed = handover(of_a_closed_cell(kind), a_question(), TODAY)
    assert {row[2] for row in in_excel(handed)} == {"0/4 pijlers"}


def test_a_question_about_one_theme_has_the_mix_of_that_theme_and_of_what_reaches_over_all() -> None:
    goals = (*town().goals, Goal("samen", "kansrijke_start", 1, "Samen aan de slag"))
    handed = handover(replace(town(), goals=goals), a_question(themes=("roken",)), TODAY)
    assert [row[:2] for row in in_excel(handed)] == [
        ("Roken", ""),
        ("Roken", "Rookvrij opgroeien"),
        ("Kansrijke Start", "Samen aan de slag"),
    ]


def test_a_goal_of_a_programme_has_its_mix_where_there_is_no_theme() -> None:
    plan = replace(
        plan_with(), themes=(), interventions=(), marks=(), goals=(Goal("doel", "jogg", 1, "Samen bewegen"),)
    )
    of_plan = handover(plan, a_question(), TODAY)
    assert ("Samen bewegen", "0/4 pijlers") in [row[1:3] for row in in_excel(of_plan)]
