"""Judgements on cells: a matrix shows a sign, and the files say why."""

from datetime import date

import pytest
from docx.document import Document

from planner.domain.plan import CellMark
from planner.domain.words import PILLARS, MarkKind
from planner.exports import make
from planner.exports.handover import Handover, handover
from planner.exports.judgements import joined_judgements, judgements
from tests.exports.reading import captions, every_text, grid, made, opened, workbook
from tests.world import KREEK, LINDENHOF, MARKS, TODAY, a_question, plan_with

PRIORITY = CellMark(
    *("roken", "beleid", "ouderen", MarkKind.PRIORITY, "=Besluit van de raad", KREEK, "A. de Vries", date(2026, 3, 2))
)
PLAN = plan_with(marks=(*MARKS, PRIORITY))
HEADS = ["Thema", "Pijler", "Doelgroep", "Oordeel", "Geldt in"]


def asked(neighbourhood: str | None = None, **fields: tuple[str, ...]) -> Handover:
    return handover(PLAN, a_question(neighbourhood, **fields), TODAY)


def in_word(handed: Handover) -> list[list[str]]:
    document: Document = opened(made("word", handed))
    tables = [grid(table) for table in document.tables]
    return next((rows[1:] for rows in tables if rows[0][:-1] == HEADS), [])


def in_excel(handed: Handover) -> list[list[str | None]]:
    sheet = workbook(made("excel", handed))["Oordelen"]
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]


def test_excel_has_a_row_for_every_judgement_with_its_reason_wijk_and_day() -> None:
    rows = in_excel(asked())
    assert len(rows) == len(PLAN.marks)
    assert [
        "Roken",
        "Beleid, regelgeving en handhaving",
        "Ouderen (65+)",
        "prioriteit",
        "De Kreek",
        "=Besluit van de raad",
        "02-03-2026",
    ] in rows
    assert ["bewust leeg", "Hele gemeente", "Lessen werken hier niet", None] in [row[3:] for row in rows]


def test_word_says_once_what_was_said_alike_of_several_cells() -> None:
    assert in_word(asked()) == [
        ["Roken", "Voorlichting", "Kinderen (4–12)", "bewust leeg", "Hele gemeente", "Lessen werken hier niet"],
        [*("Roken", "Alle pijlers", "Mensen met overgewicht"), *OUT, "Hoort bij overgewicht"],
        [*("Roken", "Beleid", "Ouderen (65+)"), "prioriteit", "De Kreek", "=Besluit van de raad (02‑03‑2026)"],
        [*("Overgewicht", "Alle pijlers", "Rokers"), *OUT, "Hoort bij roken"],
    ]


OUT = ("niet van toepassing", "Hele gemeente")


def test_groups_with_the_same_judgement_on_the_same_pillars_share_a_line() -> None:
    block = [CellMark("roken", pillar, group, *SAME) for group in ("ouderen", "ouders") for pillar in PILLARS[:2]]
    plan = plan_with(marks=tuple(block))
    (line,) = joined_judgements(handover(plan, a_question(), TODAY))
    assert (line.pillar, line.group) == ("Voorlichting en Signalering", "Ouderen (65+) en Ouders en verzorgers")


SAME = (MarkKind.PRIORITY, "Afgesproken")


def test_a_file_about_a_wijk_holds_what_holds_there() -> None:
    kinds = {wijk: {one.kind for one in judgements(asked(wijk))} for wijk in (KREEK, LINDENHOF)}
    assert kinds == {KREEK: {*ALWAYS, "prioriteit"}, LINDENHOF: ALWAYS}


ALWAYS = {"niet van toepassing", "bewust leeg"}


def test_a_narrow_question_brings_only_the_judgements_on_its_cells() -> None:
    found = judgements(asked(themes=("roken",), pillars=("voorlichting",)))
    assert {(one.theme, one.pillar) for one in found} == {("Roken", "Voorlichting en educatie")}
    assert len(found) == 2


def test_a_plan_without_judgements_has_no_table_of_them_in_word_and_says_so_in_excel() -> None:
    none = handover(plan_with(marks=()), a_question(), TODAY)
    assert not any("Oordelen" in one for one in captions(opened(made("word", none))))
    assert in_excel(none)[0][0] == "Er zijn geen oordelen."


@pytest.mark.parametrize("code", ["word", "excel", "csv", "json"])
def test_the_reason_stands_in_every_file_and_who_gave_it_in_none(code: str) -> None:
    text = every_text(make(code, asked(KREEK)))
    assert "Besluit van de raad" in text
    assert "de Vries" not in text
