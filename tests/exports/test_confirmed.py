"""A dagger (†) says that something is inferred: what a person confirmed has none, in any file."""

from dataclasses import replace

import pytest

from planner.domain.changes import apply
from planner.domain.classifying import confirm, confirm_cell
from planner.domain.confirming import Looked
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.domain.words import Basis
from planner.exports import EXPORTS, make
from planner.exports.handover import Handover, handover
from planner.exports.signs import sign_of
from tests.exports.reading import every_text, grid, matrices, opened, workbook
from tests.world import CELL, TODAY, a_placement, an_intervention, plan_with

ANNA = Looked("Anna de Boer", TODAY)
#: Two interventions in one cell, and one of them in another cell too.
TOWN = plan_with((an_intervention("a", (a_placement(), a_placement("ouders"))), an_intervention("b")))


def handed(plan: Plan) -> Handover:
    return handover(plan, Question(TODAY), TODAY)


def marked(plan: Plan) -> set[str]:
    """The groups of the cells that have a dagger."""
    found = handed(plan)
    return {cell.group for cell in found.analysis.cells if "†" in sign_of(found, cell).marks}


def test_a_cell_keeps_its_dagger_until_everything_in_it_was_confirmed() -> None:
    assert marked(TOWN) == {"kinderen", "ouders"}
    one = apply(TOWN, confirm_cell(TOWN, "a", (CELL, None), ANNA))
    assert marked(one) == {"kinderen", "ouders"}
    both = apply(one, confirm_cell(one, "b", (CELL, None), ANNA))
    assert marked(both) == {"ouders"}


def daggers(file: bytes, code: str) -> int:
    """Cells of the matrices in Word or Excel that have a dagger."""
    if code == "word":
        return sum("†" in text for table in matrices(opened(file)) for row in grid(table) for text in row)
    names = {group.name for group in TOWN.groups}
    rows = (row for row in workbook(file)["Matrix"].iter_rows() if row[0].value in names)
    return sum("†" in cell.number_format for row in rows for cell in row)


@pytest.mark.parametrize("code", ["word", "excel"])
def test_what_was_confirmed_loses_its_dagger_in_word_and_excel(code: str) -> None:
    before = daggers(make(code, handed(TOWN)), code)
    sure = apply(TOWN, confirm(TOWN, ["a", "b"], ANNA))
    assert (before > 0, daggers(make(code, handed(sure)), code)) == (True, 0)


def test_the_list_of_interventions_in_excel_marks_only_what_is_still_inferred() -> None:
    def rows(plan: Plan) -> dict[str, str]:
        sheet = workbook(make("excel", handed(plan)))["Interventies"]
        return {str(row[0].value): " ".join(str(cell.value) for cell in row) for row in sheet.iter_rows()}

    sure = apply(TOWN, confirm(TOWN, ["a"], ANNA))
    assert {name: "†" in text for name, text in rows(TOWN).items() if name in ("A", "B")} == {"A": True, "B": True}
    left = {name: text for name, text in rows(sure).items() if name in ("A", "B")}
    assert ("†" in left["B"], left["A"].count("†") < rows(TOWN)["A"].count("†")) == (True, True)


@pytest.mark.parametrize("code", ["word", "excel"])
def test_where_no_dagger_stands_none_is_explained(code: str) -> None:
    sure = apply(TOWN, confirm(TOWN, ["a", "b"], ANNA))
    explained = ["†" in every_text(make(code, handed(plan))) for plan in (TOWN, sure)]
    assert explained == [True, False]


def test_a_dagger_that_stands_only_in_the_list_is_explained_as_such() -> None:
    sure = apply(TOWN, confirm(TOWN, ["a", "b"], ANNA))
    first = replace(sure.interventions[0], programmes=("gezonde_school",), programme_basis=Basis.INFERRED)
    book = workbook(make("excel", handed(replace(sure, interventions=(first, *sure.interventions[1:])))))
    guide = [str(cell.value) for row in book["Leeswijzer"].iter_rows() for cell in row]
    assert [text for text in guide if "†" in text] == ["† Afgeleid: dit staat niet zo in de bron."]
    assert not any("†" in str(cell.value) for row in book["Matrix"].iter_rows() for cell in row)


def test_every_format_can_be_made_of_a_plan_that_was_confirmed() -> None:
    sure = apply(TOWN, confirm(TOWN, ["a", "b"], ANNA))
    assert all(make(one.code, handed(sure)) for one in EXPORTS)
