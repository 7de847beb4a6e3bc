"""The ODS, read back: the sheets of Excel, numbers as numbers, texts as texts, and never a formula."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from planner.domain.errors import TextTooLong
from planner.exports import make
from planner.exports.handover import Handover, handover
from planner.exports.sheets import SHEETS
from planner.figures.theme import LEVELS
from tests.exports.reading import made, opendocument, tables_of, texts, workbook
from tests.exports.test_hostile_text import FORMULAS, poisoned
from tests.world import TODAY, a_question, an_intervention, plan_with


def content(file: bytes, name: str = "content.xml") -> str:
    with ZipFile(BytesIO(file)) as packed:
        return packed.read(name).decode()


def cells(file: bytes) -> list[Any]:
    return [cell for table in tables_of(file) for cell in table.get_elements("descendant::table:table-cell")]


def test_it_has_the_sheets_of_excel(of_town: Handover) -> None:
    assert [table.name for table in tables_of(made("ods", of_town))] == [name for name, _ in SHEETS]


@pytest.mark.parametrize("sheet", ["Interventies", "Kansen", "Oordelen", "Pijlermix"])
def test_its_lists_are_those_of_excel(of_groningen: Handover, sheet: str) -> None:
    excel = workbook(made("excel", of_groningen))[sheet]
    (table,) = (one for one in tables_of(made("ods", of_groningen)) if one.name == sheet)
    rows = texts(table)
    assert len(rows) == excel.max_row
    for line, row in zip(excel.iter_rows(values_only=True), rows, strict=True):
        assert [_said(value) for value in line] == [_said(_number(one)) for one in row]


def _number(said: str) -> str | float:
    """A number as a sheet shows it, as a number."""
    return float(said.replace(",", ".")) if said.replace(",", "").isdecimal() and said.isascii() else said


def _said(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.2f}" if isinstance(value, int | float) else str(value)


def test_numbers_are_numbers_with_their_signs_behind_them(of_groningen: Handover) -> None:
    found = [cell for cell in cells(made("ods", of_groningen)) if cell.get_attribute("office:value-type") == "float"]
    shown = [cell.get_element("text:p").inner_text for cell in found]
    assert any(said.endswith("†") for said in shown)
    for cell, said in zip(found, shown, strict=True):
        assert float(cell.get_attribute("office:value")) == pytest.approx(
            float(said.split(" ")[0].replace(",", ".")), abs=0.006
        )


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula(text: str) -> None:
    file = make("ods", handover(poisoned(text), a_question(), TODAY))
    assert "table:formula" not in content(file)
    assert {cell.get_attribute("office:value-type") for cell in cells(file)} <= {None, "string", "float"}


def test_cells_have_the_tint_of_their_level(of_town: Handover) -> None:
    said = content(made("ods", of_town))
    shown = {cell.level for cell in of_town.analysis.cells}
    assert all(f'fo:background-color="{LEVELS[level].fill}"' in said for level in shown)


def test_lists_have_filters_and_heads_that_stay_and_come_back(of_town: Handover) -> None:
    file = made("ods", of_town)
    body, settings = content(file), content(file, "settings.xml")
    assert body.count('table:display-filter-buttons="true"') == 6
    # Without its space bound, LibreOffice reads nothing of the settings.
    assert 'config:name="ooo:view-settings"' in settings and "xmlns:ooo=" in settings
    assert 'config:name="VerticalSplitPosition" config:type="int">1<' in settings
    (matrix,) = (one for one in tables_of(file) if one.name == "Matrix")
    heads = matrix.get_element("table:table-header-rows").get_elements("table:table-row")
    assert len(heads) == 2 and "Matrix.A1:Matrix." in body


def test_it_says_its_title_and_is_the_same_every_time(of_town: Handover) -> None:
    assert opendocument(made("ods", of_town)).meta.title == "Interventiemix Gemeente Veldstad"
    assert make("ods", of_town) == make("ods", of_town)


def test_a_text_that_is_too_long_is_told_as_for_excel() -> None:
    plan = plan_with((an_intervention("lang", summary="x" * 40_000),))
    with pytest.raises(TextTooLong):
        make("ods", handover(plan, a_question(), TODAY))
