"""Nothing that anybody typed runs in a file, breaks it, or leaves with it when it should stay."""

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any

import pytest
from docx.oxml.ns import qn

from planner.domain.plan import Municipality, Plan, Rules
from planner.exports import EXPORTS, Export, make
from planner.exports.handover import Handover, handover
from tests.exports.reading import every_text, excel_cells, grid, made, matrices, opened, workbook
from tests.world import TODAY, a_delivery, a_question, an_intervention, town

FORMULAS = (
    "=cmd|' /C calc'!A0",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\x00=1",
    "＝1+1",
    '=HYPERLINK("http://x","y")',
    " =1",
)


def poisoned(text: str) -> Plan:
    """The town with this text in front of every name, title and reason."""
    plan = town()
    named: dict[str, Any] = {
        field: tuple(replace(one, name=text + one.name) for one in getattr(plan, field))
        for field in ("themes", "pillars", "groups", "neighbourhoods", "programmes", "partners", "interventions")
    }
    named["interventions"] = tuple(
        replace(one, summary=text, counts_reason=text, partners_text=text, section=text, goals=one.goals)
        for one in named["interventions"]
    )
    return replace(
        plan,
        **named,
        municipality=Municipality("GM0001", text + "Veldstad", invented=True),
        goals=tuple(replace(one, title=text + one.title) for one in plan.goals),
        marks=tuple(replace(one, reason=text + one.reason) for one in plan.marks),
        sources=tuple(replace(one, title=text + one.title, publisher=text, url=text) for one in plan.sources),
        contradictions=tuple(replace(one, text=text + one.text) for one in plan.contradictions),
    )


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_in_excel(text: str) -> None:
    file = make("excel", handover(poisoned(text), a_question(), TODAY))
    cells = list(excel_cells(file))
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert "<f>" not in every_text(file)
    started = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@"))]
    assert all(cell.quotePrefix for cell in started if cell.row > 1)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_in_csv(text: str) -> None:
    file = make("csv", handover(poisoned(text), a_question(), TODAY)).decode("utf-8-sig")
    fields = [field for row in csv.reader(StringIO(file, newline=""), delimiter=";") for field in row]
    assert not any(field.strip().startswith(("=", "+", "-", "@", "＝")) for field in fields)
    assert any(field.startswith("'") for field in fields)


@pytest.mark.parametrize("text", ["=1+1", "\x00=1", "a\x0b\ud800\ufffeb\x1f", "<w:p>&amp;</w:p>]]>", "👩‍👧 עברית"])
def test_every_text_makes_a_word_file_without_fields_of_its_own(text: str) -> None:
    document = opened(make("word", handover(poisoned(text), a_question(), TODAY)))
    fields = {code.text for code in document.element.body.iter(qn("w:instrText"))}
    assert fields == {" SEQ Tabel \\* ARABIC "}
    assert len(matrices(document)) == 2


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.code)
def test_control_characters_go_and_the_text_around_them_stays(export: Export) -> None:
    plan = town()
    theme = replace(plan.themes[0], name="Ro\x00ken\x1f en\ud800 vapen")
    code = export.code
    text = every_text(make(code, handover(replace(plan, themes=(theme, *plan.themes[1:])), a_question(), TODAY)))
    if code == "json":
        assert "Ro\\u0000ken" in text
    else:
        assert "Roken en vapen" in text


def test_a_line_break_in_a_name_keeps_every_csv_row_whole() -> None:
    plan = poisoned('een\r\n"twee";drie ')
    rows = list(
        csv.reader(
            StringIO(make("csv", handover(plan, a_question(), TODAY)).decode("utf-8-sig"), newline=""), delimiter=";"
        )
    )
    assert {len(row) for row in rows} == {13}


@pytest.mark.parametrize("code", [export.code for export in EXPORTS])
def test_budgets_notes_and_names_of_people_never_leave(code: str) -> None:
    plan = town()
    delivery = a_delivery(budget=987_654_321, confirmed_by="Wie Bevestigde", confirmed_on=date(2026, 1, 1))
    plan = replace(
        plan,
        interventions=(
            *plan.interventions,
            an_intervention("duur", deliveries=(delivery,), pillar_basis_note="GEHEIM"),
        ),
        neighbourhoods=tuple(replace(one, note="GEHEIM") for one in plan.neighbourhoods),
        sources=tuple(replace(one, note="GEHEIM") for one in plan.sources),
        catalogue=tuple(replace(one, note="GEHEIM") for one in plan.catalogue),
        marks=tuple(replace(one, marked_by="Wie Merkte") for one in plan.marks),
    )
    text = every_text(make(code, handover(plan, a_question(), TODAY)))
    assert not [word for word in ("987654321", "987.654.321", "GEHEIM", "Wie Bevestigde", "Wie Merkte") if word in text]


def test_the_rules_of_the_municipality_are_printed(of_town: Handover) -> None:
    town_of_its_own = replace(of_town.plan.municipality, rules=Rules(half=0.25, covered_from=2, strong_from=4))
    handed = handover(replace(of_town.plan, municipality=town_of_its_own), a_question(), TODAY)
    for code in ("word", "excel", "json"):
        assert "0,25" in every_text(make(code, handed))


def test_what_the_municipality_counts_otherwise_is_printed(of_town: Handover) -> None:
    generous = replace(of_town.plan.municipality, rules=Rules(count_programmes=True))
    handed = handover(replace(of_town.plan, municipality=generous), a_question(count_programmes=True), TODAY)
    for code in ("word", "excel", "json"):
        assert "programma’s over alle pijlers tellen mee" in every_text(make(code, handed))


def test_two_groups_with_one_name_keep_their_own_rows(of_town: Handover) -> None:
    groups = tuple(replace(one, name="Iedereen") for one in of_town.plan.groups)
    handed = handover(replace(of_town.plan, groups=groups), a_question(), TODAY)
    rows = [row for row in grid(matrices(opened(made("word", handed)))[0]) if row[0] == "Iedereen"]
    sheet = workbook(made("excel", handed))["Matrix"]
    assert len(rows) == sum(cell.value == "Iedereen" for cell in sheet["A"]) == 15
