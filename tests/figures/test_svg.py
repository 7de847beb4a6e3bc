"""A drawing is escaped, stays a drawing, and can be read again."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.figures.picture import Picture
from planner.figures.svg import NAMESPACE, Element, drawing, el, text, write

_SVG = f"{{{NAMESPACE}}}"


def picture(title: str = "Zes cellen vallen weg") -> Picture:
    """A bar with a link."""

    def draw(width: int) -> Element:
        bar = el("a", el("rect", x=0, y=0, width=10, height=40), href="/?cel=1")
        return drawing(width, 40, bar, text("Drie & vier", 0, 12), label=title)

    return Picture("afloop", title, "Eén balk.", ("Maand", "Cellen"), (("januari", "6"),), draw)


@given(st.text())
def test_any_text_can_be_read_back_from_a_drawing(said: str) -> None:
    root = ElementTree.fromstring(write(drawing(100, 20, text(f"x{said}", 0, 0))))
    (line,) = root
    kept = "".join(sign for sign in said if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff"))
    assert (line.text or "").replace("\r", "\n") == f"x{kept}".replace("\r", "\n")


@given(st.text())
def test_any_text_can_be_an_attribute(said: str) -> None:
    root = ElementTree.fromstring(write(el("a", href=f"/?zoek={said}")))
    assert root.attrib["href"].startswith("/?zoek=")
    assert not list(root)


@pytest.mark.parametrize("name", ["style", "class_", "onclick", "onload"])
def test_what_a_strict_page_refuses_cannot_be_written(name: str) -> None:
    with pytest.raises(ValueError, match="does not belong"):
        el("rect", **{name: "x"})


def test_a_file_has_its_title_its_note_and_what_it_says_to_who_cannot_see_it() -> None:
    root = ElementTree.fromstring(picture().sheet("Gebied: Selwerd. Gemaakt op 1 juni 2026."))
    assert root.findtext(f"{_SVG}title") == "Zes cellen vallen weg"
    assert root.findtext(f"{_SVG}desc") == "Eén balk."
    lines = [one.text for one in root.iter(f"{_SVG}text")]
    assert lines == ["Zes cellen vallen weg", "Drie & vier", "Gebied: Selwerd. Gemaakt op 1 juni 2026."]


def test_a_link_of_a_page_is_no_link_in_a_file() -> None:
    assert 'href="/?cel=1"' in picture().svg()
    assert "href" not in picture().sheet("")


def test_a_long_title_takes_more_lines_and_more_height() -> None:
    short, long = (ElementTree.fromstring(picture(said).sheet("")) for said in ("Kort", "Heel lang " * 30))
    assert float(long.attrib["height"]) > float(short.attrib["height"])
    assert all(len(one.text or "") < 100 for one in long.iter(f"{_SVG}text"))
