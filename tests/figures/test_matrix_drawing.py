"""The matrix as a drawing: every number, sign and margin in its place, on paper of three sizes."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from planner.domain.errors import SizeUnknown
from planner.domain.words import Level
from planner.figures.matrix_drawing import CODE, matrix_picture
from planner.figures.matrix_shown import Field, Group, Margin, Shown
from planner.figures.paper import A3, A4, SCREEN, SIZES, Paper, paper_of
from planner.figures.picture import NARROW, WIDE
from planner.figures.svg import NAMESPACE
from planner.figures.theme import LEVELS

_SVG = f"{{{NAMESPACE}}}"
#: So many signs as one cell can have.
MARKS = "○◣†!"


def a_field(level: Level = Level.COVERED, said: str = "2", marks: str = "") -> Field:
    return Field(level, said, marks, counted=said.isdigit(), state="Roken, Beleid, Kinderen: 2 interventies, gedekt")


def a_group(name: str, *fields: Field) -> Group:
    return Group(name, fields, Margin("1 van 2", 0.5))


SHOWN = Shown(
    "Interventiemix Veldstad: 2 van 4 cellen gedekt",
    "Van de 4 cellen zijn er 2 gedekt.",
    ("Doelgroep", "Gedekt"),
    (("Roken", Margin("1 van 2", 0.5)),),
    ("Voorlichting", "Beleid"),
    (
        ("Levensloop", (a_group("Kinderen", a_field(marks=MARKS), a_field(Level.EMPTY, "+")),)),
        (
            "Via intermediairs",
            (a_group("Docenten", a_field(Level.PLANNED, "(1)"), a_field(Level.NOT_APPLICABLE, "–")),),
        ),
    ),
    (Margin("1 van 2", 0.5), Margin("0 van 1")),
    Margin("2 van 4", 0.5),
    ((a_field(), "gedekt"), (a_field(Level.EMPTY, "+"), "leeg: kans")),
    ("Getal = interventies.",),
)
NOTE = "Gebied: hele gemeente; peildatum: 01-06-2026."


def sheet(paper: Paper = A4, shown: Shown = SHOWN) -> ElementTree.Element:
    return ElementTree.fromstring(matrix_picture(shown).sheet(NOTE, paper))


def lines(root: ElementTree.Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{_SVG}text")]


def many(themes: int, groups: int) -> Shown:
    """A matrix of a size, with every sign in every cell."""
    fields = tuple(a_field(marks=MARKS) for _ in range(themes * 2))
    rows = tuple(a_group(f"Jongvolwassenen en studenten ({one})", *fields) for one in range(groups))
    heads = tuple((f"Een lang thema {one}", Margin("10 van 30", 0.3)) for one in range(themes))
    return replace(SHOWN, themes=heads, parts=(("Levensloop", rows),), totals=(Margin("5 van 15", 0.3),) * themes * 2)


def test_the_picture_says_what_is_seen_and_has_its_numbers_as_a_table() -> None:
    made = matrix_picture(SHOWN)
    assert (made.code, made.title) == (CODE, SHOWN.title)
    assert made.columns == ("Doelgroep", "Roken: Voorlichting", "Roken: Beleid", "Gedekt")
    assert made.rows[0] == ("Kinderen", f"2 {MARKS}", "+", "1 van 2")
    assert all(one in made.alternative for one in ("Van de 4 cellen", "Roken 1 van 2", "Getal = interventies."))


def test_title_heads_numbers_margins_legend_and_note_stand_on_the_sheet() -> None:
    said = lines(sheet())
    for expected in (SHOWN.title, "Roken", "Beleid", "Levensloop", "Kinderen", "(1)", "2 van 4", "leeg: kans", NOTE):
        assert expected in said


def test_a_cell_has_the_tint_of_its_level_and_says_its_state() -> None:
    cells = [one for one in sheet().iter(f"{_SVG}rect") if one.find(f"{_SVG}title") is not None]
    levels = (Level.COVERED, Level.EMPTY, Level.PLANNED, Level.NOT_APPLICABLE)
    assert [one.get("fill") for one in cells][:4] == [LEVELS[level].fill for level in levels]


def test_the_ring_and_the_corner_are_shapes_because_our_font_lacks_them() -> None:
    root = sheet()
    assert len(list(root.iter(f"{_SVG}circle"))) == len(list(root.iter(f"{_SVG}polygon"))) == 1
    assert not [one for one in lines(root) if "○" in one or "◣" in one]
    assert "†" in lines(root) and "!" in lines(root)


def test_text_stays_text_and_nothing_is_fetched() -> None:
    made = matrix_picture(SHOWN).sheet(NOTE, A4)
    assert "<text" in made and "<path" not in made and "href" not in made and "url(" not in made


@pytest.mark.parametrize("paper", SIZES, ids=lambda one: one.code)
@pytest.mark.parametrize(("themes", "groups"), [(1, 1), (3, 15), (4, 15), (6, 22)])
def test_a_matrix_of_any_size_stays_on_its_paper(paper: Paper, themes: int, groups: int) -> None:
    root = sheet(paper, many(themes, groups))
    rects = [one for one in root.iter(f"{_SVG}rect")]
    assert all(float(one.get("x", 0)) + float(one.get("width", 0)) <= paper.width for one in rects)
    assert all(float(one.get("y", 0)) + float(one.get("height", 0)) <= paper.height for one in rects)
    assert all(0 < float(one.get("y", 0)) < paper.height - 10 for one in root.iter(f"{_SVG}text"))


@pytest.mark.parametrize("paper", SIZES, ids=lambda one: one.code)
def test_rows_and_note_do_not_overlap(paper: Paper) -> None:
    root = sheet(paper, many(4, 15))
    note = next(float(one.get("y", 0)) for one in root.iter(f"{_SVG}text") if one.text == NOTE)
    legend = next(float(one.get("y", 0)) for one in root.iter(f"{_SVG}text") if one.text == "leeg: kans")
    rows = [float(one.get("y", 0)) for one in root.iter(f"{_SVG}text") if (one.text or "").startswith("Jongvol")]
    assert len(rows) == 15
    assert max(rows) < legend < note


def test_a3_is_a4_on_larger_paper_and_a_screen_has_a_form_of_its_own() -> None:
    assert (sheet(A4).get("width"), sheet(A4).get("height")) == ("297mm", "210mm")
    assert (sheet(A3).get("width"), sheet(A3).get("viewBox")) == ("420mm", sheet(A4).get("viewBox"))
    assert sheet(SCREEN).get("viewBox") == "0 0 1280 720"


def test_on_a_page_the_drawing_takes_the_width_that_is_asked() -> None:
    for width in (NARROW, WIDE, 1200):
        assert ElementTree.fromstring(matrix_picture(SHOWN).svg(width)).get("width") == str(width)


def test_a_long_name_is_cut_with_a_sign_and_whole_in_the_table() -> None:
    long = "Heel lange naam " * 40
    groups = (a_group(long, a_field(), a_field()),)
    made = replace(SHOWN, parts=(("Levensloop", groups),))
    assert len([one for one in lines(sheet(A4, made)) if one.endswith("…")]) == 1
    assert matrix_picture(made).rows[0][0] == long


def test_a_matrix_without_themes_or_groups_still_says_why() -> None:
    empty = replace(SHOWN, summary="Er is nog niets ingevuld.", themes=(), parts=(), totals=())
    said = lines(sheet(A4, empty))
    assert "Er is nog niets ingevuld." in said and NOTE in said


def test_a_size_that_is_not_there_is_refused_and_none_is_a4() -> None:
    assert paper_of("") is A4
    with pytest.raises(SizeUnknown) as refused:
        paper_of("a5")
    assert refused.value.choices == ("a4", "a3", "16x9")
