"""A municipality that was just made: every file opens, and says plainly that nothing stands in it yet."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from planner.domain.plan import Municipality, Plan
from planner.exports import EXPORTS, make
from planner.exports.handover import Handover, handover
from tests.exports.reading import every_text, excel_cells, in_csv, opened
from tests.world import GROUPS, PILLAR_ROWS, THEMES, TODAY, a_question

NEW = Plan(Municipality("GM0002", "Nieuwstad", filled=False), pillars=PILLAR_ROWS, groups=GROUPS)
SAID = "Er is nog niets ingevuld: deze gemeente heeft nog geen thema’s en geen interventies."
WITH_THEMES = "Er is nog niets ingevuld: deze gemeente heeft nog geen interventies."


def handed(plan: Plan) -> Handover:
    return handover(plan, a_question(), TODAY)


@pytest.mark.parametrize("code", [one.code for one in EXPORTS])
def test_every_file_of_a_new_municipality_says_that_there_is_nothing_yet(code: str) -> None:
    assert SAID in every_text(make(code, handed(NEW)))


@pytest.mark.parametrize("code", [one.code for one in EXPORTS])
def test_it_goes_on_saying_so_until_there_is_an_intervention(code: str) -> None:
    text = every_text(make(code, handed(replace(NEW, themes=THEMES))))
    assert (WITH_THEMES if code != "csv" else "nog niet ingevuld") in text


def test_the_list_of_gaps_says_so_too() -> None:
    assert SAID in every_text(make("csv", handed(NEW), "kansen"))
    assert WITH_THEMES in every_text(make("csv", handed(replace(NEW, themes=THEMES)), "kansen"))


READERS: dict[str, Callable[[bytes], bool]] = {
    "word": lambda file: any(SAID in line.text for line in opened(file).paragraphs),
    "excel": lambda file: [cell.value for cell in excel_cells(file)].count(SAID) == 2,
}


@pytest.mark.parametrize("code", READERS)
def test_other_programs_open_the_files(code: str) -> None:
    assert READERS[code](make(code, handed(NEW)))


def test_in_csv_every_cell_that_is_blank_says_why() -> None:
    themed = handed(replace(NEW, themes=THEMES))
    rows = in_csv(make("csv", themed), themed)
    assert {(row["niveau"], row["reden"]) for row in rows.values()} == {("blanco", "nog niet ingevuld")}


def test_a_municipality_with_an_intervention_says_no_such_thing(of_town: Handover) -> None:
    assert "niets ingevuld" not in every_text(make("word", of_town))
