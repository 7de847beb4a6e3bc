"""The Word file, read back."""

import time
from dataclasses import replace

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Length

from planner.domain.gaps import rank_whole
from planner.domain.plan import Goal, Municipality
from planner.domain.words import Basis, InterventionKind, Level, Status
from planner.exports import make
from planner.exports.handover import Handover, handover
from planner.figures.theme import LEVELS
from planner.language.numbers import score
from tests.exports.reading import captions, grid, made, matrices, numbers_of, opened
from tests.world import KREEK, TODAY, a_delivery, a_placement, a_question, an_intervention, in_wijken, plan_with, town


@pytest.fixture(scope="module")
def document(of_town: Handover) -> Document:
    return opened(made("word", of_town))


def fill(cell: object) -> str:
    shading = cell._tc.tcPr.find(qn("w:shd"))  # type: ignore[attr-defined]
    return "#ffffff" if shading is None else f"#{shading.get(qn('w:fill')).lower()}"


def test_everything_is_in_dutch(document: Document) -> None:
    languages = {found.get(qn("w:val")) for found in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}
    assert document.core_properties.language == "nl-NL"


def test_the_file_carries_its_title_and_its_author(document: Document) -> None:
    assert document.core_properties.title == "Interventiemix Gemeente Veldstad"
    assert document.core_properties.author == "Gemeente Veldstad"
    assert document.core_properties.comments == ""


def test_every_page_is_a4_and_matrices_lie_on_their_side(document: Document) -> None:
    sides = {(round(Length(s.page_width or 0).mm), round(Length(s.page_height or 0).mm)) for s in document.sections}
    assert sides == {(210, 297), (297, 210)}
    turned = [section.orientation for section in document.sections]
    assert turned.count(WD_ORIENT.LANDSCAPE) == len(matrices(document)) == 2


def test_every_table_has_one_head_row_that_comes_back_and_rows_that_stay_whole(document: Document) -> None:
    for table in document.tables:
        heads = [row for row in table.rows if row._tr.trPr.find(qn("w:tblHeader")) is not None]
        is_legend = table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Legenda"
        assert heads == [] if is_legend else [head._tr for head in heads] == [table.rows[0]._tr]
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_every_table_is_named_and_described_for_who_cannot_see_it(document: Document) -> None:
    for table in document.tables:
        for name in ("w:tblCaption", "w:tblDescription"):
            assert table._tbl.tblPr.find(qn(name)).get(qn("w:val"))


def test_captions_are_numbered_and_keep_to_their_table(document: Document) -> None:
    # The mix, the best gaps, two tables per theme, the judgements.
    assert numbers_of(captions(document)) == list(range(1, 1 + 2 + 2 * 2 + 1))
    for line in document.paragraphs:
        if line.style is not None and line.style.name == "Caption":
            assert line.paragraph_format.keep_with_next
            assert [code.text for code in line._p.iter(qn("w:instrText"))] == [" SEQ Tabel \\* ARABIC "]


def test_the_matrix_has_fifteen_groups_in_three_parts_with_margins(document: Document) -> None:
    rows = grid(matrices(document)[0])
    parts = [row[0] for row in rows if len(set(row)) == 1]
    assert parts == ["Levensloop", "Over alle leeftijden", "Via intermediairs"]
    assert len(rows) == 1 + 3 + 15 + 1
    assert rows[0][-1] == rows[-1][0] == "Gedekt"


def test_a_cell_has_the_tint_of_its_level(document: Document, of_town: Handover) -> None:
    seen = set()
    for theme, table in zip(of_town.themes, matrices(document), strict=True):
        rows = {row.cells[0].text: row for row in table.rows}
        for group in of_town.groups:
            for place, pillar in zip(rows[group.name].cells[1:-1], of_town.pillars, strict=True):
                cell = of_town.analysis.by_key[theme.code, pillar.code, group.code]
                assert fill(place) == LEVELS[cell.level].fill
                seen.add(cell.level)
    assert {Level.EMPTY, Level.THIN, Level.NOT_APPLICABLE} <= seen


def test_small_signs_stand_where_the_analysis_says_so(of_selwerd: Handover) -> None:
    tables = matrices(opened(made("word", of_selwerd)))
    for theme, table in zip(of_selwerd.themes, tables, strict=True):
        rows = {row[0]: row for row in grid(table)}
        for group in of_selwerd.groups:
            for pillar, text in zip(of_selwerd.pillars, rows[group.name][1:-1], strict=True):
                cell = of_selwerd.analysis.by_key[theme.code, pillar.code, group.code]
                shown = cell.level is not Level.NOT_APPLICABLE
                assert ("†" in text) is (shown and of_selwerd.inferred(cell.key))
                assert ("○" in text) is cell.broad


def test_a_dagger_stands_only_where_something_that_counts_is_inferred() -> None:
    sure = a_placement(theme_basis=Basis.STATED, pillar_basis=Basis.STATED, group_basis=Basis.CONFIRMED)
    known = handover(plan_with((an_intervention("a", (sure,)),)), a_question(), TODAY)
    guessed = handover(plan_with((an_intervention("a", (sure,)), an_intervention("b"))), a_question(), TODAY)
    footnote = "† Afgeleid: van een interventie die hier meetelt"
    for handed, expected in ((known, False), (guessed, True)):
        document = opened(made("word", handed))
        marked = any("†" in cell for table in matrices(document) for row in grid(table) for cell in row)
        explained = any(footnote in line.text for line in document.paragraphs)
        assert (marked, explained) == (expected, expected)


def test_what_is_only_planned_brings_no_dagger() -> None:
    coming = an_intervention("c", deliveries=(a_delivery(status=Status.PLANNED),))
    rows = grid(matrices(opened(make("word", handover(plan_with((coming,)), a_question(), TODAY))))[1])
    assert "(1)" in [cell for row in rows for cell in row]
    assert not any("†" in cell for row in rows for cell in row)


def test_under_every_table_stand_question_rules_day_and_version(document: Document) -> None:
    text = [line.text for line in document.paragraphs]
    tables = len(captions(document))
    assert sum("peildatum: 01-06-2026" in line for line in text) == tables
    assert sum("Getal = interventies." in line for line in text) == tables
    assert sum("Gemaakt op 1 juni 2026 met LPA-planner" in line for line in text) == tables
    assert any("Bron: Preventieakkoord Veldstad (2026)." in line for line in text)


def test_an_invented_municipality_says_so_under_every_table(of_town: Handover, document: Document) -> None:
    warned = sum("is verzonnen" in line.text for line in document.paragraphs)
    assert warned == len(captions(document))
    real = replace(of_town.plan, municipality=Municipality("GM0001", "Veldstad"))
    plain = opened(make("word", handover(real, a_question(), TODAY)))
    assert not any("verzonnen" in line.text for line in plain.paragraphs)


def goal_rows(handed: Handover, theme: int = 0) -> list[list[str]]:
    tables = [table for table in opened(made("word", handed)).tables if table.rows[0].cells[0].text == "Doel"]
    return grid(tables[theme])


def test_the_table_of_goals_has_the_columns_of_the_agreement(of_groningen: Handover) -> None:
    rows = goal_rows(of_groningen)
    assert rows[0] == ["Doel", "Interventies", "Programma’s", "Doelgroep"]
    assert [row[0] for row in rows[1:4]] == ["Rookvrije zwangerschap", "Rookvrije omgeving", "Stoppen met roken"]
    one_sided = "Meer dan de helft staat bij één pijler. Er is signalering, maar geen voorlichting."
    assert rows[1][1] == f"Zorgpad zwangeren\n1/4 pijlers. {one_sided}"
    assert "Zwangeren en partners" in rows[1][3]


def test_campaigns_stand_under_their_own_heading_in_italics(of_groningen: Handover) -> None:
    tables = [t for t in opened(made("word", of_groningen)).tables if t.rows[0].cells[0].text == "Doel"]
    lines = tables[0].rows[2].cells[1].paragraphs
    place = next(number for number, line in enumerate(lines) if line.text == "Publiekscampagnes:")
    assert lines[place].runs[0].italic
    assert "NIX18" in [line.text for line in lines[place + 1 :]]


def test_a_goal_without_interventions_says_nog_geen() -> None:
    plan = plan_with(goals=(Goal("leeg", "roken", 1, "Een nieuw doel"),))
    assert goal_rows(handover(plan, a_question(), TODAY))[1] == ["Een nieuw doel", "nog geen\n0/4 pijlers", "", ""]


def test_what_belongs_to_no_goal_is_not_lost() -> None:
    rows = goal_rows(handover(plan_with((an_intervention("fietsles"),)), a_question(), TODAY), theme=1)
    assert rows[-1][:2] == ["Zonder eigen doel", "Fietsles\u00a0†"]


def test_the_caption_says_what_was_left_out() -> None:
    elsewhere = an_intervention("elders", deliveries=(in_wijken(KREEK),))
    never = an_intervention("nota", counts=False, kind=InterventionKind.POLICY_PAPER)
    handed = handover(plan_with((elsewhere, never, an_intervention("hier"))), a_question("lindenhof"), TODAY)
    caption = [one for one in captions(opened(made("word", handed))) if "Overzicht" in one][-1]
    assert "Weggelaten: 1 die niet in de matrix telt en 1 buiten deze vraag" in caption
    assert goal_rows(handed, theme=1)[-1][1] == "Hier\u00a0†"


def test_the_mix_names_the_pillars_in_use_and_what_is_out_of_balance(of_groningen: Handover) -> None:
    rows = grid(opened(made("word", of_groningen)).tables[0])
    assert rows[3][:2] == ["Weerbaarheid", "4/4 pijlers"]
    assert rows[3][3] == "Meer dan de helft staat bij één pijler."


@pytest.mark.parametrize("handed", ["of_groningen", "of_selwerd"])
def test_the_first_page_lists_the_best_gaps_of_the_area_that_the_matrices_show(
    handed: str, request: pytest.FixtureRequest
) -> None:
    found: Handover = request.getfixturevalue(handed)
    (rows,) = (grid(t)[1:] for t in opened(made("word", found)).tables if t.rows[0].cells[0].text == "Rang")
    of_area = found.gaps if found.question.neighbourhood else rank_whole(found.survey)
    expected = [(str(gap.rank), found.names.group(gap.cell.group), score(gap.score.value)) for gap in of_area[:10]]
    assert [(row[0], row[3], row[5]) for row in rows] == expected
    assert f": 10 van {len(of_area)}." in captions(opened(made("word", found)))[1]


def test_a_plan_that_is_still_being_filled_has_blank_cells_and_a_legend_for_them() -> None:
    plan = replace(town(), municipality=Municipality("GM0001", "Veldstad", filled=False))
    document = opened(make("word", handover(plan, a_question(), TODAY)))
    legend = [cell for table in document.tables for row in grid(table) for cell in row]
    assert "nog niet ingevuld" in legend


def test_the_file_of_groningen_is_made_within_three_seconds(of_groningen: Handover) -> None:
    start = time.process_time()
    make("word", of_groningen)
    assert time.process_time() - start < 3
