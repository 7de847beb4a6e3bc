"""The profile of a wijk as a file: one page, the numbers of the wijk, and what is said when little is known."""

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument

from planner.domain.plan import Plan, Theme
from planner.domain.profiles import profile
from planner.domain.question import Question
from planner.exports import file_name, find, make, parts
from planner.exports.document import Table
from planner.exports.handover import Handover, handover
from planner.exports.signs import sign_of
from planner.imports.folder import read_folder
from tests.exports.conftest import MADE_ON, SEED
from tests.exports.reading import in_pdf, opened
from tests.world import KREEK, TODAY, a_question, an_intervention, in_wijken, plan_with

PROFILE = ("wijkprofielen",)


def of(plan: Plan, wijk: str | None) -> Handover:
    return handover(plan, Question(MADE_ON, neighbourhood=wijk), MADE_ON)


@pytest.fixture(scope="module")
def example() -> Plan:
    return read_folder(SEED / "example")


def test_every_wijk_of_groningen_is_one_page_of_pdf(groningen: Plan) -> None:
    for area in groningen.neighbourhoods:
        pages = PdfDocument(make("pdf", of(groningen, area.code), parts=PROFILE))
        assert len(pages) == 1
        assert f"Wijkprofiel {area.name}" in pages[0].get_textpage().get_text_bounded()


def test_a_wijk_with_four_themes_and_all_its_figures_is_one_page_too(example: Plan) -> None:
    for area in example.neighbourhoods:
        assert len(PdfDocument(make("pdf", of(example, area.code), parts=PROFILE))) == 1


def test_all_profiles_together_are_a_page_each(groningen: Plan) -> None:
    pages = PdfDocument(make("pdf", of(groningen, None), parts=PROFILE))
    assert len(pages) == len(groningen.neighbourhoods)
    for page, area in zip(pages, groningen.neighbourhoods, strict=True):
        assert f"Wijkprofiel {area.name}" in page.get_textpage().get_text_bounded()


def test_its_matrix_has_the_cells_of_the_wijk(of_selwerd: Handover, of_groningen: Handover) -> None:
    selwerd = next(one for one in of_groningen.plan.neighbourhoods if one.code == "selwerd")
    for handed in (of_selwerd, of_groningen.of_area(profile(of_groningen.survey, selwerd))):
        document = parts.compose(of_selwerd, PROFILE)
        matrix: Table = next(document.tables())
        rows = [[box.said for box in row.boxes] for row in matrix.rows if not row.head and not row.divider]
        expected = []
        for group in handed.groups:
            keys = [(theme.code, pillar.code, group.code) for theme in handed.themes for pillar in handed.pillars]
            signs = [sign_of(handed, handed.analysis.by_key[key]) for key in keys]
            expected.append([group.name, *(f"{one.text}\u202f{one.marks}" if one.marks else one.text for one in signs)])
        assert [row[:-1] for row in rows] == expected


def test_word_and_pdf_say_the_same(of_selwerd: Handover) -> None:
    word = opened(make("word", of_selwerd, parts=PROFILE))
    said = [line.text for line in word.paragraphs if line.text and not line.text.startswith("Tabel ")]
    text = "".join(in_pdf(make("pdf", of_selwerd, parts=PROFILE)).split())
    assert len(said) > 10
    assert all("".join(one.split()) in text for one in said)


def test_figures_stand_beside_those_of_the_municipality_with_year_and_source(example: Plan) -> None:
    text = " ".join(in_pdf(make("pdf", of(example, "havenkant"), parts=PROFILE)).split())
    assert "Behoefte: roken 0,61" in text
    assert "22,2% (2024, verzonnen, modelschatting)" in text


def test_a_wijk_of_which_nothing_is_known_says_so() -> None:
    plan = replace(plan_with(), observations=())
    text = in_pdf(make("pdf", handover(plan, a_question(KREEK), TODAY), parts=PROFILE))
    for said in (
        "zijn geen cijfers bekend",
        "niets loopt alleen in deze wijk",
        "van niets is dat bekend",
        "niet bekend",
    ):
        assert said in " ".join(text.split())


def test_a_municipality_without_wijken_says_so() -> None:
    plan = replace(plan_with(), neighbourhoods=())
    assert "nog geen wijken" in in_pdf(make("pdf", handover(plan, a_question(), TODAY), parts=PROFILE))


def test_the_file_is_called_after_the_wijk(of_selwerd: Handover) -> None:
    assert file_name(of_selwerd, find("pdf"), PROFILE) == "wijkprofiel-selwerd-2026-11-23.pdf"


def test_more_than_can_be_named_is_counted() -> None:
    many = tuple(an_intervention(f"i{at}", deliveries=(in_wijken(KREEK),)) for at in range(11))
    text = in_pdf(make("pdf", handover(plan_with(many), a_question(KREEK), TODAY), parts=PROFILE))
    assert "Alleen hier: I0, I1, I2, I3, I4, I5, I6, I7 en nog 3." in " ".join(text.split())


def test_many_themes_have_numbers_above_their_columns_and_a_key() -> None:
    themes = tuple(Theme(f"t{at}", f"Heel lang thema {at}") for at in range(1, 13))
    area = plan_with().neighbourhoods[0].code
    (table, *_) = parts.compose(handover(plan_with(themes=themes), a_question(area), TODAY), PROFILE).tables()
    assert [box.said for box in table.rows[0].boxes[1:-1]] == [str(at) for at in range(1, 13)]
    assert "12 is heel lang thema 12 (0 van 60)" in table.notes[0].said


def test_a_ranking_that_somebody_chose_is_not_kept_with_the_plan(groningen: Plan) -> None:
    handed = of(groningen, "selwerd")
    for theme in (0.1, 0.2, 0.3):
        chosen = replace(handed.ranking, weighting=replace(handed.ranking.weighting, theme=theme))
        parts.compose(replace(handed, ranking=chosen), PROFILE)
    assert not [key for key in handed.survey._kept if isinstance(key, tuple) and key[0] == "profile"]
    parts.compose(handed, PROFILE)
    assert len([key for key in handed.survey._kept if isinstance(key, tuple) and key[0] == "profile"]) == 1
