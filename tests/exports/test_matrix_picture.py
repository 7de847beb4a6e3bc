"""The matrix as PNG and SVG: what the analysis says, in the size that was asked."""

import struct
import time
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from planner.domain.errors import SizeUnknown
from planner.exports import How, make
from planner.exports.handover import Handover, handover
from planner.exports.matrix_shown import picture, shown
from planner.figures.paper import A4, SIZES, Paper
from planner.figures.svg import NAMESPACE
from planner.language.documents import NOT_TRIED
from planner.language.errors import sentence
from tests.exports.reading import made, png_parts, png_size, png_texts
from tests.exports.test_hostile_text import FORMULAS, poisoned
from tests.exports.test_same_numbers import said
from tests.world import TODAY, a_question

_SVG = f"{{{NAMESPACE}}}"
PIXELS = {"a4": (3508, 2480), "a3": (4961, 3508), "16x9": (3840, 2160)}
HANDED = ("of_town", "of_groningen", "of_selwerd")


@pytest.mark.parametrize("name", HANDED)
def test_every_cell_of_the_drawing_is_what_the_analysis_has(name: str, request: pytest.FixtureRequest) -> None:
    handed: Handover = request.getfixturevalue(name)
    pairs = [(theme.code, pillar.code) for theme in handed.themes for pillar in handed.pillars]
    for group, drawn in zip(handed.groups, shown(handed).groups, strict=True):
        cells = [handed.analysis.by_key[*pair, group.code] for pair in pairs]
        assert [one.said for one in drawn.fields] == [said(cell) for cell in cells]
        assert [one.level for one in drawn.fields] == [cell.level for cell in cells]
        assert ["○" in one.marks for one in drawn.fields] == [cell.broad for cell in cells]


def test_the_svg_holds_every_number_as_text(of_selwerd: Handover) -> None:
    root = ElementTree.fromstring(made("svg", of_selwerd))
    lines = ["".join(one.itertext()) for one in root.iter(f"{_SVG}text")]
    for cell in of_selwerd.analysis.cells:
        assert said(cell) in lines
    tally = of_selwerd.analysis.tally
    assert f"Interventiemix Selwerd: {tally.filled} van {tally.applicable} cellen gedekt" in lines
    assert any("peildatum: 23-11-2026" in one and "Gemaakt op 23 november 2026" in one for one in lines)


def test_the_svg_has_no_outlines_no_links_and_no_fonts_of_its_own(of_selwerd: Handover) -> None:
    text = made("svg", of_selwerd).decode()
    assert "<text" in text and "font-family" in text
    assert not [one for one in ("<path", "href", "<style", "<script", "<image", "url(", "@font-face") if one in text]


@pytest.mark.parametrize("paper", SIZES, ids=lambda one: one.code)
def test_a_png_has_the_pixels_of_its_size(of_town: Handover, paper: Paper) -> None:
    assert png_size(make("png", of_town, how=How(size=paper.code))) == PIXELS[paper.code]


def test_without_a_size_a_picture_is_a4_on_its_side(of_town: Handover) -> None:
    assert png_size(made("png", of_town)) == PIXELS["a4"]
    assert b'width="297mm"' in made("svg", of_town)


def test_on_paper_it_has_three_hundred_dots_in_an_inch(of_town: Handover) -> None:
    (dots,) = (content for kind, content in png_parts(made("png", of_town)) if kind == b"pHYs")
    assert struct.unpack(">IIB", dots) == (11811, 11811, 1)
    assert round(11811 * 0.0254) == 300


def test_a_png_says_in_words_what_is_in_it(of_selwerd: Handover) -> None:
    texts = png_texts(made("png", of_selwerd))
    assert texts["Title"] == picture(of_selwerd).title
    assert "Roken" in texts["Description"] and "peildatum" in texts["Comment"]


def test_an_unknown_size_is_named_with_the_choices(of_town: Handover) -> None:
    for code in ("png", "svg"):
        with pytest.raises(SizeUnknown) as refused:
            make(code, of_town, how=How(size="a5"))
        assert "“a5”" in sentence(refused.value) and "a4, a3 of 16x9" in sentence(refused.value)


def test_what_is_only_tried_is_said_to_be_left_out(of_town: Handover) -> None:
    tried = replace(of_town, not_here=NOT_TRIED)
    assert NOT_TRIED in picture(tried).sheet("", A4)
    assert NOT_TRIED not in picture(of_town).sheet("", A4)


def test_an_invented_municipality_says_so(of_town: Handover) -> None:
    assert (
        "is verzonnen" in made("svg", of_town).decode()
        and "is verzonnen" in png_texts(made("png", of_town))["Description"]
    )


def test_the_same_question_gives_the_same_bytes(of_town: Handover) -> None:
    for code in ("png", "svg"):
        assert make(code, of_town) == made(code, of_town)


@pytest.mark.parametrize("text", [*FORMULAS, "<script>x()</script>", "a\x0b\ud800\ufffeb\x1f", "]]>&amp;", "x" * 3000])
def test_every_text_makes_a_drawing_that_is_whole_and_runs_nothing(text: str) -> None:
    handed = handover(poisoned(text), a_question(), TODAY)
    root = ElementTree.fromstring(make("svg", handed))
    names = {one.tag.removeprefix(_SVG) for one in root.iter()}
    assert names <= {"svg", "title", "desc", "rect", "text", "line", "circle", "polygon"}
    assert png_size(make("png", handed)) == PIXELS["a4"]


@pytest.mark.parametrize("size", ["a4", "16x9"])
def test_a_png_of_groningen_is_made_within_a_second(of_groningen: Handover, size: str) -> None:
    make("png", of_groningen, how=How(size=size))
    start = time.process_time()
    make("png", of_groningen, how=How(size=size))
    assert time.process_time() - start < 1
