"""The Excel file, read back."""

from dataclasses import replace

import pytest

from planner.domain.errors import TextTooLong
from planner.domain.words import Level
from planner.exports import make
from planner.exports.handover import Handover, handover
from planner.exports.sheets import SHEETS
from planner.figures.theme import LEVELS
from tests.exports.reading import every_text, excel_cells, made, workbook
from tests.world import TODAY, a_question, an_intervention, plan_with


def test_the_sheets_stand_in_their_order_with_names_that_excel_takes(of_town: Handover) -> None:
    names = workbook(made("excel", of_town)).sheetnames
    assert names == [name for name, _ in SHEETS]
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_the_matrix_prints_on_one_page_wide_with_its_heads_on_every_page(of_town: Handover) -> None:
    sheet = workbook(made("excel", of_town))["Matrix"]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    # A width of one page is what an absent value means.
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$4:$5"
    assert sheet.freeze_panes == "B6"
    assert sheet.print_area


@pytest.mark.parametrize("name", ["Interventies", "Kansen", "Oordelen", "Bronnen", "Pijlermix"])
def test_lists_are_real_tables_with_filters(of_town: Handover, name: str) -> None:
    sheet = workbook(made("excel", of_town))[name]
    (table,) = sheet.tables.values()
    assert table.autoFilter is not None
    assert sheet.freeze_panes == "B2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area


def test_every_sheet_says_what_is_printed(of_groningen: Handover) -> None:
    book = workbook(made("excel", of_groningen))
    assert [name for name in book.sheetnames if not book[name].print_area] == []


def test_the_wijken_have_filters_and_heads_that_stay(of_groningen: Handover) -> None:
    sheet = workbook(made("excel", of_groningen))["Wijken"]
    assert sheet.auto_filter.ref and sheet.freeze_panes == "B5" and sheet.print_title_rows == "$3:$4"


def test_a_number_stays_a_number_with_its_signs_in_the_format(of_selwerd: Handover) -> None:
    sheet = workbook(made("excel", of_selwerd))["Matrix"]
    counted = [cell for row in sheet.iter_rows(min_row=6) for cell in row if isinstance(cell.value, int)]
    assert len(counted) > 50
    assert any(cell.number_format == '0" ○†"' for cell in counted)


def test_a_cell_has_the_tint_of_its_level(of_selwerd: Handover) -> None:
    sheet = workbook(made("excel", of_selwerd))["Matrix"]
    rows = {row[0].value: row for row in sheet.iter_rows()}
    for number, pillar in enumerate(of_selwerd.pillars, start=1):
        for group in of_selwerd.groups:
            cell = of_selwerd.analysis.by_key[of_selwerd.themes[0].code, pillar.code, group.code]
            shown = rows[group.name][number].fill.fgColor.rgb
            assert shown == f"FF{LEVELS[cell.level].fill[1:].upper()}"
            assert cell.level is not Level.BLANK


def test_the_guide_says_question_rules_day_version_and_sources(of_groningen: Handover) -> None:
    sheet = workbook(made("excel", of_groningen))["Leeswijzer"]
    text = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    for said in ("peildatum: 23-11-2026", "Getal = interventies.", "23 november 2026", "† Afgeleid", "Bron: Lokaal"):
        assert said in text


def test_text_that_looks_like_a_number_stays_text() -> None:
    plan = plan_with(
        (an_intervention("a", name="007"), an_intervention("b", name="1-2"), an_intervention("c", name="1e5"))
    )
    sheet = workbook(make("excel", handover(plan, a_question(), TODAY)))["Interventies"]
    assert [(cell.value, cell.data_type) for cell in sheet["A"][1:]] == [("007", "s"), ("1-2", "s"), ("1e5", "s")]


def test_a_web_address_stays_text(of_groningen: Handover) -> None:
    file = made("excel", of_groningen)
    assert "<hyperlink" not in every_text(file)
    assert any(str(cell.value).startswith("https://") for cell in excel_cells(file))


def test_a_text_that_excel_would_cut_is_refused_by_name() -> None:
    plan = plan_with((an_intervention("lang", summary="x" * 32_768),))
    with pytest.raises(TextTooLong) as refused:
        make("excel", handover(plan, a_question(), TODAY))
    assert (refused.value.name, refused.value.column, refused.value.length) == ("Lang", "Omschrijving", 32_768)


def test_a_text_that_just_fits_is_kept_whole_and_other_formats_take_any_length() -> None:
    plan = plan_with((an_intervention("lang", summary="x" * 32_767, name="y" * 32_767),))
    sheet = workbook(make("excel", handover(plan, a_question(), TODAY)))["Interventies"]
    assert len(sheet["A2"].value) == 32_767
    long = plan_with((an_intervention("lang", name="y" * 40_000),))
    assert "y" * 40_000 in every_text(make("word", handover(long, a_question(), TODAY)))


def test_a_list_without_rows_says_that_there_is_nothing(of_town: Handover) -> None:
    plan = replace(of_town.plan, interventions=(), sources=())
    book = workbook(make("excel", handover(plan, a_question(), TODAY)))
    assert book["Interventies"]["A2"].value == book["Bronnen"]["A2"].value == "Geen gegevens."
