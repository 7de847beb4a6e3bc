"""The PowerPoint file, read back."""

import time
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from planner.domain.plan import TargetGroup
from planner.domain.words import GroupPart
from planner.exports import make
from planner.exports.handover import Handover, handover
from planner.figures.theme import LEVELS
from planner.language.numbers import score
from tests.exports.reading import every_text, made, slide_grid, slide_tables, slides_of
from tests.exports.test_hostile_text import poisoned
from tests.world import TODAY, a_question, plan_with, town


@pytest.fixture(scope="module")
def slides(of_town: Handover) -> list[Any]:
    return slides_of(made("pptx", of_town))


def texts(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def matrix_slides(file: bytes) -> list[Any]:
    return [one for one in slides_of(file) if any(slide_grid(t)[0][0] == "Doelgroep" for t in slide_tables(one))]


def test_slides_are_sixteen_by_nine(of_town: Handover) -> None:
    deck: Any = Presentation(BytesIO(made("pptx", of_town)))
    assert deck.slide_width * 9 == deck.slide_height * 16


def test_there_is_a_title_a_slide_per_theme_the_gaps_and_what_it_rests_on(slides: list[Any]) -> None:
    assert [one.shapes.title.text_frame.text.split(":")[0] for one in slides] == [
        "Interventiemix Gemeente Veldstad",
        "Roken",
        "Overgewicht",
        "Grootste kansen in de hele gemeente",
        "Bronnen en rekenregels",
    ]


def test_the_headline_of_a_theme_says_what_is_seen(of_groningen: Handover) -> None:
    for theme, slide in zip(of_groningen.themes, matrix_slides(made("pptx", of_groningen)), strict=True):
        tally = of_groningen.analysis.tally_of(theme=theme.code)
        expected = f"{theme.name}: {tally.filled} van {tally.applicable} cellen gedekt"
        assert slide.shapes.title.text_frame.text == expected


def test_the_first_slide_says_what_was_found_what_was_asked_and_when(slides: list[Any]) -> None:
    said = slides[0].placeholders[1].text_frame.text
    assert all(
        one in said for one in ("cellen zijn er", "peildatum: 01-06-2026", "Gemaakt op 1 juni 2026", "verzonnen")
    )


def test_every_slide_has_question_day_and_a_number_at_its_foot(slides: list[Any]) -> None:
    for number, slide in enumerate(slides, start=1):
        kinds = {shape._element.ph.get("type"): shape.text_frame.text for shape in slide.placeholders}
        assert "peildatum: 01-06-2026" in kinds["ftr"] and "Gemaakt op 1 juni 2026" in kinds["ftr"]
        assert "is verzonnen" in kinds["ftr"]
        assert kinds["sldNum"] == str(number)


def test_a_cell_has_the_tint_of_its_level(of_town: Handover) -> None:
    for theme, slide in zip(of_town.themes, matrix_slides(made("pptx", of_town)), strict=True):
        (shape,) = slide_tables(slide)
        rows = {row.cells[0].text: row for row in shape.table.rows}
        for group in of_town.groups:
            for place, pillar in zip(list(rows[group.name].cells)[1:-1], of_town.pillars, strict=True):
                cell = of_town.analysis.by_key[theme.code, pillar.code, group.code]
                assert f"#{place.fill.fore_color.rgb}".lower() == LEVELS[cell.level].fill


def test_margins_stand_at_the_right_and_below(of_town: Handover) -> None:
    (shape,) = slide_tables(matrix_slides(made("pptx", of_town))[0])
    rows = slide_grid(shape)
    tally = of_town.analysis.tally_of(theme="roken")
    assert rows[0][-1] == rows[-1][0] == "Gedekt"
    assert rows[-1][-1] == f"{tally.filled} van {tally.applicable}"


def test_a_matrix_can_be_read_from_the_back_and_fits_on_its_slide(of_groningen: Handover) -> None:
    deck: Any = Presentation(BytesIO(made("pptx", of_groningen)))
    for slide in matrix_slides(made("pptx", of_groningen)):
        for shape in (*slide_tables(slide), *slide_tables(slide, legends=True)):
            sizes = {int(look.get("sz")) for look in shape._element.iter(qn("a:rPr"))}
            assert min(sizes) >= 1100
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height * 0.93
        (shape,) = slide_tables(slide)
        (legend,) = slide_tables(slide, legends=True)
        assert shape.top + shape.height <= legend.top


def test_more_groups_than_can_be_read_take_more_slides_and_none_is_lost() -> None:
    groups = tuple(
        TargetGroup(f"g{one}", f"Groep {one}", town().groups[0].kind, GroupPart.ALL_AGES) for one in range(40)
    )
    handed = handover(plan_with(groups=groups, marks=()), a_question(), TODAY)
    found = [one for one in matrix_slides(make("pptx", handed)) if one.shapes.title.text_frame.text.startswith("Roken")]
    names = [row[0] for slide in found for row in slide_grid(slide_tables(slide)[0])]
    assert [name for name in names if name.startswith("Groep")] == [group.name for group in groups]
    assert names.count("Doelgroep") == len(found) > 1
    titles = [slide.shapes.title.text_frame.text for slide in found]
    assert [one.rpartition("(")[2] for one in titles] == [f"{n} van {len(found)})" for n in range(1, len(found) + 1)]


def test_tables_have_a_head_row_a_head_column_and_words_for_who_cannot_see_them(slides: list[Any]) -> None:
    shapes = [shape for slide in slides for shape in slide_tables(slide)]
    assert len(shapes) == 3
    for shape in shapes:
        assert shape.table.first_row and shape.table.first_col
    for shape in (*shapes, *(one for slide in slides for one in slide_tables(slide, legends=True))):
        assert shape._element.nvGraphicFramePr.cNvPr.get("descr")
        assert shape.name


def test_every_slide_has_its_title_in_the_place_for_titles_and_no_two_are_the_same(slides: list[Any]) -> None:
    titles = [one.shapes.title.text_frame.text for one in slides]
    assert all(titles) and len(set(titles)) == len(titles)


def test_no_place_on_a_slide_is_left_empty(slides: list[Any]) -> None:
    assert all(shape.text_frame.text for slide in slides for shape in slide.placeholders)


def test_every_run_is_dutch_also_in_notes_and_samples(of_town: Handover) -> None:
    deck = Presentation(BytesIO(made("pptx", of_town)))
    parts = [deck.slide_master, *deck.slide_layouts, *deck.slides, *(one.notes_slide for one in deck.slides)]
    for part in parts:
        for run in part._element.iter(qn("a:r")):
            assert run.find(qn("a:rPr")).get("lang") == "nl-NL"
    assert "en-US" not in every_text(made("pptx", of_town))
    assert "Click to edit" not in every_text(made("pptx", of_town))


def test_the_file_carries_its_title_its_author_and_no_clock(of_town: Handover) -> None:
    deck = Presentation(BytesIO(made("pptx", of_town)))
    said = deck.core_properties
    assert (said.title, said.author) == ("Interventiemix Gemeente Veldstad", "Gemeente Veldstad")
    assert (said.language, said.comments) == ("nl-NL", "")
    assert said.created.date() == said.modified.date() == TODAY
    with ZipFile(BytesIO(made("pptx", of_town))) as packed:
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in packed.namelist() if "thumbnail" in name or "printer" in name]


def test_the_same_question_gives_the_same_bytes(of_town: Handover) -> None:
    assert make("pptx", of_town) == made("pptx", of_town)


def test_the_gaps_are_the_first_five_of_the_area(of_selwerd: Handover) -> None:
    (slide,) = (one for one in slides_of(made("pptx", of_selwerd)) if "kansen" in one.shapes.title.text_frame.text)
    assert slide.shapes.title.text_frame.text == f"Grootste kansen in Selwerd: 5 van {len(of_selwerd.gaps)}"
    rows = slide_grid(slide_tables(slide)[0])[1:]
    assert [(row[0], row[5]) for row in rows] == [
        (str(gap.rank), score(gap.score.value)) for gap in of_selwerd.gaps[:5]
    ]
    notes = slide.notes_slide.notes_text_frame.text
    assert notes.count("score 0,") == 5


def test_the_notes_of_a_theme_say_its_numbers_in_words(of_town: Handover) -> None:
    slide = matrix_slides(made("pptx", of_town))[0]
    tally = of_town.analysis.tally_of(theme="roken")
    notes = slide.notes_slide.notes_text_frame.text
    assert f"Van de {tally.applicable} cellen zijn er {tally.filled} gedekt" in notes
    assert all(f"{pillar.short} " in notes for pillar in of_town.pillars)


def test_the_last_slide_names_every_source_and_the_rules(of_groningen: Handover) -> None:
    said = "\n".join(texts(one) for one in slides_of(made("pptx", of_groningen)) if "Bronnen" in texts(one))
    assert all(source.title in said for source in of_groningen.plan.sources)
    assert "Getal = interventies." in said


def test_many_sources_take_more_slides() -> None:
    source = town().sources[0]
    many = tuple(replace(source, code=f"s{one}", title=f"Nota nummer {one}") for one in range(60))
    found = [one for one in slides_of(make("pptx", handover(replace(town(), sources=many), a_question(), TODAY)))]
    said = "\n".join(texts(one) for one in found)
    assert all(f"Nota nummer {one}." in said for one in range(60))
    assert sum("Bronnen en rekenregels (" in texts(one) for one in found) >= 3


@pytest.mark.parametrize(
    "text", ["=1+1", "\x00=1", "a\x0b\ud800\ufffeb\x1f", "<a:p>&amp;</a:p>]]>", "👩‍👧 עברית", "x" * 3000]
)
def test_every_text_makes_slides_that_open(text: str) -> None:
    found = matrix_slides(make("pptx", handover(poisoned(text), a_question(), TODAY)))
    assert {one.shapes.title.text_frame.text[-6:] for one in found if "(" not in one.shapes.title.text_frame.text} <= {
        "gedekt"
    }
    assert found
    for slide in found:
        assert not list(slide._element.iter(qn("a:hlinkClick")))


def test_the_slides_of_groningen_are_made_within_two_seconds(of_groningen: Handover) -> None:
    start = time.process_time()
    make("pptx", of_groningen)
    assert time.process_time() - start < 2


def test_no_date_of_the_template_is_left(of_town: Handover) -> None:
    assert "datetime" not in every_text(made("pptx", of_town))
